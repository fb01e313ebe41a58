import { readablePayoff, readableQuantity } from "../../arithmetic/quantity";
import { divide, subtract } from "../../arithmetic/rational";
import { type ClaimsProblem, type ClaimsTable, sumOf } from "../../games/claims-problem";
import { type Message, message } from "../../text";
import type { RuleAwards, RuleName } from "./method";
import { awardLevel, halved, isUpToHalf } from "./rules";
import { texts } from "./texts";

/** One sentence per rule: the awards and why they are these. */
export function explainAwards(
  { claimants }: ClaimsTable,
  problem: ClaimsProblem,
  { rule, awards }: RuleAwards,
): Message {
  const listed = awards.map((award, i) =>
    message(texts.award, { claimant: claimants[i]!.label, award: readablePayoff(award) }),
  );
  return message(texts.awards, { rule: message(texts[rule]), awards: listed, reason: reasons[rule](problem) });
}

const reasons: Readonly<Record<RuleName, (problem: ClaimsProblem) => Message>> = {
  proportional({ claims, estate }) {
    const total = sumOf(claims);
    if (total.n === 0n) return message(texts.whyNothing);
    return message(texts.whyProportional, { part: readableQuantity(divide(estate, total)) });
  },
  "equal-awards": (problem) => message(texts.whyAwards, { level: readablePayoff(awardLevel(problem)) }),
  "equal-losses": ({ claims, estate }) => {
    const missing = { claims, estate: subtract(sumOf(claims), estate) };
    return message(texts.whyLosses, { level: readablePayoff(awardLevel(missing)) });
  },
  talmud: (problem) =>
    message(isUpToHalf(problem) ? texts.whyTalmudAwards : texts.whyTalmudLosses, {
      level: readablePayoff(awardLevel(halved(problem))),
    }),
  "random-arrival": () => message(texts.whyArrival),
  "adjusted-proportional": () => message(texts.whyAdjusted),
  "minimal-overlap": () => message(texts.whyOverlap),
};
