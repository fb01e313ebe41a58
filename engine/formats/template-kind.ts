import type { Text } from "../text";
import type { Cells } from "./cells";
import type { GameKind, Parameters } from "./game-kind";
import { filledRegion } from "./region";
import { rangesOf } from "./table-source";

/** A table from which others are drawn: some of its numbers are ranges such as 0..9. */
export interface Template {
  readonly kind: "template";
  readonly cells: Cells;
  /** Fixed values of names that its expressions use. */
  readonly parameters: Parameters;
  /** Where its first cell stands in the argument. */
  readonly top: number;
  readonly left: number;
}

const texts = {
  title: { en: "template of a table", ko: "표의 틀", zh: "表格模板" },
  range: {
    en: "Any table that the other functions read, with a range such as 0..9 (or 0..1 by 0.25) wherever a number is to be drawn",
    ko: "다른 함수가 읽는 아무 표. 뽑을 숫자 자리에 0..9(또는 0..1 by 0.25) 같은 범위를 씁니다",
    zh: "其他函数可读取的任何表格，凡需抽取数字之处写 0..9（或 0..1 by 0.25）这样的范围",
  },
  anyTitle: { en: "any table", ko: "모든 표", zh: "任何表格" },
  anyRange: {
    en: "The table that the question is about: a payoff table, coalitions and worths, claims, …",
    ko: "질문이 다루는 표: 보수표, 연합과 가치, 청구액 등",
    zh: "问题所涉及的表格：收益表、联盟与价值、索赔额等",
  },
} satisfies Record<string, Text>;

/** Any table as it stands, in a range argument of the given name. */
const tableKind = (id: string, title: Text, name: string, description: Text): GameKind<Template> => ({
  id,
  title,
  ranges: [{ name, description }],
  read(source, { parameters }) {
    const { cells, top, left } = filledRegion(rangesOf(source)[name] ?? [], name);
    return { kind: "template", cells, parameters, top, left };
  },
  players: () => [],
});

export const template = tableKind("template", texts.title, "template", texts.range);
export const anyTable = tableKind("any-table", texts.anyTitle, "table", texts.anyRange);
