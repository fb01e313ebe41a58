/** Cell addresses in A1 notation. Rows and columns count from 0 inside. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Excel's sheet size; a whole row or column reaches to its last cell. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const rowCount = (area: Area): number => area.endRow - area.row + 1;
export const columnCount = (area: Area): number => area.endColumn - area.column + 1;

/** `A1`, `A1:B2`, `A:C`, `1:3`. */
export function areaText(area: Area): string {
  if (area.row === 0 && area.endRow === LAST_ROW) return `${columnName(area.column)}:${columnName(area.endColumn)}`;
  if (area.column === 0 && area.endColumn === LAST_COLUMN) return `${area.row + 1}:${area.endRow + 1}`;
  const first = `${columnName(area.column)}${area.row + 1}`;
  const last = `${columnName(area.endColumn)}${area.endRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as a formula writes it: quoted where it is more than letters, digits and underscores. */
export function quotedSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1:B2`. */
export const rangeAddress = (sheet: string, area: Area): string => `${quotedSheet(sheet)}!${areaText(area)}`;

/** The area that an A1 text names, or nothing: `A1`, `$A$1:B2`, `A:B`, `2:5`. */
export function parseArea(text: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/.exec(text.trim());
  if (!match || text.trim() === "") return undefined;
  const [, firstColumn, firstRow, secondColumn, secondRow] = match;
  const isPair = text.includes(":");
  if (!isPair && !(firstColumn && firstRow)) return undefined;
  if (isPair && (!firstColumn !== !secondColumn || !firstRow !== !secondRow || !(firstColumn ?? firstRow)))
    return undefined;
  const columns = firstColumn ? [firstColumn, secondColumn ?? firstColumn].map(columnNumber) : [0, LAST_COLUMN];
  const rows = firstRow ? [firstRow, secondRow ?? firstRow].map((row) => Number(row) - 1) : [0, LAST_ROW];
  const area = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    endRow: Math.max(...rows),
    endColumn: Math.max(...columns),
  };
  return area.row >= 0 && area.endRow <= LAST_ROW && area.endColumn <= LAST_COLUMN ? area : undefined;
}

/** Splits `'My sheet'!A1:B2` into its sheet name and the rest; without a sheet the name is undefined. */
export function splitSheet(text: string): { readonly sheet: string | undefined; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  if (!match) return { sheet: undefined, rest: text.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2], rest: match[3] ?? "" };
}
