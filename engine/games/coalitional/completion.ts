import { rational } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type CoalitionalGame, coalitionalGame } from "../coalitional-game";
import { integerWorths } from "./integer-worths";

/**
 * Missing coalitions are worth what the best division of their members into two gets, and missing players alone 0: the superadditive
 * cover where nothing but players alone is given. `best` is "least" for costs. 3ⁿ steps.
 */
export function completedByParts(game: CoalitionalGame, best: "most" | "least", budget: Budget): CoalitionalGame {
  const { numerators, denominator } = integerWorths(game);
  const worths = [...numerators];
  const isBetter = (a: bigint, b: bigint) => (best === "most" ? a > b : a < b);
  for (const coalition of game.missing) {
    let found: bigint | undefined;
    for (
      let part = (coalition - 1) & coalition;
      2 * part > coalition - part && part > 0;
      part = (part - 1) & coalition
    ) {
      budget.spend();
      const sum = worths[part]! + worths[coalition ^ part]!;
      if (found === undefined || isBetter(sum, found)) found = sum;
    }
    worths[coalition] = found ?? 0n;
  }
  return coalitionalGame(game.players, (coalition) => rational(worths[coalition]!, denominator));
}

/** Missing coalitions are worth 0. */
export const completedByZero = (game: CoalitionalGame): CoalitionalGame => ({ ...game, missing: [] });

/** What every coalition of a cost game saves by acting together: the costs of its members alone minus its cost. */
export function savingsGame(costs: CoalitionalGame): CoalitionalGame {
  const { numerators, denominator } = integerWorths(costs);
  const apart = new Array<bigint>(numerators.length).fill(0n);
  for (let coalition = 1; coalition < apart.length; coalition++) {
    const lowest = coalition & -coalition;
    apart[coalition] = apart[coalition ^ lowest]! + numerators[lowest]!;
  }
  return coalitionalGame(costs.players, (coalition) =>
    coalition === 0 ? 0 : rational(apart[coalition]! - numerators[coalition]!, denominator),
  );
}

/** What the grand coalition loses when the coalition leaves: v(N) − v(N∖S). */
export function dualGame(game: CoalitionalGame): CoalitionalGame {
  const { numerators, denominator } = integerWorths(game);
  const grand = numerators.length - 1;
  return coalitionalGame(game.players, (coalition) =>
    rational(numerators[grand]! - numerators[grand ^ coalition]!, denominator),
  );
}
