import { readablePayoff } from "../../arithmetic/quantity";
import type { NormalFormGame } from "../../games/normal-form";
import { type Message, message, type Text } from "../../text";
import { mixtureText } from "../words";
import { type DominatedStrategy, without } from "./elimination";
import { unrestricted } from "./restriction";

const texts = {
  strict: {
    en: "Whatever the others do, {player}'s {strategy} pays less than {dominator}, by at least {least}.",
    ko: "다른 참가자가 무엇을 하든 {player}의 {strategy}은(는) {dominator}보다 보수가 적어도 {least}만큼 낮습니다.",
    zh: "无论其他人怎么做，{player} 的 {strategy} 的收益都比 {dominator} 至少低 {least}。",
  },
  weak: {
    en: "{player}'s {strategy} never pays more than {dominator}, and it pays less against {clearest}.",
    ko: "{player}의 {strategy}은(는) {dominator}보다 보수가 높은 경우가 없고, {clearest}에 대해서는 더 낮습니다.",
    zh: "{player} 的 {strategy} 的收益从不高于 {dominator}，而在面对 {clearest} 时更低。",
  },
  later: {
    en: "Round {round}, once those have gone: {sentence}",
    ko: "{round}회차(앞의 전략들이 제거된 뒤): {sentence}",
    zh: "第 {round} 轮（前述策略剔除之后）：{sentence}",
  },
  remains: {
    en: "What remains for {player}: {strategies}.",
    ko: "{player}에게 남는 전략: {strategies}.",
    zh: "{player} 剩余的策略：{strategies}。",
  },
  none: {
    en: "Every strategy is worth playing against something: none is dominated.",
    ko: "모든 전략은 어떤 상황에서 쓸 가치가 있습니다. 열등한 전략이 없습니다.",
    zh: "每个策略都有值得采用的情形：没有劣势策略。",
  },
} satisfies Record<string, Text>;

/** Why each strategy leaves, then what every player is left with. */
export function explainElimination(game: NormalFormGame, found: readonly DominatedStrategy[]): Message[] {
  if (found.length === 0) return [message(texts.none)];
  const left = without(unrestricted(game), found);
  const remaining = game.players.map(({ label, strategies }, player) =>
    message(texts.remains, { player: label, strategies: left[player]!.map((strategy) => strategies[strategy]!) }),
  );
  return [...found.map((dominated) => explainOne(game, dominated)), ...remaining];
}

function explainOne(game: NormalFormGame, dominated: DominatedStrategy): Message {
  const player = game.players[dominated.player]!;
  const sentence = message(texts[dominated.kind], {
    player: player.label,
    strategy: player.strategies[dominated.strategy]!,
    dominator: mixtureText(player, dominated.dominator),
    least: readablePayoff(dominated.leastAdvantage),
    clearest: othersText(game, dominated),
  });
  return dominated.round === 1 ? sentence : message(texts.later, { round: dominated.round, sentence });
}

/** "Partner / Retaliate": what the others do where the dominator gains most. */
const othersText = (game: NormalFormGame, { player, clearest }: DominatedStrategy): string =>
  game.players.flatMap((other, i) => (i === player ? [] : [other.strategies[clearest[i]!]!])).join(" / ");
