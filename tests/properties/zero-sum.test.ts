import { describe, expect, it } from "vitest";
import { numberOf } from "../../engine/arithmetic/quantity";
import { fromNumber } from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import { exactProfile } from "../../engine/concepts/nash/two-player/basis-profile";
import { refusesUnlessConstantSum } from "../../engine/concepts/nash/two-player/constant-sum";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { allOfZeroSum, largeZeroSum, zeroSum } from "../../engine/concepts/nash/two-player/zero-sum";
import { certifiedMinimax } from "../../engine/concepts/nash/two-player/zero-sum-certificate";
import { minimax } from "../../engine/concepts/nash/two-player/zero-sum-minimax";
import { type NormalFormGame, normalFormGame, payoffRange } from "../../engine/games/normal-form";
import { regretBound } from "../../engine/games/regret-bound";
import { maximizeExactly } from "../../engine/linalg/linear-program";
import { whenLoaded } from "../../engine/needed";
import { bimatrixGame, componentLines, profileLine, profileLines, seededRandom } from "../support/bimatrix";
import { randomConstantSumGame } from "../support/random-games";

const solve = (method: typeof zeroSum, game: NormalFormGame) => whenLoaded(() => runMethod(method, game, unlimited));

/** The value of a game whose payoffs are at least 0, by the exact tableau alone. */
function valueByTableau(game: NormalFormGame): number {
  const [rows, columns] = game.players.map(({ strategies }) => strategies.length) as [number, number];
  const outcome = maximizeExactly({
    objective: Array.from({ length: columns }, () => fromNumber(1)),
    constraints: Array.from({ length: rows }, (_, i) => ({
      coefficients: Array.from({ length: columns }, (_, j) =>
        fromNumber(game.payoffs[0]!.floats[i * columns + j]! + 1),
      ),
      relation: "<=" as const,
      limit: fromNumber(1),
    })),
  });
  return outcome.status === "optimal" ? 1 / numberOf(outcome.value) - 1 : Number.NaN;
}

