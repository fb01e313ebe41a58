import { signOfDeterminant } from "../../../linalg/linear-system";
import type { BestResponsePolytope } from "./best-response-polytope";
import type { VertexPair } from "./fully-labelled";
import { carries, type Vertex } from "./vertices";

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
  if (!isSimple(rowPolytope, row) || !isSimple(columnPolytope, column)) return undefined;
  const rows = strategiesPlayed(rowPolytope, row);
  const columns = strategiesPlayed(columnPolytope, column);
  const payoffs = (polytope: BestResponsePolytope, lines: readonly number[], entries: readonly number[]) =>
    lines.map((line) => entries.map((entry) => polytope.matrix[line]![entry]!));
  const sign =
    signOfDeterminant(payoffs(columnPolytope, rows, columns)) * signOfDeterminant(payoffs(rowPolytope, columns, rows));
  return rows.length % 2 === 0 ? -sign : sign;
}

/** Whether the vertex carries only as many labels as the polytope has dimensions. */
const isSimple = ({ ownLabels, opponentLabels }: BestResponsePolytope, { labels }: Vertex): boolean => {
  const isCarried = carries(labels);
  return [...ownLabels, ...opponentLabels].filter(isCarried).length === ownLabels.length;
};

const strategiesPlayed = ({ ownLabels }: BestResponsePolytope, { labels }: Vertex): number[] => {
  const isCarried = carries(labels);
  return ownLabels.flatMap((label, strategy) => (isCarried(label) ? [] : [strategy]));
};
