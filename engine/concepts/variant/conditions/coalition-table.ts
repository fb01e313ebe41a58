import { coalitional } from "../../../formats/coalitional-kind";
import { integerWorths } from "../../../games/coalitional/integer-worths";
import type { CoalitionalGame } from "../../../games/coalitional-game";
import type { Text } from "../../../text";
import { properties } from "../../coalition/properties";
import { gameAsked } from "../../coalition-params";
import type { Condition } from "../condition";

/** Conditions that are properties of GAME.COALITION, or their opposite. */
const condition = (
  form: string,
  description: Text,
  property: string,
  isWanted: boolean,
): Condition<CoalitionalGame> => ({
  form,
  description,
  game: coalitional,
  holds(game, _, budget) {
    const complete = gameAsked(game, { worths: "gains", missing: "error" }, budget);
    const { violation } = properties.find(({ id }) => id === property)!;
    return (violation(complete, integerWorths(complete), budget) === undefined) === isWanted;
  },
});

export const coalitionTableConditions: readonly Condition<CoalitionalGame>[] = [
  condition(
    "core not empty",
    {
      en: "some division is bettered by no coalition",
      ko: "어느 연합도 더 나아질 수 없는 분배가 있음",
      zh: "存在任何联盟都无法改进的分配",
    },
    "Balanced",
    true,
  ),
  condition(
    "core empty",
    {
      en: "every division is bettered by some coalition",
      ko: "어떤 분배든 더 나아질 수 있는 연합이 있음",
      zh: "任何分配都有联盟可以改进",
    },
    "Balanced",
    false,
  ),
  condition(
    "convex",
    {
      en: "a player adds the more, the larger the coalition that it joins",
      ko: "큰 연합에 들어갈수록 더 많이 보탬",
      zh: "加入的联盟越大，参与者的贡献越大",
    },
    "Convex",
    true,
  ),
  condition(
    "not convex",
    {
      en: "a player adds less to some larger coalition",
      ko: "더 큰 연합에서 덜 보태는 참가자가 있음",
      zh: "存在参与者在更大的联盟中贡献更少",
    },
    "Convex",
    false,
  ),
  condition(
    "superadditive",
    {
      en: "two separate coalitions never lose by joining",
      ko: "서로소인 두 연합이 합쳐서 손해 보지 않음",
      zh: "两个不相交的联盟合并从不受损",
    },
    "Superadditive",
    true,
  ),
];
