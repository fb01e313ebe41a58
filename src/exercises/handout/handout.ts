import { paperOf } from "../../../engine/exercises/paper";
import { readExercise } from "../../../engine/exercises/read";
import type { Cells } from "../../../engine/formats/cells";
import { draftSheet } from "../../workbook/plan/draft";
import type { SheetPlan, WorkbookPlan } from "../../workbook/plan/plan";
import { dataCells, type HandoutData, handoutNames } from "./data";
import { instructionsSheet } from "./instructions-sheet";
import { questionSheet } from "./question-sheet";

/** One student's workbook. The same data give the same workbook. Throws InputError, Refusal as `readExercise` and `paperOf` do. */
export async function handoutPlan(data: HandoutData): Promise<WorkbookPlan> {
  const { language, student } = data;
  const paper = await paperOf(readExercise(data.exercise, data.text), data.seed, language);
  const { sheet, names } = await questionSheet(paper);
  const cells = dataCells(data);
  const box = { row: 0, column: 0, rows: cells.length, columns: 2 };
  return {
    title: paper.exercise.title[language],
    description: student.id,
    language,
    sheets: [instructionsSheet(paper, student), sheet, dataSheet(cells)],
    names: [...names, { name: handoutNames.data, sheet: dataSheetName, box }],
  };
}

const dataSheetName = "Tightrope";

/** All as text, so that no program takes a student's number for a date or drops its zeros. */
function dataSheet(cells: Cells): SheetPlan {
  const draft = draftSheet({
    name: dataSheetName,
    tab: "grey",
    columnWidths: [12, 60],
    isProtected: true,
    isHidden: true,
  });
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries()) draft.put(row, column, String(cell), undefined, "text");
  const sheet = draft.finish();
  return { ...sheet, rowHeights: new Map() };
}
