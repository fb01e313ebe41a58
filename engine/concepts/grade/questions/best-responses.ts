import { readablePayoff } from "../../../arithmetic/quantity";
import { type Cell, type Cells, isBlank, labelOf } from "../../../formats/cells";
import { normalForm } from "../../../formats/normal-form-kind";
import { bestResponsesAmong } from "../../../games/best-response";
import { exactPayoff, type NormalFormGame, profileAt } from "../../../games/normal-form";
import { message, type Text } from "../../../text";
import type { Question, Step } from "../question";
import { blankAnswer, isAllBlank, right, wrong } from "../steps";

const marks = ["x"] as const;

/** A mark for every player and profile in which the player's strategy is a best response; profiles as in list form, the last player's strategy changing fastest. */
export const bestResponses: Question<NormalFormGame> = {
  id: "best-responses",
  title: {
    en: "Best responses: an x under every player whose strategy in that row is a best response to the others'",
    ko: "최적 대응: 그 행에서 다른 참가자에 대해 최적 대응인 참가자마다 x",
    zh: "最优反应：若该行中某参与者的策略是对他人的最优反应，则在其下写 x",
  },
  game: normalForm,
  form: (game) => ({
    rows: Array.from({ length: game.profileCount }, (_, index) => labelOfProfile(game, index)),
    columns: game.players.map(({ label }) => ({ heading: label, cell: { kind: "choice", choices: marks } })),
  }),
  grade(game, answer, _asked, budget) {
    if (isAllBlank(answer)) return [blankAnswer];
    return game.players.flatMap((_, player) => {
      const best = bestOf(game, player, (steps) => budget.spend(steps));
      return Array.from({ length: game.profileCount }, (_unused, index) =>
        stepFor(game, player, index, best.has(index), isMarked(answer, index, player)),
      );
    });
  },
  solution: (game, _asked, budget) =>
    game.players.map(({ label }, player) => {
      const best = [...bestOf(game, player, (steps) => budget.spend(steps))];
      return message(texts.solution, { player: label, profiles: best.map((index) => labelOfProfile(game, index)) });
    }),
};

const bestOf = (game: NormalFormGame, player: number, spend: (steps: number) => void): Set<number> =>
  new Set(
    bestResponsesAmong(
      Int32Array.from({ length: game.profileCount }, (_, index) => index),
      game,
      player,
      spend,
    ),
  );

const labelOfProfile = (game: NormalFormGame, index: number): string =>
  profileAt(game, index)
    .map((strategy, player) => game.players[player]!.strategies[strategy]!)
    .join(" / ");

/** Anything but a blank, FALSE, 0 or "no" marks. */
function isMarked(answer: Cells, row: number, column: number): boolean {
  const cell: Cell = answer[row]?.[column] ?? null;
  return !isBlank(cell) && !["FALSE", "0", "NO", "-"].includes(labelOf(cell).toUpperCase());
}

function stepFor(game: NormalFormGame, player: number, index: number, isBest: boolean, marked: boolean): Step {
  const at = { row: index, column: player };
  const values = {
    player: game.players[player]!.label,
    profile: labelOfProfile(game, index),
    payoff: payoffAt(game, player, index),
  };
  // What is rightly left blank earns nothing, or an almost empty answer would.
  if (!isBest && !marked) return right(message(texts.unmarked, values), at, 0);
  if (isBest && marked) return right(message(texts.marked, values), at);
  if (isBest) return wrong(message(texts.forgotten, values), at);
  return wrong(message(texts.better, { ...values, ...betterThan(game, player, index) }), at);
}

const payoffAt = (game: NormalFormGame, player: number, index: number): string =>
  readablePayoff(exactPayoff(game, player, index));

function betterThan(game: NormalFormGame, player: number, index: number): { best: string; most: string } {
  const stride = game.strides[player]!;
  const { strategies } = game.players[player]!;
  const first = index - profileAt(game, index)[player]! * stride;
  const payoffs = strategies.map((_, strategy) => game.payoffs[player]!.floats[first + strategy * stride]!);
  const best = payoffs.indexOf(Math.max(...payoffs));
  return { best: strategies[best]!, most: payoffAt(game, player, first + best * stride) };
}

const texts = {
  marked: {
    en: "{profile}: {player}'s strategy is a best response.",
    ko: "{profile}: {player}의 전략은 최적 대응입니다.",
    zh: "{profile}：{player} 的策略是最优反应。",
  },
  unmarked: {
    en: "{profile}: {player}'s strategy is no best response.",
    ko: "{profile}: {player}의 전략은 최적 대응이 아닙니다.",
    zh: "{profile}：{player} 的策略不是最优反应。",
  },
  forgotten: {
    en: "{profile}: {player} gets {payoff} there and no other strategy pays more: a mark is missing.",
    ko: "{profile}: {player}은(는) {payoff}을(를) 얻고 더 나은 전략이 없습니다. 표시가 빠졌습니다.",
    zh: "{profile}：{player} 得 {payoff}，没有更好的策略：漏标了。",
  },
  better: {
    en: "{profile}: {player} gets {payoff} there, but {best} would pay {most}: this is no best response.",
    ko: "{profile}: {player}은(는) {payoff}을(를) 얻지만 {best}의 보수는 {most}이므로 최적 대응이 아닙니다.",
    zh: "{profile}：{player} 得 {payoff}，但 {best} 可得 {most}：这不是最优反应。",
  },
  solution: {
    en: "{player}'s strategy is a best response in {profiles}.",
    ko: "{player}의 전략이 최적 대응인 조합: {profiles}.",
    zh: "{player} 的策略在以下组合中是最优反应：{profiles}。",
  },
} satisfies Record<string, Text>;
