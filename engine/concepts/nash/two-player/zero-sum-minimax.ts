import { numberOf } from "../../../arithmetic/quantity";
import type { Budget } from "../../../budget";
import { type NormalFormGame, strategyCounts } from "../../../games/normal-form";
import { solveInFloats } from "../../../linalg/float-system";
import { type DenseMatrix, maximizePacking } from "../../../linalg/packing-program";
import { type Equilibrium, supportsOf } from "../equilibrium";
import type { Supports } from "./basis-profile";

/** The minimax mixtures of a constant-sum game as an LP solver leaves them, and its basis. */
export interface Minimax {
  readonly matrix: PositiveMatrix;
  readonly rough: readonly [Float64Array, Float64Array];
  readonly bases: readonly [Supports, Supports];
}

/** The row player's payoffs, moved and divided so that they lie in 1..2, and how far an entry can be from that. */
export interface PositiveMatrix extends DenseMatrix {
  readonly entryError: number;
}

/** Both players' linear programs at once: Σ y is maximised subject to A y ≤ 1, and the prices are the row player's weights. */
export function minimax(game: NormalFormGame, budget: Budget): Minimax | undefined {
  const matrix = positiveMatrix(game);
  const optimum = maximizePacking(matrix, budget);
  if (!optimum) return undefined;
  const { prices, point, tight, basic } = optimum;
  return {
    matrix,
    rough: [prices, point],
    bases: [
      { positive: tight, tight: basic },
      { positive: basic, tight },
    ],
  };
}

/** The basis that the supports of an equilibrium make. */
export function minimaxOf(game: NormalFormGame, { profile }: Equilibrium): Minimax {
  const [rows, columns] = supportsOf(profile) as [number[], number[]];
  return {
    matrix: positiveMatrix(game),
    rough: [Float64Array.from(profile[0].map(numberOf)), Float64Array.from(profile[1].map(numberOf))],
    bases: [
      { positive: rows, tight: columns },
      { positive: columns, tight: rows },
    ],
  };
}

/** Twice the rounding of one operation. */
const rounding = 2 ** -52;

/** The unit is a power of two, so that integers stay exact. */
function positiveMatrix(game: NormalFormGame): PositiveMatrix {
  const [rows, columns] = strategyCounts(game);
  const { floats, exact } = game.payoffs[0];
  let [least, most, largestInexact] = [floats[0], floats[0], 0];
  for (const [index, payoff] of floats.entries()) {
    least = Math.min(least, payoff);
    most = Math.max(most, payoff);
    if (!Number.isSafeInteger(payoff) || exact.has(index)) largestInexact = Math.max(largestInexact, Math.abs(payoff));
  }
  const unit = most > least ? 2 ** Math.ceil(Math.log2(most - least)) : 1;
  const areExact = largestInexact === 0 && unit <= 2 ** 50;
  return {
    rows,
    columns,
    entries: floats.map((payoff) => 1 + (payoff - least) / unit),
    entryError: areExact ? 0 : (largestInexact / unit) * rounding + 4 * rounding,
  };
}

/** The mixtures in doubles, computed afresh from the basis where that gives mixtures. */
export function floatProfileOfMinimax({ matrix, rough, bases }: Minimax): number[][] {
  const { positive, tight } = bases[1];
  const block = (transposed: boolean): Float64Array => {
    const [rows, columns] = transposed ? [positive, tight] : [tight, positive];
    const entry = (row: number, column: number) =>
      matrix.entries[transposed ? column * matrix.columns + row : row * matrix.columns + column];
    return Float64Array.from(rows.flatMap((row) => columns.map((column) => entry(row, column))));
  };
  const mixtures = [
    equalising(block(true), tight, matrix.rows) ?? rough[0],
    equalising(block(false), positive, matrix.columns) ?? rough[1],
  ];
  return mixtures.map(normalised);
}

/** Weights with which all rows of the square block come to 1; undefined where it is singular or a weight negative. */
function equalising(block: Float64Array, support: readonly number[], count: number): Float64Array | undefined {
  const n = support.length;
  const weights = new Float64Array(n);
  // The second solution is that for what rounding left of the first.
  for (let pass = 0; pass < 2; pass++) {
    const residual = new Float64Array(n);
    for (let row = 0; row < n; row++) {
      let sum = 1;
      for (let k = 0; k < n; k++) sum -= block[row * n + k] * weights[k];
      residual[row] = sum;
    }
    if (!solveInFloats(block.slice(), n, residual)) return undefined;
    for (let k = 0; k < n; k++) weights[k] += residual[k];
  }
  const mixture = new Float64Array(count);
  for (const [k, strategy] of support.entries()) mixture[strategy] = weights[k];
  return weights.every((weight) => weight >= 0) ? mixture : undefined;
}

function normalised(weights: Float64Array): number[] {
  const mixture = Array.from(weights, (weight) => Math.max(0, weight));
  const sum = mixture.reduce((total, weight) => total + weight, 0);
  return mixture.map((weight) => weight / sum);
}
