import { type Rational, rational } from "../arithmetic/rational";
import { type Dictionary, exchange, signOf, type Tableau } from "./tableau";

/**
 * A tableau in integers over one common denominator, which is the determinant of the basis. Every division is exact (Edmonds 1967,
 * Bareiss 1968), so no fraction is ever reduced and entries stay as short as minors of the data are.
 */
export function integerTableau(dictionary: Dictionary<bigint>): Tableau<Rational> {
  const basic = [...dictionary.basic];
  const nonbasic = [...dictionary.nonbasic];
  const width = nonbasic.length;
  // The value of a row stands last, so that column j of the dictionary is entry j of the row.
  const rows = dictionary.coefficients.map((row, i) => [...row, dictionary.values[i]!]);
  let denominator = 1n;

  const compare = (one: number, other: number, column: number, by: number): -1 | 0 | 1 =>
    signOf(rows[one]![column]! * rows[other]![by]! - rows[other]![column]! * rows[one]![by]!);

  return {
    basic,
    nonbasic,
    value: (row) => rational(rows[row]![width]!, denominator),
    coefficient: (row, column) => rational(rows[row]![column]!, denominator),
    signOfValue: (row) => signOf(rows[row]![width]!),
    sign: (row, column) => signOf(rows[row]![column]!),
    compareValueRatios: (one, other, by) => compare(one, other, width, by),
    compareRatios: compare,
    pivot(row, column) {
      denominator = pivotIntegers(rows, row, column, denominator);
      exchange(basic, row, nonbasic, column);
    },
  };
}

/** Pivots the rows in place and returns the new denominator, kept positive so that signs of entries are signs of values. */
export function pivotIntegers(rows: bigint[][], row: number, column: number, denominator: bigint): bigint {
  const pivotRow = rows[row]!;
  const pivot = pivotRow[column]!;
  for (const [i, current] of rows.entries()) {
    if (i === row) continue;
    const factor = current[column]!;
    for (let j = 0; j < current.length; j++) {
      const product = factor === 0n ? current[j]! * pivot : current[j]! * pivot - factor * pivotRow[j]!;
      current[j] = product / denominator;
    }
    current[column] = -factor;
  }
  pivotRow[column] = denominator;
  if (pivot > 0n) return pivot;
  for (const current of rows) for (let j = 0; j < current.length; j++) current[j] = -current[j]!;
  return -pivot;
}
