import { numberOf, type Quantity } from "../../arithmetic/quantity";
import { InputError } from "../../errors";
import { readPartyNumbers } from "../../formats/party-numbers";
import type { BargainingProblem } from "../../games/bargaining-problem";
import type { Text } from "../../text";
import { optionalRange, type Param } from "../params";

const texts = {
  description: {
    en: "Bargaining weights: powers of the gains in the Nash solution, shares of the gains in the egalitarian and Kalai–Smorodinsky ones, factors in the utilitarian one. Left out, all are equal",
    ko: "협상 가중치: 내시 해에서는 이득의 지수, 평등주의 해와 칼라이–스모로딘스키 해에서는 이득의 비율, 공리주의 해에서는 곱하는 수. 생략하면 모두 같음",
    zh: "谈判权重：在纳什解中为收益的指数，在平均主义解和卡莱–斯莫罗丁斯基解中为收益的比例，在功利主义解中为乘数。省略则全部相等",
  },
  positive: {
    en: "the weight of {party} is {weight}: give every party a weight above 0",
    ko: "{party}의 가중치가 {weight}입니다. 모든 당사자에게 0보다 큰 가중치를 주세요",
    zh: "{party} 的权重为 {weight}：请给每一方大于 0 的权重",
  },
} satisfies Record<string, Text>;

/** One weight above 0 for each party. Throws InputError. */
export const weightsParam = (): Param<readonly Quantity[] | undefined, BargainingProblem> =>
  optionalRange(texts.description, (cells, name, { parties }: BargainingProblem) => {
    const labels = parties.map(({ label }) => label);
    const weights = readPartyNumbers(cells, name, labels);
    const at = weights.findIndex((weight) => numberOf(weight) <= 0);
    if (at < 0) return weights;
    throw new InputError(texts.positive, { party: labels[at]!, weight: numberOf(weights[at]!) }, { argument: name });
  });
