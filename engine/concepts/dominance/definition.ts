import { normalForm } from "../../formats/normal-form-kind";
import type { NormalFormGame } from "../../games/normal-form";
import { type Message, message, type Text } from "../../text";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import { mixtureText } from "../words";
import { type DominatedStrategy, elimination, without } from "./elimination";
import { examples } from "./examples";
import { explainElimination } from "./explain";
import { unrestricted } from "./restriction";

const texts = {
  title: { en: "Dominated strategies", ko: "열등 전략", zh: "劣势策略" },
  summary: {
    en: "Strategies that another strategy or mixture beats whatever the others do, round by round, and what remains.",
    ko: "다른 참가자가 무엇을 하든 다른 전략이나 혼합 전략보다 못한 전략을 회차별로 찾고, 남는 전략을 알려 줍니다.",
    zh: "逐轮找出无论他人如何行动都不如另一策略或混合策略的策略，并给出剩余的策略。",
  },
  kind: { en: "Kind of dominance", ko: "지배의 종류", zh: "占优的类型" },
  strict: { en: "Worse against everything", ko: "모든 경우에 더 나쁨", zh: "在任何情形下都更差" },
  weak: {
    en: "Never better, and worse against something",
    ko: "더 나은 경우가 없고, 더 나쁜 경우가 있음",
    zh: "从不更好，且在某种情形下更差",
  },
  by: { en: "What may dominate", ko: "지배할 수 있는 것", zh: "由什么占优" },
  mixed: { en: "Single strategies and mixtures", ko: "단일 전략과 혼합 전략", zh: "单个策略与混合策略" },
  pure: { en: "Single strategies only", ko: "단일 전략만", zh: "仅单个策略" },
  rounds: { en: "How often to eliminate", ko: "제거 횟수", zh: "剔除的轮数" },
  iterated: { en: "Until nothing is dominated", ko: "열등 전략이 없을 때까지", zh: "直到没有劣势策略" },
  once: { en: "One round only", ko: "한 번만", zh: "仅一轮" },
  none: { en: "Dominated: none", ko: "열등 전략: 없음", zh: "劣势策略：无" },
  solved: {
    en: "Dominated: {count}, rounds: {rounds}; one profile remains",
    ko: "열등 전략: {count}개, 회차: {rounds}; 전략 조합 하나가 남음",
    zh: "劣势策略：{count} 个，轮数：{rounds}；剩余一个策略组合",
  },
  reduced: {
    en: "Dominated: {count}, rounds: {rounds}; {profiles} profiles remain",
    ko: "열등 전략: {count}개, 회차: {rounds}; 전략 조합 {profiles}개가 남음",
    zh: "劣势策略：{count} 个，轮数：{rounds}；剩余 {profiles} 个策略组合",
  },
} satisfies Record<string, Text>;

export const dominated = defineConcept({
  id: "DOMINATED",
  title: texts.title,
  summary: texts.summary,
  game: normalForm,
  params: {
    kind: choice(texts.kind, { strict: texts.strict, weak: texts.weak }),
    by: choice(texts.by, { mixed: texts.mixed, pure: texts.pure }),
    rounds: choice(texts.rounds, { iterated: texts.iterated, once: texts.once }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "osborneRubinstein1994", at: "chapter 4" },
    { key: "bernheim1984", at: "section 3" },
    { key: "pearce1984", at: "lemma 3" },
    { key: "conitzerSandholm2005", at: "section 3" },
  ],
  examples,
  solve: (game, question, budget) => runMethod(elimination(question), game, budget),
  verdict: (game, { found }) => verdict(game, found),
  table: (game, { found }) => ({
    headings: ["Player", "Strategy", "Dominated by", "Dominance"],
    rows: found.map(({ round, player, strategy, dominator, kind }) => [
      round,
      game.players[player]!.label,
      game.players[player]!.strategies[strategy]!,
      mixtureText(game.players[player]!, dominator),
      kind,
    ]),
  }),
  explain: (game, { found }) => explainElimination(game, found),
});

function verdict(game: NormalFormGame, found: readonly DominatedStrategy[]): Message {
  if (found.length === 0) return message(texts.none);
  const profiles = without(unrestricted(game), found).reduce((product, strategies) => product * strategies.length, 1);
  const rounds = found.at(-1)!.round;
  return message(profiles === 1 ? texts.solved : texts.reduced, { count: found.length, rounds, profiles });
}