describe("zero-sum games", () => {
  it.each([
    [40, 40, 100],
    [33, 50, 3],
    [100, 12, 9],
    [12, 100, 1],
    [60, 60, 1],
  ])("of %i × %i strategies have the value that the exact tableau finds", async (rows, columns, most) => {
    for (let number = 0; number < 3; number++) {
      const game = randomConstantSumGame(rows, columns, number, most, 7);
      const { found, guarantee, arithmetic } = await solve(zeroSum, game);
      expect(["all", "one"]).toContain(guarantee);
      expect(arithmetic).toBe("exact");
      expect(found[0]!.regret).toEqual(fromNumber(0));
      expect(numberOf(found[0]!.payoffs[0]!)).toBeCloseTo(valueByTableau(game), 9);
    }
  });

  it.each([
    [100, 100, 100],
    [200, 200, 100],
    [200, 200, 2],
    [150, 400, 1000],
    [400, 100, 5],
  ])(
    "of %i × %i strategies, payoffs 0 … %i, leave both players a certified regret near 0",
    async (rows, columns, most) => {
      const game = randomConstantSumGame(rows, columns, 5, most);
      const { found, guarantee, arithmetic, notes } = await solve(largeZeroSum, game);
      const bound = regretBound(game, found[0]!.profile);
      expect(bound).toBeLessThan(1e-12 * (rows + columns) * payoffRange(game));
      expect(numberOf(found[0]!.payoffs[0]!) + numberOf(found[0]!.payoffs[1]!)).toBeCloseTo(0, 9);
      if (guarantee === "approximate") expect(Number(notes[0]!.values.bound)).toBeGreaterThanOrEqual(bound);
      else expect([guarantee, notes]).toEqual(["all", []]);
      expect(arithmetic).not.toBe("float");
    },
  );

  it("of 250 strategies each are certified to have one equilibrium", async () => {
    const { found, guarantee, arithmetic } = await solve(largeZeroSum, randomConstantSumGame(250, 250, 8, 100));
    expect([guarantee, arithmetic, found.length]).toEqual(["all", "certified", 1]);
  });

  it.each([
    [60, 100, 1],
    [50, 3, 1],
    [70, 1000, 10],
    [40, 1e6, 1e9],
  ])("of %i strategies each are enclosed in intervals that hold the exact mixtures", async (size, most, divisor) => {
    const integers = randomConstantSumGame(size, size, 8, most);
    const game = normalFormGame(
      integers.players,
      (player, index) => integers.payoffs[player]!.floats[index]! / divisor,
    );
    const basis = await whenLoaded(() => minimax(game, unlimited));
    const certified = certifiedMinimax(game, basis!, unlimited);
    const { enclosure, profile, index } = certified!;
    expect(index).toBe(1);
    const exact = exactProfile(game, basis!.bases, unlimited)!;
    for (const [player, mixture] of exact.entries()) {
      for (const [strategy, weight] of mixture.entries()) {
        const [low, high] = enclosure![player]![strategy]!;
        expect(low <= numberOf(weight) && numberOf(weight) <= high).toBe(true);
        expect(low <= numberOf(profile[player]![strategy]!) && numberOf(profile[player]![strategy]!) <= high).toBe(
          true,
        );
        expect(high - low).toBeLessThan(1e-9);
      }
    }
  });

  it("are said to have one equilibrium only where the tree search finds no other", () => {
    let unique = 0;
    for (let number = 0; number < 300; number++) {
      const integers = randomConstantSumGame(
        1 + (number % 4),
        1 + ((number >> 2) % 5),
        number,
        1 + (number % 3),
        number % 2,
      );
      const divisor = number % 5 === 0 ? 10 : 1;
      const game = normalFormGame(
        integers.players,
        (player, index) => integers.payoffs[player]!.floats[index]! / divisor,
      );
      const all = runMethod(treeSearch, game, unlimited);
      const { guarantee, found } = runMethod(zeroSum, game, unlimited);
      if (guarantee === "all") {
        unique++;
        expect(profileLines({ ...all, found })).toEqual(profileLines(all));
      }
      const listed = runMethod(allOfZeroSum, game, unlimited);
      expect(profileLines(listed)).toEqual(profileLines(all));
      expect(listed.guarantee).toBe(all.guarantee);
      expect(componentLines(listed)).toEqual(componentLines(all));
    }
    expect(unique).toBeGreaterThan(50);
    expect(unique).toBeLessThan(250);
  });

  it("of Colonel Blotto, three fields and five troops, have 100 extreme equilibria, pairs of ten mixtures each", async () => {
    const plans = [0, 1, 2, 3, 4, 5].flatMap((a) =>
      Array.from({ length: 6 - a }, (_, b) => [a, b, 5 - a - b] as const),
    );
    const fieldsWon = (one: readonly number[], other: readonly number[]) =>
      one.reduce((sum, troops, field) => sum + Math.sign(troops - other[field]!), 0);
    const A = plans.map((one) => plans.map((other) => fieldsWon(one, other)));
    const game = bimatrixGame(
      A,
      A.map((row) => row.map((payoff) => -payoff)),
    );
    const { found, guarantee, method } = await whenLoaded(() => runMethod(allOfZeroSum, game, unlimited));
    expect([found.length, guarantee, method]).toEqual([100, "extreme", "linear-program"]);
    for (const player of [0, 1]) {
      expect(new Set(found.map(({ profile }) => profileLine([profile[player]!]))).size).toBe(10);
    }
    for (const { regret, payoffs } of found) expect([regret, payoffs[0]]).toEqual([fromNumber(0), fromNumber(0)]);
  });

  it("keep the equilibrium that is known when the search for others is stopped", async () => {
    const columns = Array.from({ length: 20 }, (_, j) => `${j}`);
    const players = ["A", "B"].map((label) => ({ label, strategies: columns }));
    const random = seededRandom(11);
    const row = Array.from({ length: 400 }, () => Math.floor(3 * random()));
    const duplicated = row.map((payoff, index) => (index < 200 ? payoff : row[index - 200]!));
    const game = normalFormGame(players, (player, index) => (player === 0 ? 1 : -1) * duplicated[index]!);
    const { stopped, found } = await whenLoaded(() => runMethod(allOfZeroSum, game, createBudget({ steps: 300 })));
    expect([stopped, found.map(({ regret }) => numberOf(regret))]).toEqual(["limit", [0]]);
  });

  it("of 200 × 200 strategies have the same value in fractions and in doubles", async () => {
    const game = randomConstantSumGame(200, 200, 3, 100);
    const exact = await solve(zeroSum, game);
    const float = await solve(largeZeroSum, game);
    expect(numberOf(float.found[0]!.payoffs[0]!)).toBeCloseTo(numberOf(exact.found[0]!.payoffs[0]!), 10);
  });

  it("stop at their budget while the solver runs", async () => {
    const game = randomConstantSumGame(300, 300, 1, 100);
    const solution = await whenLoaded(() => runMethod(largeZeroSum, game, createBudget({ steps: 2000 })));
    expect([solution.stopped, solution.found.length]).toEqual(["limit", 0]);
  });

  it("keep their mixtures when payoffs are scaled to 10⁻⁹ or 10¹²", async () => {
    const game = randomConstantSumGame(110, 110, 2, 50);
    const [first] = (await solve(largeZeroSum, game)).found;
    for (const unit of [1e-9, 1e12]) {
      const scaled = normalFormGame(game.players, (player, index) => unit * game.payoffs[player]!.floats[index]!);
      const [same] = (await solve(largeZeroSum, scaled)).found;
      const weights = (of: typeof first) => of!.profile.flat().map(numberOf);
      const apart = weights(same).map((weight, k) => Math.abs(weight - weights(first)[k]!));
      expect(Math.max(...apart)).toBeLessThan(1e-9);
    }
  });
});

describe("constant sums", () => {
  const players = ["A", "B"].map((label) => ({ label, strategies: ["x", "y"] }));
  const sums = (one: number[], other: number[]) =>
    refusesUnlessConstantSum(normalFormGame(players, (player, index) => (player === 0 ? one : other)[index]!));

  it("are decided on the decimals that are written, not on their doubles", () => {
    expect(sums([0.1, 0.2, 0.7, 1], [0.9, 0.8, 0.3, 0])).toBeNull();
    expect(sums([0.1, 0.3, 0.1, 0.1], [0.2, 0, 0.2, 0.2])).toBeNull();
    expect(sums([0.1, 0.30000000000000004, 0.1, 0.1], [0.2, 0, 0.2, 0.2])).not.toBeNull();
    expect(sums([1e12, 0, 1, 5], [-1e12, 0, -1, -5])).toBeNull();
    expect(sums([1, 2, 3, 4], [1, 2, 3, 4])).not.toBeNull();
  });
});
