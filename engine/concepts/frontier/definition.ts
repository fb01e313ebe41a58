import { readablePayoff } from "../../arithmetic/quantity";
import { bargaining } from "../../formats/bargaining-kind";
import type { BargainingProblem } from "../../games/bargaining-problem";
import { type Message, message, type Text } from "../../text";
import { valuesText } from "../bargain/disagreement";
import { drawBargaining } from "../bargain/draw";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import { examples } from "./examples";
import { type FrontierOutcome, frontierMethod } from "./method";

const texts = {
  title: { en: "Efficient frontier", ko: "효율적 경계", zh: "有效前沿" },
  summary: {
    en: "The outcomes of a payoff table or a list for which no agreement is better for someone and worse for nobody.",
    ko: "보수표나 목록에서, 아무에게도 나쁘지 않으면서 누군가에게 더 나은 합의가 없는 결과들.",
    zh: "收益表或列表中的这样一些结果：没有任何协议能使某方更好而无人更差。",
  },
  over: { en: "What can be agreed on", ko: "합의할 수 있는 것", zh: "可就什么达成协议" },
  lotteries: {
    en: "Lotteries over the outcomes: the corners of the frontier are listed",
    ko: "결과들에 대한 추첨: 경계의 꼭짓점을 나열",
    zh: "对各结果的抽签：列出前沿的顶点",
  },
  pure: {
    en: "One outcome: all efficient ones are listed",
    ko: "결과 하나: 효율적인 결과를 모두 나열",
    zh: "单一结果：列出所有有效结果",
  },
  corners: {
    en: "Frontier: all {count} corners, exact",
    ko: "경계: 꼭짓점 {count}개 모두, 정확",
    zh: "前沿：全部 {count} 个顶点，精确",
  },
  outcomes: {
    en: "Frontier: all {count} efficient outcomes, exact",
    ko: "경계: 효율적인 결과 {count}개 모두, 정확",
    zh: "前沿：全部 {count} 个有效结果，精确",
  },
  unfinished: {
    en: "Frontier: {count} found, not finished",
    ko: "경계: {count}개 찾음, 끝나지 않음",
    zh: "前沿：找到 {count} 个，未完成",
  },
  sentence: { en: "{outcome}: {values}.", ko: "{outcome}: {values}.", zh: "{outcome}：{values}。" },
  rate: {
    en: "{outcome}: {values}. From here to the next, {second} gives up {rate} for each unit that {first} gains.",
    ko: "{outcome}: {values}. 여기서 다음까지 {first}이(가) 한 단위 얻을 때마다 {second}은(는) {rate}을(를) 잃습니다.",
    zh: "{outcome}：{values}。由此到下一个，{first} 每多得一个单位，{second} 放弃 {rate}。",
  },
  mixtures: {
    en: "Every efficient lottery mixes outcomes of this list, but not every mixture of them is efficient unless it lies on one face of the frontier.",
    ko: "효율적인 추첨은 모두 이 목록의 결과를 섞은 것이지만, 섞은 것이 모두 효율적이지는 않고 경계의 한 면 위에 있어야 합니다.",
    zh: "每个有效的抽签都混合此列表中的结果，但并非所有混合都有效，须位于前沿的同一个面上。",
  },
  neighbours: {
    en: "The efficient lotteries are the mixtures of two neighbours in this list.",
    ko: "효율적인 추첨은 이 목록에서 이웃한 두 결과를 섞은 것입니다.",
    zh: "有效的抽签就是此列表中相邻两个结果的混合。",
  },
} satisfies Record<string, Text>;

export const frontier = defineConcept({
  id: "FRONTIER",
  title: texts.title,
  summary: texts.summary,
  game: bargaining,
  params: {
    over: choice(texts.over, { lotteries: texts.lotteries, pure: texts.pure }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [{ key: "nash1950", at: "p. 158" }],
  examples,
  solve: (problem, { over }, budget) => runMethod(frontierMethod(over), problem, budget),
  verdict(_problem, { found, stopped }, { over }) {
    if (stopped !== "finished") return message(texts.unfinished, { count: found.length });
    return message(over === "pure" ? texts.outcomes : texts.corners, { count: found.length });
  },
  table: ({ parties, outcomes }, { found }) => ({
    headings: ["Outcome", ...parties.map(({ label }) => label), ...rateHeading(parties)],
    rows: found.map(({ outcome, utilities, rate }, i) => [
      i + 1,
      outcomes[outcome]!,
      ...utilities,
      ...(rate === undefined ? [] : [rate]),
    ]),
  }),
  explain: (problem, { found }, { over }) => [
    ...found.map((one) => sentence(problem, one)),
    ...(over === "lotteries" ? [message(problem.parties.length === 2 ? texts.neighbours : texts.mixtures)] : []),
  ],
  draw: (problem, _solution, { over }) => drawBargaining(problem, over, []),
});

const rateHeading = (parties: BargainingProblem["parties"]): string[] =>
  parties.length === 2 ? [`${parties[1]!.label} per ${parties[0]!.label}`] : [];

function sentence(problem: BargainingProblem, { outcome, utilities, rate }: FrontierOutcome): Message {
  const values = { outcome: problem.outcomes[outcome]!, values: valuesText(problem, utilities) };
  if (rate === undefined) return message(texts.sentence, values);
  const [first, second] = problem.parties.map(({ label }) => label) as [string, string];
  return message(texts.rate, { ...values, first, second, rate: readablePayoff(rate) });
}
