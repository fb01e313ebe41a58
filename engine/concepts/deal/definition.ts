import { numberOf } from "../../arithmetic/quantity";
import { dealKind } from "../../formats/deal-kind";
import { type Message, message, type Text } from "../../text";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { number } from "../number-param";
import { choice, namedParameters, show } from "../params";
import type { Solution } from "../solution";
import { drawDeals } from "./draw";
import { examples } from "./examples";
import { explainDeals } from "./explain";
import { type Find, type FoundDeal, mergingMethod } from "./method";
import { solutionTitles } from "./solutions";
import { dealTable } from "./table";
import { weightsParam } from "./weights";

const texts = {
  title: { en: "Multi-issue deals", ko: "다쟁점 합의", zh: "多议题方案" },
  summary: {
    en: "What parties could agree on when several issues are settled together: the Nash, Kalai–Smorodinsky, egalitarian and utilitarian deals, or every efficient deal.",
    ko: "여러 쟁점을 함께 정할 때 당사자들이 합의할 수 있는 것: 내시, 칼라이–스모로딘스키, 평등주의, 공리주의 합의, 또는 효율적인 합의 전부.",
    zh: "多个议题一并解决时各方可能达成的方案：纳什、卡莱–斯莫罗丁斯基、平均主义与功利主义方案，或全部有效方案。",
  },
  find: { en: "Which deals to find", ko: "찾을 합의", zh: "要找哪些方案" },
  solutions: { en: "All four solutions", ko: "네 가지 해 모두", zh: "全部四种解" },
  frontier: {
    en: "Every efficient deal: none is better for one party and worse for none",
    ko: "효율적인 합의 전부: 누구에게도 나쁘지 않으면서 누군가에게 더 나은 합의가 없음",
    zh: "全部有效方案：没有其他方案能使一方更好而无人更差",
  },
  nash: { en: "The largest product of gains", ko: "이득의 곱이 최대", zh: "收益之积最大" },
  kalaiSmorodinsky: {
    en: "The largest smallest share of what each could gain at most",
    ko: "각자의 최대 이득 대비 몫 중 가장 작은 것이 최대",
    zh: "各方占其最大可能收益的份额中，最小者最大",
  },
  egalitarian: { en: "The largest smallest gain", ko: "가장 작은 이득이 최대", zh: "最小收益最大" },
  utilitarian: { en: "The largest sum of gains", ko: "이득의 합이 최대", zh: "收益之和最大" },
  limit: {
    en: "The most deals listed of one solution, or of the frontier",
    ko: "해마다, 또는 경계에서 표시할 합의의 최대 수",
    zh: "每种解或前沿最多列出的方案数",
  },
  none: { en: "No deal", ko: "합의 없음", zh: "无可行方案" },
  unfinished: {
    en: "Deals: {count} found, search not finished",
    ko: "합의: {count}개 찾음, 탐색이 끝나지 않음",
    zh: "方案：找到 {count} 个，搜索未完成",
  },
  all: { en: "Deals: all solutions, exact", ko: "합의: 모든 해, 정확", zh: "方案：全部解，精确" },
  some: {
    en: "Deals: {count} of the solutions, exact",
    ko: "합의: 해 가운데 {count}개, 정확",
    zh: "方案：解中的 {count} 个，精确",
  },
  allEfficient: {
    en: "Deals: all {count} efficient, exact",
    ko: "합의: 효율적인 것 {count}개 전부, 정확",
    zh: "方案：全部 {count} 个有效方案，精确",
  },
  someEfficient: {
    en: "Deals: {count} of the efficient ones, exact",
    ko: "합의: 효율적인 것 중 {count}개, 정확",
    zh: "方案：有效方案中的 {count} 个，精确",
  },
} satisfies Record<string, Text>;

export const deal = defineConcept({
  id: "DEAL",
  title: texts.title,
  summary: texts.summary,
  game: dealKind,
  params: {
    find: choice(texts.find, {
      solutions: texts.solutions,
      frontier: texts.frontier,
      nash: texts.nash,
      "kalai-smorodinsky": texts.kalaiSmorodinsky,
      egalitarian: texts.egalitarian,
      utilitarian: texts.utilitarian,
    }),
    weights: weightsParam(),
    limit: number(texts.limit, 100, { least: 1, isWhole: true }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "raiffa1982", at: "part III: two parties, many issues" },
    { key: "nash1950", at: "p. 159" },
    { key: "kalaiSmorodinsky1975", at: "the theorem and its proof" },
    { key: "nemhauserUllmann1969", at: "pp. 498–499" },
  ],
  examples,
  solve: (game, { find, weights, limit }, budget) =>
    runMethod(mergingMethod({ find, weights, limit: numberOf(limit) }), game, budget),
  verdict: (_game, solution, { find }) => verdict(solution, find),
  table: (game, { found }) => dealTable(game, found),
  explain: (game, solution, { weights }) => explainDeals(game, solution, weights),
  draw: (game, { found }) =>
    drawDeals(
      game,
      found.flatMap(({ solution, points }) =>
        solution === "efficient" ? [] : [{ label: solutionTitles[solution].en, points }],
      ),
    ),
});

function verdict({ found, guarantee, stopped }: Solution<FoundDeal>, find: Find): Message {
  const count = found.length;
  if (stopped !== "finished") return message(texts.unfinished, { count });
  if (count === 0) return message(texts.none);
  if (find === "frontier") return message(guarantee === "all" ? texts.allEfficient : texts.someEfficient, { count });
  return message(guarantee === "all" ? texts.all : texts.some, { count });
}
