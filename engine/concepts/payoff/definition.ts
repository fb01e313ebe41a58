import type { Quantity } from "../../arithmetic/quantity";
import { readablePayoff } from "../../arithmetic/quantity";
import { normalForm } from "../../formats/normal-form-kind";
import { isExactProfile, type MixedProfile } from "../../games/profile";
import { regrets } from "../../games/regret";
import { message, type Text } from "../../text";
import { defineConcept } from "../define";
import { namedParameters, show } from "../params";
import { profileParam } from "../profile-param";
import { profileText } from "../words";

/** The expected payoffs of one profile. */
export interface ProfilePayoffs {
  readonly profile: MixedProfile;
  readonly payoffs: readonly Quantity[];
}

const texts = {
  title: { en: "Expected payoffs", ko: "기대 보수", zh: "期望收益" },
  summary: {
    en: "What every player gets on average at a profile, pure or mixed.",
    ko: "순수 또는 혼합 전략 조합에서 각 참가자가 얻는 평균 보수.",
    zh: "在一个（纯或混合）策略组合下每位参与者的平均收益。",
  },
  verdict: { en: "Payoffs, {arithmetic}", ko: "보수, {arithmetic}", zh: "收益，{arithmetic}" },
  exact: { en: "exact", ko: "정확", zh: "精确" },
  float: { en: "floating point", ko: "부동소수점", zh: "浮点" },
  sentence: {
    en: "At {profile}, {player} gets {payoff} on average.",
    ko: "{profile}에서 {player}의 평균 보수는 {payoff}입니다.",
    zh: "在 {profile} 下，{player} 的平均收益为 {payoff}。",
  },
} satisfies Record<string, Text>;

export const payoff = defineConcept({
  id: "PAYOFF",
  title: texts.title,
  summary: texts.summary,
  game: normalForm,
  params: {
    profile: profileParam(),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [{ key: "osborneRubinstein1994", at: "section 3.1" }],
  examples: [
    {
      title: { en: "A mixed profile of chicken", ko: "치킨 게임의 혼합 전략 조합", zh: "胆小鬼博弈的混合策略组合" },
      arguments: {
        game: [
          ["Row / Column", "Swerve", "Straight"],
          ["Swerve", "6, 6", "2, 7"],
          ["Straight", "7, 2", "0, 0"],
        ],
        profile: [["2/3", "1/3", "2/3", "1/3"]],
        show: [["fractions"]],
      },
      result: [
        ["Payoffs, exact", "Row", "Column"],
        ["Expected", "14/3", "14/3"],
      ],
    },
  ],
  solve: (game, { profile }) => ({
    found: [{ profile, payoffs: regrets(game, profile).map(({ payoff }) => payoff) } satisfies ProfilePayoffs],
    method: "expected-payoff",
    arithmetic: isExactProfile(profile) ? "exact" : "float",
    guarantee: "all",
    stopped: "finished",
    notes: [],
  }),
  verdict: (_game, { arithmetic }) =>
    message(texts.verdict, { arithmetic: message(arithmetic === "exact" ? texts.exact : texts.float) }),
  table: (game, { found }) => ({
    headings: game.players.map(({ label }) => label),
    rows: found.map(({ payoffs }) => ["Expected", ...payoffs]),
  }),
  explain: (game, { found }) =>
    found.flatMap(({ profile, payoffs }) =>
      game.players.map((player, i) =>
        message(texts.sentence, {
          profile: profileText(game.players, profile),
          player: player.label,
          payoff: readablePayoff(payoffs[i]!),
        }),
      ),
    ),
});
