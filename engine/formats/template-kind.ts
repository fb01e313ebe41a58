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
} satisfies Record<string, Text>;

export const template: GameKind<Template> = {
  id: "template",
  title: texts.title,
  ranges: [{ name: "template", description: texts.range }],
  read(source, { parameters }) {
    const { cells, top, left } = filledRegion(rangesOf(source).template ?? [], "template");
    return { kind: "template", cells, parameters, top, left };
  },
  players: () => [],
};
