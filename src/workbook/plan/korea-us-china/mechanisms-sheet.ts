import { numberOf } from "../../../../engine/arithmetic/quantity";
import {
  facts,
  fullScale,
  type Mechanism,
  mechanisms,
  qualitativeFacts,
  type ScenarioQuantity,
} from "../../../../engine/catalogue/korea-us-china/index";
import type { Text } from "../../../../engine/text";
import { draftSheet } from "../draft";
import type { NamePlan } from "../plan";
import { nameOfCell, sheetFormula } from "./places";
import { type Making, type NamedSheet, sheetNames } from "./sheet";
import { units } from "./units";

const columns = { label: 0, value: 1, unit: 2, expression: 3, name: 4 } as const;
const largestScale = 2;

/** The ten mechanisms: a scale for each, and the quantities computed from the assumptions. */
export function mechanismsSheet({ say, language, worked }: Making): NamedSheet {
  const name = sheetNames.mechanisms[language];
  const names: NamePlan[] = [];
  const draft = draftSheet({ name, tab: "grey", columnWidths: [44, 12, 16, 84, 26], frozen: { rows: 4, columns: 1 } });
  draft.put(0, 0, say(texts.title), "title");
  draft.putAcross(1, 0, 4, say(texts.subtitle), "subtitle");
  for (const [column, heading] of Object.entries(headings) as [keyof typeof headings, Text][])
    draft.put(
      3,
      columns[column],
      say(heading),
      column === "label" || column === "expression" ? "headingLeft" : "heading",
    );
  let row = 4;
  for (const [i, mechanism] of mechanisms.entries()) {
    putMechanism(mechanism, i + 1);
    for (const quantity of mechanism.quantities) putQuantity(quantity);
  }
  return { sheet: draft.finish(), names };

  function putMechanism(mechanism: Mechanism, number: number): void {
    const rests = mechanism.facts.map(factLabel).join("; ");
    const basis = rests === "" ? "" : `\n${say(texts.facts).replace("{facts}", rests)}`;
    draft.put(row, columns.label, `${number}. ${say(mechanism.title)}`, "strongLabel");
    draft.put(row, columns.value, fullScale, "judgement", "twoDecimals");
    draft.put(row, columns.unit, say(texts.scale), "word");
    draft.put(row, columns.expression, say(mechanism.summary) + basis, "label");
    draft.put(row, columns.name, mechanism.scale, "expression");
    draft.validate({
      box: { row, column: columns.value, rows: 1, columns: 1 },
      rule: { kind: "between", low: 0, high: largestScale },
      title: say(texts.scaleTitle),
      message: say(texts.scaleRange),
    });
    names.push(nameOfCell(mechanism.scale, name, row, columns.value));
    row++;
  }

  function putQuantity({ label, unit, expression, name: quantity }: ScenarioQuantity): void {
    const value = numberOf(worked.values.get(quantity)!);
    draft.put(row, columns.label, `      ${say(label)}`, "label");
    draft.put(
      row,
      columns.value,
      { kind: "formula", formula: sheetFormula(expression), value },
      "number",
      units[unit].format,
    );
    draft.put(row, columns.unit, say(units[unit].label), "word");
    draft.put(row, columns.expression, readable(expression), "expression");
    draft.put(row, columns.name, quantity, "expression");
    names.push(nameOfCell(quantity, name, row, columns.value));
    row++;
  }

  function factLabel(id: string): string {
    return say([...facts, ...qualitativeFacts].find((fact) => fact.id === id)!.label);
  }
}

/** An expression as a reader writes it. */
export const readable = (expression: string): string =>
  expression.replaceAll(" * ", " × ").replaceAll(" / ", " ÷ ").replaceAll("-", "−");

const headings = {
  label: { en: "Mechanism and what it comes to", ko: "작동 원리와 그 크기", zh: "机制及其数值" },
  value: { en: "Value", ko: "값", zh: "数值" },
  unit: { en: "Unit", ko: "단위", zh: "单位" },
  expression: { en: "What it says, and how it is computed", ko: "내용과 계산식", zh: "内容与算法" },
  name: { en: "Name in formulas", ko: "수식에서 쓰는 이름", zh: "公式中的名称" },
} satisfies Record<string, Text>;

const texts = {
  title: { en: "Mechanisms", ko: "작동 원리", zh: "机制" },
  subtitle: {
    en: "Each part of the story can be switched off (0), taken as it is (1) or doubled (2): change the yellow figures and watch the solution.",
    ko: "이야기의 각 부분은 끄거나(0) 그대로 두거나(1) 두 배로(2) 할 수 있습니다. 노란 칸을 바꾸고 해를 보십시오.",
    zh: "故事的每一部分都可关闭（0）、照原样（1）或加倍（2）：修改黄色数字并观察解的变化。",
  },
  facts: { en: "Facts: {facts}.", ko: "사실: {facts}.", zh: "事实：{facts}。" },
  scale: { en: "scale 0–2", ko: "배율 0–2", zh: "倍率 0–2" },
  scaleTitle: { en: "Scale", ko: "배율", zh: "倍率" },
  scaleRange: {
    en: "0 switches this mechanism off, 1 takes it as it is, 2 doubles it.",
    ko: "0은 끔, 1은 그대로, 2는 두 배입니다.",
    zh: "0为关闭，1为照原样，2为加倍。",
  },
} satisfies Record<string, Text>;
