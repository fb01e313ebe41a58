import { describe, expect, it } from "vitest";
import { unlimited } from "../../engine/budget";
import { doubleDescription } from "../../engine/concepts/nash/two-player/double-description";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { vertexEnumeration } from "../../engine/concepts/nash/two-player/vertex-enumeration";
import { faceLister, fitsDoubles } from "../../engine/linalg/double-description";
import { bimatrixGame, componentLines, profileLines, randomMatrix, seededRandom, solve } from "../support/bimatrix";
import { extremeEquilibriaByLrsnash, hasLrsnash } from "../support/lrsnash";

const kinds = [
  { rows: 5, columns: 5, most: 1, games: 40 },
  { rows: 6, columns: 6, most: 2, games: 30 },
  { rows: 3, columns: 9, most: 3, games: 30 },
  { rows: 10, columns: 4, most: 1, games: 20 },
  { rows: 1, columns: 6, most: 2, games: 10 },
  { rows: 7, columns: 1, most: 3, games: 10 },
  { rows: 9, columns: 9, most: 1, games: 6 },
];

describe("double description", () => {
  it.each(kinds)(
    "finds what vertex enumeration finds in $games games of $rows × $columns with payoffs 0 … $most",
    ({ rows, columns, most, games }) => {
      const random = seededRandom(rows * 100 + columns * 10 + most);
      for (let game = 0; game < games; game++) {
        const played = bimatrixGame(
          randomMatrix(random, rows, columns, most),
          randomMatrix(random, rows, columns, most),
        );
        const [listed, enumerated] = [solve(doubleDescription, played), solve(vertexEnumeration, played)];
        expect(listed.method).toBe("double-description");
        expect(profileLines(listed)).toEqual(profileLines(enumerated));
        expect(componentLines(listed)).toEqual(componentLines(enumerated));
        expect(listed.guarantee).toBe(enumerated.guarantee);
      }
    },
  );

  it.skipIf(!hasLrsnash)(
    "finds what lrsnash finds in 12 × 12 and 6 × 30 games (skipped where it is not installed)",
    () => {
      const random = seededRandom(5);
      for (const [rows, columns, most] of [
        [12, 12, 1],
        [12, 12, 1],
        [6, 30, 3],
        [30, 5, 3],
      ] as const) {
        const [A, B] = [randomMatrix(random, rows, columns, most), randomMatrix(random, rows, columns, most)];
        expect(profileLines(solve(doubleDescription, bimatrixGame(A, B)))).toEqual(extremeEquilibriaByLrsnash(A, B));
      }
    },
  );

  it("does not depend on a common factor of the payoffs or on numbers added to columns", () => {
    const random = seededRandom(9);
    const [A, B] = [randomMatrix(random, 6, 6, 2), randomMatrix(random, 6, 6, 2)];
    const moved = (matrix: number[][]) => matrix.map((row) => row.map((payoff) => payoff * 1e9 + 0.5));
    expect(profileLines(solve(doubleDescription, bimatrixGame(moved(A), moved(B))))).toEqual(
      profileLines(solve(doubleDescription, bimatrixGame(A, B))),
    );
  });

  it("refuses games whose numbers could pass 2⁵³ on the way, and says what it is for", () => {
    const random = seededRandom(4);
    const large = bimatrixGame(randomMatrix(random, 8, 8, 100), randomMatrix(random, 8, 8, 100));
    expect(doubleDescription.refuses(large)).not.toBeNull();
    const long = bimatrixGame(randomMatrix(random, 2, 60, 1), randomMatrix(random, 2, 60, 1));
    expect(doubleDescription.refuses(long)).not.toBeNull();
  });

  it("agrees with the tree search where 2¹⁰ vertices are equilibria", () => {
    const identity = Array.from({ length: 10 }, (_, i) => Array.from({ length: 10 }, (_, j) => Number(i === j)));
    const game = bimatrixGame(identity, identity);
    const lines = profileLines(solve(doubleDescription, game));
    expect(lines).toHaveLength(2 ** 10 - 1);
    expect(lines).toEqual(profileLines(solve(treeSearch, game)));
  });
});

describe("the vertices of a face", () => {
  const square = {
    rows: [Float64Array.of(1, 0), Float64Array.of(0, 1)],
    columnLabels: [0, 1],
    rowLabels: [2, 3],
  };
  const points = (tight: readonly number[]) => {
    const { count, coordinates } = faceLister(square)(Uint8Array.from(tight), unlimited);
    const width = 3 - tight[0]! - tight[1]!;
    return Array.from({ length: count }, (_, ray) => [...coordinates.slice(ray * width, (ray + 1) * width)]).sort();
  };

  it("of a square are its corners, those of a side its ends, and those of opposite sides none", () => {
    expect(points([0, 0, 0, 0])).toEqual([
      [1, 0, 0],
      [1, 0, 1],
      [1, 1, 0],
      [1, 1, 1],
    ]);
    expect(points([0, 0, 1, 0])).toEqual([
      [1, 1, 0],
      [1, 1, 1],
    ]);
    expect(points([1, 0, 1, 0])).toEqual([]);
  });

  it("are only listed where Hadamard's bound keeps all numbers exact", () => {
    expect(fitsDoubles([Float64Array.of(1, 1)])).toBe(true);
    expect(fitsDoubles(Array.from({ length: 12 }, () => new Float64Array(12).fill(1)))).toBe(true);
    expect(fitsDoubles(Array.from({ length: 12 }, () => new Float64Array(12).fill(100)))).toBe(false);
  });
});
