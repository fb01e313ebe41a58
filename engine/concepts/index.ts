import { banzhaf } from "./banzhaf/definition";
import { bestResponse } from "./best-response/definition";
import { check } from "./check/definition";
import { claims } from "./claims/definition";
import { coalition } from "./coalition/definition";
import { concession } from "./concession/definition";
import { core } from "./core/definition";
import { deal } from "./deal/definition";
import type { AnyConcept } from "./define";
import { dominated } from "./dominance/definition";
import { gately } from "./gately/definition";
import { inverse } from "./inverse/definition";
import { leastCore } from "./least-core/definition";
import { nash } from "./nash/definition";
import { nucleolus } from "./nucleolus/definition";
import { payoff } from "./payoff/definition";
import { power } from "./power/definition";
import { proposal } from "./proposal/definition";
import { reach } from "./reach/definition";
import { shapley } from "./shapley/definition";
import { stability } from "./stability/definition";
import { tau } from "./tau/definition";
import { worths } from "./worths/definition";

/** The list of concepts. Every surface is made from it; a new concept is one folder and one line here. */
export const concepts: readonly AnyConcept[] = [
  nash,
  payoff,
  check,
  bestResponse,
  dominated,
  shapley,
  nucleolus,
  stability,
  deal,
  core,
  leastCore,
  power,
  proposal,
  banzhaf,
  tau,
  gately,
  reach,
  inverse,
  coalition,
  worths,
  claims,
  concession,
];

export function conceptById(id: string): AnyConcept | undefined {
  return concepts.find((concept) => concept.id === id.toUpperCase());
}
