import { players, scenarioGame, type WorkedProfile } from "../../../../engine/catalogue/korea-us-china/index";
import { writeListForm } from "../../../../engine/formats/list-form";
import type { Text } from "../../../../engine/text";
import { boxText } from "../boxes";
import { draftSheet } from "../draft";
import { putLiveBlock } from "../live-block";
import type { LiveArgument } from "../live-call";
import { stableMark } from "./payoffs-sheet";
import { blockNames, nameOfCell } from "./places";
import { type Making, type NamedSheet, sheetNames } from "./sheet";

/** Rows left free below a result whose length changes with the game. */
const roomFor = { check: 6, bestResponses: 8, dominated: 10, equilibria: 10 };

const strategyBlocks = [blockNames.koreaStrategies, blockNames.usStrategies, blockNames.chinaStrategies];

/** What the game comes to: the players' choices by built-in functions, and the live GAME functions. */
export async function solutionSheet(making: Making, stable: readonly WorkedProfile[]): Promise<NamedSheet> {
  const { say, language, worked } = making;
  const name = sheetNames.solution[language];
  const draft = draftSheet({ name, tab: "green", columnWidths: [34, 24, ...new Array<number>(10).fill(18)] });
  draft.put(0, 0, say(texts.title), "title");
  draft.putAcross(1, 0, 8, say(texts.subtitle), "subtitle");
  putLevers(3);
  putChoices(6);
  let row = 10;
  const game: LiveArgument = { reference: blockNames.payoffs, cells: writeListForm(scenarioGame(worked, language)) };
  await putLive(texts.equilibria, "NASH", { game }, roomFor.equilibria);
  const profile = putProfileToCheck(row);
  row += 4;
  await putLive(texts.check, "CHECK", { game, profile }, roomFor.check);
  await putLive(texts.bestResponses, "BESTRESPONSE", { game, profile }, roomFor.bestResponses);
  await putLive(texts.dominated, "DOMINATED", { game }, roomFor.dominated);
  await putLive(texts.words, "NASH", { game, show: "words" }, 0);
  return { sheet: draft.finish(), names: [nameOfCell(blockNames.koreaChoice, name, 6, 1)] };

  function putLevers(top: number): void {
    const levers = [
      ["retaliation_strength", texts.retaliation],
      ["us_tariff", texts.tariff],
    ] as const;
    for (const [i, [lever, label]] of levers.entries()) {
      draft.put(top + i, 0, say(label), "label");
      draft.put(
        top + i,
        1,
        { kind: "formula", formula: lever, value: leverValue(lever) },
        "strongNumber",
        "percentTenths",
      );
      draft.putAcross(top + i, 2, 6, say(texts.change), "remark");
    }
  }

  function leverValue(lever: string): number {
    const value = worked.values.get(lever)!;
    return typeof value === "number" ? value : Number(value.n) / Number(value.d);
  }

  function putChoices(top: number): void {
    for (const [player, { label }] of players.entries()) {
      draft.put(top + player, 0, say(texts.choiceOf).replace("{player}", say(label)), "strongLabel");
      const content = {
        kind: "formula",
        formula: choiceFormula(making, player),
        value: choiceNow(making, player, stable),
      } as const;
      draft.putAcross(top + player, 1, 3, content, player === 0 ? "answer" : "strongLabel");
    }
  }

  /** Three cells with drop-down lists; they start at the first stable profile. */
  function putProfileToCheck(top: number): LiveArgument {
    draft.put(top, 0, say(texts.profile), "section");
    draft.paint({ row: top, column: 1, rows: 1, columns: 11 }, "section");
    draft.put(top + 2, 0, say(texts.choose), "strongLabel");
    const chosen = (stable[0] ?? worked.profiles[0]!).strategies;
    const labels = players.map((player, i) => say(player.strategies[chosen[i]!]!.label));
    for (const [player, { label, strategies }] of players.entries()) {
      draft.put(top + 1, 1 + player, say(label), "heading");
      draft.put(top + 2, 1 + player, labels[player]!, "choice");
      draft.validate({
        box: { row: top + 2, column: 1 + player, rows: 1, columns: 1 },
        rule: { kind: "list", choices: strategies.map((strategy) => say(strategy.label)) },
        title: say(label),
        message: say(texts.fromList),
      });
    }
    return { reference: boxText({ row: top + 2, column: 1, rows: 1, columns: players.length }), cells: [labels] };
  }

  async function putLive(
    title: Text,
    id: string,
    given: Readonly<Record<string, LiveArgument>>,
    room: number,
  ): Promise<void> {
    const block = { title: say(title), id, given, room, columns: 12 };
    row = (await putLiveBlock(draft, row, block, language)).next;
  }
}

