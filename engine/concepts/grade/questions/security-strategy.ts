import { exactOf, readablePayoff } from "../../../arithmetic/quantity";
import { compare, type Rational } from "../../../arithmetic/rational";
import { type Cell, isBlank, labelOf } from "../../../formats/cells";
import { normalForm } from "../../../formats/normal-form-kind";
import { readNumber } from "../../../formats/number-cell";
import { strategyNamed } from "../../../formats/profile-cells";
import { exactPayoff, type NormalFormGame, profileAt } from "../../../games/normal-form";
import { message, type Text } from "../../../text";
import type { Question, Step } from "../question";
import { blankAnswer, isAllBlank, judged, readOrStep, wrong } from "../steps";

/** Everyone's pure strategy that guarantees most, and what it guarantees; every strategy that guarantees as much is right. */
export const securityStrategy: Question<NormalFormGame> = {
  id: "security-strategy",
  title: {
    en: "The pure strategy that guarantees each player most whatever the others do (maxmin), and what it guarantees",
    ko: "상대가 무엇을 하든 각 참가자에게 가장 많이 보장하는 순수 전략(최대최소)과 그 보장 보수",
    zh: "无论他人怎么做都能保证每个参与者所得最多的纯策略（最大最小）及其保证的收益",
  },
  game: normalForm,
  form: (game) => ({
    rows: game.players.map(({ label }) => label),
    columns: [
      { heading: "Strategy", cell: { kind: "text" } },
      { heading: "Guarantees", cell: { kind: "number" } },
    ],
  }),
  grade(game, answer, _asked, budget) {
    if (isAllBlank(answer)) return [blankAnswer];
    budget.spend(game.profileCount);
    return game.players.flatMap((_, player) => stepsOf(game, player, answer[player] ?? []));
  },
  solution: (game) =>
    game.players.map(({ label, strategies }, player) => {
      const worst = worstByStrategy(game, player);
      const most = largest(worst);
      const best = strategies.filter((_, strategy) => compare(worst[strategy]!, most) === 0);
      return message(texts.solution, { player: label, strategies: best, payoff: readablePayoff(most) });
    }),
};

/** The least that each strategy pays. */
function worstByStrategy(game: NormalFormGame, player: number): Rational[] {
  const worst: Rational[] = [];
  for (let index = 0; index < game.profileCount; index++) {
    const strategy = profileAt(game, index)[player]!;
    const payoff = exactPayoff(game, player, index);
    const least = worst[strategy];
    if (!least || compare(payoff, least) < 0) worst[strategy] = payoff;
  }
  return worst;
}

const largest = (values: readonly Rational[]): Rational => values.reduce((a, b) => (compare(b, a) > 0 ? b : a));

function stepsOf(game: NormalFormGame, player: number, row: readonly Cell[]): Step[] {
  const { label } = game.players[player]!;
  const worst = worstByStrategy(game, player);
  const given = labelOf(row[0]);
  const strategy = strategyNamed(game.players[player]!, given);
  const at = { row: player, column: 0 };
  const values = { player: label, strategy: given };
  const first =
    strategy < 0
      ? wrong(message(given === "" ? texts.blank : texts.unknown, values), at)
      : judged(
          compare(worst[strategy]!, largest(worst)) === 0,
          message(texts.right, values),
          message(texts.wrong, { ...values, worst: readablePayoff(worst[strategy]!) }),
          at,
        );
  return [first, levelStep(label, row[1] ?? null, largest(worst), player)];
}

function levelStep(player: string, cell: Cell, most: Rational, row: number): Step {
  const at = { row, column: 1 };
  if (isBlank(cell)) return wrong(message(texts.blank, { player }), at);
  const reading = readOrStep(() => readNumber(cell, { argument: "answer", ...at }));
  if ("step" in reading) return reading.step;
  const values = { player, given: labelOf(cell) };
  return judged(
    compare(exactOf(reading.value), most) === 0,
    message(texts.level, values),
    message(texts.noLevel, values),
    at,
  );
}

const texts = {
  blank: { en: "{player}: a cell is blank.", ko: "{player}: 빈 셀이 있습니다.", zh: "{player}：有单元格为空。" },
  unknown: {
    en: "{player} has no strategy “{strategy}”.",
    ko: "{player}에게 “{strategy}”(이)라는 전략이 없습니다.",
    zh: "{player} 没有策略“{strategy}”。",
  },
  right: {
    en: "{player}: no strategy guarantees more than {strategy}.",
    ko: "{player}: {strategy}보다 더 많이 보장하는 전략은 없습니다.",
    zh: "{player}：没有策略比 {strategy} 保证得更多。",
  },
  wrong: {
    en: "{player}'s {strategy} may pay only {worst}: another strategy has a better worst case.",
    ko: "{player}의 {strategy}은(는) {worst}밖에 얻지 못할 수 있습니다. 최악의 경우가 더 나은 전략이 있습니다.",
    zh: "{player} 的 {strategy} 可能只得 {worst}：另有策略的最坏情况更好。",
  },
  level: {
    en: "{player}: {given} is what can be guaranteed.",
    ko: "{player}: {given}이(가) 보장할 수 있는 보수입니다.",
    zh: "{player}：{given} 正是可保证的收益。",
  },
  noLevel: {
    en: "{player}: {given} is not what can be guaranteed: take the largest of the worst payoffs.",
    ko: "{player}: {given}은(는) 보장할 수 있는 보수가 아닙니다. 전략마다 가장 나쁜 보수를 구하고 그중 가장 큰 것을 고르십시오.",
    zh: "{player}：{given} 不是可保证的收益：请取各策略最坏收益中的最大者。",
  },
  solution: {
    en: "{player}: {strategies} guarantees {payoff}, the largest of the worst payoffs.",
    ko: "{player}: {strategies}이(가) {payoff}을(를) 보장합니다. 가장 나쁜 보수 가운데 가장 큽니다.",
    zh: "{player}：{strategies} 保证 {payoff}，是最坏收益中的最大者。",
  },
} satisfies Record<string, Text>;
