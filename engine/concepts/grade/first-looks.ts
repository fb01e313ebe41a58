import { exactOf, numberOf, type Quantity, readablePayoff } from "../../arithmetic/quantity";
import { add, compare, type Rational, zero } from "../../arithmetic/rational";
import { type Message, message, type Text } from "../../text";

/** What stands out before single numbers are looked at, or undefined. Tells nothing that the table does not say. */
export type FirstLook = (
  headings: readonly string[],
  given: readonly Quantity[],
  expected: readonly Quantity[],
  tolerance: number,
) => Message | undefined;

const totalOf = (numbers: readonly Quantity[]): Rational => numbers.map(exactOf).reduce(add, zero);

const isNear = (a: Rational, b: Rational, tolerance: number): boolean => {
  const [left, right] = [numberOf(a), numberOf(b)];
  return Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right)) + 1e-9;
};

/** Shares must add up to what is divided. */
export const divided =
  (total: Rational): FirstLook =>
  (_headings, given, expected, tolerance) => {
    const isDivision = compare(totalOf(expected), total) === 0;
    const sum = totalOf(given);
    if (!isDivision || isNear(sum, total, tolerance)) return undefined;
    return message(texts.sum, { sum: readablePayoff(sum), total: readablePayoff(total) });
  };

/** Nobody gets more than was claimed, or less than nothing, and all together what there is. */
export const awarded =
  (claims: readonly Rational[], estate: Rational): FirstLook =>
  (headings, given, expected, tolerance) => {
    const at = given.findIndex((award, i) => compare(exactOf(award), claims[i]!) > 0);
    const values = (i: number) => ({
      claimant: headings[i]!,
      award: readablePayoff(given[i]!),
      claim: readablePayoff(claims[i]!),
    });
    if (at >= 0) return message(texts.more, values(at));
    const below = given.findIndex((award) => numberOf(award) < 0);
    if (below >= 0) return message(texts.negative, values(below));
    return divided(estate)(headings, given, expected, tolerance);
  };

const texts = {
  sum: {
    en: "The shares add up to {sum}, but there is {total} to divide.",
    ko: "몫의 합이 {sum}인데 나눌 것은 {total}입니다.",
    zh: "份额合计 {sum}，而可分的是 {total}。",
  },
  more: {
    en: "{claimant} is given {award}, more than the {claim} that was claimed.",
    ko: "{claimant}이(가) {award}을(를) 받는데 청구한 것은 {claim}입니다. 청구액보다 많습니다.",
    zh: "{claimant} 分得 {award}，多于其索赔的 {claim}。",
  },
  negative: {
    en: "{claimant} is given {award}, less than nothing.",
    ko: "{claimant}이(가) {award}을(를) 받는데 0보다 적습니다.",
    zh: "{claimant} 分得 {award}，少于零。",
  },
} satisfies Record<string, Text>;
