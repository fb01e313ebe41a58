import { parseRational } from "../arithmetic/rational";
import type { Cell, Cells } from "../formats/cells";

/** Cells as an author writes them: lines with | between the cells, or a list of rows. Rows are made equally long. */
export function writtenCells(written: string | readonly (readonly unknown[])[]): Cells {
  const rows =
    typeof written === "string"
      ? written
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map((line) => line.split("|").map(cellOf))
      : written.map((row) => row.map((cell) => (typeof cell === "string" ? cellOf(cell) : (cell as Cell))));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill(null)]);
}

/** A number where the text is a decimal, a blank where nothing stands. */
function cellOf(text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return parseRational(trimmed) && !trimmed.includes("/") ? Number(trimmed) : trimmed;
}
