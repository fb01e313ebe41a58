import type { Budget } from "../budget";
import { InputError } from "../errors";
import { completedByParts, completedByZero, savingsGame } from "../games/coalitional/completion";
import { type CoalitionalGame, grandCoalition } from "../games/coalitional-game";
import type { Text } from "../text";
import { coalitionText } from "./coalition-words";
import { choice, namedParameters, show } from "./params";

const texts = {
  worths: {
    en: "What the numbers are",
    ko: "숫자의 뜻",
    zh: "数字的含义",
  },
  gains: { en: "What each coalition gets", ko: "각 연합이 얻는 것", zh: "各联盟的所得" },
  costs: {
    en: "What each coalition pays: the answer divides what acting together saves",
    ko: "각 연합이 치르는 비용: 답은 함께 행동하여 절약한 몫을 나눕니다",
    zh: "各联盟的成本：答案分配的是共同行动节省的部分",
  },
  missing: {
    en: "What coalitions without a row are worth",
    ko: "표에 없는 연합의 가치",
    zh: "表中没有的联盟的价值",
  },
  error: { en: "Ask for them", ko: "입력을 요청", zh: "要求补充" },
  zero: { en: "0", ko: "0", zh: "0" },
  parts: {
    en: "What their best division into parts gets (of costs: the cheapest); a player alone 0",
    ko: "가장 좋은 분할이 얻는 것(비용이면 가장 싼 분할). 혼자인 참가자는 0",
    zh: "其最佳拆分的所得（成本则为最便宜的拆分）；单独的参与者为 0",
  },
  named: {
    en: "{count} of {all} coalitions are missing: {coalitions}. Add their rows, or set missing to zero or parts",
    ko: "연합 {all}개 가운데 {count}개가 없습니다: {coalitions}. 행을 추가하거나 missing을 zero 또는 parts로 지정하세요",
    zh: "{all} 个联盟中缺少 {count} 个：{coalitions}。请补充这些行，或将 missing 设为 zero 或 parts",
  },
} satisfies Record<string, Text>;

/** What every question about a coalitional game may be told beside its own. */
export const coalitionParams = () => ({
  worths: choice(texts.worths, { gains: texts.gains, costs: texts.costs }),
  missing: choice(texts.missing, { error: texts.error, zero: texts.zero, parts: texts.parts }),
  parameters: namedParameters(),
  show: show(),
});

export interface CoalitionAsked {
  readonly worths: "gains" | "costs";
  readonly missing: "error" | "zero" | "parts";
}

/** So many missing coalitions are named; beyond, their number says more. */
const mostNamed = 8;

/** The game that the question is about: completed, and costs turned into savings. Throws InputError naming what is missing. */
export function gameAsked(game: CoalitionalGame, { worths, missing }: CoalitionAsked, budget: Budget): CoalitionalGame {
  const complete = game.missing.length === 0 ? game : completed(game, missing, worths, budget);
  return worths === "costs" ? savingsGame(complete) : complete;
}

function completed(
  game: CoalitionalGame,
  missing: CoalitionAsked["missing"],
  worths: CoalitionAsked["worths"],
  budget: Budget,
): CoalitionalGame {
  if (missing === "zero") return completedByZero(game);
  if (missing === "parts") return completedByParts(game, worths === "costs" ? "least" : "most", budget);
  const named = game.missing.slice(0, mostNamed).map((coalition) => coalitionText(game, coalition));
  const coalitions = game.missing.length > mostNamed ? [...named, "…"] : named;
  const values = { count: game.missing.length, all: grandCoalition(game), coalitions };
  throw new InputError(texts.named, values, { argument: "coalitions" });
}
