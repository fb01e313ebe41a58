/**
 * Interval arithmetic on doubles without directed rounding: every result is moved outward by at least the rounding error, so that
 * [lower, upper] holds the true value whatever the numbers in the operand intervals (Moore, Interval Analysis, 1966).
 */

const smallest = Number.MIN_VALUE;

/** A double below the true value of the operation whose rounded result is x. */
export const below = (x: number): number => x - Math.abs(x) * 2 ** -52 - smallest;

/** A double above it. */
export const above = (x: number): number => x + Math.abs(x) * 2 ** -52 + smallest;

export function lowerProduct(aLow: number, aHigh: number, bLow: number, bHigh: number): number {
  return below(Math.min(aLow * bLow, aLow * bHigh, aHigh * bLow, aHigh * bHigh));
}

export function upperProduct(aLow: number, aHigh: number, bLow: number, bHigh: number): number {
  return above(Math.max(aLow * bLow, aLow * bHigh, aHigh * bLow, aHigh * bHigh));
}

/** The largest absolute value in an interval. */
export const magnitude = (low: number, high: number): number => Math.max(-low, high);