/** The player's strategies that occur in a stable profile, by functions that every Excel has. */
function choiceFormula({ say }: Making, player: number): string {
  const block = strategyBlocks[player]!;
  const each = players[player]!.strategies.map((strategy) => {
    const label = `"${say(strategy.label)}"`;
    return `IF(COUNTIFS(${block},${label},${blockNames.stable},"${stableMark}")>0,${label},"")`;
  });
  const none = `"${say(texts.onlyMixed)}"`;
  return `IF(COUNTIF(${blockNames.stable},"${stableMark}")=0,${none},TEXTJOIN("${say(texts.or)}",TRUE,${each.join(",")}))`;
}

/** What `choiceFormula` gives now. */
export function choiceNow({ say }: Making, player: number, stable: readonly WorkedProfile[]): string {
  if (stable.length === 0) return say(texts.onlyMixed);
  const chosen = players[player]!.strategies.filter((_, i) =>
    stable.some(({ strategies }) => strategies[player] === i),
  );
  return chosen.map((strategy) => say(strategy.label)).join(say(texts.or));
}

const texts = {
  title: { en: "Solution", ko: "해", zh: "解" },
  subtitle: {
    en: "Cells with green ground are live GAME functions: they follow every change of the assumptions. Without the add-in they keep the values with which the workbook was saved.",
    ko: "초록 바탕은 살아 있는 GAME 함수로, 가정이 바뀔 때마다 따라 바뀝니다. 추가 기능이 없으면 저장할 때의 값이 그대로 남습니다.",
    zh: "绿底单元格为实时的 GAME 函数，随假设变化而更新。未安装加载项时保留保存时的数值。",
  },
  retaliation: { en: "Chinese retaliation strength", ko: "중국의 보복 강도", zh: "中国报复强度" },
  tariff: { en: "US tariff", ko: "미국 관세율", zh: "美国关税税率" },
  change: { en: "change it on the Assumptions sheet", ko: "‘가정’ 시트에서 바꾸십시오", zh: "请在“假设”表中修改" },
  choiceOf: { en: "{player} chooses", ko: "{player}의 선택", zh: "{player}的选择" },
  onlyMixed: {
    en: "no stable pure profile: see the mixed equilibria below",
    ko: "안정된 순수 조합 없음: 아래 혼합 균형을 보십시오",
    zh: "无稳定的纯策略组合：见下方混合均衡",
  },
  or: { en: " or ", ko: " 또는 ", zh: " 或 " },
  profile: {
    en: "Would anyone leave this profile?",
    ko: "이 조합을 떠날 참가자가 있는가?",
    zh: "有人会偏离这个组合吗？",
  },
  choose: { en: "Choose a profile", ko: "조합을 고르십시오", zh: "请选择组合" },
  fromList: { en: "Choose a strategy from the list.", ko: "목록에서 전략을 고르십시오.", zh: "请从列表中选择策略。" },
  check: {
    en: "Each player's reason to stay or leave",
    ko: "참가자별로 머물거나 떠날 이유",
    zh: "各参与者留下或偏离的理由",
  },
  bestResponses: { en: "Best responses to that profile", ko: "그 조합에 대한 최적 대응", zh: "对该组合的最优反应" },
  dominated: { en: "Dominated strategies", ko: "열등 전략", zh: "被占优策略" },
  equilibria: { en: "All Nash equilibria", ko: "모든 내시 균형", zh: "全部纳什均衡" },
  words: { en: "Why they hold", ko: "성립하는 이유", zh: "成立的理由" },
} satisfies Record<string, Text>;
