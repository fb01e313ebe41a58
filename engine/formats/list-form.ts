import { type NormalFormGame, normalFormGame, profileAt } from "../games/normal-form";
import type { Cells } from "./cells";
import type { Reading } from "./game-kind";
import { payoffColumns, playerNames } from "./list-headings";
import { readProfiles, rowOfEachProfile } from "./list-profiles";
import { readNumber } from "./number-cell";
import { placeIn, type Region } from "./region";
import { writtenPayoff } from "./written-payoff";

/**
 * List form: a header row, then one row per profile in any order: a column with the strategy of each of n players, then n columns
 * of payoffs. Players are named by the headings of their label columns. Throws InputError naming a missing or doubled profile.
 */
export function readListForm(region: Region, reading: Reading): NormalFormGame {
  const names = playerNames(region);
  const columns = payoffColumns(region, names);
  const profiles = readProfiles(region, names);
  const rowOf = rowOfEachProfile(region, profiles);
  const players = names.map((label, player) => ({ label, strategies: profiles.strategies[player]! }));
  return normalFormGame(players, (player, index) => {
    const row = rowOf[index]! + 1;
    const column = columns[player]!;
    return readNumber(region.cells[row]![column]!, placeIn(region, row, column), reading);
  });
}

/** The game in list form, the last player's strategy changing fastest; payoffs are numbers, or text such as "2/3" where no decimal is exact. */
export function writeListForm(game: NormalFormGame): Cells {
  const header = [
    ...game.players.map((player) => player.label),
    ...game.players.map((player) => `${player.label} payoff`),
  ];
  const rows = Array.from({ length: game.profileCount }, (_, index) => [
    ...profileAt(game, index).map((strategy, player) => game.players[player]!.strategies[strategy]!),
    ...game.players.map((_, player) => writtenPayoff(game, player, index)),
  ]);
  return [header, ...rows];
}
