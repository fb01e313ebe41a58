import { isExact, numberOf, type Quantity } from "../../arithmetic/quantity";
import { subtract } from "../../arithmetic/rational";
import { InputError } from "../../errors";
import { coalitional } from "../../formats/coalitional-kind";
import { alone, type CoalitionalGame, exactWorth, grandCoalition } from "../../games/coalitional-game";
import { message, type Text } from "../../text";
import { coalitionParams } from "../coalition-params";
import { defineConcept } from "../define";
import { askedAgain, type Division, divisionTable, efficient, objection, shareText, solveAsked } from "../division";
import type { Method } from "../method";
import { partyNumbers } from "../params";
import { examples } from "./examples";
import { shapleyValue } from "./value";
import { weightedShapleyValue } from "./weighted-value";

const texts = {
  title: { en: "Shapley value", ko: "섀플리 값", zh: "沙普利值" },
  summary: {
    en: "What every player adds on average to those who came before, over all orders of joining; with weights, some orders count more.",
    ko: "가능한 모든 참여 순서에 걸쳐 각 참가자가 먼저 온 이들에게 평균적으로 더하는 것. 가중치를 주면 순서마다 비중이 달라집니다.",
    zh: "在所有加入顺序下，每位参与者平均为先到者增加的价值；给出权重时，各顺序的比重不同。",
  },
  weights: {
    en: "A positive weight for each player; leave out for the symmetric value",
    ko: "참가자마다 양의 가중치. 생략하면 대칭 값",
    zh: "每位参与者一个正权重；省略则为对称值",
  },
  positive: {
    en: "the weight of {player} is {weight}: give every player a weight above 0",
    ko: "{player}의 가중치가 {weight}입니다. 모든 참가자에게 0보다 큰 가중치를 주세요",
    zh: "{player} 的权重为 {weight}：请给每位参与者大于 0 的权重",
  },
  exact: { en: "Shapley value, exact", ko: "섀플리 값, 정확", zh: "沙普利值，精确" },
  float: {
    en: "Shapley value, floating point",
    ko: "섀플리 값, 부동소수점",
    zh: "沙普利值，浮点",
  },
  stopped: { en: "Shapley value: not finished", ko: "섀플리 값: 끝나지 않음", zh: "沙普利值：未完成" },
  gets: {
    en: "{player} gets {share}, what it adds on average: alone it is worth {alone}, and joining last it adds {last}.",
    ko: "{player}은(는) 평균적으로 더하는 {share}을(를) 받습니다. 혼자서는 {alone}이고, 마지막에 참여하면 {last}을(를) 더합니다.",
    zh: "{player} 得到 {share}，即其平均边际贡献：单独时价值 {alone}，最后加入时增加 {last}。",
  },
} satisfies Record<string, Text>;

const method = (weights: readonly Quantity[] | undefined): Method<CoalitionalGame, Division> => ({
  id: weights ? "dividends" : "marginal-contributions",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: () => null,
  *run(game, budget) {
    const shares = weights ? weightedShapleyValue(game, weights, budget) : shapleyValue(game, budget);
    yield efficient(game, shares);
    return { guarantee: "all", arithmetic: shares.every(isExact) ? "exact" : "float", notes: [] };
  },
});

function checkPositive({ players }: CoalitionalGame, weights: readonly Quantity[] | undefined): void {
  const at = weights?.findIndex((weight) => numberOf(weight) <= 0) ?? -1;
  if (at < 0) return;
  const values = { player: players[at]!.label, weight: numberOf(weights![at]!) };
  throw new InputError(texts.positive, values, { argument: "weights" });
}

export const shapley = defineConcept({
  id: "SHAPLEY",
  title: texts.title,
  summary: texts.summary,
  game: coalitional,
  params: {
    weights: partyNumbers(texts.weights, (game: CoalitionalGame) => game.players.map(({ label }) => label)),
    ...coalitionParams(),
  },
  sources: [
    { key: "shapley1953", at: "pp. 307–317" },
    { key: "kalaiSamet1987", at: "section 2" },
  ],
  examples,
  solve(game, { weights, ...asked }, budget) {
    checkPositive(game, weights);
    return solveAsked(method(weights), game, asked, budget);
  },
  verdict: (_game, { found, arithmetic }) =>
    message(found.length === 0 ? texts.stopped : texts[arithmetic === "exact" ? "exact" : "float"]),
  table: (game, { found }, asked) => divisionTable(game, found, asked, () => "Share"),
  explain(raw, { found }, asked) {
    const game = askedAgain(raw, asked);
    const grand = grandCoalition(game);
    return found.flatMap(({ shares }) => [
      ...game.players.map(({ label }, player) =>
        message(texts.gets, {
          player: label,
          share: shareText(shares[player]!),
          alone: shareText(exactWorth(game, alone(player))),
          last: shareText(subtract(exactWorth(game, grand), exactWorth(game, grand ^ alone(player)))),
        }),
      ),
      ...objection(game, shares),
    ]);
  },
});
