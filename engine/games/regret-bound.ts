import { numberOf } from "../arithmetic/quantity";
import type { NormalFormGame } from "./normal-form";
import type { MixedProfile } from "./profile";

/** Twice the rounding of one operation, so that products of (1 + rounding) are covered too. */
const rounding = 2 ** -52;
/** Products of weights smaller than this may have lost digits. */
const underflow = 1e-300;

/**
 * An upper bound on what any player can gain by leaving the profile, all rounding included: that of the sums, that of decimals and
 * fractions on their way to doubles, and that of weights whose sum is not quite 1 (they stand for the mixture divided by its sum).
 * Forward error analysis after Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 3.1.
 */
export function regretBound(game: NormalFormGame, profile: MixedProfile): number {
  const weights = profile.map((mixture) => normalised(mixture.map(numberOf)));
  return game.players.reduce((most, _, player) => Math.max(most, boundOfPlayer(game, weights, player)), 0);
}

function normalised(mixture: readonly number[]): number[] {
  const sum = mixture.reduce((total, weight) => total + weight, 0);
  return mixture.map((weight) => weight / sum);
}

/** Gains over the strategy played most: their differences are of the size of the game, whatever the payoffs are. */
function boundOfPlayer(game: NormalFormGame, weights: readonly (readonly number[])[], player: number): number {
  const own = weights[player];
  const reference = own.indexOf(Math.max(...own));
  const others = combinationsOfOthers(game, weights, player);
  const operations = others.length + weights.reduce((sum, mixture) => sum + mixture.length + 4, 8);
  const gains = own.map((_, strategy) =>
    strategy === reference ? exactlyZero : expectedGain(game, player, strategy, reference, others, operations),
  );
  let mean = 0;
  let size = 0;
  for (const [strategy, { value, error }] of gains.entries()) {
    mean += own[strategy] * (value - error);
    size += own[strategy] * (Math.abs(value) + error);
  }
  const best = gains.reduce((most, { value, error }) => Math.max(most, value + error), 0);
  return Math.max(0, (best - mean) * (1 + 4 * rounding) + operations * rounding * (size + best));
}

interface Gain {
  readonly value: number;
  readonly error: number;
}
const exactlyZero: Gain = { value: 0, error: 0 };

function expectedGain(
  { payoffs, strides }: NormalFormGame,
  player: number,
  strategy: number,
  reference: number,
  { offsets, weights, length }: Combinations,
  operations: number,
): Gain {
  const { floats, exact } = payoffs[player];
  const unsure = (index: number): number => {
    const payoff = floats[index];
    return Number.isSafeInteger(payoff) && !exact.has(index) ? 0 : Math.abs(payoff) * rounding;
  };
  let value = 0;
  let size = 0;
  let reading = 0;
  let largest = 0;
  for (let z = 0; z < length; z++) {
    const one = offsets[z] + strategy * strides[player];
    const other = offsets[z] + reference * strides[player];
    const gain = floats[one] - floats[other];
    value += weights[z] * gain;
    size += weights[z] * Math.abs(gain);
    reading += weights[z] * (unsure(one) + unsure(other));
    largest = Math.max(largest, Math.abs(gain));
  }
  const error = operations * rounding * (size + reading) + reading + operations * underflow * largest;
  return { value, error: error * (1 + operations * rounding) };
}

interface Combinations {
  readonly offsets: Int32Array;
  readonly weights: Float64Array;
  readonly length: number;
}

/** Every profile of the others' supports, as its part of the flat index and its probability. */
function combinationsOfOthers(
  game: NormalFormGame,
  weights: readonly (readonly number[])[],
  player: number,
): Combinations {
  const supports = weights.map((mixture) => mixture.flatMap((weight, s) => (weight > 0 ? [s] : [])));
  const length = supports.reduce((product, list, j) => (j === player ? product : product * list.length), 1);
  const offsets = new Int32Array(length);
  const products = new Float64Array(length).fill(1);
  let filled = 1;
  for (const [j, list] of supports.entries()) {
    if (j === player) continue;
    for (let z = filled - 1; z >= 0; z--) {
      for (let v = list.length - 1; v >= 0; v--) {
        offsets[z * list.length + v] = offsets[z] + list[v] * game.strides[j];
        products[z * list.length + v] = products[z] * weights[j][list[v]];
      }
    }
    filled *= list.length;
  }
  return { offsets, weights: products, length };
}
