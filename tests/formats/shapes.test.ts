import { describe, expect, test } from "vitest";
import type { Cells } from "../../engine/formats/cells";
import { fault, plain, readCells } from "../support/reading";

describe("A table that can be read in two ways", () => {
  test.each<[string, Cells]>([
    [
      "two columns of numbers under headings",
      [
        ["L", "R"],
        [3, 1],
        [0, 2],
      ],
    ],
    [
      "an incomplete list of numbers",
      [
        ["A", "B", "u", "v"],
        [1, 1, 5, 6],
        [1, 2, 7, 8],
        [2, 1, 3, 4],
      ],
    ],
    [
      "a list whose second player has one strategy, a number",
      [
        ["Korea", "L", "M", "R"],
        ["T", 0, 2, 3],
        ["B", 0, 5, 6],
      ],
    ],
  ])("is refused with both remedies: %s", (_, cells) => {
    const told = fault(() => readCells(cells));
    expect(told).toContain("game: this can be read as list form and as the matrix of a zero-sum game");
    expect(told).toContain(`name the payoff columns after the players, such as “${cells[0]![0]} payoff”`);
    expect(told).toContain("write the two players in the top-left cell");
  });

  test("is a list once the payoff columns name the players", () => {
    const effort = readCells([
      ["Effort", "Effort payoff"],
      [1, 5],
      [2, 7],
    ]);
    expect(effort.players).toEqual([{ label: "Effort", strategies: ["1", "2"] }]);
    const missing = [
      ["A", "B", "A payoff", "B payoff"],
      [1, 1, 5, 6],
      [1, 2, 7, 8],
      [2, 1, 3, 4],
    ];
    expect(fault(() => readCells(missing))).toContain("the profile 2 / 2 is missing");
  });

  test("is a matrix once the corner names the players", () => {
    const game = readCells([
      ["Korea \\ China", "L", "M", "R"],
      ["T", 0, 2, 3],
      ["B", 0, 5, 6],
    ]);
    expect(game.players.map((player) => player.strategies)).toEqual([
      ["T", "B"],
      ["L", "M", "R"],
    ]);
    expect(plain(game).payoffs[5]).toEqual(["B", "R", "6", "-6"]);
  });

  test("is a list when text repeats in its first column, since row labels do not", () => {
    const cells = [
      ["Country", "Effort", "u", "v"],
      ["T", 1, 5, 6],
      ["T", 2, 7, 8],
      ["B", 1, 3, 4],
    ];
    expect(fault(() => readCells(cells))).toContain("the profile B / 2 is missing");
  });

  test("is a list when labels hold commas", () => {
    const cells = [
      ["Korea", "China", "u", "v"],
      ["Tax, high", "x", 1, 2],
      ["Tax, low", "x", 3, 4],
    ];
    expect(readCells(cells).players[0]!.strategies).toEqual(["Tax, high", "Tax, low"]);
  });

  test("is a list when its labels look like payoffs but its payoff columns do not hold pairs", () => {
    const cells = [
      ["Bid", "Offer", "u", "v"],
      ["1, 2", "x", 1, 2],
      ["3, 4", "x", 3, 4],
    ];
    expect(readCells(cells).players[0]!.strategies).toEqual(["1, 2", "3, 4"]);
  });
});

describe("A table of no known shape", () => {
  test.each<[string, Cells]>([
    [
      "words",
      [
        ["these", "are", "only"],
        ["some", "more", "words"],
      ],
    ],
    ["one word", [["word"]]],
    ["TRUE and FALSE", [[true, false]]],
  ])("is refused with the shapes that are understood: %s", (_, cells) =>
    expect(fault(() => readCells(cells))).toContain(
      "game: this is no table of payoffs that can be told by its shape. Understood are: list form",
    ),
  );

  test.each<[Cells]>([[[[null, ""]]], [[]], [[[]]]])("blank as %j is refused", (cells) =>
    expect(fault(() => readCells(cells))).toContain("game: the range is blank"),
  );
});
