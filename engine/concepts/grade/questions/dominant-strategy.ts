import type { Budget } from "../../../budget";
import { labelOf } from "../../../formats/cells";
import { normalForm } from "../../../formats/normal-form-kind";
import { strategyNamed } from "../../../formats/profile-cells";
import type { NormalFormGame } from "../../../games/normal-form";
import { message, type Text } from "../../../text";
import { dominated } from "../../dominance/definition";
import type { Question, Step } from "../question";
import { blankAnswer, isAllBlank, judged, wrong } from "../steps";

const none = "none";

/** Everyone's strictly dominant strategy, or the word "none". */
export const dominantStrategy: Question<NormalFormGame> = {
  id: "dominant-strategy",
  title: {
    en: "The strictly dominant strategy of each player; write “none” where a player has none",
    ko: "각 참가자의 강우월 전략. 없으면 “none”",
    zh: "每个参与者的严格占优策略；若没有，写“none”",
  },
  game: normalForm,
  form: (game) => ({
    rows: ["Answer"],
    columns: game.players.map(({ label, strategies }) => ({
      heading: label,
      cell: { kind: "choice", choices: [...strategies, none] },
    })),
  }),
  grade(game, answer, _asked, budget) {
    const dominant = dominantStrategies(game, budget);
    if (isAllBlank(answer)) return [blankAnswer];
    return game.players.map((_, player) => stepOf(game, player, labelOf(answer[0]![player]), dominant[player]));
  },
  solution: (game, _asked, budget) =>
    dominantStrategies(game, budget).map((strategy, player) => {
      const { label, strategies } = game.players[player]!;
      if (strategy === undefined) return message(texts.solutionNone, { player: label });
      return message(texts.solution, { player: label, strategy: strategies[strategy]! });
    }),
};

/** By player: the strategy that strictly dominates each of the others, which then all leave in the first round. */
function dominantStrategies(game: NormalFormGame, budget: Budget): (number | undefined)[] {
  const asked = { kind: "strict", by: "pure", rounds: "once", parameters: new Map(), show: "table" } as const;
  const { found } = dominated.solve(game, asked, budget);
  return game.players.map(({ strategies }, player) => {
    const leaving = found.filter((one) => one.player === player).map(({ strategy }) => strategy);
    const left = strategies.map((_, i) => i).filter((i) => !leaving.includes(i));
    return left.length === 1 ? left[0] : undefined;
  });
}

function stepOf(game: NormalFormGame, player: number, given: string, right: number | undefined): Step {
  const { label } = game.players[player]!;
  const at = { row: 0, column: player };
  const values = { player: label, strategy: given };
  if (given === "") return wrong(message(texts.blank, values), at);
  if (given.toLowerCase() === none)
    return judged(right === undefined, message(texts.noneRight, values), message(texts.noneWrong, values), at);
  const strategy = strategyNamed(game.players[player]!, given);
  if (strategy < 0) return wrong(message(texts.unknown, values), at);
  return judged(strategy === right, message(texts.right, values), message(texts.wrong, values), at);
}

const texts = {
  blank: { en: "{player}: the cell is blank.", ko: "{player}: 셀이 비어 있습니다.", zh: "{player}：单元格为空。" },
  unknown: {
    en: "{player} has no strategy “{strategy}”.",
    ko: "{player}에게 “{strategy}”(이)라는 전략이 없습니다.",
    zh: "{player} 没有策略“{strategy}”。",
  },
  right: {
    en: "{player}'s {strategy} is best whatever the others do.",
    ko: "{player}의 {strategy}은(는) 상대가 무엇을 하든 가장 낫습니다.",
    zh: "无论他人怎么做，{player} 的 {strategy} 都最好。",
  },
  wrong: {
    en: "{player}'s {strategy} is not better than every other strategy whatever the others do: compare strategy by strategy.",
    ko: "{player}의 {strategy}이(가) 상대가 무엇을 하든 다른 모든 전략보다 나은 것은 아닙니다. 상대의 전략마다 비교해 보십시오.",
    zh: "{player} 的 {strategy} 并非无论他人怎么做都优于其他策略：请逐一比较。",
  },
  noneRight: {
    en: "{player} has none: what is best depends on the others.",
    ko: "{player}에게는 없습니다. 무엇이 나은지는 상대에 달려 있습니다.",
    zh: "{player} 没有：何者最好取决于他人。",
  },
  noneWrong: {
    en: "{player} has one: some strategy pays more than the others whatever the others do.",
    ko: "{player}에게는 있습니다. 상대가 무엇을 하든 더 많이 얻는 전략을 찾아보십시오.",
    zh: "{player} 有一个：无论他人怎么做，都有某个策略收益更高。",
  },
  solution: {
    en: "{player}: {strategy} pays more than every other strategy, whatever the others do.",
    ko: "{player}: {strategy}은(는) 상대가 무엇을 하든 다른 모든 전략보다 많이 얻습니다.",
    zh: "{player}：无论他人怎么做，{strategy} 的收益都高于其他策略。",
  },
  solutionNone: {
    en: "{player}: none; which strategy is best depends on the others.",
    ko: "{player}: 없음. 어느 전략이 나은지는 상대에 달려 있습니다.",
    zh: "{player}：没有；哪个策略最好取决于他人。",
  },
} satisfies Record<string, Text>;
