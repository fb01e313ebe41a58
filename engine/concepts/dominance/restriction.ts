import { type Rational, subtract } from "../../arithmetic/rational";
import { exactPayoff, type NormalFormGame } from "../../games/normal-form";

/** The strategies that every player has left. */
export type Restriction = readonly (readonly number[])[];

export const unrestricted = (game: NormalFormGame): Restriction =>
  game.players.map(({ strategies }) => [...strategies.keys()]);

/** Flat offsets of what the others can still do: one per combination of their remaining strategies. */
export function offsetsOfOthers(game: NormalFormGame, left: Restriction, player: number): number[] {
  let offsets = [0];
  for (const [other, strategies] of left.entries()) {
    if (other === player) continue;
    offsets = offsets.flatMap((offset) => strategies.map((strategy) => offset + strategy * game.strides[other]!));
  }
  return offsets;
}

/** What one strategy pays more than another, for each offset of the others. */
export function advantages(
  game: NormalFormGame,
  player: number,
  better: number,
  worse: number,
  offsets: readonly number[],
): Rational[] {
  const payoff = (strategy: number, offset: number) =>
    exactPayoff(game, player, offset + strategy * game.strides[player]!);
  return offsets.map((offset) => subtract(payoff(better, offset), payoff(worse, offset)));
}
