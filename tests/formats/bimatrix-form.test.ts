import { describe, expect, test } from "vitest";
import { Refusal } from "../../engine/errors";
import { writeBimatrixText } from "../../engine/formats/bimatrix-text";
import type { Cells } from "../../engine/formats/cells";
import { fault, plain, readCells } from "../support/reading";

const A: Cells = [
  [1, 2],
  [3, 4],
  [5, 6],
];
const B: Cells = [
  [10, 20],
  [30, 40],
  [50, 60],
];
const labelled = (cells: Cells, corner: string | null = null): Cells => [
  [corner, "왼쪽", "오른쪽"],
  ...cells.map((row, i) => [["위", "가운데", "아래"][i]!, ...row]),
];

describe("Two matrices", () => {
  test("of a 3 × 2 game keep the row player's strategies in rows in both", () => {
    const game = plain(readCells(A, { B }));
    expect(game.players).toEqual([
      { label: "Row", strategies: ["1", "2", "3"] },
      { label: "Column", strategies: ["1", "2"] },
    ]);
    expect(game.payoffs[4]).toEqual(["3", "1", "5", "50"]);
    expect(game.payoffs[1]).toEqual(["1", "2", "2", "20"]);
  });

  test.each<[string, Cells, Cells]>([
    ["on both", labelled(A, "한국 \\ 중국"), labelled(B)],
    ["on A", labelled(A, "한국 / 중국"), B],
    ["on B", A, labelled(B, "한국, 중국")],
  ])("take labels %s, and players from the corner", (_, first, second) => {
    const game = plain(readCells(first, { B: second }));
    expect(game.players).toEqual([
      { label: "한국", strategies: ["위", "가운데", "아래"] },
      { label: "중국", strategies: ["왼쪽", "오른쪽"] },
    ]);
    expect(game.payoffs[5]).toEqual(["아래", "오른쪽", "6", "60"]);
  });

  test("take a row of labels alone, or a column", () => {
    const across = readCells([["L", "R"], ...A], { B });
    expect(across.players[1]!.strategies).toEqual(["L", "R"]);
    const down = readCells(
      A.map((row, i) => [`row ${i + 1}`, ...row]),
      { B },
    );
    expect(down.players.map((player) => player.strategies)).toEqual([
      ["row 1", "row 2", "row 3"],
      ["1", "2"],
    ]);
    expect(plain(down).payoffs.map((row) => row.slice(2))).toEqual(plain(across).payoffs.map((row) => row.slice(2)));
  });

  test("of different sizes are refused with both sizes", () => {
    expect(
      fault(() =>
        readCells(A, {
          B: [
            [1, 2, 3],
            [4, 5, 6],
          ],
        }),
      ),
    ).toContain("B: A has 3 × 2 payoffs but B has 2 × 3: both need one row for each strategy of the row player");
  });

  test.each<[string, Cells, string]>([
    [
      "labels",
      labelled(B).map((row, i) => (i === 2 ? ["중간", ...row.slice(1)] : row)),
      "A says “가운데” where B says “중간”",
    ],
    ["players", labelled(B, "중국 \\ 한국"), "A says “한국” where B says “중국”"],
  ])("whose %s do not agree are refused", (_, second, expected) =>
    expect(fault(() => readCells(labelled(A, "한국 \\ 중국"), { B: second }))).toContain(expected),
  );

  test("with a blank payoff in B name the cell in B", () => {
    expect(
      fault(() =>
        readCells(A, {
          B: [
            [1, 2],
            [3, null],
            [5, 6],
          ],
        }),
      ),
    ).toBe("row 2, column 2: the cell is blank: type a number, 0 if it is zero");
    expect(fault(() => readCells(A, { B: [[null, null]] }))).toContain("B: the range is blank");
  });

  test("do not take cells with two payoffs", () => {
    expect(fault(() => readCells([["3, 2"]], { B: [[1]] }))).toContain("holds more than one number (3, 2)");
  });
});

