import { writeCsv } from "hucre/csv";
import type { Exercise } from "../../../engine/exercises/exercise";
import { type Language, message, say, type Text } from "../../../engine/text";
import { type Draft, draftSheet } from "../../workbook/plan/draft";
import type { CellPlan, WorkbookPlan } from "../../workbook/plan/plan";
import type { MarkRow } from "./class-marks";
import { firstWrong } from "./mark-file";
import { roundedPoints, totalOf } from "./points";
import { itemStatistics } from "./statistics";

type Field = string | number | null;

/** The marks of a class as a table: a row for each file, and for each student without one. */
export interface MarkTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Field[])[];
  /** The first column of points. */
  readonly firstQuestion: number;
}

export function markTable({ questions }: Exercise, rows: readonly MarkRow[], language: Language): MarkTable {
  const full = questions.reduce((sum, { points }) => sum + points, 0);
  const words = (text: Text, values = {}) => say(message(text, values), language);
  const first = [words(texts.id), words(texts.name), words(texts.file)];
  const items = questions.map(({ points }, i) => words(texts.question, { number: i + 1, points }));
  return {
    headings: [...first, ...items, words(texts.total, { points: full }), words(texts.percent), words(texts.notes)],
    rows: rows.map((row) => fieldsOf(row, questions.length, full, language)),
    firstQuestion: first.length,
  };
}

function fieldsOf({ student, file, marked, notes }: MarkRow, questions: number, full: number, language: Language) {
  const answers = marked?.answers;
  const points: Field[] = answers?.map((one) => roundedPoints(one.points)) ?? new Array<Field>(questions).fill(null);
  const total = answers ? totalOf(answers) : null;
  return [
    student?.id ?? null,
    student?.name ?? null,
    file ?? null,
    ...points,
    total,
    total === null ? null : roundedPoints((100 * total) / full),
    notes.map((note) => say(note, language)).join("; "),
  ];
}

/** For any spreadsheet: with a byte order mark, which Excel needs to see that it is UTF-8; text that a spreadsheet would take for a formula has an apostrophe before it. */
export function marksCsv({ headings, rows }: MarkTable): Uint8Array {
  const lines = [headings, ...rows].map((row) => [...row]);
  return new TextEncoder().encode(writeCsv(lines, { bom: true, escapeFormulae: true }));
}

/** The same as a workbook, the first wrong step at every cell of points that has one, and a sheet on how each question went. */
export function marksWorkbook(exercise: Exercise, rows: readonly MarkRow[], language: Language): WorkbookPlan {
  const table = markTable(exercise, rows, language);
  const title = exercise.title[language];
  const widths = table.headings.map((_, j) => [14, 22, 34][j] ?? 16);
  const marks = draftSheet({
    name: texts.marks[language],
    tab: "green",
    columnWidths: [...widths.slice(0, -1), 90],
    frozen: { rows: 3, columns: 2 },
  });
  marks.put(0, 0, title, "title");
  putTable(marks, 2, table.headings, table.rows);
  const notes = new Map(rows.flatMap((row, i) => wrongSteps(row, 3 + i, table.firstQuestion, language)));
  const sheet = marks.finish();
  const cells = sheet.cells.map((cell): CellPlan => {
    const note = notes.get(`${cell.row},${cell.column}`);
    return note === undefined ? cell : { ...cell, note };
  });
  return {
    title,
    description: texts.marks[language],
    language,
    sheets: [{ ...sheet, cells }, questionsSheet(exercise, rows, language)],
    names: [],
  };
}

function wrongSteps({ marked }: MarkRow, row: number, first: number, language: Language): [string, string][] {
  return (marked?.answers ?? []).flatMap((answer, i): [string, string][] => {
    const wrong = firstWrong(answer);
    return wrong ? [[`${row},${first + i}`, say(wrong.said, language)]] : [];
  });
}

