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
  const rows = notCarried(rowPolytope.ownLabels, row.labels);
  const columns = notCarried(columnPolytope.ownLabels, column.labels);
  const isRegular =
    notCarried(rowPolytope.opponentLabels, row.labels).length === columnPolytope.ownLabels.length - rows.length &&
    notCarried(columnPolytope.opponentLabels, column.labels).length === rowPolytope.ownLabels.length - columns.length;
  if (!isRegular) return undefined;
  const payoffs = (polytope: BestResponsePolytope, lines: readonly number[], entries: readonly number[]) =>
    lines.map((line) => entries.map((entry) => polytope.matrix[line]![entry]!));
  const sign =
    signOfDeterminant(payoffs(columnPolytope, rows, columns)) * signOfDeterminant(payoffs(rowPolytope, columns, rows));
  return rows.length % 2 === 0 ? -sign : sign;
}

/** The places in the list of labels of those that a vertex does not carry. */
const notCarried = (labels: readonly number[], carried: bigint): number[] =>
  labels.flatMap((label, i) => ((carried >> BigInt(label)) & 1n ? [] : [i]));
