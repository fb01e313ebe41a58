import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, multiply, type Rational, rational, zero } from "../../engine/arithmetic/rational";
import { inverseInIntegers, solveLinearSystem } from "../../engine/linalg/linear-system";

const entry = fc.bigInt({ min: -3n, max: 3n });
const square = fc
  .integer({ min: 0, max: 5 })
  .chain((n) => fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

/** Expansion along the first row. */
function determinant(matrix: readonly (readonly bigint[])[]): bigint {
  if (matrix.length === 0) return 1n;
  return matrix[0]!.reduce((sum, a, j) => {
    const minor = matrix.slice(1).map((row) => row.filter((_, k) => k !== j));
    return sum + (j % 2 === 0 ? a : -a) * determinant(minor);
  }, 0n);
}

const product = (row: readonly bigint[], x: readonly Rational[]) =>
  row.reduce((sum, a, j) => add(sum, multiply(rational(a), x[j]!)), zero);

describe("integer linear algebra", () => {
  it("gives the sign that expanding the determinant gives", () => {
    fc.assert(
      fc.property(square, (matrix) => {
        const expanded = determinant(matrix);
        expect(inverseInIntegers(matrix)?.signOfDeterminant ?? 0).toBe(expanded > 0n ? 1 : expanded < 0n ? -1 : 0);
      }),
      { numRuns: 500 },
    );
  });

  it("solves exactly the systems whose determinant is not 0", () => {
    fc.assert(
      fc.property(square, fc.array(entry, { minLength: 5, maxLength: 5 }), (matrix, right) => {
        const x = solveLinearSystem(matrix, right.slice(0, matrix.length));
        expect(x === undefined).toBe(determinant(matrix) === 0n);
        if (x) for (const [i, row] of matrix.entries()) expect(product(row, x)).toEqual(rational(right[i]!));
      }),
      { numRuns: 500 },
    );
  });

  it("uses every row of an overdetermined system", () => {
    expect(
      solveLinearSystem(
        [
          [1n, 1n],
          [1n, -1n],
          [3n, 1n],
        ],
        [3n, 1n, 7n],
      ),
    ).toEqual([rational(2n), rational(1n)]);
    expect(
      solveLinearSystem(
        [
          [1n, 1n],
          [1n, -1n],
          [3n, 1n],
        ],
        [3n, 1n, 8n],
      ),
    ).toBeUndefined();
  });
});
