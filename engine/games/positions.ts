import type { Rational } from "../arithmetic/rational";

/** Somebody with a position on one issue. */
export interface Actor {
  readonly label: string;
  readonly position: Rational;
  /** What the actor could bring to bear, not negative, in any unit. */
  readonly clout: Rational;
  /** How much of it the actor is ready to use on this issue, from 0 to 1. */
  readonly salience: Rational;
}

export interface Positions {
  readonly actors: readonly Actor[];
}
