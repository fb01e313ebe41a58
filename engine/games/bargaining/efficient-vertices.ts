import { one } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import type { Point } from "../bargaining-problem";
import { atLeast, bestLottery } from "./best-lottery";

/**
 * The points that no lottery over the others gives everyone at least: the efficient corners of the convex hull, as positions. The points are
 * distinct and none dominates another. One linear program a point, in fractions. Throws Stopped.
 */
export function* efficientVertices(points: readonly Point[], budget: Budget): Generator<number> {
  for (const [position, point] of points.entries()) {
    const others = points.filter((_, other) => other !== position);
    const isReached =
      others.length > 0 &&
      bestLottery(
        others,
        point.map(() => one),
        atLeast(point),
        budget,
      ) !== undefined;
    if (!isReached) yield position;
  }
}
