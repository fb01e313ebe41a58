import { addressOf, type Location } from "./address";
import { explained, WorkbookError } from "./errors";
import { blockNamed, namedBlocks } from "./named-blocks";
import { isFreeIn, placeBeside } from "./placement";
import type { ReadRange } from "./port";
import { inWorkbook, loadRange, locationOf, rangeAt, rangeOf, readRange } from "./ranges";

/** More than any payoff table that a solver could take; reading a whole sheet would hold Excel up. */
export const mostCells = 200_000;

export function readSelection(): Promise<ReadRange> {
  return explained(() =>
    inWorkbook(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load(["address", "rowIndex", "columnIndex", "rowCount", "columnCount"]);
      const names = context.workbook.names.load("items/name,items/formula");
      await context.sync();
      const named = blockNamed(namedBlocks(names.items), locationOf(selected));
      const block = loadRange(named ? rangeOf(context, named.at) : await blockMeant(context, selected));
      await context.sync();
      return { ...readRange(block), ...(named ? { name: named.name } : {}) };
    }),
  );
}

/** A single cell means the region around it, whole rows or columns mean their used part. */
async function blockMeant(context: Excel.RequestContext, selected: Excel.Range): Promise<Excel.Range> {
  const { rowCount, columnCount } = selected;
  if (rowCount * columnCount === 1) return selected.getSurroundingRegion();
  if (rowCount * columnCount <= mostCells) return selected;
  const used = selected.getUsedRangeOrNullObject(true);
  used.load(["rowCount", "columnCount"]);
  await context.sync();
  if (used.isNullObject || used.rowCount * used.columnCount > mostCells) {
    throw new WorkbookError(texts.size, { rows: rowCount, columns: columnCount });
  }
  return used;
}

export function selectedCell(): Promise<string> {
  return explained(() =>
    inWorkbook(async (context) => {
      const cell = context.workbook.getSelectedRange().getCell(0, 0).load("address");
      await context.sync();
      return cell.address;
    }),
  );
}

export function readRanges(references: readonly string[]): Promise<readonly ReadRange[]> {
  return explained(
    () =>
      inWorkbook(async (context) => {
        const ranges = references.map((reference) => loadRange(rangeAt(context, reference)));
        await context.sync();
        return ranges.map(readRange);
      }),
    references.join(", "),
  );
}

export function readNames(names: readonly string[]): Promise<ReadonlyMap<string, ReadRange>> {
  return explained(() =>
    inWorkbook(async (context) => {
      const items = context.workbook.names;
      const ranges = names.map((name) => loadRange(items.getItemOrNullObject(name).getRangeOrNullObject()));
      await context.sync();
      return new Map(names.flatMap((name, i) => (ranges[i]!.isNullObject ? [] : [[name, readRange(ranges[i]!)]])));
    }),
  );
}

export function freePlace(table: Location, rows: number, columns: number): Promise<string> {
  return explained(() =>
    inWorkbook(async (context) => {
      const used = context.workbook.worksheets.getItem(table.sheet).getUsedRange(true);
      used.load(["address", "rowIndex", "columnIndex", "rowCount", "columnCount"]);
      await context.sync();
      const box = locationOf(used);
      const filled = await valuesOf(context, used);
      const place = placeBeside(table, { rows, columns }, box, (one) => filled !== null && isFreeIn(box, filled, one));
      return addressOf({ sheet: table.sheet, ...place, rows: 1, columns: 1 });
    }),
  );
}

/** Null where the sheet is too full to look at: the block then goes beyond everything. */
async function valuesOf(context: Excel.RequestContext, used: Excel.Range): Promise<unknown[][] | null> {
  if (used.rowCount * used.columnCount > mostCells) return null;
  used.load("values");
  await context.sync();
  return used.values;
}

export function select(address: string): Promise<void> {
  return explained(
    () =>
      inWorkbook(async (context) => {
        const range = rangeAt(context, address);
        range.worksheet.activate();
        range.select();
        await context.sync();
      }),
    address,
  );
}

const texts = {
  size: {
    en: "The selection has {rows} rows and {columns} columns. Select only the payoff table, with its headings.",
    ko: "선택한 범위가 {rows}행 {columns}열입니다. 제목을 포함한 보수표만 선택하십시오.",
    zh: "所选区域有 {rows} 行 {columns} 列。请只选择收益表（包括标题）。",
  },
};
