import type { Budget } from "../../budget";
import { solveInFloats } from "../../linalg/float-system";

/** Barriers from coarse to far below what doubles show. */
const barriers = Array.from({ length: 13 }, (_, k) => 10 ** -k);
const mostSteps = 60;

/**
 * The weights p > 0 with Σ p = 1 of the points for which Σᵢ wᵢ log Σₖ pₖ gₖᵢ is largest, in doubles: Newton's method with a logarithmic
 * barrier (Boyd, Vandenberghe, Convex Optimization, 2004, sections 10.2 and 11.3). The first point must have positive gains only.
 */
export function productWeights(
  points: readonly (readonly number[])[],
  weights: readonly number[],
  budget: Budget,
): number[] {
  const scaled = scaledPoints(points);
  const share = weights.map((weight) => weight / weights.reduce((sum, one) => sum + one, 0));
  let p = innerStart(scaled);
  for (const barrier of barriers) {
    for (let step = 0; step < mostSteps; step++) {
      budget.spend();
      const moved = newtonStep({ points: scaled, weights: share, barrier }, p);
      if (!moved) break;
      p = moved.p;
      if (moved.decrement < 1e-3 * barrier) break;
    }
  }
  return p;
}

/** Each party's gains in units of its gain at the first point: no sum changes its place. */
const scaledPoints = (points: readonly (readonly number[])[]): number[][] =>
  points.map((point) => point.map((gain, i) => gain / points[0]![i]!));

/** So near the first point that all gains stay positive. */
function innerStart(points: readonly (readonly number[])[]): number[] {
  const least = Math.min(0, ...points.flat());
  const rest = 0.5 / (1 - least) / points.length;
  return points.map((_, k) => (k === 0 ? 1 - rest * (points.length - 1) : rest));
}

interface Barrier {
  readonly points: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly barrier: number;
}

export const gainsAt = (points: readonly (readonly number[])[], p: readonly number[]): number[] =>
  points[0]!.map((_, i) => points.reduce((sum, point, k) => sum + p[k]! * point[i]!, 0));

function valueAt({ points, weights, barrier }: Barrier, p: readonly number[]): number {
  const gains = gainsAt(points, p);
  if (Math.min(...gains, ...p) <= 0) return Number.NEGATIVE_INFINITY;
  const product = gains.reduce((sum, gain, i) => sum + weights[i]! * Math.log(gain), 0);
  return product + barrier * p.reduce((sum, one) => sum + Math.log(one), 0);
}

/** A step that keeps Σ p, shortened until the value does not fall; undefined where no length does. */
function newtonStep(problem: Barrier, p: readonly number[]): { p: number[]; decrement: number } | undefined {
  const { points, weights, barrier } = problem;
  const gains = gainsAt(points, p);
  const gradient = points.map(
    (point, k) => point.reduce((sum, gain, i) => sum + (weights[i]! * gain) / gains[i]!, 0) + barrier / p[k]!,
  );
  // In units of the weights themselves, so that small ones do not make the system look singular.
  const curvature = (a: number, b: number) =>
    p[a]! *
      p[b]! *
      points[a]!.reduce((sum, gain, i) => sum + (weights[i]! * gain * points[b]![i]!) / gains[i]! ** 2, 0) +
    (a === b ? barrier : 0);
  const relative = solveConstrained(
    curvature,
    gradient.map((slope, k) => slope * p[k]!),
    p,
  );
  if (!relative) return undefined;
  const direction = relative.map((one, k) => one * p[k]!);
  const decrement = gradient.reduce((sum, slope, k) => sum + slope * direction[k]!, 0);
  const before = valueAt(problem, p);
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = p.map((one, k) => one + length * direction[k]!);
    if (valueAt(problem, next) >= before) return { p: next, decrement };
  }
  return undefined;
}

/** The x with row · x = 0 that maximises gradient · x − x · curvature · x / 2. */
export function solveConstrained(
  curvature: (a: number, b: number) => number,
  gradient: readonly number[],
  row: readonly number[],
): number[] | undefined {
  const size = gradient.length + 1;
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size - 1; a++) {
    for (let b = 0; b < size - 1; b++) matrix[a * size + b] = curvature(a, b);
    matrix[a * size + size - 1] = row[a]!;
    matrix[(size - 1) * size + a] = row[a]!;
  }
  const solution = Float64Array.from([...gradient, 0]);
  if (!solveInFloats(matrix, size, solution)) return undefined;
  const found = Array.from(solution.subarray(0, size - 1));
  return found.every(Number.isFinite) ? found : undefined;
}
