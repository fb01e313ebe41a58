import { fromNumber, parseRational, type Rational } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import { type IndexName, indexNames } from "../../engine/concepts/power/indices";
import { counting } from "../../engine/concepts/power/method";
import type { WeightedVoting } from "../../engine/games/weighted-voting";

/** A game with the columns of weights given, voters named 1, 2, …. */
export const votingGame = (...columns: readonly (readonly (number | string)[])[]): WeightedVoting => ({
  voters: columns[0]!.map((_, i) => ({ label: String(i + 1) })),
  columns: columns.map((weights, i) => ({ heading: `Weight ${i + 1}`, weights: weights.map(fraction) })),
});

export const fraction = (value: number | string): Rational =>
  typeof value === "number" ? fromNumber(value) : parseRational(value)!;

export const powersOf = (
  game: WeightedVoting,
  quotas: readonly (number | string)[],
  index: IndexName | "all" = "all",
) => runMethod(counting(index, quotas.map(fraction)), game, unlimited);

/** The index of every voter. */
export const indexOf = (game: WeightedVoting, quotas: readonly (number | string)[], index: IndexName): Rational[] =>
  powersOf(game, quotas, index).found.map(({ powers }) => powers[index]!);

export { indexNames };
