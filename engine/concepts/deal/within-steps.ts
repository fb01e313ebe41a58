import type { Budget } from "../../budget";
import { Stopped } from "../../errors";

/** The result of the work, or undefined where it would take more steps; what it takes counts towards the budget. */
export function withinSteps<T>(most: number, budget: Budget, work: (budget: Budget) => T): T | undefined {
  let spent = 0;
  const slice: Budget = {
    ...budget,
    spend(steps = 1) {
      budget.spend(steps);
      spent += steps;
      if (spent > most) throw new Stopped("limit");
    },
  };
  try {
    return work(slice);
  } catch (error) {
    if (error instanceof Stopped && spent > most) return undefined;
    throw error;
  }
}
