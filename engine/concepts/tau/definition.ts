import { readablePayoff } from "../../arithmetic/quantity";
import { add, compare, divide, multiply, one, type Rational, subtract, zero } from "../../arithmetic/rational";
import { coalitional } from "../../formats/coalitional-kind";
import { type UtopiaGame, utopiaGame } from "../../games/coalitional/utopia";
import { type CoalitionalGame, exactWorth, grandCoalition } from "../../games/coalitional-game";
import { type Message, message, type Text } from "../../text";
import { coalitionParams } from "../coalition-params";
import { coalitionText } from "../coalition-words";
import { defineConcept } from "../define";
import { askedAgain, type Division, divisionTable, efficient, objection, shareText, solveAsked } from "../division";
import type { Method } from "../method";

/** The τ-value with the two vectors that it lies between. */
export interface TauDivision extends Division {
  readonly utopia: readonly Rational[];
  readonly rights: readonly Rational[];
}

const texts = {
  title: { en: "Tau value", ko: "타우 값", zh: "τ 值" },
  summary: {
    en: "The compromise between the most every player can hope for and the least it can insist on.",
    ko: "각 참가자가 바랄 수 있는 최대와 주장할 수 있는 최소 사이의 절충.",
    zh: "每位参与者所能期望的最多与所能坚持的最少之间的折中。",
  },
  verdict: { en: "Tau value, exact", ko: "타우 값, 정확", zh: "τ 值，精确" },
  stopped: { en: "Tau value: not finished", ko: "타우 값: 끝나지 않음", zh: "τ 值：未完成" },
  crossed: {
    en: "The game is not quasi-balanced, so that there is no tau value: {player} can insist on {right} ({coalition} can pay that after giving the others all they can hope for), more than the {utopia} that it can hope for.",
    ko: "준균형 게임이 아니어서 타우 값이 없습니다. {player}은(는) {right}을(를) 주장할 수 있지만({coalition}이(가) 나머지에게 그들이 바랄 수 있는 전부를 주고도 줄 수 있음) 바랄 수 있는 것은 {utopia}에 불과합니다.",
    zh: "该博弈不是拟平衡的，因此没有 τ 值：{player} 可坚持要 {right}（{coalition} 在给其他人所能期望的全部之后仍付得起），多于其所能期望的 {utopia}。",
  },
  tooLittle: {
    en: "The game is not quasi-balanced, so that there is no tau value: what the players can insist on comes to {rights}, more than the {worth} there is.",
    ko: "준균형 게임이 아니어서 타우 값이 없습니다. 참가자들이 주장할 수 있는 최소의 합 {rights}이(가) 전체의 가치 {worth}보다 큽니다.",
    zh: "该博弈不是拟平衡的，因此没有 τ 值：参与者所能坚持的最少合计 {rights}，多于全体的价值 {worth}。",
  },
  tooMuch: {
    en: "The game is not quasi-balanced, so that there is no tau value: what the players can hope for comes to {utopia}, less than the {worth} there is.",
    ko: "준균형 게임이 아니어서 타우 값이 없습니다. 참가자들이 바랄 수 있는 최대의 합 {utopia}이(가) 전체의 가치 {worth}보다 작습니다.",
    zh: "该博弈不是拟平衡的，因此没有 τ 值：参与者所能期望的最多合计 {utopia}，少于全体的价值 {worth}。",
  },
  gets: {
    en: "{player} gets {share}: it can hope for {utopia}, what all together lose without it, and insist on {right}.",
    ko: "{player}은(는) {share}을(를) 받습니다. 바랄 수 있는 최대는 빠질 때 전체가 잃는 {utopia}이고, 주장할 수 있는 최소는 {right}입니다.",
    zh: "{player} 得到 {share}：最多可期望 {utopia}，即缺少它时全体的损失；最少可坚持 {right}。",
  },
} satisfies Record<string, Text>;

const sum = (entries: readonly Rational[]): Rational => entries.reduce(add, zero);

function whyNotQuasiBalanced(game: CoalitionalGame): Message | null {
  const { utopia, rights, demanding } = utopiaGame(game);
  const worth = exactWorth(game, grandCoalition(game));
  const player = rights.findIndex((right, i) => compare(right, utopia[i]!) > 0);
  if (player >= 0)
    return message(texts.crossed, {
      player: game.players[player]!.label,
      right: readablePayoff(rights[player]!),
      utopia: readablePayoff(utopia[player]!),
      coalition: coalitionText(game, demanding[player]!),
    });
  const values = {
    worth: readablePayoff(worth),
    rights: readablePayoff(sum(rights)),
    utopia: readablePayoff(sum(utopia)),
  };
  if (compare(sum(rights), worth) > 0) return message(texts.tooLittle, values);
  return compare(sum(utopia), worth) < 0 ? message(texts.tooMuch, values) : null;
}

/** Tijs 1981, p. 126: the efficient point of the segment from the minimal rights to the utopia payoffs. */
export function tauValue({ utopia, rights }: UtopiaGame, worth: Rational): Rational[] {
  const width = subtract(sum(utopia), sum(rights));
  const part = width.n === 0n ? zero : divide(subtract(worth, sum(rights)), width);
  return rights.map((right, player) => add(multiply(subtract(one, part), right), multiply(part, utopia[player]!)));
}

const method: Method<CoalitionalGame, TauDivision> = {
  id: "compromise",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: whyNotQuasiBalanced,
  *run(game) {
    const bounds = utopiaGame(game);
    const { shares } = efficient(game, tauValue(bounds, exactWorth(game, grandCoalition(game))));
    yield { shares, utopia: bounds.utopia, rights: bounds.rights };
    return { guarantee: "all", arithmetic: "exact", notes: [] };
  },
};

export const tau = defineConcept({
  id: "TAU",
  title: texts.title,
  summary: texts.summary,
  game: coalitional,
  params: coalitionParams(),
  sources: [{ key: "tijs1981", at: "pp. 123–132" }],
  examples: [
    {
      title: { en: "Three players with a weak first one", ko: "첫째가 약한 세 참가자", zh: "首位较弱的三名参与者" },
      arguments: {
        coalitions: [
          ["1", 0],
          ["2", 0],
          ["3", 0],
          ["12", 2],
          ["13", 2],
          ["23", 3],
          ["123", 5],
        ],
      },
      result: [
        ["Tau value, exact", "1", "2", "3"],
        ["Share", 1.25, 1.875, 1.875],
        ["Can hope for", 2, 3, 3],
        ["Can insist on", 0, 0, 0],
      ],
    },
  ],
  solve: (game, asked, budget) => solveAsked(method, game, asked, budget),
  verdict: (_game, { found }) => message(found.length > 0 ? texts.verdict : texts.stopped),
  table(game, { found }, asked) {
    const { headings, rows } = divisionTable(game, found, asked, () => "Share");
    const bounds = found.flatMap(({ utopia, rights }) => [
      ["Can hope for", ...utopia],
      ["Can insist on", ...rights],
    ]);
    return { headings, rows: [...rows, ...bounds] };
  },
  explain(raw, { found }, asked) {
    const game = askedAgain(raw, asked);
    return found.flatMap(({ shares, utopia, rights }) => [
      ...game.players.map(({ label }, player) =>
        message(texts.gets, {
          player: label,
          share: shareText(shares[player]!),
          utopia: shareText(utopia[player]!),
          right: shareText(rights[player]!),
        }),
      ),
      ...objection(game, shares),
    ]);
  },
});
