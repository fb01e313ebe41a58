import { add, compare, divide, multiply, one, type Rational, subtract, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { dot, type Point, pointMinus, totalOf, utilitiesOf } from "../bargaining-problem";
import type { Agreement, Prospects, SolutionId } from "./agreement";
import { atLeast, bestLottery, unit } from "./best-lottery";
import { levelOf, type Measure } from "./lexicographic-maximin";
import { efficientCorners, rationalFrontier } from "./plane-frontier";

/**
 * Checks an agreement on a lottery by what defines it, over the outcomes of the problem, sieved afresh: that its probabilities and
 * utilities are right, that nobody loses, that nobody could gain without another's losing, and that it is what its solution asks for.
 * Throws Error where a solution was computed wrongly. Agreements with an error carry the proof of their bound and are checked for the first two.
 */
export function verifyAgreement(agreement: Agreement, prospects: Prospects, weights: Point, budget: Budget): Agreement {
  const { problem, disagreement } = prospects;
  const { lottery, gains, utilities, solution, error } = agreement;
  const isLottery =
    lottery.every(({ probability }) => probability.n > 0n) &&
    isEqual(totalOf(lottery.map(({ probability }) => probability)), one);
  const isFeasible = isLottery && utilitiesOf(problem, lottery).every((value, i) => isEqual(value, utilities[i]!));
  const isRational = gains.every(({ n }) => n >= 0n);
  const all = sieved(problem.utilities).map((point) => pointMinus(point, disagreement));
  const isRight =
    error > 0 || (isEfficient(all, gains, budget) && tests[solution](all, gains, prospects, weights, budget));
  if (!(isFeasible && isRational && isRight))
    throw new Error(`the agreement of the ${solution} solution fails its check`);
  return agreement;
}

/** The points that no other is at least as good as for everyone, one by one: dominated ones change none of the programs below, but their time. */
function sieved(points: readonly Point[]): Point[] {
  let kept: Point[] = [];
  const covers = (a: Point, b: Point) => a.every((value, i) => compare(value, b[i]!) >= 0);
  for (const point of points) {
    if (kept.some((other) => covers(other, point))) continue;
    kept = [...kept.filter((other) => !covers(point, other)), point];
  }
  return kept;
}

type Test = (all: readonly Point[], gains: Point, prospects: Prospects, weights: Point, budget: Budget) => boolean;

const isEqual = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

function isEfficient(all: readonly Point[], gains: Point, budget: Budget): boolean {
  const direction = gains.map(() => one);
  return isEqual(bestLottery(all, direction, atLeast(gains), budget)!.value, totalOf(gains));
}

/** Nobody's level can rise without lowering one that is no higher: of all points only the lexicographic maximin has this property. */
const hasLexicographicMaximin =
  (measureOf: (party: number, prospects: Prospects, weights: Point) => Measure): Test =>
  (all, gains, prospects, weights, budget) => {
    const measured = gains.flatMap((_, party) => (prospects.ideal[party]!.n > 0n ? [party] : []));
    const level = (party: number) => levelOf(gains[party]!, measureOf(party, prospects, weights));
    return measured.every((party) => {
      const floors = gains.map((gain, other) =>
        measured.includes(other) && compare(level(other), level(party)) <= 0 ? gain : zero,
      );
      return isEqual(bestLottery(all, unit(party, gains.length), atLeast(floors), budget)!.value, gains[party]!);
    });
  };

/** No outcome lies beyond the plane Σ wᵢ xᵢ/gᵢ = Σ wᵢ. Where only some parties can gain, being efficient among them is what is checked. */
const hasLargestProduct: Test = (all, gains, _prospects, weights) => {
  if (gains.some(({ n }) => n === 0n)) return true;
  const normal = weights.map((weight, i) => divide(weight, gains[i]!));
  return all.every((point) => compare(dot(normal, point), totalOf(weights)) <= 0);
};

const hasLargestSum: Test = (all, gains, _prospects, weights, budget) =>
  isEqual(bestLottery(all, weights, atLeast(gains.map(() => zero)), budget)!.value, dot(weights, gains));

/** The areas on both sides of the segment to the agreement are equal. */
const halvesTheArea: Test = (_all, gains, prospects) => {
  const path = rationalFrontier(prospects.gains, efficientCorners(prospects.gains)).map((point) => point.gains);
  const left = path.filter(([x]) => compare(x!, gains[0]!) < 0);
  const right = path.filter(([x]) => compare(x!, gains[0]!) > 0);
  const origin = [zero, zero];
  const first = [zero, path[0]![1]!];
  const last = [path.at(-1)![0]!, zero];
  return isEqual(doubleArea([origin, first, ...left, gains]), doubleArea([origin, gains, ...right, last]));
};

/** Of a polygon whose corners are listed clockwise (Gauss). */
const doubleArea = (corners: readonly Point[]): Rational =>
  corners.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = corners[(k + 1) % corners.length]!;
    return add(sum, subtract(multiply(nextX!, y!), multiply(x!, nextY!)));
  }, zero);

const tests: Readonly<Record<SolutionId, Test>> = {
  nash: hasLargestProduct,
  "kalai-smorodinsky": hasLexicographicMaximin((party, { ideal }, weights) => ({
    origin: zero,
    scale: multiply(weights[party]!, ideal[party]!),
  })),
  egalitarian: hasLexicographicMaximin((party, _prospects, weights) => ({ origin: zero, scale: weights[party]! })),
  "equal-loss": hasLexicographicMaximin((party, { ideal }) => ({ origin: ideal[party]!, scale: one })),
  utilitarian: hasLargestSum,
  area: halvesTheArea,
};
