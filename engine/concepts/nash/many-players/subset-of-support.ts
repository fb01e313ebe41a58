import {
  commonDenominator,
  compare,
  one,
  type Rational,
  rational,
  sign,
  subtract,
  zero,
} from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import { inExact, payoffsByStrategy } from "../../../games/profile";
import { scaledToInteger } from "../../../linalg/integers";
import { type LinearForm, simplexPart } from "../../../linalg/simplex-part";
import type { Mixture, NashSubset, Profile } from "./nash-subset";

type Supports = readonly (readonly number[])[];

/** A larger product of corners is not looked through. */
const mostPairs = 4096;

/**
 * The closure of the set of equilibria with exactly this support, in fractions, where it can be told: with one player mixing, every condition is linear in
 * the mixture; with two, each one's indifference is linear in the other's mixture, and the remaining players' conditions are linear as soon as one of the two
 * mixtures is known, or met by all. With more, only whether all mixtures of the support are equilibria. Throws Stopped.
 */
export function subsetOfSupport(
  game: NormalFormGame,
  supports: Supports,
  budget: Budget,
): NashSubset | "none" | "open" {
  const mixing = supports.flatMap((support, i) => (support.length > 1 ? [i] : []));
  const profile = firstOf(game, supports);
  if (mixing.length === 1) return subsetWithOneMixing(game, supports, profile, mixing[0]!, budget);
  if (mixing.length === 2) return subsetWithTwoMixing(game, supports, profile, mixing as [number, number], budget);
  return isIndifferentThroughout(game, supports, budget)
    ? supports.map((_, i) => pureMixtures(game, supports, i))
    : "open";
}

/** All equilibria with the support in which everyone but the mixer keeps to the profile. */
function subsetWithOneMixing(
  game: NormalFormGame,
  supports: Supports,
  profile: Profile,
  mixer: number,
  budget: Budget,
): NashSubset | "none" {
  if (!isBestResponse(game, supports, profile, mixer)) return "none";
  const choosers = game.players.flatMap((_, i) => (i === mixer ? [] : [i]));
  const corners = mixturesThatSuit(game, supports, profile, mixer, choosers, budget);
  return isPlayedThroughout(supports[mixer]!, corners)
    ? profile.map((mixture, i) => (i === mixer ? corners : [mixture]))
    : "none";
}

function subsetWithTwoMixing(
  game: NormalFormGame,
  supports: Supports,
  profile: Profile,
  [first, second]: readonly [number, number],
  budget: Budget,
): NashSubset | "none" | "open" {
  const ofFirst = mixturesThatSuit(game, supports, profile, first, [second], budget);
  const ofSecond = mixturesThatSuit(game, supports, profile, second, [first], budget);
  if (!isPlayedThroughout(supports[first]!, ofFirst) || !isPlayedThroughout(supports[second]!, ofSecond)) return "none";
  const subset = profile.map((mixture, i) => (i === first ? ofFirst : i === second ? ofSecond : [mixture]));
  if (ofFirst.length === 1) return subsetWithOneMixing(game, supports, cornerOf(subset), second, budget);
  if (ofSecond.length === 1) return subsetWithOneMixing(game, supports, cornerOf(subset), first, budget);
  return whereOthersAgree(game, subset, [first, second], budget);
}

/** The others' gains from leaving are bilinear in the two mixtures: what holds at all pairs of corners holds between them. */
function whereOthersAgree(
  game: NormalFormGame,
  subset: NashSubset,
  [first, second]: readonly [number, number],
  budget: Budget,
): NashSubset | "none" | "open" {
  const pairs = subset[first]!.flatMap((x) => subset[second]!.map((y) => [x, y] as const));
  if (pairs.length > mostPairs) return "open";
  const corner = cornerOf(subset);
  let isWanted = true;
  for (const chooser of game.players.keys()) {
    if (chooser === first || chooser === second) continue;
    const signs = pairs.map(([x, y]) => {
      budget.spend();
      return signsOfGains(
        game,
        corner.map((mixture, i) => (i === first ? x : i === second ? y : mixture)),
        chooser,
      );
    });
    if (signs[0]!.some((_, strategy) => signs.every((at) => at[strategy]! > 0))) return "none";
    isWanted &&= signs.every((at) => at.every((gain) => gain <= 0));
  }
  return isWanted ? subset : "open";
}

