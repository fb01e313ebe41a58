import type { Quantity } from "../arithmetic/quantity";

/**
 * A simplex dictionary: every basic variable in terms of the nonbasic ones,
 *
 *     x[basic[i]] = value(i) − Σⱼ coefficient(i, j) · x[nonbasic[j]].
 *
 * Variables are numbers chosen by the caller. Whoever holds a tableau owns it: `pivot` changes it in place, and the same pivot
 * again undoes it. Signs and comparisons are exact in the integer tableau and within a tolerance in the float one.
 */
export interface Tableau<T extends Quantity = Quantity> {
  readonly basic: readonly number[];
  readonly nonbasic: readonly number[];
  /** The value of the row's basic variable when all nonbasic variables are 0. */
  value(row: number): T;
  coefficient(row: number, column: number): T;
  signOfValue(row: number): -1 | 0 | 1;
  sign(row: number, column: number): -1 | 0 | 1;
  /** Compares value(row) / coefficient(row, by) of two rows whose coefficients in column `by` are positive. */
  compareValueRatios(one: number, other: number, by: number): -1 | 0 | 1;
  /** The same for coefficient(row, column) / coefficient(row, by). */
  compareRatios(one: number, other: number, column: number, by: number): -1 | 0 | 1;
  /** Exchanges the row's basic variable with the column's nonbasic one; their coefficient must not be 0. */
  pivot(row: number, column: number): void;
}

/** The data of a tableau before its first pivot: row i reads x[basic[i]] = values[i] − Σⱼ coefficients[i][j] · x[nonbasic[j]]. */
export interface Dictionary<T> {
  readonly basic: readonly number[];
  readonly nonbasic: readonly number[];
  readonly coefficients: readonly (readonly T[])[];
  readonly values: readonly T[];
}

/** A sign of an exact number. */
export const signOf = (n: bigint): -1 | 0 | 1 => (n > 0n ? 1 : n < 0n ? -1 : 0);

/** Two labels change places: the bookkeeping of a pivot in both tableaux. */
export function exchange(basic: number[], row: number, nonbasic: number[], column: number): void {
  const leaving = basic[row]!;
  basic[row] = nonbasic[column]!;
  nonbasic[column] = leaving;
}
