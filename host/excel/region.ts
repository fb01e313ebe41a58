import type { Area } from "../grid/address";
import { readCells, usedArea } from "../grid/cells";
import type { FWorksheet, Grid } from "../grid/grid";

/** The block of cells around `start` that blank rows and columns bound (what Ctrl+A selects in Excel). */
export function surroundingRegion(grid: Grid, sheet: FWorksheet, start: Area): Area {
  const used = usedArea(grid, sheet);
  if (!used) return start;
  const contents = readCells(grid, sheet, used);
  const isFilled = (row: number, column: number): boolean => {
    const type = contents[row - used.row]?.[column - used.column]?.type;
    return type !== undefined && type !== "Empty";
  };
  let region = start;
  for (;;) {
    const wider = widened(region, isFilled);
    if (sameArea(wider, region)) return region;
    region = wider;
  }
}

/** The region with each neighbouring row and column (corners included) that holds a filled cell. */
function widened(region: Area, isFilled: (row: number, column: number) => boolean): Area {
  const columns = range(Math.max(0, region.column - 1), region.endColumn + 1);
  const rows = range(Math.max(0, region.row - 1), region.endRow + 1);
  return {
    row: region.row > 0 && columns.some((column) => isFilled(region.row - 1, column)) ? region.row - 1 : region.row,
    column:
      region.column > 0 && rows.some((row) => isFilled(row, region.column - 1)) ? region.column - 1 : region.column,
    endRow: columns.some((column) => isFilled(region.endRow + 1, column)) ? region.endRow + 1 : region.endRow,
    endColumn: rows.some((row) => isFilled(row, region.endColumn + 1)) ? region.endColumn + 1 : region.endColumn,
  };
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.endRow === b.endRow && a.endColumn === b.endColumn;
