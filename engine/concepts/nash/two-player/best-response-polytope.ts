import { greatestCommonDivisor } from "../../../arithmetic/common-divisor";
import { commonDenominator, type Rational } from "../../../arithmetic/rational";
import { exactPayoff, type NormalFormGame } from "../../../games/normal-form";
import { scaledToInteger, smallest } from "../../../linalg/integers";
import type { Dictionary } from "../../../linalg/tableau";

/**
 * One player's mixtures up to scale, z ≥ 0 with M z ≤ 1, where M has a row for each of the opponent's strategies and a column for
 * each of the player's own. A point carries the labels of its tight inequalities: an own strategy that is not played, or an
 * opponent's strategy that is a best response. A pair of points is an equilibrium when together they carry all labels.
 * Source: von Stengel 2002, section 2.3; Shapley 1974 for the labels.
 */
export interface BestResponsePolytope {
  readonly matrix: readonly (readonly bigint[])[];
  /** Labels: the row player's strategies 0 … m−1, the column player's m … m+n−1. */
  readonly ownLabels: readonly number[];
  readonly opponentLabels: readonly number[];
}

/** The polytopes of the row player's and the column player's mixtures. */
export function bestResponsePolytopes(game: NormalFormGame): readonly [BestResponsePolytope, BestResponsePolytope] {
  const [rows, columns] = game.players.map((player) => player.strategies.length) as [number, number];
  const rowLabels = Array.from({ length: rows }, (_, i) => i);
  const columnLabels = Array.from({ length: columns }, (_, j) => rows + j);
  const payoffsOfRows = rowLabels.map((i) => columnLabels.map((_, j) => exactPayoff(game, 0, i * columns + j)));
  const payoffsOfColumns = columnLabels.map((_, j) => rowLabels.map((i) => exactPayoff(game, 1, i * columns + j)));
  return [
    { matrix: normalized(payoffsOfColumns), ownLabels: rowLabels, opponentLabels: columnLabels },
    { matrix: normalized(payoffsOfRows), ownLabels: columnLabels, opponentLabels: rowLabels },
  ];
}

/**
 * Integers with the same best responses, none negative and no column 0, so that the polytope is bounded and full-dimensional:
 * subtracting a number from a column changes no best response, nor does multiplying the matrix.
 */
function normalized(payoffs: readonly (readonly Rational[])[]): bigint[][] {
  const factor = commonDenominator(payoffs.flat());
  const integers = payoffs.map((row) => row.map((payoff) => scaledToInteger(payoff, factor)));
  const least = integers[0]!.map((_, j) => smallest(integers.map((row) => row[j]!)));
  const shifted = integers.map((row) => row.map((entry, j) => entry - least[j]!));
  const divisor = shifted.flat().reduce(greatestCommonDivisor, 0n);
  const constant = least.map((_, j) => shifted.every((row) => row[j] === 0n));
  return shifted.map((row) => row.map((entry, j) => (constant[j] ? 1n : entry / divisor)));
}

/** The tableau at the point 0: the own strategies nonbasic, a slack for each of the opponent's basic with the value 1. */
export function dictionaryAtZero({ matrix, ownLabels, opponentLabels }: BestResponsePolytope): Dictionary<bigint> {
  return { basic: opponentLabels, nonbasic: ownLabels, coefficients: matrix, values: matrix.map(() => 1n) };
}

/** The same in doubles of at most 1: dividing the matrix by a number only scales the points. */
export function floatDictionaryAtZero({ matrix, ownLabels, opponentLabels }: BestResponsePolytope): Dictionary<number> {
  const floats = matrix.map((row) => row.map(Number));
  const largest = floats.flat().reduce((most, entry) => Math.max(most, entry), 1);
  const coefficients = floats.map((row) => row.map((entry) => entry / largest));
  return { basic: opponentLabels, nonbasic: ownLabels, coefficients, values: matrix.map(() => 1) };
}