/** Of what the player would gain with each strategy instead of the one played. */
function signsOfGains(game: NormalFormGame, profile: Profile, player: number): number[] {
  const payoffs = payoffsByStrategy(game, inExact(game), profile, player);
  const played = payoffs[profile[player]!.findIndex((weight) => sign(weight) > 0)]!;
  return payoffs.map((payoff) => compare(payoff, played));
}

/** Whether all strategies in the player's support do best; the player's own mixture is not read. */
function isBestResponse(game: NormalFormGame, supports: Supports, profile: Profile, player: number): boolean {
  const payoffs = payoffsByStrategy(game, inExact(game), profile, player);
  const best = payoffs.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  return supports[player]!.every((strategy) => compare(payoffs[strategy]!, best) === 0);
}

/** Whether all strategies in the supports do best at every pure profile of the supports, and so at every mixed one. */
function isIndifferentThroughout(game: NormalFormGame, supports: Supports, budget: Budget): boolean {
  const profiles = supports.reduce<Profile[]>(
    (some, _, i) => some.flatMap((profile) => pureMixtures(game, supports, i).map((mixture) => [...profile, mixture])),
    [[]],
  );
  return profiles.every((profile) => {
    budget.spend();
    return game.players.every((_, player) => isBestResponse(game, supports, profile, player));
  });
}

/** The corners of the set of the mixer's mixtures to which the choosers' supports are best responses, while the others keep to the profile. */
function mixturesThatSuit(
  game: NormalFormGame,
  supports: Supports,
  profile: Profile,
  mixer: number,
  choosers: readonly number[],
  budget: Budget,
): Mixture[] {
  const forms = choosers.flatMap((chooser) => {
    const columns = pureMixtures(game, supports, mixer).map((mixture) =>
      payoffsByStrategy(
        game,
        inExact(game),
        profile.map((other, i) => (i === mixer ? mixture : other)),
        chooser,
      ),
    );
    const [reference, ...played] = supports[chooser]!;
    return game.players[chooser]!.strategies.flatMap((_, strategy): LinearForm[] => {
      const differences = columns.map((payoffs) => subtract(payoffs[reference!]!, payoffs[strategy]!));
      if (differences.every(({ n }) => n === 0n)) return [];
      const form = linearForm(differences);
      return played.includes(strategy) ? [form, (point) => -form(point)] : [form];
    });
  });
  const corners = simplexPart(supports[mixer]!.length, forms, budget);
  return corners.map((corner) => mixtureOf(game, supports[mixer]!, mixer, corner));
}

function linearForm(coefficients: readonly Rational[]): LinearForm {
  const unit = commonDenominator(coefficients);
  const integers = coefficients.map((coefficient) => scaledToInteger(coefficient, unit));
  return (point) => integers.reduce((sum, coefficient, i) => sum + coefficient * point[i]!, 0n);
}

function mixtureOf(
  game: NormalFormGame,
  support: readonly number[],
  player: number,
  weights: readonly bigint[],
): Mixture {
  const total = weights.reduce((a, b) => a + b);
  const mixture = game.players[player]!.strategies.map(() => zero);
  for (const [k, strategy] of support.entries()) mixture[strategy] = rational(weights[k]!, total);
  return mixture;
}

/** Whether some average of the mixtures plays every strategy of the support. */
const isPlayedThroughout = (support: readonly number[], mixtures: readonly Mixture[]): boolean =>
  support.every((strategy) => mixtures.some((mixture) => sign(mixture[strategy]!) > 0));

const pureMixtures = (game: NormalFormGame, supports: Supports, player: number): Mixture[] =>
  supports[player]!.map((strategy) => game.players[player]!.strategies.map((_, s) => (s === strategy ? one : zero)));

const cornerOf = (subset: NashSubset): Profile => subset.map(([mixture]) => mixture!);

const firstOf = (game: NormalFormGame, supports: Supports): Profile =>
  supports.map((_, i) => pureMixtures(game, supports, i)[0]!);
