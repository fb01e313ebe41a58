import { describe, expect, it } from "vitest";
import { blockNamed, namedBlocks } from "../../src/workbook/named-blocks";

const blocks = namedBlocks([
  { name: "tariff", formula: "=Assumptions!$B$6" },
  { name: "Strategies", formula: "=Payoffs!$A$6:$A$17" },
  { name: "Everything", formula: "=Payoffs!$A$1:$Z$99" },
  { name: "Table", formula: "=Payoffs!$A$5:$F$17" },
  { name: "Rate", formula: "=0.05" },
]);
const at = (sheet: string, row: number, column: number, rows = 1, columns = 1) => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

describe("the named block that a selection means", () => {
  it("is the smallest table around a single cell, never a single cell or column", () => {
    expect(blockNamed(blocks, at("Payoffs", 6, 0))?.name).toBe("Table");
    expect(blockNamed(blocks, at("Payoffs", 6, 6))?.name).toBe("Everything");
    expect(blockNamed(blocks, at("Assumptions", 5, 1))).toBeUndefined();
  });

  it("is the block that is selected as a whole, not one around it", () => {
    expect(blockNamed(blocks, at("Payoffs", 4, 0, 13, 6))?.name).toBe("Table");
    expect(blockNamed(blocks, at("Payoffs", 5, 0, 3, 3))).toBeUndefined();
  });

  it("is on the same sheet", () => {
    expect(blockNamed(blocks, at("Solution", 6, 0))).toBeUndefined();
  });
});
