import type { Budget } from "../budget";

/**
 * How many subsets of the members taken in have a sum of exactly x (in each dimension) and k members, modulo `modulus`, for all x within the
 * bounds: `counts[x · width + k]`, the last dimension of x fastest.
 */
export interface SubsetTable {
  readonly counts: Float64Array;
  /** One more than the largest sum kept, by dimension. */
  readonly shape: readonly number[];
  readonly width: number;
  /** How many counted members were taken in: no k is larger. */
  readonly members: number;
  readonly modulus: number;
}

/** The table of the empty set alone. */
export function emptyTable(shape: readonly number[], width: number, modulus: number): SubsetTable {
  const counts = new Float64Array(shape.reduce((product, length) => product * length, width));
  counts[0] = 1;
  return { counts, shape, width, members: 0, modulus };
}

/** The table with one more member, in the same array; a member that is not counted adds its weight but not to k. */
export function take(table: SubsetTable, weight: readonly number[], isCounted: boolean, budget: Budget): SubsetTable {
  const { counts, modulus } = table;
  const step = isCounted ? 1 : 0;
  const members = table.members + step;
  for (const { at, offset } of [...sumsFrom(table, weight)].reverse()) {
    budget.spend();
    for (let k = at + members; k >= at + step; k--) {
      const sum = counts[k]! + counts[k - offset - step]!;
      counts[k] = sum >= modulus ? sum - modulus : sum;
    }
  }
  return { ...table, members };
}

/** The table without one counted member that had been taken in: its subsets are all subsets less those with the member. */
export function without(table: SubsetTable, weight: readonly number[], budget: Budget): SubsetTable {
  const { members, modulus } = table;
  const counts = table.counts.slice();
  for (const { at, offset } of sumsFrom(table, weight)) {
    budget.spend();
    for (let k = at + 1; k <= at + members; k++) {
      const difference = counts[k]! - counts[k - offset - 1]!;
      counts[k] = difference < 0 ? difference + modulus : difference;
    }
  }
  return { ...table, counts, members: members - 1 };
}

/** Where the sums of at least `weight` in every dimension stand, ascending, and how far before them those less the weight. */
function* sumsFrom(
  { shape, width }: SubsetTable,
  weight: readonly number[],
): Generator<{ at: number; offset: number }> {
  const strides = shape.map((_, d) => shape.slice(d + 1).reduce((product, length) => product * length, width));
  const offset = weight.reduce((sum, one, d) => sum + one * strides[d]!, 0);
  const sum = [...weight];
  if (sum.some((one, d) => one >= shape[d]!)) return;
  for (;;) {
    yield { at: sum.reduce((at, one, d) => at + one * strides[d]!, 0), offset };
    let d = sum.length - 1;
    while (d >= 0 && sum[d] === shape[d]! - 1) {
      sum[d] = weight[d]!;
      d--;
    }
    if (d < 0) return;
    sum[d]!++;
  }
}
