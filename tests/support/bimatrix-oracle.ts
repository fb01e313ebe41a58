import {
  add,
  compare,
  divide,
  multiply,
  negate,
  one,
  type Rational,
  sign,
  subtract,
  zero,
} from "../../engine/arithmetic/rational";
import { exact, type Matrix, profileLine } from "./bimatrix";

/**
 * The extreme equilibria by brute force, sharing nothing with the engine but its fractions: every choice of as many tight
 * inequalities as there are probabilities is solved for the vertices of {(z, v): payoffs · z ≤ v, z ≥ 0, Σ z = 1}, and every pair
 * of vertices is tested for all labels.
 */
export function extremeEquilibriaByBruteForce(A: Matrix, B: Matrix): string[] {
  const rows = A.length;
  const columns = A[0]!.length;
  const labels = Array.from({ length: rows + columns }, (_, k) => k);
  const rowVertices = verticesByBruteForce(
    Array.from({ length: columns }, (_, j) => B.map((row) => exact(row[j]!))),
    labels.slice(0, rows),
    labels.slice(rows),
  );
  const columnVertices = verticesByBruteForce(
    A.map((row) => row.map(exact)),
    labels.slice(rows),
    labels.slice(0, rows),
  );
  return rowVertices
    .flatMap((x) =>
      columnVertices.filter((y) => labels.every((k) => x.labels.has(k) || y.labels.has(k))).map((y) => [x, y]),
    )
    .map(([x, y]) => profileLine([x!.mixture, y!.mixture]))
    .sort();
}

export interface LabelledVertex {
  readonly mixture: readonly Rational[];
  readonly labels: ReadonlySet<number>;
}

/** The vertices of {(z, v): payoffs · z ≤ v, z ≥ 0, Σ z = 1} with their labels: strategies of the opponent that pay v, own ones not played. */
export function verticesByBruteForce(
  payoffs: readonly (readonly Rational[])[],
  own: readonly number[],
  opponent: readonly number[],
): LabelledVertex[] {
  const size = own.length;
  // Inequality k as coefficients of (z, v) that are ≥ 0: z_k ≥ 0, then v − payoffs · z ≥ 0.
  const inequalities = [
    ...own.map((_, k) => [...own.map((_, j) => (j === k ? one : zero)), zero]),
    ...payoffs.map((row) => [...row.map(negate), one]),
  ];
  const sum = [...own.map(() => one), zero];
  const dot = (a: readonly Rational[], b: readonly Rational[]) =>
    a.reduce((s, x, i) => add(s, multiply(x, b[i]!)), zero);
  const vertices = new Map<string, LabelledVertex>();
  for (const tight of subsets(inequalities.length, size)) {
    const point = solvePlainly([...tight.map((i) => inequalities[i]!), sum], [...tight.map(() => zero), one]);
    if (!point) continue;
    const slacks = inequalities.map((inequality) => sign(dot(inequality, point)));
    if (slacks.some((slack) => slack < 0)) continue;
    const labels = new Set([...own, ...opponent].filter((_, i) => slacks[i] === 0));
    const mixture = point.slice(0, size);
    vertices.set(profileLine([mixture]), { mixture, labels });
  }
  return [...vertices.values()];
}

function* subsets(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= count - size; i++) for (const rest of subsets(count, size - 1, i + 1)) yield [i, ...rest];
}

/** Plain elimination in fractions; undefined where the system is singular. */
function solvePlainly(matrix: readonly (readonly Rational[])[], right: readonly Rational[]): Rational[] | undefined {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let c = 0; c < rows.length; c++) {
    const pivot = rows.findIndex((row, i) => i >= c && compare(row[c]!, zero) !== 0);
    if (pivot === -1) return undefined;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    rows[c] = rows[c]!.map((x) => divide(x, rows[c]![c]!));
    for (let i = 0; i < rows.length; i++) {
      const factor = rows[i]![c]!;
      if (i !== c) rows[i] = rows[i]!.map((x, j) => subtract(x, multiply(factor, rows[c]![j]!)));
    }
  }
  return rows.map((row) => row.at(-1)!);
}
