import { add, fromNumber, type Rational, toNumber, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Deal, type DealGame, leastPoints, pointsOfTerm } from "../../games/deal";
import { efficientDeals } from "../../games/efficient-deals";

/** Which of the deals that meet its demand a party offers. */
export type OfferRule = "similar" | "generous";

/** The deal that a party offers when it demands so many of its own points; the others' last offers are given. */
export type ChooseOffer = (party: number, demanded: number, lastOffers: readonly Deal[]) => Deal;

/**
 * "similar": the deal that agrees on most issues with the others' last offers, for parties that know only their own points; "generous": the
 * one that brings the others most points in all. Of equals the one that is best for the party itself.
 */
export function offerChooser(game: DealGame, rule: OfferRule, budget: Budget): ChooseOffer {
  const known = new Map<string, readonly Choice[]>();
  return (party, demanded, lastOffers) => {
    const key = rule === "generous" ? String(party) : `${party}:${lastOffers.join(";")}`;
    const choices = known.get(key) ?? choicesOf(game, party, goodness(game, party, rule, lastOffers), budget);
    known.set(key, choices);
    // From best to worst for the party, and the other way round for what it offers.
    const enough = choices.filter(({ own }) => own >= demanded - tolerance * Math.abs(demanded));
    return (enough.at(-1) ?? choices[0]!).deal;
  };
}

/** Demands are computed in doubles. */
const tolerance = 1e-12;

interface Choice {
  readonly deal: Deal;
  readonly own: number;
}

/** How good each option is as an offer. */
function goodness(game: DealGame, party: number, rule: OfferRule, lastOffers: readonly Deal[]): Rational[][] {
  return game.issues.map(({ options }, issue) =>
    options.map((_, option) =>
      rule === "similar"
        ? fromNumber(lastOffers.filter((offer) => offer[issue] === option).length)
        : game.parties.reduce(
            (sum, __, other) => (other === party ? sum : add(sum, pointsOfTerm(game, other, { issue, option }))),
            zero,
          ),
    ),
  );
}

/** The deals that are efficient for the party's own points and the goodness of the offer, at or above its reservation value. */
function choicesOf(game: DealGame, party: number, good: Rational[][], budget: Budget): Choice[] {
  const own = game.parties[party]!;
  const points = [game.points[party]!, good];
  const least = leastPoints({ points }, 1);
  const twoSided: DealGame = {
    ...game,
    parties: [own, { label: "", reservation: least }],
    points,
  };
  const efficient = efficientDeals(twoSided, [own.reservation, least], budget);
  return [...efficient.points.keys()].map((point) => {
    const [deal] = efficient.deals(point);
    return { deal: deal!, own: toNumber(efficient.points[point]![0]!) };
  });
}
