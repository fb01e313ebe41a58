import {
  type Assumption,
  type Fact,
  factSource,
  facts,
  type Judgement,
  judgementGroups,
  type QualitativeFact,
  qualitativeFacts,
} from "../../../../engine/catalogue/korea-us-china/index";
import type { Text } from "../../../../engine/text";
import { type Draft, draftSheet } from "../draft";
import type { StyleName } from "../palette";
import type { NamePlan } from "../plan";
import { blockNames, nameOfCell } from "./places";
import { type Making, type NamedSheet, sheetNames } from "./sheet";
import { units } from "./units";

const columns = {
  label: 0,
  value: 1,
  unit: 2,
  kind: 3,
  low: 4,
  base: 5,
  high: 6,
  note: 7,
  source: 8,
  name: 9,
} as const;

/** Every number that the payoffs rest on: the two levers, the facts with their source, the judgements with their ranges. */
export function assumptionsSheet({ say, language }: Making, koreaChoice: string): NamedSheet {
  const name = sheetNames.assumptions[language];
  const names: NamePlan[] = [];
  const draft = draftSheet({
    name,
    tab: "yellow",
    columnWidths: [50, 13, 16, 12, 9, 9, 9, 58, 50, 28],
    frozen: { rows: 2, columns: 1 },
  });
  let row = 0;
  draft.put(row++, 0, say(texts.title), "title");
  draft.putAcross(row++, 0, 8, say(texts.subtitle), "subtitle");
  const [levers, ...groups] = judgementGroups;

  row = section(draft, row + 1, say(levers!.title));
  for (const judgement of levers!.judgements) row = putJudgement(draft, row, judgement, "lever");
  draft.put(row, columns.label, say(texts.choiceNow), "strongLabel");
  draft.putAcross(
    row,
    columns.value,
    6,
    { kind: "formula", formula: blockNames.koreaChoice, value: koreaChoice },
    "answer",
  );
  draft.put(row++, columns.note, say(texts.choiceNote), "note");

  row = section(draft, row + 1, say(texts.facts));
  for (const fact of facts) row = putFact(draft, row, fact);
  for (const fact of qualitativeFacts) row = putQualitative(draft, row, fact);
  for (const group of groups) {
    row = section(draft, row + 1, say(group.title));
    for (const judgement of group.judgements) row = putJudgement(draft, row, judgement, "judgement");
  }
  return { sheet: draft.finish(), names };

  function section(sheet: Draft, at: number, title: string): number {
    sheet.put(at, columns.label, title, "headingLeft");
    for (const [column, heading] of Object.entries(headings) as [keyof typeof headings, Text][])
      sheet.put(
        at,
        columns[column],
        say(heading),
        column === "note" || column === "source" ? "headingLeft" : "heading",
      );
    return at + 1;
  }

  function putJudgement(sheet: Draft, at: number, judgement: Judgement, style: StyleName): number {
    const { low, high, value, unit } = judgement;
    const { format } = units[unit];
    putCommon(sheet, at, judgement, style);
    sheet.put(at, columns.kind, say(texts.judgement), "word");
    sheet.put(at, columns.low, low, "limit", format);
    sheet.put(at, columns.base, value, "limit", format);
    sheet.put(at, columns.high, high, "limit", format);
    sheet.put(at, columns.source, say(texts.ours), "note");
    limit(sheet, at, judgement, low, high);
    return at + 1;
  }

  function putFact(sheet: Draft, at: number, fact: Fact): number {
    putCommon(sheet, at, fact, "fact");
    putFactSource(sheet, at);
    limit(sheet, at, fact, 0, units[fact.unit].most);
    return at + 1;
  }

  function putQualitative(sheet: Draft, at: number, { label, figure, note }: QualitativeFact): number {
    sheet.put(at, columns.label, say(label), "label");
    sheet.put(at, columns.value, say(figure), "factText");
    sheet.put(at, columns.unit, undefined, "label");
    sheet.put(at, columns.note, say(note), "note");
    sheet.put(at, columns.name, undefined, "label");
    putFactSource(sheet, at);
    return at + 1;
  }

  function putFactSource(sheet: Draft, at: number): void {
    sheet.put(at, columns.kind, say(texts.fact), "word");
    for (const column of [columns.low, columns.base, columns.high]) sheet.put(at, column, undefined, "label");
    sheet.put(at, columns.source, say(factSource), "note");
  }

  function putCommon(sheet: Draft, at: number, assumption: Assumption, style: StyleName): void {
    const { label, format } = units[assumption.unit];
    sheet.put(at, columns.label, say(assumption.label), style === "lever" ? "strongLabel" : "label");
    sheet.put(at, columns.value, assumption.value, style, format);
    sheet.put(at, columns.unit, say(label), "word");
    sheet.put(at, columns.note, say(assumption.note), "note");
    sheet.put(at, columns.name, assumption.name, "expression");
    names.push(nameOfCell(assumption.name, name, at, columns.value));
  }

  function limit(sheet: Draft, at: number, assumption: Assumption, low: number, high: number): void {
    sheet.validate({
      box: { row: at, column: columns.value, rows: 1, columns: 1 },
      rule: { kind: "between", low, high },
      title: say(texts.range),
      message: say(texts.between).replace("{low}", shown(assumption, low)).replace("{high}", shown(assumption, high)),
    });
  }
}

