import { type DealGame, optionsOf } from "../../games/deal";
import type { Table } from "../define";
import type { FoundDeal } from "./method";
import { solutionTitles } from "./solutions";

/** A row for each deal: its name, the option chosen on every issue, everyone's points and gain over the reservation value. */
export function dealTable(game: DealGame, found: readonly FoundDeal[]): Table {
  return {
    headings: [
      ...game.issues.map(({ label }) => label),
      ...game.parties.map(({ label }) => label),
      ...game.parties.map(({ label }) => `${label} gain`),
    ],
    rows: found.map(({ solution, deal, points, gains }, i) => [
      solution === "efficient" ? i + 1 : solutionTitles[solution].en,
      ...optionsOf(game, deal),
      ...points,
      ...gains,
    ]),
  };
}
