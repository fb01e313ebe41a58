import { defineConcept } from "../../../engine/concepts/define";
import { choice, namedParameters, show } from "../../../engine/concepts/params";
import { normalForm } from "../../../engine/formats/normal-form-kind";
import type { NormalFormGame } from "../../../engine/games/normal-form";
import { message, type Text } from "../../../engine/text";

const texts = {
  title: { en: "Size of a game", ko: "게임의 크기", zh: "博弈的规模" },
  summary: {
    en: "Counts the pure profiles of a payoff table.",
    ko: "보수표의 순수 전략 조합을 셉니다.",
    zh: "统计收益表中的纯策略组合数。",
  },
  unit: { en: "What to count in", ko: "세는 단위", zh: "计数单位" },
  single: { en: "One by one", ko: "하나씩", zh: "逐个" },
  dozen: { en: "Dozens", ko: "열두 개씩", zh: "按打" },
  verdict: { en: "Size: exact", ko: "크기: 정확", zh: "规模：精确" },
  sentence: {
    en: "The game has {count} profiles.",
    ko: "전략 조합은 {count}개입니다.",
    zh: "该博弈有 {count} 个策略组合。",
  },
} satisfies Record<string, Text>;

/** A concept of no use, which the test puts into engine/concepts of a copy of the sources. */
export const toy = defineConcept({
  id: "TOYSIZE",
  title: texts.title,
  summary: texts.summary,
  game: normalForm,
  params: {
    unit: choice(texts.unit, { single: texts.single, dozen: texts.dozen }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [{ key: "nash1951", at: "p. 286" }],
  examples: [
    {
      title: { en: "Two by two", ko: "2×2", zh: "2×2" },
      arguments: {
        game: [
          [1, 0],
          [0, 1],
        ],
      },
      result: [
        ["Size: exact", "Profiles"],
        [1, 4],
      ],
    },
  ],
  solve: (game: NormalFormGame, { unit }) => ({
    found: [{ count: unit === "dozen" ? game.profileCount / 12 : game.profileCount }],
    method: "counting",
    arithmetic: "exact",
    guarantee: "all",
    stopped: "finished",
    notes: [],
  }),
  verdict: () => message(texts.verdict),
  table: (_game, { found }) => ({ headings: ["Profiles"], rows: found.map(({ count }, i) => [i + 1, count]) }),
  explain: (_game, { found }) => found.map(({ count }) => message(texts.sentence, { count })),
});
