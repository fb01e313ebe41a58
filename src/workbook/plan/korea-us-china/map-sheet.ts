import {
  judgements,
  players,
  type Switch,
  stableProfiles,
  switchesOf,
} from "../../../../engine/catalogue/korea-us-china/index";
import { loadEvaluate } from "../../../../engine/formats/expressions";
import type { PureProfile } from "../../../../engine/games/normal-form";
import type { Text } from "../../../../engine/text";
import { cellText } from "../boxes";
import { draftSheet } from "../draft";
import type { StyleName } from "../palette";
import { type Making, type NamedSheet, sheetNames } from "./sheet";

/** Korea's choice over both levers, all else at base: computed once, when the workbook is made. */
export interface LeverMap {
  readonly retaliation: readonly number[];
  readonly tariff: readonly number[];
  /** Stable profiles by row (retaliation) and column (tariff). */
  readonly stable: readonly (readonly (readonly PureProfile[])[])[];
  readonly retaliationSwitches: readonly Switch[];
  readonly tariffSwitches: readonly Switch[];
}

const retaliationLever = "retaliation_strength";
const tariffLever = "us_tariff";
const gridStep = 0.05;

/** Solves hundreds of games; between the rows others get their turn, because in Excel the page that runs this also runs the functions. */
export async function computeLeverMap(): Promise<LeverMap> {
  const evaluate = await loadEvaluate();
  const retaliation = gridOf(retaliationLever);
  const tariff = gridOf(tariffLever);
  const stable: PureProfile[][][] = [];
  for (const strength of retaliation) {
    stable.push(tariff.map((rate) => stableProfiles(evaluate, { [retaliationLever]: strength, [tariffLever]: rate })));
    await new Promise((turn) => setTimeout(turn));
  }
  return {
    retaliation,
    tariff,
    stable,
    retaliationSwitches: switchesOf(evaluate, retaliationLever, rangeOf(retaliationLever)),
    tariffSwitches: switchesOf(evaluate, tariffLever, rangeOf(tariffLever)),
  };
}

function rangeOf(lever: string): [number, number] {
  const { low, high } = judgements.find(({ name }) => name === lever)!;
  return [low, high];
}

function gridOf(lever: string): number[] {
  const [low, high] = rangeOf(lever);
  const steps = Math.round((high - low) / gridStep);
  return Array.from({ length: steps + 1 }, (_, i) => Number((low + i * gridStep).toFixed(2)));
}

const top = 8;
const left = 0;
const regionStyles: readonly StyleName[] = ["firstRegion", "secondRegion", "thirdRegion"];

