import { signOfDeterminant } from "../../../linalg/linear-system";
import type { BestResponsePolytope } from "./best-response-polytope";
import type { VertexPair } from "./fully-labelled";

/**
 * The index of an equilibrium, +1 or −1: with k strategies played by each player and the payoffs A, B of the strategies played, all
 * moved to be positive, the sign of (−1)^(k+1) · det A · det B. Undefined for an equilibrium with more best responses than
 * strategies played. In a nondegenerate game the indices of all equilibria sum to 1, so that a list in which they do not has lost some.
 * Source: Shapley 1974.
 */
export function indexOfEquilibrium(
  [rowPolytope, columnPolytope]: readonly [BestResponsePolytope, BestResponsePolytope],
  { row, column }: VertexPair,
): number | undefined {
  const ofRow = carriedLabels(row.labels);
  const ofColumn = carriedLabels(column.labels);
  // A vertex that carries as many labels as it has dimensions is simple.
  if (ofRow.size !== rowPolytope.ownLabels.length || ofColumn.size !== columnPolytope.ownLabels.length)
    return undefined;
  const rows = strategiesPlayed(rowPolytope, ofRow);
  const columns = strategiesPlayed(columnPolytope, ofColumn);
  const payoffs = (polytope: BestResponsePolytope, lines: readonly number[], entries: readonly number[]) =>
    lines.map((line) => entries.map((entry) => polytope.matrix[line]![entry]!));
  const sign =
    signOfDeterminant(payoffs(columnPolytope, rows, columns)) * signOfDeterminant(payoffs(rowPolytope, columns, rows));
  return rows.length % 2 === 0 ? -sign : sign;
}

function carriedLabels(labels: bigint): Set<number> {
  const carried = new Set<number>();
  const digits = labels.toString(2);
  for (let label = 0; label < digits.length; label++) if (digits[digits.length - 1 - label] === "1") carried.add(label);
  return carried;
}

const strategiesPlayed = ({ ownLabels }: BestResponsePolytope, carried: ReadonlySet<number>): number[] =>
  ownLabels.flatMap((label, strategy) => (carried.has(label) ? [] : [strategy]));
