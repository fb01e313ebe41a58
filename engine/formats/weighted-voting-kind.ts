import { exactOf } from "../arithmetic/quantity";
import type { Rational } from "../arithmetic/rational";
import { InputError } from "../errors";
import type { WeightedVoting } from "../games/weighted-voting";
import type { Text } from "../text";
import type { GameKind } from "./game-kind";
import { distinctNames } from "./labelled-table";
import { type NamedNumbers, readNamedNumbers } from "./named-numbers";
import { rangesOf } from "./table-source";

const texts = {
  negative: {
    en: "the weight of {voter} is negative: write 0 or more",
    ko: "{voter}의 가중치가 음수입니다. 0 이상의 수를 쓰세요",
    zh: "{voter} 的权重为负：请填写不小于 0 的数字",
  },
} satisfies Record<string, Text>;

/** Voters and their weights, in one column for each rule that a coalition must meet. */
export const weightedVoting: GameKind<WeightedVoting> = {
  id: "weighted-voting",
  title: { en: "table of voting weights", ko: "투표 가중치 표", zh: "投票权重表" },
  ranges: [
    {
      name: "weights",
      description: {
        en: "The voters in the first column and their weights in the second, under headings or without; a further column of weights for each further rule that a coalition must meet",
        ko: "첫 열에 투표자, 둘째 열에 가중치(머리글은 있어도 없어도 됨). 연합이 충족해야 할 규칙이 더 있으면 규칙마다 가중치 열을 하나씩 추가",
        zh: "第一列为投票者，第二列为其权重（有无标题均可）；联盟还须满足其他规则时，每条规则再加一列权重",
      },
    },
  ],
  read(source, reading) {
    const table = readNamedNumbers(rangesOf(source).weights ?? [], "weights", reading);
    const columns = headingsOf(table).map((heading, column) => ({ heading, weights: weightsIn(table, column) }));
    return { voters: table.names.map((label) => ({ label })), columns };
  },
  players: (game) => game.voters,
};

function headingsOf({ headings, columnCount, placeOfHeading }: NamedNumbers): string[] {
  if (columnCount === 1) return [headings?.[0] || "Weight"];
  if (headings) return distinctNames(headings, placeOfHeading);
  return Array.from({ length: columnCount }, (_, column) => `Weight ${column + 1}`);
}

function weightsIn(table: NamedNumbers, column: number): Rational[] {
  return table.names.map((voter, row) => {
    const weight = exactOf(table.number(row, column));
    if (weight.n < 0n) throw new InputError(texts.negative, { voter }, table.placeOf(row, column));
    return weight;
  });
}
