import { add, multiply, type Rational, subtract, zero } from "../arithmetic/rational";
import { exactPayoff, type NormalFormGame, profileAt } from "./normal-form";

/** One number for each party, in their order: utilities or gains. */
export type Point = readonly Rational[];

/**
 * What parties could agree on: named outcomes with the utility that each gives to every party. There are at least two parties and one
 * outcome. A problem from a payoff table has a profile as each outcome, in the flat order of the game, which it keeps.
 */
export interface BargainingProblem {
  readonly kind: "bargaining";
  readonly parties: readonly { readonly label: string }[];
  readonly outcomes: readonly string[];
  /** utilities[outcome][party]. */
  readonly utilities: readonly Point[];
  readonly game?: NormalFormGame;
}

/** Outcomes drawn with positive probabilities that sum to 1. */
export type Lottery = readonly { readonly outcome: number; readonly probability: Rational }[];

export function problemOfGame(game: NormalFormGame): BargainingProblem {
  const indices = Array.from({ length: game.profileCount }, (_, index) => index);
  const name = (index: number) => profileAt(game, index).map((strategy, i) => game.players[i]!.strategies[strategy]!);
  return {
    kind: "bargaining",
    parties: game.players.map(({ label }) => ({ label })),
    outcomes: indices.map((index) => name(index).join(" / ")),
    utilities: indices.map((index) => game.players.map((_, player) => exactPayoff(game, player, index))),
    game,
  };
}

/** The expected utilities of a lottery, summed afresh. */
export function utilitiesOf({ utilities, parties }: BargainingProblem, lottery: Lottery): Rational[] {
  return parties.map((_, party) =>
    lottery.reduce(
      (sum, { outcome, probability }) => add(sum, multiply(probability, utilities[outcome]![party]!)),
      zero,
    ),
  );
}

/** Probabilities by position → the lottery of those that are not 0. */
export function lotteryOf(outcomes: readonly number[], probabilities: readonly Rational[]): Lottery {
  return outcomes.flatMap((outcome, k) =>
    probabilities[k]!.n === 0n ? [] : [{ outcome, probability: probabilities[k]! }],
  );
}

export const pointMinus = (a: Point, b: Point): Rational[] => a.map((value, i) => subtract(value, b[i]!));
export const dot = (a: Point, b: Point): Rational => a.reduce((sum, x, i) => add(sum, multiply(x, b[i]!)), zero);
export const totalOf = (point: Point): Rational => point.reduce(add, zero);
