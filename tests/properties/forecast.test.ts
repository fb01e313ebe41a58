import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactOf, numberOf } from "../../engine/arithmetic/quantity";
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  subtract,
  toText,
  zero,
} from "../../engine/arithmetic/rational";
import { createBudget } from "../../engine/budget";
import { answer, callOf, cellsOf, drawingOf } from "../../engine/concepts/call";
import { forecast } from "../../engine/concepts/forecast/definition";
import { forecasting, weightsOf } from "../../engine/concepts/forecast/method";
import { runMethod } from "../../engine/concepts/method";
import type { Cells } from "../../engine/formats/cells";
import { type ActorNumbers, positionsOf, roundsOf } from "../support/positions";

/** Few positions, so that many coincide, with idle and indifferent actors among them. */
const actors = (fewest = 1): fc.Arbitrary<ActorNumbers[]> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 4 }).map((part) => `${part}/4`),
      ),
      { minLength: fewest, maxLength: 8 },
    )
    .filter((rows) => rows.some(([, clout, salience]) => clout > 0 && salience !== "0/4"));

const distance = (a: Rational, b: Rational): Rational => {
  const difference = subtract(a, b);
  return difference.n < 0n ? subtract(b, a) : difference;
};

describe("the weighted median", () => {
  it("is beaten by no position in a weighted vote for what is nearer, whatever the weights", () => {
    fc.assert(
      fc.property(actors(), (rows) => {
        const game = positionsOf(rows);
        const weights = weightsOf(game, "clout-salience");
        const median = exactOf(roundsOf(game, 0)[0]!.median);
        const candidates = [...Array(41).keys()].map((k) => rational(BigInt(k - 20), 4n));
        for (const candidate of candidates) {
          const lead = game.actors.reduce((sum, { position }, i) => {
            const side = compare(distance(position, candidate), distance(position, median));
            return side === 0 ? sum : side < 0 ? add(sum, weights[i]!) : subtract(sum, weights[i]!);
          }, zero);
          expect(lead.n <= 0n).toBe(true);
        }
      }),
    );
  });

  it("and the mean move with the scale, and turn with it", () => {
    fc.assert(
      fc.property(actors(), fc.constantFrom("3/7", "-2"), (rows, factor) => {
        const [n, d = 1] = factor.split("/").map(Number);
        const moved = rows.map(([position, ...rest]) => [`${Number(position) * n! + 5 * d}/${d}`, ...rest] as const);
        const [before] = roundsOf(positionsOf(rows), 0);
        const [after] = roundsOf(positionsOf(moved as ActorNumbers[]), 0);
        const expected = (value: typeof before) =>
          [value!.median, value!.mean].map((one) =>
            toText(add(multiply(exactOf(one), rational(BigInt(n!), BigInt(d))), rational(5n))),
          );
        expect([after!.median, after!.mean].map((one) => toText(exactOf(one)))).toEqual(expected(before));
      }),
    );
  });

  it("is midway where half of the weight lies on either side, and a note says so", () => {
    const split = positionsOf([
      [0, 1, 1],
      [10, 1, 1],
    ]);
    const { found, notes } = runMethod(forecasting(0, "clout-salience"), split, createBudget());
    expect(numberOf(found[0]!.median)).toBe(5);
    expect(notes).toHaveLength(1);
  });

  it("weighs by clout alone or all alike when asked", () => {
    const game = positionsOf([
      [0, 5, "1/10"],
      [4, 2, 1],
      [10, 2, 1],
    ]);
    const medians = (["clout-salience", "clout", "equal"] as const).map(
      (weights) => roundsOf(game, 0, weights)[0]!.median,
    );
    expect(medians.map(numberOf)).toEqual([4, 0, 4]);
    expect(divide(exactOf(roundsOf(game, 0, "equal")[0]!.mean), rational(1n))).toEqual(rational(14n, 3n));
  });
});

