import { numberOf, type Quantity } from "../../arithmetic/quantity";
import { add, compare, fromNumber, multiply, one, type Rational, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Deal, type DealGame, gainsOf, pointsOf } from "../../games/deal";
import { type EfficientDeals, efficientDeals, type LinearFloor } from "../../games/efficient-deals";
import { balancedWeights, climb, gainsInDoubles, type Score } from "./local-search";
import { criterionOf, type SolutionId } from "./solutions";

/** What a solution is sought with; `ideal` only matters to the Kalai–Smorodinsky solution. */
export interface Sought {
  readonly id: SolutionId;
  readonly weights: readonly Quantity[] | undefined;
  readonly ideal: readonly Rational[];
}

/** A deal that nobody vetoes and that is good by the solution's measure, by climbing; undefined where none was met. */
export function goodDeal(game: DealGame, sought: Sought): Deal | undefined {
  const gains = gainsInDoubles(game);
  const scales = scalesOf(game, sought);
  return climb(game, balancedWeights(game, gains, scales).starts, gains, scoreOf(game, sought));
}

/**
 * For negotiations with too many efficient deals to hold: the efficient ones at least as good as the deal given, among which every optimum of
 * the solution is. They all reach certain sums of points, and a search with these as floors leaves few.
 */
export function atLeastAsGood(game: DealGame, deal: Deal | undefined, sought: Sought, budget: Budget): EfficientDeals {
  const reservations = game.parties.map(({ reservation }) => reservation);
  if (!deal) return efficientDeals(game, reservations, budget);
  const gains = gainsOf(game, pointsOf(game, deal));
  const raised = raisedGains(gains, sought);
  const floors = reservations.map((reservation, party) => add(reservation, raised[party]!));
  const weighted = (weights: readonly Rational[], least: Rational): LinearFloor => ({
    weights,
    least: add(least, dot(weights, reservations)),
  });
  return efficientDeals(game, floors, budget, linearFloors(game, gains, raised, sought, weighted));
}

/** The most that each party gains in any deal that nobody vetoes. */
export function idealGains(game: DealGame, budget: Budget): Rational[] {
  return game.parties.map((_, party) => {
    const weights = game.parties.map((__, other) => (other === party ? 1 : 0));
    const gains = gainsInDoubles(game);
    const starts = balancedWeights(
      game,
      gains,
      game.parties.map(() => 1),
    ).starts;
    const deal = climb(game, starts, gains, (values) => values[party]!);
    const least = deal ? gainsOf(game, pointsOf(game, deal))[party]! : zero;
    const floors = game.parties.map(({ reservation }, other) =>
      weights[other] ? add(reservation, least) : reservation,
    );
    const { points } = efficientDeals(game, floors, budget);
    return points.map((point) => gainsOf(game, point)[party]!).reduce((a, b) => (compare(a, b) > 0 ? a : b), least);
  });
}

const dot = (a: readonly Rational[], b: readonly Rational[]): Rational =>
  a.reduce((sum, value, i) => add(sum, multiply(value, b[i]!)), zero);

/** What everyone gains at least in a deal at least as good: the maximin solutions say it themselves. */
function raisedGains(gains: readonly Rational[], { id, ideal }: Sought): Rational[] {
  if (id === "nash" || id === "utilitarian") return gains.map(() => zero);
  const least = criterionOf(id, gains, ideal);
  return gains.map((_, party) => (id === "egalitarian" ? least : multiply(least, ideal[party]!)));
}

function linearFloors(
  game: DealGame,
  gains: readonly Rational[],
  raised: readonly Rational[],
  sought: Sought,
  weighted: (weights: readonly Rational[], least: Rational) => LinearFloor,
): LinearFloor[] {
  if (sought.id === "utilitarian") {
    const equal = gains.map(() => one);
    return [weighted(equal, dot(equal, gains))];
  }
  if (sought.id === "nash") return tangent(gains, shareOfWeights(game, sought.weights), weighted);
  const balanced = balancedWeights(game, gainsInDoubles(game), scalesOf(game, sought)).weights.map(shortened);
  return [weighted(balanced, dot(balanced, raised))];
}

/** So much less is asked for that doubles cannot err beyond it. */
const slack = 1 - 1e-9;

/**
 * The plane that touches the set of larger products at the gains: with λᵢ = wᵢ/gᵢ every gains h with Π hᵢ^wᵢ ≥ Π gᵢ^wᵢ have Σ λᵢ hᵢ ≥ Σ wᵢ = 1, by the
 * inequality of the arithmetic and the geometric mean. None where a gain is not positive.
 */
function tangent(
  gains: readonly Rational[],
  weights: readonly number[],
  weighted: (weights: readonly Rational[], least: Rational) => LinearFloor,
): LinearFloor[] {
  const values = gains.map(numberOf);
  if (values.some((gain, party) => weights[party]! > 0 && gain <= 0)) return [];
  const slopes = weights.map((weight, party) => (weight > 0 ? shortened(weight / values[party]!) : zero));
  // With shortened slopes the least sum is no longer exactly 1.
  const logarithm = weights.reduce((sum, weight, party) => {
    return weight > 0 ? sum + weight * Math.log((values[party]! * numberOf(slopes[party]!)) / weight) : sum;
  }, 0);
  const least = Math.exp(logarithm) * slack;
  const isUsable = Number.isFinite(least) && slopes.every(({ d }) => d < 1n << 100n);
  return isUsable ? [weighted(slopes, fromNumber(least))] : [];
}

/** Four digits keep the common denominators small; any weights that are not negative will do. */
const shortened = (weight: number): Rational => fromNumber(Number(weight.toPrecision(4)));

function shareOfWeights({ parties }: DealGame, weights: readonly Quantity[] | undefined): number[] {
  const numbers = weights?.map(numberOf) ?? parties.map(() => 1);
  const sum = numbers.reduce((a, b) => a + b, 0);
  return numbers.map((weight) => weight / sum);
}

/** In what unit gains are compared between parties. */
function scalesOf({ parties }: DealGame, { id, ideal }: Sought): number[] {
  if (id !== "kalai-smorodinsky") return parties.map(() => 1);
  return parties.map((_, party) => numberOf(ideal[party]!) || 1);
}

function scoreOf(game: DealGame, sought: Sought): Score {
  const weights = shareOfWeights(game, sought.weights);
  const scales = scalesOf(game, sought);
  if (sought.id === "utilitarian") return (gains) => gains.reduce((a, b) => a + b, 0);
  if (sought.id === "nash")
    return (gains) => gains.reduce((sum, gain, party) => sum + weights[party]! * Math.log(Math.max(gain, 1e-12)), 0);
  // A little of the sum, so that the climb goes on where the smallest share cannot rise in one step.
  return (gains) => {
    const shares = gains.map((gain, party) => gain / scales[party]!);
    return Math.min(...shares) + 1e-3 * shares.reduce((a, b) => a + b, 0);
  };
}