describe("One matrix", () => {
  test("is a zero-sum game, exactly", () => {
    const game = plain(
      readCells(
        [
          ["2/3", 0, -1],
          ["x", 5, 6],
        ],
        { parameters: { x: "1/7" } },
      ),
    );
    expect(game.players.map((player) => player.strategies.length)).toEqual([2, 3]);
    expect(game.payoffs[0]!.slice(2)).toEqual(["2/3", "-2/3"]);
    expect(game.payoffs[1]!.slice(2)).toEqual(["0", "0"]);
    expect(game.payoffs[3]!.slice(2)).toEqual(["1/7", "-1/7"]);
  });

  test.each<[string, Cells, readonly string[], readonly string[]]>([
    ["both sides under a blank corner", labelled(A), ["위", "가운데", "아래"], ["왼쪽", "오른쪽"]],
    ["both sides under a heading", labelled(A, "나라"), ["위", "가운데", "아래"], ["왼쪽", "오른쪽"]],
    [
      "numbers on one side",
      [
        [null, "L", "R"],
        [10, 1, 2],
        [20, 3, 4],
      ],
      ["10", "20"],
      ["L", "R"],
    ],
    [
      "numbers on both sides under the players",
      [
        ["Effort 1 \\ Effort 2", 1, 2],
        [10, 1, 2],
        [20, 3, 4],
      ],
      ["10", "20"],
      ["1", "2"],
    ],
    ["a single row", [["Fight", 1, 2]], ["Fight"], ["1", "2"]],
    ["a single column", [["Fight"], [1], [2]], ["1", "2"], ["Fight"]],
    [
      "an odd number of columns only",
      [
        ["a", "b", "c"],
        [1, 2, 3],
        [4, 5, 6],
      ],
      ["1", "2"],
      ["a", "b", "c"],
    ],
    [
      "an even number of columns with rows",
      [
        ["Korea", "a", "b", "c"],
        ["T", 1, 2, 3],
        ["B", 4, 5, 6],
      ],
      ["T", "B"],
      ["a", "b", "c"],
    ],
    [
      "names of parameters under the players",
      [
        ["A \\ B", "x", "y"],
        ["x", 1, 2],
      ],
      ["x"],
      ["x", "y"],
    ],
  ])("takes labels: %s", (_, cells, rows, columns) => {
    const game = readCells(cells, { parameters: { x: 3 } });
    expect(game.players.map((player) => player.strategies)).toEqual([rows, columns]);
  });

  test("of known parameters throughout is a matrix without labels", () => {
    const parameters = { a: 1, b: 2 };
    const game = readCells(
      [
        ["a", "b"],
        ["b", "a+b"],
      ],
      { parameters },
    );
    expect(plain(game).payoffs.map((row) => row[2])).toEqual(["1", "2", "2", "3"]);
  });

  test("of one number is a game", () => expect(plain(readCells([[7]])).payoffs).toEqual([["1", "1", "7", "-7"]]));

  test.each<[string, Cells, string]>([
    [
      "a blank corner among numbers",
      [
        [null, 1, 2],
        [1, 5, 6],
      ],
      "row 1, column 1: the top-left cell is blank: type its payoff or",
    ],
    [
      "a blank payoff",
      [
        [1, 2],
        [3, null],
      ],
      "row 2, column 2: the cell is blank",
    ],
    [
      "a blank label",
      [
        [null, "L", null],
        ["T", 1, 2],
      ],
      "row 1, column 3: the label is blank: write the name of a strategy of Column",
    ],
    [
      "two strategies of one name",
      [
        [null, "L", "L"],
        ["T", 1, 2],
      ],
      "row 1, column 3: Column has two strategies called “L”",
    ],
    [
      "two players of one name",
      [
        ["Firm \\ Firm", "L"],
        ["T", 1],
      ],
      "row 1, column 1: two players are called “Firm”",
    ],
    [
      "three players in the corner",
      [
        ["A \\ B \\ C", "L"],
        ["T", 1],
      ],
      "“A \\ B \\ C” does not name two players",
    ],
    ["labels without payoffs", [["A \\ B", 1, 2]], "game: there are labels but no payoffs"],
    [
      "an unknown name",
      [
        ["a", 1],
        [0, 2],
      ],
      "row 1, column 1: “a” is not a number",
    ],
    [
      "labels that may be payoffs",
      [
        [5, "a"],
        ["b", 6],
      ],
      "row 1, column 2: “a” is not a number",
    ],
  ])("names %s", (_, cells, expected) => expect(fault(() => readCells(cells))).toContain(expected));
});

