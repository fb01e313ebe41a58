import { describe, expect, it } from "vitest";
import { exactOf, isExact, numberOf, quantityText } from "../../engine/arithmetic/quantity";
import { add, fromNumber, multiply, rational } from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import type { Equilibrium } from "../../engine/concepts/nash/equilibrium";
import { everyMethod, type NashMethod, nashMethods } from "../../engine/concepts/nash/methods";
import { exactPayoff, type NormalFormGame, normalFormGame, payoffRange } from "../../engine/games/normal-form";
import { largestRegret, regrets } from "../../engine/games/regret";

/** A game from nested payoff vectors, one per profile, last player's strategy fastest. */
function game(
  counts: readonly number[],
  vectors: readonly (readonly (number | string)[])[],
  title: string,
): NormalFormGame {
  const players = counts.map((count, i) => ({
    label: `P${i + 1}`,
    strategies: Array.from({ length: count }, (_, s) => `s${s + 1}`),
  }));
  const parse = (payoff: number | string) => {
    const [n, d = "1"] = String(payoff).split("/");
    return typeof payoff === "number" ? fromNumber(payoff) : rational(BigInt(n!), BigInt(d));
  };
  return normalFormGame(players, (player, index) => parse(vectors[index]![player]!), title);
}

/** Games whose equilibria are all isolated, so that a complete method returns the same points however the game is written. */
const isolated: readonly NormalFormGame[] = [
  game(
    [2, 2],
    [
      [3, 3],
      [0, 4],
      [4, 0],
      [1, 1],
    ],
    "prisoner's dilemma",
  ),
  game(
    [2, 2],
    [
      [3, 2],
      [0, 0],
      [0, 0],
      [2, 3],
    ],
    "battle of the sexes",
  ),
  game(
    [3, 2],
    [
      [3, 3],
      [3, 2],
      [2, 2],
      [5, 6],
      [0, 3],
      [6, 1],
    ],
    "von Stengel 3×2",
  ),
  game(
    [2, 2],
    [
      [1e12, 0.5],
      [0, 0],
      [0, 0],
      [1, 1e-9],
    ],
    "payoffs from 10⁻⁹ to 10¹²",
  ),
  game(
    [2, 2],
    [
      ["2/3", "1/7"],
      [0, 0],
      [0, 0],
      ["1/3", "9007199254740993/9007199254740992"],
    ],
    "fractions no double shows",
  ),
  game(
    [1, 3],
    [
      [0, 1],
      [0, 3],
      [0, 2],
    ],
    "one strategy against three",
  ),
  game([1, 1], [[5, -5]], "one profile"),
  game(
    [2, 1, 2],
    [
      [3, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
      [1, 0, 3],
    ],
    "three players, one of them with one strategy",
  ),
  game(
    [2, 2, 2],
    [
      [9, 8, 12],
      [0, 0, 0],
      [0, 0, 0],
      [3, 4, 6],
      [0, 0, 0],
      [3, 4, 6],
      [9, 8, 2],
      [0, 0, 0],
    ],
    "McKelvey–McLennan",
  ),
];

/** Games with a continuum of equilibria or none of whose payoffs differ. */
const degenerate: readonly NormalFormGame[] = [
  game(
    [2, 2],
    [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    "all payoffs equal",
  ),
  game(
    [3, 2],
    [
      [1, 1],
      [1, 1],
      [0, 2],
      [0, 3],
      [0, 2],
      [2, 0],
    ],
    "Selten 1975, figure 2",
  ),
  game(
    [2, 2],
    [
      [-3, 2],
      [3, 7],
      [-3, 4],
      [5, 2],
    ],
    "a segment",
  ),
  game([3], [[1], [2], [2]], "one player with a tie"),
  game(
    [2, 2, 2],
    Array.from({ length: 8 }, () => [1, 1, 1]),
    "three players, all payoffs equal",
  ),
];

const solve = (method: NashMethod, of: NormalFormGame) => runMethod(method, of, createBudget({ milliseconds: 20_000 }));
const isComplete = ({ guarantee }: { guarantee: string }) => guarantee === "all" || guarantee === "extreme";

/** Profiles in a form that does not depend on the order in which they were found. */
const keys = (found: readonly Equilibrium[], reorder = (profile: Equilibrium["profile"]) => profile) =>
  found
    .map(({ profile }) =>
      reorder(profile)
        .map((mixture) =>
          mixture.map((weight) => (isExact(weight) ? quantityText(weight) : numberOf(weight).toFixed(9))),
        )
        .join(";"),
    )
    .sort();

const cases = everyMethod
  .filter((method, i) => everyMethod.indexOf(method) === i)
  .flatMap((method) =>
    [...isolated, ...degenerate]
      .filter((one) => method.refuses(one) === null)
      .map((one) => [`${method.id} in ${method.arithmetic} arithmetic`, one.title, method, one] as const),
  );

describe.each(cases)("%s on %s", (_id, _title, method, one) => {
  it("returns profiles that sum to 1 and that nobody regrets", () => {
    for (const { profile, regret } of solve(method, one).found) {
      for (const mixture of profile) {
        const sum = mixture.map(numberOf).reduce((total, weight) => total + weight, 0);
        expect(sum).toBeCloseTo(1, 9);
        if (mixture.every(isExact)) expect(mixture.map(exactOf).reduce(add)).toEqual(rational(1n));
      }
      const checked = numberOf(largestRegret(regrets(one, profile)));
      expect(checked).toBe(numberOf(regret));
      if (profile.every((mixture) => mixture.every(isExact))) expect(checked).toBe(0);
      else expect(checked).toBeLessThanOrEqual(1e-9 * payoffRange(one));
    }
  });

  it("answers the same when asked again", () => {
    expect(keys(solve(method, one).found)).toEqual(keys(solve(method, one).found));
  });

  it("returns no profile twice", () => {
    const found = keys(solve(method, one).found);
    expect(new Set(found).size).toBe(found.length);
  });

  it("does not claim a finite list of a continuum", () => {
    const { guarantee } = solve(method, one);
    if (degenerate.includes(one) && !nashMethods.pure.includes(method)) expect(guarantee).not.toBe("all");
  });

  it("keeps what it has and withdraws its claim when the budget ends at once", () => {
    const solution = runMethod(method, one, createBudget({ steps: 0 }));
    if (solution.stopped === "limit") expect(solution.guarantee).toBe("some");
    else expect(solution.found.length).toBeGreaterThanOrEqual(0);
  });
});

const complete = cases.filter(([, , method, one]) => isolated.includes(one) && solve(method, one).guarantee === "all");

describe.each(complete)("%s, complete on %s,", (_id, _title, method, one) => {
  const rewritten = (change: (player: number, index: number) => ReturnType<typeof exactPayoff>) =>
    normalFormGame(one.players, change, one.title);

  it("does not change when payoffs are shifted and scaled per player", () => {
    const moved = rewritten((player, index) =>
      add(multiply(exactPayoff(one, player, index), rational(BigInt(player) + 3n, 7n)), rational(BigInt(player) - 5n)),
    );
    expect(keys(solve(method, moved).found)).toEqual(keys(solve(method, one).found));
  });

  it("is permuted when the strategies are", () => {
    const last = one.profileCount - 1;
    const reversed = rewritten((player, index) => exactPayoff(one, player, last - index));
    const reorder = (profile: Equilibrium["profile"]) => profile.map((mixture) => [...mixture].reverse());
    expect(keys(solve(method, reversed).found, reorder)).toEqual(keys(solve(method, one).found));
  });

  it("contains every answer of every other method", () => {
    const all = keys(solve(method, one).found.map((found) => ({ ...found, profile: inFloats(found) })));
    for (const other of everyMethod.filter((m) => m.refuses(one) === null)) {
      const found = keys(runMethod(other, one, unlimited).found.map((f) => ({ ...f, profile: inFloats(f) })));
      if (!nashMethods.pure.includes(method)) for (const key of found) expect(all).toContain(key);
    }
  });
});

const inFloats = ({ profile }: Equilibrium): number[][] => profile.map((mixture) => mixture.map(numberOf));

it("some complete method answers every game of the list with isolated equilibria", () => {
  for (const one of isolated) {
    const answers = nashMethods.all
      .filter((method) => method.refuses(one) === null)
      .map((method) => solve(method, one));
    expect(answers.some(isComplete), one.title).toBe(true);
  }
});
