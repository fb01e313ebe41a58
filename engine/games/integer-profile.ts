import { greatestCommonDivisor } from "../arithmetic/common-divisor";
import type { Rational } from "../arithmetic/rational";
import { supportOf, type Weights } from "./expected-payoffs";
import type { MixedProfile } from "./profile";

/**
 * A profile of fractions as integers over one denominator per player. Doubles hold integers up to 2⁵³ exactly and compute with them
 * many times faster than fractions do.
 */
export interface IntegerProfile {
  readonly weights: Weights;
  readonly denominators: readonly number[];
  readonly supports: Weights;
}

const largest = Number.MAX_SAFE_INTEGER;

/** Undefined where doubles do not hold the integers. */
export function inIntegers(profile: MixedProfile<Rational>): IntegerProfile | undefined {
  const weights: number[][] = [];
  const denominators: number[] = [];
  const supports: number[][] = [];
  for (let i = 0; i < profile.length; i++) {
    const mixture = profile[i]!;
    const denominator = denominatorOf(mixture);
    if (!(denominator <= largest)) return undefined;
    const integers = mixture.map(({ n, d }) => (denominator === 1 ? Number(n) : Number(n) * (denominator / Number(d))));
    weights.push(integers);
    denominators.push(denominator);
    supports.push(supportOf(integers));
  }
  return { weights, denominators, supports };
}

/** The least common denominator, or a number too large. */
function denominatorOf(mixture: readonly Rational[]): number {
  let common = 1;
  for (let s = 0; s < mixture.length; s++) {
    const { d } = mixture[s]!;
    if (d === 1n) continue;
    const own = Number(d);
    if (common % own === 0) continue;
    if (!(common * own <= largest)) return Number.POSITIVE_INFINITY;
    common *= own / Number(greatestCommonDivisor(BigInt(common), d));
  }
  return common;
}
