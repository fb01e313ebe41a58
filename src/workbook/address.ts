/** A block of cells on a sheet; rows and columns count from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where a block lies in the workbook. */
export interface Location extends Box {
  readonly sheet: string;
}

const cellPattern = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const plainSheetName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** A sheet whose name could be read as a cell ("A1", "R1C1", "R") needs quotes too. */
const looksLikeCell = /^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i;

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "Payoffs!A1:F13", the sheet quoted where Excel would quote it. */
export function addressOf({ sheet, row, column, rows, columns }: Location): string {
  const first = columnName(column) + (row + 1);
  const last = columnName(column + columns - 1) + (row + rows);
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

export function quotedSheet(sheet: string): string {
  return plainSheetName.test(sheet) && !looksLikeCell.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** "Sheet!A1:B2" or "A1" as its parts, the sheet undefined where it is not named; undefined when it is no address (a defined name, a typing error). */
export function parseAddress(text: string): { readonly sheet: string | undefined; readonly box: Box } | undefined {
  const mark = text.lastIndexOf("!");
  const corners = text
    .slice(mark + 1)
    .trim()
    .split(":")
    .map((corner) => cellPattern.exec(corner.trim()));
  const [first, last = first] = corners;
  if (corners.length > 2 || !first || !last) return undefined;
  return { sheet: mark === -1 ? undefined : unquoted(text.slice(0, mark).trim()), box: boxBetween(first, last) };
}

function boxBetween([, columnA, rowA]: RegExpExecArray, [, columnB, rowB]: RegExpExecArray): Box {
  const columns = [columnIndex(columnA!), columnIndex(columnB!)].sort((a, b) => a - b);
  const rows = [Number(rowA) - 1, Number(rowB) - 1].sort((a, b) => a - b);
  return {
    row: rows[0]!,
    column: columns[0]!,
    rows: rows[1]! - rows[0]! + 1,
    columns: columns[1]! - columns[0]! + 1,
  };
}

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

/** A cell of a block, or a smaller block in it, as a location of its own. */
export function partIn(block: Location, part: Pick<Box, "row" | "column"> & Partial<Box>): Location {
  const { row, column, rows = 1, columns = 1 } = part;
  return { sheet: block.sheet, row: block.row + row, column: block.column + column, rows, columns };
}
