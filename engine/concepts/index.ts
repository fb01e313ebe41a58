import { banzhaf } from "./banzhaf/definition";
import { bargain } from "./bargain/definition";
import { bestResponse } from "./best-response/definition";
import { check } from "./check/definition";
import { claims } from "./claims/definition";
import { coalition } from "./coalition/definition";
import { concession } from "./concession/definition";
import { core } from "./core/definition";
import { deal } from "./deal/definition";
import type { AnyConcept } from "./define";
import { dominated } from "./dominance/definition";
import { forecast } from "./forecast/definition";
import { frontier } from "./frontier/definition";
import { gately } from "./gately/definition";
import { gradeOf, questionsOf } from "./grade/definition";
import { inverse } from "./inverse/definition";
import { leastCore } from "./least-core/definition";
import { nash } from "./nash/definition";
import { nucleolus } from "./nucleolus/definition";
import { offers } from "./offers/definition";
import { payoff } from "./payoff/definition";
import { power } from "./power/definition";
import { proposal } from "./proposal/definition";
import { reach } from "./reach/definition";
import { shapley } from "./shapley/definition";
import { stability } from "./stability/definition";
import { tau } from "./tau/definition";
import { variant } from "./variant/definition";
import { worths } from "./worths/definition";

/** Concepts that answer a question about a game; a new one is one folder and one line here. */
const answering: readonly AnyConcept[] = [
  nash,
  payoff,
  check,
  bestResponse,
  dominated,
  shapley,
  deal,
  proposal,
  concession,
  nucleolus,
  stability,
  reach,
  inverse,
  power,
  core,
  leastCore,
  banzhaf,
  tau,
  gately,
  coalition,
  worths,
  claims,
  forecast,
  bargain,
  frontier,
  offers,
];

/** Everything that can be asked of a table and marked. */
export const gradeQuestions = questionsOf(answering);

/** The list of concepts. Every surface is made from it. Marking asks the others for the right answer. */
export const concepts: readonly AnyConcept[] = [...answering, variant, gradeOf(gradeQuestions)];

export function conceptById(id: string): AnyConcept | undefined {
  return concepts.find((concept) => concept.id === id.toUpperCase());
}
