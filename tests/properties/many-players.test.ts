import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberOf, type Quantity } from "../../engine/arithmetic/quantity";
import { rational } from "../../engine/arithmetic/rational";
import { createBudget, type Progress } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import { type Equilibrium, supportsOf } from "../../engine/concepts/nash/equilibrium";
import { subdivision } from "../../engine/concepts/nash/many-players/subdivision";
import type { Guarantee } from "../../engine/concepts/solution";
import { type NormalFormGame, normalFormGame, profileAt } from "../../engine/games/normal-form";
import { say } from "../../engine/text";
import { equilibriaOf } from "../support/two-by-two-by-two";

const playersOf = (shape: readonly number[]) =>
  shape.map((count, i) => ({ label: `P${i}`, strategies: Array.from({ length: count }, (_, s) => String(s)) }));

const gameOf = (shape: readonly number[], payoffs: readonly (readonly Quantity[])[]): NormalFormGame =>
  normalFormGame(playersOf(shape), (player, index) => payoffs[player]![index]!);

const solve = (game: NormalFormGame) => runMethod(subdivision, game, createBudget({ milliseconds: 60_000 }));

/** Payoffs per player and profile, integers from 0. */
const payoffsFor = (shape: readonly number[], max: number) => {
  const size = shape.reduce((a, b) => a * b, 1);
  return fc.array(fc.array(fc.integer({ min: 0, max }), { minLength: size, maxLength: size }), {
    minLength: shape.length,
    maxLength: shape.length,
  });
};

const shapes: readonly (readonly number[])[] = [
  [2, 2, 2],
  [3, 2, 2],
  [3, 3, 2],
  [3, 3, 3],
  [2, 2, 2, 2],
  [1, 3, 2, 2],
  [4, 2, 1, 2],
];
const anyGame = (max: number, among = shapes) =>
  fc.constantFrom(...among).chain((shape) => payoffsFor(shape, max).map((payoffs) => ({ shape, payoffs })));

const isComplete = (guarantee: Guarantee) => guarantee === "all" || guarantee === "extreme";
const weightsOf = ({ profile }: Equilibrium) => profile.map((mixture) => mixture.map(numberOf));
const distance = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]) =>
  Math.max(...a.flatMap((mixture, i) => mixture.map((weight, s) => Math.abs(weight - b[i]![s]!))));

/** Whether the profile, in doubles, lies in the enclosure, or is the fraction where there is none. */
const encloses = ({ profile, enclosure }: Equilibrium, point: readonly (readonly number[])[]): boolean =>
  profile.every((mixture, i) =>
    mixture.every((weight, s) => {
      const [low, high] = enclosure?.[i]?.[s] ?? [numberOf(weight), numberOf(weight)];
      return point[i]![s]! >= low - 1e-15 && point[i]![s]! <= high + 1e-15;
    }),
  );

/** Every equilibrium of the one list in the other, and the same number. */
function expectSame(found: readonly Equilibrium[], expected: readonly (readonly (readonly number[])[])[]): void {
  expect(found).toHaveLength(expected.length);
  for (const profile of expected)
    expect(found.filter((one) => distance(weightsOf(one), profile) < 1e-7)).toHaveLength(1);
}

