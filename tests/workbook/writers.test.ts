import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { read as readWithSheetJs } from "xlsx";
import { cellText } from "../../src/workbook/plan/boxes";
import { writeLive } from "../../src/workbook/plan/live";
import type { WorkbookPlan } from "../../src/workbook/plan/plan";
import { spilledCells } from "../../src/workbook/plan/plan";
import { shippedWorkbooks } from "../../src/workbook/plan/shipped";
import { writeXlsx } from "../../src/workbook/plan/xlsx";
import { recordExcel } from "./recorded-excel";
import { seenInFile } from "./seen-in-file";

describe.each(shippedWorkbooks.map((one) => [one.file, one] as const))("%s", (_file, shipped) => {
  let plan: WorkbookPlan;
  let bytes: Uint8Array;
  beforeAll(async () => {
    plan = await shipped.plan();
    bytes = await writeXlsx(plan);
  });

  it("is the same workbook in a file, read by another library, and live through Office.js", async () => {
    const inFile = await seenInFile(bytes);
    const excel = recordExcel();
    await writeLive(plan, excel.context);
    const live = excel.seen();
    expect(live.names).toEqual(inFile.names);
    expect(live.charts).toEqual(inFile.charts);
    expect(live.charts).toHaveLength(plan.sheets.flatMap(({ charts }) => charts).length);
    for (const [i, sheet] of inFile.sheets.entries()) {
      const { cells, widths, validations, ...rest } = live.sheets[i]!;
      expect(rest).toEqual({ ...rest, ...without(sheet, ["cells", "widths", "validations"]) });
      for (const [column, width] of widths.entries()) expect(width).toBeCloseTo(sheet.widths[column]!, 1);
      expect(validations).toEqual(sheet.validations);
      expect(cells).toEqual(withoutSpilled(plan, i, sheet.cells));
    }
    const drawn = plan.sheets.filter(({ charts }) => charts.length > 0).length;
    expect(excel.syncs()).toBeLessThanOrEqual(plan.sheets.length + drawn + 3);
  });

  it("has the same bytes whenever it is written", async () => {
    expect(await writeXlsx(await shipped.plan())).toEqual(bytes);
  });

  it("stores every GAME function as a dynamic array with its results in the cells around", () => {
    const parts = unzipSync(bytes);
    expect(strFromU8(parts["xl/metadata.xml"]!)).toContain("XLDAPR");
    expect(strFromU8(parts["[Content_Types].xml"]!)).toContain("sheetMetadata+xml");
    const sheets = plan.sheets.map((_, i) => strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`]!));
    for (const [i, sheet] of plan.sheets.entries())
      for (const { row, column, content } of sheet.cells) {
        if (content?.kind !== "live") continue;
        const last = cellText(row + content.block.length - 1, column + content.block[0]!.length - 1);
        const first = cellText(row, column);
        const ref = first === last ? first : `${first}:${last}`;
        expect(sheets[i]).toMatch(
          new RegExp(`<c r="${first}"[^>]* cm="1"[^>]*><f t="array" ref="${ref}">_xldudf_GAME_[A-Z]+\\(`),
        );
      }
  });

  it("keeps every result for a reader without the add-in: nothing is recalculated on opening, and a second library reads the values", () => {
    const workbook = strFromU8(unzipSync(bytes)["xl/workbook.xml"]!);
    expect(workbook).not.toContain("fullCalcOnLoad");
    const read = readWithSheetJs(bytes, { cellFormula: true });
    for (const sheet of plan.sheets)
      for (const cell of sheet.cells) {
        const { content } = cell;
        if (!content || content.kind === "value") continue;
        const block = content.kind === "live" ? content.block : [[content.value]];
        for (const { row, column, value } of spilledCells(cell, block))
          expect(read.Sheets[sheet.name]![cellText(row, column)]?.v ?? "").toBe(value);
      }
  });

  it("uses no function of ours in a conditional format, where Excel would not run it", () => {
    for (const { highlights } of plan.sheets)
      for (const { formula } of highlights) expect(formula).not.toContain("GAME.");
  });

  it("is refused, before anything is written, where a sheet or a name is already taken", async () => {
    const withSheet = recordExcel([plan.sheets[1]!.name.toUpperCase()]);
    await expect(writeLive(plan, withSheet.context)).rejects.toThrow(plan.sheets[1]!.name);
    expect(withSheet.seen().sheets).toEqual([]);
    for (const { name } of plan.names.slice(0, 1)) {
      const withName = recordExcel([], [name]);
      await expect(writeLive(plan, withName.context)).rejects.toThrow(name);
      expect(withName.seen().sheets).toEqual([]);
    }
  });

  it("leaves nothing behind where Excel refuses a part of it", async () => {
    const last = plan.names.at(-1);
    if (!last) return;
    const excel = recordExcel([], [], last.name);
    await expect(writeLive(plan, excel.context)).rejects.toThrow("InvalidArgument");
    expect(excel.seen()).toEqual({ names: {}, sheets: [], charts: [] });
  });
});

const without = <T extends object>(all: T, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)));

/** In a live workbook Excel fills the cells of a spill; in the file they hold its results, and only their looks can be compared. */
function withoutSpilled<T extends object>(plan: WorkbookPlan, sheet: number, cells: Readonly<Record<string, T>>) {
  const spilled = new Set(
    plan.sheets[sheet]!.cells.flatMap((cell) =>
      cell.content?.kind === "live"
        ? spilledCells(cell, cell.content.block)
            .slice(1)
            .map(({ row, column }) => cellText(row, column))
        : [],
    ),
  );
  return Object.fromEntries(
    Object.entries(cells).map(([address, cell]) => [address, spilled.has(address) ? without(cell, ["content"]) : cell]),
  );
}
