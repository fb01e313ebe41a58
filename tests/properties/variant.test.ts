import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, callOf, cellsOf } from "../../engine/concepts/call";
import { dominated } from "../../engine/concepts/dominance/definition";
import { nash } from "../../engine/concepts/nash/definition";
import { variant } from "../../engine/concepts/variant/definition";
import type { Cells } from "../../engine/formats/cells";

const template: Cells = [
  ["Row / Column", "L", "C", "R"],
  ["T", "0..9, 0..9", "0..9, 0..9", "0..9, 0..9"],
  ["B", "-3..3 by 0.5, 0..9", "0..9, 0..9", "0..9, 0..9"],
];

const drawn = async (seed: number, conditions: readonly string[] = [], cells: Cells = template, draws?: Cells) =>
  cellsOf(
    await answer(
      variant,
      callOf(variant, {
        template: cells,
        seed: [[seed]],
        ...(conditions.length > 0 ? { conditions: conditions.map((one) => [one]) } : {}),
        ...(draws ? { draws } : {}),
      }),
    ),
    "en",
  );

const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe("a variant", () => {
  it("is the same for the same seed, and another for most others", async () => {
    const tables = new Set<string>();
    for (let seed = 1; seed <= 40; seed++) {
      const table = JSON.stringify(await drawn(seed));
      expect(JSON.stringify(await drawn(seed))).toBe(table);
      tables.add(table);
    }
    expect(tables.size).toBeGreaterThan(38);
  });

  it("keeps labels and draws every number within its range and on its step", () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const [head, ...rows] = await drawn(seed);
        expect(head).toEqual(template[0]);
        for (const [i, [label, ...cells]] of rows.entries()) {
          expect(label).toBe(template[i + 1]![0]);
          for (const [j, cell] of cells.entries()) {
            const [a, b] = String(cell).split(", ").map(Number);
            const isFirstOfLast = i === 1 && j === 0;
            expect(a).toBeGreaterThanOrEqual(isFirstOfLast ? -3 : 0);
            expect(a).toBeLessThanOrEqual(isFirstOfLast ? 3 : 9);
            expect(Number.isInteger(isFirstOfLast ? 2 * a! : a)).toBe(true);
            expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(b);
          }
        }
      }),
      { numRuns: 60 },
    ));

  it("meets its conditions, as the functions for them see it", () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const game = await drawn(seed, ["exactly one pure equilibrium", "no dominated strategy", "no ties"]);
        const equilibria = await answer(nash, callOf(nash, { game, find: [["pure"]] }));
        expect(equilibria.solution.found).toHaveLength(1);
        const weaker = await answer(dominated, callOf(dominated, { game, kind: [["strict"]] }));
        expect(weaker.solution.found).toEqual([]);
      }),
      { numRuns: 15 },
    ));

  it("meets conditions on coalitions, by the inequalities that define them", () =>
    fc.assert(
      fc.asyncProperty(
        seeds,
        fc.constantFrom("core not empty", "core empty", "convex", "not convex"),
        async (seed, condition) => {
          const coalitions = ["A", "B", "C", "A, B", "A, C", "B, C", "A, B, C"];
          const cells = coalitions.map((name, i) => [name, i < 3 ? "0..3" : i < 6 ? "2..12" : "8..16"]);
          const v = (await drawn(seed, [condition, "superadditive"], cells)).map((row) => Number(row[1]));
          const [a, b, c, ab, ac, bc, abc] = v as [number, number, number, number, number, number, number];
          const isSuperadditive = ab >= a + b && ac >= a + c && bc >= b + c && abc >= Math.max(ab + c, ac + b, bc + a);
          const isBalanced = isSuperadditive && 2 * abc >= ab + ac + bc;
          const isConvex = isSuperadditive && abc + a >= ab + ac && abc + b >= ab + bc && abc + c >= ac + bc;
          expect(isSuperadditive).toBe(true);
          const holds = condition.includes("core") ? isBalanced : isConvex;
          expect(holds).toBe(condition === "core not empty" || condition === "convex");
        },
      ),
      { numRuns: 25 },
    ));

  it("has a continuum of equilibria where asked: a mixture of two of them is one too", () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const small = template.map((row) => row.map((cell) => String(cell).replaceAll("0..9", "0..3")));
        const game = await drawn(seed, ["a continuum of equilibria"], small);
        const { solution } = await answer(nash, callOf(nash, { game }));
        expect(solution.guarantee).toBe("extreme");
        expect(solution.found.length).toBeGreaterThan(1);
      }),
      { numRuns: 10 },
    ));

  it("draws a name once for the whole table, and works out expressions in it", () =>
    fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const cells: Cells = [
          ["Row / Column", "L", "R"],
          ["T", "a, a + 1", "2*a, 0"],
        ];
        const [, row] = await drawn(seed, [], cells, [["a", "1..6"]]);
        const a = Number(String(row![1]).split(", ")[0]);
        expect(row).toEqual(["T", `${a}, ${a + 1}`, `${2 * a}, 0`]);
      }),
      { numRuns: 30 },
    ));

  it("says which condition no table met", async () => {
    const constant: Cells = [
      ["Row / Column", "L", "R"],
      ["T", "2..2, 0..9", "2..2, 0..9"],
      ["B", "2..2, 0..9", "2..2, 0..9"],
    ];
    await expect(drawn(1, ["at least 1 pure equilibrium", "no ties"], constant)).rejects.toThrow(
      /of 1000 that came to “no ties”, 0 met it/,
    );
  });

  it.each([
    [[["x", "9..0"]], "row 1, column 2: the range 9..0 holds no number"],
    [[["x", "0..9 by 0"]], "the step of 0..9 by 0 is not above 0"],
  ])("names the cell of a range that cannot be drawn from", async (cells, fault) => {
    await expect(drawn(1, [], cells)).rejects.toThrow(fault.replace(/^row.*?: /, ""));
  });
});
