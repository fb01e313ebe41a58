import type { NormalFormGame } from "../../games/normal-form";
import type { Method } from "../method";
import type { Equilibrium } from "./equilibrium";
import { closedForm } from "./many-players/closed-form";
import { subdivision } from "./many-players/subdivision";
import { logitHomotopy } from "./one-of-many/logit-homotopy";
import { pureEnumeration } from "./pure-enumeration";
import { accessibleEquilibria, accessibleEquilibriaInFloats, connectedEquilibria } from "./two-player/accessible";
import { doubleDescription } from "./two-player/double-description";
import { lemkeHowson, lemkeHowsonInFloats } from "./two-player/lemke-howson";
import { treeSearch } from "./two-player/tree-search";
import { vertexEnumeration, vertexEnumerationInFloats } from "./two-player/vertex-enumeration";
import { allOfLargeZeroSum, allOfZeroSum, largeZeroSum, zeroSum } from "./two-player/zero-sum";

export type NashMethod = Method<NormalFormGame, Equilibrium>;

/** Methods that end with their first equilibrium, and say themselves what may be claimed of it. */
export const findingOne: readonly NashMethod[] = [
  largeZeroSum,
  lemkeHowson,
  lemkeHowsonInFloats,
  zeroSum,
  logitHomotopy,
];

/** What a user may ask for, and the methods that answer it, best first: "auto" takes the first that does not refuse the game. */
export const nashMethods: Readonly<Record<"all" | "pure" | "one", readonly NashMethod[]>> = {
  all: [
    allOfLargeZeroSum,
    allOfZeroSum,
    doubleDescription,
    treeSearch,
    vertexEnumeration,
    vertexEnumerationInFloats,
    closedForm,
    subdivision,
    pureEnumeration,
    accessibleEquilibria,
    accessibleEquilibriaInFloats,
    connectedEquilibria,
  ],
  pure: [pureEnumeration],
  one: [...findingOne, subdivision, pureEnumeration],
};

export type Find = keyof typeof nashMethods;

export const everyMethod: readonly NashMethod[] = Object.values(nashMethods).flat();
