import { add, type Rational, zero } from "../arithmetic/rational";

export interface Claimant {
  readonly label: string;
}

/** Claims, none negative, on an estate yet to be named. */
export interface ClaimsTable {
  readonly claimants: readonly Claimant[];
  readonly claims: readonly Rational[];
}

/** An estate of at least 0 that does not exceed the sum of the claims. */
export interface ClaimsProblem {
  readonly claims: readonly Rational[];
  readonly estate: Rational;
}

export const sumOf = (numbers: readonly Rational[]): Rational => numbers.reduce(add, zero);
