import type { Budget } from "../../../budget";
import { solveInFloats } from "../../../linalg/float-system";
import type { PayoffTensors } from "./payoff-tensors";

const mostSteps = 20;
const mostRepairs = 4;
/** Steps this small are rounding; so is one below the second figure that has stopped shrinking. */
const [converged, stalled] = [1e-15, 1e-9];
/** What a strategy outside may pay more, as a fraction of the player's payoff range, and what a weight may be below 0. */
const rounding = 1e-13;

/**
 * An equilibrium near the weights, with about their support, to machine precision; undefined when there is none. Newton's method on
 * the indifference conditions of a support, which loses strategies whose weights turn negative and gains the best one outside.
 */
export function equilibriumNear(
  game: PayoffTensors,
  weights: Float64Array,
  support: readonly number[][],
  budget: Budget,
): Float64Array | undefined {
  let current = restricted(game, weights, support);
  let inside = support;
  for (let repair = 0; repair < mostRepairs; repair++) {
    const solved = solveIndifference(game, current, inside, budget);
    if (!solved) return undefined;
    const negative = mostNegative(solved, inside);
    if (negative !== undefined) {
      inside = inside.map((list) => list.filter((a) => a !== negative));
      if (inside.some((list) => list.length === 0)) return undefined;
      current = restricted(game, solved, inside);
      continue;
    }
    game.evaluate(solved);
    const better = bestOutside(game, inside);
    if (!better) return solved.map((weight) => Math.max(0, weight));
    inside = inside.map((list, i) => (i === better.player ? [...list, better.strategy].sort((a, b) => a - b) : list));
    current = solved;
  }
  return undefined;
}

/** The weights of the support, none below a thousandth, made to sum to 1. */
function restricted(game: PayoffTensors, weights: Float64Array, support: readonly number[][]): Float64Array {
  const kept = new Float64Array(game.size);
  for (const list of support) {
    for (const a of list) kept[a] = Math.max(weights[a], 1e-3);
    const sum = list.reduce((total, a) => total + kept[a], 0);
    for (const a of list) kept[a] /= sum;
  }
  return kept;
}

function mostNegative(weights: Float64Array, support: readonly number[][]): number | undefined {
  const worst = support.flat().reduce((least, a) => (weights[a] < weights[least] ? a : least));
  return weights[worst] < -rounding ? worst : undefined;
}

function bestOutside(
  game: PayoffTensors,
  support: readonly number[][],
): { player: number; strategy: number } | undefined {
  let gain = rounding;
  let found: { player: number; strategy: number } | undefined;
  for (const [player, list] of support.entries()) {
    const value = Math.max(...list.map((a) => game.payoffs[a]));
    for (let a = game.starts[player]; a < game.starts[player] + game.counts[player]; a++) {
      if (game.payoffs[a] - value > gain) {
        gain = game.payoffs[a] - value;
        found = { player, strategy: a };
      }
    }
  }
  return found;
}

/** Weights of the support, perhaps negative, at which all its strategies pay their player the same. */
function solveIndifference(
  game: PayoffTensors,
  start: Float64Array,
  support: readonly number[][],
  budget: Budget,
): Float64Array | undefined {
  const unknowns = support.flat();
  const n = unknowns.length;
  const weights = start.slice();
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; step < mostSteps; step++) {
    budget.spend(game.cost);
    game.evaluate(weights);
    const { matrix, right } = conditions(game, weights, support, unknowns);
    const residual = right.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    const singular = !solveInFloats(matrix, n, right);
    const change = singular ? dampedStep(game, weights, support, unknowns) : right;
    let length = 0;
    for (let k = 0; k < n; k++) {
      weights[unknowns[k]] += change[k];
      length = Math.max(length, Math.abs(change[k]));
    }
    if (!(length < 10)) return undefined;
    const settled = length < converged || (length < stalled && length >= 0.5 * last);
    // A damped step also settles where the conditions come closest to holding without doing so.
    if (settled) return residual < rounding ? weights : undefined;
    last = length;
  }
  return undefined;
}

interface System {
  readonly matrix: Float64Array;
  readonly right: Float64Array;
}

/** Per player: every strategy of the support must pay what its first pays, and the weights must sum to 1; linearised. */
function conditions(
  { payoffs, slopes, size }: PayoffTensors,
  weights: Float64Array,
  support: readonly number[][],
  unknowns: readonly number[],
): System {
  const n = unknowns.length;
  const matrix = new Float64Array(n * n);
  const right = new Float64Array(n);
  let row = 0;
  for (const list of support) {
    for (const [k, a] of list.entries()) {
      if (k === 0) {
        const at = unknowns.indexOf(a);
        matrix.fill(1, row * n + at, row * n + at + list.length);
        right[row] = 1 - list.reduce((sum, b) => sum + weights[b], 0);
      } else {
        for (let l = 0; l < n; l++)
          matrix[row * n + l] = slopes[a * size + unknowns[l]] - slopes[list[0] * size + unknowns[l]];
        right[row] = payoffs[list[0]] - payoffs[a];
      }
      row++;
    }
  }
  return { matrix, right };
}

/**
 * The step of Levenberg and Marquardt, for supports whose solutions are not isolated: it goes to one of them just as fast when the
 * damping shrinks with the residual (Yamashita, Fukushima, Computing Suppl. 15 (2001) 239–249).
 */
function dampedStep(
  game: PayoffTensors,
  weights: Float64Array,
  support: readonly number[][],
  unknowns: readonly number[],
): Float64Array {
  const n = unknowns.length;
  const { matrix, right } = conditions(game, weights, support, unknowns);
  const squared = new Float64Array(n * n);
  const gradient = new Float64Array(n);
  const damping = Math.max(
    1e-10,
    right.reduce((sum, one) => sum + one * one, 0),
  );
  for (let k = 0; k < n; k++) {
    for (let l = 0; l < n; l++) {
      let sum = 0;
      for (let row = 0; row < n; row++) sum += matrix[row * n + k] * matrix[row * n + l];
      squared[k * n + l] = sum;
    }
    squared[k * n + k] += damping;
    for (let row = 0; row < n; row++) gradient[k] += matrix[row * n + k] * right[row];
  }
  return solveInFloats(squared, n, gradient) ? gradient : new Float64Array(n).fill(Number.NaN);
}
