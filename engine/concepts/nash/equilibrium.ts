import type { Quantity } from "../../arithmetic/quantity";
import type { NormalFormGame } from "../../games/normal-form";
import type { MixedProfile } from "../../games/profile";
import { outcomeOf } from "../../games/regret";

/** An equilibrium as every surface receives it. Payoffs and regret come from engine/games/regret, never from the method. */
export interface Equilibrium {
  readonly profile: MixedProfile;
  readonly payoffs: readonly Quantity[];
  readonly regret: Quantity;
  /** The connected component of the set of equilibria it belongs to, from 1, where the method knows it. */
  readonly component?: number;
  /**
   * Of the component it belongs to: +1 or −1 for an isolated equilibrium without ties, else any integer, where it is known. The indices of all
   * components sum to 1 (Shapley 1974; Ritzberger 1994).
   */
  readonly index?: number;
  /** Per player and strategy an interval; exactly one equilibrium lies in their product. */
  readonly enclosure?: readonly (readonly (readonly [number, number])[])[];
}

/** Computes payoffs and regret of a profile that a method found; the index is the method's. */
export function equilibriumOf(game: NormalFormGame, profile: MixedProfile, index?: number): Equilibrium {
  const { payoffs, regret } = outcomeOf(game, profile);
  return index === undefined ? { profile, payoffs, regret } : { profile, payoffs, regret, index };
}

/** The strategies played with positive probability, for every player. */
export function supportsOf(profile: MixedProfile): number[][] {
  return profile.map((mixture) =>
    mixture.flatMap((weight, strategy) =>
      (typeof weight === "number" ? weight > 0 : weight.n > 0n) ? [strategy] : [],
    ),
  );
}

export const isPure = (profile: MixedProfile): boolean => supportsOf(profile).every((support) => support.length === 1);
