import { describe, expect, test } from "vitest";
import { quantityText } from "../../engine/arithmetic/quantity";
import type { Cell } from "../../engine/formats/cells";
import { isPayoffLike, readNumber } from "../../engine/formats/number-cell";
import { payoffTexts } from "../../engine/formats/payoff-texts";
import { fault, readingWith } from "../support/reading";

const at = { argument: "game", row: 1, column: 2 };
const read = (cell: Cell, parameters = {}) => readNumber(cell, at, readingWith(parameters));

describe("A payoff in a cell", () => {
  test.each<[Cell, string]>([
    [3, "3"],
    [-0.5, "-0.5"],
    ["2/3", "2/3"],
    [" -1.5 ", "-3/2"],
    ["−2", "-2"],
    ["1e-9", "1/1000000000"],
    ["２／３", "2/3"],
    ["1+1/2", "3/2"],
  ])("%j is read as %s", (cell, expected) => expect(quantityText(read(cell))).toBe(expected));

  test("is an expression in the parameters, in any script", () => {
    expect(quantityText(read("2*관세 + 1", { 관세: "1/4" }))).toBe("3/2");
    expect(quantityText(read("关税 × 3", { 关税: 0.1 }))).toBe("3/10");
  });

  test.each<[Cell, string]>([
    [null, "row 2, column 3: the cell is blank: type a number, 0 if it is zero"],
    ["  ", "row 2, column 3: the cell is blank: type a number, 0 if it is zero"],
    [true, "row 2, column 3: the cell holds TRUE: type a number instead"],
    [{ error: "#DIV/0!" }, "row 2, column 3: the cell shows #DIV/0!: correct its formula first"],
    [Number.NaN, "row 2, column 3: NaN is too large or not a number"],
    ["1e400", "row 2, column 3: 1e400 is too large"],
    ["3, 2", "row 2, column 3: the cell holds more than one number (3, 2)"],
    ["2,5", "if it is a decimal, write it with a point"],
    ["Align", "row 2, column 3: “Align” is not a number, and no parameters are given"],
  ])("%j is refused with its place and the remedy", (cell, expected) =>
    expect(fault(() => read(cell))).toContain(expected),
  );
});

describe("Several payoffs in a cell", () => {
  test.each([
    ["3, 2", ["3", "2"]],
    ["3;2", ["3", "2"]],
    ["(3, 2)", ["3", "2"]],
    ["[1/2，3]", ["1/2", "3"]],
    ["max(1, 2), 3", ["max(1, 2)", "3"]],
    ["(1+2)*3, (4)", ["(1+2)*3", "(4)"]],
    ["max(1, 2)", ["max(1, 2)"]],
    ["1,5; 2,5", ["1,5", "2,5"]],
    ["1, 2, 3", ["1", "2", "3"]],
  ])("%s are told apart outside parentheses", (text, parts) => expect(payoffTexts(text)).toEqual(parts));
});

describe("What looks like a payoff", () => {
  const parameters = readingWith({ tariff: 1 }).parameters;
  test.each<Cell>([0, "2/3", "tariff", "1-tariff/2", "max(tariff, 0)", "2025-26"])("%j does", (cell) =>
    expect(isPayoffLike(cell, parameters)).toBe(true),
  );
  test.each<Cell>([null, "", "Align", "low tariff", "tariff, 2", "-", "2 to 3", "1:1", "5%", true])(
    "%j does not",
    (cell) => expect(isPayoffLike(cell, parameters)).toBe(false),
  );
});
