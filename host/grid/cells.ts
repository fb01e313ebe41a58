/** Reads and writes the contents of cells as Excel's API states them. */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import { type Area, columnCount, rowCount } from "./address";
import type { FRange, FWorksheet, Grid } from "./grid";

export type CellValue = string | number | boolean;
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export interface CellContents {
  readonly value: CellValue;
  readonly type: ValueType;
  /** The formula, or the value where there is none. */
  readonly formula: CellValue;
}

const errorValue =
  /^#(VALUE!|N\/A|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|CYCLE!|CONNECT!|ERROR!)$/;

/** The part of `area` that the grid has cells for: a whole column reaches to the sheet's last row. */
export function clip(sheet: FWorksheet, area: Area): Area {
  return {
    row: area.row,
    column: area.column,
    endRow: Math.max(area.row, Math.min(area.endRow, sheet.getMaxRows() - 1)),
    endColumn: Math.max(area.column, Math.min(area.endColumn, sheet.getMaxColumns() - 1)),
  };
}

/** The grid's range for `area`, with the sheet made large enough to hold it. */
export function rangeOf(sheet: FWorksheet, area: Area): FRange {
  const inside = isWhole(area) ? clip(sheet, area) : area;
  if (inside.endRow >= sheet.getMaxRows()) sheet.setRowCount(inside.endRow + 50);
  if (inside.endColumn >= sheet.getMaxColumns()) sheet.setColumnCount(inside.endColumn + 10);
  return sheet.getRange(inside.row, inside.column, rowCount(inside), columnCount(inside));
}

/** Whole columns or rows are not made real. */
const isWhole = (area: Area): boolean => rowCount(area) > 100_000 || columnCount(area) > 10_000;

export function readCells(grid: Grid, sheet: FWorksheet, area: Area): readonly (readonly CellContents[])[] {
  const inside = clip(sheet, area);
  const cells = sheet.getSheet();
  const spilled = spilledCells(grid, sheet.getSheetId());
  return fromTo(inside.row, inside.endRow).map((row) =>
    fromTo(inside.column, inside.endColumn).map((column) => {
      const cell = cells.getCellRaw(row, column);
      return contentsOf(isEmpty(cell) ? spilled?.[row]?.[column] : cell, formulaAt(sheet, row, column, cell));
    }),
  );
}

/** Formulas that a grid shares between cells (`si`) are spelled out by the grid itself. */
function formulaAt(sheet: FWorksheet, row: number, column: number, cell: Nullable<ICellData>): string {
  if (!cell?.f && !cell?.si) return "";
  return cell.f ?? sheet.getRange(row, column).getFormula();
}

const isEmpty = (cell: Nullable<ICellData>): boolean =>
  !cell || ((cell.v === undefined || cell.v === null) && !cell.f && !cell.si && !cell.p);

function contentsOf(cell: Nullable<ICellData>, formula: string): CellContents {
  const type = typeOf(cell, formula);
  const value = plainValue(cell, type);
  return { value, type, formula: formula === "" ? value : formula };
}

function typeOf(cell: Nullable<ICellData>, formula: string): ValueType {
  const raw = cell?.v ?? cell?.p?.body?.dataStream;
  if (raw === undefined || raw === null || (raw === "" && formula === "")) return "Empty";
  if (cell?.t === CellValueType.BOOLEAN || typeof raw === "boolean") return "Boolean";
  if (typeof raw === "string" && errorValue.test(raw) && cell?.t !== CellValueType.FORCE_STRING) return "Error";
  if (cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING) return "String";
  return typeof raw === "number" || (cell?.t === CellValueType.NUMBER && raw !== "") ? "Double" : "String";
}

function plainValue(cell: Nullable<ICellData>, type: ValueType): CellValue {
  const raw = cell?.v ?? cell?.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (type === "Empty" || raw === undefined || raw === null) return "";
  if (type === "Boolean") return typeof raw === "string" ? raw.toUpperCase() === "TRUE" : Boolean(raw);
  return type === "Double" ? Number(raw) : String(raw);
}

type SpilledCells = Record<number, Record<number, ICellData>>;

function spilledCells(grid: Grid, sheetId: string): SpilledCells | undefined {
  const all = grid.injector.get(FormulaDataModel).getArrayFormulaCellData();
  return all[grid.workbook().getId()]?.[sheetId] as SpilledCells | undefined;
}

/** The area into which the formula of a cell spills, if it does. */
export function spillArea(grid: Grid, sheetId: string, row: number, column: number): Area | undefined {
  const all = grid.injector.get(FormulaDataModel).getArrayFormulaRange();
  const range = all[grid.workbook().getId()]?.[sheetId]?.[row]?.[column];
  if (!range) return undefined;
  return { row: range.startRow, column: range.startColumn, endRow: range.endRow, endColumn: range.endColumn };
}

/** The cell whose formula spills into the cell given, itself included; undefined where nothing spills. */
export function spillParent(grid: Grid, sheetId: string, row: number, column: number): Area | undefined {
  const all = grid.injector.get(FormulaDataModel).getArrayFormulaRange();
  const anchors = Object.entries(all[grid.workbook().getId()]?.[sheetId] ?? {}).flatMap(([anchorRow, columns]) =>
    Object.keys(columns ?? {}).map((anchorColumn) => [Number(anchorRow), Number(anchorColumn)] as const),
  );
  const found = anchors.find(([anchorRow, anchorColumn]) => {
    const area = spillArea(grid, sheetId, anchorRow, anchorColumn);
    return area && row >= area.row && row <= area.endRow && column >= area.column && column <= area.endColumn;
  });
  return found && { row: found[0], column: found[1], endRow: found[0], endColumn: found[1] };
}

/** The bounding area of all cells with contents, spilled ones included; undefined in an empty sheet. */
export function usedArea(grid: Grid, sheet: FWorksheet): Area | undefined {
  const places: (readonly [number, number])[] = [];
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!isEmpty(cell) && cell?.v !== "") places.push([row, column]);
    });
  for (const [row, columns] of Object.entries(spilledCells(grid, sheet.getSheetId()) ?? {})) {
    for (const column of Object.keys(columns)) places.push([Number(row), Number(column)]);
  }
  if (places.length === 0) return undefined;
  const rows = places.map(([row]) => row);
  const columns = places.map(([, column]) => column);
  return {
    row: least(rows),
    column: least(columns),
    endRow: greatest(rows),
    endColumn: greatest(columns),
  };
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

/** A value as a cell takes it when it is entered: texts that read as formulas, numbers or truth values become those. */
export function enteredCell(value: unknown, isTextFormat: boolean): ICellData {
  if (typeof value === "number") return plain(value, CellValueType.NUMBER);
  if (typeof value === "boolean") return plain(value ? 1 : 0, CellValueType.BOOLEAN);
  const text = String(value);
  if (text === "") return plain(null, null);
  if (isTextFormat) return plain(text, CellValueType.FORCE_STRING);
  if (text.startsWith("'")) return plain(text.slice(1), CellValueType.FORCE_STRING);
  if (text.startsWith("=") && text.length > 1) return { f: text, v: null, p: null, si: null };
  if (/^(true|false)$/i.test(text)) return plain(/^true$/i.test(text) ? 1 : 0, CellValueType.BOOLEAN);
  if (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text)) return plain(Number(text), CellValueType.NUMBER);
  return plain(text, CellValueType.STRING);
}

const plain = (v: string | number | null, t: CellValueType | null): ICellData => ({ v, t, f: null, si: null, p: null });

export const fromTo = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
