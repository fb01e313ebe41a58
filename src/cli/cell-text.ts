import { fromNumber, parseRational } from "../../engine/arithmetic/rational";
import type { Cell, Cells } from "../../engine/formats/cells";

/** A field of a text file → a cell: blank, a number where a double shows it exactly, otherwise the text for the engine to read. */
export function cellOfText(text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const written = trimmed.includes("/") ? undefined : parseRational(trimmed);
  if (!written) return trimmed;
  const number = Number(trimmed.replace("−", "-"));
  if (!Number.isFinite(number)) return trimmed;
  const shown = fromNumber(number);
  return shown.n === written.n && shown.d === written.d ? number : trimmed;
}

/** A range written on the command line: commas between cells, semicolons between rows ("1/2,1/2;1,0"). */
export function cellsOfInlineText(text: string): Cells {
  return rectangular(text.split(";").map((row) => row.split(",").map(cellOfText)));
}

/** Rows of one length, short ones filled with blanks. */
export function rectangular(rows: readonly (readonly Cell[])[]): Cells {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill(null)]);
}
