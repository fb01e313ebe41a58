import { compare, sign } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { Refusal } from "../../errors";
import { type ClaimsProblem, sumOf } from "../../games/claims-problem";
import { message } from "../../text";
import type { Method } from "../method";
import { mostEnumerated, randomArrival } from "./random-arrival";
import {
  type Awards,
  adjustedProportional,
  equalAwards,
  equalLosses,
  minimalOverlap,
  proportional,
  talmud,
} from "./rules";
import { texts } from "./texts";

export const ruleNames = [
  "proportional",
  "equal-awards",
  "equal-losses",
  "talmud",
  "random-arrival",
  "adjusted-proportional",
  "minimal-overlap",
] as const;
export type RuleName = (typeof ruleNames)[number];

/** What a rule awards. */
export interface RuleAwards {
  readonly rule: RuleName;
  readonly awards: Awards;
}

const rules: Readonly<Record<RuleName, (problem: ClaimsProblem, budget: Budget) => Awards | undefined>> = {
  proportional,
  "equal-awards": equalAwards,
  "equal-losses": equalLosses,
  talmud,
  "random-arrival": randomArrival,
  "adjusted-proportional": adjustedProportional,
  "minimal-overlap": minimalOverlap,
};

/** Every rule asked for, in fractions; random arrival is refused, or left out with a note, where it cannot be counted. */
export function dividing(asked: RuleName | "all"): Method<ClaimsProblem, RuleAwards> {
  return {
    id: "dividing",
    title: texts.method,
    summary: texts.summary,
    arithmetic: "exact",
    refuses: () => null,
    *run(problem, budget) {
      const notes = [];
      for (const rule of asked === "all" ? ruleNames : [asked]) {
        budget.spend();
        const awards = awardsOf(rule, problem, budget);
        if (awards) yield { rule, awards };
        else if (asked === "all") notes.push(message(texts.beyond, { most: mostEnumerated }));
        else throw new Refusal(texts.beyond, { most: mostEnumerated });
      }
      return { guarantee: notes.length > 0 ? "some" : "all", arithmetic: "exact", notes };
    },
  };
}

/** Checked: nobody gets less than nothing or more than the claim, and nothing of the estate is left. */
export function awardsOf(rule: RuleName, problem: ClaimsProblem, budget: Budget): Awards | undefined {
  const awards = rules[rule](problem, budget);
  if (!awards) return undefined;
  const isWithin = awards.every((award, i) => sign(award) >= 0 && compare(award, problem.claims[i]!) <= 0);
  if (!isWithin || compare(sumOf(awards), problem.estate) !== 0) throw new Error(`${rule} does not divide the estate`);
  return awards;
}
