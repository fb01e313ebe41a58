import { exactOf } from "../../arithmetic/quantity";
import {
  commonDenominator,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  toNumber,
  zero,
} from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { solveLinearSystem } from "../../linalg/linear-system";
import { dot, type Point, totalOf } from "../bargaining-problem";
import { atLeast, type BestLottery, bestLottery, expected, type HalfSpace } from "./best-lottery";
import { productWeights } from "./product-weights";
import { refinedWeights } from "./refined-weights";

/** The lottery with the largest product of gains, and how far any of its gains can be from that of the true one; 0 when it is exact. */
export interface LargestProduct {
  readonly probabilities: readonly Rational[];
  readonly error: number;
}

/** A problem with three or more parties: the gains of those with a weight above 0 are multiplied, those of the others stay at least 0. */
export interface ProductProblem {
  readonly points: readonly Point[];
  readonly weights: Point;
}

/**
 * A polytope's point with the largest Π gᵢ^wᵢ, some point having all these gains positive. Points of the polytope are added until none lies
 * beyond the plane Σ wᵢ xᵢ/gᵢ = Σ wᵢ that must support it at the optimum g; between them the product is maximised in doubles. Where the
 * optimum is a corner, or inside a face of full dimension, or otherwise of small fractions, it is guessed from the doubles and proven by
 * that plane; on other faces it is in general no fraction, and the plane bounds the error. Throws Stopped.
 */
export function largestProduct(problem: ProductProblem, start: BestLottery, budget: Budget): LargestProduct {
  const columns = columnsAround(problem, start, budget);
  for (;;) {
    const shares = productWeights(
      columns.map(({ gains }) => counted(problem, gains)),
      countedWeights(problem),
      budget,
    );
    const reached = mixed(problem, columns, shares.map(exactOf));
    const beyond = supporting(problem, reached.gains, budget);
    const isNew = !columns.some(({ gains }) => gains.every((gain, i) => compare(gain, beyond.gains[i]!) === 0));
    if (isNew && toNumber(excess(problem, reached.gains, beyond)) > settled) columns.push(beyond);
    else return proven(problem, columns, shares, budget) ?? bounded(problem, columns, shares, budget);
  }
}

/** The errors of doubles: a smaller excess is left to the exact steps. */
const settled = 1e-13;

const countedParties = ({ weights }: ProductProblem): number[] => [...weights.keys()].filter((i) => weights[i]!.n > 0n);
const counted = (problem: ProductProblem, gains: Point): number[] =>
  countedParties(problem).map((party) => toNumber(gains[party]!));
const countedWeights = (problem: ProductProblem): number[] => counted(problem, problem.weights);

/** The first columns: an inner point, and the best for each party. */
function columnsAround(problem: ProductProblem, start: BestLottery, budget: Budget): BestLottery[] {
  const ends = countedParties(problem).map((party) =>
    furthest(
      problem,
      problem.weights.map((_, i) => (i === party ? one : zero)),
      budget,
    ),
  );
  return [start, ...ends];
}

/** Parties that do not count hold the others to lotteries that cost them nothing. */
function furthest({ points, weights }: ProductProblem, direction: Point, budget: Budget): BestLottery {
  const bound = atLeast(weights.map(() => zero)).filter((_, party) => weights[party]!.n === 0n);
  if (bound.length === 0) return furthestPoint(points, direction, budget);
  return bestLottery(points, direction, bound, budget)!;
}

function furthestPoint(points: readonly Point[], direction: Point, budget: Budget): BestLottery {
  let best = { value: dot(direction, points[0]!), position: 0 };
  for (const [position, point] of points.entries()) {
    budget.spend();
    const value = dot(direction, point);
    if (compare(value, best.value) > 0) best = { value, position };
  }
  const probabilities = points.map((_, position) => (position === best.position ? one : zero));
  return { value: best.value, probabilities, gains: points[best.position]! };
}

const normalAt = ({ weights }: ProductProblem, gains: Point): Rational[] =>
  weights.map((weight, i) => (weight.n === 0n ? zero : divide(weight, gains[i]!)));

const supporting = (problem: ProductProblem, gains: Point, budget: Budget): BestLottery =>
  furthest(problem, normalAt(problem, gains), budget);

/** How far the furthest point lies beyond the plane: no point has a logarithm of the product larger by more than this. */
const excess = (problem: ProductProblem, gains: Point, { gains: far }: BestLottery): Rational =>
  subtract(dot(normalAt(problem, gains), far), totalOf(problem.weights));

