import { describe, expect, test } from "vitest";
import { InputError } from "../../engine/errors";
import type { Cells } from "../../engine/formats/cells";
import { writeListForm } from "../../engine/formats/list-form";
import { normalFormGame } from "../../engine/games/normal-form";
import { fault, readCells } from "../support/reading";

/** What is told, and the place of the part that is offered; undefined where none is. */
function offered(cells: Cells) {
  try {
    readCells(cells);
  } catch (error) {
    if (error instanceof InputError) return error.at && "rows" in error.at ? error.at : undefined;
    throw error;
  }
  throw new Error("the table was read");
}

const players = [
  { label: "Korea", strategies: ["Align", "Balance"] },
  { label: "China", strategies: ["Accept", "Retaliate"] },
];
const list = writeListForm(normalFormGame(players, (player, index) => 3 * player - index));
const titled = (title: string, cells: Cells): Cells => [[title, ...cells[0]!.slice(1).map(() => null)], ...cells];
const beside = (column: readonly (string | null)[], cells: Cells): Cells =>
  cells.map((row, i) => [...row, column[i] ?? null]);

describe("A list form with more around it", () => {
  test("is offered without its title, and said what is left out", () => {
    const cells = titled("The game", list);
    expect(offered(cells)).toEqual({ argument: "game", row: 1, column: 0, rows: 5, columns: 4 });
    expect(fault(() => readCells(cells))).toBe(
      "rows 2 to 6, columns 1 to 4: this part reads as a payoff table in list form: select it without what stands around it (“The game”)",
    );
  });

  test("is offered without further columns, however few of their cells hold something", () => {
    const cells = beside(["Stable?", "●", null, null, "●"], list);
    expect(offered(cells)).toEqual({ argument: "game", row: 0, column: 0, rows: 5, columns: 4 });
    expect(fault(() => readCells(cells))).toContain("select it without what stands around it (“Stable?”)");
  });

  test("is offered without both, in a selection that begins elsewhere", () => {
    const stable = beside(["Stable?", null, "●"], list);
    const cells = [[], [], ...titled("The game", stable)].map((row) => [
      null,
      ...(row.length ? row : stable[0]!.map(() => null)),
      null,
    ]);
    expect(offered(cells)).toEqual({ argument: "game", row: 3, column: 1, rows: 5, columns: 4 });
    expect(fault(() => readCells(cells))).toContain("around it (“The game”, “Stable?”)");
  });

  test("is offered from under a title, a subtitle and a blank row, and beside a block after a blank column", () => {
    const wide = list.map((row, i) => [...row, null, i === 0 ? "Exports" : i]);
    const blank = wide[0]!.map(() => null);
    const cells = [...titled("Trade", titled("in USD bn", [blank, ...wide]))];
    expect(offered(cells)).toMatchObject({ row: 3, column: 0, rows: 5, columns: 4 });
  });

  test("is offered without the notes below a blank row", () => {
    const notes = [list[0]!.map(() => null), ["Source: Table 3", null, null, null]];
    expect(offered([...list, ...notes])).toMatchObject({ row: 0, column: 0, rows: 5, columns: 4 });
    expect(fault(() => readCells([...list, ...notes]))).toContain("(“Source: Table 3”)");
  });

  test("needs no names over the payoffs where only notes are left out", () => {
    const [, ...rows] = list;
    const cells = [["Korea", "China", "u", "v"], ...rows, list[0]!.map(() => null), ["Source", "Table 3", null, null]];
    expect(offered(cells)).toMatchObject({ row: 0, rows: 5, columns: 4 });
  });

  test("needs no names over the payoffs where only rows are left out", () => {
    const [, ...rows] = list;
    expect(offered(titled("The game", [["Korea", "China", "u", "v"], ...rows]))).toMatchObject({ row: 1, columns: 4 });
  });

  test("is offered also when one of its payoffs is at fault, which is told next", () => {
    const faulty = list.map((row, i) => (i === 2 ? [...row.slice(0, 3), "oops"] : row));
    expect(offered(titled("The game", faulty))).toMatchObject({ row: 1, rows: 5 });
    expect(fault(() => readCells(faulty))).not.toContain("this part");
  });

  test("is not taken in silence", () => {
    expect(() => readCells(titled("The game", list))).toThrow(InputError);
  });
});

describe("No part is offered", () => {
  test.each<[string, Cells]>([
    ["of a list that lacks a profile", titled("The game", list.slice(0, -1))],
    ["of a list with a payoff at fault", list.map((row, i) => (i === 2 ? [...row.slice(0, 3), "oops"] : row))],
    [
      "of a list with a blank row between its profiles",
      [...list.slice(0, 3), list[0]!.map(() => null), ...list.slice(3)],
    ],
    ["of a list with a blank heading", [[null, ...list[0]!.slice(1)], ...list.slice(1)]],
    [
      "of half a list whose second player has one strategy",
      [
        ["Effort", "Rival", "u", "v"],
        [1, "x", 1, "oops"],
        [2, "x", 0, 1],
      ],
    ],
    [
      "of a matrix with a fault",
      [
        ["", "L", "R"],
        ["T", 1, "oops"],
        ["B", 0, 2],
      ],
    ],
  ])("%s", (_, cells) => {
    expect(offered(cells)).toBeUndefined();
  });
});
