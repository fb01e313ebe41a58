import { type Quantity, readablePayoff } from "../../arithmetic/quantity";
import { normalForm } from "../../formats/normal-form-kind";
import { type NormalFormGame, profileAt } from "../../games/normal-form";
import { inExact, isExactProfile, type MixedProfile, pureAsMixed } from "../../games/profile";
import { regrets } from "../../games/regret";
import { message, type Text } from "../../text";
import { defineConcept } from "../define";
import { type Method, runMethod } from "../method";
import { namedParameters, show } from "../params";
import { optionalProfileParam } from "../profile-param";
import { mixtureText } from "../words";

/** What pays one player most against given strategies of the others; every tie is listed. */
export interface BestResponses {
  readonly player: number;
  readonly against: MixedProfile;
  readonly strategies: readonly number[];
  readonly payoff: Quantity;
}

const texts = {
  title: { en: "Best responses", ko: "최적 대응", zh: "最优反应" },
  summary: {
    en: "Each player's best responses, with ties: against one profile of the others, or against every pure one.",
    ko: "다른 참가자의 한 전략 조합, 또는 모든 순수 전략 조합에 대한 각 참가자의 최적 대응(동점 포함).",
    zh: "每位参与者的最优反应（含平局）：针对他人的某个策略组合，或针对所有纯策略组合。",
  },
  verdict: { en: "Best responses: {count}", ko: "최적 대응: {count}", zh: "最优反应：{count}" },
  sentence: {
    en: "Against {against}, {player} does best with {best}, which pays {payoff}.",
    ko: "{against}에 대한 {player}의 최적 대응은 {best}이며 보수는 {payoff}입니다.",
    zh: "面对 {against}，{player} 的最优反应是 {best}，收益为 {payoff}。",
  },
  alone: {
    en: "{player} does best with {best}, which pays {payoff}.",
    ko: "{player}의 최적 선택은 {best}이며 보수는 {payoff}입니다.",
    zh: "{player} 的最优选择是 {best}，收益为 {payoff}。",
  },
} satisfies Record<string, Text>;

export const bestResponse = defineConcept({
  id: "BESTRESPONSE",
  title: texts.title,
  summary: texts.summary,
  game: normalForm,
  params: {
    profile: optionalProfileParam(),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [{ key: "osborneRubinstein1994", at: "section 2.2" }],
  examples: [
    {
      title: { en: "Battle of the sexes", ko: "성 대결", zh: "性别之战" },
      arguments: {
        game: [
          ["She / He", "Opera", "Football"],
          ["Opera", "3, 2", "0, 0"],
          ["Football", "0, 0", "2, 3"],
        ],
      },
      result: [
        ["Best responses: 4", "Against", "Best responses", "Payoff"],
        ["She", "Opera", "Opera", 3],
        ["She", "Football", "Football", 2],
        ["He", "Opera", "Opera", 2],
        ["He", "Football", "Football", 3],
      ],
    },
  ],
  solve: (game, { profile }, budget) => runMethod(responding(profile), game, budget),
  verdict: (_game, { found }) => message(texts.verdict, { count: found.length }),
  table: (game, { found }) => ({
    headings: ["Against", "Best responses", "Payoff"],
    rows: found.map((one) => [
      game.players[one.player]!.label,
      againstText(game, one),
      bestLabels(game, one).join(" or "),
      one.payoff,
    ]),
  }),
  explain: (game, { found }) =>
    found.map((one) =>
      message(game.players.length === 1 ? texts.alone : texts.sentence, {
        player: game.players[one.player]!.label,
        against: againstText(game, one),
        best: bestLabels(game, one),
        payoff: readablePayoff(one.payoff),
      }),
    ),
});

/** Against one profile, or the whole best-response correspondence in pure strategies, player by player. */
function responding(profile: MixedProfile | undefined): Method<NormalFormGame, BestResponses> {
  const arithmetic = !profile || isExactProfile(profile) ? "exact" : "float";
  return {
    id: "best-response",
    title: texts.title,
    summary: texts.summary,
    arithmetic,
    refuses: () => null,
    *run(game, budget) {
      for (const player of game.players.keys()) {
        for (const against of profile ? [profile] : pureProfilesOfOthers(game, player)) {
          budget.spend(game.players.length);
          yield responsesOf(game, against, player);
        }
      }
      return { guarantee: "all", arithmetic, notes: [] };
    },
  };
}

function responsesOf(game: NormalFormGame, against: MixedProfile, player: number): BestResponses {
  const { bestResponses, bestPayoff } = regrets(game, against)[player]!;
  return { player, against, strategies: bestResponses, payoff: bestPayoff };
}

function* pureProfilesOfOthers(game: NormalFormGame, player: number): Generator<MixedProfile> {
  for (let index = 0; index < game.profileCount; index++) {
    const profile = profileAt(game, index);
    if (profile[player] === 0) yield pureAsMixed(game, profile, inExact(game).field);
  }
}

function againstText(game: NormalFormGame, { player, against }: BestResponses): string {
  return game.players.flatMap((other, i) => (i === player ? [] : [mixtureText(other, against[i]!)])).join(" / ");
}

function bestLabels(game: NormalFormGame, { player, strategies }: BestResponses): string[] {
  return strategies.map((strategy) => game.players[player]!.strategies[strategy]!);
}
