import { readXlsx, type Sheet, type Workbook } from "hucre";
import { InputError } from "../../../engine/errors";
import { type Cell, type Cells, labelOf } from "../../../engine/formats/cells";
import type { Text } from "../../../engine/text";
import { type Location, parseAddress } from "../../workbook/address";
import { type HandoutData, handoutNames, readData } from "../handout/data";
import { safeArchive } from "./archive";

/** A workbook that came back, read and nothing more: no formula of it is ever calculated. */
export interface ReturnedWorkbook {
  readonly sheets: readonly Sheet[];
  readonly names: ReadonlyMap<string, Location>;
  /** What it says of itself; undefined where that was removed. */
  readonly data: HandoutData | undefined;
}

/** A cell as it was saved. */
export interface ReturnedCell {
  readonly value: Cell | Date;
  /** The number format where the cell holds a date. */
  readonly format: string;
  /** Without the leading "="; undefined where something was typed. */
  readonly formula: string | undefined;
}

/** Rows below are no part of any handout. */
const mostRows = 5_000;

/** Throws InputError with the reason where the file cannot be read. */
export async function openReturned(bytes: Uint8Array): Promise<ReturnedWorkbook> {
  const workbook = await read(safeArchive(bytes));
  const names = new Map<string, Location>();
  for (const { name, range } of workbook.namedRanges ?? []) {
    const parsed = parseAddress(range);
    const sheet = workbook.sheets.find((one) => one.name === parsed?.sheet);
    if (parsed && sheet) names.set(name.toLowerCase(), { sheet: sheet.name, ...parsed.box });
  }
  const opened = { sheets: workbook.sheets, names, data: undefined };
  return { ...opened, data: dataOf(opened) };
}

async function read(archive: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(archive, { readStyles: true, maxRows: mostRows });
  } catch {
    throw new InputError(texts.unreadable);
  }
}

/** Where a defined name points to, if that is still there. */
export const named = ({ names }: ReturnedWorkbook, name: string): Location | undefined => names.get(name.toLowerCase());

export function returnedCell(sheet: Sheet, row: number, column: number): ReturnedCell {
  const cell = sheet.cells?.get(`${row},${column}`);
  const value = sheet.rows[row]?.[column] ?? cell?.value ?? null;
  return { value: plain(value), format: cell?.style?.numFmt ?? "", formula: cell?.formula };
}

/** The labels of a block, as they read. */
export function labelsAt(workbook: ReturnedWorkbook, { sheet: name, row, column, rows, columns }: Location): Cells {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => labelIn(sheet, row + i, column + j)),
  );
}

export function labelIn(sheet: Sheet | undefined, row: number, column: number): string {
  const { value } = sheet ? returnedCell(sheet, row, column) : { value: null };
  return value instanceof Date ? value.toISOString() : labelOf(value);
}

const errorValue = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!)$/;
/** Longer than the handout lets anyone write. */
const longestText = 500;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no workbook may hold
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function plain(value: Sheet["rows"][number][number]): Cell | Date {
  if (typeof value !== "string") return value;
  return errorValue.test(value) ? { error: value } : value.replace(controls, "").slice(0, longestText);
}

/** By its name, else on any sheet that begins as such data do. */
function dataOf(workbook: ReturnedWorkbook): HandoutData | undefined {
  const known = named(workbook, handoutNames.data);
  const places = [
    ...(known ? [known] : []),
    ...workbook.sheets.map(({ name, rows }) => ({ sheet: name, row: 0, column: 0, rows: rows.length, columns: 2 })),
  ];
  for (const place of places) {
    const cells = dataCellsAt(workbook, place);
    if (labelOf(cells[0]?.[0]) !== "version") continue;
    try {
      return readData(cells);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return undefined;
}

/** As they are, since the exercise's text may be as long as a cell can hold. */
function dataCellsAt({ sheets }: ReturnedWorkbook, { sheet: name, row, column, rows }: Location): Cells {
  const lines = sheets.find((one) => one.name === name)?.rows ?? [];
  return Array.from({ length: Math.min(rows, mostRows) }, (_, i) =>
    [0, 1].map((j) => String(lines[row + i]?.[column + j] ?? "")),
  );
}

const texts = {
  unreadable: {
    en: "the workbook cannot be read: ask for it again",
    ko: "통합 문서를 읽을 수 없습니다. 다시 받으세요",
    zh: "无法读取该工作簿：请重新索取",
  },
} satisfies Record<string, Text>;