describe("rounds of challenges", () => {
  it("never leave the range of the positions before", () => {
    fc.assert(
      fc.property(actors(), (rows) => {
        const found = roundsOf(positionsOf(rows), 6);
        for (const [k, { positions, least, most, median, mean }] of found.entries()) {
          const before = found[Math.max(k - 1, 0)]!;
          const slack = 1e-9;
          for (const position of [...positions, least, most, median, mean].map(numberOf)) {
            expect(position).toBeGreaterThanOrEqual(numberOf(before.least) - slack);
            expect(position).toBeLessThanOrEqual(numberOf(before.most) + slack);
          }
        }
      }),
    );
  });

  it("do not depend on the unit and origin of positions, nor on the unit of clout", () => {
    fc.assert(
      fc.property(actors(2), (rows) => {
        const moved = rows.map(
          ([position, clout, salience]) => [Number(position) * 12 + 7, Number(clout) * 4, salience] as const,
        );
        const [before, after] = [roundsOf(positionsOf(rows), 4), roundsOf(positionsOf(moved), 4)];
        expect(after.map(({ moves }) => moves.map(({ position: _, ...move }) => move))).toEqual(
          before.map(({ moves }) => moves.map(({ position: _, ...move }) => move)),
        );
        for (const [k, { positions }] of before.entries())
          for (const [i, position] of positions.entries())
            expect(numberOf(after[k]!.positions[i]!)).toBeCloseTo(numberOf(position) * 12 + 7, 8);
      }),
    );
  });

  it("keep equal actors together", () => {
    fc.assert(
      fc.property(actors(), (rows) => {
        for (const { positions } of roundsOf(positionsOf([...rows, rows[0]!]), 4))
          expect(numberOf(positions.at(-1)!)).toBeCloseTo(numberOf(positions[0]!), 9);
      }),
    );
  });

  it("end at once when all agree, or there is only one", () => {
    fc.assert(
      fc.property(actors(), (rows) => {
        const together = rows.map(([, clout, salience]) => [3, clout, salience] as const);
        expect(roundsOf(positionsOf(together), 5)).toHaveLength(1);
      }),
    );
  });

  it("move the weaker of two part of the way, as worked out by hand", () => {
    const [, first] = roundsOf(
      positionsOf([
        [0, 1, 1],
        [100, 3, "1/2"],
      ]),
      1,
    );
    const gain = 0.4 - (2 - 4 * Math.sqrt(0.5));
    expect(first!.moves).toMatchObject([{ actor: 0, toward: 1, kind: "compromise" }]);
    expect(numberOf(first!.positions[0]!)).toBeCloseTo((100 * 0.2) / gain, 9);
  });

  it("keep the rounds played when they are stopped", () => {
    const rows = Array.from({ length: 10 }, (_, i) => [i * i, 1 + (i % 3), `${1 + (i % 4)}/4`] as const);
    const stopped = runMethod(forecasting(50, "clout-salience"), positionsOf(rows), createBudget({ steps: 250 }));
    expect(stopped).toMatchObject({ stopped: "limit", guarantee: "some" });
    expect(stopped.found).toHaveLength(3);
  });
});

describe("GAME.FORECAST", () => {
  const ask = (given: Readonly<Record<string, Cells>>) => answer(forecast, callOf(forecast, given));
  const rows: Cells = [
    ["Ann", 0, 5, 50],
    ["Bob", 10, 2, 100],
  ];
  const headed = (...headings: string[]): Cells => [["Actor", ...headings], ...rows];

  it("finds the columns by their headings in three languages and any order, or by their order", async () => {
    const plain = cellsOf(await ask({ actors: rows, rounds: [[2]] }), "en");
    const turned: Cells = [
      ["", "Salience", "Notes", "Clout", "Position"],
      ["Ann", 0.5, "calm", 5, 0],
      ["Bob", 1, null, 2, 10],
    ];
    for (const actors of [
      headed("입장", "영향력", "관심도"),
      headed("立场", "影响力", "关注度"),
      headed("x", "y", "z"),
      turned,
    ])
      expect(cellsOf(await ask({ actors, rounds: [[2]] }), "en")).toEqual(plain);
  });

  it("draws positions over rounds, and positions with weights when there are none", async () => {
    const axes = async (given: Readonly<Record<string, Cells>>) => drawingOf(await ask(given))!.axes!.x.text.en;
    expect(await axes({ actors: rows })).toBe("Position");
    expect(
      await axes({
        actors: [
          ["Ann", 0, 1, 1],
          ["Bob", 100, 3, 0.5],
        ],
        rounds: [[1]],
      }),
    ).toBe("Round");
  });

  it.each([
    ["a column that is missing", { actors: headed("Position", "Clout", "Mood") }, "no column is headed Salience"],
    ["a column too few", { actors: [["Ann", 0, 5]] }, "but this one has 3"],
    ["two columns of clout", { actors: headed("Clout", "Power", "Salience") }, "no column is headed Position"],
    ["negative clout", { actors: [["Ann", 0, -5, 50]] }, "the clout of Ann is negative: write 0 or more"],
    ["a salience above 100", { actors: [["Ann", 0, 5, 101]] }, "the salience of Ann is above 100"],
    ["nobody who matters", { actors: [["Ann", 0, 5, 0]] }, "no actor has both clout and salience"],
    ["half a round", { actors: rows, rounds: [[1.5]] }, "rounds is 1.5: give a whole number"],
    ["too many rounds", { actors: rows, rounds: [[101]] }, "rounds is 101: give a number of at most 100"],
  ] as const)("refuses %s", async (_, given, message) => {
    await expect(ask(given as unknown as Record<string, Cells>)).rejects.toThrow(message);
  });
});
