import type { Cell, Cells } from "../../engine/formats/cells";

/** Excel's values with their types → cells: an empty cell is null, an error value is told from a text that looks like one. */
export function cellsFromExcel(values: readonly (readonly unknown[])[], types: readonly (readonly string[])[]): Cells {
  return values.map((row, r) => row.map((value, c) => cellFromExcel(value, types[r]![c]!)));
}

function cellFromExcel(value: unknown, type: string): Cell {
  if (type === "Empty" || value === null || value === undefined) return null;
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** Text that Excel would turn into something else when it is entered: 2/3 a date, 5% a number, =A1 a formula. */
const wouldBeConverted = /^\s*[-+=@'([{$€£¥₩\d.]|^(true|false)$/i;

/** Cells → values that Excel keeps as they are; a leading apostrophe marks text and is not part of it. */
export function excelFromCells(cells: Cells): (string | number | boolean)[][] {
  return cells.map((row) => row.map(excelFromCell));
}

function excelFromCell(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  return typeof cell === "string" && wouldBeConverted.test(cell) ? `'${cell}` : cell;
}
