import type { Rational } from "../arithmetic/rational";

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The least positive integer that makes every one of the fractions an integer. */
export function commonDenominator(fractions: Iterable<Rational>): bigint {
  let common = 1n;
  for (const { d } of fractions) if (common % d !== 0n) common = (common / greatestCommonDivisor(common, d)) * d;
  return common;
}

/** fraction · factor, for a factor that the fraction's denominator divides. */
export const scaledToInteger = (fraction: Rational, factor: bigint): bigint => fraction.n * (factor / fraction.d);

export function smallest(integers: readonly bigint[]): bigint {
  let least = integers[0]!;
  for (const integer of integers) if (integer < least) least = integer;
  return least;
}
