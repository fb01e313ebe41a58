import stringWidth from "string-width";
import { type Answer, cellsOf, sentencesOf } from "../../engine/concepts/call";
import { type Cell, type Cells, labelOf } from "../../engine/formats/cells";
import type { Language } from "../../engine/text";

/** What a person reads: the table under its headings, then the sentences, which begin with the verdict. */
export function answerText(answer: Answer, language: Language): string {
  const sentences = sentencesOf(answer, language).join("\n");
  if (answer.params.show === "words" || answer.solution.found.length === 0) return sentences;
  const [[, ...headings] = [], ...rows] = cellsOf(answer, language);
  return `${tableText([["#", ...headings], ...rows])}\n\n${sentences}`;
}

/** Columns under each other: numbers to the right, with as many digits as can be told apart; words to the left. */
export function tableText(cells: Cells): string {
  const texts = cells.map((row) => row.map(cellText));
  const widths = (texts[0] ?? []).map((_, column) => Math.max(...texts.map((row) => stringWidth(row[column]!))));
  const line = (row: readonly string[], r: number) =>
    row.map((text, column) => {
      const gap = " ".repeat(widths[column]! - stringWidth(text));
      return typeof cells[Math.max(r, 1)]?.[column] === "number" ? gap + text : text + gap;
    });
  return texts.map((row, r) => line(row, r).join("  ").trimEnd()).join("\n");
}

const cellText = (cell: Cell): string =>
  typeof cell === "number" ? String(Number(cell.toPrecision(10))) : labelOf(cell);
