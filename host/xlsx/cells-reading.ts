/** The cells of a sheet in a file as cells of the grid. */
import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType } from "@univerjs/core";
import type { Cell, CellValue, Sheet } from "hucre";
import { parseArea } from "../grid/address";
import type { ThemeColors } from "./colors";
import { shownFormula } from "./formulas";
import type { Loss } from "./model";
import { stated, styleFromFile } from "./styles";

export interface ReadCells {
  readonly cells: IObjectMatrixPrimitiveType<ICellData>;
  readonly rows: number;
  readonly columns: number;
}

export function cellsFromFile(sheet: Sheet, theme: ThemeColors, names: readonly string[], lost: Set<Loss>): ReadCells {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const spilled = spilledKeys(sheet);
  let columns = 0;
  let rows = 0;
  const put = (row: number, column: number, cell: ICellData) => {
    if (Object.keys(cell).length === 0) return;
    cells[row] ??= {};
    const line = cells[row] as Record<number, ICellData>;
    line[column] = cell;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  for (const [row, values] of sheet.rows.entries()) {
    for (const [column, value] of values.entries()) {
      const key = `${row},${column}`;
      const cell = sheet.cells?.get(key);
      if (cell?.richText && cell.richText.length > 1) lost.add("richText");
      put(row, column, gridCell(cell, value, spilled.has(key), theme, names));
    }
  }
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (cells[row]?.[column] === undefined)
      put(row, column, gridCell(cell, cell.value, spilled.has(key), theme, names));
  }
  return { cells, rows, columns };
}

/** Cells under an array formula hold its results; the grid works them out itself, and a value there would stand in its way. */
function spilledKeys(sheet: Sheet): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [key, cell] of sheet.cells ?? []) {
    const area = cell.formulaType === "array" && cell.formulaRef ? parseArea(cell.formulaRef) : undefined;
    if (!area) continue;
    for (let row = area.row; row <= area.endRow; row++) {
      for (let column = area.column; column <= area.endColumn; column++) {
        if (`${row},${column}` !== key) keys.add(`${row},${column}`);
      }
    }
  }
  return keys;
}

function gridCell(
  cell: Cell | undefined,
  value: CellValue | undefined,
  isSpilled: boolean,
  theme: ThemeColors,
  names: readonly string[],
): ICellData {
  const style = cell?.style ? styleFromFile(cell.style, theme) : {};
  const content = cell?.formula
    ? { f: shownFormula(cell.formula, names) }
    : isSpilled
      ? {}
      : contentOf(cell?.richText?.map((run) => run.text).join("") ?? cell?.value ?? value ?? null);
  return stated<ICellData>({
    ...content,
    s: Object.keys(style).length > 0 ? style : undefined,
    custom: cell?.style?.protection?.locked === false ? { locked: false } : undefined,
  });
}

function contentOf(value: CellValue): ICellData {
  if (value === null || value === "") return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value instanceof Date) return { v: serialNumber(value), t: CellValueType.NUMBER };
  return { v: value, t: CellValueType.STRING };
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, counted so that days after February 1900 come out as Excel numbers them. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const serialNumber = (date: Date): number => (date.getTime() - DAY_ZERO) / MILLISECONDS_PER_DAY;
