import {
  add,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  zero,
} from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type BargainingProblem, type Point, totalOf } from "../bargaining-problem";
import { mixedWorth } from "../coalitional/guaranteed-worth";
import { exactPayoff, type NormalFormGame, normalFormGame } from "../normal-form";
import type { MixedProfile } from "../profile";
import { regrets } from "../regret";
import { efficientOutcomes } from "./efficient-outcomes";
import { efficientCorners } from "./plane-frontier";
import { largestProductOfTwo } from "./two-party-solutions";

/** What both would do if no agreement is reached, and what that pays them: no other threat leads to a better Nash agreement for either. */
export interface OptimalThreats {
  readonly profile: MixedProfile<Rational>;
  readonly payoffs: Point;
}

/** Weights of the payoffs: the first player wants the difference c₁ A − c₂ B large, the second wants it small. */
type Scale = readonly [Rational, Rational];

/**
 * Nash's optimal threats (Nash 1953) where utility can be handed over: the optimal strategies of the zero-sum game A − B. Exact.
 */
export function transferableThreats(game: NormalFormGame, budget: Budget): OptimalThreats {
  const { rows, columns } = differenceGame(game, [one, one], budget);
  return threatsOf(game, rows, columns);
}

/**
 * The same for agreements on lotteries. From a disagreement point d the Nash agreement on a line c · x = K is where c₁ x₁ − c₂ x₂ equals
 * c₁ d₁ − c₂ d₂, so that on the edge with normal c both play the zero-sum game c₁ A − c₂ B. The walk along the frontier ends on the first
 * edge that holds the agreement this leads to; at a corner between two edges the first player's threat is optimal in the game of the edge
 * before and the second player's in that of the edge after, each of which guarantees the corner. Checked against all other threats.
 */
export function lotteryThreats(
  problem: BargainingProblem & { readonly game: NormalFormGame },
  budget: Budget,
): OptimalThreats {
  const { game } = problem;
  const frontier = efficientOutcomes(problem.utilities, budget).map((outcome) => problem.utilities[outcome]!);
  const corners = efficientCorners(frontier).map((k) => frontier[k]!);
  let before = differenceGame(game, [zero, one], budget);
  for (const [k, corner] of corners.entries()) {
    const next = corners[k + 1];
    if (!next) break;
    const scale: Scale = [subtract(corner[1]!, next[1]!), subtract(next[0]!, corner[0]!)];
    const onEdge = differenceGame(game, scale, budget);
    const share = agreementOnLine(corner, scale, onEdge.worth);
    if (compare(share, corner[0]!) < 0) return checked(problem, frontier, threatsOf(game, before.rows, onEdge.columns));
    if (compare(share, next[0]!) <= 0) return checked(problem, frontier, threatsOf(game, onEdge.rows, onEdge.columns));
    before = onEdge;
  }
  const { columns } = differenceGame(game, [one, zero], budget);
  return checked(problem, frontier, threatsOf(game, before.rows, columns));
}

/** What the first player gets: x₁ with c · x = K and c₁ x₁ − c₂ x₂ = v. */
function agreementOnLine([a, b]: Point, [c1, c2]: Scale, value: Rational): Rational {
  const constant = add(multiply(c1, a!), multiply(c2, b!));
  return divide(add(constant, value), multiply(rational(2n), c1));
}

interface Value {
  readonly worth: Rational;
  readonly rows: readonly Rational[];
  readonly columns: readonly Rational[];
}

function differenceGame(game: NormalFormGame, [c1, c2]: Scale, budget: Budget): Value {
  const difference = normalFormGame(game.players, (player, index) => {
    const value = subtract(multiply(c1, exactPayoff(game, 0, index)), multiply(c2, exactPayoff(game, 1, index)));
    return player === 0 ? value : subtract(zero, value);
  });
  const { worth, play, threat } = mixedWorth(difference, 1, budget);
  const mixture = (player: number, { strategies, weights }: typeof play) =>
    game.players[player]!.strategies.map((_, s) => totalOf(weights.filter((_weight, k) => strategies[k]![0] === s)));
  return { worth, rows: mixture(0, play), columns: mixture(1, threat) };
}

function threatsOf(game: NormalFormGame, rows: readonly Rational[], columns: readonly Rational[]): OptimalThreats {
  const profile = [rows, columns];
  return { profile, payoffs: regrets(game, profile).map(({ payoff }) => payoff as Rational) };
}

/** No pure threat of either player may lead to a Nash agreement that is better for that player; where one is, the threats were computed wrongly. */
function checked(
  { game }: { game: NormalFormGame },
  frontier: readonly Point[],
  threats: OptimalThreats,
): OptimalThreats {
  const reached = nashUtilities(frontier, threats.payoffs);
  for (const player of [0, 1]) {
    for (const own of game.players[player]!.strategies.keys()) {
      const pure = game.players[player]!.strategies.map((_, s) => (s === own ? one : zero));
      const profile = threats.profile.map((mixture, i) => (i === player ? pure : mixture));
      const payoffs = regrets(game, profile).map(({ payoff }) => payoff as Rational);
      if (compare(nashUtilities(frontier, payoffs)[player]!, reached[player]!) > 0)
        throw new Error("a better threat than the optimal one was found");
    }
  }
  return threats;
}

function nashUtilities(frontier: readonly Point[], disagreement: Point): Point {
  const gains = frontier.map((point) => point.map((value, i) => subtract(value, disagreement[i]!)));
  return largestProductOfTwo(gains, [one, one]).gains.map((gain, i) => add(gain, disagreement[i]!));
}
