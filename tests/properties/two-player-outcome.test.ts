import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fractionsOver, type Rational, rational } from "../../engine/arithmetic/rational";
import { largestRegret, regrets } from "../../engine/games/regret";
import { twoPlayerOutcomes } from "../../engine/games/two-player-outcome";
import { bimatrixGame } from "../support/bimatrix";

const payoff = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }).map(String),
  fc.constantFrom("1/3", "-2/7", "0.1", "1e-9"),
);
const games = fc
  .record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) => {
    const matrix = fc.array(fc.array(payoff, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    });
    const mixture = (count: number) =>
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: count, maxLength: count }).map((weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0n);
        return weights.map(
          (weight, i): Rational => (total === 0n ? rational(i === 0 ? 1n : 0n) : rational(weight, total)),
        );
      });
    return fc.record({ A: matrix, B: matrix, profile: fc.tuple(mixture(rows), mixture(columns)) });
  });

describe("outcomes of two-player games prepared once", () => {
  it("are those of games/regret for any profile", () => {
    fc.assert(
      fc.property(games, ({ A, B, profile }) => {
        const game = bimatrixGame(A, B);
        const all = regrets(game, profile);
        expect(twoPlayerOutcomes(game)(profile)).toEqual({
          payoffs: all.map(({ payoff }) => payoff),
          regret: largestRegret(all),
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("fractions of long integers", () => {
  const long = fc.bigInt({ min: -(2n ** 600n), max: 2n ** 600n });

  it("over one denominator are reduced as if one by one", () => {
    fc.assert(
      fc.property(fc.array(long), fc.bigInt({ min: 1n, max: 2n ** 200n }), long, (numerators, denominator, factor) => {
        const common = factor < 0n ? -factor : factor + 1n;
        const scaled = numerators.map((n) => n * common);
        expect(fractionsOver(scaled, denominator * common)).toEqual(
          scaled.map((n) => rational(n, denominator * common)),
        );
      }),
    );
  });
});
