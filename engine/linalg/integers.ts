import type { Rational } from "../arithmetic/rational";

/** fraction · factor, for a factor that the fraction's denominator divides. */
export const scaledToInteger = (fraction: Rational, factor: bigint): bigint => fraction.n * (factor / fraction.d);

export function smallest(integers: readonly bigint[]): bigint {
  let least = integers[0]!;
  for (const integer of integers) if (integer < least) least = integer;
  return least;
}
