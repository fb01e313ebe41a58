import type { NormalFormGame } from "../../../games/normal-form";
import { message, type Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { addEquilibriumAt, subdivision } from "./subdivision";
import { Tally } from "./tally";
import { closedForms } from "./two-by-two-by-two";

const texts = {
  title: {
    en: "Closed forms for three players with two strategies each",
    ko: "전략이 둘씩인 3인 게임의 닫힌 식",
    zh: "三人各两策略博弈的闭式解",
  },
  summary: {
    en: "Solves the indifference conditions of all 27 supports of a 2×2×2 game by formula, a quadratic at most, and proves every sign; a game in which a sign is not certain goes to certified subdivision.",
    ko: "2×2×2 게임의 받침 집합 27개 모두에서 무차별 조건을 공식(많아야 이차식)으로 풀고 모든 부호를 증명합니다. 부호가 확실하지 않은 게임은 검증된 분할로 넘깁니다.",
    zh: "用公式（至多二次方程）求解 2×2×2 博弈全部 27 个支撑集的无差异条件，并证明每个符号；若某个符号不能确定，则转交认证细分处理。",
  },
  shape: {
    en: "it takes three players with two strategies each; for others write method subdivision",
    ko: "참가자 셋이 전략을 둘씩 가진 게임만 다룹니다. 다른 게임에는 method에 subdivision을 쓰십시오",
    zh: "只处理三位参与者各有两个策略的博弈；其他博弈请将 method 写为 subdivision",
  },
} satisfies Record<string, Text>;

/** All equilibria of a game of three players with two strategies each, many times faster than the method for all games. */
export const closedForm: Method<NormalFormGame, Equilibrium> = {
  id: "closed-form",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "certified",
  tellsItself: true,
  refuses: (game) => (isTwoByTwoByTwo(game) ? null : message(texts.shape)),
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    budget.spend();
    const solved = closedForms(game);
    if (!solved) return { ...(yield* subdivision.run(game, budget)), method: subdivision.id };
    const tally = new Tally(game, budget);
    const everySupport = () => {
      for (const { profile, index } of solved.exact) tally.add(equilibriumOf(game, profile, index));
      for (const root of solved.roots) addEquilibriumAt(game, everything, root, tally);
      for (const { supports, subset } of solved.continua) tally.addSubset(supports, subset);
    };
    return yield* tally.resultsOf(everySupport, supportCount);
  },
};

const supportCount = 27;
const everything = [
  [0, 1],
  [0, 1],
  [0, 1],
];

const isTwoByTwoByTwo = ({ players }: NormalFormGame): boolean =>
  players.length === 3 && players.every(({ strategies }) => strategies.length === 2);
