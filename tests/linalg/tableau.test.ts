import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, multiply, type Rational, rational, subtract, toNumber, zero } from "../../engine/arithmetic/rational";
import { floatTableau } from "../../engine/linalg/float-tableau";
import { integerTableau } from "../../engine/linalg/integer-tableau";
import type { Tableau } from "../../engine/linalg/tableau";

const size = 4;
const entry = fc.bigInt({ min: -5n, max: 5n });
const row = fc.array(entry, { minLength: size, maxLength: size });
const pivots = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 8 });
const given = fc.record({ coefficients: fc.array(row, { minLength: size, maxLength: size }), values: row, pivots });

const dictionary = <T>(coefficients: T[][], values: T[]) => ({
  basic: [4, 5, 6, 7],
  nonbasic: [0, 1, 2, 3],
  coefficients,
  values,
});

/** The value of every variable when the nonbasic ones have the given values. */
function solution(tableau: Tableau<Rational>, nonbasicValues: readonly Rational[]): Rational[] {
  const all = new Array<Rational>(2 * size).fill(zero);
  for (const [j, variable] of tableau.nonbasic.entries()) all[variable] = nonbasicValues[j]!;
  for (const [i, variable] of tableau.basic.entries()) {
    all[variable] = nonbasicValues.reduce(
      (sum, x, j) => subtract(sum, multiply(tableau.coefficient(i, j), x)),
      tableau.value(i),
    );
  }
  return all;
}

describe("tableaux", () => {
  it("describe the same solutions after any pivots as before, exactly in integers and nearly in doubles", () => {
    fc.assert(
      fc.property(given, ({ coefficients, values, pivots }) => {
        const exactly = integerTableau(dictionary(coefficients, values));
        const inFloats = floatTableau(
          dictionary(
            coefficients.map((r) => r.map(Number)),
            values.map(Number),
          ),
        );
        for (const [i, j] of pivots) {
          if (exactly.sign(i, j) === 0) continue;
          exactly.pivot(i, j);
          inFloats.pivot(i, j);
        }
        const x = solution(
          exactly,
          [1n, 2n, 3n, 5n].map((n) => rational(n)),
        );
        for (const [i, r] of coefficients.entries()) {
          const slack = r.reduce((sum, a, j) => subtract(sum, multiply(rational(a), x[j]!)), rational(values[i]!));
          expect(x[size + i]).toEqual(slack);
        }
        expect(inFloats.basic).toEqual(exactly.basic);
        for (const i of coefficients.keys()) {
          const scale = 1 + Math.abs(toNumber(exactly.value(i)));
          expect(inFloats.value(i) / scale).toBeCloseTo(toNumber(exactly.value(i)) / scale, 6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("return to where they were when a pivot is repeated", () => {
    fc.assert(
      fc.property(given, ({ coefficients, values }) => {
        const tableau = integerTableau(dictionary(coefficients, values));
        const entries = () =>
          coefficients.map((_, i) => [tableau.value(i), ...coefficients.map((_, j) => tableau.coefficient(i, j))]);
        const before = entries();
        if (tableau.sign(1, 2) === 0) return;
        tableau.pivot(1, 2);
        tableau.pivot(1, 2);
        expect(entries()).toEqual(before);
        expect(add(before[0]![0]!, zero)).toEqual(rational(values[0]!));
      }),
    );
  });
});
