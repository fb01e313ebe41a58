import { exactOf } from "../arithmetic/quantity";
import { compare, one, type Rational, zero } from "../arithmetic/rational";
import { InputError } from "../errors";
import type { AlternatingOffers } from "../games/alternating-offers";
import type { Text } from "../text";
import type { GameKind } from "./game-kind";
import { readNamedNumbers } from "./named-numbers";
import { rangesOf } from "./table-source";

const texts = {
  columns: {
    en: "the table has {count} columns of numbers: give the discount factor, then if you like the outside option and the breakdown payoff",
    ko: "숫자 열이 {count}개입니다. 할인 인자를 쓰고, 필요하면 외부 대안과 결렬 보수를 이어서 쓰세요",
    zh: "表中有 {count} 列数字：请给出贴现因子，需要时再给出外部选择和破裂收益",
  },
  discount: {
    en: "the discount factor of {party} is {value}: give what a unit is worth one round later, from 0 to 1",
    ko: "{party}의 할인 인자가 {value}입니다. 한 단위가 한 라운드 뒤에 갖는 가치를 0부터 1 사이로 쓰세요",
    zh: "{party} 的贴现因子为 {value}：请填写一单位在下一轮的价值，介于 0 和 1 之间",
  },
  parties: {
    en: "bargaining needs at least two parties: add a row for each",
    ko: "협상에는 당사자가 적어도 둘 있어야 합니다. 당사자마다 행을 추가하세요",
    zh: "谈判至少需要两个当事方：请为每一方各加一行",
  },
} satisfies Record<string, Text>;

const argument = "parties";

/** Parties with what delay costs them. */
export const offersTable: GameKind<AlternatingOffers> = {
  id: "alternating-offers",
  title: { en: "table of negotiating parties", ko: "협상 당사자 표", zh: "谈判各方表" },
  ranges: [
    {
      name: argument,
      description: {
        en: "A row for each party in the order in which they propose: name, discount factor per round, then if wanted its outside option and what it gets if negotiations break down (0 where the columns are left out)",
        ko: "제안하는 순서대로 당사자마다 한 행: 이름, 라운드당 할인 인자, 필요하면 외부 대안과 협상이 결렬될 때 얻는 것(열을 생략하면 0)",
        zh: "按提议顺序每方一行：名称、每轮贴现因子，需要时再写其外部选择和谈判破裂时的所得（省略这些列则为 0）",
      },
    },
  ],
  read(source, reading) {
    const table = readNamedNumbers(rangesOf(source).parties ?? [], argument, reading);
    if (table.names.length < 2) throw new InputError(texts.parties, {}, { argument });
    if (table.columnCount > 3) throw new InputError(texts.columns, { count: table.columnCount }, { argument });
    const column = (at: number): Rational[] =>
      table.names.map((_, row) => (at < table.columnCount ? exactOf(table.number(row, at)) : zero));
    const discounts = column(0);
    for (const [row, discount] of discounts.entries()) {
      if (discount.n >= 0n && compare(discount, one) <= 0) continue;
      const values = { party: table.names[row]!, value: String(table.number(row, 0)) };
      throw new InputError(texts.discount, values, table.placeOf(row, 0));
    }
    const parties = table.names.map((label) => ({ label }));
    return { kind: "alternating-offers", parties, discounts, outside: column(1), breakdown: column(2) };
  },
  players: ({ parties }) => parties,
};
