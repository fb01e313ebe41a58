import { exactOf } from "../../arithmetic/quantity";
import {
  add,
  divide,
  fromNumber,
  multiply,
  type Rational,
  rational,
  subtract,
  toNumber,
  zero,
} from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Point, totalOf } from "../bargaining-problem";
import { expected } from "./best-lottery";
import { solveConstrained } from "./product-weights";

/** Each step gains about twelve digits. */
const steps = 4;
const precision = 1n << 160n;

/**
 * Sharpens the weights of points at the largest product: the slopes are computed in fractions, the step from them in doubles (iterative
 * refinement). Weights that doubles show as nothing are dropped. Where a step leads out of the simplex, the weights are left as they were.
 */
export function refinedWeights(
  points: readonly Point[],
  weights: Point,
  rough: readonly number[],
  budget: Budget,
): Rational[] {
  const kept = [...points.keys()].filter((k) => rough[k]! > 1e-7);
  const used = kept.map((k) => points[k]!);
  let p = normalised(kept.map((k) => exactOf(rough[k]!)));
  for (let step = 0; step < steps; step++) {
    budget.spend();
    const next = refined(used, weights, p);
    if (!next) break;
    p = next;
  }
  return points.map((_, k) => (kept.includes(k) ? p[kept.indexOf(k)]! : zero));
}

function refined(points: readonly Point[], weights: Point, p: readonly Rational[]): Rational[] | undefined {
  const gains = expected(points, p);
  const normal = weights.map((weight, i) => divide(weight, gains[i]!));
  const total = totalOf(weights);
  const slopes = points.map((point) =>
    subtract(
      point.reduce((sum, gain, i) => add(sum, multiply(gain, normal[i]!)), zero),
      total,
    ),
  );
  const largest = Math.max(...slopes.map((slope) => Math.abs(toNumber(slope))));
  if (largest === 0) return undefined;
  const unit = fromNumber(largest);
  const relative = points.map((point) => point.map((gain, i) => toNumber(divide(gain, gains[i]!))));
  const curvature = (a: number, b: number) =>
    relative[a]!.reduce((sum, gain, i) => sum + toNumber(weights[i]!) * gain * relative[b]![i]!, 0) +
    (a === b ? 1e-9 : 0);
  const direction = solveConstrained(
    curvature,
    slopes.map((slope) => toNumber(divide(slope, unit))),
    slopes.map(() => 1),
  );
  if (!direction) return undefined;
  const moved = p.map((one, k) => add(one, multiply(unit, fromNumber(direction[k]!))));
  return moved.some(({ n }) => n <= 0n) ? undefined : normalised(moved);
}

/** Rounded to a fixed denominator, so that fractions do not grow. */
function normalised(p: readonly Rational[]): Rational[] {
  const rounded = p.map(({ n, d }) => (n * precision) / d);
  const total = rounded.reduce((sum, one) => sum + one, 0n);
  return rounded.map((one) => rational(one, total));
}
