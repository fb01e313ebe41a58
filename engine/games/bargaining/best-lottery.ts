import { one, type Rational, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Constraint, maximizeExactly } from "../../linalg/linear-program";
import { dot, type Point } from "../bargaining-problem";

/** A lottery over points by position, and what it gives every party. */
export interface BestLottery {
  readonly value: Rational;
  readonly probabilities: readonly Rational[];
  readonly gains: readonly Rational[];
}

/** Σ direction · gains ≥ least. */
export interface HalfSpace {
  readonly direction: Point;
  readonly least: Rational;
}

/**
 * The lottery over `points` with the largest expected direction · gains among those in all the half-spaces; undefined where there is none.
 * Solved in fractions. Throws Stopped.
 */
export function bestLottery(
  points: readonly Point[],
  direction: Point,
  within: readonly HalfSpace[],
  budget: Budget,
): BestLottery | undefined {
  const constraints: Constraint<Rational>[] = [
    { coefficients: points.map(() => one), relation: "=", limit: one },
    ...within.map(
      ({ direction: normal, least }): Constraint<Rational> => ({
        coefficients: points.map((point) => dot(normal, point)),
        relation: ">=",
        limit: least,
      }),
    ),
  ];
  const outcome = maximizeExactly({ objective: points.map((point) => dot(direction, point)), constraints }, budget);
  if (outcome.status !== "optimal") return undefined;
  return { value: outcome.value, probabilities: outcome.point, gains: expected(points, outcome.point) };
}

export function expected(points: readonly Point[], probabilities: readonly Rational[]): Rational[] {
  return points[0]!.map((_, party) =>
    dot(
      points.map((point) => point[party]!),
      probabilities,
    ),
  );
}

/** The direction of one party. */
export const unit = (party: number, count: number): Rational[] =>
  Array.from({ length: count }, (_, i) => (i === party ? one : zero));

/** Every party gets at least its floor. */
export const atLeast = (floors: Point): HalfSpace[] =>
  floors.map((least, party) => ({ direction: unit(party, floors.length), least }));
