import { describe, expect, it } from "vitest";
import { createBudget, type Progress } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { vertexEnumeration } from "../../engine/concepts/nash/two-player/vertex-enumeration";
import { bimatrixGame, profileLine, randomMatrix, seededRandom, solve } from "../support/bimatrix";

const random = seededRandom(3);
const game = bimatrixGame(randomMatrix(random, 11, 11, 100), randomMatrix(random, 11, 11, 100));

describe.each([treeSearch, vertexEnumeration].map((method) => [method.id, method] as const))(
  "%s within a budget",
  (_, method) => {
    it("keeps equilibria found before the limit, and claims only “some”", () => {
      const all = new Set(solve(method, game).found.map(({ profile }) => profileLine(profile)));
      let most = 0;
      for (const steps of [1, 100, 300, 1000, 5000, 20_000, 100_000]) {
        const { found, guarantee, stopped } = runMethod(method, game, createBudget({ steps }));
        if (stopped === "finished") expect(found).toHaveLength(all.size);
        else expect([guarantee, stopped]).toEqual(["some", "limit"]);
        for (const { profile } of found) expect(all).toContain(profileLine(profile));
        most = Math.max(most, found.length);
      }
      expect(most).toBeGreaterThan(0);
    });

    it("reports how far it has come, and stops when cancelled", () => {
      const large = bimatrixGame(randomMatrix(random, 24, 24, 100), randomMatrix(random, 24, 24, 100));
      const reports: Progress[] = [];
      const budget = createBudget({
        onProgress: (progress) => reports.push(progress),
        cancelled: () => reports.length > 2,
      });
      expect(runMethod(method, large, budget).stopped).toBe("cancelled");
      expect(reports.length).toBeGreaterThan(2);
      expect(reports.at(-1)!.done).toBeGreaterThan(0);
    });
  },
);
