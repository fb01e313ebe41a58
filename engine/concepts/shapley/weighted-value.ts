import { exactOf, type Quantity } from "../../arithmetic/quantity";
import { commonDenominator, type Rational, rational, toNumber } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { coalitionSums } from "../../games/coalitional/division";
import { integerWorths } from "../../games/coalitional/integer-worths";
import type { CoalitionalGame } from "../../games/coalitional-game";

/** Above so many different weights of coalitions the common denominator of the shares would be enormous. */
export const mostExactWeights = 4096;

/**
 * The weighted Shapley value for positive weights: every coalition's dividend is divided among its members in proportion to their
 * weights (Shapley 1953 b; Kalai, Samet 1987, section 2). Exact when at most `mostExactWeights` sums of weights differ, else in
 * doubles.
 */
export function weightedShapleyValue(game: CoalitionalGame, weights: readonly Quantity[], budget: Budget): Quantity[] {
  const integers = asIntegers(weights.map(exactOf));
  const { denominator } = integerWorths(game);
  const dividends = dividendsOf(game, budget);
  const weightOf = coalitionSums(integers);
  const exact = new Set(weightOf).size - 1 <= mostExactWeights;
  return game.players.map((_, player) => {
    const byWeight = dividendsByWeight(dividends, weightOf, player, budget);
    return exact
      ? sumExactly(byWeight, integers[player]!, denominator)
      : sumInFloats(byWeight, integers[player]!, denominator);
  });
}

function asIntegers(weights: readonly Rational[]): bigint[] {
  const common = commonDenominator(weights);
  return weights.map(({ n, d }) => n * (common / d));
}

/** Harsanyi's dividends: v(S) = Σ of the dividends of the parts of S. */
function dividendsOf(game: CoalitionalGame, budget: Budget): bigint[] {
  const dividends = [...integerWorths(game).numerators];
  for (let player = 0; player < game.players.length; player++) {
    const bit = 1 << player;
    for (let coalition = bit; coalition < dividends.length; coalition++) {
      if ((coalition & bit) === 0) continue;
      budget.spend();
      dividends[coalition]! -= dividends[coalition ^ bit]!;
    }
  }
  return dividends;
}

/** The dividends of the coalitions of one player, those of equal weight together. */
function dividendsByWeight(
  dividends: readonly bigint[],
  weightOf: readonly bigint[],
  player: number,
  budget: Budget,
): Map<bigint, bigint> {
  const bit = 1 << player;
  const byWeight = new Map<bigint, bigint>();
  for (let coalition = bit; coalition < dividends.length; coalition++) {
    if ((coalition & bit) === 0 || dividends[coalition] === 0n) continue;
    budget.spend();
    const weight = weightOf[coalition]!;
    byWeight.set(weight, (byWeight.get(weight) ?? 0n) + dividends[coalition]!);
  }
  return byWeight;
}

function sumExactly(byWeight: ReadonlyMap<bigint, bigint>, own: bigint, denominator: bigint): Rational {
  const common = commonDenominator([...byWeight.keys()].map((d) => ({ n: 1n, d })));
  let sum = 0n;
  for (const [weight, dividend] of byWeight) sum += dividend * (common / weight);
  return rational(sum * own, common * denominator);
}

function sumInFloats(byWeight: ReadonlyMap<bigint, bigint>, own: bigint, denominator: bigint): number {
  let sum = 0;
  for (const [weight, dividend] of byWeight) sum += toNumber({ n: dividend * own, d: weight * denominator });
  return sum;
}
