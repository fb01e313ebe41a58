import { readablePayoff, readableQuantity } from "../../arithmetic/quantity";
import { normalForm } from "../../formats/normal-form-kind";
import {
  type GuaranteedWorth,
  type JointMixture,
  mixedWorth,
  pureWorth,
  type WorthRule,
} from "../../games/coalitional/guaranteed-worth";
import { coalitionsBySize, grandCoalition, membersOf } from "../../games/coalitional-game";
import type { NormalFormGame } from "../../games/normal-form";
import { type Message, message, type Text } from "../../text";
import { coalitionText } from "../coalition-words";
import { defineConcept } from "../define";
import { type Method, runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import { examples } from "./examples";

type Strategies = "mixed" | "pure";

const texts = {
  title: { en: "Worths of coalitions", ko: "연합의 가치", zh: "联盟的价值" },
  summary: {
    en: "What every coalition of players can guarantee itself in a payoff table, whatever the others do: the table of coalitions that the other functions read.",
    ko: "보수표에서 나머지가 무엇을 하든 각 연합이 스스로 보장할 수 있는 것. 다른 함수가 읽는 연합 표가 됩니다.",
    zh: "在收益表中，无论其他人怎么做，每个联盟都能为自己保证的所得：其他函数所读取的联盟表。",
  },
  rule: { en: "What counts as the worth", ko: "가치로 보는 것", zh: "以何为价值" },
  alpha: { en: "What the coalition can guarantee", ko: "연합이 보장할 수 있는 것", zh: "联盟能保证的所得" },
  beta: {
    en: "What the others cannot prevent",
    ko: "나머지가 막을 수 없는 것",
    zh: "其他人无法阻止的所得",
  },
  strategies: { en: "Which strategies are allowed", ko: "허용되는 전략", zh: "允许的策略" },
  mixed: {
    en: "Joint mixtures on both sides: both rules then agree",
    ko: "양쪽의 공동 혼합 전략: 이때 두 규칙의 값이 같습니다",
    zh: "双方均可联合混合：此时两种规则一致",
  },
  pure: { en: "Pure strategies only", ko: "순수 전략만", zh: "仅纯策略" },
  verdictAlpha: { en: "Coalition (α, exact)", ko: "연합(α, 정확)", zh: "联盟（α，精确）" },
  verdictBeta: { en: "Coalition (β, exact)", ko: "연합(β, 정확)", zh: "联盟（β，精确）" },
  stopped: {
    en: "Coalition (not finished: {count} of {all})",
    ko: "연합(끝나지 않음: {all}개 가운데 {count}개)",
    zh: "联盟（未完成：{all} 个中的 {count} 个）",
  },
  all: {
    en: "{coalition}, all together, can get {worth} in sum, at {play}.",
    ko: "전체인 {coalition}은(는) {play}에서 합해 {worth}을(를) 얻을 수 있습니다.",
    zh: "全体 {coalition} 在 {play} 合计可得 {worth}。",
  },
  guarantees: {
    en: "{coalition} gets {worth} by playing {play}; the others hold it to that with {threat}.",
    ko: "{coalition}은(는) {play}을(를) 선택하여 {worth}을(를) 얻고, 나머지는 {threat}(으)로 그 이상을 막습니다.",
    zh: "{coalition} 采取 {play} 可得 {worth}；其他人以 {threat} 将其限制在此。",
  },
  unit: { en: "coalitions", ko: "연합", zh: "联盟" },
  common: {
    en: "Payoffs of different players are added up: that means something only when they are in one unit and can be handed over.",
    ko: "서로 다른 참가자의 보수를 더합니다. 같은 단위이고 주고받을 수 있을 때만 뜻이 있습니다.",
    zh: "不同参与者的收益被相加：仅当它们单位相同且可以转移时才有意义。",
  },
} satisfies Record<string, Text>;

/** Small coalitions first. */
const method = (rule: WorthRule, strategies: Strategies): Method<NormalFormGame, GuaranteedWorth> => ({
  id: strategies === "mixed" ? "linear-program" : "enumeration",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: () => null,
  *run(game, budget) {
    const coalitions = coalitionsBySize(game);
    for (const [done, coalition] of coalitions.entries()) {
      budget.spend();
      budget.report({ done, total: coalitions.length, unit: texts.unit, found: done });
      yield strategies === "mixed" ? mixedWorth(game, coalition, budget) : pureWorth(game, coalition, rule);
    }
    return { guarantee: "all", arithmetic: "exact", notes: [message(texts.common)] };
  },
});

export const worths = defineConcept({
  id: "WORTHS",
  title: texts.title,
  summary: texts.summary,
  game: normalForm,
  params: {
    rule: choice(texts.rule, { alpha: texts.alpha, beta: texts.beta }),
    strategies: choice(texts.strategies, { mixed: texts.mixed, pure: texts.pure }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "vonNeumannMorgenstern1944", at: "section 25" },
    { key: "aumann1959", at: "section 2" },
  ],
  examples,
  solve: (game, { rule, strategies }, budget) => runMethod(method(rule, strategies), game, budget),
  verdict(game, { found, stopped }, { rule }) {
    if (stopped !== "finished") return message(texts.stopped, { count: found.length, all: grandCoalition(game) });
    return message(rule === "alpha" ? texts.verdictAlpha : texts.verdictBeta);
  },
  table: (game, { found }) => ({
    headings: ["Worth"],
    rows: found.map(({ coalition, worth }) => [coalitionText(game, coalition), worth]),
  }),
  explain: (game, { found }) => found.map((one) => sentence(game, one)),
});

function sentence(game: NormalFormGame, { coalition, worth, play, threat }: GuaranteedWorth): Message {
  const grand = grandCoalition(game);
  const values = { coalition: coalitionText(game, coalition), worth: readablePayoff(worth) };
  const ours = mixtureText(game, coalition, play);
  if (coalition === grand) return message(texts.all, { ...values, play: ours });
  return message(texts.guarantees, { ...values, play: ours, threat: mixtureText(game, grand ^ coalition, threat) });
}

/** "Align / Partner", or "1/2 Heads + 1/2 Tails" with joint strategies in the place of single ones. */
function mixtureText({ players }: NormalFormGame, coalition: number, { strategies, weights }: JointMixture): string {
  const members = membersOf(coalition);
  const played = strategies.flatMap((strategy, k) => {
    if (weights[k]!.n === 0n) return [];
    const label = members.map((player, i) => players[player]!.strategies[strategy[i]!]!).join(" / ");
    return [{ label, weight: readableQuantity(weights[k]!) }];
  });
  return played.length === 1 ? played[0]!.label : played.map(({ label, weight }) => `${weight} ${label}`).join(" + ");
}
