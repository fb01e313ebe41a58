import { type AnswerMark, markAnswer, type Paper, type PaperQuestion } from "../../../engine/exercises/paper";
import type { Cell, Cells } from "../../../engine/formats/cells";
import { habits, readAnswerCell, shownAnswer } from "./answer-cells";
import type { ReturnedCell } from "./returned-workbook";

/** One answer with its mark; `shown` is what stands in the sheet. */
export interface MarkedAnswer extends AnswerMark {
  readonly shown: Cells;
}

/** Where the file leaves open what was typed, the reading that is worth more. */
export async function bestMark(
  paper: Paper,
  question: PaperQuestion,
  cells: readonly (readonly ReturnedCell[])[],
): Promise<MarkedAnswer> {
  const { columns } = question.form;
  const readings = habits.map((habit) =>
    cells.map((row) => row.map((cell, j): Cell => readAnswerCell(cell, columns[j]!.cell, habit))),
  );
  const different = readings.filter((one, i) => readings.findIndex((other) => isSame(one, other)) === i);
  const marks: AnswerMark[] = [];
  for (const reading of different) marks.push(await markAnswer(paper, question, reading));
  const best = marks.reduce((before, one) => (one.points > before.points ? one : before));
  return { ...best, shown: cells.map((row) => row.map(shownAnswer)) };
}

const isSame = (a: Cells, b: Cells): boolean => JSON.stringify(a) === JSON.stringify(b);
