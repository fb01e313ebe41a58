import type { Budget } from "../../budget";
import type { GameKind } from "../../formats/game-kind";
import type { Text } from "../../text";

/** What a drawn table may be required to be. Conditions are words of a fixed form, the same in every language, as all words of arguments are. */
export interface Condition<G = never> {
  /** As a teacher writes it; {n} stands for a whole number, {player} for a player's name. */
  readonly form: string;
  readonly description: Text;
  readonly game: GameKind<G>;
  holds(game: G, values: ConditionValues, budget: Budget): boolean;
}

export interface ConditionValues {
  readonly n: number;
  readonly player: string;
}

// biome-ignore lint/suspicious/noExplicitAny: the list holds conditions on every kind of game
export type AnyCondition = Condition<any>;

/** A condition with the number and name that were written into it. */
export interface WrittenCondition {
  readonly written: string;
  readonly form: string;
  readonly values: ConditionValues;
}
