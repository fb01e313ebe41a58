import { numberOf, type Quantity } from "../../arithmetic/quantity";
import { InputError } from "../../errors";
import { readPartyNumbers } from "../../formats/party-numbers";
import type { DealGame } from "../../games/deal";
import type { Text } from "../../text";
import { optionalRange, type Param } from "../params";

const texts = {
  description: {
    en: "Bargaining weights of the parties in the Nash solution; left out, all are equal",
    ko: "내시 해에서 당사자들의 협상 가중치. 생략하면 모두 같음",
    zh: "纳什解中各方的谈判权重；省略则全部相等",
  },
  negative: {
    en: "the weight of {party} is negative: use 0 or more",
    ko: "{party}의 가중치가 음수입니다. 0 이상을 쓰세요",
    zh: "{party} 的权重为负：请使用 0 或更大的数",
  },
  allZero: {
    en: "all weights are 0: give at least one party a positive weight",
    ko: "가중치가 모두 0입니다. 적어도 한 당사자에게 양의 가중치를 주세요",
    zh: "所有权重均为 0：请至少给一方正的权重",
  },
} satisfies Record<string, Text>;

/** One weight for each party, none negative and not all 0. Throws InputError. */
export const weightsParam = (): Param<readonly Quantity[] | undefined, DealGame> =>
  optionalRange(texts.description, (cells, name, { parties }: DealGame) => {
    const weights = readPartyNumbers(
      cells,
      name,
      parties.map(({ label }) => label),
    );
    const negative = weights.findIndex((weight) => numberOf(weight) < 0);
    if (negative >= 0) throw new InputError(texts.negative, { party: parties[negative]!.label }, { argument: name });
    if (weights.every((weight) => numberOf(weight) === 0)) throw new InputError(texts.allZero, {}, { argument: name });
    return weights;
  });
