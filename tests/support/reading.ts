import { quantityText } from "../../engine/arithmetic/quantity";
import { MessageError, sayError } from "../../engine/errors";
import type { Cells } from "../../engine/formats/cells";
import { loadEvaluate } from "../../engine/formats/expressions";
import type { Reading } from "../../engine/formats/game-kind";
import { normalForm } from "../../engine/formats/normal-form-kind";
import { parametersFrom } from "../../engine/formats/parameters-range";
import { exactPayoff, type NormalFormGame, profileAt } from "../../engine/games/normal-form";

const evaluate = await loadEvaluate();

export const readingWith = (parameters: Readonly<Record<string, unknown>> = {}): Reading => ({
  parameters: parametersFrom(parameters),
  evaluate,
});

/** Reads ranges as GAME functions do. */
export function readCells(
  game: Cells,
  { B, parameters }: { B?: Cells; parameters?: Readonly<Record<string, unknown>> } = {},
): NormalFormGame {
  return normalForm.read({ cells: B ? { game, B } : { game } }, readingWith(parameters));
}

/** The game as plain data: players, and the exact payoffs of every profile under its labels. */
export function plain(game: NormalFormGame) {
  const payoffs = Array.from({ length: game.profileCount }, (_, index) => {
    const labels = profileAt(game, index).map((strategy, player) => game.players[player]!.strategies[strategy]!);
    return [...labels, ...game.players.map((_, player) => quantityText(exactPayoff(game, player, index)))];
  });
  return { players: game.players, payoffs };
}

/** What a user is told, in English; fails when nothing is thrown or the error is not for users. */
export function fault(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof MessageError) return sayError(error, "en");
    throw error;
  }
  throw new Error("no error was thrown");
}
