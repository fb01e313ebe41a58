import { exactField } from "../../../arithmetic/field";
import { readablePayoff } from "../../../arithmetic/quantity";
import { type Cells, isBlank, labelOf } from "../../../formats/cells";
import { normalForm } from "../../../formats/normal-form-kind";
import { readProfile } from "../../../formats/profile-cells";
import { type NormalFormGame, profileAt } from "../../../games/normal-form";
import { pureAsMixed } from "../../../games/profile";
import { regrets } from "../../../games/regret";
import { message, type Text } from "../../../text";
import { pureEquilibria as pureNash } from "../../nash/pure-enumeration";
import { profileText } from "../../words";
import type { Question, Step } from "../question";
import { blankAnswer, isAllBlank, judged, readOrStep, right, wrong } from "../steps";

/** Rows to fill, whatever the number of equilibria. */
const rows = 5;

/** All pure equilibria, one in a row, in any order; the word "none" where there is none. */
export const pureEquilibria: Question<NormalFormGame> = {
  id: "pure-equilibria",
  title: {
    en: "All pure Nash equilibria, one profile in a row; write “none” if there is none",
    ko: "모든 순수 내시 균형을 행마다 하나씩. 없으면 “none”",
    zh: "全部纯策略纳什均衡，每行一个组合；若没有，写“none”",
  },
  game: normalForm,
  form: (game) => ({
    rows: Array.from({ length: rows }, (_, i) => String(i + 1)),
    columns: game.players.map(({ label, strategies }, i) => ({
      heading: label,
      cell: { kind: "choice", choices: i === 0 ? [...strategies, "none"] : strategies },
    })),
  }),
  grade(game, answer, _asked, budget) {
    const count = pureNash(game, budget).length;
    if (isAllBlank(answer)) return [blankAnswer];
    if (isNone(answer)) return [judged(count === 0, message(texts.noneRight), message(texts.noneWrong))];
    const given = answer.flatMap((row, i) => (row.every(isBlank) ? [] : [profileStep(game, row, i, answer)]));
    const found = given.filter(({ isRight }) => isRight).length;
    const missing = Array.from({ length: count - found }, () => wrong(message(texts.missing)));
    return count === 0 ? [...given, wrong(message(texts.noneThere))] : [...given, ...missing];
  },
  solution: (game, _asked, budget) => {
    const found = [...pureNash(game, budget)];
    const list = found.map((index) => profileText(game.players, pureAsMixed(game, profileAt(game, index), exactField)));
    return found.length === 0 ? [message(texts.solutionNone)] : [message(texts.solution, { profiles: list })];
  },
};

const isNone = (answer: Cells): boolean => {
  const filled = answer.flat().filter((cell) => !isBlank(cell));
  return filled.length === 1 && labelOf(filled[0]!).toLowerCase() === "none";
};

function profileStep(game: NormalFormGame, row: Cells[number], at: number, answer: Cells): Step {
  const place = { row: at, column: 0 };
  const earlier = answer.slice(0, at).some((other) => other.every((cell, i) => labelOf(cell) === labelOf(row[i])));
  if (earlier) return wrong(message(texts.twice, { profile: row.map(labelOf).join(" / ") }), place);
  const reading = readOrStep(() => readProfile([row], "answer", game));
  if ("step" in reading) return { ...reading.step, at: { row: at, column: reading.step.at?.column ?? 0 } };
  const profile = profileText(game.players, reading.value);
  const leaver = regrets(game, reading.value).find(({ regret }) =>
    typeof regret === "number" ? regret > 0 : regret.n > 0n,
  );
  if (!leaver) return right(message(texts.isOne, { profile }), place);
  const values = {
    profile,
    player: game.players[leaver.player]!.label,
    payoff: readablePayoff(leaver.payoff),
    better: readablePayoff(leaver.bestPayoff),
  };
  return wrong(message(texts.isNone, values), place);
}

const texts = {
  isOne: { en: "{profile} is an equilibrium.", ko: "{profile}은(는) 균형입니다.", zh: "{profile} 是均衡。" },
  isNone: {
    en: "{profile} is no equilibrium: {player} gets {payoff} there and could get {better}.",
    ko: "{profile}은(는) 균형이 아닙니다. {player}은(는) 거기서 {payoff}을(를) 얻지만 {better}을(를) 얻을 수 있습니다.",
    zh: "{profile} 不是均衡：{player} 在此得 {payoff}，而本可得 {better}。",
  },
  twice: {
    en: "{profile} stands there twice.",
    ko: "{profile}이(가) 두 번 쓰였습니다.",
    zh: "{profile} 写了两次。",
  },
  missing: {
    en: "An equilibrium is missing: look for a cell in which nobody could do better alone.",
    ko: "빠진 균형이 있습니다. 아무도 혼자서는 더 나아질 수 없는 칸을 찾아보십시오.",
    zh: "还缺少一个均衡：请找一个无人能单独改善的格子。",
  },
  noneRight: {
    en: "There is none, and you say so.",
    ko: "순수 균형이 없다는 답이 맞습니다.",
    zh: "确实没有，回答正确。",
  },
  noneWrong: {
    en: "There is a pure equilibrium: look for a cell in which nobody could do better alone.",
    ko: "순수 균형이 있습니다. 아무도 혼자서는 더 나아질 수 없는 칸을 찾아보십시오.",
    zh: "存在纯策略均衡：请找一个无人能单独改善的格子。",
  },
  noneThere: {
    en: "This table has no pure equilibrium.",
    ko: "이 표에는 순수 균형이 없습니다.",
    zh: "此表没有纯策略均衡。",
  },
  solution: {
    en: "Everybody's strategy is a best response to the others' in {profiles}, and in no other profile.",
    ko: "모두의 전략이 다른 참가자에 대한 최적 대응인 조합은 {profiles}뿐입니다.",
    zh: "只有在 {profiles} 中每个人的策略都是对他人的最优反应。",
  },
  solutionNone: {
    en: "In every profile somebody could do better alone: there is no pure equilibrium.",
    ko: "어느 조합에서나 누군가 혼자서 더 나아질 수 있으므로 순수 균형이 없습니다.",
    zh: "在每个组合中都有人能单独改善，因此没有纯策略均衡。",
  },
} satisfies Record<string, Text>;
