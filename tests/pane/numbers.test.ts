import { describe, expect, it } from "vitest";
import { rational } from "../../engine/arithmetic/rational";
import { cellsFromExcel, excelFromCells } from "../../src/workbook/excel-values";
import { decimalText, fractionText } from "../../taskpane/model/numbers";

describe("numbers for reading", () => {
  it("have at most four decimals and are never rounded to nothing", () => {
    expect([1 / 3, 2, -0.25, 0.1 + 0.2, 0.00001234, 1e-12, 123456.78914].map(decimalText)).toEqual([
      "0.3333",
      "2",
      "-0.25",
      "0.3",
      "0.0000123",
      "1e-12",
      "123456.7891",
    ]);
  });

  it("show the fraction only where the decimal is not all of it", () => {
    expect(fractionText(rational(1n, 3n))).toBe("1/3");
    expect(fractionText(rational(3n, 4n))).toBeUndefined();
    expect(fractionText(rational(5n))).toBeUndefined();
    expect(fractionText(rational(1n, 1_000_003n))).toBeUndefined();
    expect(fractionText(0.5)).toBeUndefined();
  });
});

describe("values that cross to Excel and back", () => {
  it("keep text that Excel would turn into a date, a number or a formula", () => {
    expect(
      excelFromCells([["2/3", "=A1", "-x", "5%", "TRUE", "Nash: all 1, exact", "'quoted", "", null, 3, true]]),
    ).toEqual([["'2/3", "'=A1", "'-x", "'5%", "'TRUE", "Nash: all 1, exact", "''quoted", "", "", 3, true]]);
  });

  it("tell an empty cell from an empty text, and an error from a text that reads like one", () => {
    const cells = cellsFromExcel([["", "", "#N/A", "#N/A", 0]], [["Empty", "String", "Error", "String", "Double"]]);
    expect(cells).toEqual([[null, "", { error: "#N/A" }, "#N/A", 0]]);
  });
});
