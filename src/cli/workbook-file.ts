import { readXlsx, type Workbook } from "hucre/xlsx";
import { InputError } from "../../engine/errors";
import type { Cell, Cells } from "../../engine/formats/cells";
import { type Box, parseAddress } from "../workbook/address";
import type { Placed } from "./placed";
import { texts } from "./texts";

/** An .xlsx file, read once: its cells with the values last saved, formulas included. */
export interface WorkbookFile {
  readonly name: string;
  readonly workbook: Workbook;
}

export async function openWorkbook(name: string, bytes: Uint8Array): Promise<WorkbookFile> {
  try {
    return { name, workbook: await readXlsx(bytes) };
  } catch (error) {
    throw new InputError(texts.unreadable, { file: name, reason: String(error) });
  }
}

/** The cells of a range (A1:F13, Sheet!A1:F13 or a defined name), or of the whole sheet. Throws InputError. */
export function rangeOfWorkbook(file: WorkbookFile, range?: string, sheet?: string): Placed {
  const named = range === undefined ? undefined : (definedName(file, range, sheet) ?? range);
  const parsed = named === undefined ? undefined : parseAddress(named);
  if (named !== undefined && !parsed) {
    const names = tableNames(file);
    throw new InputError(texts.noRange, { range: named, file: file.name, names: names.length === 0 ? "–" : names });
  }
  const { name, rows } = sheetNamed(file, parsed?.sheet ?? sheet);
  const box = parsed?.box ?? wholeOf(rows);
  return { cells: cut(rows, box), at: { sheet: name, ...box } };
}

/** The names worth offering: those of more than one cell. */
const tableNames = ({ workbook }: WorkbookFile): string[] =>
  (workbook.namedRanges ?? []).filter(({ range }) => range.includes(":")).map(({ name }) => name);

const wholeOf = (rows: Rows): Box => ({
  row: 0,
  column: 0,
  rows: rows.length,
  columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
});

/** Whether the text names cells of this workbook, rather than being cells itself. */
export const isRangeOf = (file: WorkbookFile, text: string): boolean =>
  parseAddress(definedName(file, text) ?? text) !== undefined;

/** Excel compares names without regard to case; a name of the sheet itself comes before one of the workbook. */
function definedName({ workbook }: WorkbookFile, name: string, sheet?: string): string | undefined {
  const same = (workbook.namedRanges ?? []).filter((one) => one.name.toLowerCase() === name.toLowerCase());
  return (same.find(({ scope }) => scope === sheet && scope !== undefined) ?? same[0])?.range;
}

function sheetNamed({ name: file, workbook }: WorkbookFile, sheet?: string) {
  const found = sheet === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => sameName(name, sheet));
  if (found) return found;
  throw new InputError(texts.noSheet, { file, sheet: sheet ?? "", sheets: workbook.sheets.map(({ name }) => name) });
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

type Rows = Workbook["sheets"][number]["rows"];

function cut(rows: Rows, { row, column, rows: height, columns }: Box): Cells {
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cellOf(rows[row + r]?.[column + c])),
  );
}

const errorValue = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!)$/;

function cellOf(value: Rows[number][number] | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" && errorValue.test(value) ? { error: value } : value;
}
