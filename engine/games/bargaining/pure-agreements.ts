import { compare, divide, multiply, type Rational, subtract, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type BargainingProblem, dot, type Point, pointMinus } from "../bargaining-problem";
import { efficientOutcomes } from "./efficient-outcomes";

/** The efficient outcomes that leave nobody worse off than disagreement, one for each distinct point, and what they bring. */
export interface PureProspects {
  readonly outcomes: readonly number[];
  readonly gains: readonly Point[];
  /** The most that each party gains at any of them; 0 where there are none. */
  readonly ideal: Point;
}

export function pureProspectsOf(problem: BargainingProblem, disagreement: Point, budget: Budget): PureProspects {
  const efficient = efficientOutcomes(problem.utilities, budget);
  const gainsOf = (outcome: number) => pointMinus(problem.utilities[outcome]!, disagreement);
  const outcomes = efficient.filter((outcome) => gainsOf(outcome).every(({ n }) => n >= 0n));
  const gains = outcomes.map(gainsOf);
  const ideal = disagreement.map((_, party) =>
    gains.reduce((most, point) => (compare(point[party]!, most) > 0 ? point[party]! : most), zero),
  );
  return { outcomes, gains, ideal };
}

/** Solutions that compare levels, the smallest first: each party's level of a gain. */
const levels: Readonly<Record<string, (gain: Rational, ideal: Rational, weight: Rational) => Rational>> = {
  "kalai-smorodinsky": (gain, ideal, weight) => divide(gain, multiply(ideal, weight)),
  egalitarian: (gain, _ideal, weight) => divide(gain, weight),
  "equal-loss": (gain, ideal) => subtract(gain, ideal),
};

/** The positions in `gains` that have the lexicographically largest levels, or the largest weighted sum; ties included. */
export function chosenOutcomes(
  solution: "kalai-smorodinsky" | "egalitarian" | "equal-loss" | "utilitarian",
  { gains, ideal }: PureProspects,
  weights: Point,
): number[] {
  const level = levels[solution];
  const measured = [...ideal.keys()].filter((party) => ideal[party]!.n > 0n);
  const scores = gains.map((point) =>
    level
      ? measured.map((party) => level(point[party]!, ideal[party]!, weights[party]!)).sort(compare)
      : [dot(point, weights)],
  );
  const best = scores.reduce((most, score) => (lexicographic(score, most) > 0 ? score : most), scores[0] ?? []);
  return [...scores.keys()].filter((position) => lexicographic(scores[position]!, best) === 0);
}

function lexicographic(a: Point, b: Point): number {
  const at = a.findIndex((value, i) => compare(value, b[i]!) !== 0);
  return at < 0 ? 0 : compare(a[at]!, b[at]!);
}
