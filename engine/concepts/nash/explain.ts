import { numberOf, type Quantity, readablePayoff } from "../../arithmetic/quantity";
import type { NormalFormGame, Player } from "../../games/normal-form";
import { type Regret, regrets } from "../../games/regret";
import { type Message, message, type Text } from "../../text";
import { mixtureText, profileText } from "../words";
import { roundedUp } from "./bound-note";
import { type Equilibrium, supportsOf } from "./equilibrium";

/** For every equilibrium what is played, and for every player why leaving does not pay. */
export function explainEquilibria(game: NormalFormGame, found: readonly Equilibrium[]): Message[] {
  return found.flatMap((equilibrium, i) => explainEquilibrium(game, equilibrium, i + 1));
}

export function explainEquilibrium(game: NormalFormGame, equilibrium: Equilibrium, number: number): Message[] {
  const played = message(texts.played, { number, profile: profileText(game.players, equilibrium.profile) });
  const supports = supportsOf(equilibrium.profile);
  const reasons = regrets(game, equilibrium.profile).map((regret, i) =>
    explainPlayer(game.players[i]!, equilibrium.profile[i]!, supports[i]!, regret),
  );
  return [played, ...reasons, ...certificateOf(equilibrium)];
}

function certificateOf({ profile, enclosure }: Equilibrium): Message[] {
  if (!enclosure) return [];
  const distances = enclosure.flatMap((mixture, i) =>
    mixture.map(([low, high], strategy) => {
      const shown = numberOf(profile[i]![strategy]!);
      return Math.max(high - shown, shown - low);
    }),
  );
  return [message(texts.enclosed, { distance: roundedUp(Math.max(...distances)) })];
}

function explainPlayer(
  player: Player,
  mixture: readonly Quantity[],
  support: readonly number[],
  { payoff, byStrategy }: Regret,
): Message {
  const values = { player: player.label, played: mixtureText(player, mixture), payoff: readablePayoff(payoff) };
  const outside = byStrategy.map((_, strategy) => strategy).filter((strategy) => !support.includes(strategy));
  if (outside.length === 0) return message(player.strategies.length === 1 ? texts.only : texts.all, values);
  const best = outside.reduce((a, b) => (numberOf(byStrategy[b]!) > numberOf(byStrategy[a]!) ? b : a));
  const alternative = { other: player.strategies[best]!, otherPayoff: readablePayoff(byStrategy[best]!) };
  const same = alternative.otherPayoff === values.payoff;
  const text = support.length === 1 ? (same ? texts.pureTie : texts.pure) : same ? texts.mixedTie : texts.mixed;
  return message(text, { ...values, ...alternative });
}

const texts = {
  enclosed: {
    en: "Proven: there is an equilibrium whose probabilities all lie within {distance} of these; it is the only one in the intervals around them.",
    ko: "증명됨: 모든 확률이 위 값에서 {distance} 이내인 균형이 존재하며, 그 둘레의 구간 안에서는 유일합니다.",
    zh: "已证明：存在一个均衡，其所有概率与上述数值相差不超过 {distance}；在其周围的区间内它是唯一的。",
  },
  played: { en: "Equilibrium {number}: {profile}.", ko: "균형 {number}: {profile}.", zh: "均衡 {number}：{profile}。" },
  only: {
    en: "{player} has only {played}, which pays {payoff}.",
    ko: "{player}: 선택지는 {played}뿐이며 보수는 {payoff}입니다.",
    zh: "{player}：只有 {played} 可选，收益为 {payoff}。",
  },
  all: {
    en: "{player} mixes {played}: the others make every strategy pay the same, {payoff}.",
    ko: "{player}: {played}의 혼합. 상대의 선택 때문에 모든 전략의 보수가 {payoff}로 같습니다.",
    zh: "{player}：混合 {played}。在对手的选择下，每个策略的收益都同为 {payoff}。",
  },
  pure: {
    en: "{player} gets {payoff} from {played}; the best alternative, {other}, would pay {otherPayoff}.",
    ko: "{player}: {played}의 보수는 {payoff}이며, 가장 나은 대안 {other}의 보수는 {otherPayoff}입니다.",
    zh: "{player}：{played} 的收益为 {payoff}；最好的其他选择 {other} 只能得到 {otherPayoff}。",
  },
  pureTie: {
    en: "{player} gets {payoff} from {played}; {other} would pay the same, no more.",
    ko: "{player}: {played}의 보수는 {payoff}이며, {other}의 보수도 같을 뿐 더 높지 않습니다.",
    zh: "{player}：{played} 的收益为 {payoff}；{other} 的收益相同，并不更高。",
  },
  mixed: {
    en: "{player} mixes {played}: each of these pays {payoff}; the best alternative, {other}, would pay {otherPayoff}.",
    ko: "{player}: {played}의 혼합. 각 전략의 보수는 {payoff}이며, 가장 나은 대안 {other}의 보수는 {otherPayoff}입니다.",
    zh: "{player}：混合 {played}，其中每个策略的收益为 {payoff}；最好的其他选择 {other} 只能得到 {otherPayoff}。",
  },
  mixedTie: {
    en: "{player} mixes {played}: each of these pays {payoff}; {other} would pay the same, no more.",
    ko: "{player}: {played}의 혼합. 각 전략의 보수는 {payoff}이며, {other}의 보수도 같을 뿐 더 높지 않습니다.",
    zh: "{player}：混合 {played}，其中每个策略的收益为 {payoff}；{other} 的收益相同，并不更高。",
  },
} satisfies Record<string, Text>;
