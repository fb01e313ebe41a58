import type { Step } from "../../../engine/concepts/grade/question";
import { MessageError } from "../../../engine/errors";
import type { Exercise } from "../../../engine/exercises/exercise";
import { type AnswerMark, type Paper, type PaperQuestion, paperOf } from "../../../engine/exercises/paper";
import { labelOf } from "../../../engine/formats/cells";
import { type Language, type Message, message, type Text } from "../../../engine/text";
import type { Location } from "../../workbook/address";
import type { ClassRecord } from "../handout/class";
import { handoutNames } from "../handout/data";
import { questionSheet } from "../handout/question-sheet";
import { bestMark, type MarkedAnswer } from "./best-mark";
import { type ClassStudent, identify, isForAll, studentOfFile } from "./identity";
import { answerCells } from "./locate";
import { labelsAt, named, openReturned, type ReturnedCell, type ReturnedWorkbook } from "./returned-workbook";

/** A file as it came back: its name, with the folders below the one that is marked. */
export interface ReturnedFile {
  readonly name: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
}

export interface MarkedFile {
  readonly file: string;
  readonly student: ClassStudent | undefined;
  /** The seed that the workbook holds, which may be another student's. */
  readonly seedInside: number | undefined;
  readonly notes: readonly Message[];
  /** Undefined where the file could not be marked; a note says why. */
  readonly marked: { readonly paper: Paper; readonly answers: readonly MarkedAnswer[] } | undefined;
}

/**
 * The marks of one file. Numbers are drawn again from the class's record, whatever table the workbook shows. Never throws for what is in
 * the file: a file that cannot be marked says so in its notes.
 */
export async function markFile(record: ClassRecord, exercise: Exercise, file: ReturnedFile): Promise<MarkedFile> {
  const byFile = isForAll(record) ? record.students[0] : studentOfFile(record, file.name);
  try {
    const workbook = await openReturned(await file.bytes());
    const { student, notes } = identify(record, file.name, workbook.data);
    const known = { file: file.name, student, seedInside: workbook.data?.seed };
    if (!student) return { ...known, notes, marked: undefined };
    const { paper, answers, odd } = await markWorkbook(workbook, exercise, student, record.language);
    return { ...known, notes: [...notes, ...odd], marked: { paper, answers } };
  } catch (error) {
    const notes = [error instanceof MessageError ? error.said : message(texts.failed, { reason: String(error) })];
    return { file: file.name, student: byFile, seedInside: undefined, notes, marked: undefined };
  }
}

async function markWorkbook(
  workbook: ReturnedWorkbook,
  exercise: Exercise,
  { seed }: ClassStudent,
  language: Language,
): Promise<{ paper: Paper; answers: MarkedAnswer[]; odd: Message[] }> {
  const paper = await paperOf(exercise, seed, language);
  const { sheet, names } = await questionSheet(paper);
  const odd = isTableChanged(workbook, paper) ? [message(texts.table)] : [];
  const answers: MarkedAnswer[] = [];
  for (const [i, question] of paper.questions.entries()) {
    const { box } = names.find(({ name }) => name === handoutNames.answer(i))!;
    const cells = answerCells(workbook, { question: i, form: question.form, sheet, box });
    if (!cells) odd.push(message(texts.lost, { number: i + 1 }));
    if (cells?.some((row) => row.some(isOurs))) odd.push(message(texts.formula, { number: i + 1 }));
    answers.push(await bestMark(paper, question, cells ?? blankCells(question)));
  }
  return { paper, answers, odd };
}

/** A GAME function in an answer cell, whose result is not the student's own. */
const isOurs = ({ formula }: ReturnedCell): boolean => /_xldudf_|GAME\./i.test(formula ?? "");

const blankCells = ({ form }: PaperQuestion): ReturnedCell[][] =>
  form.rows.map(() => form.columns.map(() => ({ value: null, format: "", formula: undefined })));

/** Whether the workbook shows other numbers than were handed out; a table that was moved away altogether shows none. */
function isTableChanged(workbook: ReturnedWorkbook, { table }: Paper): boolean {
  const place: Location | undefined = named(workbook, handoutNames.table);
  if (!place) return false;
  const shown = labelsAt(workbook, { ...place, rows: table.length, columns: table[0]!.length });
  return table.some((row, i) => row.some((cell, j) => labelOf(cell) !== shown[i]![j]));
}

/** The first thing that is wrong, as a teacher would name it. */
export const firstWrong = ({ steps }: AnswerMark): Step | undefined => steps.find(({ isRight }) => !isRight);

const texts = {
  failed: {
    en: "the file could not be marked: {reason}",
    ko: "파일을 채점할 수 없었습니다. {reason}",
    zh: "无法批改此文件：{reason}",
  },
  table: {
    en: "the table in the workbook is not the one handed out: marked with the one handed out",
    ko: "통합 문서의 표가 나누어 준 것과 다릅니다. 나누어 준 표로 채점했습니다",
    zh: "工作簿中的表格与所发的不同：按所发的表格批改",
  },
  lost: {
    en: "the answer cells of question {number} are nowhere to be found",
    ko: "문제 {number}의 답 칸을 찾을 수 없습니다",
    zh: "找不到第 {number} 题的答案单元格",
  },
  formula: {
    en: "the answer to question {number} is calculated by a GAME function",
    ko: "문제 {number}의 답이 GAME 함수로 계산된 것입니다",
    zh: "第 {number} 题的答案由 GAME 函数计算得出",
  },
} satisfies Record<string, Text>;
