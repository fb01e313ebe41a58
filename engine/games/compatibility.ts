import type { DealGame } from "./deal";

/** What choosing the next option leaves of the incompatibilities: the state to go on from, or undefined where one is violated. */
export interface Compatibility {
  readonly order: readonly number[];
  readonly initial: string;
  next(state: string, step: number, option: number): string | undefined;
}

/**
 * Settling the issues in an `order` that keeps those linked by incompatibilities together, two unfinished deals can be completed in the
 * same ways exactly if the same incompatibilities are still on their way to being violated. That set is the state: one character for each
 * incompatibility, "1" while all its terms met so far were chosen, "0" once one was not, and "-" when it no longer matters or does not yet.
 */
export function compatibility(game: DealGame): Compatibility {
  const order = linkedOrder(game);
  const stepOf = new Map(order.map((issue, step) => [issue, step]));
  const rules = game.incompatible.map((terms) => {
    const options = new Map(terms.map(({ issue, option }) => [stepOf.get(issue)!, option]));
    return { options, last: Math.max(...options.keys()) };
  });
  const follow = (before: string, { options, last }: (typeof rules)[number], step: number, option: number): string => {
    const wanted = options.get(step);
    if (wanted === undefined) return before;
    const isMet = before !== "0" && wanted === option;
    if (step < last) return isMet ? "1" : "0";
    return isMet ? "!" : "-";
  };
  return {
    order,
    initial: rules.map(() => "-").join(""),
    next(state, step, option) {
      const after = rules.map((rule, i) => follow(state[i]!, rule, step, option)).join("");
      return after.includes("!") ? undefined : after;
    },
  };
}

/** The issues as given, but each followed at once by those that it is linked with. */
function linkedOrder({ issues, incompatible }: DealGame): number[] {
  const order = new Set<number>();
  const visit = (issue: number): void => {
    if (order.has(issue)) return;
    order.add(issue);
    for (const terms of incompatible)
      if (terms.some((term) => term.issue === issue)) for (const term of terms) visit(term.issue);
  };
  for (const issue of issues.keys()) visit(issue);
  return [...order];
}
