import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseInIntegers, solveInIntegers } from "../../engine/linalg/linear-system";
import { equalisingSolver } from "../../engine/linalg/modular/equalising-weights";

/** Matrices with entries 0 … most, with more rows than columns or as many. */
const matrices = fc
  .record({
    columns: fc.integer({ min: 1, max: 7 }),
    further: fc.integer({ min: 0, max: 2 }),
    most: fc.constantFrom(1n, 3n, 100n, 2n ** 53n, 2n ** 70n),
  })
  .chain(({ columns, further, most }) =>
    fc.array(fc.array(fc.bigInt({ min: 0n, max: most }), { minLength: columns, maxLength: columns }), {
      minLength: columns + further,
      maxLength: columns + further,
    }),
  );

describe("weights that equalise rows, solved modulo primes", () => {
  it("are in proportion to the solution in big integers, with the sign of the determinant", () => {
    let compared = 0;
    fc.assert(
      fc.property(matrices, (matrix) => {
        const columns = [...matrix[0]!.keys()];
        const rows = columns;
        const square = matrix.slice(0, columns.length);
        const solution = solveInIntegers(
          square,
          rows.map(() => 1n),
        );
        // The solver is for positive weights only; which sign common to all they have depends on that of the determinant.
        if (!solution?.numerators.every((n) => n !== 0n && n > 0n === solution.denominator > 0n)) return;
        compared++;
        const { weights, sign } = equalisingSolver(matrix)(rows, columns);
        for (const [t, weight] of weights.entries()) {
          expect(weight).toBeGreaterThan(0n);
          expect(weight * solution.numerators[0]!).toBe(weights[0]! * solution.numerators[t]!);
        }
        expect(sign).toBe(inverseInIntegers(square)!.signOfDeterminant);
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it("are found from rows that repeat each other", () => {
    const matrix = [
      [2n, 0n],
      [2n, 0n],
      [0n, 3n],
      [1n, 1n],
    ];
    expect(equalisingSolver(matrix)([0, 1, 2], [0, 1]).weights).toEqual([3n, 2n]);
  });

  it("are refused where the rows do not determine them", () => {
    expect(() => equalisingSolver([[1n, 1n]])([0], [0, 1])).toThrow();
    expect(() =>
      equalisingSolver([
        [1n, 2n],
        [2n, 4n],
      ])([0, 1], [0, 1]),
    ).toThrow();
  });
});
