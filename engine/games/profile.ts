import { exactField, type Field, floatField, relativeTolerance } from "../arithmetic/field";
import { isExact, type Quantity } from "../arithmetic/quantity";
import type { Rational } from "../arithmetic/rational";
import { exactPayoff, type NormalFormGame, type PureProfile, payoffRange } from "./normal-form";

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

export const inFloats = (game: NormalFormGame): Valued<number> => ({
  field: floatField(relativeTolerance * payoffRange(game)),
  payoff: (player, index) => game.payoffs[player]!.floats[index]!,
});

/** Whether every probability is a fraction, so that payoffs and regrets can be exact. */
export const isExactProfile = (profile: MixedProfile): boolean => profile.every((mixture) => mixture.every(isExact));

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
  const others = weightedOthers(game, field, profile, player);
  const sum = field.weightedSum(others.map(({ weight }) => weight));
  return game.players[player]!.strategies.map((_, strategy) => {
    const own = strategy * game.strides[player]!;
    return sum(others.map(({ offset }) => payoff(player, own + offset)));
  });
}

interface WeightedProfile<T> {
  readonly offset: number;
  readonly weight: T;
}

function weightedOthers<T extends Quantity>(
  game: NormalFormGame,
  field: Field<T>,
  profile: MixedProfile<T>,
  player: number,
): WeightedProfile<T>[] {
  let combinations: WeightedProfile<T>[] | undefined;
  for (const [other, mixture] of profile.entries()) {
    if (other === player) continue;
    const support: WeightedProfile<T>[] = [];
    for (const [s, weight] of mixture.entries()) {
      if (!isZero(weight)) support.push({ offset: s * game.strides[other]!, weight });
    }
    combinations = combinations
      ? combinations.flatMap((so) =>
          support.map((s) => ({ offset: so.offset + s.offset, weight: field.multiply(so.weight, s.weight) })),
        )
      : support;
  }
  return combinations ?? [{ offset: 0, weight: field.one }];
}

const isZero = (weight: Quantity): boolean => (isExact(weight) ? weight.n === 0n : weight === 0);

export function average<T extends Quantity>(field: Field<T>, weights: readonly T[], values: readonly T[]): T {
  return field.weightedSum(weights)(values);
}