/** The map and the thresholds, as values; the cell nearest to the levers' present values is marked by a built-in formula. */
export function mapSheet({ say, language }: Making, map: LeverMap): NamedSheet {
  const name = sheetNames.map[language];
  const draft = draftSheet({ name, tab: "blue", columnWidths: [32, ...map.tariff.map(() => 11)] });
  const width = 1 + map.tariff.length;
  draft.put(0, 0, say(texts.title), "title");
  draft.putAcross(1, 0, width, say(texts.subtitle), "subtitle");
  const lines = [
    ...map.retaliationSwitches.map((one) => sentence(texts.retaliationSwitch, one)),
    ...map.tariffSwitches.map((one) => sentence(texts.tariffSwitch, one)),
  ];
  for (const [i, line] of lines.entries()) draft.putAcross(3 + i, 0, width, line, "text");
  const head = Math.max(top, 4 + lines.length);
  draft.putAcross(head, left + 1, map.tariff.length, say(texts.tariff), "heading");
  draft.put(head + 1, left, say(texts.retaliation), "heading");
  for (const [j, rate] of map.tariff.entries()) draft.put(head + 1, left + 1 + j, rate, "heading", "percent");
  for (const [i, strength] of map.retaliation.entries()) {
    const row = head + 2 + i;
    draft.put(row, left, strength, "heading", "percent");
    for (const j of map.tariff.keys()) putChoice(row, left + 1 + j, map.stable[i]![j]!);
  }
  const first = { row: head + 2, column: left + 1 };
  draft.highlight({
    box: { ...first, rows: map.retaliation.length, columns: map.tariff.length },
    formula: `AND(ABS($${cellText(first.row, left)}-${retaliationLever})<=${gridStep / 2},ABS(${nearHead(first.column, head + 1)}-${tariffLever})<=${gridStep / 2})`,
    style: "here",
  });
  return { sheet: draft.finish(), names: [] };

  function putChoice(row: number, column: number, stable: readonly PureProfile[]): void {
    const choices = [...new Set(stable.map(([korea]) => korea!))];
    const style = choices.length === 1 ? regionStyles[choices[0]!]! : "mixedRegion";
    draft.put(row, column, choices.length === 0 ? say(texts.mixed) : choices.map(koreaLabel).join(" / "), style);
  }

  function koreaLabel(strategy: number): string {
    return say(players[0]!.strategies[strategy]!.label);
  }

  function sentence(text: Text, { at, before, after }: Switch): string {
    return say(text)
      .replace("{at}", `${(at * 100).toFixed(1)} %`)
      .replace("{before}", profiles(before))
      .replace("{after}", profiles(after));
  }

  function profiles(all: readonly PureProfile[]): string {
    if (all.length === 0) return say(texts.mixed);
    return all
      .map((profile) => profile.map((strategy, i) => say(players[i]!.strategies[strategy]!.label)).join(" / "))
      .join("; ");
  }
}

/** "C$10": the row of the headings stays. */
const nearHead = (column: number, row: number): string => cellText(row, column).replace(/(\d+)/, "$$$1");

const texts = {
  title: { en: "Map of Korea's choice", ko: "한국의 선택 지도", zh: "韩国选择的地图" },
  subtitle: {
    en: "Korea's strategy in the stable pure profiles, for every strength of Chinese retaliation and every US tariff. Computed when this workbook was made, with all other assumptions at base: it does not follow changes of those. The dark cell is nearest to the levers as they are now.",
    ko: "중국의 보복 강도와 미국 관세율에 따른, 안정된 순수 조합에서의 한국의 전략입니다. 이 통합 문서를 만들 때 다른 가정을 모두 기준값에 두고 계산한 것으로, 그 가정들의 변화는 따르지 않습니다. 짙은 칸이 지금의 조절값에 가장 가깝습니다.",
    zh: "在各种中国报复强度与美国关税下，稳定纯策略组合中韩国的策略。制作本工作簿时在其余假设取基准值的情况下算得，不随那些假设的改动而变。深色单元格最接近当前的杠杆取值。",
  },
  retaliation: { en: "Chinese retaliation strength", ko: "중국의 보복 강도", zh: "中国报复强度" },
  tariff: { en: "US tariff", ko: "미국 관세율", zh: "美国关税税率" },
  mixed: { en: "mixed", ko: "혼합", zh: "混合" },
  retaliationSwitch: {
    en: "At a retaliation strength of {at} (tariff at base), the stable profile changes from {before} to {after}.",
    ko: "보복 강도 {at}에서(관세율은 기준값) 안정된 조합이 {before}에서 {after}(으)로 바뀝니다.",
    zh: "报复强度为{at}时（关税取基准值），稳定组合由{before}变为{after}。",
  },
  tariffSwitch: {
    en: "At a US tariff of {at} (retaliation at base), the stable profile changes from {before} to {after}.",
    ko: "미국 관세율 {at}에서(보복 강도는 기준값) 안정된 조합이 {before}에서 {after}(으)로 바뀝니다.",
    zh: "美国关税为{at}时（报复强度取基准值），稳定组合由{before}变为{after}。",
  },
} satisfies Record<string, Text>;
