import { describe, expect, it } from "vitest";
import { createBudget } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import { nash } from "../../engine/concepts/nash/definition";
import { type Equilibrium, isPure } from "../../engine/concepts/nash/equilibrium";
import { doubleDescription } from "../../engine/concepts/nash/two-player/double-description";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { vertexEnumeration } from "../../engine/concepts/nash/two-player/vertex-enumeration";
import type { NormalFormGame } from "../../engine/games/normal-form";
import { bimatrixGame, profileLine, profileLines, randomMatrix, seededRandom } from "../support/bimatrix";

const randomGame = (size: number, most: number): NormalFormGame => {
  const random = seededRandom(size + most);
  return bimatrixGame(randomMatrix(random, size, size, most), randomMatrix(random, size, size, most));
};

const linesOf = (told: readonly unknown[]): string[] =>
  told.map((result) => profileLine((result as Equilibrium).profile));

describe("a long search for all equilibria", () => {
  it.each([
    ["tree search", treeSearch, randomGame(17, 100)],
    ["double description", doubleDescription, randomGame(10, 2)],
    ["vertex enumeration", vertexEnumeration, randomGame(6, 9)],
  ])("tells of them as they are found, none twice: %s", (_title, method, game) => {
    const told: unknown[] = [];
    const solution = runMethod(method, game, createBudget({ onFound: (result) => told.push(result) }));
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(linesOf(told)).size).toBe(told.length);
    const all = profileLines(solution);
    for (const line of linesOf(told)) expect(all).toContain(line);
  });

  it("has told of some when it is stopped", () => {
    const told: unknown[] = [];
    const budget = createBudget({ onFound: (result) => told.push(result), cancelled: () => told.length >= 4 });
    const { stopped, found } = runMethod(treeSearch, randomGame(20, 100), budget);
    expect(stopped).toBe("cancelled");
    const kept = found.map(({ profile }) => profileLine(profile));
    for (const line of linesOf(told)) expect(kept).toContain(line);
  });

  it("tells of pure ones only when only those were asked for", () => {
    const told: unknown[] = [];
    const budget = createBudget({ onFound: (result) => told.push(result) });
    const params = { find: "pure", method: "tree-search", arithmetic: "auto", parameters: new Map(), show: "table" };
    const { found } = nash.solve(randomGame(16, 100), params as never, budget);
    expect(told).toEqual(found);
    expect(found.every(({ profile }) => isPure(profile))).toBe(true);
  });
});
