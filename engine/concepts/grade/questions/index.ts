import type { AnyQuestion } from "../question";
import { bestResponses } from "./best-responses";
import { betterDeal } from "./better-deal";
import { coreDivision } from "./core-division";
import { dominantStrategy } from "./dominant-strategy";
import { efficientDeal } from "./efficient-deal";
import { eliminationOrder } from "./elimination-order";
import { inCore } from "./in-core";
import { isEquilibrium } from "./is-equilibrium";
import { isStable } from "./is-stable";
import { mixedEquilibrium } from "./mixed-equilibrium";
import { nashDeal } from "./nash-deal";
import { ownTable } from "./own-table";
import { payoffs } from "./payoffs";
import { pureEquilibria } from "./pure-equilibria";
import { securityStrategy } from "./security-strategy";
import { survivingProfile } from "./surviving-profile";

/** Questions with a marking of their own; beside them stand the numbers of every other function. */
export const ownQuestions: readonly AnyQuestion[] = [
  pureEquilibria,
  mixedEquilibrium,
  bestResponses,
  eliminationOrder,
  isEquilibrium,
  payoffs,
  ownTable,
  dominantStrategy,
  survivingProfile,
  securityStrategy,
  inCore,
  coreDivision,
  isStable,
  efficientDeal,
  nashDeal,
  betterDeal,
];
