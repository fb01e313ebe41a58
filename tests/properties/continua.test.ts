import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactOf } from "../../engine/arithmetic/quantity";
import {
  add,
  compare,
  divide,
  multiply,
  negate,
  one,
  type Rational,
  rational,
  zero,
} from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import type { Equilibrium } from "../../engine/concepts/nash/equilibrium";
import { subdivision } from "../../engine/concepts/nash/many-players/subdivision";
import { nashMethods } from "../../engine/concepts/nash/methods";
import { vertexEnumeration } from "../../engine/concepts/nash/two-player/vertex-enumeration";
import type { Solution } from "../../engine/concepts/solution";
import { type NormalFormGame, normalFormGame } from "../../engine/games/normal-form";
import { largestRegret, regrets } from "../../engine/games/regret";
import { maximizeExactly } from "../../engine/linalg/linear-program";
import { componentLines } from "../support/bimatrix";
import { subsetsOf } from "../support/subsets";

type Profile = readonly (readonly Rational[])[];

const gameOf = (shape: readonly number[], payoffs: readonly (readonly number[])[]): NormalFormGame =>
  normalFormGame(
    shape.map((count, i) => ({ label: `P${i}`, strategies: Array.from({ length: count }, (_, s) => String(s)) })),
    (player, index) => payoffs[player]![index]!,
  );

/** Payoffs so small that ties are everywhere. */
const tiedGame = (...shapes: readonly (readonly number[])[]): fc.Arbitrary<NormalFormGame> =>
  fc.tuple(fc.constantFrom(...shapes), fc.constantFrom(1, 2, 4)).chain(([shape, most]) => {
    const size = shape.reduce((a, b) => a * b, 1);
    const row = fc.array(fc.integer({ min: 0, max: most }), { minLength: size, maxLength: size });
    return fc.array(row, { minLength: shape.length, maxLength: shape.length }).map((payoffs) => gameOf(shape, payoffs));
  });
const shapes = [
  [2, 2, 2],
  [3, 2, 2],
  [3, 3, 2],
  [2, 2, 2, 2],
  [1, 3, 3],
  [4, 2, 2],
] as const;

const solve = (game: NormalFormGame): Solution<Equilibrium> =>
  runMethod(nashMethods.all.find((method) => method.refuses(game) === null)!, game, unlimited);
const exactProfile = ({ profile }: Equilibrium): Profile => profile.map((mixture) => mixture.map(exactOf));
const isEquilibrium = (game: NormalFormGame, profile: Profile): boolean =>
  compare(exactOf(largestRegret(regrets(game, profile))), zero) === 0;

/** Weights in fractions with the denominator: all of them that sum to 1. */
function gridOf(count: number, denominator: number): Rational[][] {
  const cut = (left: number, places: number): number[][] =>
    places === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, k) => cut(left - k, places - 1).map((rest) => [k, ...rest])).flat();
  return cut(denominator, count).map((weights) => weights.map((k) => rational(BigInt(k), BigInt(denominator))));
}

/** Whether each player's mixture is an average of that player's in the profiles. */
const isSpanned = (profile: Profile, by: readonly Profile[]): boolean =>
  profile.every((mixture, player) => {
    const corners = by.map((other) => other[player]!);
    const constraints = [...mixture, one].map((limit, s) => ({
      coefficients: corners.map((corner) => (s < mixture.length ? corner[s]! : one)),
      relation: "=" as const,
      limit,
    }));
    return maximizeExactly({ objective: corners.map(() => zero), constraints }).status === "optimal";
  });

/** Whether the convex sets have a profile in common. */
function doMeet({ found }: Solution<Equilibrium>, ours: readonly number[], theirs: readonly number[]): boolean {
  const profiles = [...ours, ...theirs].map((i) => exactProfile(found[i]!));
  const signs = profiles.map((_, k) => (k < ours.length ? one : negate(one)));
  return profiles[0]!.every((mixture, player) => {
    const equal = mixture.map((_, s) => ({
      coefficients: profiles.map((profile, k) => multiply(signs[k]!, profile[player]![s]!)),
      relation: "=" as const,
      limit: zero,
    }));
    const total = {
      coefficients: profiles.map((_, k) => (k < ours.length ? one : zero)),
      relation: "=" as const,
      limit: one,
    };
    return maximizeExactly({ objective: signs.map(() => zero), constraints: [...equal, total] }).status === "optimal";
  });
}

