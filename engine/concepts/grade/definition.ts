import { numberOf } from "../../arithmetic/quantity";
import { InputError } from "../../errors";
import type { Cells } from "../../formats/cells";
import { evaluate } from "../../formats/expressions";
import { anyTable, type Template } from "../../formats/template-kind";
import { message, type Text } from "../../text";
import { type AnyConcept, defineConcept, type TableCell } from "../define";
import { number } from "../number-param";
import { choice, namedParameters, optionalRange, range, show } from "../params";
import { examples } from "./examples";
import type { AnyQuestion, Step } from "./question";
import { ownQuestions } from "./questions/index";
import { numbersOf } from "./questions/numbers-of";
import { scoreOf } from "./steps";

const texts = {
  title: { en: "Mark an answer", ko: "답 채점", zh: "批改答案" },
  summary: {
    en: "The score of an answer about a table, from 0 to 1, and its first wrong step in words; the right answer is computed, never stored.",
    ko: "표에 관한 답의 점수(0~1)와 처음 틀린 단계를 말로 알려 줍니다. 정답은 저장하지 않고 계산합니다.",
    zh: "给出对表格问题的答案的得分（0 到 1）以及第一个错误步骤的说明；正确答案是计算出来的，从不存储。",
  },
  answer: { en: "The cells with the answer", ko: "답이 있는 셀", zh: "答案所在的单元格" },
  question: { en: "What was asked", ko: "질문의 종류", zh: "所问的问题" },
  about: {
    en: "What the question is about beside the table: a profile, conditions, or lines of a name and its values",
    ko: "표 외에 질문이 다루는 것: 전략 조합, 조건, 또는 이름과 값의 줄",
    zh: "除表格外问题所涉及的内容：组合、条件，或名称及其值的若干行",
  },
  tolerance: {
    en: "How near a decimal must come, as a part of the right number (or of the range of payoffs)",
    ko: "소수가 얼마나 가까워야 하는지: 정답(또는 보수 범위)에 대한 비율",
    zh: "小数须接近到何种程度：占正确数值（或收益范围）的比例",
  },
  verdict: { en: "Score {score}", ko: "점수 {score}", zh: "得分 {score}" },
  allRight: { en: "Everything is right.", ko: "모두 맞습니다.", zh: "全部正确。" },
  noQuestion: {
    en: "there is no question “{id}”",
    ko: "“{id}”(이)라는 질문이 없습니다",
    zh: "没有名为“{id}”的问题",
  },
} satisfies Record<string, Text>;

/** The mark of an answer, step by step. */
export interface Mark {
  readonly score: number;
  readonly steps: readonly Step[];
}

/** The questions with a marking of their own, and the numbers that each of the concepts gives. */
export const questionsOf = (concepts: readonly AnyConcept[]): readonly AnyQuestion[] => [
  ...ownQuestions,
  ...concepts.map(numbersOf),
];

export function gradeOf(questions: readonly AnyQuestion[]) {
  const choices = Object.fromEntries(questions.map(({ id, title }) => [id, title]));
  return defineConcept({
    id: "GRADE",
    title: texts.title,
    summary: texts.summary,
    game: anyTable,
    // A blank answer is worth nothing, but it is an answer.
    params: {
      answer: { ...range(texts.answer, (cells) => cells), read: (cells: Cells | undefined) => cells ?? [[null]] },
      question: choice<string>(texts.question, choices),
      about: optionalRange(texts.about, (cells) => cells),
      tolerance: number(texts.tolerance, 0.005, { least: 0, most: 1 }),
      parameters: namedParameters(),
      show: show(),
    },
    sources: [
      { key: "nash1951", at: "p. 287 (what makes a profile an equilibrium)" },
      { key: "osborneRubinstein1994", at: "section 4.2 (elimination)" },
    ],
    examples,
    solve(game: Template, { answer, question: id, about, tolerance }, budget) {
      const question = questions.find((one) => one.id === id);
      if (!question) throw new InputError(texts.noQuestion, { id }, { argument: "question" });
      const table = readAs(question, game);
      const steps = question.grade(table, answer, { about, tolerance: numberOf(tolerance) }, budget);
      const mark: Mark = { score: scoreOf(steps), steps };
      return { found: [mark], method: id, arithmetic: "exact", guarantee: "all", stopped: "finished", notes: [] };
    },
    verdict: (_game, { found }) => message(texts.verdict, { score: scoreText(found[0]!.score) }),
    table: (_game, { found }) => ({ headings: ["Score", "First wrong step"], rows: found.map(rowOf) }),
    explain: (_game, { found }) => found[0]!.steps.map(({ said }) => said),
  });
}

const scoreText = (score: number): string => String(Number(score.toFixed(4)));

function rowOf({ score, steps }: Mark): readonly TableCell[] {
  const wrong = steps.find(({ isRight }) => !isRight);
  return ["Answer", score, wrong ? wrong.said : message(texts.allRight)];
}

/** The table read as the question needs it; a fault in it is named as one of this function's own argument. */
function readAs({ game }: AnyQuestion, { cells, parameters, top, left }: Template): unknown {
  try {
    return game.read({ cells: { [game.ranges[0]!.name]: cells } }, { parameters, evaluate });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const at =
      error.at && "row" in error.at ? { ...error.at, row: error.at.row + top, column: error.at.column + left } : {};
    throw new InputError(error.said.text, error.said.values, { ...at, argument: "table" });
  }
}
