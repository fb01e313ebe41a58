import {
  add,
  commonDenominator,
  compare,
  multiply,
  one,
  type Rational,
  subtract,
  toNumber,
  zero,
} from "../arithmetic/rational";
import type { Budget } from "../budget";
import { solveLinearSystem } from "../linalg/linear-system";

/** Parties that take turns at proposing how to divide a pie, in their order; a proposal holds when all others accept it. */
export interface AlternatingOffers {
  readonly kind: "alternating-offers";
  readonly parties: readonly { readonly label: string }[];
  /** What a unit is worth one round later, from 0 to 1. */
  readonly discounts: readonly Rational[];
  /** What everyone gets at once when a party that rejects an offer leaves. */
  readonly outside: readonly Rational[];
  /** What everyone gets when negotiations break down by themselves, or are over after the last round. */
  readonly breakdown: readonly Rational[];
}

export interface Terms {
  readonly pie: Rational;
  /** The probability that negotiations break down after a rejection. */
  readonly risk: Rational;
}

/** What is offered, and accepted, when a round is reached. */
export interface Round {
  readonly proposer: number;
  readonly shares: readonly Rational[];
  /** The responders whose outside option is better than waiting. */
  readonly binding: readonly number[];
}

interface Game extends AlternatingOffers, Terms {}

/** What waiting for a round in which it gets `share` is worth to a party. */
export function waitingFor(game: AlternatingOffers & Terms, party: number, share: Rational): Rational {
  const stays = multiply(subtract(one, game.risk), multiply(game.discounts[party]!, share));
  return add(stays, multiply(game.risk, game.breakdown[party]!));
}

/**
 * The round in which `proposer` offers each other party the better of leaving and waiting, and keeps the rest. Undefined where the rest is
 * less than the proposer has by waiting or from the others' leaving: nothing can be agreed on in that round.
 */
function roundOf(game: Game, proposer: number, waiting: readonly Rational[]): Round | undefined {
  const { outside, pie } = game;
  const least = waiting.map((value, party) => (compare(outside[party]!, value) > 0 ? outside[party]! : value));
  const others = least.reduce((sum, value, party) => (party === proposer ? sum : add(sum, value)), zero);
  const rest = subtract(pie, others);
  if (compare(rest, least[proposer]!) < 0) return undefined;
  return {
    proposer,
    shares: least.map((value, party) => (party === proposer ? rest : value)),
    binding: waiting.flatMap((value, party) =>
      party !== proposer && compare(outside[party]!, value) > 0 ? [party] : [],
    ),
  };
}

/** All rounds of a finite negotiation, by backward induction from the last; undefined where nothing can be agreed on in one of them. Throws Stopped. */
export function finiteRounds(
  offers: AlternatingOffers,
  terms: Terms,
  count: number,
  budget: Budget,
): Round[] | undefined {
  const game = { ...offers, ...terms };
  const rounds: Round[] = [];
  let waiting: readonly Rational[] = offers.breakdown;
  for (let number = count; number >= 1; number--) {
    budget.spend();
    const round = roundOf(game, (number - 1) % offers.parties.length, waiting);
    if (!round) return undefined;
    rounds.unshift(round);
    waiting = round.shares.map((share, party) => waitingFor(game, party, share));
  }
  return rounds;
}

/** Enough for the pieces to settle unless parties hardly discount; the exact steps then continue. */
const mostRehearsals = 1000;
const mostAttempts = 1000;

/**
 * The stationary equilibrium without a last round: what each party offers whenever it proposes, one round for each proposer. A responder gets
 * what it would get as a proposer, taken back round by round to the better of leaving and waiting; so its share is a function of the
 * latter with two linear pieces. Which piece holds is tried, first as in a long finite negotiation; the shares then solve a
 * linear system, exactly, and what is found is checked round by round. Undefined where nothing can be agreed on. Throws Stopped.
 */
export function stationaryRounds(offers: AlternatingOffers, terms: Terms, budget: Budget): Round[] | undefined {
  const game = { ...offers, ...terms };
  let leaves = piecesOfFloats(game, budget);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    budget.spend();
    const own = sharesWith(game, leaves);
    if (!own) break;
    const rounds = roundsFrom(game, own);
    if (rounds !== "inconsistent") return rounds;
    leaves = piecesAt(game, own);
  }
  throw new Error("the equations of the stationary equilibrium could not be solved");
}

/** leaves[party][back]: whether the party's outside option is better than waiting, `back` rounds before its own, from 1. */
type Pieces = readonly (readonly boolean[])[];

const partiesOf = ({ parties }: Game): number[] => [...parties.keys()];
const roundsBack = (game: Game): number[] => partiesOf(game).slice(1);

