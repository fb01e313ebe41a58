import { describe, expect, it } from "vitest";
import { numberOf } from "../../engine/arithmetic/quantity";
import { zero } from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { answer, callOf, cellsOf } from "../../engine/concepts/call";
import { runMethod } from "../../engine/concepts/method";
import { nash } from "../../engine/concepts/nash/definition";
import { isPure } from "../../engine/concepts/nash/equilibrium";
import {
  accessibleEquilibria,
  accessibleEquilibriaInFloats,
  connectedEquilibria,
} from "../../engine/concepts/nash/two-player/accessible";
import { profileByIntegers } from "../../engine/concepts/nash/two-player/lemke-howson";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import type { NormalFormGame } from "../../engine/games/normal-form";
import { bimatrixGame, profileLine, profileLines, randomMatrix, seededRandom, solve } from "../support/bimatrix";

const games = (count: number, size: number, most: number): NormalFormGame[] => {
  const random = seededRandom(size * 1000 + most);
  const matrix = () => randomMatrix(random, size, size, most);
  return Array.from({ length: count }, () => bimatrixGame(matrix(), matrix()));
};

const unique = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

describe("the equilibria accessible by Lemke–Howson", () => {
  it("are the ends of the paths of all labels, each followed on its own", () => {
    for (const game of [...games(20, 5, 3), ...games(20, 6, 100)]) {
      const ends = Array.from({ length: 2 * game.players[0]!.strategies.length }, (_, label) =>
        profileLine(profileByIntegers(game, unlimited, label)),
      );
      expect(profileLines(solve(accessibleEquilibria, game))).toEqual(unique(ends));
    }
  });

  it("are the same in doubles where no ties leave a choice", () => {
    for (const game of games(20, 12, 1e6)) {
      const rounded = (method: typeof accessibleEquilibria) =>
        solve(method, game)
          .found.map(({ profile }) =>
            profile
              .flat()
              .map((weight) => numberOf(weight).toFixed(8))
              .join(" "),
          )
          .sort();
      expect(rounded(accessibleEquilibriaInFloats)).toEqual(rounded(accessibleEquilibria));
    }
  });

  it("are a part of all equilibria, and continued paths reach an odd number of them", () => {
    let missing = 0;
    for (const game of games(40, 7, 1e6)) {
      const all = new Set(profileLines(solve(treeSearch, game)));
      const connected = profileLines(solve(connectedEquilibria, game));
      const accessible = profileLines(solve(accessibleEquilibria, game));
      for (const line of accessible) expect(connected).toContain(line);
      for (const line of connected) expect(all).toContain(line);
      expect(connected.length % 2).toBe(1);
      if (accessible.length < all.size) missing++;
    }
    expect(missing).toBeGreaterThan(10);
  });

  it("are equilibria of degenerate games too, none listed twice", () => {
    for (const game of games(40, 6, 2)) {
      for (const method of [accessibleEquilibria, accessibleEquilibriaInFloats, connectedEquilibria]) {
        const solution = solve(method, game);
        for (const { regret } of solution.found) expect(numberOf(regret)).toBeLessThan(1e-12);
        expect(unique(profileLines(solution))).toHaveLength(solution.found.length);
        expect(solution.guarantee).toBe("some");
      }
    }
  });

  it.each([
    ["in doubles", accessibleEquilibriaInFloats, 60],
    ["continued", connectedEquilibria, 25],
  ])("are kept when a path through a large game is stopped: %s", (_title, method, size) => {
    const [game] = games(1, size, 1000);
    const { stopped, found, guarantee } = runMethod(method, game!, createBudget({ steps: 2000 }));
    expect([stopped, guarantee]).toEqual(["limit", "some"]);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe("GAME.NASH asked for them", () => {
  const battle = {
    game: [
      ["3, 2", "0, 0"],
      ["0, 0", "2, 3"],
    ],
  };
  const ask = async (find: string, method: string) => {
    const found = await answer(nash as never, callOf(nash as never, { ...battle, find: [[find]], method: [[method]] }));
    return { cells: cellsOf(found, "en"), solution: found.solution as ReturnType<typeof solve> };
  };

  it("says that they are accessible, whatever number it finds", async () => {
    const { cells, solution } = await ask("all", "lemke-howson");
    expect(cells[0]![0]).toBe("Nash: 2 accessible, exact; others may exist");
    expect(cells).toHaveLength(3);
    expect(solution.found.every(({ regret }) => regret === zero || numberOf(regret) === 0)).toBe(true);
    expect((await ask("all", "lemke-howson-continued")).cells[0]![0]).toBe(
      "Nash: 3 accessible, exact; others may exist",
    );
  });

  it("gives one where one is enough", async () => {
    expect((await ask("one", "lemke-howson")).cells[0]![0]).toBe("Nash: one, exact");
  });

  it.each(["tree-search", "vertex-enumeration", "pure-enumeration"])(
    "gives only the pure ones by %s",
    async (method) => {
      const { cells, solution } = await ask("pure", method);
      expect(cells[0]![0]).toBe("Nash: all 2 pure");
      expect(solution.found.every(({ profile }) => isPure(profile))).toBe(true);
    },
  );
});
