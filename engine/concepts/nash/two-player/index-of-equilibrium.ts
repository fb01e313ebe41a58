import { isExact, type Quantity } from "../../../arithmetic/quantity";
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
  polytopes: readonly [BestResponsePolytope, BestResponsePolytope],
  { row, column }: VertexPair,
): number | undefined {
  const sign =
    (row.orientation ?? orientationOf(polytopes[0], row)) * (column.orientation ?? orientationOf(polytopes[1], column));
  if (sign === 0) return undefined;
  const played = row.mixture.reduce<number>((count, weight) => (isPlayed(weight) ? count + 1 : count), 0);
  return played % 2 === 0 ? -sign : sign;
}

/** The sign of the determinant of the payoffs of the best responses to the strategies played; 0 where there are more best responses than those. */
function orientationOf({ matrix, ownLabels, opponentLabels }: BestResponsePolytope, { labels }: Vertex): -1 | 0 | 1 {
  const isCarried = carries(labels);
  const best = matrix.filter((_, i) => isCarried(opponentLabels[i]));
  const played = [...ownLabels.keys()].filter((strategy) => !isCarried(ownLabels[strategy]));
  if (best.length !== played.length) return 0;
  return signOfDeterminant(best.map((line) => played.map((strategy) => line[strategy])));
}

const isPlayed = (weight: Quantity): boolean => (isExact(weight) ? weight.n !== 0n : weight !== 0);
