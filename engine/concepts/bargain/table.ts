import type { Quantity } from "../../arithmetic/quantity";
import { type Rational, toNumber, zero } from "../../arithmetic/rational";
import type { Agreement } from "../../games/bargaining/agreement";
import type { BargainingProblem } from "../../games/bargaining-problem";
import type { Table, TableCell } from "../define";
import { lotteryText, solutionTitles } from "./words";

/**
 * A row per agreement: the lottery in words, everyone's utility and gain; then what is paid where utility is transferable, or the
 * probability of every outcome that some agreement uses. The disagreement point is the last row.
 */
export function agreementTable(problem: BargainingProblem, agreements: readonly Agreement[]): Table {
  const labels = problem.parties.map(({ label }) => label);
  const [first] = agreements;
  const used = usedOutcomes(agreements);
  const hasTransfers = first?.transfers !== undefined;
  const isMixed = agreements.some(({ lottery }) => lottery.length > 1);
  return {
    headings: [
      "Agreement",
      ...labels,
      ...labels.map((label) => `Gain: ${label}`),
      ...(hasTransfers ? labels.map((label) => `Paid to ${label}`) : []),
      ...(isMixed ? used.map((outcome) => `P: ${problem.outcomes[outcome]!}`) : []),
    ],
    rows: [
      ...agreements.map((agreement): TableCell[] => [
        solutionTitles[agreement.solution].en,
        lotteryText(problem, agreement),
        ...shown(agreement, agreement.utilities),
        ...shown(agreement, agreement.gains),
        ...(agreement.transfers ?? []),
        ...(isMixed
          ? shown(
              agreement,
              used.map((outcome) => probabilityOf(agreement, outcome)),
            )
          : []),
      ]),
      ...(first ? [["Disagreement", "", ...first.disagreement]] : []),
    ],
  };
}

/** Numbers that are proven only to within an error are no exact fractions. */
const shown = ({ error }: Agreement, values: readonly Rational[]): Quantity[] =>
  error > 0 ? values.map(toNumber) : [...values];

const usedOutcomes = (agreements: readonly Agreement[]): number[] =>
  [...new Set(agreements.flatMap(({ lottery }) => lottery.map(({ outcome }) => outcome)))].sort((a, b) => a - b);

const probabilityOf = ({ lottery }: Agreement, wanted: number): Rational =>
  lottery.find(({ outcome }) => outcome === wanted)?.probability ?? zero;