const shown = ({ unit }: Assumption, value: number): string =>
  unit === "share" ? `${Number((value * 100).toPrecision(6))} %` : String(value);

const headings = {
  value: { en: "Value", ko: "값", zh: "数值" },
  unit: { en: "Unit", ko: "단위", zh: "单位" },
  kind: { en: "Kind", ko: "종류", zh: "类别" },
  low: { en: "Low", ko: "하한", zh: "低" },
  base: { en: "Base", ko: "기준", zh: "基准" },
  high: { en: "High", ko: "상한", zh: "高" },
  note: { en: "Meaning", ko: "뜻", zh: "含义" },
  source: { en: "Source", ko: "출처", zh: "来源" },
  name: { en: "Name in formulas", ko: "수식에서 쓰는 이름", zh: "公式中的名称" },
} satisfies Record<string, Text>;

const texts = {
  title: { en: "Assumptions", ko: "가정", zh: "假设" },
  subtitle: {
    en: "Blue figures are inputs: change any of them. Facts are quoted from the source; judgements are ours, each with a range to argue about.",
    ko: "파란 숫자는 입력값으로, 무엇이든 바꿀 수 있습니다. 사실은 출처를 인용한 것이고, 판단은 저희가 정한 것으로 저마다 논의할 범위가 있습니다.",
    zh: "蓝色数字为输入，均可修改。事实引自来源；判断由我们给出，各附可供讨论的区间。",
  },
  choiceNow: { en: "Korea's choice now", ko: "지금 한국의 선택", zh: "韩国目前的选择" },
  choiceNote: {
    en: "From the Payoffs sheet; moves as you change a number.",
    ko: "‘보수’ 시트에서 옵니다. 숫자를 바꾸면 따라 움직입니다.",
    zh: "取自“收益”表；修改数字即随之变化。",
  },
  facts: { en: "Facts", ko: "사실", zh: "事实" },
  fact: { en: "fact", ko: "사실", zh: "事实" },
  judgement: { en: "judgement", ko: "판단", zh: "判断" },
  ours: { en: "Authors' judgement", ko: "작성자의 판단", zh: "作者判断" },
  range: { en: "Range", ko: "범위", zh: "区间" },
  between: { en: "A number from {low} to {high}.", ko: "{low}에서 {high} 사이의 수.", zh: "{low}至{high}之间的数。" },
} satisfies Record<string, Text>;
