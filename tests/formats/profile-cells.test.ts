import { describe, expect, test } from "vitest";
import { numberOf, quantityText } from "../../engine/arithmetic/quantity";
import type { Cells } from "../../engine/formats/cells";
import { readPlayer, readProfile } from "../../engine/formats/profile-cells";
import { isExactProfile } from "../../engine/games/profile";
import { fault, readCells } from "../support/reading";

const game = readCells([
  ["Korea \\ China", "Partner", "Retaliate"],
  ["Align", "1, 2", "3, 4"],
  ["Hedge", "5, 6", "7, 8"],
  ["Engage", "9, 10", "11, 12"],
]);
const headings = ["Korea: Align", "Korea: Hedge", "Korea: Engage", "China: Partner", "China: Retaliate"];
const read = (cells: Cells) => readProfile(cells, "profile", game);
const said = (cells: Cells) => read(cells).map((mixture) => mixture.map(quantityText).join(" "));
const column = (cells: Cells[number]) => cells.map((cell) => [cell]);

describe("A profile in cells", () => {
  test.each<[string, Cells]>([
    ["a row of labels", [["Hedge", "Retaliate"]]],
    ["a column of labels", [["Hedge"], [" Retaliate "]]],
    ["headings as labels", [["Korea: Hedge", "China: Retaliate"]]],
    ["probabilities in a row", [[0, 1, 0, 0, 1]]],
    ["probabilities in a column, blank rows around", [[null], ...column([0, 1, 0, 0, 1]), [null]]],
    ["numbers under headings", [headings, [0, 1, 0, 0, 1]]],
    ["headings and numbers in two columns", headings.map((heading, i) => [heading, [0, 1, 0, 0, 1][i]!])],
    [
      "a row of a result, other columns passed over",
      [
        ["Nash: all 3, exact", "Korea", ...[...headings].reverse(), "China"],
        [1, 7, ...[0, 1, 0, 0, 1].reverse(), 8],
      ],
    ],
  ])("may be %s", (_, cells) => expect(said(cells)).toEqual(["0 1 0", "0 1"]));

  test("may name players and strategies by numbers in a game without labels", () => {
    const plain = readCells([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(readProfile([[3, 1]], "profile", plain).map((mixture) => mixture.map(numberOf))).toEqual([
      [0, 0, 1],
      [1, 0],
    ]);
  });

  test("is exact when fractions and decimals add up to 1", () => {
    const profile = read([["1/3", "1/6", 0.5, 0.1, 0.9]]);
    expect(isExactProfile(profile)).toBe(true);
    expect(profile.map((mixture) => mixture.map(quantityText))).toEqual([
      ["1/3", "1/6", "1/2"],
      ["1/10", "9/10"],
    ]);
  });

  test("is in doubles that add up to 1 when decimals nearly do", () => {
    const profile = read([[0.333333, 0.333333, 0.333333, "1/2", "1/2"]]);
    expect(isExactProfile(profile)).toBe(false);
    const sums = profile.map((mixture) => mixture.map(numberOf).reduce((sum, weight) => sum + weight));
    for (const sum of sums) expect(sum).toBeCloseTo(1, 15);
  });

  test("is in doubles when its numbers are results of a calculation, even if their decimals add up", () => {
    const [a, b] = [2 / 7, 5 / 7];
    expect(isExactProfile(read([[a, b, 0, 0.5, 0.5]]))).toBe(false);
    expect(isExactProfile(read([[0.0009765625, 0.9990234375, 0, 0.5, 0.5]]))).toBe(true);
  });

  test.each<[string, Cells, string]>([
    [
      "an unknown strategy",
      [["Hedge", "Fight"]],
      "row 1, column 2: China has no strategy “Fight”: choose one of Partner, Retaliate",
    ],
    ["a sum that is not 1", [[0.5, 0.4, 0, 1, 0]], "row 1, column 1: the probabilities of Korea add up to 9/10, not 1"],
    [
      "fractions that nearly add up",
      [[1, 0, 0, "500001/1000000", "1/2"]],
      "row 1, column 4: the probabilities of China add up to 1.000001, not 1",
    ],
    [
      "a negative probability",
      [[1.5, -0.5, 0, 1, 0]],
      "row 1, column 1: 1.5 is no probability: give a number from 0 to 1",
    ],
    ["a blank", [[1, 0, null, 1, 0]], "row 1, column 3: a blank cell is no probability"],
    ["a word", [headings, [1, 0, "none", 1, 0]], "row 2, column 3: none is no probability"],
    ["an error value", [headings, [1, 0, { error: "#N/A" }, 1, 0]], "row 2, column 3: #N/A is no probability"],
    [
      "a missing heading",
      [headings.slice(1), [1, 0, 1, 0]],
      "profile: no probability stands under “Korea: Align”: add that heading",
    ],
    [
      "a doubled heading",
      [
        [...headings, headings[0]!],
        [1, 0, 0, 1, 0, 1],
      ],
      "profile: the heading “Korea: Align” appears twice",
    ],
    [
      "several rows",
      [headings, [1, 0, 0, 1, 0], [0, 1, 0, 1, 0]],
      "profile: there are 2 rows of probabilities under the headings: give the headings and one row",
    ],
    [
      "another number of cells",
      [[1, 0, 1]],
      "profile: this is no profile of the game: give one strategy for each of its 2 players, or 5 probabilities in the order of the strategies",
    ],
    [
      "a table without headings",
      [
        [1, 0, 0],
        [1, 0, 0],
      ],
      "or probabilities under (or beside) headings such as “Korea: Align”",
    ],
    ["nothing", [[null]], "profile: the range is blank"],
  ])("is refused with the remedy: %s", (_, cells, expected) => expect(fault(() => read(cells))).toContain(expected));
});

describe("A player in a cell", () => {
  test("is named by label, or by number from 1", () => {
    expect(readPlayer(" China ", "player", game)).toBe(1);
    expect(readPlayer(1, "player", game)).toBe(0);
    expect(readPlayer("2", "player", game)).toBe(1);
  });

  test.each([0, 3, 1.5, "Japan", ""])("%j is refused with the players there are", (cell) =>
    expect(fault(() => readPlayer(cell, "player", game))).toBe(
      `player: there is no player “${cell}”: give one of Korea, China, or a number from 1 to 2`,
    ),
  );
});