function questionsSheet({ questions, title }: Exercise, rows: readonly MarkRow[], language: Language) {
  const words = (text: Text, values = {}) => say(message(text, values), language);
  const draft = draftSheet({
    name: words(texts.questions),
    tab: "blue",
    columnWidths: [12, 24, 10, 10, 12, 12, 14, 100],
  });
  draft.put(0, 0, title[language], "title");
  const headings = [
    texts.questionHeading,
    texts.ask,
    texts.full,
    texts.count,
    texts.mean,
    texts.right,
    texts.discrimination,
    texts.commonest,
  ].map((text) => words(text));
  const points = questions.map((one) => one.points);
  const lines = itemStatistics(rows, points).map((item, i): Field[] => [
    String(i + 1),
    questions[i]!.ask,
    points[i]!,
    item.count,
    roundedPoints(item.mean),
    roundedPoints(100 * item.shareRight),
    item.discrimination === undefined ? null : roundedPoints(item.discrimination),
    item.commonest ? words(texts.times, { count: item.commonest.count, said: item.commonest.said }) : null,
  ]);
  putTable(draft, 2, headings, lines);
  const notes = [texts.discriminationNote, texts.countNote];
  for (const [i, note] of notes.entries()) draft.putAcross(4 + lines.length + i, 0, 8, words(note), "remark");
  return draft.finish();
}

function putTable(draft: Draft, top: number, headings: readonly string[], rows: MarkTable["rows"]): void {
  for (const [j, heading] of headings.entries()) draft.put(top, j, heading, "heading");
  for (const [i, row] of rows.entries())
    for (const [j, field] of row.entries()) {
      const isNumber = typeof field === "number";
      draft.put(top + 1 + i, j, field ?? undefined, isNumber ? "number" : "label", isNumber ? "general" : "text");
    }
}

const texts = {
  marks: { en: "Marks", ko: "성적", zh: "成绩" },
  questions: { en: "Questions", ko: "문제", zh: "题目" },
  id: { en: "Id", ko: "학번", zh: "学号" },
  name: { en: "Name", ko: "이름", zh: "姓名" },
  file: { en: "File", ko: "파일", zh: "文件" },
  question: {
    en: "Question {number} (of {points})",
    ko: "문제 {number} ({points}점 만점)",
    zh: "第 {number} 题（满分 {points}）",
  },
  total: { en: "Total (of {points})", ko: "합계 ({points}점 만점)", zh: "总分（满分 {points}）" },
  percent: { en: "Percent", ko: "백분율", zh: "百分比" },
  notes: { en: "Notes", ko: "비고", zh: "备注" },
  questionHeading: { en: "Question", ko: "문제", zh: "题目" },
  ask: { en: "Kind", ko: "종류", zh: "类型" },
  full: { en: "Out of", ko: "만점", zh: "满分" },
  count: { en: "Papers", ko: "답안 수", zh: "份数" },
  mean: { en: "Mean points", ko: "평균 점수", zh: "平均得分" },
  right: { en: "All right, %", ko: "만점 비율, %", zh: "全对，%" },
  discrimination: { en: "Discrimination", ko: "변별도", zh: "区分度" },
  commonest: { en: "Commonest first wrong step", ko: "가장 흔한 첫 오류", zh: "最常见的第一个错误" },
  times: { en: "{count} times, such as: {said}", ko: "{count}번. 예: {said}", zh: "{count} 次，例如：{said}" },
  discriminationNote: {
    en: "Discrimination is the correlation of the points for a question with those for all others: below 0.2 the question hardly tells who knows the matter.",
    ko: "변별도는 한 문제의 점수와 나머지 문제 점수 합의 상관계수입니다. 0.2보다 작으면 아는 학생을 거의 가려내지 못합니다.",
    zh: "区分度是某题得分与其余各题总分的相关系数：低于 0.2 说明该题几乎不能区分掌握程度。",
  },
  countNote: {
    en: "Of several files of one student only the first counts here.",
    ko: "한 학생의 파일이 여럿이면 첫 번째만 셉니다.",
    zh: "同一学生有多个文件时，此处只计第一个。",
  },
} satisfies Record<string, Text>;
