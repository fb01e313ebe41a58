import { add, divide, multiply, type Rational, rational, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { coalitional } from "../../formats/coalitional-kind";
import { type SizeSums, sizeSums } from "../../games/coalitional/size-sums";
import { type CoalitionalGame, exactWorth, grandCoalition } from "../../games/coalitional-game";
import { message, type Text } from "../../text";
import { coalitionParams } from "../coalition-params";
import { defineConcept } from "../define";
import { askedAgain, efficient, objection, shareText, solveAsked } from "../division";
import type { Method } from "../method";

/** By player. */
export interface BanzhafValues {
  /** What the player adds, summed over all coalitions of the others; in a voting game its number of swings. */
  readonly contributions: readonly Rational[];
  /** The same on average. */
  readonly value: readonly Rational[];
  /** The value scaled to sum to the worth of the grand coalition; undefined when it sums to 0. */
  readonly normalised: readonly Rational[] | undefined;
}

const texts = {
  title: { en: "Banzhaf value", ko: "반자프 값", zh: "班扎夫值" },
  summary: {
    en: "What every player adds on average to a coalition of others, all coalitions being equally likely; also scaled to the worth of all together.",
    ko: "다른 참가자들의 모든 연합이 똑같이 가능하다고 볼 때 각 참가자가 평균적으로 더하는 것. 전체의 가치에 맞춘 값도 보여 줍니다.",
    zh: "在其他人组成的各联盟等可能时，每位参与者平均增加的价值；并给出按全体价值归一化的结果。",
  },
  verdict: { en: "Banzhaf value, exact", ko: "반자프 값, 정확", zh: "班扎夫值，精确" },
  stopped: { en: "Banzhaf value: not finished", ko: "반자프 값: 끝나지 않음", zh: "班扎夫值：未完成" },
  adds: {
    en: "{player} adds {value} on average to a coalition of the others, {contributions} in all over {count} of them.",
    ko: "{player}은(는) 다른 참가자들의 연합에 평균 {value}을(를) 더합니다. {count}개 연합에서 모두 {contributions}입니다.",
    zh: "{player} 平均为其他人的联盟增加 {value}，在 {count} 个联盟中合计 {contributions}。",
  },
  scaled: {
    en: "Scaled to the worth of all together: {shares}.",
    ko: "전체의 가치에 맞추면 {shares}입니다.",
    zh: "按全体的价值归一化：{shares}。",
  },
  share: { en: "{player} {share}", ko: "{player} {share}", zh: "{player} {share}" },
  unscaled: {
    en: "The values sum to 0, so that there is nothing to scale",
    ko: "값의 합이 0이어서 맞출 것이 없습니다",
    zh: "各值之和为 0，无法归一化",
  },
} satisfies Record<string, Text>;

const method: Method<CoalitionalGame, BanzhafValues> = {
  id: "marginal-contributions",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: () => null,
  *run(game, budget) {
    const values = banzhafValues(game, budget);
    if (values.normalised) efficient(game, values.normalised);
    yield values;
    return { guarantee: "all", arithmetic: "exact", notes: values.normalised ? [] : [message(texts.unscaled)] };
  },
};

/** Σ v(S) over the coalitions with the player less the same over those without it. */
export function banzhafValues(game: CoalitionalGame, budget: Budget): BanzhafValues {
  const sums = sizeSums(game, budget);
  const contributions = game.players.map((_, player) => contributionsOf(player, sums));
  const coalitions = rational(2n ** BigInt(game.players.length - 1));
  const value = contributions.map((sum) => divide(sum, coalitions));
  const total = value.reduce(add, zero);
  const factor = total.n === 0n ? undefined : divide(exactWorth(game, grandCoalition(game)), total);
  return { contributions, value, normalised: factor && value.map((one) => multiply(one, factor)) };
}

function contributionsOf(player: number, { all, having, denominator }: SizeSums): Rational {
  const sum = (sums: readonly bigint[]) => sums.reduce((a, b) => a + b, 0n);
  return rational(2n * sum(having[player]!) - sum(all), denominator);
}

export const banzhaf = defineConcept({
  id: "BANZHAF",
  title: texts.title,
  summary: texts.summary,
  game: coalitional,
  params: coalitionParams(),
  sources: [
    { key: "banzhaf1965", at: "pp. 331–335" },
    { key: "dubeyShapley1979", at: "section 1" },
  ],
  examples: [
    {
      title: {
        en: "Votes 50, 49 and 1 with a quota of 51",
        ko: "표 50, 49, 1과 정족수 51",
        zh: "票数 50、49、1，门槛 51",
      },
      arguments: {
        coalitions: [
          ["A", 0],
          ["B", 0],
          ["C", 0],
          ["AB", 1],
          ["AC", 1],
          ["ABC", 1],
        ],
        missing: [["zero"]],
        show: [["fractions"]],
      },
      result: [
        ["Banzhaf value, exact", "A", "B", "C"],
        ["Contributions", 3, 1, 1],
        ["Value", "3/4", "1/4", "1/4"],
        ["Normalised", "3/5", "1/5", "1/5"],
      ],
    },
  ],
  solve: (game, asked, budget) => solveAsked(method, game, asked, budget),
  verdict: (_game, { found }) => message(found.length > 0 ? texts.verdict : texts.stopped),
  table: (game, { found }) => ({
    headings: game.players.map(({ label }) => label),
    rows: found.flatMap(({ contributions, value, normalised }) => [
      ["Contributions", ...contributions],
      ["Value", ...value],
      ...(normalised ? [["Normalised", ...normalised]] : []),
    ]),
  }),
  explain(raw, { found }, asked) {
    const game = askedAgain(raw, asked);
    const count = 2 ** (game.players.length - 1);
    return found.flatMap(({ contributions, value, normalised }) => [
      ...game.players.map(({ label }, player) =>
        message(texts.adds, {
          player: label,
          value: shareText(value[player]!),
          contributions: shareText(contributions[player]!),
          count,
        }),
      ),
      ...(normalised
        ? [
            message(texts.scaled, {
              shares: game.players.map(({ label }, player) =>
                message(texts.share, { player: label, share: shareText(normalised[player]!) }),
              ),
            }),
            ...objection(game, normalised),
          ]
        : []),
    ]);
  },
});
