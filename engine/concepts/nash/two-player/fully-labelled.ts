import type { Quantity } from "../../../arithmetic/quantity";
import type { Vertex } from "./vertices";

/** A vertex of each polytope that together carry all labels: an extreme equilibrium. */
export interface VertexPair<T extends Quantity = Quantity> {
  readonly row: Vertex<T>;
  readonly column: Vertex<T>;
}

/** Finds the row player's vertices that carry every label a vertex of the column player lacks. */
export function partnerFinder<T extends Quantity>(
  rowVertices: readonly Vertex<T>[],
  labelCount: number,
): (column: Vertex<T>) => Vertex<T>[] {
  const carriersOf = Array.from({ length: labelCount }, (_, label) =>
    rowVertices.filter(({ labels }) => (labels >> BigInt(label)) & 1n),
  );
  const all = (1n << BigInt(labelCount)) - 1n;
  return ({ labels }) => {
    const lacking = all & ~labels;
    const fewest = carriersOf.reduce(
      (best, carriers, label) => ((lacking >> BigInt(label)) & 1n && carriers.length < best.length ? carriers : best),
      rowVertices,
    );
    return fewest.filter((row) => (row.labels & lacking) === lacking);
  };
}
