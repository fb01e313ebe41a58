import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, parseAddress, partIn } from "../../src/workbook/address";

describe("addresses", () => {
  it("are read with and without a sheet, dollar signs and quotes", () => {
    expect(parseAddress("B2")).toEqual({ sheet: undefined, box: { row: 1, column: 1, rows: 1, columns: 1 } });
    expect(parseAddress("'It''s a plan'!$A$1:$AB$13")).toEqual({
      sheet: "It's a plan",
      box: { row: 0, column: 0, rows: 13, columns: 28 },
    });
  });

  it("are told from defined names and from nonsense", () => {
    for (const text of ["Game", "Payoffs", "A1:", "A1:B2:C3", "1A", "A0x", ""])
      expect(parseAddress(text)).toBeUndefined();
  });

  it("quote the sheets that Excel quotes", () => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(addressOf({ sheet: "Payoffs", ...cell })).toBe("Payoffs!A1");
    expect(addressOf({ sheet: "보수", ...cell })).toBe("보수!A1");
    expect(addressOf({ sheet: "My sheet", ...cell })).toBe("'My sheet'!A1");
    expect(addressOf({ sheet: "AB12", ...cell })).toBe("'AB12'!A1");
    expect(addressOf({ sheet: "O'Neil", ...cell })).toBe("'O''Neil'!A1");
  });

  it("written and read again are the same place", () => {
    const place = fc.record({
      sheet: fc.string({ minLength: 1, maxLength: 20 }).filter((name) => !/[\\/?*[\]:]|^'|'$|^\s|\s$/.test(name)),
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 500 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(place, ({ sheet, ...box }) => {
        expect(parseAddress(addressOf({ sheet, ...box }))).toEqual({ sheet, box });
      }),
    );
  });

  it("name one cell of a block", () => {
    const block = { sheet: "S", row: 4, column: 2, rows: 3, columns: 3 };
    expect(addressOf(partIn(block, { row: 1, column: 2 }))).toBe("S!E6");
    expect(addressOf(partIn(block, { row: 1, column: 2, rows: 3, columns: 2 }))).toBe("S!E6:F8");
  });
});
