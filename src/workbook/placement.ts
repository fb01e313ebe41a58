import type { Box } from "./address";

/** The size of a sheet in every Excel since 2007. */
const sheetRows = 1_048_576;
const sheetColumns = 16_384;

/**
 * Where a block of rows × columns goes beside a table: right of it with one column between, else below with one row between,
 * else right of everything. `isFree` tells whether a block holds nothing; `used` is the sheet's filled part.
 */
export function placeBeside(
  table: Box,
  size: Pick<Box, "rows" | "columns">,
  used: Box,
  isFree: (box: Box) => boolean,
): Box {
  const right = { ...size, row: table.row, column: table.column + table.columns + 1 };
  const below = { ...size, row: table.row + table.rows + 1, column: table.column };
  const beyond = { ...size, row: table.row, column: used.column + used.columns + 1 };
  const beneath = { ...size, row: used.row + used.rows + 1, column: table.column };
  const usable = [right, below, beyond].find((box) => isOnSheet(box) && isFree(withMargin(box)));
  return usable ?? (isOnSheet(beyond) ? beyond : beneath);
}

const isOnSheet = ({ row, column, rows, columns }: Box): boolean =>
  row + rows <= sheetRows && column + columns <= sheetColumns;

/** One empty row and column around keep Excel from taking two blocks for one region. */
function withMargin({ row, column, rows, columns }: Box): Box {
  const top = Math.max(0, row - 1);
  const left = Math.max(0, column - 1);
  return { row: top, column: left, rows: row + rows + 1 - top, columns: column + columns + 1 - left };
}

/** Whether no cell of the box holds anything, where `filled` are the values of the block `used`. */
export function isFreeIn(used: Box, filled: readonly (readonly unknown[])[], box: Box): boolean {
  return countFilled(overlap(used, filled, box)) === 0;
}

function overlap(used: Box, filled: readonly (readonly unknown[])[], box: Box): readonly (readonly unknown[])[] {
  const rows = filled.slice(Math.max(0, box.row - used.row), Math.max(0, box.row + box.rows - used.row));
  return rows.map((row) =>
    row.slice(Math.max(0, box.column - used.column), Math.max(0, box.column + box.columns - used.column)),
  );
}

/** Cells that hold something; Excel gives "" for an empty one. */
export function countFilled(cells: readonly (readonly unknown[])[]): number {
  return cells.flat().filter((cell) => cell !== "" && cell !== null).length;
}
