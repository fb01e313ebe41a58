import type { AnswerCell } from "../../../engine/concepts/grade/question";
import { pointsOf } from "../../../engine/exercises/exercise";
import { aboutShown, type Paper, type PaperQuestion } from "../../../engine/exercises/paper";
import type { Cells } from "../../../engine/formats/cells";
import { message, say, type Text, type Value } from "../../../engine/text";
import type { Box } from "../../workbook/address";
import { boxText, cellText } from "../../workbook/plan/boxes";
import { type Draft, draftSheet } from "../../workbook/plan/draft";
import { liveCall } from "../../workbook/plan/live-call";
import type { NamePlan, SheetPlan } from "../../workbook/plan/plan";
import { handoutNames } from "./data";
import { rangesWithoutHeadings, rangeTitles } from "./range-titles";

/** So many columns carry the text; answers may be wider. */
const textColumns = 7;
const longestAnswer = 200;
/** Rows left free below a live result. */
const roomForResult = 12;

/** The sheet with story, table and questions: answer cells and hints can be changed, nothing else. */
export async function questionSheet(paper: Paper): Promise<{ sheet: SheetPlan; names: readonly NamePlan[] }> {
  const { exercise, language, table, ranges, questions } = paper;
  const words = (text: Text, values: Readonly<Record<string, Value>> = {}) => say(message(text, values), language);
  const name = words(texts.sheet);
  const widest = Math.max(
    textColumns,
    ...[table, ...Object.values(ranges)].map((cells) => cells[0]!.length),
    ...questions.map(({ form }) => form.columns.length + 2),
  );
  const draft = draftSheet({
    name,
    tab: "yellow",
    columnWidths: [26, ...new Array<number>(widest).fill(17)],
    isProtected: true,
  });
  draft.put(0, 0, exercise.title[language], "title");
  draft.putAcross(1, 0, textColumns, paper.story[language], "subtitle");
  const tableBox = { row: 3, column: 0, rows: table.length, columns: table[0]!.length };
  putTable(draft, table, tableBox.row);
  const names: NamePlan[] = [{ name: handoutNames.table, sheet: name, box: tableBox }];
  let row = tableBox.row + table.length + 1;
  const further: Record<string, { reference: string; cells: Cells }> = {};
  for (const [id, cells] of Object.entries(ranges)) {
    draft.put(row, 0, words(rangeTitles[id] ?? { en: id, ko: id, zh: id }), "strong");
    putTable(draft, cells, row + 1, rangesWithoutHeadings.has(id));
    const box = { row: row + 1, column: 0, rows: cells.length, columns: cells[0]!.length };
    further[id] = { reference: boxText(box), cells };
    row += cells.length + 2;
  }
  for (const id of exercise.functions) row = await putFunction(id, row);
  draft.put(row, 0, words(texts.total, { points: pointsOf(exercise) }), "strong");
  row += 1;
  for (const [i, question] of questions.entries()) {
    const { box, next } = putQuestion(question, i, row);
    names.push({ name: handoutNames.answer(i), sheet: name, box });
    row = next;
  }
  return { sheet: draft.finish(), names };

  async function putFunction(id: string, top: number): Promise<number> {
    const reference = boxText(tableBox);
    const [range, ...others] = (await import("../../../engine/concepts/index")).conceptById(id)!.game.ranges;
    const beside = others.flatMap(({ name }) => (further[name] ? [[name, further[name]] as const] : []));
    const content = await liveCall(
      id,
      { [range!.name]: { reference, cells: table }, ...Object.fromEntries(beside) },
      language,
    );
    draft.put(top, 0, `=${content.formula}`, "code");
    draft.put(top + 1, 0, content);
    draft.paintResult(top + 1, content.block, roomForResult);
    return top + 2 + Math.max(roomForResult, content.block.length);
  }

  function putQuestion(question: PaperQuestion, number: number, top: number): { box: Box; next: number } {
    const { written, text, hint, form } = question;
    draft.put(top, 0, words(texts.question, { number: number + 1, points: written.points }), "section");
    draft.paint({ row: top, column: 1, rows: 1, columns: textColumns - 1 }, "section");
    draft.putAcross(top + 1, 0, textColumns, text[language], "text");
    let at = top + 2;
    for (const line of aboutShown(question)) {
      draft.putAcross(
        at,
        0,
        textColumns,
        words(texts.about, { about: line.filter((one) => one !== null).join(" / ") }),
        "text",
      );
      at++;
    }
    const box = { row: at + 1, column: 1, rows: form.rows.length, columns: form.columns.length };
    for (const [j, { heading }] of form.columns.entries()) draft.put(at, 1 + j, heading, "heading");
    for (const [i, label] of form.rows.entries()) draft.put(at + 1 + i, 0, label, "strongLabel");
    for (const [j, { cell }] of form.columns.entries()) putAnswerCells({ ...box, column: 1 + j, columns: 1 }, cell);
    putStatus(at, box);
    at = box.row + box.rows;
    if (hint) putHint(at++, hint);
    return { box, next: at + 1 };
  }

  function putAnswerCells(box: Box, cell: AnswerCell): void {
    for (let i = 0; i < box.rows; i++) draft.put(box.row + i, box.column, undefined, "answerCell", "text");
    const rule =
      cell.kind === "choice" && cell.choices.join(",").length < 250
        ? ({ kind: "list", choices: cell.choices } as const)
        : ({ kind: "text", longest: longestAnswer } as const);
    draft.validate({
      box,
      rule,
      title: words(texts.answerTitle),
      message: words(
        cell.kind === "number" ? texts.numberHelp : cell.kind === "choice" ? texts.choiceHelp : texts.textHelp,
      ),
    });
  }

  function putStatus(row: number, box: Box): void {
    const column = box.column + box.columns;
    const filled = `COUNTA(${boxText(box)})`;
    draft.put(row, column, words(texts.status), "heading");
    const [blank, begun] = [words(texts.blank), words(texts.begun)];
    const formula = `IF(${filled}=0,"${blank}","${begun}")`;
    draft.put(row + 1, column, { kind: "formula", formula, value: blank }, "word");
  }

  function putHint(row: number, hint: Text): void {
    const [yes, no] = [words(texts.yes), words(texts.no)];
    draft.put(row, 0, words(texts.hint), "remark");
    draft.put(row, 1, no, "answerCell");
    draft.validate({
      box: { row, column: 1, rows: 1, columns: 1 },
      rule: { kind: "list", choices: [no, yes] },
      title: words(texts.hint),
      message: words(texts.choiceHelp),
    });
    const text = hint[language].replaceAll('"', '""');
    const formula = `IF(${cellText(row, 1)}="${yes}","${text}","")`;
    draft.putAcross(row, 2, textColumns - 2, { kind: "formula", formula, value: "" }, "remark");
  }
}

