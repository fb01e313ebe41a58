import { type DealGame, optionsOf } from "../../games/deal";
import type { Table } from "../define";
import type { Round } from "./simulation";

/** A row for each round: who offered what, what it brings everyone, and who else accepts. */
export function roundTable(game: DealGame, found: readonly Round[]): Table {
  const { issues, parties } = game;
  return {
    headings: [
      "Proposer",
      ...issues.map(({ label }) => label),
      ...parties.map(({ label }) => label),
      ...parties.map(({ label }) => `${label} accepts`),
      "Agreement",
    ],
    rows: found.map(({ round, proposer, deal, points, accepts }) => [
      round,
      parties[proposer]!.label,
      ...optionsOf(game, deal),
      ...points,
      ...accepts,
      accepts.every(Boolean),
    ]),
  };
}
