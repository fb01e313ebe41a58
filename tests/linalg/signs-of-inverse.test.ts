import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseInIntegers } from "../../engine/linalg/linear-system";
import { signsOfInverses } from "../../engine/linalg/signs-of-inverse";
import { signOf } from "../../engine/linalg/tableau";

/** A matrix with two rows and columns more than the part that is looked at; entries short enough for doubles on the way, or not. */
const cases = fc
  .record({ size: fc.integer({ min: 1, max: 5 }), most: fc.constantFrom(1n, 3n, 10n ** 4n, 2n ** 40n, 2n ** 80n) })
  .chain(({ size, most }) =>
    fc.record({
      size: fc.constant(size),
      matrix: fc.array(fc.array(fc.bigInt({ min: -most, max: most }), { minLength: size + 2, maxLength: size + 2 }), {
        minLength: size + 2,
        maxLength: size + 2,
      }),
    }),
  );

describe("signs of the inverses of parts of a matrix", () => {
  it("are those of the inverse in big integers, whatever the size of the entries", () => {
    fc.assert(
      fc.property(cases, ({ size, matrix }) => {
        const places = Array.from({ length: size }, (_, i) => i + 1);
        const square = places.map((row) => places.map((column) => matrix[row]![column]!));
        const signs = signsOfInverses(matrix)(places, places);
        const exact = inverseInIntegers(square);
        expect(signs === undefined).toBe(exact === undefined);
        if (!signs || !exact) return;
        expect(signs.ofDeterminant).toBe(exact.signOfDeterminant);
        const sign = signOf(exact.denominator);
        for (let row = 0; row < size; row++) {
          for (let column = 0; column < size; column++) {
            expect(signs.ofInverse(column, row) + 0).toBe(sign * signOf(exact.numerators[column]![row]!) + 0);
          }
          for (const [whole, further] of matrix.entries()) {
            const product = places.reduce((sum, place, t) => sum + further[place]! * exact.numerators[t]![row]!, 0n);
            expect(signs.ofProduct(whole, row) + 0).toBe(sign * signOf(product) + 0);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are those of a matrix times its inverse", () => {
    const matrix = [
      [2n, 1n],
      [1n, 1n],
    ];
    const signs = signsOfInverses(matrix)([0, 1], [0, 1])!;
    const identity = [0, 1].map((whole) => [0, 1].map((row) => signs.ofProduct(whole, row) + 0));
    expect(identity).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});