describe("every equilibrium found", () => {
  it("has regret within 10⁻⁹ of the payoff range, weights that sum to 1, and lies in its enclosure", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 9, 100).chain((max) => anyGame(max)),
        ({ shape, payoffs }) => {
          for (const { profile, regret, enclosure } of solve(gameOf(shape, payoffs)).found) {
            expect(numberOf(regret)).toBeLessThan(1e-9 * Math.max(1, ...payoffs.flat()));
            profile.forEach((mixture, i) => {
              expect(mixture.map(numberOf).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
              mixture.forEach((weight, s) => {
                expect(numberOf(weight)).toBeGreaterThanOrEqual(0);
                if (!enclosure) expect(typeof weight).toBe("object");
                const [low, high] = enclosure?.[i]?.[s] ?? [numberOf(weight), numberOf(weight)];
                expect(low).toBeLessThanOrEqual(numberOf(weight));
                expect(high).toBeGreaterThanOrEqual(numberOf(weight));
                expect(high - low).toBeLessThan(1e-6);
              });
            });
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe("a list that claims to be complete", () => {
  it("has an odd number of equilibria, whose indices sum to 1, in games without ties", () => {
    fc.assert(
      fc.property(anyGame(1_000_000), ({ shape, payoffs }) => {
        const { found, guarantee } = solve(gameOf(shape, payoffs));
        if (guarantee !== "all" || found.some(({ index }) => index === undefined)) return;
        expect(found.length % 2).toBe(1);
        expect(found.reduce((sum, { index }) => sum + index!, 0)).toBe(1);
      }),
      { numRuns: 80 },
    );
  });

  it("equals the equilibria of 2×2×2 games in closed form, none missed in 1,000", () => {
    fc.assert(
      fc.property(payoffsFor([2, 2, 2], 1000), (payoffs) => {
        const { found, guarantee } = solve(gameOf([2, 2, 2], payoffs));
        const oracle = equilibriaOf(payoffs);
        if (oracle.unknown || oracle.continua.length > 0) return;
        expectSame(
          found,
          oracle.isolated.map((point) => point.map((weight) => [weight, 1 - weight])),
        );
        expect(guarantee).toBe("all");
      }),
      { numRuns: 1000 },
    );
  });

  it.each([1, 2, 5])("is never claimed to be all of them where they form a continuum (payoffs 0..%i)", (max) => {
    fc.assert(
      fc.property(payoffsFor([2, 2, 2], max), (payoffs) => {
        const { found, guarantee } = solve(gameOf([2, 2, 2], payoffs));
        const oracle = equilibriaOf(payoffs);
        if (oracle.unknown) return;
        if (oracle.continua.length > 0) expect(guarantee).not.toBe("all");
        for (const point of oracle.isolated) {
          const profile = point.map((weight) => [weight, 1 - weight]);
          const listed = found.filter((one) => distance(weightsOf(one), profile) < 1e-7).length;
          expect(guarantee === "all" ? listed : Math.min(listed, 1)).toBe(guarantee === "all" ? 1 : listed);
        }
        if (guarantee === "all") expect(found).toHaveLength(oracle.isolated.length);
      }),
      { numRuns: 120 },
    );
  });

  it("is right, or not claimed, in games within a hair of a tie", () => {
    const nearTies = fc
      .constantFrom(1e3, 1e6, 1e9, 1e11)
      .chain((unit) =>
        fc
          .tuple(payoffsFor([2, 2, 2], 2), payoffsFor([2, 2, 2], 3))
          .map(([coarse, fine]) => coarse.map((row, i) => row.map((payoff, k) => payoff * unit + fine[i]![k]!))),
      );
    fc.assert(
      fc.property(nearTies, (payoffs) => {
        const { found, guarantee } = solve(gameOf([2, 2, 2], payoffs));
        if (guarantee !== "all") return;
        const oracle = equilibriaOf(payoffs);
        expect(oracle.continua).toEqual([]);
        if (oracle.unknown) return;
        // Two equilibria may lie so near to each other that each is in the other's interval: they are counted rather than matched one to one.
        expect(found).toHaveLength(oracle.isolated.length);
        for (const point of oracle.isolated) {
          const profile = point.map((weight) => [weight, 1 - weight]);
          expect(found.filter((one) => encloses(one, profile))).not.toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("holds also for payoffs that no double shows: the error of reading them is in the certificate", () => {
    fc.assert(
      fc.property(payoffsFor([2, 3, 2], 1000), (payoffs) => {
        const { found, guarantee } = solve(gameOf([2, 3, 2], payoffs));
        if (guarantee !== "all" || found.some(({ index }) => index === undefined)) return;
        // Every payoff is moved by less than 10⁻¹⁸, with denominators that have nothing in common.
        const moved = payoffs.map((row, i) =>
          row.map((payoff, k) => {
            const d = 10n ** 18n + BigInt(2 * (12 * i + k) + 1);
            return rational(BigInt(payoff) * d + 1n, d);
          }),
        );
        const other = solve(gameOf([2, 3, 2], moved));
        expect(other.guarantee).toBe("all");
        expectSame(other.found, found.map(weightsOf));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the list does not depend on how the game is written", () => {
  it("nor on shifting and scaling each player's payoffs, from 10⁻⁹ to 10¹²", () => {
    const factors = fc.tuple(...[0, 1, 2, 3].map(() => fc.constantFrom(1e-9, 0.1, 1, 3, 1e12)));
    const shifts = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: -1000, max: 1000 })));
    fc.assert(
      fc.property(anyGame(100), factors, shifts, ({ shape, payoffs }, factor, shift) => {
        const { found, guarantee } = solve(gameOf(shape, payoffs));
        const other = solve(
          gameOf(
            shape,
            payoffs.map((row, i) => row.map((payoff) => scaled(payoff + shift[i]!, factor[i]!))),
          ),
        );
        expect(other.guarantee).toBe(guarantee);
        if (isComplete(guarantee)) expectSame(other.found, found.map(weightsOf));
      }),
      { numRuns: 100 },
    );
  });

  it("nor on shifts by a function of the others' strategies, nor on thirds", () => {
    fc.assert(
      fc.property(
        payoffsFor([2, 3, 2], 50),
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 6, maxLength: 6 }),
        (payoffs, shift) => {
          const game = gameOf([2, 3, 2], payoffs);
          const { found, guarantee } = solve(game);
          const other = solve(
            normalFormGame(game.players, (player, index) => {
              const profile = profileAt(game, index);
              const column =
                player === 0
                  ? profile[1]! * 2 + profile[2]!
                  : player === 1
                    ? profile[0]! * 2 + profile[2]!
                    : profile[0]! * 3 + profile[1]!;
              return rational(BigInt(payoffs[player]![index]! + shift[column]!), 3n);
            }),
          );
          expect(other.guarantee).toBe(guarantee);
          if (isComplete(guarantee)) expectSame(other.found, found.map(weightsOf));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("nor on the order of players and strategies", () => {
    const shape = [3, 2, 3];
    fc.assert(
      fc.property(payoffsFor(shape, 100), fc.constantFrom([1, 2, 0], [2, 1, 0], [0, 2, 1]), (payoffs, order) => {
        const game = gameOf(shape, payoffs);
        const { found, guarantee } = solve(game);
        const permuted = normalFormGame(
          order.map((player) => game.players[player]!),
          () => 0,
        );
        // New player i is old player order[i], with the strategies in reverse.
        const other = solve(
          normalFormGame(permuted.players, (player, index) => {
            const strategies = profileAt(permuted, index);
            const old = new Array<number>(shape.length);
            order.forEach((from, i) => {
              old[from] = shape[from]! - 1 - strategies[i]!;
            });
            return payoffs[order[player]!]![old.reduce((sum, strategy, i) => sum * shape[i]! + strategy, 0)]!;
          }),
        );
        expect(other.guarantee).toBe(guarantee);
        if (isComplete(guarantee))
          expectSame(
            other.found,
            found.map((one) => order.map((player) => [...weightsOf(one)[player]!].reverse())),
          );
      }),
      { numRuns: 60 },
    );
  });
});

describe("games with little to decide", () => {
  it("a game in which no payoff matters has every profile: a convex set with the pure ones as its corners", () => {
    const { found, guarantee, notes } = solve(
      gameOf(
        [2, 2, 2],
        [0, 0, 0].map(() => new Array(8).fill(7)),
      ),
    );
    expect(found.filter(({ profile }) => supportsOf(profile).every((support) => support.length === 1))).toHaveLength(8);
    expect(found).toHaveLength(8);
    expect(guarantee).toBe("extreme");
    expect(say(notes[0]!, "en")).toContain("component 1 is one convex set");
  });

  it("a player with one strategy changes nothing", () => {
    fc.assert(
      fc.property(payoffsFor([3, 3], 50), (payoffs) => {
        const two = solve(gameOf([3, 3], payoffs));
        const three = solve(gameOf([3, 1, 3], [payoffs[0]!, new Array(9).fill(5), payoffs[1]!]));
        expect(three.guarantee).toBe(two.guarantee);
        if (isComplete(two.guarantee))
          expectSame(
            three.found,
            two.found.map((one) => [weightsOf(one)[0]!, [1], weightsOf(one)[1]!]),
          );
      }),
      { numRuns: 50 },
    );
  });

  it("a single player takes the best, and all ties", () => {
    expect(solve(gameOf([4], [[1, 3, 2, 0]])).found.map(weightsOf)).toEqual([[[0, 1, 0, 0]]]);
    const tied = solve(gameOf([3], [[1, 1, 0]]));
    expect(tied.guarantee).toBe("extreme");
    expect(tied.found.map(({ component }) => component)).toEqual([1, 1]);
  });

  const fourByFour = [4, 4, 4];
  const scattered = fourByFour.map((_, i) =>
    Array.from({ length: 64 }, (_, k) => (k * 37 + i * 11 + k * k * (i + 3)) % 101),
  );

  it("tells how far it is, also within one support, and of every equilibrium at once", () => {
    const progress: Progress[] = [];
    const told: number[] = [];
    const { found } = runMethod(
      subdivision,
      gameOf(fourByFour, scattered),
      createBudget({ onProgress: (one) => progress.push(one), onFound: () => told.push(progress.length) }),
    );
    const done = progress.map((one) => one.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.some((one) => !Number.isInteger(one))).toBe(true);
    expect(done.at(-1)).toBeLessThanOrEqual(3375);
    expect(told).toHaveLength(found.length);
    expect(told.at(-1)).toBeLessThan(progress.length);
  });

  it("stops within its budget and keeps what it found", () => {
    const { found, stopped, guarantee, notes } = runMethod(
      subdivision,
      gameOf(fourByFour, scattered),
      createBudget({ steps: 400 }),
    );
    expect(stopped).toBe("limit");
    expect(guarantee).toBe("some");
    expect(found.length).toBeGreaterThan(0);
    expect(notes.map((note) => say(note))[1]).toMatch(/^\d+ of 3375 supports had been gone through$/);
  });
});

/** The decimal that a person would write, so that the game stays the same. */
const scaled = (payoff: number, factor: number): number => Number((payoff * factor).toPrecision(12));
