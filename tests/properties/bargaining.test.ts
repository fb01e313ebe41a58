import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromNumber, type Rational, rational, toNumber, toText } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import {
  type Agreement,
  agreementBy,
  gainers,
  prospectsOf,
  type SolutionId,
  solutionIds,
  transferableAgreement,
} from "../../engine/games/bargaining/agreement";
import { efficientOutcomes } from "../../engine/games/bargaining/efficient-outcomes";
import { efficientVertices } from "../../engine/games/bargaining/efficient-vertices";
import { efficientCorners } from "../../engine/games/bargaining/plane-frontier";
import { lotteryThreats, transferableThreats } from "../../engine/games/bargaining/threats";
import { verifyAgreement } from "../../engine/games/bargaining/verify";
import { problemOfGame } from "../../engine/games/bargaining-problem";
import { normalFormGame } from "../../engine/games/normal-form";
import { problemOf } from "../support/bargaining";

type Points = readonly (readonly (number | Rational)[])[];
type Numbers = readonly (readonly number[])[];

/** The agreement over the gains `points`, or undefined where nobody can gain. */
function agreed(points: Points, solution: SolutionId, weights?: readonly number[]): Agreement | undefined {
  const disagreement = points[0]!.map(() => rational(0n));
  const prospects = prospectsOf(problemOf(points), disagreement, unlimited);
  if (!prospects || gainers(prospects).length === 0) return undefined;
  const exactWeights = points[0]!.map((_, party) => fromNumber(weights?.[party] ?? 1));
  const agreement = agreementBy(solution, prospects, exactWeights, unlimited);
  return verifyAgreement(agreement, prospects, exactWeights, unlimited);
}

const gainsOf = (agreement: Agreement | undefined): string[] | undefined => agreement?.gains.map(toText);

const outcomes = (parties: number, most = 7): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.integer({ min: -4, max: 9 }), { minLength: parties, maxLength: parties }), {
    minLength: 1,
    maxLength: most,
  });
const ofTwo = solutionIds.filter((id) => id !== "area");
const positive = fc.integer({ min: 1, max: 4 });

describe("agreements on lotteries", () => {
  it("pass the check of their definition, whatever the number of parties", () => {
    const problems = fc.integer({ min: 2, max: 4 }).chain((parties) =>
      fc.record({
        points: outcomes(parties),
        weights: fc.array(positive, { minLength: parties, maxLength: parties }),
      }),
    );
    fc.assert(
      fc.property(problems, ({ points, weights }) => {
        const defined = points[0]!.length === 2 ? solutionIds : ofTwo;
        for (const solution of defined) agreed(points, solution, weights);
      }),
      { numRuns: 400 },
    );
  });

  it.each(["nash", "kalai-smorodinsky", "area"] as const)(
    "do not depend on units and origins of utility (%s)",
    (solution) => {
      fc.assert(
        fc.property(outcomes(2), positive, positive, (points, a, b) => {
          const scaled = points.map(([x, y]) => [a * x!, b * y!]);
          const [before, after] = [agreed(points, solution), agreed(scaled, solution)];
          const expected = before?.gains.map((gain, i) => toText(rational(gain.n * BigInt([a, b][i]!), gain.d)));
          expect(gainsOf(after)).toEqual(expected);
        }),
      );
    },
  );

  it("do not depend on outcomes that the Nash agreement does without (independence of irrelevant alternatives)", () => {
    const cut = fc.tuple(
      fc.integer({ min: 2, max: 3 }).chain((parties) => outcomes(parties)),
      fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    );
    fc.assert(
      fc.property(cut, ([points, drops]) => {
        const before = agreed(points, "nash");
        fc.pre(before?.gains.every(({ n }) => n > 0n) === true);
        const used = before!.lottery.map(({ outcome }) => outcome);
        const after = agreed(
          points.filter((_, k) => used.includes(k) || !drops[k]),
          "nash",
        )!;
        const distances = after.gains.map((gain, i) => Math.abs(toNumber(gain) - toNumber(before!.gains[i]!)));
        expect(Math.max(...distances)).toBeLessThanOrEqual(before!.error + after.error + 1e-14);
      }),
    );
  });

  it.each(solutionIds)("treat parties alike that are alike (%s)", (solution) => {
    fc.assert(
      fc.property(outcomes(2), (points) => {
        const agreement = agreed([...points, ...points.map(([x, y]) => [y!, x!])], solution);
        if (agreement) expect(toText(agreement.gains[0]!)).toBe(toText(agreement.gains[1]!));
      }),
    );
  });

  it("give a party no less by Kalai–Smorodinsky when outcomes are added that leave the other's ideal as it was", () => {
    fc.assert(
      fc.property(outcomes(2), outcomes(2, 2), (points, more) => {
        const zero = [rational(0n), rational(0n)];
        const [small, large] = [points, [...points, ...more]].map((all) =>
          prospectsOf(problemOf(all), zero, unlimited),
        );
        fc.pre(
          small !== undefined && gainers(small).length === 2 && toText(small.ideal[0]!) === toText(large!.ideal[0]!),
        );
        const [before, after] = [points, [...points, ...more]].map((all) => agreed(all, "kalai-smorodinsky")!);
        expect(toNumber(after!.gains[1]!)).toBeGreaterThanOrEqual(toNumber(before!.gains[1]!));
      }),
    );
  });

  it("never lower the smallest egalitarian gain when outcomes are added (strong monotonicity)", () => {
    const smallest = (agreement: Agreement | undefined) => (agreement ? Math.min(...agreement.gains.map(toNumber)) : 0);
    fc.assert(
      fc.property(outcomes(3), outcomes(3, 2), (points, more) => {
        const [before, after] = [agreed(points, "egalitarian"), agreed([...points, ...more], "egalitarian")];
        expect(smallest(after)).toBeGreaterThanOrEqual(smallest(before));
      }),
    );
  });
});

