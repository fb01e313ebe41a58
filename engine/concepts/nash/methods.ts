import type { NormalFormGame } from "../../games/normal-form";
import type { Method } from "../method";
import type { Equilibrium } from "./equilibrium";
import { pureEnumeration } from "./pure-enumeration";

/** Every method of NASH, in the order in which "auto" prefers them; one entry per arithmetic that it offers. */
export const nashMethods: readonly Method<NormalFormGame, Equilibrium>[] = [pureEnumeration];
