import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberOf } from "../../engine/arithmetic/quantity";
import { add, fromNumber, type Rational, rational, subtract, toNumber } from "../../engine/arithmetic/rational";
import { normalFormGame } from "../../engine/games/normal-form";
import { largestRegret, outcomeOf, regrets } from "../../engine/games/regret";

/** Weights as integers, of which at least one is positive. */
const mixtureOf = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 60 }), { minLength: count, maxLength: count })
    .map((weights) => (weights.some((weight) => weight > 0) ? weights : weights.map((_, s) => (s === 0 ? 1 : 0))))
    .map((weights) => {
      const total = weights.reduce((sum, weight) => sum + weight);
      return weights.map((weight) => rational(BigInt(weight), BigInt(total)));
    });

const cases = fc
  .tuple(
    fc.constantFrom<readonly number[]>([2, 2, 2], [3, 2], [1, 4], [3], [2, 3, 2], [2, 2, 2, 2]),
    fc.constantFrom(1, 3, 100, 2 ** 30, 2 ** 52),
  )
  .chain(([shape, most]) => {
    const size = shape.reduce((product, count) => product * count, 1);
    const payoffs = fc.array(fc.integer({ min: -most, max: most }), { minLength: size, maxLength: size });
    return fc.record({
      shape: fc.constant(shape),
      payoffs: fc.array(payoffs, { minLength: shape.length, maxLength: shape.length }),
      profile: fc.tuple(...shape.map(mixtureOf)),
    });
  });

const gameOf = (shape: readonly number[], payoff: (player: number, index: number) => number | Rational) =>
  normalFormGame(
    shape.map((count, i) => ({ label: `P${i}`, strategies: Array.from({ length: count }, (_, s) => `${s}`) })),
    payoff,
  );

describe("regrets", () => {
  it("are the same fractions whether payoffs are integers, which doubles may hold, or thirds, which they do not", () => {
    const third = rational(1n, 3n);
    fc.assert(
      fc.property(cases, ({ shape, payoffs, profile }) => {
        const plain = regrets(
          gameOf(shape, (player, index) => payoffs[player]![index]!),
          profile,
        );
        const shifted = regrets(
          gameOf(shape, (player, index) => add(fromNumber(payoffs[player]![index]!), third)),
          profile,
        );
        expect(
          shifted.map((one) => ({
            ...one,
            payoff: subtract(one.payoff as Rational, third),
            bestPayoff: subtract(one.bestPayoff as Rational, third),
            byStrategy: one.byStrategy.map((value) => subtract(value as Rational, third)),
          })),
        ).toEqual(plain);
      }),
      { numRuns: 400 },
    );
  });

  it("are nearly the same where the probabilities are doubles", () => {
    fc.assert(
      fc.property(cases, ({ shape, payoffs, profile }) => {
        const game = gameOf(shape, (player, index) => payoffs[player]![index]!);
        const exact = regrets(game, profile);
        const inDoubles = regrets(
          game,
          profile.map((mixture) => mixture.map(toNumber)),
        );
        const near = 1e-12 * Math.max(1, ...payoffs.flat().map(Math.abs));
        exact.forEach(({ payoff, regret }, i) => {
          expect(Math.abs(numberOf(inDoubles[i]!.payoff) - numberOf(payoff))).toBeLessThan(near);
          expect(Math.abs(numberOf(inDoubles[i]!.regret) - numberOf(regret))).toBeLessThan(near);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("have in brief the same payoffs and the largest of the regrets", () => {
    fc.assert(
      fc.property(cases, ({ shape, payoffs, profile }) => {
        const game = gameOf(shape, (player, index) => payoffs[player]![index]!);
        const all = regrets(game, profile);
        expect(outcomeOf(game, profile)).toEqual({
          payoffs: all.map(({ payoff }) => payoff),
          regret: largestRegret(all),
        });
      }),
      { numRuns: 200 },
    );
  });
});
