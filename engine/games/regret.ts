import { numberOf, type Quantity } from "../arithmetic/quantity";
import type { Rational } from "../arithmetic/rational";
import type { NormalFormGame } from "./normal-form";
import {
  average,
  inExact,
  inFloats,
  isExactProfile,
  type MixedProfile,
  payoffsByStrategy,
  type Valued,
} from "./profile";

/** What one player would gain by leaving a profile: 0 for every player at a Nash equilibrium. */
export interface Regret<T extends Quantity = Quantity> {
  readonly player: number;
  readonly payoff: T;
  /** The strategies that pay most against the others, every tie included. */
  readonly bestResponses: readonly number[];
  readonly bestPayoff: T;
  readonly regret: T;
  readonly byStrategy: readonly T[];
}

/** Each player's regret at a profile, exact when the profile is; never asks the code that found the profile. */
export function regrets(game: NormalFormGame, profile: MixedProfile): Regret[] {
  return isExactProfile(profile)
    ? regretsIn(game, inExact(game), profile as MixedProfile<Rational>)
    : regretsIn(
        game,
        inFloats(game),
        profile.map((mixture) => mixture.map(inFloats(game).field.from)),
      );
}

export function regretsIn<T extends Quantity>(
  game: NormalFormGame,
  valued: Valued<T>,
  profile: MixedProfile<T>,
): Regret<T>[] {
  return game.players.map((_, player) =>
    regretOf(valued, profile[player]!, payoffsByStrategy(game, valued, profile, player), player),
  );
}

function regretOf<T extends Quantity>(
  { field }: Valued<T>,
  mixture: readonly T[],
  byStrategy: readonly T[],
  player: number,
): Regret<T> {
  const payoff = average(field, mixture, byStrategy);
  const bestPayoff = byStrategy.reduce((best, payoff) => field.larger(best, payoff));
  const bestResponses = byStrategy.flatMap((value, strategy) =>
    field.compare(value, bestPayoff) === 0 ? [strategy] : [],
  );
  const gain = field.subtract(bestPayoff, payoff);
  return {
    player,
    payoff,
    bestResponses,
    bestPayoff,
    regret: field.toNumber(gain) < 0 ? field.zero : gain,
    byStrategy,
  };
}

/** The largest regret of any player. */
export function largestRegret(all: readonly Regret[]): Quantity {
  return all.map(({ regret }) => regret).reduce((most, one) => (numberOf(one) > numberOf(most) ? one : most));
}
