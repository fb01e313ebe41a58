import { numberOf } from "../../engine/arithmetic/quantity";
import { type Equilibrium, supportsOf } from "../../engine/concepts/nash/equilibrium";
import type { MixedProfile } from "../../engine/games/profile";

/** What became of an equilibrium after an edit; `before` is where it was. */
export type Change =
  | { readonly kind: "same" }
  | { readonly kind: "new" }
  | { readonly kind: "moved"; readonly before: Equilibrium };

export interface Changes {
  /** One for each equilibrium now. */
  readonly now: readonly Change[];
  /** Equilibria that are none any more. */
  readonly gone: readonly Equilibrium[];
}

/** Below this two probabilities are the same one. */
const sameProbability = 1e-9;

/**
 * Pairs the equilibria before an edit with those after it: first the ones with equal profiles, then those played on the same
 * strategies with other probabilities. A payoff that changed at the same profile is no move.
 */
export function compareEquilibria(before: readonly Equilibrium[], after: readonly Equilibrium[]): Changes {
  const left = new Set(before);
  const take = (fits: (one: Equilibrium) => boolean): Equilibrium | undefined => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const same = after.map((one) => take((other) => sameProfile(one.profile, other.profile)));
  const now = after.map((one, i): Change => {
    if (same[i]) return { kind: "same" };
    const moved = take((other) => supportKey(one.profile) === supportKey(other.profile));
    return moved ? { kind: "moved", before: moved } : { kind: "new" };
  });
  return { now, gone: [...left] };
}

export const hasChanged = ({ now, gone }: Changes): boolean =>
  gone.length > 0 || now.some(({ kind }) => kind !== "same");

const supportKey = (profile: MixedProfile): string => JSON.stringify(supportsOf(profile));

function sameProfile(one: MixedProfile, other: MixedProfile): boolean {
  const flat = (profile: MixedProfile) => profile.flat().map(numberOf);
  const theirs = flat(other);
  return flat(one).every((probability, i) => Math.abs(probability - theirs[i]!) < sameProbability);
}
