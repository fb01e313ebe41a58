import type { Budget } from "../../../budget";
import { type Cells, isBlank, labelOf } from "../../../formats/cells";
import { normalForm } from "../../../formats/normal-form-kind";
import { strategyNamed } from "../../../formats/profile-cells";
import type { NormalFormGame } from "../../../games/normal-form";
import { message, type Text } from "../../../text";
import { dominated } from "../../dominance/definition";
import { dominatorOf } from "../../dominance/dominator";
import { type Restriction, unrestricted } from "../../dominance/restriction";
import { mixtureText } from "../../words";
import type { Question, Step } from "../question";
import { blankAnswer, isAllBlank, judged, wrong } from "../steps";

const rule = { kind: "strict", by: "mixed" } as const;

/** Strictly dominated strategies in an order in which they can leave; every order that works is right. */
export const eliminationOrder: Question<NormalFormGame> = {
  id: "elimination-order",
  title: {
    en: "Eliminate strictly dominated strategies: player and strategy, one in a row, in an order that works",
    ko: "강열등 전략 제거: 가능한 순서대로 행마다 참가자와 전략 하나씩",
    zh: "剔除严格劣势策略：按可行的顺序，每行写一个参与者及其策略",
  },
  game: normalForm,
  form: (game) => ({
    rows: Array.from({ length: mostSteps(game) }, (_, i) => String(i + 1)),
    columns: [
      { heading: "Player", cell: { kind: "choice", choices: game.players.map(({ label }) => label) } },
      { heading: "Strategy", cell: { kind: "text" } },
    ],
  }),
  grade(game, answer, _asked, budget) {
    const count = allDominated(game, budget).length;
    if (isAllBlank(answer)) return [blankAnswer];
    const { steps, left } = followed(game, answer, budget);
    const isDone = nextDominated(game, left, budget) === undefined;
    const missing = Math.max(0, count - steps.filter(({ isRight }) => isRight).length);
    if (missing === 0 || steps.some(({ isRight }) => !isRight)) return steps.length > 0 ? steps : [blankAnswer];
    return [...steps, judged(isDone, message(texts.done), message(texts.more), undefined, missing)];
  },
  solution(game, _asked, budget) {
    const found = allDominated(game, budget);
    if (found.length === 0) return [message(texts.nothing)];
    return found.map(({ player, strategy, dominator }) =>
      message(texts.solution, {
        player: game.players[player]!.label,
        strategy: game.players[player]!.strategies[strategy]!,
        dominator: mixtureText(game.players[player]!, dominator),
      }),
    );
  },
};

const mostSteps = (game: NormalFormGame): number =>
  game.players.reduce((sum, { strategies }) => sum + strategies.length - 1, 0);

const allDominated = (game: NormalFormGame, budget: Budget) =>
  dominated.solve(game, { ...rule, rounds: "iterated", parameters: new Map(), show: "table" }, budget).found;

interface Followed {
  readonly steps: readonly Step[];
  readonly left: Restriction;
}

/** The answer carried out until its first wrong step; what follows is not looked at, because it rests on that step. */
function followed(game: NormalFormGame, answer: Cells, budget: Budget): Followed {
  const steps: Step[] = [];
  let left = unrestricted(game);
  for (const [row, cells] of answer.entries()) {
    if (cells.every(isBlank)) continue;
    const { step, player, strategy } = stepFor(game, left, cells, row, budget);
    steps.push(step);
    if (!step.isRight) break;
    left = left.map((strategies, i) => (i === player ? strategies.filter((one) => one !== strategy) : strategies));
  }
  return { steps, left };
}

function stepFor(game: NormalFormGame, left: Restriction, cells: Cells[number], row: number, budget: Budget) {
  const [named, label] = [labelOf(cells[0]), labelOf(cells[1])];
  const at = { row, column: 1 };
  const player = game.players.findIndex((one) => one.label === named);
  const nowhere = { player: -1, strategy: -1 };
  if (player < 0) return { ...nowhere, step: wrong(message(texts.noPlayer, { named }), { row, column: 0 }) };
  const strategy = strategyNamed(game.players[player]!, label);
  if (strategy < 0 || !left[player]!.includes(strategy))
    return { ...nowhere, step: wrong(message(texts.noStrategy, { player: named, strategy: label }), at) };
  const values = { player: named, strategy: label };
  const isDominated = dominatorOf({ game, left, player, strategy }, rule, budget) !== undefined;
  return {
    player,
    strategy,
    step: judged(isDominated, message(texts.right, values), message(texts.wrong, values), at),
  };
}

function nextDominated(game: NormalFormGame, left: Restriction, budget: Budget) {
  for (const [player, strategies] of left.entries())
    for (const strategy of strategies)
      if (dominatorOf({ game, left, player, strategy }, rule, budget)) return { player, strategy };
  return undefined;
}

const texts = {
  right: {
    en: "{player}'s {strategy} is strictly dominated in what is left then.",
    ko: "그때 남은 게임에서 {player}의 {strategy}은(는) 강열등 전략입니다.",
    zh: "在当时剩余的博弈中，{player} 的 {strategy} 是严格劣势策略。",
  },
  wrong: {
    en: "{player}'s {strategy} is not strictly dominated in what is left then: against some strategies of the others it does best.",
    ko: "그때 남은 게임에서 {player}의 {strategy}은(는) 강열등 전략이 아닙니다. 상대의 어떤 전략에는 가장 낫습니다.",
    zh: "在当时剩余的博弈中，{player} 的 {strategy} 不是严格劣势策略：面对他人的某些策略它最好。",
  },
  noPlayer: {
    en: "“{named}” is no player of this game.",
    ko: "“{named}”은(는) 이 게임의 참가자가 아닙니다.",
    zh: "“{named}”不是此博弈的参与者。",
  },
  noStrategy: {
    en: "{player} has no strategy “{strategy}” left.",
    ko: "{player}에게 남은 전략 중에 “{strategy}”이(가) 없습니다.",
    zh: "{player} 已没有策略“{strategy}”。",
  },
  more: {
    en: "Another strategy is strictly dominated in what is left: go on.",
    ko: "남은 게임에 강열등 전략이 더 있습니다. 계속하십시오.",
    zh: "剩余博弈中还有严格劣势策略：请继续。",
  },
  done: { en: "Nothing more can be eliminated.", ko: "더 제거할 것이 없습니다.", zh: "没有可再剔除的策略。" },
  nothing: { en: "Nothing is strictly dominated.", ko: "강열등 전략이 없습니다.", zh: "没有严格劣势策略。" },
  solution: {
    en: "{player}'s {strategy} is strictly dominated by {dominator}.",
    ko: "{player}의 {strategy}은(는) {dominator}에 강하게 지배됩니다.",
    zh: "{player} 的 {strategy} 被 {dominator} 严格占优。",
  },
} satisfies Record<string, Text>;