/** Mixtures of up to three outcomes in steps of a twelfth, those from which nobody walks away. */
function sampledGains(points: Numbers): number[][] {
  const samples: number[][] = [];
  const steps = 12;
  for (const a of points)
    for (const b of points)
      for (const c of points)
        for (let i = 0; i <= steps; i++)
          for (let j = 0; i + j <= steps; j++)
            samples.push(a.map((x, p) => (i * x + j * b[p]! + (steps - i - j) * c[p]!) / steps));
  return samples.filter((gains) => gains.every((gain) => gain >= 0));
}

type Score = (gains: readonly number[], ideal: readonly number[], weights: readonly number[]) => number;
const scores: Partial<Record<SolutionId, Score>> = {
  nash: (gains, _ideal, weights) => gains.reduce((product, gain, i) => product * gain ** weights[i]!, 1),
  "kalai-smorodinsky": (gains, ideal, weights) => Math.min(...gains.map((gain, i) => gain / ideal[i]! / weights[i]!)),
  egalitarian: (gains, _ideal, weights) => Math.min(...gains.map((gain, i) => gain / weights[i]!)),
  "equal-loss": (gains, ideal) => Math.min(...gains.map((gain, i) => gain - ideal[i]!)),
  utilitarian: (gains, _ideal, weights) => gains.reduce((sum, gain, i) => sum + gain * weights[i]!, 0),
};

it("give a party whom an equal loss would cost more than it can gain what it has", () => {
  const gains = gainsOf(
    agreed(
      [
        [2, -2, 1],
        [-4, 0, 5],
        [0, 9, 0],
      ],
      "equal-loss",
    ),
  );
  expect(gains!.some((gain) => gain === "0")).toBe(true);
});

describe("computed in another way", () => {
  it.each(Object.entries(scores))("no sampled lottery scores higher than the agreement (%s)", (solution, score) => {
    const problems = fc.integer({ min: 2, max: 3 }).chain((parties) =>
      fc.record({
        points: outcomes(parties, 5),
        weights: fc.array(positive, { minLength: parties, maxLength: parties }),
      }),
    );
    fc.assert(
      fc.property(problems, ({ points, weights }) => {
        const prospects = prospectsOf(
          problemOf(points),
          points[0]!.map(() => rational(0n)),
          unlimited,
        );
        fc.pre(prospects !== undefined && gainers(prospects).length === points[0]!.length);
        const ideal = prospects.ideal.map(toNumber);
        const reached = score(agreed(points, solution as SolutionId, weights)!.gains.map(toNumber), ideal, weights);
        const best = Math.max(...sampledGains(points).map((gains) => score(gains, ideal, weights)));
        expect(reached).toBeGreaterThanOrEqual(best - 1e-9 * Math.max(1, Math.abs(best)));
      }),
      { numRuns: 40 },
    );
  });

  it("the equal-area agreement halves the area, integrated in small steps", () => {
    fc.assert(
      fc.property(outcomes(2, 5), (points) => {
        const agreement = agreed(points, "area");
        fc.pre(agreement?.gains.every(({ n }) => n > 0n) === true);
        const [x, y] = agreement!.gains.map(toNumber) as [number, number];
        const end = Math.max(...points.flatMap((a) => points.map((b) => furthest(a, b))));
        const steps = 2000;
        let [left, right] = [0, 0];
        for (let k = 0; k < steps; k++) {
          const at = ((k + 0.5) * end) / steps;
          const height = heightAt(points, at);
          const line = Math.min((at * y) / x, height);
          right += at <= x ? line : height;
          left += at <= x ? height - line : 0;
        }
        expect(left / right).toBeCloseTo(1, 1);
      }),
      { numRuns: 40 },
    );
  });

  it("the corners of the plane are the vertices that linear programs find", () => {
    fc.assert(
      fc.property(outcomes(2, 9), (points) => {
        const { utilities } = problemOf(points);
        const efficient = efficientOutcomes(utilities, unlimited).map((outcome) => utilities[outcome]!);
        const corners = [...efficientCorners(efficient)].sort((a, b) => a - b);
        expect(corners).toEqual([...efficientVertices(efficient, unlimited)]);
      }),
    );
  });
});

