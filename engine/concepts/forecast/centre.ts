import type { Field } from "../../arithmetic/field";
import type { Quantity } from "../../arithmetic/quantity";

/** The middle of weighted positions. */
export interface Centre<T extends Quantity = Quantity> {
  readonly median: T;
  /** All medians: the ends differ where exactly half of the weight lies on either side, and the median is then midway. */
  readonly medians: readonly [T, T];
  readonly mean: T;
  readonly least: T;
  readonly most: T;
}

/** Weights are not negative and not all 0. */
export function centreOf<T extends Quantity>(
  field: Field<T>,
  positions: readonly T[],
  weights: readonly T[],
): Centre<T> {
  const sum = (values: readonly T[]) => values.reduce((total, value) => field.add(total, value), field.zero);
  const order = [...positions.keys()].sort((a, b) => field.compare(positions[a]!, positions[b]!));
  const total = sum(weights);
  // The first position at which half of the weight is reached, from below and from above.
  const reachesHalf = (members: readonly number[]): T => {
    let reached = field.zero;
    for (const i of members) {
      reached = field.add(reached, weights[i]!);
      if (field.compare(field.add(reached, reached), total) >= 0) return positions[i]!;
    }
    return positions[members.at(-1)!]!;
  };
  const medians = [reachesHalf(order), reachesHalf([...order].reverse())] as const;
  const two = field.add(field.one, field.one);
  return {
    medians,
    median: field.divide(field.add(...medians), two),
    mean: field.divide(sum(positions.map((position, i) => field.multiply(position, weights[i]!))), total),
    least: positions[order[0]!]!,
    most: positions[order.at(-1)!]!,
  };
}
