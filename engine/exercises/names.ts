import type { Cell, Cells } from "../formats/cells";
import type { Language, Text } from "../text";

/** The cells with every name in the language, alone in its cell or among others parted by / , : + or &. */
export function inLanguage(cells: Cells, words: Readonly<Record<string, Text>>, language: Language): Cells {
  const said = (name: string) => words[name]?.[language];
  return cells.map((row) => row.map((cell) => inCell(cell, said)));
}

const partings = /([/,:+&])/;

function inCell(cell: Cell, said: (name: string) => string | undefined): Cell {
  if (typeof cell !== "string") return cell;
  const whole = said(cell.trim());
  if (whole !== undefined) return whole;
  return cell
    .split(partings)
    .map((part) => {
      const name = said(part.trim());
      return name === undefined ? part : part.replace(part.trim(), () => name);
    })
    .join("");
}
