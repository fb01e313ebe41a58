import { exactOf, numberOf, type Quantity } from "./quantity";
import type { Rational } from "./rational";
import * as exact from "./rational";

/** An ordered field: all that game-level code may do with a number. Inner loops use the tableaux of engine/linalg instead. */
export interface Field<T extends Quantity> {
  readonly kind: "exact" | "float";
  readonly zero: T;
  readonly one: T;
  add(a: T, b: T): T;
  subtract(a: T, b: T): T;
  multiply(a: T, b: T): T;
  divide(a: T, b: T): T;
  /** Σ weights[k] · values[k] as a function of the values: what it takes from the weights is prepared once. */
  weightedSum(weights: readonly T[]): (values: readonly T[]) => T;
  /** −1, 0 or 1; the float field answers 0 within its tolerance, the exact field never guesses. */
  sign(a: T): -1 | 0 | 1;
  compare(a: T, b: T): -1 | 0 | 1;
  /** The larger of the two, without any tolerance. */
  larger(a: T, b: T): T;
  from(quantity: Quantity): T;
  toNumber(a: T): number;
}

export const exactField: Field<Rational> = {
  kind: "exact",
  zero: exact.zero,
  one: exact.one,
  add: exact.add,
  subtract: exact.subtract,
  multiply: exact.multiply,
  divide: exact.divide,
  weightedSum: exact.weightedSum,
  sign: exact.sign,
  compare: exact.compare,
  larger: (a, b) => (exact.compare(b, a) > 0 ? b : a),
  from: exactOf,
  toNumber: exact.toNumber,
};

/** Doubles in which a difference of at most `tolerance` counts as none. */
export function floatField(tolerance: number): Field<number> {
  const sign = (a: number): -1 | 0 | 1 => (a > tolerance ? 1 : a < -tolerance ? -1 : 0);
  return {
    kind: "float",
    zero: 0,
    one: 1,
    add: (a, b) => a + b,
    subtract: (a, b) => a - b,
    multiply: (a, b) => a * b,
    divide: (a, b) => a / b,
    weightedSum: (weights) => (values) => weights.reduce((sum, weight, k) => sum + weight * values[k]!, 0),
    sign,
    compare: (a, b) => sign(a - b),
    larger: Math.max,
    from: numberOf,
    toNumber: (a) => a,
  };
}

/** Gambit's convention: two payoffs are equal within this fraction of the game's range of payoffs. */
export const relativeTolerance = 1e-8;
