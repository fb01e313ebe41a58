import type { Grid } from "./grid";

/** Where a cell of the active sheet is on the page; the grid itself only knows where it is on its canvas. */
export function cellRectangle(grid: Grid, row: number, column: number): DOMRect {
  const cell = grid.workbook().getActiveSheet().getRange(row, column).getCellRect();
  const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
  return new DOMRect(cell.x + (canvas?.x ?? 0), cell.y + (canvas?.y ?? 0), cell.width, cell.height);
}
