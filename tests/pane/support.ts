import { type NormalFormGame, normalFormGame } from "../../engine/games/normal-form";

/** A game from one row of payoffs per profile, the last player's strategy changing fastest; strategies are called a, b, c… */
export function gameOf(counts: readonly number[], payoffs: readonly (readonly number[])[]): NormalFormGame {
  const players = counts.map((count, i) => ({
    label: `Player ${i + 1}`,
    strategies: Array.from({ length: count }, (_, s) => "abcdefgh".at(s) ?? `s${s}`),
  }));
  return normalFormGame(players, (player, index) => payoffs[index]![player]!);
}
