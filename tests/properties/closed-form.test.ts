import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isExact, numberOf, quantityText } from "../../engine/arithmetic/quantity";
import { rational } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import { nash } from "../../engine/concepts/nash/definition";
import type { Equilibrium } from "../../engine/concepts/nash/equilibrium";
import { closedForm } from "../../engine/concepts/nash/many-players/closed-form";
import { subdivision } from "../../engine/concepts/nash/many-players/subdivision";
import { type NormalFormGame, normalFormGame } from "../../engine/games/normal-form";
import { componentLines } from "../support/bimatrix";
import { equilibriaOf } from "../support/two-by-two-by-two";

const players = ["A", "B", "C"].map((label) => ({ label, strategies: ["0", "1"] }));
const gameOf = (payoffs: readonly (readonly number[])[]): NormalFormGame =>
  normalFormGame(players, (player, index) => payoffs[player]![index]!);
const payoffsUpTo = (most: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: 8, maxLength: 8 }), { minLength: 3, maxLength: 3 });
const anyPayoffs = fc.constantFrom(1, 2, 3, 9, 100, 100, 1000, 40_000).chain(payoffsUpTo);

/** Fractions as they are, doubles to nine places. */
const keys = (found: readonly Equilibrium[]): string[] =>
  found
    .map(({ profile, index }) => {
      const weights = profile.flat().map((weight) => (isExact(weight) ? quantityText(weight) : weight.toFixed(9)));
      return `${weights.join(" ")} index ${index}`;
    })
    .sort();

describe("closed forms of 2×2×2 games", () => {
  it("find what certified subdivision finds, with the same indices, and leave nothing open that it decides", () => {
    fc.assert(
      fc.property(anyPayoffs, (payoffs) => {
        const game = gameOf(payoffs);
        const [closed, divided] = [runMethod(closedForm, game, unlimited), runMethod(subdivision, game, unlimited)];
        expect(keys(closed.found)).toEqual(keys(divided.found));
        if (divided.guarantee === "some") return;
        expect(closed.guarantee).toBe(divided.guarantee);
        if (closed.arithmetic === "exact") expect(componentLines(closed)).toEqual(componentLines(divided));
      }),
      { numRuns: 400 },
    );
  });

  it("find what exact surds say, all of it where they say that all is isolated, inside the enclosures", () => {
    fc.assert(
      fc.property(anyPayoffs, (payoffs) => {
        const { found, guarantee, method } = runMethod(closedForm, gameOf(payoffs), unlimited);
        const { isolated, continua, unknown } = equilibriaOf(payoffs);
        if (unknown || method !== closedForm.id) return;
        expect(guarantee).toBe(continua.length === 0 ? "all" : "extreme");
        if (continua.length === 0) expect(found).toHaveLength(isolated.length);
        for (const point of isolated) {
          const match = found.filter(({ profile }) =>
            profile.every(([weight], i) => Math.abs(numberOf(weight!) - point[i]!) < 1e-9),
          );
          expect(match).toHaveLength(1);
          point.forEach((weight, i) => {
            const [low, high] = match[0]!.enclosure?.[i]?.[0] ?? [weight, weight];
            expect(weight).toBeGreaterThanOrEqual(low - 2 ** -52);
            expect(weight).toBeLessThanOrEqual(high + 2 ** -52);
          });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("name the method that had to take over where payoffs are no short decimals", () => {
    const game = normalFormGame(players, (player, index) =>
      rational(BigInt((7 * index * (player + 2) + index * index) % 11), 7n + BigInt(index)),
    );
    expect(runMethod(closedForm, game, unlimited)).toMatchObject({ method: "subdivision", guarantee: "all" });
  });
});

it("a list of pure equilibria only is never said to be all, nor does a game too large for more claim it", () => {
  const counts = [31, 31, 31];
  const large = normalFormGame(
    counts.map((count, i) => ({ label: `P${i}`, strategies: Array.from({ length: count }, (_, s) => `${s}`) })),
    (player, index) => (index * 7919 + player * 31) % 101,
  );
  const params = { find: "all", method: "auto", arithmetic: "auto", parameters: new Map(), show: "table" } as const;
  for (const [game, method] of [
    [large, "auto"],
    [gameOf([0, 1, 2].map((i) => [5, 0, 0, 1, 0, 1, 1, 3 + i])), "pure-enumeration"],
  ] as const) {
    const solution = nash.solve(game, { ...params, method }, unlimited);
    expect(solution).toMatchObject({ method: "pure-enumeration", guarantee: "some" });
    expect(solution.notes).toHaveLength(1);
  }
});
