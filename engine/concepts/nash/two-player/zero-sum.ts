import { add, compare, divide, one, type Rational, subtract, toText } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import { exactPayoff, type NormalFormGame } from "../../../games/normal-form";
import type { MixedProfile } from "../../../games/profile";
import { maximizeExactly } from "../../../linalg/linear-program";
import { type Message, message, type Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { refusesUnlessTwoPlayers } from "./refusal";

const texts = {
  title: { en: "Linear program", ko: "선형계획법", zh: "线性规划" },
  summary: {
    en: "Finds one equilibrium of a two-player game whose payoffs always add up to the same number, by linear programming.",
    ko: "두 참가자의 보수 합이 항상 같은 2인 게임에서 선형계획법으로 균형 하나를 찾습니다.",
    zh: "对双方收益之和恒定的双人博弈，用线性规划求出一个均衡。",
  },
  notConstantSum: {
    en: "It needs payoffs that always add up to the same number; here {one} and {other} occur.",
    ko: "두 참가자의 보수 합이 항상 같아야 합니다. 여기서는 {one}과(와) {other}이(가) 나타납니다.",
    zh: "要求双方收益之和恒定；此处出现了 {one} 和 {other}。",
  },
} satisfies Record<string, Text>;

/** One equilibrium of a constant-sum game: each player's mixture solves one of two dual linear programs (von Neumann 1928; Dantzig 1951). */
export const zeroSum: Method<NormalFormGame, Equilibrium> = {
  id: "linear-program",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: (game) => refusesUnlessTwoPlayers(game) ?? refusesUnlessConstantSum(game),
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    yield equilibriumOf(game, minimaxProfile(positivePayoffs(game), budget));
    return { guarantee: "one", arithmetic: "exact", notes: [] };
  },
};

function refusesUnlessConstantSum(game: NormalFormGame): Message | null {
  const sumAt = (index: number) => add(exactPayoff(game, 0, index), exactPayoff(game, 1, index));
  const first = sumAt(0);
  for (let index = 1; index < game.profileCount; index++) {
    const sum = sumAt(index);
    if (compare(sum, first) !== 0) return message(texts.notConstantSum, { one: toText(first), other: toText(sum) });
  }
  return null;
}

/** The row player's payoffs, all moved by one number so that the least is 1: the value of the game is then positive. */
function positivePayoffs(game: NormalFormGame): Rational[][] {
  const columns = game.strides[0]!;
  const payoffs = game.players[0]!.strategies.map((_, i) =>
    game.players[1]!.strategies.map((_, j) => exactPayoff(game, 0, i * columns + j)),
  );
  const least = payoffs.flat().reduce((a, b) => (compare(b, a) < 0 ? b : a));
  return payoffs.map((row) => row.map((payoff) => add(subtract(payoff, least), one)));
}

/** Maximises Σ y subject to A y ≤ 1: y over its sum is the column player's mixture, the prices over theirs the row player's. */
function minimaxProfile(payoffs: readonly (readonly Rational[])[], budget: Budget): MixedProfile<Rational> {
  const outcome = maximizeExactly(
    {
      objective: payoffs[0]!.map(() => one),
      constraints: payoffs.map((coefficients) => ({ coefficients, relation: "<=", limit: one })),
    },
    budget,
  );
  if (outcome.status !== "optimal") throw new Error(`a program with positive coefficients is ${outcome.status}`);
  const overSum = (weights: readonly Rational[]) => weights.map((weight) => divide(weight, outcome.value));
  return [overSum(outcome.prices), overSum(outcome.point)];
}
