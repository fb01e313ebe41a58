import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { parseCsv } from "hucre/csv";
import { InputError } from "../../engine/errors";
import type { Cells } from "../../engine/formats/cells";
import { cellOfText, cellsOfInlineText, rectangular } from "./cell-text";
import type { Placed } from "./placed";
import { texts } from "./texts";
import { isRangeOf, openWorkbook, rangeOfWorkbook, type WorkbookFile } from "./workbook-file";

export const formats = ["nfg", "json", "csv", "xlsx"] as const;
export type Format = (typeof formats)[number];

export interface Where {
  readonly format?: string;
  readonly sheet?: string;
  readonly range?: string;
}

/** The game as it lies in a file: text in a format of its own, or cells; a workbook stays open for further ranges. */
export interface GameFile {
  readonly game: { readonly text: string; readonly format: "nfg" | "json" } | Placed;
  readonly workbook?: WorkbookFile;
}

/** Reads a file, or standard input for "-". Throws InputError. */
export async function readGameFile(name: string, where: Where): Promise<GameFile> {
  const bytes = readBytes(name);
  const format = formatOf(name, bytes, where.format);
  if (format === "xlsx") {
    const workbook = await openWorkbook(name, bytes);
    return { game: rangeOfWorkbook(workbook, where.range, where.sheet), workbook };
  }
  if (where.sheet !== undefined || where.range !== undefined) throw new InputError(texts.onlyWorkbook, { file: name });
  const text = new TextDecoder().decode(bytes);
  return { game: format === "csv" ? { cells: cellsOfCsv(text) } : { text, format } };
}

/** The value of a flag that takes a range: a file, cells of the game's workbook, or cells written out. */
export function readRangeValue(value: string, { workbook }: GameFile): Placed {
  if (statSync(value, { throwIfNoEntry: false })?.isFile())
    return { cells: cellsOfCsv(new TextDecoder().decode(readBytes(value))) };
  if (workbook && isRangeOf(workbook, value)) return rangeOfWorkbook(workbook, value);
  return { cells: cellsOfInlineText(value) };
}

export function cellsOfCsv(text: string): Cells {
  return rectangular(parseCsv(text).map((row) => row.map((field) => cellOfText(String(field ?? "")))));
}

function readBytes(name: string): Uint8Array {
  try {
    return readFileSync(name === "-" ? 0 : name);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new InputError(isMissing ? texts.noFile : texts.unreadable, { file: name, reason: String(error) });
  }
}

/** By flag, by the ending of the name, else by the first bytes. */
function formatOf(name: string, bytes: Uint8Array, flag: string | undefined): Format {
  const told = (flag ?? extname(name).slice(1)).toLowerCase();
  const known = formats.find((format) => format === told);
  if (known) return known;
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 512))
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (flag !== undefined || start === "") throw new InputError(texts.noFormat, { file: name });
  if (start.startsWith("PK\u0003\u0004")) return "xlsx";
  if (start.startsWith("NFG")) return "nfg";
  return start.startsWith("{") ? "json" : "csv";
}
