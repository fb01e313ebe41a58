import { numberOf } from "../../arithmetic/quantity";
import { InputError, type Place } from "../../errors";
import { type Cell, type Cells, isBlank, labelOf } from "../../formats/cells";
import { nameIn } from "../../formats/labelled-table";
import { readNumber } from "../../formats/number-cell";
import { columnOf, filledRegion, placeIn, type Region } from "../../formats/region";
import type { DealGame } from "../../games/deal";
import type { Text } from "../../text";

/** How a party lowers its demand: by the clock, or by how far the others came towards it. */
export type Tactic =
  | { readonly kind: "time"; readonly beta: number }
  | { readonly kind: "absolute" | "relative" }
  | { readonly kind: "random"; readonly noise: number };

const texts = {
  unknown: {
    en: "“{label}” is none of {parties}: correct the name",
    ko: "“{label}”은(는) {parties} 중에 없습니다. 이름을 고치세요",
    zh: "“{label}”不在 {parties} 之中：请更正名称",
  },
  twice: {
    en: "“{label}” appears twice: keep one",
    ko: "“{label}”이(가) 두 번 나옵니다. 하나만 남기세요",
    zh: "“{label}”出现了两次：请只保留一个",
  },
  tactic: {
    en: "“{word}” is no tactic: write one of {words}",
    ko: "“{word}”(이)라는 전술은 없습니다. 다음 중 하나를 쓰세요: {words}",
    zh: "没有名为“{word}”的策略：请填写 {words} 之一",
  },
  beta: {
    en: "β is {value}: {tactic} needs a number {range}",
    ko: "β가 {value}입니다. {tactic}에는 {range} 수가 필요합니다",
    zh: "β 为 {value}：{tactic} 需要{range}的数",
  },
  noise: {
    en: "the noise is {value}: give a share from 0 to 1 of what the party has to concede",
    ko: "잡음이 {value}입니다. 당사자가 양보할 수 있는 폭 가운데 0에서 1까지의 비율을 쓰세요",
    zh: "噪声为 {value}：请给出该方可让步幅度中 0 到 1 的比例",
  },
  unused: {
    en: "{tactic} takes no number: clear the cell",
    ko: "{tactic}에는 숫자가 없습니다. 셀을 지우세요",
    zh: "{tactic} 不需要数字：请清空该单元格",
  },
} satisfies Record<string, Text>;

/** Above or below 1: what tells a Boulware from a Conceder. */
const ranges = { boulware: [0, 1], conceder: [1, Number.POSITIVE_INFINITY] } as const;
const words = ["boulware", "linear", "conceder", "tit for tat", "relative tit for tat", "random tit for tat"] as const;
const linear: Tactic = { kind: "time", beta: 1 };

/** Rows of party, tactic and, where the tactic takes one, a number; parties left out are linear. Throws InputError at the cell. */
export function readTactics(cells: Cells, argument: string, { parties }: DealGame): Tactic[] {
  const region = filledRegion(cells, argument);
  const labels = parties.map(({ label }) => label);
  const tactics = new Map<string, Tactic>();
  for (const [row, label] of columnOf(region, 0).map(labelOf).entries()) {
    const place = placeIn(region, row, 0);
    if (region.cells[row]!.every(isBlank) || isHeading(region, row, labels)) continue;
    if (!labels.includes(label)) throw new InputError(texts.unknown, { label, parties: labels }, place);
    if (tactics.has(label)) throw new InputError(texts.twice, { label }, place);
    tactics.set(label, readTactic(region, row));
  }
  return labels.map((label) => tactics.get(label) ?? linear);
}

const wordOf = (cell: Cell | undefined): string => labelOf(cell).toLowerCase().replaceAll("-", " ");

const isHeading = (region: Region, row: number, labels: readonly string[]): boolean =>
  row === 0 &&
  !labels.includes(labelOf(region.cells[0]![0])) &&
  !(words as readonly string[]).includes(wordOf(region.cells[0]![1]));

function readTactic(region: Region, row: number): Tactic {
  const [, cell, number] = region.cells[row]!;
  const word = wordOf(cell);
  const place = placeIn(region, row, 2);
  if (isBlank(cell)) nameIn(cell, placeIn(region, row, 1));
  const value = isBlank(number) ? undefined : numberOf(readNumber(number!, place));
  if (word === "boulware") return { kind: "time", beta: betaWithin("boulware", value ?? 0.2, place) };
  if (word === "conceder") return { kind: "time", beta: betaWithin("conceder", value ?? 5, place) };
  if (word === "random tit for tat") return { kind: "random", noise: noiseWithin(value ?? 0.1, place) };
  if (!(words as readonly string[]).includes(word))
    throw new InputError(texts.tactic, { word: labelOf(cell), words }, placeIn(region, row, 1));
  if (value !== undefined) throw new InputError(texts.unused, { tactic: word }, place);
  if (word === "linear") return linear;
  return { kind: word === "tit for tat" ? "absolute" : "relative" };
}

function betaWithin(tactic: keyof typeof ranges, value: number, place: Place): number {
  const [above, below] = ranges[tactic];
  if (value > above && value < below) return value;
  const range = tactic === "boulware" ? "0 < β < 1" : "β > 1";
  throw new InputError(texts.beta, { value, tactic, range }, place);
}

function noiseWithin(value: number, place: Place): number {
  if (value >= 0 && value <= 1) return value;
  throw new InputError(texts.noise, { value }, place);
}

/** The tactic's name and number as sentences and cells show it; the same in every language. */
export function tacticText(tactic: Tactic): string {
  if (tactic.kind === "random") return `random tit for tat (±${tactic.noise})`;
  if (tactic.kind !== "time") return tactic.kind === "absolute" ? "tit for tat" : "relative tit for tat";
  if (tactic.beta === 1) return "linear";
  return `${tactic.beta < 1 ? "Boulware" : "Conceder"} (β = ${tactic.beta})`;
}
