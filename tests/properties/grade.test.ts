import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cells } from "../../engine/formats/cells";
import { cells, mark } from "../support/grade";

const payoff = fc.integer({ min: 0, max: 9 });
const table = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.tuple(payoff, payoff), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map(
    (payoffs): Cells => [
      ["Ann / Bob", ...payoffs[0]!.map((_, j) => `c${j}`)],
      ...payoffs.map((row, i) => [`r${i}`, ...row.map(([a, b]) => `${a}, ${b}`)]),
    ],
  );

/** Runs a property for random tables with their answers computed by the functions that students may not use. */
const forTables = (check: (game: Cells) => Promise<void>) => fc.assert(fc.asyncProperty(table, check), { numRuns: 40 });

describe("marking gives full marks to what the engine answers, and less to anything else", () => {
  it("pure equilibria, in any order", () =>
    forTables(async (game) => {
      const [, ...rows] = await cells("NASH", { game, find: [["pure"]] });
      const labels = [...game.slice(1).map(([label]) => label!), ...game[0]!.slice(1)];
      const profiles = rows.map((row) => labels.filter((_, i) => row[i + 1] === 1)).reverse();
      const right = profiles.length > 0 ? profiles : [["none", null]];
      expect((await mark({ table: game, question: [["pure-equilibria"]], answer: right })).score).toBe(1);
      if (profiles.length < 2) return;
      const partly = await mark({ table: game, question: [["pure-equilibria"]], answer: profiles.slice(1) });
      expect(partly.score).toBeCloseTo((profiles.length - 1) / profiles.length);
      expect(partly.steps.at(-1)!.isRight).toBe(false);
    }));

  it("mixed equilibria, and only those", () =>
    forTables(async (game) => {
      const width = game.length - 1 + game[0]!.length - 1;
      const [, ...rows] = await cells("NASH", { game, show: [["fractions"]] });
      for (const row of rows) {
        const probabilities = row.slice(1, 1 + width);
        const isMixed = probabilities.some((weight) => weight !== 0 && weight !== 1);
        const { score } = await mark({ table: game, question: [["mixed-equilibrium"]], answer: [probabilities] });
        if (isMixed) expect(score).toBe(1);
        else expect(score).toBeLessThan(1);
      }
    }));

  it("the order of elimination", () =>
    forTables(async (game) => {
      const [, ...rows] = await cells("DOMINATED", { game });
      if (rows.length === 0) return;
      const order = rows.map((row) => [row[1]!, row[2]!]);
      expect((await mark({ table: game, question: [["elimination-order"]], answer: order })).score).toBe(1);
      const unfinished = await mark({
        table: game,
        question: [["elimination-order"]],
        answer: [...order.slice(0, -1), [null, null]],
      });
      expect(unfinished.score).toBeLessThan(1);
    }));

  it("best responses, one mark wrong being one step wrong", () =>
    forTables(async (game) => {
      const rowCount = game.length - 1;
      const columnCount = game[0]!.length - 1;
      const payoffs = game.slice(1).map((row) => row.slice(1).map((cell) => String(cell).split(", ").map(Number)));
      const isBest = (i: number, j: number, player: number) =>
        player === 0
          ? payoffs.every((row) => row[j]![0]! <= payoffs[i]![j]![0]!)
          : payoffs[i]!.every((cell) => cell[1]! <= payoffs[i]![j]![1]!);
      const marks = Array.from({ length: rowCount * columnCount }, (_, index) =>
        [0, 1].map((player) => (isBest(Math.floor(index / columnCount), index % columnCount, player) ? "x" : null)),
      );
      expect((await mark({ table: game, question: [["best-responses"]], answer: marks })).score).toBe(1);
      const flipped = marks.map((row, i) => (i === 0 ? [row[0] ? null : "x", row[1]!] : row));
      const { steps, score } = await mark({ table: game, question: [["best-responses"]], answer: flipped });
      expect(score).toBeLessThan(1);
      expect(steps.filter(({ isRight }) => !isRight)).toHaveLength(1);
    }));

  it("whether a profile is an equilibrium, with a reason", () =>
    forTables(async (game) => {
      const about: Cells = [["r0", "c0"]];
      const [, ...rows] = await cells("CHECK", { game, profile: about });
      const leaver = rows.find((row) => Number(row[4]) > 0);
      const right: Cells = leaver
        ? [["FALSE", leaver[0]!, String(leaver[2]).split(" or ")[0]!]]
        : [["TRUE", null, null]];
      const wrong: Cells = [[leaver ? "TRUE" : "FALSE", "Ann", "r1"]];
      expect((await mark({ table: game, question: [["is-equilibrium"]], about, answer: right })).score).toBe(1);
      expect((await mark({ table: game, question: [["is-equilibrium"]], about, answer: wrong })).score).toBe(0);
    }));

  it("the numbers of another function, by name or in order", () =>
    forTables(async (game) => {
      const about: Cells = [["profile", "r0", "c1"]];
      const [head, row] = await cells("PAYOFF", { game, profile: [["r0", "c1"]] });
      const inOrder = [row!.slice(1)];
      const byName = head!
        .slice(1)
        .map((name, i) => [name, row![i + 1]!])
        .reverse();
      for (const answer of [inOrder, byName])
        expect((await mark({ table: game, question: [["payoff"]], about, answer })).score).toBe(1);
      const off = [row!.slice(1).map((value, i) => (i === 0 ? Number(value) + 1 : value))];
      expect((await mark({ table: game, question: [["payoff"]], about, answer: off })).score).toBe(0.5);
    }));
});

describe("an answer that cannot be marked", () => {
  const game: Cells = [
    ["Ann / Bob", "L", "R"],
    ["T", "1, 1", "0, 0"],
    ["B", "0, 0", "1, 1"],
  ];

  it.each(["pure-equilibria", "mixed-equilibrium", "best-responses", "elimination-order"])(
    "is blank: %s gives 0 and says so",
    async (question) => {
      const blank: Cells = [
        ["", null],
        [null, ""],
      ];
      const { score, steps } = await mark({ table: game, question: [[question]], answer: blank });
      expect(score).toBe(0);
      expect(steps).toHaveLength(1);
    },
  );

  it.each([
    ["T and a word", [["T", "Sideways"]], "pure-equilibria", "Sideways"],
    ["probabilities that do not add up", [["1/2", "1/3", 1, 0]], "mixed-equilibrium", "5/6"],
    ["a number too many", [[0.5, 0.5, 0.5, 0.5, 0.5]], "mixed-equilibrium", "no profile"],
    ["a strategy that is gone", [["Ann", "Middle"]], "elimination-order", "Middle"],
  ] as const)("says what is wrong with %s", async (_, given, question, word) => {
    const { score, steps } = await mark({ table: game, question: [[question]], answer: given });
    expect(score).toBe(0);
    expect(JSON.stringify(steps)).toContain(word);
  });
});
