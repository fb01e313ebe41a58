import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { type Cell, isBlank, isCellError, labelOf } from "./cells";

const texts = {
  blankStrategy: {
    en: "the label is blank: write the name of a strategy of {player} in every such cell (merged cells leave blanks)",
    ko: "이름표가 비어 있습니다. 이런 셀마다 {player}의 전략 이름을 쓰세요(병합한 셀은 빈칸을 남깁니다)",
    zh: "标签为空：请在每个这样的单元格中写出 {player} 的策略名称（合并单元格会留下空白）",
  },
  blankPlayer: {
    en: "the heading is blank: write the name of a player",
    ko: "머리글이 비어 있습니다. 참가자의 이름을 쓰세요",
    zh: "标题为空：请写出参与者的名称",
  },
  error: {
    en: "the label shows {value}: correct its formula first",
    ko: "이름표에 {value} 오류가 표시됩니다. 먼저 수식을 고치세요",
    zh: "标签显示 {value}：请先修正其公式",
  },
  twoStrategies: {
    en: "{player} has two strategies called “{label}”: give each its own name",
    ko: "{player}에게 “{label}”(이)라는 전략이 둘 있습니다. 서로 다른 이름을 붙이세요",
    zh: "{player} 有两个名为“{label}”的策略：请使用不同的名称",
  },
  twoPlayers: {
    en: "two players are called “{label}”: give each its own name",
    ko: "“{label}”(이)라는 참가자가 둘 있습니다. 서로 다른 이름을 붙이세요",
    zh: "有两个名为“{label}”的参与者：请使用不同的名称",
  },
} satisfies Record<string, Text>;

/** The strategy's name in a cell, trimmed; throws InputError where there is none. */
export function strategyLabel(cell: Cell | undefined, player: string, place: Place): string {
  if (isBlank(cell)) throw new InputError(texts.blankStrategy, { player }, place);
  if (isCellError(cell)) throw new InputError(texts.error, { value: cell.error }, place);
  return labelOf(cell);
}

/** The player's name in a cell, trimmed; throws InputError where there is none. */
export function playerLabel(cell: Cell | undefined, place: Place): string {
  if (isBlank(cell)) throw new InputError(texts.blankPlayer, {}, place);
  if (isCellError(cell)) throw new InputError(texts.error, { value: cell.error }, place);
  return labelOf(cell);
}

/** Throws InputError at the second of two strategies of one name. */
export function checkStrategies(player: string, labels: readonly string[], placeOf: (strategy: number) => Place): void {
  const at = firstRepetition(labels);
  if (at >= 0) throw new InputError(texts.twoStrategies, { player, label: labels[at]! }, placeOf(at));
}

/** Throws InputError at the second of two players of one name. */
export function checkPlayers(labels: readonly string[], placeOf: (player: number) => Place): void {
  const at = firstRepetition(labels);
  if (at >= 0) throw new InputError(texts.twoPlayers, { label: labels[at]! }, placeOf(at));
}

function firstRepetition(labels: readonly string[]): number {
  const seen = new Set<string>();
  return labels.findIndex((label) => seen.size === seen.add(label).size);
}
