import { compare, type Rational } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type NormalFormGame, type PureProfile, profileAt } from "../../games/normal-form";
import { message, type Text } from "../../text";
import type { Method, Verdict } from "../method";
import { type Dominator, dominatorOf, type Kind, type Search, type Suspect } from "./dominator";
import { offsetsOfOthers, type Restriction, unrestricted } from "./restriction";

/** A strategy that is dominated in what was left of the game at its round. */
export interface DominatedStrategy {
  /** From 1. */
  readonly round: number;
  readonly player: number;
  readonly strategy: number;
  /** The mixture of the player's strategies that dominates it. */
  readonly dominator: readonly Rational[];
  readonly kind: Kind;
  /** What the mixture pays more at the least: positive when strict, 0 when weak. */
  readonly leastAdvantage: Rational;
  /** A profile of the others at which it pays most more; the player's own entry means nothing. */
  readonly clearest: PureProfile;
}

export interface Question extends Search {
  readonly rounds: "iterated" | "once";
}

const texts = {
  title: { en: "Elimination of dominated strategies", ko: "열등 전략 제거", zh: "剔除劣势策略" },
  summary: {
    en: "Looks for a dominating strategy or, by linear programming, mixture; removes all dominated strategies of a round at once.",
    ko: "지배하는 전략 또는 (선형계획법으로) 혼합 전략을 찾아, 한 회차의 열등 전략을 한꺼번에 제거합니다.",
    zh: "寻找占优策略，或以线性规划寻找占优的混合策略，并一次性剔除每一轮的全部劣势策略。",
  },
  strategies: { en: "strategies", ko: "전략", zh: "策略" },
  order: {
    en: "What survives weak dominance can depend on the order; here all weakly dominated strategies of all players leave together in each round.",
    ko: "약열등 전략 제거의 결과는 제거 순서에 따라 달라질 수 있습니다. 여기서는 회차마다 모든 참가자의 약열등 전략을 한꺼번에 제거합니다.",
    zh: "剔除弱劣势策略的结果可能取决于顺序；此处每一轮同时剔除所有参与者的全部弱劣势策略。",
  },
} satisfies Record<string, Text>;

/** Dominated strategies in the order in which they leave, round by round. */
export function elimination(question: Question): Method<NormalFormGame, DominatedStrategy> {
  return {
    id: "elimination",
    title: texts.title,
    summary: texts.summary,
    arithmetic: "exact",
    refuses: () => null,
    *run(game, budget): Generator<DominatedStrategy, Verdict, void> {
      const orderMatters = question.kind === "weak" && question.rounds === "iterated";
      let left = unrestricted(game);
      for (let round = 1; ; round++) {
        const leaving: DominatedStrategy[] = [];
        for (const dominated of dominatedIn(game, left, round, question, budget)) {
          leaving.push(dominated);
          yield dominated;
        }
        if (leaving.length === 0 || question.rounds === "once") break;
        left = without(left, leaving);
      }
      return {
        guarantee: "all",
        arithmetic: "exact",
        notes: orderMatters ? [message(texts.order)] : [],
      };
    },
  };
}

function* dominatedIn(
  game: NormalFormGame,
  left: Restriction,
  round: number,
  search: Search,
  budget: Budget,
): Generator<DominatedStrategy, void, void> {
  const total = left.flat().length;
  let done = 0;
  for (const [player, strategies] of left.entries()) {
    const offsets = offsetsOfOthers(game, left, player);
    for (const strategy of strategies) {
      budget.spend(offsets.length);
      const dominator = dominatorOf({ game, left, player, strategy }, search, budget);
      if (dominator) yield dominatedBy(dominator, { game, left, player, strategy }, round, offsets);
      budget.report({ done: ++done, total, unit: texts.strategies, found: 0 });
    }
  }
}

function dominatedBy(
  { mixture, kind, advantages }: Dominator,
  { game, player, strategy }: Suspect,
  round: number,
  offsets: readonly number[],
): DominatedStrategy {
  const ranked = [...advantages.keys()].sort((a, b) => compare(advantages[a]!, advantages[b]!));
  const clearest = profileAt(game, offsets[ranked.at(-1)!]!);
  return { round, player, strategy, dominator: mixture, kind, leastAdvantage: advantages[ranked[0]!]!, clearest };
}

/** What is left of the game when the strategies have gone. */
export function without(left: Restriction, leaving: readonly DominatedStrategy[]): Restriction {
  return left.map((strategies, player) =>
    strategies.filter((strategy) => !leaving.some((one) => one.player === player && one.strategy === strategy)),
  );
}