describe("Cells with two payoffs", () => {
  const pairs: Cells = [
    ["3, 2", "(0, 1)"],
    ["2/3; 1/2", "max(1, 2), 0"],
    ["5，6", "[7, 8]"],
  ];
  const expected = [
    ["3", "2"],
    ["0", "1"],
    ["2/3", "1/2"],
    ["2", "0"],
    ["5", "6"],
    ["7", "8"],
  ];

  test.each<[string, Cells]>([
    ["no labels", pairs],
    ["labels", labelled(pairs)],
    ["labels and players", labelled(pairs, "Korea, China")],
    ["a row of labels", [["L", "R"], ...pairs]],
    ["a column of labels", pairs.map((row, i) => [i + 1, ...row])],
  ])("are read with %s", (_, cells) =>
    expect(plain(readCells(cells)).payoffs.map((row) => row.slice(2))).toEqual(expected),
  );

  test("take labels that hold commas under a blank corner", () => {
    const game = readCells([
      [null, "세금, 높음", "세금, 낮음"],
      ["Fight", "1, 2", "3, 4"],
    ]);
    expect(game.players[1]!.strategies).toEqual(["세금, 높음", "세금, 낮음"]);
  });

  test("take labels that are numbers on both sides", () => {
    const game = readCells([
      [null, 1, 2],
      [5, "1, 2", "3, 4"],
    ]);
    expect(game.players.map((player) => player.strategies)).toEqual([["5"], ["1", "2"]]);
  });

  test("take expressions in parameters", () => {
    const game = readCells(
      [
        [null, "L"],
        ["T", "1+관세, -관세"],
      ],
      { parameters: { 관세: "1/3" } },
    );
    expect(plain(game).payoffs[0]).toEqual(["T", "L", "4/3", "-1/3"]);
  });

  test.each<[string, Cells, string]>([
    [
      "a cell with one payoff",
      [
        ["1, 2", 3200],
        ["3, 4", "5, 6"],
      ],
      "row 1, column 2: the cell holds one payoff: type both players' payoffs",
    ],
    [
      "one payoff in the first cell of a row",
      [
        ["1, 2", "3, 4"],
        ["5", "6, 7"],
      ],
      "row 2, column 1: the cell holds one payoff",
    ],
    [
      "three payoffs",
      [["1, 2, 3"]],
      "row 1, column 1: the cell holds 3 payoffs, but a table of cells “3, 2” is for two players",
    ],
    [
      "a blank cell",
      [
        ["1, 2", null],
        ["3, 4", "5, 6"],
      ],
      "row 1, column 2: the cell is blank",
    ],
    [
      "a missing payoff",
      [
        [null, "L"],
        ["T", "1, "],
        ["B", "1, 2"],
      ],
      "row 2, column 2: the cell is blank",
    ],
    [
      "a blank corner among payoffs",
      [
        [null, "1, 2"],
        ["3, 4", "5, 6"],
      ],
      "row 1, column 1: the top-left cell is blank",
    ],
    [
      "an unknown name when no cell is known",
      [
        [null, "L"],
        ["T", "a, b"],
      ],
      "row 2, column 2: “a” is not a number",
    ],
  ])("name %s", (_, cells, message) => expect(fault(() => readCells(cells))).toContain(message));

  test("are written with labels and players in the corner", () => {
    const game = readCells(labelled(pairs, "한국 \\ 중국"));
    expect(writeBimatrixText(game)).toEqual([
      ["한국 \\ 중국", "왼쪽", "오른쪽"],
      ["위", "3, 2", "0, 1"],
      ["가운데", "2/3, 0.5", "2, 0"],
      ["아래", "5, 6", "7, 8"],
    ]);
  });

  test("are not written for one player or three", () => {
    const alone = readCells([
      ["Choice", "Payoff"],
      ["stay", 1],
    ]);
    expect(() => writeBimatrixText(alone)).toThrow(Refusal);
  });
});
