/** An error value standing in a cell, such as #N/A. */
export interface CellError {
  readonly error: string;
}

/** What one cell can hold when it reaches us; a blank is null. */
export type Cell = string | number | boolean | null | CellError;

/** A range as rows of cells, all of one length. */
export type Cells = readonly (readonly Cell[])[];

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

export const isCellError = (cell: Cell | undefined): cell is CellError =>
  typeof cell === "object" && cell !== null && "error" in cell;

/** The cell as a label: numbers and TRUE/FALSE as they read, "" for a blank. */
export function labelOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (isCellError(cell)) return cell.error;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell).trim();
}
