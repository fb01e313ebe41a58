import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactDictionary } from "../../engine/linalg/face/exact-dictionary";
import type { Face } from "../../engine/linalg/face/face";
import { refine } from "../../engine/linalg/face/refine";
import { type BestResponseSystem, bestResponseSystem } from "../../engine/linalg/face/system";
import { faceStack, tighten, topFace } from "../../engine/linalg/face/tighten";

/** Systems with payoffs 0 … most and a sequence of labels to make tight. */
const cases = fc
  .record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 9 }),
    most: fc.constantFrom(1, 3, 100, 1e9, 2 ** 53),
  })
  .chain(({ rows, columns, most }) => {
    const entry = fc.integer({ min: 0, max: most }).map(BigInt);
    const matrix = fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    });
    const labels = fc.shuffledSubarray(
      Array.from({ length: rows + columns }, (_, label) => label),
      { minLength: 1 },
    );
    return fc.record({ matrix, labels });
  });

/** No column of zeros, as the polytopes of a game have none. */
function systemOf(matrix: bigint[][]): BestResponseSystem {
  const positive = matrix.map((row, i) =>
    row.map((entry, j) => (i === j % matrix.length && entry === 0n ? 1n : entry)),
  );
  const columns = positive[0]!.length;
  return bestResponseSystem(
    positive,
    positive.map((_, i) => columns + i),
    positive[0]!.map((_, j) => j),
  );
}

function expectProven(system: BestResponseSystem, face: Face): void {
  const exact = exactDictionary(system, face);
  const width = face.columnCount + 1;
  for (let row = 0; row < face.rowCount; row++) {
    for (let j = 0; j < width; j++) {
      const entry = face.entries[row * width + j]!;
      const [truth, tail] = exact.pair(face.basic[row]!, j - 1);
      expect(Math.sign(entry) + 0).toBe(Math.sign(truth) + 0);
      const difference = entry - truth + (face.tails[row * width + j]! - tail);
      expect(Math.abs(difference)).toBeLessThanOrEqual(
        face.rowError[row]! * face.columnError[j]! + 1e-30 * Math.abs(truth),
      );
    }
    expect(face.entries[row * width]!).toBeGreaterThanOrEqual(0);
  }
}

/** Calls `visit` with every face on the way down. */
function descend(system: BestResponseSystem, labels: readonly number[], visit: (face: Face) => void): void {
  const stack = faceStack(system);
  for (const label of labels) if (tighten(stack, label)) visit(topFace(stack));
}

describe("faces of best-response polytopes in pairs of doubles", () => {
  it("have the signs of exact arithmetic, errors within their bounds, and a vertex that is feasible", () => {
    fc.assert(
      fc.property(cases, ({ matrix, labels }) => {
        const system = systemOf(matrix);
        descend(system, labels, (face) => expectProven(system, face));
      }),
      { numRuns: 400 },
    );
  });

  it("keep all that when they are computed afresh, with bounds near the roundoff", () => {
    fc.assert(
      fc.property(cases, ({ matrix, labels }) => {
        const system = systemOf(matrix);
        descend(system, labels, (face) => {
          refine(system, face);
          expectProven(system, face);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("bound the determinant of the basis from above", () => {
    fc.assert(
      fc.property(cases, ({ matrix, labels }) => {
        const system = systemOf(matrix);
        descend(system, labels, (face) => {
          expect(face.determinant).toBeGreaterThanOrEqual(exactDictionary(system, face).determinant);
        });
      }),
    );
  });
});
