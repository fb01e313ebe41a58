import { describe, expect, test } from "vitest";
import { quantityText } from "../../engine/arithmetic/quantity";
import type { Cells } from "../../engine/formats/cells";
import { parametersFrom, readParameters } from "../../engine/formats/parameters-range";
import { fault } from "../support/reading";

const read = (cells: Cells) =>
  Object.fromEntries([...readParameters(cells, "parameters")].map(([name, value]) => [name, quantityText(value)]));

describe("Parameters in a range", () => {
  test("are two columns, name and value, with or without a header, blank rows passed over", () => {
    const rows: Cells = [
      ["관세", "1/4"],
      [null, null],
      ["cost_2", 3],
    ];
    expect(read(rows)).toEqual({ 관세: "1/4", cost_2: "3" });
    expect(read([["name", "value"], ...rows])).toEqual({ 관세: "1/4", cost_2: "3" });
  });

  test.each<[Cells, string]>([
    [[["a", 1, "note"]], "parameters: parameters need two columns, the name and its value, but the range has 3"],
    [
      [
        ["a", 1],
        [null, 2],
      ],
      "row 2, column 1: a value without a name",
    ],
    [
      [
        ["a", 1],
        ["a", 2],
      ],
      "row 2, column 1: the parameter a appears twice",
    ],
    [
      [
        ["a", 1],
        ["b", null],
      ],
      "row 2, column 2: the value of b is blank: give a number or a fraction",
    ],
    [
      [
        ["a", 1],
        ["b", "high"],
      ],
      "row 2, column 2: the value of b is high",
    ],
    [[["a", true]], "row 1, column 2: the value of a is TRUE"],
    [[["tariff rate", 1]], "row 1, column 1: “tariff rate” cannot be used in an expression"],
    [[["max", 1]], "“max” cannot be used in an expression"],
    [[["2x", 1]], "“2x” cannot be used in an expression"],
    [[[null, null]], "parameters: the range is blank"],
  ])("%j is refused with its place", (cells, expected) => expect(fault(() => read(cells))).toContain(expected));

  test("may come from an object", () => {
    expect(quantityText(parametersFrom({ tariff: "1/4" }).get("tariff")!)).toBe("1/4");
    expect(fault(() => parametersFrom({ tariff: null }))).toBe(
      "tariff: the value of tariff is blank: give a number or a fraction such as 0.25 or 1/4",
    );
  });
});
