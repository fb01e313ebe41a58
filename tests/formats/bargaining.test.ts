import { describe, expect, it } from "vitest";
import { toText } from "../../engine/arithmetic/rational";
import { bargaining } from "../../engine/formats/bargaining-kind";
import type { Cells } from "../../engine/formats/cells";
import { bargainOf, gainsBy, listOf } from "../support/bargaining";
import { fault, readingWith } from "../support/reading";

const read = (outcomes: Cells, B?: Cells, parameters = {}) =>
  bargaining.read({ cells: B ? { outcomes, B } : { outcomes } }, readingWith(parameters));

const chicken: Cells = [
  ["Row \\ Column", "Swerve", "Straight"],
  ["Swerve", "6, 6", "2, 8"],
  ["Straight", "7, 2", "0, 0"],
];

describe("a table to bargain over", () => {
  it("with one column of labels is a list of outcomes, in exact numbers and expressions", () => {
    const problem = read(
      [
        ["Deal", "Korea", "US"],
        ["Open", "1/3", "3 - tariff"],
        ["Close", 0.1, 0],
      ],
      undefined,
      { tariff: 2 },
    );
    expect(problem.game).toBeUndefined();
    expect(problem.outcomes).toEqual(["Open", "Close"]);
    expect(problem.utilities.map((point) => point.map(toText))).toEqual([
      ["1/3", "1"],
      ["1/10", "0"],
    ]);
  });

  it("may have outcomes that are named by numbers, such as years", () => {
    expect(
      read([
        ["Year", "A", "B"],
        [2025, 1, 2],
        [2026, 3, 4],
      ]).outcomes,
    ).toEqual(["2025", "2026"]);
  });

  it("is otherwise a payoff table, whose profiles are the outcomes", () => {
    const problem = read(chicken);
    expect(problem.game?.profileCount).toBe(4);
    expect(problem.outcomes[1]).toBe("Swerve / Straight");
    expect(problem.utilities[1]!.map(toText)).toEqual(["2", "8"]);
  });

  it("may be a list form with strategies that are numbers, or two matrices", () => {
    const list: Cells = [
      ["F", "G", "F profit", "G profit"],
      [1, 1, 5, 5],
      [1, 2, 3, 6],
      [2, 1, 6, 3],
      [2, 2, 1, 1],
    ];
    expect(read(list).outcomes).toEqual(["1 / 1", "1 / 2", "2 / 1", "2 / 2"]);
    expect(read([[1, 2]], [[3, 4]]).utilities.map((point) => point.map(toText))).toEqual([
      ["1", "3"],
      ["2", "4"],
    ]);
  });

  it("names the cell with no number, the doubled outcome and the missing party", () => {
    expect(
      fault(() =>
        read([
          ["Deal", "A", "B"],
          ["x", 1, 2],
          ["y", "oops", 1],
        ]),
      ),
    ).toMatch(/^row 3, column 2: “oops” is not a number/);
    expect(
      fault(() =>
        read([
          ["Deal", "A", "B"],
          ["x", 1, 2],
          ["x", 2, 1],
        ]),
      ),
    ).toMatch(/^row 3, column 1: “x” appears twice/);
    expect(
      fault(() =>
        read([
          ["Deal", "A"],
          ["x", 1],
          ["y", 2],
        ]),
      ),
    ).toMatch(/at least two parties/);
  });
});

describe("the disagreement point", () => {
  const points = [
    [0, 0],
    [4, 1],
    [1, 4],
  ];

  it("is needed for a list of outcomes", async () => {
    await expect(bargainOf({ outcomes: listOf(points) })).rejects.toThrow(/a number for each of A, B/);
  });

  it("may be an outcome's name, numbers for the parties, or the worst for each", async () => {
    const given = [
      [["o0"]],
      [[0, 0]],
      [
        ["B", 0],
        ["A", 0],
      ],
    ];
    for (const disagreement of given)
      expect(gainsBy(await bargainOf({ outcomes: listOf(points), disagreement }), "egalitarian")).toEqual([
        "5/2",
        "5/2",
      ]);
    expect(gainsBy(await bargainOf({ outcomes: listOf(points), from: [["minimum"]] }), "egalitarian")).toEqual([
      "5/2",
      "5/2",
    ]);
    await expect(bargainOf({ outcomes: listOf(points), disagreement: [["peace"]] })).rejects.toThrow(
      /“peace” is no outcome/,
    );
  });

  it("may be an equilibrium of the payoff table: the first pure one, or one by its number", async () => {
    const at = async (equilibrium: number) => {
      const given = {
        outcomes: chicken,
        from: [["equilibrium"]],
        equilibrium: [[equilibrium]],
        over: [["transferable"]],
      };
      return (await bargainOf(given)).found[0]?.disagreement.map(toText);
    };
    const listed = [await at(1), await at(2), await at(3)];
    expect(listed).toContainEqual(["7", "2"]);
    expect(listed).toContainEqual(["2", "8"]);
    expect([
      ["7", "2"],
      ["2", "8"],
    ]).toContainEqual(await at(0));
    await expect(at(9)).rejects.toThrow(/from 1 to 3/);
  });
});

describe("degenerate problems", () => {
  const ask = (points: number[][], disagreement: number[], over = "lotteries") =>
    bargainOf({ outcomes: listOf(points), disagreement: [disagreement], over: [[over]] });

  it("with nothing to gain are answered in words", async () => {
    for (const over of ["lotteries", "pure", "transferable"]) {
      expect((await ask([[1, 1]], [1, 1], over)).found).toEqual([]);
      expect(
        (
          await ask(
            [
              [1, 1],
              [0, 3],
            ],
            [2, 3],
            over,
          )
        ).found,
      ).toEqual([]);
    }
  });

  it("give a party that cannot gain what it has, and let the others bargain", async () => {
    const { found, notes } = await ask(
      [
        [0, 0, 5],
        [4, 0, 5],
        [0, 4, 5],
      ],
      [0, 0, 5],
    );
    for (const { gains } of found.filter(({ solution }) => solution !== "utilitarian"))
      expect(gains.map(toText)).toEqual(["2", "2", "0"]);
    expect(notes.map(({ text }) => text.en).join()).toMatch(/cannot gain/);
  });

  it("of one outcome have one agreement", async () => {
    for (const { gains } of (await ask([[3, 2]], [1, 1])).found) expect(gains.map(toText)).toEqual(["2", "1"]);
  });

  it("refuse the equal-area solution for three parties", async () => {
    const given = { outcomes: listOf([[1, 1, 1]]), disagreement: [[0, 0, 0]], solution: [["area"]] };
    await expect(bargainOf(given)).rejects.toThrow(/two parties/);
  });

  it("take huge and tiny numbers exactly", async () => {
    const found = await bargainOf({
      outcomes: listOf([
        [1e12, 0],
        [0, 1e-9],
      ]),
      disagreement: [[0, 0]],
    });
    expect(gainsBy(found, "nash")).toEqual(["500000000000", "1/2000000000"]);
  });
});
