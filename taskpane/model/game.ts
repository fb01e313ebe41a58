import type { Cells } from "../../engine/formats/cells";
import { type NormalFormGame, strategyCounts } from "../../engine/games/normal-form";

/** The game as a payoff table, where it is one. */
export const payoffGame = (game: object | undefined): NormalFormGame | undefined =>
  game && "kind" in game && game.kind === "normal-form" ? (game as NormalFormGame) : undefined;

/** "3 × 2 × 2": strategies of a payoff table, rows and columns of any other. */
export function sizeOf(game: object, cells: Cells): string {
  const payoffs = payoffGame(game);
  return (payoffs ? strategyCounts(payoffs) : [cells.length, cells[0]?.length ?? 0]).join(" × ");
}
