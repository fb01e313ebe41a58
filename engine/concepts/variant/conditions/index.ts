import type { AnyCondition } from "../condition";
import { payoffTableConditions } from "./payoff-table";

/** Everything that may be asked of a drawn table. */
export const conditions: readonly AnyCondition[] = [...payoffTableConditions];
