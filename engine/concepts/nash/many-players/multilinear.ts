import { above, below, lowerProduct, upperProduct } from "../../../arithmetic/interval";
import type { Shape } from "./shape";

/**
 * Sums out of a tensor over the players' corners (the last player's fastest, without player `absent`, −1 for none) every player but
 * `kept` (−1 for none), with the given weights; the result, one number per corner of `kept`, ends at the front of the tensor.
 */
export function sumOut(
  shape: Shape,
  tensor: Float64Array,
  length: number,
  absent: number,
  kept: number,
  weights: readonly Float64Array[],
): void {
  let size = length;
  for (let j = shape.players - 1; j > kept; j--) {
    if (j === absent) continue;
    const count = shape.corners[j];
    size /= count;
    for (let z = 0; z < size; z++) {
      let sum = 0;
      for (let v = 0; v < count; v++) sum += weights[j][v] * tensor[z * count + v];
      tensor[z] = sum;
    }
  }
  for (let j = 0; j < kept; j++) {
    if (j === absent) continue;
    const count = shape.corners[j];
    size /= count;
    for (let z = 0; z < size; z++) {
      let sum = 0;
      for (let v = 0; v < count; v++) sum += weights[j][v] * tensor[v * size + z];
      tensor[z] = sum;
    }
  }
}

/** A tensor, or a list, of intervals. */
export interface Intervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export const intervals = (length: number): Intervals => ({
  low: new Float64Array(length),
  high: new Float64Array(length),
});

/**
 * From values at the corners to coefficients of the polynomial in the weights of all corners but the first of each player: along
 * every player the value at the first corner is subtracted from the others.
 */
export function toCoefficients(shape: Shape, { low, high }: Intervals, length: number, absent: number): void {
  for (let j = shape.players - 1, inner = 1; j >= 0; j--) {
    if (j === absent) continue;
    const block = inner * shape.corners[j];
    for (let from = 0; from < length; from += block) {
      for (let z = from + inner; z < from + block; z++) {
        const first = from + ((z - from) % inner);
        const lower = low[z] - high[first];
        const upper = high[z] - low[first];
        // What is exact stays exact: integers then keep their ties.
        const exact =
          low[z] === high[z] &&
          low[first] === high[first] &&
          lower + high[first] === low[z] &&
          low[z] - lower === high[first];
        low[z] = exact ? lower : below(lower);
        high[z] = exact ? upper : above(upper);
      }
    }
    inner = block;
  }
}

/** The same as `sumOut` for a polynomial's coefficients: the first weight of each player counts as 1, the others are intervals. */
export function sumOutIntervals(
  shape: Shape,
  tensor: Intervals,
  length: number,
  absent: number,
  kept: number,
  weights: readonly Intervals[],
): void {
  let size = length;
  for (let j = shape.players - 1; j > kept; j--) {
    if (j === absent || shape.corners[j] === 1) continue;
    size /= shape.corners[j];
    for (let z = 0; z < size; z++) sumOne(tensor, z, z * shape.corners[j], 1, shape.corners[j], weights[j]);
  }
  for (let j = 0; j < kept; j++) {
    if (j === absent || shape.corners[j] === 1) continue;
    size /= shape.corners[j];
    for (let z = 0; z < size; z++) sumOne(tensor, z, z, size, shape.corners[j], weights[j]);
  }
}

function sumOne(
  { low, high }: Intervals,
  into: number,
  from: number,
  step: number,
  count: number,
  weights: Intervals,
): void {
  let lower = low[from];
  let upper = high[from];
  for (let v = 1, at = from + step; v < count; v++, at += step) {
    if (low[at] === 0 && high[at] === 0) continue;
    lower = below(lower + lowerProduct(weights.low[v], weights.high[v], low[at], high[at]));
    upper = above(upper + upperProduct(weights.low[v], weights.high[v], low[at], high[at]));
  }
  low[into] = lower;
  high[into] = upper;
}
