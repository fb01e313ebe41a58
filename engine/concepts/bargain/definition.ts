import { exactOf } from "../../arithmetic/quantity";
import { bargaining } from "../../formats/bargaining-kind";
import type { Agreement } from "../../games/bargaining/agreement";
import { type Message, message, type Text } from "../../text";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import type { Solution } from "../solution";
import { disagreementParams } from "./disagreement";
import { drawBargaining } from "./draw";
import { examples } from "./examples";
import { explainAgreements } from "./explain";
import { bargainingMethod } from "./method";
import { agreementTable } from "./table";
import { weightsParam } from "./weights";

const texts = {
  title: { en: "Bargaining", ko: "협상", zh: "谈判" },
  summary: {
    en: "What parties would agree on: the Nash, Kalai–Smorodinsky, egalitarian, equal-loss, utilitarian and equal-area agreements over a payoff table or a list of outcomes.",
    ko: "당사자들이 합의할 것: 보수표나 결과 목록에 대한 내시, 칼라이–스모로딘스키, 평등주의, 균등 손실, 공리주의, 등면적 합의.",
    zh: "各方会达成的协议：对收益表或结果列表求纳什、卡莱–斯莫罗丁斯基、平均主义、等损失、功利主义和等面积协议。",
  },
  over: { en: "What can be agreed on", ko: "합의할 수 있는 것", zh: "可就什么达成协议" },
  lotteries: {
    en: "Lotteries over the outcomes",
    ko: "결과들에 대한 추첨",
    zh: "对各结果的抽签",
  },
  pure: { en: "One outcome", ko: "결과 하나", zh: "单一结果" },
  transferable: {
    en: "One outcome and payments: utility can be handed over one for one",
    ko: "결과 하나와 보상금: 효용을 일대일로 주고받을 수 있음",
    zh: "单一结果加支付：效用可一对一转移",
  },
  solution: { en: "Which solution to find", ko: "구할 해", zh: "要求的解" },
  all: { en: "All that are defined", ko: "정의된 해 모두", zh: "全部有定义的解" },
  nash: { en: "The largest product of gains", ko: "이득의 곱이 최대", zh: "收益之积最大" },
  kalaiSmorodinsky: {
    en: "Equal shares of what each could gain at most",
    ko: "각자의 최대 이득 대비 몫이 같음",
    zh: "各方占其最大可能收益的份额相等",
  },
  egalitarian: { en: "Equal gains", ko: "이득이 같음", zh: "收益相等" },
  equalLoss: {
    en: "Equal losses from what each could gain at most",
    ko: "각자의 최대 이득에서 모자라는 만큼이 같음",
    zh: "各方距其最大可能收益的损失相等",
  },
  utilitarian: { en: "The largest sum of utilities", ko: "효용의 합이 최대", zh: "效用之和最大" },
  area: {
    en: "Equal areas on both sides of the line from disagreement; two parties",
    ko: "불일치점에서 그은 선의 양쪽 면적이 같음(당사자 둘)",
    zh: "从分歧点出发的连线两侧面积相等；两方",
  },
  none: {
    en: "Bargaining: no gain from agreement",
    ko: "협상: 합의로 얻을 것이 없음",
    zh: "谈判：协议无利可图",
  },
  unfinished: {
    en: "Bargaining: {count} found, not finished",
    ko: "협상: {count}개 찾음, 끝나지 않음",
    zh: "谈判：找到 {count} 个，未完成",
  },
  exact: { en: "Bargaining, exact", ko: "협상, 정확", zh: "谈判，精确" },
  certified: { en: "Bargaining, certified", ko: "협상, 오차 증명됨", zh: "谈判，误差已证明" },
  float: {
    en: "Bargaining, from a rounded disagreement point",
    ko: "협상, 반올림된 불일치점에서",
    zh: "谈判，基于舍入的分歧点",
  },
} satisfies Record<string, Text>;

export const bargain = defineConcept({
  id: "BARGAIN",
  title: texts.title,
  summary: texts.summary,
  game: bargaining,
  params: {
    ...disagreementParams(),
    over: choice(texts.over, { lotteries: texts.lotteries, pure: texts.pure, transferable: texts.transferable }),
    solution: choice(texts.solution, {
      all: texts.all,
      nash: texts.nash,
      "kalai-smorodinsky": texts.kalaiSmorodinsky,
      egalitarian: texts.egalitarian,
      "equal-loss": texts.equalLoss,
      utilitarian: texts.utilitarian,
      area: texts.area,
    }),
    weights: weightsParam(),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "nash1950", at: "pp. 158–162" },
    { key: "nash1953", at: "optimal threats" },
    { key: "kalaiSmorodinsky1975", at: "the theorem and its proof" },
    { key: "kalai1977", at: "proportional solutions" },
    { key: "imai1983", at: "the lexicographic solution" },
    { key: "chun1988", at: "the equal-loss principle" },
    { key: "anbarciBigelow1994", at: "the equal-area solution" },
  ],
  examples,
  solve: (problem, asked, budget) => runMethod(bargainingMethod(asked), problem, budget),
  verdict: (_problem, solution) => verdict(solution),
  table: (problem, { found }) => agreementTable(problem, found),
  explain: (problem, { found }, { over, weights }) =>
    explainAgreements(problem, found, { over, weights: weights?.map(exactOf) }),
  draw: (problem, { found }, { over }) => drawBargaining(problem, over, found),
});

function verdict({ found, stopped, arithmetic }: Solution<Agreement>): Message {
  if (stopped !== "finished") return message(texts.unfinished, { count: found.length });
  return message(found.length === 0 ? texts.none : texts[arithmetic]);
}
