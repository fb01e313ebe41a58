import type { Step } from "../../../engine/concepts/grade/question";
import { workedSolution } from "../../../engine/exercises/paper";
import { labelOf } from "../../../engine/formats/cells";
import { type Language, message, say, type Text } from "../../../engine/text";
import type { Box } from "../../workbook/address";
import { draftSheet } from "../../workbook/plan/draft";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../../workbook/plan/plan";
import { handoutNames } from "../handout/data";
import { questionSheet } from "../handout/question-sheet";
import type { MarkedAnswer } from "./best-mark";
import { type ClassStudent, nameOf } from "./identity";
import { firstWrong, type MarkedFile } from "./mark-file";
import { roundedPoints, totalOf } from "./points";

/**
 * The workbook to give back, in the language of the handout: the marks on a sheet of their own, then the questions with the student's
 * answers, a comment at every cell with something wrong, and the points beside. It is written anew, so that nothing that a student put
 * into the file comes back with it; and it says nothing of itself, so that it is noted as no handout when it is handed in again.
 */
export async function markedCopy(
  student: ClassStudent,
  { paper, answers }: NonNullable<MarkedFile["marked"]>,
  withSolutions: boolean,
): Promise<WorkbookPlan> {
  const { exercise, language } = paper;
  const { sheet, names } = await questionSheet(paper);
  const boxes = paper.questions.map((_, i) => names.find(({ name }) => name === handoutNames.answer(i))!.box);
  const solutions: string[][] = [];
  for (const question of withSolutions ? paper.questions : [])
    solutions.push((await workedSolution(paper, question)).map((one) => say(one, language)));
  const full = paper.questions.map(({ written }) => written.points);
  return {
    title: exercise.title[language],
    description: student.id,
    language,
    sheets: [
      marksSheet(student, exercise.title[language], answers, full, solutions, language),
      withAnswers(sheet, boxes, answers, full, language),
    ],
    names: [],
  };
}

function marksSheet(
  student: ClassStudent,
  title: string,
  answers: readonly MarkedAnswer[],
  full: readonly number[],
  solutions: readonly string[][],
  language: Language,
): SheetPlan {
  const draft = draftSheet({ name: texts.sheet[language], tab: "green", columnWidths: [14, 12, 12, 100] });
  draft.put(0, 0, title, "title");
  draft.put(1, 0, nameOf(student), "subtitle");
  const headings = [texts.question, texts.points, texts.of, texts.remark].map((text) => text[language]);
  for (const [j, heading] of headings.entries()) draft.put(3, j, heading, "heading");
  for (const [i, answer] of answers.entries()) {
    draft.put(4 + i, 0, String(i + 1), "strongLabel");
    draft.put(4 + i, 1, roundedPoints(answer.points), "number", "general");
    draft.put(4 + i, 2, full[i], "number", "general");
    draft.put(4 + i, 3, remarkOf(answer, language), "label");
  }
  const last = 4 + answers.length;
  draft.put(last, 0, texts.total[language], "strongLabel");
  draft.put(last, 1, totalOf(answers), "strongNumber", "general");
  draft.put(
    last,
    2,
    full.reduce((sum, points) => sum + points, 0),
    "strongNumber",
    "general",
  );
  let row = last + 2;
  for (const [i, lines] of solutions.entries()) {
    draft.put(row, 0, say(message(texts.solution, { number: i + 1 }), language), "section");
    for (const [j, line] of lines.entries()) draft.putAcross(row + 1 + j, 0, 4, line, "text");
    row += lines.length + 2;
  }
  return draft.finish();
}

/** The first wrong step, or that there is none. */
const remarkOf = (answer: MarkedAnswer, language: Language): string => {
  const wrong = firstWrong(answer);
  return wrong ? say(wrong.said, language) : texts.right[language];
};

/** The question sheet with the answers in their cells; nothing is checked any more when it is typed. */
function withAnswers(
  sheet: SheetPlan,
  boxes: readonly Box[],
  answers: readonly MarkedAnswer[],
  full: readonly number[],
  language: Language,
): SheetPlan {
  const changed = new Map<string, Partial<CellPlan>>();
  const change = (row: number, column: number, cell: Partial<CellPlan>) =>
    changed.set(`${row},${column}`, { ...changed.get(`${row},${column}`), ...cell });
  for (const [i, box] of boxes.entries()) {
    const answer = answers[i]!;
    for (const [r, line] of answer.shown.entries())
      for (const [c, cell] of line.entries())
        if (labelOf(cell) !== "") change(box.row + r, box.column + c, { content: contentOf(labelOf(cell)) });
    for (const [at, note] of notesOf(answer, box, language)) change(...at, { note });
    const beside = box.column + box.columns;
    change(box.row - 1, beside, { content: contentOf(texts.points[language]) });
    const points = say(message(texts.pointsOf, { points: roundedPoints(answer.points), full: full[i]! }), language);
    change(box.row, beside, { content: contentOf(points), style: "strongNumber" });
  }
  const cells = sheet.cells.map((cell) => ({ ...cell, ...changed.get(`${cell.row},${cell.column}`) }));
  return { ...sheet, cells, validations: [] };
}

const contentOf = (value: string) => ({ kind: "value", value }) as const;

/** The wrong steps at the cells that they are about; those about no cell, and the word that all is right, at the first cell. */
function notesOf(answer: MarkedAnswer, box: Box, language: Language): [readonly [number, number], string][] {
  const byCell = new Map<string, string[]>();
  const add = ({ at }: Pick<Step, "at">, said: string) => {
    const isInside = at && at.row < box.rows && at.column < box.columns;
    const key = isInside ? `${box.row + at.row},${box.column + at.column}` : `${box.row},${box.column}`;
    byCell.set(key, [...(byCell.get(key) ?? []), said]);
  };
  const wrong = answer.steps.filter(({ isRight }) => !isRight);
  for (const step of wrong) add(step, say(step.said, language));
  if (wrong.length === 0) add({}, texts.right[language]);
  return [...byCell].map(([key, said]) => [key.split(",").map(Number) as [number, number], said.join("\n")]);
}

const texts = {
  sheet: { en: "Marks", ko: "채점", zh: "成绩" },
  question: { en: "Question", ko: "문제", zh: "题目" },
  points: { en: "Points", ko: "점수", zh: "得分" },
  of: { en: "Out of", ko: "만점", zh: "满分" },
  remark: { en: "First wrong step", ko: "처음 틀린 단계", zh: "第一个错误步骤" },
  total: { en: "Total", ko: "합계", zh: "总分" },
  right: { en: "Everything is right.", ko: "모두 맞습니다.", zh: "全部正确。" },
  pointsOf: { en: "{points} of {full}", ko: "{full}점 중 {points}점", zh: "{points}/{full}" },
  solution: { en: "Solution of question {number}", ko: "문제 {number} 풀이", zh: "第 {number} 题解答" },
} satisfies Record<string, Text>;
