import { type Quantity, readablePayoff } from "../../arithmetic/quantity";
import type { Rational } from "../../arithmetic/rational";
import { type Deal, type DealGame, termText } from "../../games/deal";
import { type Message, message, type Text } from "../../text";
import type { Solution } from "../solution";
import type { FoundDeal } from "./method";
import { type SolutionId, solutionTitles } from "./solutions";

const texts = {
  gain: { en: "{party} {gain}", ko: "{party} {gain}", zh: "{party} {gain}" },
  terms: {
    en: "{title}: {terms}. Gains over the reservation values: {gains}.",
    ko: "{title}: {terms}. 유보 가치 대비 이득: {gains}.",
    zh: "{title}：{terms}。高于保留价值的收益：{gains}。",
  },
  nash: {
    en: "No deal has a larger product of gains than {value}.",
    ko: "이득의 곱이 {value}보다 큰 합의는 없습니다.",
    zh: "没有方案的收益之积大于 {value}。",
  },
  weighted: {
    en: "No deal has a larger product of gains, each raised to the power of its party's weight.",
    ko: "당사자의 가중치만큼 거듭제곱한 이득의 곱이 더 큰 합의는 없습니다.",
    zh: "以各方权重为指数的收益之积，没有方案更大。",
  },
  "kalai-smorodinsky": {
    en: "Everyone gets at least {value} of the most that it could gain in any acceptable deal, and no deal makes the smallest of these shares larger.",
    ko: "각 당사자는 받아들일 수 있는 합의에서 얻을 수 있는 최대 이득의 {value} 이상을 얻으며, 이 몫 가운데 가장 작은 것을 더 키우는 합의는 없습니다.",
    zh: "各方至少得到其在可接受方案中最大可能收益的 {value}，没有方案能使其中最小的份额更大。",
  },
  egalitarian: {
    en: "The smallest gain is {value}, and no deal makes it larger.",
    ko: "가장 작은 이득이 {value}이며, 이를 더 키우는 합의는 없습니다.",
    zh: "最小的收益为 {value}，没有方案能使其更大。",
  },
  utilitarian: {
    en: "The gains add up to {value}, and no deal has a larger sum.",
    ko: "이득의 합이 {value}이며, 합이 더 큰 합의는 없습니다.",
    zh: "收益之和为 {value}，没有方案的总和更大。",
  },
  efficient: {
    en: "Every acceptable deal that is not listed leaves someone worse off than one that is, and nobody better off.",
    ko: "목록에 없는 수용 가능한 합의는 모두, 목록의 어떤 합의보다 누구에게도 낫지 않으면서 누군가에게 더 나쁩니다.",
    zh: "任何未列出的可接受方案，与列出的某个方案相比，都使某方更差而无人更好。",
  },
} satisfies Record<string, Text>;

/** "Tariff relief: Full, Location of fabs: Korea": names stand as the user wrote them in every language. */
export const termsOf = (game: DealGame, deal: Deal): string[] =>
  deal.map((option, issue) => termText(game, { issue, option }));

/** "Korea 12, China 3". */
export const gainTexts = (game: DealGame, gains: readonly Rational[]): Message[] =>
  game.parties.map(({ label }, party) => message(texts.gain, { party: label, gain: readablePayoff(gains[party]!) }));

export function explainDeals(
  game: DealGame,
  { found, guarantee }: Solution<FoundDeal>,
  weights: readonly Quantity[] | undefined,
): Message[] {
  const sentences = found.flatMap((one, i) => [
    message(texts.terms, {
      title: one.solution === "efficient" ? String(i + 1) : message(solutionTitles[one.solution]),
      terms: termsOf(game, one.deal),
      gains: gainTexts(game, one.gains),
    }),
    ...(one.solution === "efficient" || !one.criterion ? [] : [reason(one.solution, one.criterion, weights)]),
  ]);
  const isWholeFrontier = found[0]?.solution === "efficient" && guarantee === "all";
  return isWholeFrontier ? [...sentences, message(texts.efficient)] : sentences;
}

function reason(solution: SolutionId, criterion: Rational, weights: readonly Quantity[] | undefined): Message {
  if (solution === "nash" && weights) return message(texts.weighted);
  return message(texts[solution], { value: readablePayoff(criterion) });
}
