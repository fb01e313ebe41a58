import * as exact from "../../../arithmetic/rational";
import { add, compare, divide, negate, type Rational, rational, sign, subtract } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import { inExact, payoffsByStrategy } from "../../../games/profile";
import { type Constraint, maximizeExactly } from "../../../linalg/linear-program";

type Mixture = readonly Rational[];
type Profile = readonly Mixture[];
type Supports = readonly (readonly number[])[];

/** What the equilibria with exactly this support are: one or none, or a continuum (of which some end points are given). */
export interface LinearOutcome {
  readonly kind: "isolated" | "continuum" | "unresolved";
  readonly equilibria: readonly Profile[];
}

const none: LinearOutcome = { kind: "isolated", equilibria: [] };

/**
 * Decides a support in which at most two players mix by linear programs in fractions: with one mixing, every condition is linear in
 * the mixture; with two, each one's indifference is linear in the other's mixture, and the remaining players' conditions become
 * linear as soon as one of the two mixtures is known.
 */
export function solveLinearSupport(game: NormalFormGame, supports: Supports, budget: Budget): LinearOutcome {
  const mixing = supports.flatMap((support, i) => (support.length > 1 ? [i] : []));
  const [first, second] = mixing;
  if (mixing.length === 1) return solveForMixture(game, supports, uniformOn(game, supports), first!, budget);
  return mixing.length === 2
    ? solveForTwo(game, supports, first!, second!, budget)
    : { kind: "unresolved", equilibria: [] };
}

function solveForTwo(
  game: NormalFormGame,
  supports: Supports,
  first: number,
  second: number,
  budget: Budget,
): LinearOutcome {
  const profile = uniformOn(game, supports);
  const ofFirst = mixtures(supports[first]!.length, conditionsOn(game, supports, profile, first, [second]), budget);
  const ofSecond = mixtures(supports[second]!.length, conditionsOn(game, supports, profile, second, [first]), budget);
  if (ofFirst.length === 0 || ofSecond.length === 0) return none;
  if (ofFirst.length === 1)
    return solveForMixture(game, supports, withMixture(supports, profile, first, ofFirst[0]!), second, budget);
  if (ofSecond.length === 1)
    return solveForMixture(game, supports, withMixture(supports, profile, second, ofSecond[0]!), first, budget);
  const centre = withMixture(supports, profile, first, mean(ofFirst));
  return isStrictElsewhere(game, withMixture(supports, centre, second, mean(ofSecond)), [first, second])
    ? { kind: "continuum", equilibria: [] }
    : { kind: "unresolved", equilibria: [] };
}

/** All equilibria with the support and the profile's mixtures for everyone but the mixer. */
function solveForMixture(
  game: NormalFormGame,
  supports: Supports,
  profile: Profile,
  mixer: number,
  budget: Budget,
): LinearOutcome {
  if (!isBestResponse(game, supports, profile, mixer)) return none;
  const choosers = game.players.flatMap((_, i) => (i === mixer ? [] : [i]));
  const found = mixtures(supports[mixer]!.length, conditionsOn(game, supports, profile, mixer, choosers), budget);
  const equilibria = found
    .filter((mixture) => mixture.every((weight) => sign(weight) > 0))
    .map((mixture) => withMixture(supports, profile, mixer, mixture));
  return { kind: found.length > 1 ? "continuum" : "isolated", equilibria };
}

/** Whether all strategies in the player's support do best; the player's own mixture is not read. */
function isBestResponse(game: NormalFormGame, supports: Supports, profile: Profile, player: number): boolean {
  const payoffs = payoffsByStrategy(game, inExact(game), profile, player);
  const best = payoffs.reduce((a, b) => (compare(b, a) > 0 ? b : a));
  return supports[player]!.every((strategy) => compare(payoffs[strategy]!, best) === 0);
}