function mixed(problem: ProductProblem, columns: readonly BestLottery[], shares: readonly Rational[]): BestLottery {
  const total = totalOf(shares);
  const parts = shares.map((share) => divide(share, total));
  const probabilities = expected(
    columns.map((column) => column.probabilities),
    parts,
  );
  return { value: zero, probabilities, gains: expected(problem.points, probabilities) };
}

function proven(
  problem: ProductProblem,
  columns: readonly BestLottery[],
  shares: readonly number[],
  budget: Budget,
): LargestProduct | undefined {
  for (const guess of guesses(problem, columns, shares)) {
    if (countedParties(problem).some((party) => guess[party]!.n <= 0n)) continue;
    const reaching: HalfSpace[] = atLeast(guess);
    const lottery = bestLottery(problem.points, problem.weights, reaching, budget);
    if (lottery && excess(problem, guess, supporting(problem, guess, budget)).n <= 0n)
      return { probabilities: lottery.probabilities, error: 0 };
  }
  return undefined;
}

/** Points that the optimum may be: the likeliest corner, the touching point of the plane through the columns used, small fractions nearby. */
function* guesses(
  problem: ProductProblem,
  columns: readonly BestLottery[],
  shares: readonly number[],
): Generator<Point> {
  const likeliest = shares.indexOf(Math.max(...shares));
  yield columns[likeliest]!.gains;
  const used = columns.filter((_, k) => shares[k]! > 1e-6);
  const touching = touchingPoint(problem, used);
  if (touching) yield touching;
  const { gains } = mixed(problem, columns, shares.map(exactOf));
  yield problem.weights.map((weight, i) => (weight.n === 0n ? zero : simplestNear(toNumber(gains[i]!))));
}

/** Where the columns span a plane Σ cᵢ xᵢ = 1, the largest product on it is at wᵢ / (cᵢ Σ w). */
function touchingPoint(problem: ProductProblem, used: readonly BestLottery[]): Point | undefined {
  const parties = countedParties(problem);
  const rows = used.map(({ gains }) => {
    const factor = commonDenominator(gains);
    return { row: parties.map((party) => gains[party]!.n * (factor / gains[party]!.d)), factor };
  });
  const normal = solveLinearSystem(
    rows.map(({ row }) => row),
    rows.map(({ factor }) => factor),
  );
  if (!normal || normal.some(({ n }) => n <= 0n)) return undefined;
  const total = totalOf(problem.weights);
  return problem.weights.map((weight, party) => {
    const at = parties.indexOf(party);
    return at < 0 ? zero : divide(weight, multiply(normal[at]!, total));
  });
}

/** The fraction with the smallest denominator that agrees to nine digits (continued fractions). */
function simplestNear(value: number): Rational {
  let [n0, d0, n1, d1] = [0n, 1n, 1n, 0n];
  let rest = value;
  for (let step = 0; step < 40; step++) {
    const whole = Math.floor(rest);
    [n0, n1] = [n1, BigInt(whole) * n1 + n0];
    [d0, d1] = [d1, BigInt(whole) * d1 + d0];
    if (Math.abs(Number(n1) / Number(d1) - value) <= 1e-9 * Math.abs(value) || rest === whole) break;
    rest = 1 / (rest - whole);
  }
  return rational(n1, d1);
}

/**
 * For x = ĝ/g, ĝ being the optimum, and the excess δ: Σ wᵢ xᵢ ≤ Σ wᵢ + δ and Σ wᵢ log xᵢ ≥ 0, so that xᵢ − 1 − log xᵢ ≤ δ/wᵢ =: ε for each i, and
 * |xᵢ − 1| ≤ ε + √(ε² + 2ε), since log(1 + y) ≤ y (2 + y) / (2 + 2y) for y ≥ 0 and ≤ y − y²/2 below.
 */
function bounded(
  problem: ProductProblem,
  columns: readonly BestLottery[],
  shares: readonly number[],
  budget: Budget,
): LargestProduct {
  const refined = refinedWeights(
    columns.map(({ gains }) => countedParties(problem).map((party) => gains[party]!)),
    countedParties(problem).map((party) => problem.weights[party]!),
    shares,
    budget,
  );
  const reached = mixed(problem, columns, refined);
  const beyond = toNumber(excess(problem, reached.gains, supporting(problem, reached.gains, budget)));
  const errors = countedParties(problem).map((party) => {
    const epsilon = (Math.max(beyond, 0) / toNumber(problem.weights[party]!)) * (1 + 1e-12);
    return toNumber(reached.gains[party]!) * (epsilon + Math.sqrt(epsilon * epsilon + 2 * epsilon)) * (1 + 1e-12);
  });
  return { probabilities: reached.probabilities, error: Math.max(...errors) };
}