function piecesAt(game: Game, own: readonly Rational[]): Pieces {
  return own.map((share, party) => {
    let value = share;
    return [
      false,
      ...roundsBack(game).map(() => {
        const waiting = waitingFor(game, party, value);
        const isLeaving = compare(game.outside[party]!, waiting) > 0;
        value = isLeaving ? game.outside[party]! : waiting;
        return isLeaving;
      }),
    ];
  });
}

/** The pieces of the first rounds of a long finite negotiation, in doubles. */
function piecesOfFloats(game: Game, budget: Budget): Pieces {
  const count = game.parties.length;
  const numbers = (values: readonly Rational[]) => values.map(toNumber);
  const [discounts, outside, breakdown] = [numbers(game.discounts), numbers(game.outside), numbers(game.breakdown)];
  const [risk, pie] = [toNumber(game.risk), toNumber(game.pie)];
  let shares = breakdown;
  const leaves = game.parties.map(() => new Array<boolean>(count).fill(false));
  for (let round = mostRehearsals * count; round > 0; round--) {
    if (round % count === 0) budget.spend();
    const proposer = (round - 1) % count;
    const waiting = shares.map((share, i) => (1 - risk) * discounts[i]! * share + risk * breakdown[i]!);
    for (const party of leaves.keys())
      leaves[party]![(party - proposer + count) % count] = outside[party]! > waiting[party]!;
    const least = waiting.map((value, i) => Math.max(value, outside[i]!));
    const others = least.reduce((sum, value, i) => (i === proposer ? sum : sum + value), 0);
    shares = least.map((value, i) => (i === proposer ? pie - others : value));
  }
  return leaves;
}

/** What each gets as a proposer if the pieces hold. */
function sharesWith(game: Game, leaves: Pieces): Rational[] | undefined {
  const rows = partiesOf(game).map((proposer) => {
    const terms = partiesOf(game).map((party) => {
      const back = (party - proposer + game.parties.length) % game.parties.length;
      return linearShare(game, party, leaves[party]!.slice(1, back + 1));
    });
    const limit = terms.reduce((rest, { constant }) => subtract(rest, constant), game.pie);
    return [...terms.map(({ slope }) => slope), limit];
  });
  const integers = rows.map((row) => {
    const factor = commonDenominator(row);
    return row.map(({ n, d }) => n * (factor / d));
  });
  const unknowns = game.parties.length;
  return solveLinearSystem(
    integers.map((row) => row.slice(0, unknowns)),
    integers.map((row) => row[unknowns]!),
  );
}

/** slope · v + constant: a share as a function of the party's own when it proposes. */
interface Linear {
  readonly slope: Rational;
  readonly constant: Rational;
}

function linearShare(game: Game, party: number, leaves: readonly boolean[]): Linear {
  const factor = multiply(subtract(one, game.risk), game.discounts[party]!);
  const added = multiply(game.risk, game.breakdown[party]!);
  return leaves.reduce<Linear>(
    ({ slope, constant }, isLeaving) =>
      isLeaving
        ? { slope: zero, constant: game.outside[party]! }
        : { slope: multiply(factor, slope), constant: add(multiply(factor, constant), added) },
    { slope: one, constant: zero },
  );
}

/** Goes once around from the shares of the proposers; each must get the same again. Checks that no party does better by waiting or leaving once. */
function roundsFrom(game: Game, own: readonly Rational[]): Round[] | "inconsistent" | undefined {
  const count = game.parties.length;
  const around: Round[] = [];
  let next: readonly Rational[] = sharesInRound(game, own, 0);
  for (let proposer = count - 1; proposer >= 0; proposer--) {
    if (!isSum(game, sharesInRound(game, own, proposer))) return "inconsistent";
    const waiting = next.map((share, party) => waitingFor(game, party, share));
    const round = roundOf(game, proposer, waiting);
    if (!round) return undefined;
    around.unshift(round);
    next = round.shares;
  }
  return around;
}

const isSum = ({ pie }: Game, shares: readonly Rational[]): boolean => compare(shares.reduce(add, zero), pie) === 0;

/** The shares when `proposer` proposes, each taken back from the party's own round. */
function sharesInRound(game: Game, own: readonly Rational[], proposer: number): Rational[] {
  return own.map((share, party) => {
    const back = (party - proposer + own.length) % own.length;
    let value = share;
    for (let step = 0; step < back; step++) {
      const waiting = waitingFor(game, party, value);
      value = compare(game.outside[party]!, waiting) > 0 ? game.outside[party]! : waiting;
    }
    return value;
  });
}
