import { numberOf } from "../../../arithmetic/quantity";
import { add, compare, divide, one, type Rational, subtract } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import { exactPayoff, type NormalFormGame } from "../../../games/normal-form";
import type { MixedProfile } from "../../../games/profile";
import { regretBound } from "../../../games/regret-bound";
import { maximizeExactly } from "../../../linalg/linear-program";
import { message, type Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { boundNote } from "../bound-note";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { exactProfile } from "./basis-profile";
import { refusesUnlessConstantSum } from "./constant-sum";
import { type EquilibriumSet, equilibriumSet, verdictOf } from "./equilibrium-set";
import { minimaxPairs } from "./minimax-faces";
import { refusesUnlessTwoPlayers } from "./refusal";
import { certifiedMinimax } from "./zero-sum-certificate";
import { floatProfileOfMinimax, type Minimax, minimax, minimaxOf } from "./zero-sum-minimax";

const texts = {
  title: { en: "Linear program", ko: "선형계획법", zh: "线性规划" },
  summary: {
    en: "Solves a two-player game whose payoffs always add up to the same number by linear programming: one equilibrium of up to a thousand strategies each and more, with a proof where it is the only one; otherwise all extreme equilibria from the optimal solutions of both players.",
    ko: "두 참가자의 보수 합이 항상 같은 2인 게임을 선형계획법으로 풉니다. 각자 전략이 천 개 이상이어도 균형 하나를 찾고, 유일하면 그것을 증명합니다. 유일하지 않으면 두 참가자의 최적해에서 극점 균형을 모두 구합니다.",
    zh: "用线性规划求解双方收益之和恒定的双人博弈：双方各有上千个策略亦可求出一个均衡，唯一时给出证明；否则由双方的最优解得到全部极点均衡。",
  },
  small: {
    en: "With fewer than {count} strategies each it answers in fractions: leave the argument arithmetic out.",
    ko: "각자의 전략이 {count}개보다 적으면 분수로 답합니다. arithmetic 인수를 생략하십시오.",
    zh: "双方策略均少于 {count} 个时以分数作答：请省略 arithmetic 参数。",
  },
} satisfies Record<string, Text>;

/** Up to so many profiles the exact tableau is done before a solver could be loaded. */
const mostInTableau = 1000;
/** With so many strategies linear programming is faster than Lemke–Howson. */
const large = 100;
/** Mixtures of at most so many strategies take less than a second in fractions. */
const mostInFractions = 110;

/**
 * The equilibrium of a constant-sum game in fractions: each player's mixture solves one of two dual linear programs (von Neumann 1928;
 * Dantzig 1951). Where intervals prove that it is the only one, that is said.
 */
export const zeroSum: Method<NormalFormGame, Equilibrium> = {
  id: "linear-program",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: (game) => refusesUnlessTwoPlayers(game) ?? refusesUnlessConstantSum(game),
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const basis = game.profileCount > mostInTableau ? minimax(game, budget) : undefined;
    const exact = basis && inFractions(game, basis, budget);
    if (exact) return yield* provenUnique(exact, certifiedMinimax(game, basis, budget));
    const equilibrium = equilibriumOf(game, profileByTableau(game, budget));
    return yield* provenUnique(equilibrium, certifiedMinimax(game, minimaxOf(game, equilibrium), budget));
  },
};

/** The same for large games: in fractions where few strategies are mixed, else in doubles enclosed in intervals, or with a proven bound on the regret. */
export const largeZeroSum: Method<NormalFormGame, Equilibrium> = {
  ...zeroSum,
  arithmetic: "float",
  refuses: (game) =>
    refusesUnlessTwoPlayers(game) ??
    (game.players.every(({ strategies }) => strategies.length < large)
      ? message(texts.small, { count: large })
      : refusesUnlessConstantSum(game)),
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const basis = minimax(game, budget);
    if (!basis) return { guarantee: "some", arithmetic: "float", notes: [] };
    const certified = certifiedMinimax(game, basis, budget);
    const exact = basis.bases[0].positive.length <= mostInFractions ? inFractions(game, basis, budget) : undefined;
    if (exact) return yield* provenUnique(exact, certified);
    const equilibrium = certified ?? equilibriumOf(game, floatProfileOfMinimax(basis));
    yield equilibrium;
    if (certified) return { guarantee: "all", arithmetic: "certified", notes: [] };
    const note = boundNote(regretBound(game, equilibrium.profile));
    return { guarantee: "approximate", arithmetic: "float", notes: [note] };
  },
};

/** All equilibria: where there may be more than one, the extreme minimax mixtures of both players are listed. */
export const allOfZeroSum = everyEquilibrium(zeroSum);
export const allOfLargeZeroSum = everyEquilibrium(largeZeroSum);

function everyEquilibrium(method: Method<NormalFormGame, Equilibrium>): Method<NormalFormGame, Equilibrium> {
  return {
    ...method,
    *run(game, budget): Generator<Equilibrium, Verdict, void> {
      const steps = method.run(game, budget);
      const first = steps.next();
      const last = first.done ? first : steps.next();
      const known = first.done ? [] : [first.value];
      if (!last.done || last.value.guarantee !== "all") return yield* extremeEquilibria(game, known, budget);
      yield* known;
      return last.value;
    },
  };
}

/** A search that is stopped early leaves the equilibrium that is known. */
function* extremeEquilibria(
  game: NormalFormGame,
  known: readonly Equilibrium[],
  budget: Budget,
): Generator<Equilibrium, Verdict, void> {
  let set: EquilibriumSet;
  try {
    set = equilibriumSet(game, minimaxPairs(game, budget), budget);
  } catch (stopped) {
    yield* known;
    throw stopped;
  }
  yield* set.equilibria;
  return verdictOf(set);
}

/** An equilibrium in fractions, which is the only one when intervals have proven so of its basis. */
function* provenUnique(
  equilibrium: Equilibrium,
  certified: Equilibrium | undefined,
): Generator<Equilibrium, Verdict, void> {
  yield certified ? { ...equilibrium, index: 1 } : equilibrium;
  return { guarantee: certified ? "all" : "one", arithmetic: "exact", notes: [] };
}

/** The equilibrium that belongs to the basis, when that proves to be optimal. */
function inFractions(game: NormalFormGame, { bases }: Minimax, budget: Budget): Equilibrium | undefined {
  const profile = exactProfile(game, bases, budget);
  const found = profile && equilibriumOf(game, profile);
  return found && numberOf(found.regret) === 0 ? found : undefined;
}

/** Maximises Σ y subject to A y ≤ 1: y over its sum is the column player's mixture, the prices over theirs the row player's. */
function profileByTableau(game: NormalFormGame, budget: Budget): MixedProfile<Rational> {
  const payoffs = positivePayoffs(game);
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

/** The row player's payoffs, all moved by one number so that the least is 1: the value of the game is then positive. */
function positivePayoffs(game: NormalFormGame): Rational[][] {
  const columns = game.strides[0]!;
  const payoffs = game.players[0]!.strategies.map((_, i) =>
    game.players[1]!.strategies.map((_, j) => exactPayoff(game, 0, i * columns + j)),
  );
  const least = payoffs.flat().reduce((a, b) => (compare(b, a) < 0 ? b : a));
  return payoffs.map((row) => row.map((payoff) => add(subtract(payoff, least), one)));
}
