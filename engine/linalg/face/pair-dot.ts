import { upperHalf } from "./split-row";

/** A sum as a pair of doubles, and the sum of the magnitudes of its terms. */
export interface PairSum {
  entry: number;
  tail: number;
  size: number;
}

/** Numbers that are pairs of doubles, from a place on. */
export interface Pairs {
  readonly entries: Float64Array;
  readonly tails: Float64Array;
}

/**
 * limit − left · right over `length` pairs, as if computed in twice the precision of doubles: products and sums are followed by their
 * exact errors (Ogita, Rump, Oishi, SIAM J. Sci. Comput. 26 (2005) 1955–1988, algorithm Dot2).
 */
export function subtractDot(
  into: PairSum,
  limit: number,
  limitTail: number,
  left: Pairs,
  leftStart: number,
  right: Pairs,
  rightStart: number,
  length: number,
): void {
  let sum = limit;
  let error = limitTail;
  let size = Math.abs(limit);
  for (let k = 0; k < length; k++) {
    const a = -left.entries[leftStart + k];
    if (a === 0) continue;
    const b = right.entries[rightStart + k];
    const product = a * b;
    const aUpper = upperHalf(a);
    const aLower = a - aUpper;
    const bUpper = upperHalf(b);
    const bLower = b - bUpper;
    const productError = aLower * bLower - (product - aUpper * bUpper - aLower * bUpper - aUpper * bLower);
    const next = sum + product;
    const rest = next - sum;
    error +=
      sum -
      (next - rest) +
      (product - rest) +
      productError +
      (a * right.tails[rightStart + k] - left.tails[leftStart + k] * b);
    sum = next;
    size += Math.abs(product);
  }
  into.entry = sum + error;
  into.tail = error - (into.entry - sum);
  into.size = size;
}

/** As a part of the size: how far the sum can be from the true one, four times over. */
export const roundingOfDot = (length: number): number => (length + 4) ** 2 * 2 ** -103;
