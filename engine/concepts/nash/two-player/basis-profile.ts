import { commonDenominator, type Rational, rational, zero } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import { exactPayoff, type NormalFormGame } from "../../../games/normal-form";
import type { MixedProfile } from "../../../games/profile";
import { scaledToInteger, smallest } from "../../../linalg/integers";
import { solveInIntegers } from "../../../linalg/linear-system";
import type { PathEnd } from "./revised-lemke-howson";

/** The profile that the values of two bases give, rounded as they are. */
export function floatProfile(game: NormalFormGame, bases: PathEnd): MixedProfile<number> {
  return bases.map(({ positive, value, scale }, player) => {
    const mixture = game.players[player]!.strategies.map(() => 0);
    for (const [t, strategy] of positive.entries()) mixture[strategy] = Math.max(0, value.plain[t]! * scale[strategy]!);
    const total = mixture.reduce((sum, weight) => sum + weight, 0);
    return mixture.map((weight) => weight / total);
  });
}

/** The strategies that a player mixes, and as many of the opponent's, which the mixture makes pay the same. */
export interface Supports {
  readonly positive: readonly number[];
  readonly tight: readonly number[];
}

/** The profile in which each player makes the opponent's tight strategies pay the same, in fractions; undefined where a basis is singular or a weight negative. Throws Stopped. */
export function exactProfile(
  game: NormalFormGame,
  bases: readonly Supports[],
  budget: Budget,
): MixedProfile<Rational> | undefined {
  const mixtures = bases.map((basis, player) => exactMixture(game, player, basis, budget));
  return mixtures.every((mixture) => mixture !== undefined) ? mixtures : undefined;
}

function exactMixture(
  game: NormalFormGame,
  player: number,
  { tight, positive }: Supports,
  budget: Budget,
): Rational[] | undefined {
  const opponent = 1 - player;
  const payoffs = tight.map((row) =>
    positive.map((column) =>
      exactPayoff(game, opponent, column * game.strides[player]! + row * game.strides[opponent]!),
    ),
  );
  const factor = commonDenominator(payoffs.flat());
  const integers = payoffs.map((row) => row.map((payoff) => scaledToInteger(payoff, factor)));
  // Moved so that all are positive: the mixture makes them pay the same positive number, and the system with 1 has it up to scale.
  const least = smallest(integers.flat());
  const weights = solveInIntegers(
    integers.map((row) => row.map((entry) => entry - least + 1n)),
    tight.map(() => 1n),
    budget,
  );
  if (!weights) return undefined;
  const total = weights.numerators.reduce((sum, weight) => sum + weight);
  const mixture = game.players[player]!.strategies.map(() => zero);
  for (const [t, strategy] of positive.entries()) mixture[strategy] = rational(weights.numerators[t]!, total);
  return mixture.every(({ n }) => n >= 0n) ? mixture : undefined;
}
