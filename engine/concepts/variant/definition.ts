import { InputError } from "../../errors";
import { type Cells, labelOf } from "../../formats/cells";
import { isName, plainSigns, reservedWords } from "../../formats/expression-words";
import { type Template, template } from "../../formats/template-kind";
import { message, type Text } from "../../text";
import { defineConcept } from "../define";
import { requiredNumber } from "../number-param";
import { namedParameters, optionalRange, show } from "../params";
import { conditions } from "./conditions/index";
import { isRange } from "./draw";
import type { NamedDraw } from "./draw-table";
import { examples } from "./examples";
import { readConditions } from "./read-conditions";
import { type Variant, variantOf } from "./variant";

const texts = {
  title: { en: "Variant of a table", ko: "표의 변형", zh: "表格变体" },
  summary: {
    en: "Draws a table from a template by a seed, so that every student has other numbers, until it meets the conditions asked for.",
    ko: "학생마다 다른 숫자를 갖도록, 요구한 조건을 채울 때까지 시드로 틀에서 표를 뽑습니다.",
    zh: "按种子从模板中抽取表格，使每个学生的数字各不相同，直到满足所要求的条件。",
  },
  seed: {
    en: "A whole number; the same seed draws the same table on every machine",
    ko: "정수. 같은 시드는 어느 컴퓨터에서나 같은 표를 뽑습니다",
    zh: "整数；同一种子在任何电脑上都抽出同一表格",
  },
  conditions: {
    en: "What the table must be, one condition in a cell: {forms}",
    ko: "표가 갖추어야 할 조건(셀마다 하나): {forms}",
    zh: "表格须满足的条件（每格一个）：{forms}",
  },
  draws: {
    en: "Two columns, a name and a range such as 1..5: the name stands for one draw throughout the template",
    ko: "이름과 1..5 같은 범위의 두 열. 이름은 틀 전체에서 같은 수를 나타냅니다",
    zh: "两列：名称和 1..5 这样的范围；该名称在整个模板中代表同一个抽取值",
  },
  verdict: { en: "Variant, drawn {attempts} times", ko: "변형, {attempts}번 뽑음", zh: "变体，抽取 {attempts} 次" },
  sentence: {
    en: "Seed {seed} gives this table at draw {attempts}; it meets every condition.",
    ko: "시드 {seed}에서 {attempts}번째로 뽑은 이 표가 모든 조건을 채웁니다.",
    zh: "种子 {seed} 在第 {attempts} 次抽取时得到此表，它满足全部条件。",
  },
  pair: {
    en: "give a name and a range such as 1..5 in every row of two columns",
    ko: "두 열의 모든 행에 이름과 1..5 같은 범위를 쓰세요",
    zh: "请在两列的每一行写上名称和 1..5 这样的范围",
  },
  name: {
    en: "“{name}” cannot be a name: use letters, digits and underscores, a letter first, and no word such as max or and",
    ko: "“{name}”은(는) 이름이 될 수 없습니다. 글자로 시작하여 글자, 숫자, 밑줄만 쓰고, max나 and 같은 낱말은 피하세요",
    zh: "“{name}”不能作名称：请以字母或汉字开头，只用字母、汉字、数字和下划线，并避开 max、and 等词",
  },
} satisfies Record<string, Text>;

const forms = conditions.map(({ form }) => form).join("; ");
const withForms = (text: Text): Text => ({
  en: text.en.replace("{forms}", forms),
  ko: text.ko.replace("{forms}", forms),
  zh: text.zh.replace("{forms}", forms),
});

/** Throws InputError at a row without a name or a range. */
export function readNamedDraws(cells: Cells, argument: string): NamedDraw[] {
  return cells.map((row, i) => {
    const [name, range] = [labelOf(row[0]), labelOf(row[1])];
    const at = { argument, row: i, column: 1 };
    if (row.length !== 2 || !isRange(range)) throw new InputError(texts.pair, {}, at);
    if (!isName(plainSigns(name)) || reservedWords.includes(name))
      throw new InputError(texts.name, { name }, { ...at, column: 0 });
    return { name: plainSigns(name), range, at };
  });
}

export const variant = defineConcept({
  id: "VARIANT",
  title: texts.title,
  summary: texts.summary,
  game: template,
  params: {
    seed: requiredNumber(texts.seed, { isWhole: true, least: -(2 ** 31), most: 2 ** 31 - 1 }),
    conditions: optionalRange(withForms(texts.conditions), readConditions),
    draws: optionalRange(texts.draws, readNamedDraws),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "nudelman2004", at: "section 3" },
    { key: "blackmanVigna2021", at: "section 4 (the generator)" },
  ],
  examples,
  solve: (game: Template, { seed, conditions: required = [], draws = [] }, budget) => ({
    found: [variantOf(game, seed, draws, required, budget)] satisfies Variant[],
    method: "seeded-draws",
    arithmetic: "exact",
    guarantee: "one",
    stopped: "finished",
    notes: [],
  }),
  verdict: (_game, { found }) => message(texts.verdict, { attempts: found[0]!.attempts }),
  table: (_game, { found }) => {
    const [head, ...rows] = found[0]!.cells.map((row) =>
      row.map((cell) => (typeof cell === "object" ? labelOf(cell) : cell)),
    );
    return { corner: String(head![0]), headings: head!.slice(1).map(String), rows };
  },
  explain: (_game, { found }, { seed }) =>
    found.map(({ attempts }) => message(texts.sentence, { seed: String(seed), attempts })),
});
