/** A row of pairs of doubles, and the leading halves of their leading doubles, as exact products need them. */
export interface SplitRow {
  readonly entries: Float64Array;
  readonly tails: Float64Array;
  readonly upper: Float64Array;
}

export const splitRow = (length: number): SplitRow => ({
  entries: new Float64Array(length),
  tails: new Float64Array(length),
  upper: new Float64Array(length),
});

/** Veltkamp's constant, 2²⁷ + 1: half of a double's digits are left of `upperHalf`, and half of what it takes away. */
const splitter = 134217729;

export function upperHalf(value: number): number {
  const shifted = splitter * value;
  return shifted - (shifted - value);
}

/**
 * Writes the product of two pairs of doubles at a place of the row; its error is below 2⁻¹⁰¹ of it (Dekker 1971; Joldes, Muller,
 * Popescu, ACM Transactions on Mathematical Software 44 (2017), algorithm 11).
 */
export function setProduct(row: SplitRow, at: number, a: number, aTail: number, b: number, bTail: number): void {
  const product = a * b;
  const [aUpper, bUpper] = [upperHalf(a), upperHalf(b)];
  const [aLower, bLower] = [a - aUpper, b - bUpper];
  const error = aLower * bLower - (product - aUpper * bUpper - aLower * bUpper - aUpper * bLower);
  const rest = error + (a * bTail + aTail * b);
  const entry = product + rest;
  row.entries[at] = entry;
  row.tails[at] = rest - (entry - product);
  row.upper[at] = upperHalf(entry);
}

/** 1 / (a + aTail) as a pair of doubles, to within 2⁻¹⁰⁰ of it. */
export function reciprocal(a: number, aTail: number): readonly [number, number] {
  const first = 1 / a;
  const [aUpper, upper] = [upperHalf(a), upperHalf(first)];
  const [aLower, lower] = [a - aUpper, first - upper];
  const product = a * first;
  const error = aLower * lower - (product - aUpper * upper - aLower * upper - aUpper * lower);
  const second = first * (1 - product - error - first * aTail);
  const sum = first + second;
  return [sum, second - (sum - first)];
}
