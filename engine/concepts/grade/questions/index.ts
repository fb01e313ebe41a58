import type { AnyQuestion } from "../question";
import { bestResponses } from "./best-responses";
import { eliminationOrder } from "./elimination-order";
import { isEquilibrium } from "./is-equilibrium";
import { mixedEquilibrium } from "./mixed-equilibrium";
import { ownTable } from "./own-table";
import { payoffs } from "./payoffs";
import { pureEquilibria } from "./pure-equilibria";

/** Questions with a marking of their own; beside them stand the numbers of every other function. */
export const ownQuestions: readonly AnyQuestion[] = [
  pureEquilibria,
  mixedEquilibrium,
  bestResponses,
  eliminationOrder,
  isEquilibrium,
  payoffs,
  ownTable,
];
