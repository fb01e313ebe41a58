import { describe, expect, it } from "vitest";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { bimatrixGame, profileLines, randomMatrix, seededRandom, solve } from "../support/bimatrix";
import { extremeEquilibriaByLrsnash, hasLrsnash } from "../support/lrsnash";

/** rows × columns with payoffs 0 … most, a game for each seed. */
const kinds = [
  { rows: 3, columns: 3, most: 1, games: 10 },
  { rows: 4, columns: 6, most: 2, games: 10 },
  { rows: 5, columns: 5, most: 3, games: 10 },
  { rows: 6, columns: 6, most: 1, games: 4 },
  { rows: 6, columns: 6, most: 100, games: 10 },
  { rows: 7, columns: 5, most: 1_000_000, games: 6 },
  { rows: 9, columns: 9, most: 3, games: 3 },
  { rows: 8, columns: 10, most: 100, games: 3 },
  { rows: 1, columns: 6, most: 2, games: 3 },
  { rows: 6, columns: 1, most: 2, games: 3 },
];

describe.skipIf(!hasLrsnash)(
  "extreme equilibria compared with lrsnash (skipped where lrsnash is not installed: apt-get install lrslib)",
  () => {
    it.each(kinds)(
      "are the same on $games games of $rows × $columns with payoffs 0 … $most",
      ({ rows, columns, most, games }) => {
        const random = seededRandom(rows * 1000 + columns * 100 + most);
        for (let game = 0; game < games; game++) {
          const A = randomMatrix(random, rows, columns, most);
          const B = randomMatrix(random, rows, columns, most);
          expect(profileLines(solve(treeSearch, bimatrixGame(A, B)))).toEqual(extremeEquilibriaByLrsnash(A, B));
        }
      },
    );
  },
);
