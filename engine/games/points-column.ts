import { commonDenominator, type Rational, rational } from "../arithmetic/rational";

/**
 * One party's points over a common denominator, as integers: doubles where every sum that can occur is exact in them, otherwise bigints.
 * Everything that adds or compares points in a loop goes through here.
 */
export interface IntegerPoints {
  readonly denominator: bigint;
  readonly isSmall: boolean;
  /** By issue and option. */
  readonly options: readonly (readonly bigint[])[];
}

/** The sums of one party over many deals, in units of one over its denominator. */
export type Sums = Float64Array | readonly bigint[];

const largestExact = BigInt(Number.MAX_SAFE_INTEGER) >> 2n;

/** `others` are numbers that will be compared with the sums. */
export function integerPoints(issues: readonly (readonly Rational[])[], others: readonly Rational[]): IntegerPoints {
  const denominator = commonDenominator([...issues.flat(), ...others]);
  const scaled = (value: Rational) => value.n * (denominator / value.d);
  const options = issues.map((values) => values.map(scaled));
  const size = (n: bigint) => (n < 0n ? -n : n);
  const most = (values: readonly bigint[]) => values.reduce((best, n) => (size(n) > best ? size(n) : best), 0n);
  const reach = options.reduce((sum, values) => sum + most(values), most(others.map(scaled)));
  return { denominator, isSmall: reach <= largestExact, options };
}

export const scaledTo = ({ denominator }: IntegerPoints, value: Rational): bigint => (value.n * denominator) / value.d;

export const unscaled = ({ denominator }: IntegerPoints, sum: number | bigint): Rational =>
  rational(BigInt(sum), denominator);

/** The sum for the deal that consists of nothing yet. */
export const emptySum = ({ isSmall }: IntegerPoints): Sums => (isSmall ? new Float64Array(1) : [0n]);

/** All sums, each list of `parts` with its own addend, one after another. */
export function addedSums(parts: readonly { readonly sums: Sums; readonly addend: bigint }[]): Sums {
  if (parts.some(({ sums }) => !(sums instanceof Float64Array)))
    return parts.flatMap(({ sums, addend }) => (sums as readonly bigint[]).map((sum) => sum + addend));
  const all = new Float64Array(parts.reduce((count, { sums }) => count + sums.length, 0));
  let at = 0;
  for (const { sums, addend } of parts) {
    const amount = Number(addend);
    for (let i = 0; i < sums.length; i++) all[at++] = (sums as Float64Array)[i]! + amount;
  }
  return all;
}

/** Marks in `isKept` the sums below the least. */
export function dropBelow(sums: Sums, least: bigint, isKept: Uint8Array): void {
  const bound = sums instanceof Float64Array ? Number(least) : least;
  for (let i = 0; i < sums.length; i++) if (sums[i]! < bound) isKept[i] = 0;
}

export const selected = (sums: Sums, rows: Uint32Array): Sums =>
  sums instanceof Float64Array ? Float64Array.from(rows, (row) => sums[row]!) : Array.from(rows, (row) => sums[row]!);

/** Doubles in the same order as the sums: the sums themselves, or their ranks where doubles cannot hold them. */
export function orderOf(sums: Sums): Float64Array {
  if (sums instanceof Float64Array) return sums;
  const distinct = [...new Set(sums)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const rank = new Map(distinct.map((sum, i) => [sum, i]));
  return Float64Array.from(sums, (sum) => rank.get(sum)!);
}
