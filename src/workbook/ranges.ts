import { type Location, parseAddress } from "./address";
import { cellsFromExcel } from "./excel-values";
import type { ReadRange } from "./port";

/** Waits until the user has left the cell being edited, instead of failing. */
export const inWorkbook = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, batch);

/** The range that an address or a defined name stands for; without a sheet, on the active one. */
export function rangeAt(context: Excel.RequestContext, reference: string): Excel.Range {
  const parsed = parseAddress(reference);
  const { worksheets, names } = context.workbook;
  if (!parsed) return names.getItem(reference.trim()).getRange();
  const sheet = parsed.sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(parsed.sheet);
  return sheet.getRange(reference.slice(reference.lastIndexOf("!") + 1).trim());
}

export function rangeOf(context: Excel.RequestContext, { sheet, row, column, rows, columns }: Location): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** Asks for everything that `readRange` needs; a sync must follow. */
export function loadRange(range: Excel.Range): Excel.Range {
  return range.load(["address", "rowIndex", "columnIndex", "rowCount", "columnCount", "values", "valueTypes"]);
}

export function readRange(range: Excel.Range): ReadRange {
  return { at: locationOf(range), address: range.address, cells: cellsFromExcel(range.values, range.valueTypes) };
}

export function locationOf(range: Excel.Range): Location {
  const sheet = parseAddress(range.address)?.sheet ?? "";
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
