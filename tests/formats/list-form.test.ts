import { describe, expect, test } from "vitest";
import type { Cells } from "../../engine/formats/cells";
import { writeListForm } from "../../engine/formats/list-form";
import { fault, plain, readCells } from "../support/reading";

const header = ["Korea", "China", "Korea payoff", "China payoff"];
const rows: Cells = [
  ["Align", "Partner", 1, 2],
  ["Align", "Retaliate", 3, 4],
  ["Hedge", "Partner", 5, 6],
  ["Hedge", "Retaliate", 7, 8],
  ["Engage", "Partner", 9, 10],
  ["Engage", "Retaliate", 11, 12],
];

describe("List form", () => {
  test("names players by their headings and strategies in the order they first appear", () => {
    const game = readCells([header, ...rows]);
    expect(game.players).toEqual([
      { label: "Korea", strategies: ["Align", "Hedge", "Engage"] },
      { label: "China", strategies: ["Partner", "Retaliate"] },
    ]);
    expect(plain(game).payoffs[4]).toEqual(["Engage", "Partner", "9", "10"]);
  });

  test("gives each profile its own payoffs when the rows are in another order", () => {
    const game = plain(readCells([header, ...[...rows].reverse()]));
    expect(game.players[1]!.strategies).toEqual(["Retaliate", "Partner"]);
    expect(game.payoffs).toContainEqual(["Hedge", "Partner", "5", "6"]);
    expect(new Set(game.payoffs.map(String))).toEqual(new Set(rows.map(String)));
  });

  test("passes over blank rows and columns around the table", () => {
    const wide = [header, ...rows].map((row) => [null, ...row, "", null]);
    const blank = wide[0]!.map(() => null);
    expect(plain(readCells([blank, ...wide, blank, blank]))).toEqual(plain(readCells([header, ...rows])));
  });

  test("matches payoff columns to players by name when every heading names another player", () => {
    const swapped = [["Korea", "China", "China", "Korea"], ...rows.map(([k, c, x, y]) => [k!, c!, y!, x!])];
    expect(plain(readCells(swapped))).toEqual(plain(readCells([header, ...rows])));
    const inWords = [["한국", "중국", "중국의 보수", "한국의 보수"], ...rows.map(([k, c, x, y]) => [k!, c!, y!, x!])];
    expect(plain(readCells(inWords)).payoffs).toEqual(plain(readCells([header, ...rows])).payoffs);
  });

  test("matches payoff columns by position when their headings name no player", () => {
    const positional = [["Korea", "China", "x", "y"], ...rows];
    expect(plain(readCells(positional))).toEqual(plain(readCells([header, ...rows])));
  });

  test("refuses a payoff column headed with another player's name in a list that is not named throughout", () => {
    expect(fault(() => readCells([["Korea", "China", "China", "other"], ...rows]))).toBe(
      "row 1, column 3: this payoff column is headed “China” but stands in the place of Korea: name every payoff column after its player, or none",
    );
  });

  test("tells Player 1 from Player 10 in headings", () => {
    const labels = Array.from({ length: 10 }, (_, i) => `Player ${i + 1}`);
    const game = readCells([
      [...labels, ...labels.map((label) => `${label} payoff`).reverse()],
      [...labels.map(() => "only"), ...labels.map((_, i) => 10 - i)],
    ]);
    expect(plain(game).payoffs[0]!.slice(10)).toEqual(labels.map((_, i) => String(i + 1)));
  });

  test("takes no part of another word for a player's name", () => {
    const game = readCells([
      ["ay", "!", "! payoff", "ay payoff"],
      ["Align", "Accept", 1, 2],
    ]);
    expect(plain(game).payoffs).toEqual([["Align", "Accept", "2", "1"]]);
  });

  test("takes labels that are numbers", () => {
    const game = readCells([
      ["A", "B", "u", "v"],
      [1, 10, 0, 1],
      [1, 20, 2, 3],
      [2, 10, 4, 5],
      [2, 20, 6, 7],
      [3, 10, 8, 9],
      [3, 20, 10, 11],
    ]);
    expect(game.players.map((player) => player.strategies)).toEqual([
      ["1", "2", "3"],
      ["10", "20"],
    ]);
    expect(plain(game).payoffs[3]).toEqual(["2", "20", "6", "7"]);
  });

  test("takes one player, and three", () => {
    const alone = readCells([
      ["Choice", "Payoff"],
      ["stay", 1],
      ["go", "2/3"],
    ]);
    expect(plain(alone).payoffs).toEqual([
      ["stay", "1"],
      ["go", "2/3"],
    ]);
    const three = readCells([
      ["한국", "중국", "미국", "a", "b", "c"],
      ["협력", "보복", "관세", 1, 2, 3],
      ["거부", "보복", "관세", 4, 5, 6],
    ]);
    expect(plain(three).payoffs[1]).toEqual(["거부", "보복", "관세", "4", "5", "6"]);
  });

  test("trims labels, so that a stray space makes no new strategy", () => {
    const spaced = rows.map(([k, ...rest], i) => [i % 2 ? ` ${k} ` : k!, ...rest]);
    expect(plain(readCells([header, ...spaced]))).toEqual(plain(readCells([header, ...rows])));
  });

  test("reads expressions in payoffs", () => {
    const game = readCells([header, ...rows.slice(1), ["Align", "Partner", "2*관세", "-관세"]], {
      parameters: { 관세: "1/3" },
    });
    expect(plain(game).payoffs).toContainEqual(["Align", "Partner", "2/3", "-1/3"]);
  });

  test.each<[string, Cells, string]>([
    [
      "a doubled profile, with the row where it first stands",
      [header, ...rows, ["Align", "Retaliate", 0, 0]],
      "row 8, column 1: the profile Align / Retaliate appears twice (first in row 3 of the range): keep one of the two rows",
    ],
    [
      "a missing profile by name",
      [header, ...rows.slice(0, 5)],
      "game: the profile Engage / Retaliate is missing: add a row for it",
    ],
    [
      "the first of several missing profiles, and how many more",
      [header, ...rows.slice(0, 5), ["Engage", "Retalliate", 1, 1]],
      "game: the profile Align / Retalliate and 2 more are missing: add a row for each or, if they do not exist, look for a label spelt in two ways",
    ],
    [
      "a blank label",
      [header, ["", "Partner", 1, 2], ...rows.slice(1)],
      "row 2, column 1: the label is blank: write the name of a strategy of Korea in every such cell (merged cells leave blanks)",
    ],
    [
      "an error value as a label",
      [header, [{ error: "#REF!" }, "Partner", 1, 2], ...rows.slice(1)],
      "row 2, column 1: the label shows #REF!",
    ],
    ["two players of one name", [["Korea", "Korea", "Korea", "Korea"], ...rows], "two players are called “Korea”"],
    [
      "a blank payoff",
      [header, ["Align", "Partner", 1, null], ...rows.slice(1)],
      "row 2, column 4: the cell is blank: type a number",
    ],
    ["a row for no profile", [header], "game: there is a header row but no profile below it"],
    [
      "a missing column of payoffs",
      [header, ...rows].map((row) => row.slice(0, 3)),
      "game: the table has 2 columns of labels but 1 of payoffs",
    ],
    [
      "more labels than payoffs",
      [
        ["a", "b", "c", "u"],
        ["x", "y", "z", 1],
      ],
      "3 columns of labels but 1 of payoffs",
    ],
    ["a table without its header row", rows, "game: the table has no header row"],
  ])("names %s", (_, cells, expected) => expect(fault(() => readCells(cells))).toContain(expected));

  test("names a missing profile even where misspelt labels make far more profiles than rows", () => {
    const many = Array.from({ length: 300 }, (_, i) => [`a${i}`, `b${i}`, `c${i}`, 1, 2, 3]);
    expect(fault(() => readCells([["A", "B", "C", "x", "y", "z"], ...many]))).toContain(
      "the profile a0 / b0 / c1 and 26999699 more are missing",
    );
  });

  test("is written with numbers where a decimal is exact and fractions as text elsewhere", () => {
    const game = readCells([header, ["Align", "Partner", "2/3", "0.1"], ...rows.slice(1)]);
    expect(writeListForm(game)).toEqual([header, ["Align", "Partner", "2/3", 0.1], ...rows.slice(1)]);
  });
});
