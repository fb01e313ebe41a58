import type { Cell, Cells } from "../../engine/formats/cells";
import { labelOf } from "../../engine/formats/cells";
import { type Child, element } from "../element";
import { decimalText } from "../model/numbers";
import type { Words } from "./words";

/** Rows of a table as it stands in the sheet that are shown in the pane. */
const mostRows = 30;

/** A table that is no payoff table, as it was read: its first row and column are headings. */
export function cellsTable(cells: Cells, words: Words): Child {
  const shown = cells.slice(0, mostRows + 1);
  const count = cells.length - 1;
  return [
    plainTable(shown[0]!.map(cellText), shown.slice(1), words("tableAsRead")),
    count > mostRows && element("p", { class: "hint" }, words("onlyFirstRows", { shown: mostRows, count })),
  ];
}

/** The block of an answer. The first heading is the verdict, which stands above the table already. */
export const resultTable = (headings: Cells[number], rows: Cells, label: string): Child =>
  plainTable(["", ...headings.slice(1).map(labelOf)], rows, label);

function plainTable(headings: readonly string[], rows: Cells, label: string): Child {
  const heading = (text: string) => (text === "" ? element("td") : element("th", { scope: "col" }, text));
  return element(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": label, "data-scroll": true },
    element(
      "table",
      { class: "result" },
      element("thead", {}, element("tr", {}, headings.map(heading))),
      element("tbody", {}, rows.map(rowView)),
    ),
  );
}

const rowView = (row: Cells[number]): HTMLElement =>
  element(
    "tr",
    {},
    row.map((cell, i) => element(i === 0 ? "th" : "td", i === 0 ? { scope: "row" } : {}, cellText(cell))),
  );

const cellText = (cell: Cell): string => (typeof cell === "number" ? decimalText(cell) : labelOf(cell));
