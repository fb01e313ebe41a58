import { exactField, type Field } from "../arithmetic/field";
import { isExact, type Quantity } from "../arithmetic/quantity";
import type { Rational } from "../arithmetic/rational";
import { exactPayoff, type NormalFormGame, type PureProfile } from "./normal-form";

/** One probability per strategy for every player. */
export type MixedProfile<T extends Quantity = Quantity> = readonly (readonly T[])[];

/** The payoffs of a game read in one arithmetic. */
export interface Valued<T extends Quantity> {
  readonly field: Field<T>;
  readonly payoff: (player: number, profileIndex: number) => T;
}

export const inExact = (game: NormalFormGame): Valued<Rational> => ({
  field: exactField,
  payoff: (player, index) => exactPayoff(game, player, index),
});

/** Whether every probability is a fraction, so that payoffs and regrets can be exact. */
export const isExactProfile = (profile: MixedProfile): profile is MixedProfile<Rational> =>
  profile.every((mixture) => mixture.every(isExact));

export function pureAsMixed<T extends Quantity>(game: NormalFormGame, profile: PureProfile, field: Field<T>): T[][] {
  return game.players.map((player, i) =>
    player.strategies.map((_, strategy) => (strategy === profile[i] ? field.one : field.zero)),
  );
}

/**
 * The payoff of each of the player's strategies while the others keep to the profile; the player's own mixture is not read.
 * Sums over the supports of the others only, so a pure profile costs one look-up per strategy.
 */
export function payoffsByStrategy<T extends Quantity>(
  game: NormalFormGame,
  { field, payoff }: Valued<T>,
  profile: MixedProfile<T>,
  player: number,
): T[] {
  const { offsets, weights } = weightedOthers(game, field, profile, player);
  const sum = field.weightedSum(weights);
  return game.players[player]!.strategies.map((_, strategy) => {
    const own = strategy * game.strides[player]!;
    return sum(offsets.map((offset) => payoff(player, own + offset)));
  });
}

/** Profiles of the others' supports: each one's part of the flat index, and its probability. */
interface WeightedProfiles<T> {
  readonly offsets: readonly number[];
  readonly weights: readonly T[];
}

function weightedOthers<T extends Quantity>(
  game: NormalFormGame,
  field: Field<T>,
  profile: MixedProfile<T>,
  player: number,
): WeightedProfiles<T> {
  let offsets = [0];
  let weights = [field.one];
  let isFirst = true;
  for (let other = 0; other < profile.length; other++) {
    if (other === player) continue;
    const before = { offsets, weights };
    offsets = [];
    weights = [];
    for (let z = 0; z < before.offsets.length; z++) {
      for (const [s, weight] of profile[other]!.entries()) {
        if (isZero(weight)) continue;
        offsets.push(before.offsets[z]! + s * game.strides[other]!);
        weights.push(isFirst ? weight : field.multiply(before.weights[z]!, weight));
      }
    }
    isFirst = false;
  }
  return { offsets, weights };
}

const isZero = (weight: Quantity): boolean => (isExact(weight) ? weight.n === 0n : weight === 0);
