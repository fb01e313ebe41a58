import { add, compare, divide, multiply, one, type Rational, subtract, zero } from "../../arithmetic/rational";
import type { Point } from "../bargaining-problem";

/**
 * The efficient corners of the convex hull of two parties' points, the first party's utility rising: positions in `points`, which are
 * distinct and none of which dominates another (Andrew, Inf. Proc. Letters 9 (1979) 216–219).
 */
export function efficientCorners(points: readonly Point[]): number[] {
  const order = [...points.keys()].sort((a, b) => compare(points[a]![0]!, points[b]![0]!));
  const corners: number[] = [];
  for (const next of order) {
    while (corners.length > 1 && !turnsRight(points[corners.at(-2)!]!, points[corners.at(-1)!]!, points[next]!))
      corners.pop();
    corners.push(next);
  }
  return corners;
}

function turnsRight(a: Point, b: Point, c: Point): boolean {
  const [ab, ac] = [difference(a, b), difference(a, c)];
  return compare(multiply(ab[0]!, ac[1]!), multiply(ab[1]!, ac[0]!)) < 0;
}

const difference = (from: Point, to: Point): Rational[] => to.map((value, i) => subtract(value, from[i]!));

/** A point of the frontier: `part` of the way from one corner to the next; corners are positions. */
export interface FrontierPoint {
  readonly from: number;
  readonly to: number;
  readonly part: Rational;
  readonly gains: Point;
}

export function between(points: readonly Point[], from: number, to: number, part: Rational): FrontierPoint {
  const [a, b] = [points[from]!, points[to]!];
  return { from, to, part, gains: a.map((value, i) => add(value, multiply(part, subtract(b[i]!, value)))) };
}

export function probabilitiesOf({ from, to, part }: FrontierPoint, count: number): Rational[] {
  const probabilities = new Array<Rational>(count).fill(zero);
  probabilities[from] = subtract(one, part);
  probabilities[to] = add(probabilities[to]!, part);
  return probabilities;
}

/** The part of the frontier on which both gains are at least 0, from the second party's best end to the first party's. Some point must be there. */
export function rationalFrontier(points: readonly Point[], corners: readonly number[]): FrontierPoint[] {
  const isRational = (point: Point) => point.every(({ n }) => n >= 0n);
  const path: FrontierPoint[] = [];
  for (const [k, corner] of corners.entries()) {
    const next = corners[k + 1];
    if (isRational(points[corner]!)) path.push(between(points, corner, corner, zero));
    if (next === undefined) continue;
    const crossings = [0, 1].flatMap((party) => crossing(points, corner, next, party));
    path.push(...crossings.filter(({ gains }) => isRational(gains)).sort((a, b) => compare(a.part, b.part)));
  }
  return path;
}

/** Where a gain changes its sign strictly inside an edge. */
function crossing(points: readonly Point[], from: number, to: number, party: number): FrontierPoint[] {
  const [a, b] = [points[from]![party]!, points[to]![party]!];
  if (a.n === 0n || b.n === 0n || a.n > 0n === b.n > 0n) return [];
  return [between(points, from, to, divide(a, subtract(a, b)))];
}
