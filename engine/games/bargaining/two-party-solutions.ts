import { add, divide, multiply, negate, one, type Rational, rational, subtract, zero } from "../../arithmetic/rational";
import type { Point } from "../bargaining-problem";
import { between, efficientCorners, type FrontierPoint, rationalFrontier } from "./plane-frontier";

/**
 * The point with the largest product of powers of two parties' gains. On the line through an edge the logarithm of that product is
 * concave and its derivative w₁ b₁/g₁ + w₂ b₂/g₂ has one zero, which is rational: the walk along the frontier ends on the first edge
 * that has it before its end. Some point must give both a gain, and the weights must be positive.
 */
export function largestProductOfTwo(points: readonly Point[], [w1, w2]: Point): FrontierPoint {
  const corners = efficientCorners(points);
  for (const [k, from] of corners.entries()) {
    const to = corners[k + 1];
    if (to === undefined) break;
    const [a1, a2] = points[from]! as [Rational, Rational];
    const [b1, b2] = points[to]!.map((value, i) => subtract(value, points[from]![i]!)) as [Rational, Rational];
    const slope = add(multiply(multiply(w1!, b1), a2), multiply(multiply(w2!, b2), a1));
    const part = negate(divide(slope, multiply(multiply(b1, b2), add(w1!, w2!))));
    if (part.n <= 0n) return between(points, from, from, zero);
    if (subtract(part, one).n < 0n) return between(points, from, to, part);
  }
  return between(points, corners.at(-1)!, corners.at(-1)!, zero);
}

const half = rational(1n, 2n);

/**
 * The efficient point whose segment to the disagreement point halves the area of all that is better than disagreement for both and no
 * better than some agreement (Anbarcı, Bigelow 1994). That area is a rectangle beside each end of the frontier and triangles between; the
 * two triangles that a segment to an end cuts off its rectangle are equal, so that the segment always ends on the frontier.
 */
export function equalAreaPoint(points: readonly Point[]): FrontierPoint {
  const path = rationalFrontier(points, efficientCorners(points));
  const above = multiply(half, multiply(path[0]!.gains[0]!, path[0]!.gains[1]!));
  const last = path.at(-1)!;
  const beside = multiply(half, multiply(last.gains[0]!, last.gains[1]!));
  const triangles = path.slice(1).map((point, k) => triangle(path[k]!.gains, point.gains));
  let left = multiply(half, subtract(triangles.reduce(add, add(above, beside)), multiply(above, rational(2n))));
  for (const [k, area] of triangles.entries()) {
    if (subtract(area, left).n >= 0n) return onPath(points, path[k]!, path[k + 1]!, divide(left, area));
    left = subtract(left, area);
  }
  return last;
}

/** The area between 0 and two gains, the second further to the right. */
function triangle(a: Point, b: Point): Rational {
  return multiply(half, subtract(multiply(a[1]!, b[0]!), multiply(a[0]!, b[1]!)));
}

/** Neighbours on the path lie on one edge. */
function onPath(points: readonly Point[], a: FrontierPoint, b: FrontierPoint, part: Rational): FrontierPoint {
  const start = a.from === a.to ? zero : a.part;
  const end = b.from === b.to ? one : b.part;
  return between(points, a.from, b.to, add(start, multiply(part, subtract(end, start))));
}
