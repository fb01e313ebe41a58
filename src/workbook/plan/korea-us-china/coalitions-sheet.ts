import { players, scenarioGame } from "../../../../engine/catalogue/korea-us-china/index";
import { writeListForm } from "../../../../engine/formats/list-form";
import type { Text } from "../../../../engine/text";
import { boxText } from "../boxes";
import { draftSheet } from "../draft";
import { putLiveBlock } from "../live-block";
import type { LiveArgument } from "../live-call";
import { blockNames } from "./places";
import { type Making, type NamedSheet, sheetNames } from "./sheet";
import { putWeights } from "./weights-block";

const columns = 8;
/** A coalition for every set of the three but the empty one, under the heading. */
const worthRows = 2 ** players.length;
const roomFor = { core: 9, properties: 12, words: 14 };

/** What each coalition can guarantee itself in the payoff table, and how all together could divide what they can get. */
export async function coalitionsSheet({ say, language, worked }: Making): Promise<NamedSheet> {
  const name = sheetNames.coalitions[language];
  const draft = draftSheet({ name, tab: "blue", columnWidths: [36, ...new Array<number>(columns - 1).fill(20)] });
  draft.put(0, 0, say(texts.title), "title");
  draft.putAcross(1, 0, columns, say(texts.subtitle), "subtitle");
  const game: LiveArgument = { reference: blockNames.payoffs, cells: writeListForm(scenarioGame(worked, language)) };
  let row = 3;
  const worths = await put(texts.worths, "WORTHS", { game }, worthRows + 1);
  const coalitions: LiveArgument = { reference: boxText(worths.box), cells: worths.block };
  await put(texts.shapley, "SHAPLEY", { coalitions }, 3);
  const { weights, next } = putWeights(draft, row, { words: say(texts.weights), columns }, language);
  row = next;
  await put(texts.weighted, "SHAPLEY", { coalitions, weights }, 3);
  await put(texts.nucleolus, "NUCLEOLUS", { coalitions }, 3);
  await put(texts.core, "CORE", { coalitions }, roomFor.core);
  await put(texts.properties, "COALITION", { coalitions }, roomFor.properties);
  await put(texts.words, "CORE", { coalitions, show: "words" }, roomFor.words);
  return { sheet: draft.finish(), names: [] };

  async function put(title: Text, id: string, given: Readonly<Record<string, LiveArgument>>, room: number) {
    const placed = await putLiveBlock(draft, row, { title: say(title), id, given, room, columns }, language);
    row = placed.next;
    return placed;
  }
}

const texts = {
  title: { en: "Coalitions", ko: "연합", zh: "联盟" },
  subtitle: {
    en: "Suppose payoffs could be passed on. What can each coalition guarantee itself, whatever the others do, and how could the three divide what they get together? Every number follows the payoffs.",
    ko: "보수를 서로 나눌 수 있다고 합시다. 각 연합은 다른 참가자가 무엇을 하든 얼마를 보장받고, 셋이 함께 얻는 것을 어떻게 나눌 수 있을까요? 모든 숫자는 보수를 따라 바뀝니다.",
    zh: "假设收益可以转让。无论他人如何行动，各联盟能为自己保证多少？三方共同所得又可如何分配？所有数字随收益而变。",
  },
  worths: {
    en: "What each coalition can guarantee itself",
    ko: "각 연합이 스스로 보장할 수 있는 것",
    zh: "各联盟能为自己保证的数额",
  },
  shapley: {
    en: "Shapley value: what each adds on average",
    ko: "섀플리 값: 각자가 평균적으로 더하는 것",
    zh: "沙普利值：各方的平均贡献",
  },
  weights: {
    en: "Leverage as a weight: high-bandwidth memory counts for Korea. These are judgements; change the yellow cells.",
    ko: "협상력을 가중치로: 한국에는 고대역폭 메모리가 있습니다. 판단한 값이니 노란 칸을 바꿔 보십시오.",
    zh: "以筹码为权重：韩国握有高带宽存储器。这些是判断值，可修改黄色单元格。",
  },
  weighted: {
    en: "Shapley value with these weights",
    ko: "이 가중치를 쓴 섀플리 값",
    zh: "按这些权重的沙普利值",
  },
  nucleolus: {
    en: "Nucleolus: the most dissatisfied coalition is as content as can be",
    ko: "핵인: 가장 불만스러운 연합의 불만이 가장 작은 분배",
    zh: "核仁：使最不满的联盟尽可能满意",
  },
  core: {
    en: "Core: divisions that no coalition would leave",
    ko: "핵: 어떤 연합도 떠나지 않을 분배",
    zh: "核心：没有联盟愿意离开的分配",
  },
  properties: { en: "What kind of game this is", ko: "어떤 게임인가", zh: "这是什么样的博弈" },
  words: { en: "In words", ko: "말로 하면", zh: "用文字说明" },
} satisfies Record<string, Text>;
