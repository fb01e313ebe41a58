import type { AnyCondition } from "../condition";
import { coalitionTableConditions } from "./coalition-table";
import { conflictConditions } from "./conflict";
import { negotiationConditions } from "./negotiation";
import { payoffTableConditions } from "./payoff-table";

/** Everything that may be asked of a drawn table. */
export const conditions: readonly AnyCondition[] = [
  ...payoffTableConditions,
  ...coalitionTableConditions,
  ...negotiationConditions,
  ...conflictConditions,
];
