import { readablePayoff } from "../../../arithmetic/quantity";
import { compare } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import { dealKind } from "../../../formats/deal-kind";
import { type DealGame, gainsOf, pointsOf } from "../../../games/deal";
import { message, type Text } from "../../../text";
import { deal } from "../../deal/definition";
import { criterionOf } from "../../deal/solutions";
import { dealForm, dealOrStep, dealSaid, isNoDeal, reservationStep } from "../deal-answers";
import type { Question } from "../question";
import { blankAnswer, isAllBlank, judged } from "../steps";

/** The deal with the largest product of gains; where several tie, any of them. */
export const nashDeal: Question<DealGame> = {
  id: "nash-deal",
  title: {
    en: "The Nash deal: the largest product of everybody's gains over its reservation value; write “none” if not all can gain",
    ko: "내시 합의: 유보 가치를 넘는 이득의 곱이 가장 큰 합의. 모두가 이득을 볼 수 없으면 “none”",
    zh: "纳什方案：各方超出保留价值的收益之积最大；若不能人人获益，写“none”",
  },
  game: dealKind,
  form: (game) => dealForm(game, true),
  grade(game, answer, _asked, budget) {
    const [best] = nashDeals(game, budget);
    if (isAllBlank(answer)) return [blankAnswer];
    if (isNoDeal(answer)) return [judged(!best, message(texts.noneRight), message(texts.noneWrong))];
    const reading = dealOrStep(game, answer);
    if ("step" in reading) return [reading.step];
    const gains = gainsOf(game, pointsOf(game, reading.value));
    const isAcceptable = gains.every(({ n }) => n >= 0n);
    const product = criterionOf("nash", gains, []);
    const isBest = isAcceptable && best !== undefined && compare(product, best.criterion!) === 0;
    const values = { gains: gains.map((gain) => readablePayoff(gain)), product: readablePayoff(product) };
    return [
      reservationStep(game, reading.value),
      judged(isBest, message(texts.right, values), message(texts.wrong, values), undefined, 2),
    ];
  },
  solution(game, _asked, budget) {
    const found = nashDeals(game, budget);
    if (found.length === 0) return [message(texts.noneRight)];
    return found.map(({ deal: terms, criterion }) =>
      message(texts.solution, { deal: dealSaid(game, terms), product: readablePayoff(criterion!) }),
    );
  },
};

const nashDeals = (game: DealGame, budget: Budget) =>
  deal.solve(game, { find: "nash", weights: undefined, limit: 100, parameters: new Map(), show: "table" }, budget)
    .found;

const texts = {
  right: {
    en: "The product of the gains is {product}, the largest there is.",
    ko: "이득의 곱이 {product}(으)로 가장 큽니다.",
    zh: "收益之积为 {product}，是最大的。",
  },
  wrong: {
    en: "The gains are {gains}, their product {product}; another deal has a larger product.",
    ko: "이득은 {gains}이고 그 곱은 {product}입니다. 곱이 더 큰 합의가 있습니다.",
    zh: "收益为 {gains}，其积为 {product}；另有方案的积更大。",
  },
  noneRight: {
    en: "There is none: no deal gives everybody a gain at once.",
    ko: "없습니다. 모두에게 동시에 이득을 주는 합의가 없습니다.",
    zh: "没有：没有方案能使人人同时获益。",
  },
  noneWrong: {
    en: "There is one: some deals give everybody a gain.",
    ko: "있습니다. 모두에게 이득을 주는 합의가 있습니다.",
    zh: "有：存在人人获益的方案。",
  },
  solution: {
    en: "{deal}: the product of the gains is {product}.",
    ko: "{deal}: 이득의 곱은 {product}.",
    zh: "{deal}：收益之积为 {product}。",
  },
} satisfies Record<string, Text>;
