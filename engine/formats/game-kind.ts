import type { Quantity } from "../arithmetic/quantity";
import type { Text } from "../text";
import type { Cells } from "./cells";

/** A range argument that a kind of game is read from: the first is required, the rest are not. */
export interface RangeArgument {
  readonly name: string;
  readonly description: Text;
}

/** A game as a user gives it: ranges of cells by argument name, or the text of a file. */
export type GameSource =
  | { readonly cells: Readonly<Record<string, Cells>> }
  | { readonly text: string; readonly format: "nfg" | "json" };

/** Values for the names that expressions in cells may use. */
export type Parameters = ReadonlyMap<string, Quantity>;

/** Evaluates an expression in named parameters. Throws InputError (without a place) where it cannot. */
export type Evaluate = (expression: string, parameters: Parameters) => Quantity;

export interface Reading {
  readonly parameters: Parameters;
  readonly evaluate: Evaluate;
}

/** Whoever a game is about: a player, a party, a claimant. */
export interface Named {
  readonly label: string;
}

/** A kind of game (normal form, coalitional, …): how it is written down and whom it is about. */
export interface GameKind<G> {
  readonly id: string;
  readonly title: Text;
  readonly ranges: readonly RangeArgument[];
  /** Throws InputError with its place. */
  read(source: GameSource, reading: Reading): G;
  players(game: G): readonly Named[];
  /** What beside the players one must know to read an answer in numbers, such as the issues that a deal settles. */
  outline?(game: G): Readonly<Record<string, unknown>>;
}
