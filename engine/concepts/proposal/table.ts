import { sign } from "../../arithmetic/rational";
import { type DealGame, optionsOf, termText } from "../../games/deal";
import type { Table, TableCell } from "../define";
import { type Judgement, mostWithoutHarm } from "./judgement";

/** A row for each party: what it gets, whether it accepts, what is left on the table, and its best concession. */
export function partyTable(game: DealGame, judgement: Judgement): Table {
  return {
    headings: [
      "Points",
      "Reservation",
      "Gain",
      "Decision",
      "Left on the table",
      "Most without harm",
      "Best concession",
      "It costs",
      "Others gain",
    ],
    rows: game.parties.map(({ label, reservation }, party) => [
      label,
      judgement.points[party]!,
      reservation,
      judgement.gains[party]!,
      sign(judgement.gains[party]!) < 0 ? "vetoes" : "accepts",
      ...leftCells(judgement, party),
      ...concessionCells(game, judgement, party),
    ]),
  };
}

function leftCells({ improvements }: Judgement, party: number): TableCell[] {
  if (!improvements) return ["", ""];
  return [improvements[0]?.differences[party] ?? 0, mostWithoutHarm(improvements, party)];
}

function concessionCells(game: DealGame, { concessions }: Judgement, party: number): TableCell[] {
  const concession = concessions[party];
  if (!concession) return ["", "", ""];
  return [termText(game, concession.term), concession.cost, concession.othersGain];
}

const changeHeadings = ({ parties }: DealGame): string[] => parties.map(({ label }) => `${label} change`);

/** A row for each pair of changes by which two parties both gain, the best first. */
export function tradeTable(game: DealGame, { trades }: Judgement, limit: number): Table {
  return {
    headings: ["Party", "Yields", "Other party", "Yields in return", ...changeHeadings(game)],
    rows: trades
      .slice(0, limit)
      .map(({ first, firstYields, second, secondYields, differences }, i) => [
        i + 1,
        game.parties[first]!.label,
        termText(game, firstYields),
        game.parties[second]!.label,
        termText(game, secondYields),
        ...differences,
      ]),
  };
}

/** A row for each efficient deal that hurts nobody, the largest total first. */
export function improvementTable(game: DealGame, { improvements = [] }: Judgement, limit: number): Table {
  return {
    headings: [
      ...game.issues.map(({ label }) => label),
      ...game.parties.map(({ label }) => label),
      ...changeHeadings(game),
    ],
    rows: improvements
      .slice(0, limit)
      .map(({ deal, points, differences }, i) => [i + 1, ...optionsOf(game, deal), ...points, ...differences]),
  };
}
