import type { NormalFormGame } from "../../games/normal-form";
import type { Method } from "../method";
import type { Equilibrium } from "./equilibrium";
import { pureEnumeration } from "./pure-enumeration";

export type NashMethod = Method<NormalFormGame, Equilibrium>;

/** What a user may ask for, and the methods that answer it, best first: "auto" takes the first that does not refuse the game. */
export const nashMethods: Readonly<Record<"all" | "pure" | "one", readonly NashMethod[]>> = {
  all: [pureEnumeration],
  pure: [pureEnumeration],
  one: [pureEnumeration],
};
