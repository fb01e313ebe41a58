import { add, compare, type Rational, sign, subtract, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Deal, type DealGame, gainsOf, pointsOf, type Term, violation } from "../../games/deal";
import { efficientDeals } from "../../games/efficient-deals";
import { bestConcession, type Concession, type Trade, tradesOf } from "./changes";

/** A deal that is at least as good as the proposal for everyone. */
export interface Improvement {
  readonly deal: Deal;
  readonly points: readonly Rational[];
  /** Over the proposal, by party; none negative. */
  readonly differences: readonly Rational[];
}

/** What can be said of a proposed deal. */
export interface Judgement {
  readonly deal: Deal;
  readonly points: readonly Rational[];
  readonly gains: readonly Rational[];
  /** Terms of the proposal that cannot stand together. */
  readonly violated: readonly Term[] | undefined;
  /** By party. */
  readonly concessions: readonly (Concession | undefined)[];
  readonly trades: readonly Trade[];
  /** The efficient deals that hurt nobody, the largest total first; empty where the proposal is efficient. Undefined where the search was not finished. */
  readonly improvements: readonly Improvement[] | undefined;
}

/** All that takes no search among all deals. */
export function firstJudgement(game: DealGame, deal: Deal, budget: Budget): Judgement {
  const points = pointsOf(game, deal);
  const gains = gainsOf(game, points);
  return {
    deal,
    points,
    gains,
    violated: violation(game, deal),
    concessions: game.parties.map((_, party) => bestConcession(game, deal, gains, party)),
    trades: tradesOf(game, deal, budget),
    improvements: undefined,
  };
}

export const totalOf = (values: readonly Rational[]): Rational => values.reduce(add, zero);

/** One deal for each efficient point at which nobody has less than in the proposal and somebody has more. */
export function improvementsOf(game: DealGame, { points }: Judgement, budget: Budget): Improvement[] {
  const efficient = efficientDeals(game, points, budget);
  const improvements = [...efficient.points.keys()].flatMap((point): Improvement[] => {
    const [deal] = efficient.deals(point);
    const reached = pointsOf(game, deal!);
    const differences = reached.map((value, party) => subtract(value, points[party]!));
    return differences.some((difference) => sign(difference) > 0)
      ? [{ deal: deal!, points: reached, differences }]
      : [];
  });
  return improvements.sort((a, b) => compare(totalOf(b.differences), totalOf(a.differences)));
}

/** Everyone who has less than its reservation value. */
export const vetoers = ({ gains }: Judgement): number[] => [...gains.keys()].filter((party) => sign(gains[party]!) < 0);

/** The most that each party could have beyond the proposal without hurting anyone. */
export const mostWithoutHarm = (improvements: readonly Improvement[], party: number): Rational =>
  improvements.reduce(
    (most, { differences }) => (compare(differences[party]!, most) > 0 ? differences[party]! : most),
    zero,
  );
