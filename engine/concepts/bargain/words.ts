import { readableQuantity } from "../../arithmetic/quantity";
import { type Rational, toNumber } from "../../arithmetic/rational";
import type { Agreement, SolutionId } from "../../games/bargaining/agreement";
import type { BargainingProblem } from "../../games/bargaining-problem";
import type { Text } from "../../text";
import { solutionTitles as dealTitles } from "../deal/solutions";

/** In sentences; the same names in English stand in the table. */
export const solutionTitles: Readonly<Record<SolutionId, Text>> = {
  ...dealTitles,
  "equal-loss": { en: "Equal loss", ko: "균등 손실", zh: "等损失" },
  area: { en: "Equal area", ko: "등면적", zh: "等面积" },
};

/** "Status quo", or "1/3 Status quo + 2/3 Joint fab". The same in every language. */
export function lotteryText({ outcomes }: BargainingProblem, { lottery, error }: Agreement): string {
  if (lottery.length === 1) return outcomes[lottery[0]!.outcome]!;
  const shown = (probability: Rational) => readableQuantity(error > 0 ? toNumber(probability) : probability);
  return lottery.map(({ outcome, probability }) => `${shown(probability)} ${outcomes[outcome]!}`).join(" + ");
}
