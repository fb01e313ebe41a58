import { add, compare, divide, negate, type Rational, sign, subtract, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Deal, type DealGame, pointsOfTerm, type Term, violation } from "../../games/deal";

/** One issue settled otherwise, and what that changes for every party. */
export interface Change {
  readonly term: Term;
  readonly differences: readonly Rational[];
}

/** The change of one issue that costs a party least for each point that the others gain in all. */
export interface Concession extends Change {
  /** What the party gives up, 0 or more. */
  readonly cost: Rational;
  /** What all others gain together. */
  readonly othersGain: Rational;
  /** Whether nobody would veto the deal after it. */
  readonly isAcceptable: boolean;
}

/** Logrolling: `first` yields to `second` with one change and gets more back with the other; so does `second`. */
export interface Trade {
  readonly first: number;
  readonly firstYields: Term;
  readonly second: number;
  readonly secondYields: Term;
  readonly differences: readonly Rational[];
}

/** Every other option of every issue, with the rest of the deal as it is, whether compatible or not. */
export function changesOf(game: DealGame, deal: Deal): Change[] {
  return game.issues.flatMap(({ options }, issue) =>
    [...options.keys()]
      .filter((option) => option !== deal[issue])
      .map((option) => ({
        term: { issue, option },
        differences: game.parties.map((_, party) =>
          subtract(
            pointsOfTerm(game, party, { issue, option }),
            pointsOfTerm(game, party, { issue, option: deal[issue]! }),
          ),
        ),
      })),
  );
}

const changed = (deal: Deal, terms: readonly Term[]): Deal =>
  deal.map((option, issue) => terms.find((term) => term.issue === issue)?.option ?? option);

/**
 * The party's best next concession: of the changes after which nobody vetoes, or of all if there are none, the one that costs it least per point
 * that the others gain in all; of equals the one that gives them more. None where the party would itself veto, or cannot yield.
 */
export function bestConcession(
  game: DealGame,
  deal: Deal,
  gains: readonly Rational[],
  party: number,
): Concession | undefined {
  const concessions = changesOf(game, deal).flatMap(({ term, differences }): Concession[] => {
    const cost = negate(differences[party]!);
    const othersGain = differences.reduce((sum, difference, i) => (i === party ? sum : add(sum, difference)), zero);
    const after = gains.map((gain, i) => add(gain, differences[i]!));
    const isOne = sign(cost) >= 0 && sign(othersGain) > 0 && sign(after[party]!) >= 0;
    if (!isOne || violation(game, changed(deal, [term]))) return [];
    return [{ term, differences, cost, othersGain, isAcceptable: after.every((gain) => sign(gain) >= 0) }];
  });
  const acceptable = concessions.filter(({ isAcceptable }) => isAcceptable);
  const considered = acceptable.length > 0 ? acceptable : concessions;
  const price = ({ cost, othersGain }: Concession) => divide(cost, othersGain);
  return [...considered].sort((a, b) => compare(price(a), price(b)) || compare(b.othersGain, a.othersGain))[0];
}

/**
 * All pairs of changes by which two parties each yield on one issue and both end up better: those that hurt nobody else first, then by
 * the smaller of the two gains, then by the sum of all.
 */
export function tradesOf(game: DealGame, deal: Deal, budget: Budget): Trade[] {
  const changes = changesOf(game, deal);
  const trades: Trade[] = [];
  for (const yielded of changes) {
    for (const gained of changes) {
      if (yielded.term.issue === gained.term.issue) continue;
      budget.spend();
      trades.push(...tradesWith(game, deal, yielded, gained));
    }
  }
  return rankedTrades(trades);
}

/** `first` < `second`, so that every trade is found once. */
function tradesWith(game: DealGame, deal: Deal, yielded: Change, gained: Change): Trade[] {
  const differences = yielded.differences.map((difference, i) => add(difference, gained.differences[i]!));
  const better = [...differences.keys()].filter((party) => sign(differences[party]!) > 0);
  const gives = (change: Change, from: number, to: number) =>
    sign(change.differences[from]!) < 0 && sign(change.differences[to]!) > 0;
  const trades = better.flatMap((first) =>
    better
      .filter((second) => first < second && gives(yielded, first, second) && gives(gained, second, first))
      .map((second) => ({ first, firstYields: yielded.term, second, secondYields: gained.term, differences })),
  );
  return trades.length > 0 && violation(game, changed(deal, [yielded.term, gained.term])) ? [] : trades;
}

function rankedTrades(trades: readonly Trade[]): Trade[] {
  const ranked = trades.map((trade) => {
    const { first, second, differences } = trade;
    const [a, b] = [differences[first]!, differences[second]!];
    return {
      trade,
      hurts: differences.some((difference) => sign(difference) < 0) ? 1 : 0,
      smaller: compare(a, b) < 0 ? a : b,
      sum: differences.reduce(add, zero),
    };
  });
  return ranked
    .sort((a, b) => a.hurts - b.hurts || compare(b.smaller, a.smaller) || compare(b.sum, a.sum))
    .map(({ trade }) => trade);
}
