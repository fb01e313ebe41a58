import type { AnswerForm } from "../../../engine/concepts/grade/question";
import { labelOf } from "../../../engine/formats/cells";
import type { Box, Location } from "../../workbook/address";
import type { SheetPlan } from "../../workbook/plan/plan";
import { handoutNames } from "../handout/data";
import { labelsAt, named, type ReturnedCell, type ReturnedWorkbook, returnedCell } from "./returned-workbook";

/** Where the handout put an answer, and what to know it by. */
export interface AskedPlace {
  readonly question: number;
  readonly form: AnswerForm;
  readonly sheet: SheetPlan;
  readonly box: Box;
}

/** The cells of an answer, one for each row and column of its form; undefined where they are nowhere to be found. */
export function answerCells(workbook: ReturnedWorkbook, asked: AskedPlace): ReturnedCell[][] | undefined {
  const byName = named(workbook, handoutNames.answer(asked.question));
  const places = [...(byName ? [byName] : []), ...byHeading(workbook, asked)];
  const place = places.find((one) => rowsOf(workbook, one, asked.form) !== undefined) ?? places[0];
  const sheet = workbook.sheets.find(({ name }) => name === place?.sheet);
  if (!place || !sheet) return undefined;
  const rows = rowsOf(workbook, place, asked.form) ?? asked.form.rows.map((_, i) => place.row + i);
  return rows.map((row) => asked.form.columns.map((_, j) => returnedCell(sheet, row, place.column + j)));
}

/** So many rows may have been put in among the answers where no name says how far they reach. */
const rowsPutIn = 10;

/**
 * The rows of the block that carry the labels of the form beside them, since rows may have been put in between; undefined where a label
 * is missing.
 */
function rowsOf(workbook: ReturnedWorkbook, place: Location, { rows: labels }: AnswerForm): number[] | undefined {
  const beside = labelsAt(workbook, { ...place, column: place.column - 1, columns: 1, rows: place.rows + rowsPutIn });
  let next = 0;
  const rows = labels.map((label) => {
    const at = beside.findIndex((line, i) => i >= next && labelOf(line[0]) === label);
    next = at + 1;
    return at;
  });
  return rows.includes(-1) ? undefined : rows.map((row) => place.row + row);
}

/** The places below the question's own heading, on whatever sheet that stands by now. */
function byHeading({ sheets }: ReturnedWorkbook, { sheet: plan, box }: AskedPlace): Location[] {
  const heading = plan.cells
    .filter(({ row, column, style }) => style === "section" && column === 0 && row < box.row)
    .reduce((last, one) => (one.row > last.row ? one : last));
  const title = heading.content?.kind === "value" ? String(heading.content.value) : "";
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((line, row) =>
      line.flatMap((value, column) =>
        typeof value === "string" && value.trim() === title && title !== ""
          ? [{ ...box, sheet: sheet.name, row: row + box.row - heading.row, column: column + box.column }]
          : [],
      ),
    ),
  );
}
