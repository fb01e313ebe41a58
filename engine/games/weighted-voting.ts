import { greatestCommonDivisor } from "../arithmetic/common-divisor";
import { commonDenominator, type Rational } from "../arithmetic/rational";
import { scaledToInteger } from "../linalg/integers";

export interface Voter {
  readonly label: string;
}

/** One column of weights; a coalition must reach a quota in every column. */
export interface WeightColumn {
  readonly heading: string;
  /** By voter, none negative. */
  readonly weights: readonly Rational[];
}

export interface WeightedVoting {
  readonly voters: readonly Voter[];
  readonly columns: readonly WeightColumn[];
}

/** The same winning coalitions with integers in lowest terms: `weights[voter][column]`, and one quota per column. */
export interface IntegerVoting {
  readonly weights: readonly (readonly bigint[])[];
  readonly quotas: readonly bigint[];
}

/**
 * Quotas are rounded up to the next integer, which no sum of the scaled weights can tell from the quota itself; a weight above the quota is
 * cut to it, since every coalition with it is above.
 */
export function integerVoting({ voters, columns }: WeightedVoting, quotas: readonly Rational[]): IntegerVoting {
  const scaled = columns.map(({ weights }, column) => scaledColumn(weights, quotas[column]!));
  return {
    weights: voters.map((_, voter) => scaled.map(({ weights }) => weights[voter]!)),
    quotas: scaled.map(({ quota }) => quota),
  };
}

function scaledColumn(weights: readonly Rational[], quota: Rational): { weights: bigint[]; quota: bigint } {
  const factor = commonDenominator(weights);
  const whole = weights.map((weight) => scaledToInteger(weight, factor));
  const unit = whole.reduce(greatestCommonDivisor, 0n) || 1n;
  const [n, d] = [quota.n * factor, quota.d * unit];
  const least = (n + d - 1n) / d;
  return { weights: whole.map((weight) => (weight / unit < least ? weight / unit : least)), quota: least };
}

/** What all voters together have in each column. */
export const totalsOf = ({ weights, quotas }: IntegerVoting): bigint[] =>
  quotas.map((_, column) => weights.reduce((sum, one) => sum + one[column]!, 0n));

/** Whether the voter's weight alone reaches every quota. */
export const winsAlone = ({ weights, quotas }: IntegerVoting, voter: number): boolean =>
  quotas.every((quota, column) => weights[voter]![column]! >= quota);

/** Whether no coalition wins without the voter. */
export function hasVeto(game: IntegerVoting, voter: number): boolean {
  const totals = totalsOf(game);
  return game.quotas.some((quota, column) => totals[column]! - game.weights[voter]![column]! < quota);
}

/** The voters in groups of equal weights: whatever depends on weights alone is the same within a group. */
export function votersByWeight({ weights }: IntegerVoting): number[][] {
  const groups = new Map<string, number[]>();
  for (const [voter, own] of weights.entries()) {
    const key = own.join(" ");
    groups.set(key, [...(groups.get(key) ?? []), voter]);
  }
  return [...groups.values()];
}
