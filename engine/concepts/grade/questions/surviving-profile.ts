import type { Budget } from "../../../budget";
import { labelOf } from "../../../formats/cells";
import { normalForm } from "../../../formats/normal-form-kind";
import { strategyNamed } from "../../../formats/profile-cells";
import type { NormalFormGame } from "../../../games/normal-form";
import { message, type Text } from "../../../text";
import { dominated } from "../../dominance/definition";
import { without } from "../../dominance/elimination";
import { type Restriction, unrestricted } from "../../dominance/restriction";
import type { Question, Step } from "../question";
import { blankAnswer, isAllBlank, judged, wrong } from "../steps";

/** A profile that survives the elimination of strictly dominated strategies; where several survive, any of them. */
export const survivingProfile: Question<NormalFormGame> = {
  id: "surviving-profile",
  title: {
    en: "A profile that is left when strictly dominated strategies have been eliminated again and again",
    ko: "강열등 전략을 거듭 제거하고 남는 전략 조합",
    zh: "反复剔除严格劣势策略后剩下的组合",
  },
  game: normalForm,
  form: (game) => ({
    rows: ["Answer"],
    columns: game.players.map(({ label, strategies }) => ({
      heading: label,
      cell: { kind: "choice", choices: strategies },
    })),
  }),
  grade(game, answer, _asked, budget) {
    const left = survivors(game, budget);
    if (isAllBlank(answer)) return [blankAnswer];
    return game.players.map((_, player) => stepOf(game, player, labelOf(answer[0]![player]), left));
  },
  solution: (game, _asked, budget) =>
    survivors(game, budget).map((left, player) => {
      const { label, strategies } = game.players[player]!;
      return message(texts.solution, { player: label, strategies: left.map((i) => strategies[i]!) });
    }),
};

function survivors(game: NormalFormGame, budget: Budget): Restriction {
  const asked = { kind: "strict", by: "mixed", rounds: "iterated", parameters: new Map(), show: "table" } as const;
  return without(unrestricted(game), dominated.solve(game, asked, budget).found);
}

function stepOf(game: NormalFormGame, player: number, given: string, left: Restriction): Step {
  const { label } = game.players[player]!;
  const at = { row: 0, column: player };
  const values = { player: label, strategy: given };
  if (given === "") return wrong(message(texts.blank, values), at);
  const strategy = strategyNamed(game.players[player]!, given);
  if (strategy < 0) return wrong(message(texts.unknown, values), at);
  return judged(left[player]!.includes(strategy), message(texts.right, values), message(texts.wrong, values), at);
}

const texts = {
  blank: { en: "{player}: the cell is blank.", ko: "{player}: 셀이 비어 있습니다.", zh: "{player}：单元格为空。" },
  unknown: {
    en: "{player} has no strategy “{strategy}”.",
    ko: "{player}에게 “{strategy}”(이)라는 전략이 없습니다.",
    zh: "{player} 没有策略“{strategy}”。",
  },
  right: {
    en: "{player}'s {strategy} survives.",
    ko: "{player}의 {strategy}은(는) 남습니다.",
    zh: "{player} 的 {strategy} 未被剔除。",
  },
  wrong: {
    en: "{player}'s {strategy} does not survive: at some round another strategy, or a mixture, always pays more.",
    ko: "{player}의 {strategy}은(는) 남지 않습니다. 어느 회차에서 다른 전략이나 혼합이 언제나 더 많이 얻습니다.",
    zh: "{player} 的 {strategy} 会被剔除：在某一轮，另一策略或混合总是收益更高。",
  },
  solution: {
    en: "{player}: {strategies} survives.",
    ko: "{player}: {strategies}이(가) 남습니다.",
    zh: "{player}：剩下 {strategies}。",
  },
} satisfies Record<string, Text>;