/** Whether every other player has one best response at the profile, so that it stays one when the mixtures move a little. */
function isStrictElsewhere(game: NormalFormGame, profile: Profile, mixing: readonly number[]): boolean {
  return profile.every((mixture, i) => {
    if (mixing.includes(i)) return true;
    const payoffs = payoffsByStrategy(game, inExact(game), profile, i);
    const played = mixture.findIndex((weight) => sign(weight) > 0);
    return payoffs.every((payoff, strategy) => strategy === played || compare(payoff, payoffs[played]!) < 0);
  });
}

/** What the choosers' best responses ask of the mixer's weights on the support, while the others keep to the profile. */
function conditionsOn(
  game: NormalFormGame,
  supports: Supports,
  profile: Profile,
  mixer: number,
  choosers: readonly number[],
): Constraint<Rational>[] {
  return choosers.flatMap((chooser) => {
    const columns = supports[mixer]!.map((strategy) =>
      payoffsByStrategy(game, inExact(game), withPure(game, profile, mixer, strategy), chooser),
    );
    const [reference, ...played] = supports[chooser]!;
    return game.players[chooser]!.strategies.flatMap((_, strategy): Constraint<Rational>[] => {
      if (strategy === reference) return [];
      const coefficients = columns.map((payoffs) => subtract(payoffs[strategy]!, payoffs[reference!]!));
      return [{ coefficients, relation: played.includes(strategy) ? "=" : "<=", limit: exact.zero }];
    });
  });
}

/**
 * No mixture when none with all weights positive meets the conditions, the one that does, or the ends, in the direction of each
 * weight, of the set of those that do (where a weight may be 0).
 */
function mixtures(count: number, conditions: readonly Constraint<Rational>[], budget: Budget): Mixture[] {
  const unit = (k: number, value = exact.one) =>
    Array.from({ length: count }, (_, v) => (v === k ? value : exact.zero));
  const total = { coefficients: unit(-1).map(() => exact.one), relation: "=", limit: exact.one } as const;
  const withLeast = [...conditions, total].map((one) => ({ ...one, coefficients: [...one.coefficients, exact.zero] }));
  const aboveLeast = unit(-1).map(
    (_, k) => ({ coefficients: [...unit(k), negate(exact.one)], relation: ">=", limit: exact.zero }) as const,
  );
  const least = maximizeExactly(
    { objective: [...unit(-1), exact.one], constraints: [...withLeast, ...aboveLeast] },
    budget,
  );
  if (least.status !== "optimal" || sign(least.value) <= 0) return [];
  const ends = unit(-1).flatMap((_, k) =>
    [exact.one, negate(exact.one)].map((direction) => {
      const end = maximizeExactly({ objective: unit(k, direction), constraints: [...conditions, total] }, budget);
      return end.status === "optimal" ? end.point : least.point.slice(0, count);
    }),
  );
  return ends.filter((end, i) => ends.findIndex((other) => isSame(end, other)) === i);
}

const isSame = (a: Mixture, b: Mixture): boolean => a.every((weight, k) => compare(weight, b[k]!) === 0);

const mean = (all: readonly Mixture[]): Mixture =>
  all[0]!.map((_, k) => divide(all.map((one) => one[k]!).reduce(add), rational(BigInt(all.length))));

const uniformOn = (game: NormalFormGame, supports: Supports): Profile =>
  game.players.map((player, i) =>
    player.strategies.map((_, s) =>
      supports[i]!.includes(s) ? rational(1n, BigInt(supports[i]!.length)) : exact.zero,
    ),
  );

const withPure = (game: NormalFormGame, profile: Profile, player: number, strategy: number): Profile =>
  profile.map((mixture, i) =>
    i === player ? game.players[i]!.strategies.map((_, s) => (s === strategy ? exact.one : exact.zero)) : mixture,
  );

const withMixture = (supports: Supports, profile: Profile, player: number, weights: Mixture): Profile =>
  profile.map((mixture, i) =>
    i === player
      ? mixture.map((_, s) => (supports[i]!.includes(s) ? weights[supports[i]!.indexOf(s)]! : exact.zero))
      : mixture,
  );
