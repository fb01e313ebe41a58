import { multiply, type Rational, rational, subtract } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import type { Text } from "../../text";
import { allCandidates, type Candidates, type ExcessRule, lowestExcess, worthIn } from "./excess-level";
import type { IntegerWorths } from "./integer-worths";

const levels: Text = { en: "levels of excess", ko: "초과의 단계", zh: "超出值的层级" };

/**
 * The division whose excesses, from the largest on, are lexicographically least (Schmeidler 1969): the largest excess is minimised, the
 * coalitions that prove its minimum are fixed there, and so on with the rest until nothing is left to choose. Every round raises the
 * rank of the fixed coalitions, so there are fewer rounds than players.
 */
export function lexicographicCentre(
  worths: IntegerWorths,
  playerCount: number,
  rule: ExcessRule,
  budget: Budget,
): readonly Rational[] {
  let candidates: Candidates = allCandidates(worths, playerCount, rule);
  while (candidates.span.rank < playerCount) {
    budget.report({ done: candidates.span.rank, total: playerCount, unit: levels, found: 0 });
    const { excess, shares, proof, watched } = lowestExcess(candidates, budget);
    const fixed = new Map(candidates.fixed);
    for (const coalition of proof.keys()) {
      if (!candidates.span.add(coalition)) continue;
      const allowed = multiply(excess, rational(rule.weightOf(coalition)));
      fixed.set(coalition, subtract(worthIn(worths, coalition), allowed));
    }
    candidates = { ...candidates, fixed, shares, watched };
  }
  return candidates.shares;
}