describe("continua of equilibria", () => {
  it("have the corners and components that vertex enumeration finds, in games of two players", () => {
    fc.assert(
      fc.property(tiedGame([2, 2], [3, 3], [2, 4], [4, 4], [1, 3]), (game) => {
        const [divided, enumerated] = [subdivision, vertexEnumeration].map((method) =>
          runMethod(method, game, unlimited),
        );
        expect(divided!.guarantee).toBe(enumerated!.guarantee);
        expect(componentLines(divided!)).toEqual(componentLines(enumerated!));
      }),
      { numRuns: 300 },
    );
  });

  it("consist of equilibria: every average of the corners is one", () => {
    fc.assert(
      fc.property(
        tiedGame(...shapes),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 12, maxLength: 12 }),
        (game, drawn) => {
          const solution = solve(game);
          if (solution.guarantee !== "extreme") return;
          for (const subset of subsetsOf(solution) ?? []) {
            if (subset.length === 1) continue;
            const corners = subset.map((i) => exactProfile(solution.found[i]!));
            const average = corners[0]!.map((mixture, player) => {
              const weights = corners.map((_, k) => rational(BigInt(1 + drawn[(k + 5 * player) % 12]!)));
              const total = weights.reduce(add);
              return mixture.map((_, s) =>
                corners.map((corner, k) => multiply(corner[player]![s]!, divide(weights[k]!, total))).reduce(add),
              );
            });
            expect(isEquilibrium(game, average)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("hold, with the equilibria listed, every equilibrium of a grid, where the list is said to be complete", () => {
    fc.assert(
      fc.property(
        tiedGame([2, 2, 2], [3, 2, 2], [1, 3, 3], [2, 2, 2, 2]),
        fc.constantFrom(2, 3, 4),
        (game, denominator) => {
          const solution = solve(game);
          if (solution.guarantee === "some") return;
          const sets = subsetsOf(solution)?.map((subset) => subset.map((i) => exactProfile(solution.found[i]!)));
          if (!sets) return;
          const grid = game.players
            .map(({ strategies }) => gridOf(strategies.length, denominator))
            .reduce<Profile[]>(
              (all, mixtures) => all.flatMap((profile) => mixtures.map((mixture) => [...profile, mixture])),
              [[]],
            );
          for (const profile of grid.filter((one) => isEquilibrium(game, one))) {
            const isListed = sets.some((set) =>
              set.length > 1
                ? isSpanned(profile, set)
                : set[0]!.every((mixture, i) => mixture.every((w, s) => compare(w, profile[i]![s]!) === 0)),
            );
            expect(
              isListed,
              JSON.stringify(profile, (_, v) => (typeof v === "bigint" ? String(v) : v)),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("leave what was found when the search is stopped, at whatever step", () => {
    const game = gameOf([2, 2, 2], [new Array(8).fill(1), new Array(8).fill(1), [0, 1, 0, 1, 0, 1, 0, 1]]);
    const counts: number[] = [];
    for (let steps = 0; ; steps++) {
      const { found, guarantee, stopped } = runMethod(subdivision, game, createBudget({ steps }));
      if (stopped === "finished") break;
      expect(guarantee).toBe("some");
      expect(found.every((one) => one.component === undefined)).toBe(true);
      counts.push(found.length);
    }
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe(4);
  });

  it("in components that are apart have nothing in common", () => {
    fc.assert(
      fc.property(tiedGame(...shapes), (game) => {
        const solution = solve(game);
        const sets = subsetsOf(solution) ?? [];
        for (const [a, one] of sets.entries()) {
          for (const other of sets.slice(0, a)) {
            const { component } = solution.found[one[0]!]!;
            if (component === undefined || component === solution.found[other[0]!]!.component) continue;
            expect(doMeet(solution, one, other)).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
