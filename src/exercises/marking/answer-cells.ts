import type { AnswerCell } from "../../../engine/concepts/grade/question";
import { type Cell, labelOf } from "../../../engine/formats/cells";
import type { ReturnedCell } from "./returned-workbook";

/**
 * What a student meant where the file does not tell: Excel makes a day of 1/3, which is the 3rd of January in one country and the 1st of
 * March in another, and 2,333 is two and a third or two thousand.
 */
export interface Habit {
  readonly dayFirst: boolean;
  readonly commaGroups: boolean;
}

/** The more common habit first. */
export const habits: readonly Habit[] = [
  { dayFirst: false, commaGroups: false },
  { dayFirst: true, commaGroups: false },
  { dayFirst: false, commaGroups: true },
];

/** A cell as the engine reads it: numbers typed as text, with a comma, in full width or as a percentage; fractions that became days; choices in any case. */
export function readAnswerCell({ value, format }: ReturnedCell, cell: AnswerCell, habit: Habit): Cell {
  if (value instanceof Date) return readDate(value, format, habit);
  if (typeof value !== "string") return value;
  const text = value.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (text === "") return null;
  if (cell.kind === "number") return readNumberText(text, habit);
  if (cell.kind === "choice") return cell.choices.find((choice) => folded(choice) === folded(text)) ?? text;
  return text;
}

const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** The text of a number as the engine writes it; any other text as it is, to be named as unreadable. */
function readNumberText(text: string, { commaGroups }: Habit): string {
  // In a cell formatted as text, a formula stays the text that was typed.
  const typed = text
    .replace(/^[='’]+\s*/, "")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/[\u2012-\u2015\u2212]/g, "-");
  const plain = typed
    .split("/")
    .map((part) => withPoint(part.trim(), commaGroups))
    .join("/");
  const percent = /^(-?[\d.]+) ?%$/.exec(plain);
  return percent ? `${percent[1]}/100` : plain;
}

/** "0,5" → "0.5"; of a comma and a point, the last one is that of the decimals. */
function withPoint(text: string, commaGroups: boolean): string {
  if (!/^[+-]?[\d.,]+( ?%)?$/.test(text)) return text;
  const [commas, points] = [text.split(",").length - 1, text.split(".").length - 1];
  if (commas === 0) return points > 1 ? text.replaceAll(".", "") : text;
  if (points > 0 && text.lastIndexOf(",") > text.lastIndexOf(".")) return text.replaceAll(".", "").replace(",", ".");
  const isGroups = points > 0 || commas > 1 || (commaGroups && /,\d{3}( ?%)?$/.test(text));
  return isGroups ? text.replaceAll(",", "") : text.replace(",", ".");
}

const millisecondsPerDay = 86_400_000;

/** A day of this century was a fraction when it was typed; any other number in a cell that shows days is the number. */
function readDate(date: Date, format: string, { dayFirst }: Habit): Cell {
  const time = date.getTime();
  // Day 60 of Excel's calendar, 29 February 1900, never was.
  const serial = (time - Date.UTC(1899, 11, time < Date.UTC(1900, 2, 1) ? 31 : 30)) / millisecondsPerDay;
  if (!Number.isInteger(Math.round(serial * 1e6) / 1e6) || serial < 366) return Math.round(serial * 1e9) / 1e9;
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  // What is no day of the month was taken for a year: 1/32 became January 1932.
  const isMonthOfYear = day === 1 && /^m+[^d]*y+/i.test(format);
  if (isMonthOfYear) return `${month}/${year % 100}`;
  return dayFirst ? `${day}/${month}` : `${month}/${day}`;
}

/** As it stands in the sheet, for people to read. */
export const shownAnswer = ({ value }: ReturnedCell): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : labelOf(value);
