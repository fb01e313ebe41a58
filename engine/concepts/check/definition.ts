import { relativeTolerance } from "../../arithmetic/field";
import { isExact, numberOf, type Quantity, readablePayoff } from "../../arithmetic/quantity";
import { normalForm } from "../../formats/normal-form-kind";
import { type NormalFormGame, payoffRange } from "../../games/normal-form";
import { isExactProfile } from "../../games/profile";
import { type Regret, regrets } from "../../games/regret";
import { type Message, message, type Text } from "../../text";
import { defineConcept } from "../define";
import { namedParameters, show } from "../params";
import { profileParam } from "../profile-param";
import type { Solution } from "../solution";

const texts = {
  title: { en: "Check a profile", ko: "전략 조합 검사", zh: "检验策略组合" },
  summary: {
    en: "Whether a profile is a Nash equilibrium, and otherwise who would leave it, for what, and how much that gains.",
    ko: "전략 조합이 내시 균형인지, 아니라면 누가 무엇으로 바꾸어 얼마나 더 얻는지 알려 줍니다.",
    zh: "判断一个策略组合是否为纳什均衡；若不是，谁会偏离、改选什么、能多得多少。",
  },
  isNash: { en: "Nash equilibrium, exact", ko: "내시 균형, 정확", zh: "纳什均衡，精确" },
  isNashWithin: {
    en: "Nash equilibrium, regret at most {regret}",
    ko: "내시 균형, 후회 최대 {regret}",
    zh: "纳什均衡，遗憾不超过 {regret}",
  },
  isNot: {
    en: "Not an equilibrium: {player} would gain {gain}",
    ko: "균형 아님: {player}은(는) {gain}만큼 더 얻을 수 있음",
    zh: "不是均衡：{player} 可多得 {gain}",
  },
  stays: {
    en: "{player} gets {payoff} and no strategy pays more.",
    ko: "{player}: 보수는 {payoff}이며 더 나은 전략이 없습니다.",
    zh: "{player}：收益为 {payoff}，没有更好的策略。",
  },
  leaves: {
    en: "{player} gets {payoff} but would get {bestPayoff} from {best}: a gain of {gain}.",
    ko: "{player}: 보수는 {payoff}이지만 {best}의 보수는 {bestPayoff}로, {gain}만큼 더 얻습니다.",
    zh: "{player}：收益为 {payoff}，但选择 {best} 可得 {bestPayoff}，多得 {gain}。",
  },
} satisfies Record<string, Text>;

export const check = defineConcept({
  id: "CHECK",
  title: texts.title,
  summary: texts.summary,
  game: normalForm,
  params: {
    profile: profileParam(),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [{ key: "nash1951", at: "p. 287" }],
  examples: [
    {
      title: {
        en: "Silence is not stable in the prisoner's dilemma",
        ko: "죄수의 딜레마에서 침묵은 안정적이지 않다",
        zh: "囚徒困境中沉默并不稳定",
      },
      arguments: {
        game: [
          ["Ann / Bob", "Silent", "Confess"],
          ["Silent", "3, 3", "0, 4"],
          ["Confess", "4, 0", "1, 1"],
        ],
        profile: [["Silent", "Silent"]],
      },
      result: [
        ["Not an equilibrium: Ann would gain 1", "Payoff", "Best response", "Its payoff", "Regret"],
        ["Ann", 3, "Confess", 4, 1],
        ["Bob", 3, "Confess", 4, 1],
      ],
    },
  ],
  solve: (game, { profile }) => ({
    found: regrets(game, profile),
    method: "regret",
    arithmetic: isExactProfile(profile) ? "exact" : "float",
    guarantee: "all",
    stopped: "finished",
    notes: [],
  }),
  verdict,
  table: (game, { found }) => ({
    headings: ["Payoff", "Best response", "Its payoff", "Regret"],
    rows: found.map((one) => [
      game.players[one.player]!.label,
      one.payoff,
      bestResponseText(game, one),
      one.bestPayoff,
      one.regret,
    ]),
  }),
  explain: (game, { found }) => found.map((one) => sentence(game, one)),
});

/** An exact profile must have no regret at all; a decimal one none beyond the tolerance. */
function leaves(game: NormalFormGame, regret: Quantity): boolean {
  return isExact(regret) ? regret.n > 0n : regret > relativeTolerance * payoffRange(game);
}

function verdict(game: NormalFormGame, { found, arithmetic }: Solution<Regret>): Message {
  const worst = found.reduce((most, one) => (numberOf(one.regret) > numberOf(most.regret) ? one : most));
  const regret = readablePayoff(worst.regret);
  if (leaves(game, worst.regret)) {
    return message(texts.isNot, { player: game.players[worst.player]!.label, gain: regret });
  }
  return arithmetic === "exact" ? message(texts.isNash) : message(texts.isNashWithin, { regret });
}

function bestResponseText(game: NormalFormGame, { player, bestResponses }: Regret): string {
  return bestResponses.map((strategy) => game.players[player]!.strategies[strategy]!).join(" or ");
}

function sentence(game: NormalFormGame, one: Regret): Message {
  const values = {
    player: game.players[one.player]!.label,
    payoff: readablePayoff(one.payoff),
    best: one.bestResponses.map((strategy) => game.players[one.player]!.strategies[strategy]!),
    bestPayoff: readablePayoff(one.bestPayoff),
    gain: readablePayoff(one.regret),
  };
  return message(leaves(game, one.regret) ? texts.leaves : texts.stays, values);
}
