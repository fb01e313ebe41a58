import { relativeTolerance } from "../arithmetic/field";
import { numberOf, type Quantity } from "../arithmetic/quantity";
import { compare, quotientOf, type Rational, subtract, weightedSum, zero } from "../arithmetic/rational";
import { ExpectedPayoffs, supportOf } from "./expected-payoffs";
import { type IntegerProfile, inIntegers } from "./integer-profile";
import { type NormalFormGame, payoffRange } from "./normal-form";
import { inExact, isExactProfile, type MixedProfile, payoffsByStrategy } from "./profile";

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
  if (!isExactProfile(profile)) return floatRegrets(game, profile);
  const integers = inIntegers(profile);
  return game.players.map((_, player) => {
    const sums = integers && sumsOf(game, integers, player);
    return sums ? regretInIntegers(sums, player) : regretInFractions(game, profile, player);
  });
}

/** What every player gets at a profile, and the largest regret of any. */
export interface Outcome {
  readonly payoffs: readonly Quantity[];
  readonly regret: Quantity;
}

/** The same figures as `regrets` has, without the strategies. */
export function outcomeOf(game: NormalFormGame, profile: MixedProfile): Outcome {
  if (!isExactProfile(profile)) {
    const all = floatPayoffs(game, profile);
    const gains = all.map(({ payoff, bestPayoff }) => bestPayoff - payoff);
    return { payoffs: all.map(({ payoff }) => payoff), regret: gains.reduce((most, gain) => Math.max(most, gain), 0) };
  }
  const integers = inIntegers(profile);
  const payoffs: Rational[] = [];
  for (let player = 0; integers && player < profile.length; player++) {
    const sums = sumsOf(game, integers, player);
    if (sums?.gain !== 0) break;
    payoffs.push(quotientOf(sums.most, sums.denominator));
  }
  if (payoffs.length === profile.length) return { payoffs, regret: zero };
  const all = regrets(game, profile);
  return { payoffs: all.map(({ payoff }) => payoff), regret: largestRegret(all) };
}

/** One player's expected payoffs as integers: those of the strategies over a denominator, mean and gain over that times `own`. */
interface Sums {
  readonly numerators: readonly number[];
  readonly denominator: number;
  readonly own: number;
  readonly most: number;
  readonly mean: number;
  /** From the mean to the best. */
  readonly gain: number;
}

/** In doubles that hold every integer on the way exactly; undefined where that is not sure. */
function sumsOf(game: NormalFormGame, profile: IntegerProfile, player: number): Sums | undefined {
  const expected = new ExpectedPayoffs(game, profile.weights, profile.supports, player);
  const { denominators } = profile;
  const own = denominators[player]!;
  const mixture = profile.weights[player]!;
  const denominator = product(denominators) / own;
  if (game.payoffs[player]!.exact.size > 0 || !(denominator * own <= Number.MAX_SAFE_INTEGER)) return undefined;
  const numerators = mixture.map((_, strategy) => expected.of(strategy, own));
  if (!expected.isExact) return undefined;
  let most = Number.NEGATIVE_INFINITY;
  let mean = 0;
  for (let strategy = 0; strategy < mixture.length; strategy++) {
    most = Math.max(most, numerators[strategy]!);
    mean += mixture[strategy]! * numerators[strategy]!;
  }
  return { numerators, denominator, own, most, mean, gain: most * own - mean };
}

function product(numbers: readonly number[]): number {
  let all = 1;
  for (let i = 0; i < numbers.length; i++) all *= numbers[i]!;
  return all;
}

function regretInIntegers({ numerators, denominator, own, most, mean, gain }: Sums, player: number): Regret<Rational> {
  const bestPayoff = quotientOf(most, denominator);
  return {
    player,
    payoff: gain === 0 ? bestPayoff : quotientOf(mean, denominator * own),
    bestResponses: indicesOf(numerators, (numerator) => numerator === most),
    bestPayoff,
    regret: gain === 0 ? zero : quotientOf(gain, denominator * own),
    byStrategy: numerators.map((numerator) => (numerator === most ? bestPayoff : quotientOf(numerator, denominator))),
  };
}

function regretInFractions(game: NormalFormGame, profile: MixedProfile<Rational>, player: number): Regret<Rational> {
  const byStrategy = payoffsByStrategy(game, inExact(game), profile, player);
  const payoff = weightedSum(profile[player]!)(byStrategy);
  const bestPayoff = byStrategy.reduce((best, other) => (compare(other, best) > 0 ? other : best));
  const bestResponses = indicesOf(byStrategy, (value) => compare(value, bestPayoff) === 0);
  return { player, payoff, bestResponses, bestPayoff, regret: subtract(bestPayoff, payoff), byStrategy };
}

interface FloatPayoffs {
  readonly byStrategy: readonly number[];
  readonly payoff: number;
  readonly bestPayoff: number;
}

/** Per player: what the strategies pay against the others' mixtures, the player's own mixture and the best strategy. */
function floatPayoffs(game: NormalFormGame, profile: MixedProfile): FloatPayoffs[] {
  const weights = profile.map((mixture) => mixture.map(numberOf));
  const supports = weights.map(supportOf);
  return weights.map((own, player) => {
    const expected = new ExpectedPayoffs(game, weights, supports, player);
    const byStrategy = own.map((_, strategy) => expected.of(strategy));
    const payoff = supports[player]!.reduce((sum, strategy) => sum + own[strategy]! * byStrategy[strategy]!, 0);
    return { byStrategy, payoff, bestPayoff: byStrategy.reduce((best, other) => Math.max(best, other)) };
  });
}

function floatRegrets(game: NormalFormGame, profile: MixedProfile): Regret<number>[] {
  const tolerance = relativeTolerance * payoffRange(game);
  return floatPayoffs(game, profile).map(({ byStrategy, payoff, bestPayoff }, player) => {
    const bestResponses = indicesOf(byStrategy, (value) => bestPayoff - value <= tolerance);
    return { player, payoff, bestResponses, bestPayoff, regret: Math.max(0, bestPayoff - payoff), byStrategy };
  });
}

function indicesOf<T>(list: readonly T[], isMeant: (value: T) => boolean): number[] {
  const indices: number[] = [];
  for (let i = 0; i < list.length; i++) if (isMeant(list[i]!)) indices.push(i);
  return indices;
}

/** The largest regret of any player. */
export function largestRegret(all: readonly Regret[]): Quantity {
  return all.map(({ regret }) => regret).reduce((most, one) => (numberOf(one) > numberOf(most) ? one : most));
}
