import { add, compare, divide, multiply, negate, one, type Rational, subtract, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Constraint, maximizeExactly } from "../../linalg/linear-program";
import { dot, type Point } from "../bargaining-problem";
import { atLeast, type BestLottery, bestLottery, expected, type HalfSpace, unit } from "./best-lottery";

/** What a party's gain is measured against: its level is (gain − origin) / scale, the scale being positive. */
export interface Measure {
  readonly origin: Rational;
  readonly scale: Rational;
}

export const levelOf = (gain: Rational, { origin, scale }: Measure): Rational => divide(subtract(gain, origin), scale);

/**
 * The lottery that makes the smallest level as large as possible, then the second smallest, and so on; parties without a measure have
 * no say. All gains stay at least 0, and within the half-spaces; there must be such a lottery. The gains of measured parties are unique.
 * One linear program a step raises all levels that can still rise (Imai 1983 shows for the Kalai–Smorodinsky solution that this is well
 * defined on convex sets). Throws Stopped.
 */
export function lexicographicMaximin(
  points: readonly Point[],
  measures: readonly (Measure | undefined)[],
  within: readonly HalfSpace[],
  budget: Budget,
): BestLottery {
  let floors: Rational[] = measures.map(() => zero);
  let open = [...measures.keys()].filter((party) => measures[party] !== undefined);
  let latest = bestLottery(points, floors, [...within, ...atLeast(floors)], budget);
  while (open.length > 0) {
    latest = raisedTogether({ points, measures, within }, open, floors, budget);
    const { value } = latest;
    floors = floors.map((floor, party) =>
      open.includes(party) ? larger(floor, gainAt(value, measures[party]!)) : floor,
    );
    const region = [...within, ...atLeast(floors)];
    open = open.filter((party) => {
      const most = bestLottery(points, unit(party, floors.length), region, budget);
      return most !== undefined && compare(most.value, floors[party]!) > 0;
    });
  }
  if (!latest) throw new Error("there is no lottery to choose from");
  return latest;
}

/** At a level that would cost a party something, it still gets what it had. */
const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

const gainAt = (level: Rational, { origin, scale }: Measure): Rational => add(origin, multiply(level, scale));

interface Setting {
  readonly points: readonly Point[];
  readonly measures: readonly (Measure | undefined)[];
  readonly within: readonly HalfSpace[];
}

/** Raises one level for all open parties; the value is that level. Its variable is counted from a level that every lottery reaches. */
function raisedTogether(
  { points, measures, within }: Setting,
  open: readonly number[],
  floors: Point,
  budget: Budget,
): BestLottery {
  const start = open
    .map((party) => levelOf(zero, measures[party]!))
    .reduce((least, level) => (compare(level, least) < 0 ? level : least));
  const row = (direction: Point, level: Rational, limit: Rational): Constraint<Rational> => ({
    coefficients: [...points.map((point) => dot(direction, point)), level],
    relation: ">=",
    limit,
  });
  const direction = (party: number) => unit(party, floors.length);
  const outcome = maximizeExactly(
    {
      objective: [...points.map(() => zero), one],
      constraints: [
        { coefficients: [...points.map(() => one), zero], relation: "=", limit: one },
        ...floors.map((floor, party) => row(direction(party), zero, floor)),
        ...within.map(({ direction: normal, least }) => row(normal, zero, least)),
        ...open.map((party) => row(direction(party), negate(measures[party]!.scale), gainAt(start, measures[party]!))),
      ],
    },
    budget,
  );
  if (outcome.status !== "optimal") throw new Error(`the program of the levels is ${outcome.status}`);
  const probabilities = outcome.point.slice(0, points.length);
  return { value: add(start, outcome.value), probabilities, gains: expected(points, probabilities) };
}
