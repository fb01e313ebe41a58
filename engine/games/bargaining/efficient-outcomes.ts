import { compare, type Rational } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import type { Point } from "../bargaining-problem";
import { undominated } from "../undominated";

/** The positions of the points that no other point dominates, one for each distinct point, in the order given. Exact: ranks are compared, not doubles. */
export function efficientOutcomes(points: readonly Point[], budget: Budget): number[] {
  const columns = points[0]!.map((_, party) => ranksOf(points.map((point) => point[party]!)));
  const { rows, starts } = undominated(columns, (looked) => budget.spend(looked));
  return Array.from(starts.subarray(0, starts.length - 1), (start) => rows[start]!).sort((a, b) => a - b);
}

function ranksOf(values: readonly Rational[]): Float64Array {
  const order = [...values.keys()].sort((a, b) => compare(values[a]!, values[b]!));
  const ranks = new Float64Array(values.length);
  for (let k = 1; k < order.length; k++) {
    const isSame = compare(values[order[k]!]!, values[order[k - 1]!]!) === 0;
    ranks[order[k]!] = ranks[order[k - 1]!]! + (isSame ? 0 : 1);
  }
  return ranks;
}