/** Names in the first row and column, numbers elsewhere. */
function putTable(draft: Draft, table: Cells, top: number, isPlain = false): void {
  for (const [i, line] of table.entries())
    for (const [j, cell] of line.entries()) {
      const style = i === 0 && !isPlain ? "heading" : /\d/.test(String(cell)) ? "word" : "strongLabel";
      draft.put(top + i, j, cell === null ? undefined : (cell as string | number), style);
    }
}

const texts = {
  sheet: { en: "Questions", ko: "문제", zh: "题目" },
  total: { en: "{points} points in all", ko: "모두 {points}점", zh: "共 {points} 分" },
  question: {
    en: "Question {number} ({points} points)",
    ko: "문제 {number} ({points}점)",
    zh: "第 {number} 题（{points} 分）",
  },
  about: { en: "Asked about: {about}", ko: "대상: {about}", zh: "所问：{about}" },
  answerTitle: { en: "Answer", ko: "답", zh: "答案" },
  numberHelp: {
    en: "A number: 0.25, or a fraction such as 1/4.",
    ko: "숫자: 0.25 또는 1/4 같은 분수.",
    zh: "数字：0.25，或 1/4 这样的分数。",
  },
  choiceHelp: { en: "Choose from the list.", ko: "목록에서 고르십시오.", zh: "请从列表中选择。" },
  textHelp: {
    en: "Type a name as it stands in the table.",
    ko: "표에 있는 이름을 그대로 쓰십시오.",
    zh: "请照表中的名称填写。",
  },
  status: { en: "Status", ko: "상태", zh: "状态" },
  blank: { en: "blank", ko: "빈칸", zh: "空白" },
  begun: { en: "begun", ko: "작성 중", zh: "已开始" },
  hint: { en: "Show a hint?", ko: "힌트를 볼까요?", zh: "显示提示？" },
  yes: { en: "yes", ko: "예", zh: "是" },
  no: { en: "no", ko: "아니요", zh: "否" },
} satisfies Record<string, Text>;
