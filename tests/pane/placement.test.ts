import { describe, expect, it } from "vitest";
import { countFilled, isFreeIn, placeBeside } from "../../src/workbook/placement";

const table = { row: 0, column: 0, rows: 3, columns: 3 };
const size = { rows: 2, columns: 2 };

/** A sheet drawn with x for a filled cell. */
function sheet(...lines: string[]) {
  const filled = lines.map((line) => [...line].map((mark) => (mark === "x" ? 1 : "")));
  const used = { row: 0, column: 0, rows: lines.length, columns: lines[0]!.length };
  return { used, isFree: (box: typeof used) => isFreeIn(used, filled, box) };
}

const placeOn = ({ used, isFree }: ReturnType<typeof sheet>) => {
  const { row, column } = placeBeside(table, size, used, isFree);
  return [row, column];
};

describe("the proposed place", () => {
  it("is right of the table with one column between", () => {
    expect(placeOn(sheet("xxx", "xxx", "xxx"))).toEqual([0, 4]);
  });

  it("is below the table when something stands at its right", () => {
    expect(placeOn(sheet("xxx..x", "xxx...", "xxx..."))).toEqual([4, 0]);
  });

  it("keeps a row and a column clear of what stands there, so that Excel does not join the blocks", () => {
    expect(placeOn(sheet("xxx...x", "xxx....", "xxx...."))).toEqual([4, 0]);
    expect(placeOn(sheet("xxx....x", "xxx.....", "xxx....."))).toEqual([0, 4]);
  });

  it("is right of everything when both are taken", () => {
    expect(placeOn(sheet("xxx..x", "xxx...", "xxx...", "......", "x....."))).toEqual([0, 7]);
  });

  it("is under everything when the sheet is full to its last column", () => {
    const used = { row: 0, column: 0, rows: 5, columns: 16_384 };
    expect(placeBeside(table, size, used, () => false)).toMatchObject({ row: 6, column: 0 });
  });
});

describe("what would be overwritten", () => {
  it("counts cells that hold anything, zero and FALSE too, and no empty one", () => {
    expect(
      countFilled([
        ["", 0, false],
        [null, "text", "=A1"],
      ]),
    ).toBe(4);
  });
});
