import { add, compare, divide, multiply, one, type Rational, subtract, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import {
  type BargainingProblem,
  type Lottery,
  lotteryOf,
  type Point,
  pointMinus,
  totalOf,
  utilitiesOf,
} from "../bargaining-problem";
import { atLeast, type BestLottery, bestLottery, unit } from "./best-lottery";
import { efficientOutcomes } from "./efficient-outcomes";
import { largestProduct } from "./largest-product";
import { lexicographicMaximin, type Measure } from "./lexicographic-maximin";
import { probabilitiesOf } from "./plane-frontier";
import { equalAreaPoint, largestProductOfTwo } from "./two-party-solutions";

export const solutionIds = ["nash", "kalai-smorodinsky", "egalitarian", "equal-loss", "utilitarian", "area"] as const;
export type SolutionId = (typeof solutionIds)[number];

/** What a solution chooses. */
export interface Agreement {
  readonly solution: SolutionId;
  readonly lottery: Lottery;
  readonly utilities: Point;
  /** What every party gets more than in disagreement. */
  readonly gains: Point;
  readonly disagreement: Point;
  /** What every party is paid besides, where utility is transferable; they sum to 0. */
  readonly transfers?: readonly Rational[];
  /** No utility is further from the true one than this; 0 when they are exact. */
  readonly error: number;
  /** Whether other agreements do as well by the measure of the solution. */
  readonly isTied?: boolean;
}

/** What can be gained over a disagreement point by lotteries. */
export interface Prospects {
  readonly problem: BargainingProblem;
  readonly disagreement: Point;
  /** The outcomes that no other outcome dominates, and what they give more than disagreement. */
  readonly outcomes: readonly number[];
  readonly gains: readonly Point[];
  /** The most that each party can gain while nobody loses: 0 for those that cannot gain. */
  readonly ideal: Point;
}

/** Undefined where every lottery leaves someone worse off than disagreement. Throws Stopped. */
export function prospectsOf(problem: BargainingProblem, disagreement: Point, budget: Budget): Prospects | undefined {
  const outcomes = efficientOutcomes(problem.utilities, budget);
  const gains = outcomes.map((outcome) => pointMinus(problem.utilities[outcome]!, disagreement));
  const region = atLeast(disagreement.map(() => zero));
  const best = disagreement.map((_, party) => bestLottery(gains, unit(party, disagreement.length), region, budget));
  if (best.some((lottery) => !lottery)) return undefined;
  return { problem, disagreement, outcomes, gains, ideal: best.map((lottery) => lottery!.value) };
}

export const gainers = ({ ideal }: Prospects): number[] => [...ideal.keys()].filter((party) => ideal[party]!.n > 0n);

interface Chosen {
  readonly probabilities: readonly Rational[];
  readonly error?: number;
  readonly isTied?: boolean;
}

type Choose = (prospects: Prospects, weights: Point, budget: Budget) => Chosen;

/** The parties that can gain are measured, the others have no say: they get what disagreement gives them. */
const measured = ({ ideal }: Prospects, measure: (party: number) => Measure): (Measure | undefined)[] =>
  ideal.map(({ n }, party) => (n > 0n ? measure(party) : undefined));

const egalitarian: Choose = (prospects, weights, budget) =>
  lexicographicMaximin(
    prospects.gains,
    measured(prospects, (party) => ({ origin: zero, scale: weights[party]! })),
    [],
    budget,
  );

const kalaiSmorodinsky: Choose = (prospects, weights, budget) => {
  const scale = (party: number) => multiply(weights[party]!, prospects.ideal[party]!);
  return lexicographicMaximin(
    prospects.gains,
    measured(prospects, (party) => ({ origin: zero, scale: scale(party) })),
    [],
    budget,
  );
};

const equalLoss: Choose = (prospects, _weights, budget) =>
  lexicographicMaximin(
    prospects.gains,
    measured(prospects, (party) => ({ origin: prospects.ideal[party]!, scale: one })),
    [],
    budget,
  );

/** Of several lotteries with the largest sum the one that the egalitarian solution prefers. */
const utilitarian: Choose = (prospects, weights, budget) => {
  const region = atLeast(prospects.ideal.map(() => zero));
  const { value } = bestLottery(prospects.gains, weights, region, budget)!;
  const largestSum = { direction: weights, least: value };
  const measures = measured(prospects, () => ({ origin: zero, scale: one }));
  const chosen = lexicographicMaximin(prospects.gains, measures, [largestSum], budget);
  const isTied = prospects.ideal.some((_, party) => {
    const most = bestLottery(prospects.gains, unit(party, prospects.ideal.length), [...region, largestSum], budget)!;
    return compare(most.value, chosen.gains[party]!) > 0;
  });
  return { ...chosen, isTied };
};

const nash: Choose = (prospects, weights, budget) => {
  const counting = gainers(prospects);
  if (counting.length === 1) return egalitarian(prospects, weights, budget);
  const { gains, ideal } = prospects;
  if (ideal.length === 2) return { probabilities: probabilitiesOf(largestProductOfTwo(gains, weights), gains.length) };
  const start = innerLottery(prospects, budget);
  const counted = weights.map((weight, party) => (counting.includes(party) ? weight : zero));
  return largestProduct({ points: gains, weights: counted }, start, budget);
};

/** All who can gain do so at once. */
function innerLottery(prospects: Prospects, budget: Budget): BestLottery {
  const measures = measured(prospects, (party) => ({ origin: zero, scale: prospects.ideal[party]! }));
  return lexicographicMaximin(prospects.gains, measures, [], budget);
}

const area: Choose = (prospects, weights, budget) => {
  if (gainers(prospects).length === 1) return egalitarian(prospects, weights, budget);
  return { probabilities: probabilitiesOf(equalAreaPoint(prospects.gains), prospects.gains.length) };
};

const choices: Readonly<Record<SolutionId, Choose>> = {
  nash,
  "kalai-smorodinsky": kalaiSmorodinsky,
  egalitarian,
  "equal-loss": equalLoss,
  utilitarian,
  area,
};

/** The agreement on a lottery that a solution chooses; some party must be able to gain, and weights are positive. Throws Stopped. */
export function agreementBy(solution: SolutionId, prospects: Prospects, weights: Point, budget: Budget): Agreement {
  const { problem, disagreement, outcomes } = prospects;
  const { probabilities, error = 0, isTied = false } = choices[solution](prospects, weights, budget);
  const lottery = lotteryOf(outcomes, probabilities);
  const utilities = utilitiesOf(problem, lottery);
  return { solution, lottery, utilities, gains: pointMinus(utilities, disagreement), disagreement, error, isTied };
}

/**
 * Agreements where utility can be handed over: the outcome with the largest sum, and what it brings beyond disagreement divided by the
 * weights. With equal weights all solutions agree on that; undefined where the sum falls short of disagreement.
 */
export function transferableAgreement(
  solution: SolutionId,
  problem: BargainingProblem,
  disagreement: Point,
  weights: Point,
): Agreement | undefined {
  const outcome = largestSum(problem);
  const surplus = subtract(totalOf(problem.utilities[outcome]!), totalOf(disagreement));
  if (surplus.n < 0n) return undefined;
  const isWeighted = solution !== "equal-loss" && solution !== "area" && solution !== "utilitarian";
  const shares = isWeighted ? weights : weights.map(() => one);
  const gains = shares.map((weight) => divide(multiply(surplus, weight), totalOf(shares)));
  const utilities = gains.map((gain, i) => add(gain, disagreement[i]!));
  const transfers = pointMinus(utilities, problem.utilities[outcome]!);
  const lottery = [{ outcome, probability: one }];
  const isTied = solution === "utilitarian" && surplus.n > 0n;
  return { solution, lottery, utilities, gains, disagreement, transfers, error: 0, isTied };
}

function largestSum({ utilities }: BargainingProblem): number {
  const sums = utilities.map(totalOf);
  return sums.reduce((best, sum, outcome) => (compare(sum, sums[best]!) > 0 ? outcome : best), 0);
}
