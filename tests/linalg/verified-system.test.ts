import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Rational, rational, subtract } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import { solveInIntegers } from "../../engine/linalg/linear-system";
import { type EnclosedVector, solveVerified } from "../../engine/linalg/verified-system";
import { randomMatrix, seededRandom } from "../support/bimatrix";

/** The solution of M z = 1 in fractions, for entries that are integers over one denominator. */
function exactSolution(matrix: readonly (readonly number[])[], denominator = 1): Rational[] | undefined {
  const solved = solveInIntegers(
    matrix.map((row) => row.map(BigInt)),
    matrix.map(() => BigInt(denominator)),
  );
  return solved?.numerators.map((numerator) => rational(numerator, solved.denominator));
}

const flipped = (matrix: readonly (readonly number[])[]) => matrix.map((_, j) => matrix.map((row) => row[j]!));

function verified(matrix: readonly (readonly number[])[], denominator = 1, entryError = 0) {
  const entries = Float64Array.from(matrix.flat(), (entry) => entry / denominator);
  return solveVerified({ entries, size: matrix.length, entryError }, unlimited);
}

function expectInside(exact: readonly Rational[], { centre, radius }: EnclosedVector): void {
  for (const [k, value] of exact.entries()) {
    const distance = subtract(value, fromBits(centre[k]!));
    const absolute = distance.n < 0n ? rational(-distance.n, distance.d) : distance;
    expect(compare(absolute, fromBits(radius[k]!))).toBeLessThanOrEqual(0);
  }
}

/** The double itself, not the decimal that it shows. */
function fromBits(value: number): Rational {
  let denominator = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return rational(BigInt(scaled), denominator);
}

describe("a verified solution", () => {
  it("encloses the exact one, of the matrix and of its transpose, wherever it is given", () => {
    const entry = fc.integer({ min: -3, max: 3 });
    const square = fc.integer({ min: 1, max: 6 }).chain((size) => {
      const row = fc.array(entry, { minLength: size, maxLength: size });
      return fc.array(row, { minLength: size, maxLength: size });
    });
    let given = 0;
    fc.assert(
      fc.property(square, (matrix) => {
        const enclosed = verified(matrix);
        const exact = exactSolution(matrix);
        if (!exact) expect(enclosed).toBeUndefined();
        if (!exact || !enclosed) return;
        given++;
        expectInside(exact, enclosed.solution);
        expectInside(exactSolution(flipped(matrix))!, enclosed.ofTransposed);
      }),
      { numRuns: 500 },
    );
    expect(given).toBeGreaterThan(200);
  });

  it("is as sharp as doubles allow for a large matrix", () => {
    const random = seededRandom(4);
    const matrix = randomMatrix(random, 60, 60, 1000);
    const { solution, ofTransposed } = verified(matrix)!;
    expectInside(exactSolution(matrix)!, solution);
    expectInside(exactSolution(flipped(matrix))!, ofTransposed);
    for (const { centre, radius } of [solution, ofTransposed]) {
      const largest = Math.max(...centre.map(Math.abs));
      expect(Math.max(...radius)).toBeLessThan(1e-12 * largest);
    }
  });

  it("covers entries that no double shows, and whatever else lies within the entry error", () => {
    const random = seededRandom(5);
    const matrix = randomMatrix(random, 12, 12, 9).map((row, i) => row.map((entry, j) => entry + (i === j ? 10 : 0)));
    const { solution } = verified(matrix, 10, 2e-15)!;
    expectInside(exactSolution(matrix, 10)!, solution);
    const { solution: wide } = verified(matrix, 1, 0.01)!;
    const moved = matrix.map((row, i) => row.map((entry, j) => 100 * entry + ((i + j) % 2 === 0 ? 1 : -1)));
    expectInside(exactSolution(moved, 100)!, wide);
  });

  it("is refused for matrices that may be singular", () => {
    expect(
      verified([
        [1, 2],
        [2, 4],
      ]),
    ).toBeUndefined();
    expect(
      verified(
        [
          [1, 1],
          [1, 1 + 2 ** -52],
        ],
        1,
        1e-15,
      ),
    ).toBeUndefined();
    expect(verified([[0]])).toBeUndefined();
  });
});
