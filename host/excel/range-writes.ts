/** Writing tables of values, formulas and number formats into a range, by Excel's rules for their shapes. */
import type { ICellData } from "@univerjs/core";
import { columnCount, rowCount } from "../grid/address";
import { clip, enteredCell, rangeOf } from "../grid/cells";
import { lockedCell } from "../grid/protection";
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import { type RangeTarget, sheetOf } from "./range-target";

/** One value fills the range, a table fits it exactly; null leaves a cell as it is. */
function tableFor(target: RangeTarget, value: unknown): readonly (readonly unknown[])[] {
  const rows = rowCount(target.area);
  const columns = columnCount(target.area);
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => new Array(columns).fill(value));
  const isTable = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (!isTable) {
    throw new ExcelError(
      "InvalidArgument",
      "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
  return value as readonly (readonly unknown[])[];
}

export function writeFormulas(host: ExcelHost, target: RangeTarget, value: unknown): void {
  const sheet = sheetOf(host, target);
  const locked = lockedCell(sheet, target.area);
  if (locked !== undefined) throw new ExcelError("AccessDenied", `${locked} is locked on a protected sheet`);
  const inside = { ...target, area: Array.isArray(value) ? target.area : clip(sheet, target.area) };
  const table = tableFor(inside, value);
  const range = rangeOf(sheet, inside.area);
  const formats = range.getNumberFormats();
  const cells = table.map((row, rowIndex) =>
    row.map((entry, columnIndex) =>
      entry === null || entry === undefined
        ? ({} as ICellData)
        : enteredCell(entry, formats[rowIndex]?.[columnIndex] === "@"),
    ),
  );
  range.setValues(cells);
}

export function writeNumberFormats(host: ExcelHost, target: RangeTarget, value: unknown): void {
  const sheet = sheetOf(host, target);
  const inside = { ...target, area: Array.isArray(value) ? target.area : clip(sheet, target.area) };
  const table = tableFor(inside, value);
  const range = rangeOf(sheet, inside.area);
  const now = range.getNumberFormats();
  range.setNumberFormats(
    table.map((row, rowIndex) =>
      row.map((format, column) =>
        format === null ? (now[rowIndex]?.[column] ?? "") : format === "General" ? "" : String(format),
      ),
    ),
  );
}