/** The most that the first party gains on a segment while the second does not lose. */
function furthest(a: readonly number[], b: readonly number[]): number {
  const ends = [a, b].filter(([, y]) => y! >= 0).map(([x]) => x!);
  const isCrossing = a[1]! > 0 !== b[1]! > 0 && a[1] !== b[1];
  const crossing = isCrossing ? [a[0]! + ((b[0]! - a[0]!) * a[1]!) / (a[1]! - b[1]!)] : [];
  return Math.max(Number.NEGATIVE_INFINITY, ...ends, ...crossing);
}

/** The most that the second party gains on segments where the first gains at least `x`. */
function heightAt(points: Numbers, x: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const a of points)
    for (const b of points) {
      if (a[0]! >= x) most = Math.max(most, a[1]!);
      if (a[0]! < x && b[0]! >= x) most = Math.max(most, a[1]! + ((b[1]! - a[1]!) * (x - a[0]!)) / (b[0]! - a[0]!));
    }
  return Math.max(most, 0);
}

describe("transferable utility", () => {
  it("all solutions divide what the best outcome brings beyond disagreement equally", () => {
    fc.assert(
      fc.property(outcomes(3), (points) => {
        const problem = problemOf(points);
        const [zero, one] = [points[0]!.map(() => rational(0n)), points[0]!.map(() => rational(1n))];
        const best = Math.max(...points.map((point) => point.reduce((sum, value) => sum + value, 0)));
        for (const solution of ofTwo) {
          const agreement = transferableAgreement(solution, problem, zero, one);
          if (best < 0) expect(agreement).toBeUndefined();
          else expect(gainsOf(agreement)).toEqual(points[0]!.map(() => toText(rational(BigInt(best), 3n))));
        }
      }),
    );
  });
});

const games = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    payoffs: fc.array(fc.integer({ min: -5, max: 9 }), {
      minLength: 2 * rows * columns,
      maxLength: 2 * rows * columns,
    }),
  }),
);

type Drawn = { readonly rows: number; readonly columns: number; readonly payoffs: readonly number[] };

function gameOf({ rows, columns, payoffs }: Drawn, units: readonly number[] = [1, 1]) {
  const strategies = (count: number) => Array.from({ length: count }, (_, s) => `s${s}`);
  const players = [rows, columns].map((count, i) => ({ label: `P${i}`, strategies: strategies(count) }));
  return normalFormGame(players, (player, index) => payoffs[2 * index + player]! * units[player]!);
}

describe("optimal threats", () => {
  it("lead to an agreement that no other threat betters and that does not depend on units of utility", () => {
    const agreementOf = (drawn: Drawn, units?: readonly number[]) => {
      const problem = { ...problemOfGame(gameOf(drawn, units)), game: gameOf(drawn, units) };
      const { payoffs } = lotteryThreats(problem, unlimited);
      const prospects = prospectsOf(problem, payoffs, unlimited)!;
      const one = rational(1n);
      return gainers(prospects).length > 0 ? agreementBy("nash", prospects, [one, one], unlimited).utilities : payoffs;
    };
    fc.assert(
      fc.property(games, positive, positive, (drawn, a, b) => {
        const [before, after] = [agreementOf(drawn), agreementOf(drawn, [a, b])];
        expect(after.map(toText)).toEqual(before.map(({ n, d }, i) => toText(rational(n * BigInt([a, b][i]!), d))));
      }),
    );
  });

  it("with payments hold the difference of payoffs against every reply", () => {
    fc.assert(
      fc.property(games, (drawn) => {
        const game = gameOf(drawn);
        const { profile, payoffs } = transferableThreats(game, unlimited);
        const difference = (row: number, column: number) => {
          const at = 2 * (row * drawn.columns + column);
          return drawn.payoffs[at]! - drawn.payoffs[at + 1]!;
        };
        const value = toNumber(payoffs[0]!) - toNumber(payoffs[1]!);
        for (let column = 0; column < drawn.columns; column++) {
          const against = profile[0]!.reduce((sum, weight, row) => sum + toNumber(weight) * difference(row, column), 0);
          expect(against).toBeGreaterThanOrEqual(value - 1e-9);
        }
        for (let row = 0; row < drawn.rows; row++) {
          const against = profile[1]!.reduce(
            (sum, weight, column) => sum + toNumber(weight) * difference(row, column),
            0,
          );
          expect(against).toBeLessThanOrEqual(value + 1e-9);
        }
      }),
    );
  });
});
