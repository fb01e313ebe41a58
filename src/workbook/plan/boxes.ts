import { type Box, columnName } from "../address";

/** "B4", or with marks "$B$4" for a reference that does not move. */
export const cellText = (row: number, column: number, mark = ""): string =>
  `${mark}${columnName(column)}${mark}${row + 1}`;

/** "B4:C9" without a sheet; one cell is "B4". */
export function boxText({ row, column, rows, columns }: Box, mark = ""): string {
  const first = cellText(row, column, mark);
  return rows === 1 && columns === 1 ? first : `${first}:${cellText(row + rows - 1, column + columns - 1, mark)}`;
}
