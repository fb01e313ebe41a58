import { describe, expect, it } from "vitest";
import { numberOf } from "../../engine/arithmetic/quantity";
import { createBudget, unlimited } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import { subdivision } from "../../engine/concepts/nash/many-players/subdivision";
import { logitHomotopy } from "../../engine/concepts/nash/one-of-many/logit-homotopy";
import { pureEquilibria } from "../../engine/concepts/nash/pure-enumeration";
import { type NormalFormGame, normalFormGame, payoffRange } from "../../engine/games/normal-form";
import { regretBound } from "../../engine/games/regret-bound";
import { randomGame } from "../support/random-games";

const solve = (game: NormalFormGame) => runMethod(logitHomotopy, game, unlimited);
const times = (count: number, players: number): number[] => new Array<number>(players).fill(count);

function withoutPureEquilibria(shape: readonly number[], games: number): NormalFormGame[] {
  const list: NormalFormGame[] = [];
  for (let number = 0; list.length < games; number++) {
    const game = randomGame(shape, number);
    if (pureEquilibria(game, unlimited).length === 0) list.push(game);
  }
  return list;
}

/** One profile whose regret is proven to be rounding; the regret shown, of sums of whole payoffs, may be a few last figures of these. */
function expectEquilibrium(game: NormalFormGame): void {
  const { found, guarantee, arithmetic, notes } = solve(game);
  expect(found.length, game.title).toBe(1);
  const bound = regretBound(game, found[0]!.profile);
  expect(bound, game.title).toBeLessThanOrEqual(1e-11 * payoffRange(game));
  const largest = Math.max(...game.payoffs.flatMap(({ floats }) => [...floats.map(Math.abs)]));
  expect(numberOf(found[0]!.regret)).toBeLessThanOrEqual(bound + 1e-15 * largest);
  if (arithmetic === "exact") expect(numberOf(found[0]!.regret)).toBe(0);
  if (guarantee === "approximate") expect(Number(notes[0]!.values.bound)).toBeGreaterThanOrEqual(bound);
  else expect(guarantee).toBe("one");
}

describe("one equilibrium of a game with many players", () => {
  it.each([
    [times(2, 3), 60],
    [times(3, 3), 40],
    [times(4, 3), 20],
    [times(5, 3), 10],
    [times(2, 5), 20],
    [times(3, 4), 10],
    [[1, 5, 7, 3], 20],
    [[2, 9, 4], 20],
    [[3, 3], 20],
    [[7, 4], 10],
    [[6], 3],
  ] as const)("has a certified regret near 0 in random games of shape %j", (shape, games) => {
    for (let number = 0; number < games; number++) expectEquilibrium(randomGame(shape, number));
  });

  it.each([
    [times(20, 3), 4],
    [times(3, 6), 6],
    [times(2, 10), 6],
  ])("is found where enumeration is out of reach and none is pure: shape %j", (shape, games) => {
    for (const game of withoutPureEquilibria(shape, games)) expectEquilibrium(game);
  });

  it.each([
    [times(2, 3), 2],
    [times(2, 3), 3],
    [times(3, 3), 3],
    [[4, 4], 3],
    [times(2, 5), 2],
  ])("survives ties: shape %j, %j different payoffs", (shape, most) => {
    for (let number = 0; number < 60; number++) {
      expectEquilibrium(randomGame(shape, number, (random) => Math.floor(most * random())));
    }
  });

  it("survives payoffs of 10⁻⁹ and 10¹², shifted, and different for every player", () => {
    for (let number = 0; number < 12; number++) {
      for (const [unit, shift] of [
        [1e-9, 0],
        [1e12, 0],
        [1, 1e6],
        [1e-3, -50],
      ] as const) {
        expectEquilibrium(randomGame([3, 3, 3], number, (random) => unit * Math.floor(101 * random()) + shift));
      }
      const game = randomGame([3, 3, 3], number, (random, player) => [1e-6, 1, 1e9][player]! * random());
      const bound = regretBound(game, solve(game).found[0]!.profile);
      expect(bound).toBeLessThanOrEqual(1e-11 * payoffRange(game));
    }
  });

  it("is one of the equilibria that a complete method lists", () => {
    for (let number = 0; number < 30; number++) {
      const game = randomGame([3, 3, 3], number);
      const all = runMethod(subdivision, game, unlimited);
      if (all.guarantee !== "all") continue;
      const [one] = solve(game).found;
      const distance = (other: (typeof all.found)[number]) =>
        Math.max(
          ...other.profile.flat().map((weight, k) => Math.abs(numberOf(weight) - numberOf(one!.profile.flat()[k]!))),
        );
      expect(Math.min(...all.found.map(distance)), game.title).toBeLessThan(1e-9);
    }
  });

  it("is the same on every call, and stops at its budget", () => {
    const [game] = withoutPureEquilibria(times(20, 3), 1) as [NormalFormGame];
    expect(solve(game).found).toEqual(solve(game).found);
    const stopped = runMethod(logitHomotopy, game, createBudget({ steps: 50 }));
    expect(stopped.stopped).toBe("limit");
    expect(stopped.guarantee).toBe("some");
  });
});

describe("the bound on regret", () => {
  const pennies = normalFormGame(
    [
      { label: "A", strategies: ["h", "t"] },
      { label: "B", strategies: ["h", "t"] },
    ],
    (player, index) => (player === 0 ? 1 : -1) * (index % 3 === 0 ? 1 : -1),
  );

  it("is at least the regret and hardly more", () => {
    for (const weight of [0.5, 0.6, 0.75, 1]) {
      const profile = [
        [weight, 1 - weight],
        [0.5, 0.5],
      ];
      const regret = 2 * weight - 1;
      expect(regretBound(pennies, profile)).toBeGreaterThanOrEqual(regret - 1e-16);
      expect(regretBound(pennies, profile)).toBeLessThanOrEqual(regret + 1e-13);
    }
  });

  it("allows for decimals that doubles do not show exactly", () => {
    const game = normalFormGame([{ label: "A", strategies: ["x", "y"] }], (_, index) => [0.1 + 0.2, 0.3][index]!);
    expect(regretBound(game, [[0, 1]])).toBeGreaterThanOrEqual(0.1 + 0.2 - 0.3);
  });
});
