import { exactOf, isExact, numberOf, type Quantity } from "../../arithmetic/quantity";
import { add, commonDenominator, type Rational, rational, subtract, toNumber, zero } from "../../arithmetic/rational";
import { type Coalition, type CoalitionalGame, exactWorth, grandCoalition, membersOf } from "../coalitional-game";
import { type IntegerWorths, integerWorths } from "./integer-worths";

/** What every player gets. */
export type Shares<T extends Quantity = Quantity> = readonly T[];

/** What the members of a coalition get together. */
export const sumOf = (shares: Shares, coalition: Coalition): Rational =>
  membersOf(coalition).reduce((sum, player) => add(sum, exactOf(shares[player]!)), zero);

/** What the coalition would get by itself beyond what its members are given: its reason to object. */
export const excess = (game: CoalitionalGame, shares: Shares, coalition: Coalition): Rational =>
  subtract(exactWorth(game, coalition), sumOf(shares, coalition));

/** Doubles may miss the worth by a part in 10⁹ of what is divided. */
const roundingAllowed = 1e-9;

/** Whether the shares come to the worth of the grand coalition: exactly, or in doubles up to rounding. */
export function isEfficient(game: CoalitionalGame, shares: Shares): boolean {
  const left = excess(game, shares, grandCoalition(game));
  if (shares.every(isExact)) return left.n === 0n;
  const size = shares.reduce<number>((sum, share) => sum + Math.abs(numberOf(share)), 0);
  return Math.abs(toNumber(left)) <= roundingAllowed * size;
}

/** Σ of the entries over every coalition, by coalition. */
export function coalitionSums(entries: readonly bigint[]): bigint[] {
  const sums = new Array<bigint>(2 ** entries.length).fill(0n);
  for (let coalition = 1; coalition < sums.length; coalition++) {
    const highest = 31 - Math.clz32(coalition);
    sums[coalition] = sums[coalition ^ (1 << highest)]! + entries[highest]!;
  }
  return sums;
}

/** The excess of every coalition, over one denominator. */
export function allExcesses({ numerators, denominator }: IntegerWorths, shares: Shares): IntegerWorths {
  const exact = shares.map(exactOf);
  const common = commonDenominator([...exact, { n: 1n, d: denominator }]);
  const sums = coalitionSums(exact.map(({ n, d }) => n * (common / d)));
  const factor = common / denominator;
  return { denominator: common, numerators: sums.map((sum, coalition) => numerators[coalition]! * factor - sum) };
}

/** The coalition other than all and none with the largest excess; undefined where there is one player only. */
export function largestExcess(
  game: CoalitionalGame,
  shares: Shares,
): { readonly coalition: Coalition; readonly excess: Rational } | undefined {
  const { numerators, denominator } = allExcesses(integerWorths(game), shares);
  let coalition = 0;
  for (let one = 1; one < numerators.length - 1; one++) {
    if (coalition === 0 || numerators[one]! > numerators[coalition]!) coalition = one;
  }
  return coalition === 0 ? undefined : { coalition, excess: rational(numerators[coalition]!, denominator) };
}
