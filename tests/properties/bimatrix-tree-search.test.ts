import { describe, expect, it } from "vitest";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { vertexEnumeration } from "../../engine/concepts/nash/two-player/vertex-enumeration";
import { bimatrixGame, componentLines, profileLines, randomMatrix, seededRandom, solve } from "../support/bimatrix";

const kinds = [
  { most: 1, size: 6, games: 60 },
  { most: 2, size: 7, games: 40 },
  { most: 10, size: 7, games: 40 },
  { most: 100, size: 8, games: 20 },
  { most: 1e9, size: 7, games: 20 },
  { most: 2 ** 53 - 1, size: 6, games: 20 },
];

describe("tree search against vertex enumeration, which shares none of its floating point", () => {
  it.each(kinds)(
    "finds the same equilibria and components in $games games up to $size × $size with payoffs 0 … $most",
    ({ most, size, games }) => {
      const random = seededRandom(most + size);
      for (let game = 0; game < games; game++) {
        const rows = 1 + Math.floor(random() * size);
        const columns = 1 + Math.floor(random() * size);
        const played = bimatrixGame(
          randomMatrix(random, rows, columns, most),
          randomMatrix(random, rows, columns, most),
        );
        const [searched, enumerated] = [solve(treeSearch, played), solve(vertexEnumeration, played)];
        expect(profileLines(searched)).toEqual(profileLines(enumerated));
        expect(componentLines(searched)).toEqual(componentLines(enumerated));
        expect(searched.guarantee).toBe(enumerated.guarantee);
      }
    },
  );

  it("finds the same with duplicated strategies and large payoffs, where exact zeros hide behind rounding", () => {
    const random = seededRandom(11);
    for (let game = 0; game < 30; game++) {
      const [A, B] = [randomMatrix(random, 4, 4, 1e7), randomMatrix(random, 4, 4, 1e7)];
      const doubled = (matrix: number[][]) => [...matrix, ...matrix.slice(0, 2)].map((row) => [...row, row[0]!]);
      const played = bimatrixGame(doubled(A), doubled(B));
      expect(componentLines(solve(treeSearch, played))).toEqual(componentLines(solve(vertexEnumeration, played)));
    }
  });

  it("finds the same where payoffs of one game range from 10⁻⁹ to 10¹²", () => {
    const random = seededRandom(5);
    const magnitudes = ["0.000000001", "1", "1000000000000"];
    for (let game = 0; game < 20; game++) {
      const matrix = () =>
        randomMatrix(random, 4, 5, 9).map((row) =>
          row.map((digit) => magnitudes[Math.floor(random() * 3)]!.replace("1", String(digit))),
        );
      const played = bimatrixGame(matrix(), matrix());
      expect(componentLines(solve(treeSearch, played))).toEqual(componentLines(solve(vertexEnumeration, played)));
    }
  });
});
