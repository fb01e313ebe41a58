/** What a Range object stands for: an area of one worksheet. */
import {
  type Area,
  areaText,
  columnCount,
  LAST_COLUMN,
  LAST_ROW,
  parseArea,
  rowCount,
  splitSheet,
} from "../grid/address";
import type { FWorksheet } from "../grid/grid";
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";

export interface RangeTarget {
  readonly sheet: string;
  readonly area: Area;
}

export function sheetOf(host: ExcelHost, target: { readonly sheet: string }): FWorksheet {
  const sheet = host.grid.workbook().getSheetBySheetId(target.sheet);
  if (!sheet) throw new ExcelError("ItemNotFound", "the worksheet was deleted");
  return sheet;
}

/** The range that a text names on `sheet`: an address or the name of a range. */
export function targetNamed(host: ExcelHost, sheet: string, text: unknown): RangeTarget {
  if (text === undefined || text === null || text === "") return { sheet, area: wholeSheet };
  if (typeof text !== "string") throw new ExcelError("InvalidArgument");
  const named = splitSheet(text);
  const at = named.sheet === undefined ? sheet : host.grid.workbook().getSheetByName(named.sheet)?.getSheetId();
  if (at === undefined) throw new ExcelError("ItemNotFound");
  const area = parseArea(named.rest) ?? areaOfName(host, named.rest);
  if (!area) throw new ExcelError("InvalidArgument", text);
  return "sheet" in area ? (area as RangeTarget) : { sheet: at, area: area as Area };
}

export const wholeSheet: Area = { row: 0, column: 0, endRow: LAST_ROW, endColumn: LAST_COLUMN };

/** The range that a defined name refers to, if it refers to one. */
export function areaOfName(host: ExcelHost, name: string): RangeTarget | undefined {
  const found = host.grid
    .workbook()
    .getDefinedNames()
    .find((defined) => defined.getName().toLowerCase() === name.toLowerCase());
  return found ? areaOfReference(host, found.getFormulaOrRefString()) : undefined;
}

export function areaOfReference(host: ExcelHost, reference: string): RangeTarget | undefined {
  const { sheet, rest } = splitSheet(reference.replace(/^=/, ""));
  const area = parseArea(rest.replaceAll("$", ""));
  const at = sheet === undefined ? undefined : host.grid.workbook().getSheetByName(sheet)?.getSheetId();
  return area && at !== undefined ? { sheet: at, area } : undefined;
}

/** An area moved and stretched; one that leaves the sheet is an error. */
export function movedArea(area: Area, rows: number, columns: number, moreRows = 0, moreColumns = 0): Area {
  const moved = {
    row: area.row + rows,
    column: area.column + columns,
    endRow: area.endRow + rows + moreRows,
    endColumn: area.endColumn + columns + moreColumns,
  };
  const isInside = moved.row >= 0 && moved.column >= 0 && moved.endRow <= LAST_ROW && moved.endColumn <= LAST_COLUMN;
  if (!isInside || rowCount(moved) < 1 || columnCount(moved) < 1) throw new ExcelError("InvalidArgument");
  return moved;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const both = {
    row: Math.max(a.row, b.row),
    column: Math.max(a.column, b.column),
    endRow: Math.min(a.endRow, b.endRow),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return both.row <= both.endRow && both.column <= both.endColumn ? both : undefined;
}

/** Checks a whole number that a method takes. */
export function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new ExcelError("InvalidArgument");
  return value;
}

/** `$A$1:$B$2`. */
export const absoluteText = (area: Area): string =>
  areaText(area).replace(
    /([A-Z]+)?(\d+)?/g,
    (_part, column?: string, row?: string) => `${column ? `$${column}` : ""}${row ? `$${row}` : ""}`,
  );
