import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { quantityText } from "../../engine/arithmetic/quantity";
import { toText } from "../../engine/arithmetic/rational";
import type { Cells } from "../../engine/formats/cells";
import { claimsTable } from "../../engine/formats/claims-kind";
import { readNamedNumbers } from "../../engine/formats/named-numbers";
import { positions } from "../../engine/formats/positions-kind";
import { weightedVoting } from "../../engine/formats/weighted-voting-kind";
import { fault, readingWith } from "../support/reading";

const read = (cells: Cells, parameters = {}) => readNamedNumbers(cells, "table", readingWith(parameters));

describe("a table of names and numbers", () => {
  it("has headings when its first row holds no number", () => {
    const rows: Cells = [
      ["Ann", 1],
      ["Bob", "2/3"],
    ];
    expect(read(rows).headings).toBeUndefined();
    expect(read([["Who", "What"], ...rows]).headings).toEqual(["What"]);
    for (const table of [read(rows), read([["", "What"], ...rows])]) {
      expect(table.names).toEqual(["Ann", "Bob"]);
      expect(quantityText(table.number(1, 0))).toBe("2/3");
    }
  });

  it("reads expressions in named parameters, also in the first row", () => {
    const table = read([["Ann", "2 * seats"]], { seats: "7/2" });
    expect(quantityText(table.number(0, 0))).toBe("7");
  });

  it("passes over blank rows and columns around it, and counts places from the range's corner", () => {
    const table = read([
      [null, null, null],
      [null, "Who", "What"],
      [null, "Ann", "many"],
    ]);
    expect(fault(() => table.number(0, 0))).toMatch(/^row 3, column 3: .*many/);
  });

  it.each([
    [
      "a single column",
      [["Ann"], ["Bob"]],
      "table: the table needs a column of names and at least one column of numbers",
    ],
    [
      "a blank name",
      [
        ["Ann", 1],
        [null, 2],
      ],
      "row 2, column 1: the name is blank",
    ],
    ["nothing", [[null]], "table: the range is blank"],
  ] as const)("refuses %s", (_, cells, message) => {
    expect(fault(() => read(cells as unknown as Cells))).toContain(message);
  });

  it("needs a heading of its own over each of several columns of weights", () => {
    const weights: Cells = [
      ["Country", "Votes", "Votes"],
      ["A", 1, 2],
    ];
    expect(fault(() => weightedVoting.read({ cells: { weights } }, readingWith()))).toContain("“Votes” appears twice");
  });
});

describe("the how-to page", () => {
  const page = readFileSync(new URL("../../docs/how-to/write-votes-claims-positions.md", import.meta.url), "utf8");
  const tables = [...page.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
    table
      .trim()
      .split("\n")
      .filter((_, row) => row !== 1)
      .map((row) =>
        row
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
  const [shares, majorities, claims, actors] = tables as unknown as [Cells, Cells, Cells, Cells];

  it("shows tables that are read as it says", () => {
    const sums = (weights: Cells) =>
      weightedVoting
        .read({ cells: { weights } }, readingWith())
        .columns.map((column) => column.weights.reduce((sum, { n }) => sum + Number(n), 0));
    expect([sums(shares), sums(majorities)]).toEqual([[100], [3, 160]]);
    expect(claimsTable.read({ cells: { claims } }, readingWith()).claims.map(toText)).toEqual(["300", "200", "100"]);
    const read = positions.read({ cells: { actors } }, readingWith()).actors;
    expect(read.map(({ label, salience }) => `${label} ${toText(salience)}`)).toEqual([
      "Ministry 3/5",
      "Industry 9/10",
      "Unions 7/10",
    ]);
  });
});
