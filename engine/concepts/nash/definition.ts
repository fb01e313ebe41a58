import { type Budget, untold } from "../../budget";
import { normalForm } from "../../formats/normal-form-kind";
import { type NormalFormGame, strategyHeadings } from "../../games/normal-form";
import { message, type Text } from "../../text";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import type { Solution } from "../solution";
import { chooseMethod } from "./choose-method";
import { type Equilibrium, isPure } from "./equilibrium";
import { examples } from "./examples";
import { explainEquilibria } from "./explain";
import { everyMethod, type Find, findingOne, type NashMethod, nashMethods } from "./methods";
import { verdict } from "./verdict";

const texts = {
  title: { en: "Nash equilibria", ko: "내시 균형", zh: "纳什均衡" },
  summary: {
    en: "Nash equilibria of a payoff table, pure and mixed, with a statement of whether the list is complete.",
    ko: "보수표의 내시 균형(순수·혼합)과, 그 목록이 완전한지에 대한 판정을 줍니다.",
    zh: "给出收益表的纳什均衡（纯策略与混合策略），并说明清单是否完整。",
  },
  find: { en: "Which equilibria to find", ko: "찾을 균형의 범위", zh: "要找哪些均衡" },
  findAll: { en: "All of them, pure and mixed", ko: "순수·혼합 균형 모두", zh: "全部（纯策略与混合策略）" },
  findPure: { en: "Pure ones only", ko: "순수 균형만", zh: "仅纯策略均衡" },
  findOne: { en: "One is enough", ko: "하나만", zh: "一个即可" },
  onlyPure: {
    en: "only pure equilibria were looked for; write one for the argument find to get an equilibrium of any kind",
    ko: "순수 균형만 찾았습니다. 종류에 관계없이 균형 하나를 얻으려면 find 인수에 one을 쓰십시오",
    zh: "只查找了纯策略均衡；若要得到任意类型的一个均衡，请将 find 参数写为 one",
  },
  method: {
    en: "Algorithm; leave out to let Tightrope choose",
    ko: "알고리즘. 생략하면 자동 선택",
    zh: "算法；省略则自动选择",
  },
  auto: { en: "The best that applies to the game", ko: "이 게임에 맞는 가장 좋은 방법", zh: "适用于该博弈的最佳方法" },
  arithmetic: { en: "Arithmetic to compute in", ko: "계산에 쓸 산술", zh: "计算所用的算术" },
  arithmeticAuto: { en: "Exact where it is affordable", ko: "가능하면 정확한 계산", zh: "可行时精确计算" },
  exact: { en: "Exact fractions", ko: "정확한 분수", zh: "精确分数" },
  float: { en: "Floating point", ko: "부동소수점", zh: "浮点数" },
} satisfies Record<string, Text>;

const methodChoices = Object.fromEntries(everyMethod.map(({ id, title }) => [id, title]));

export const nash = defineConcept({
  id: "NASH",
  title: texts.title,
  summary: texts.summary,
  game: normalForm,
  params: {
    find: choice(texts.find, { all: texts.findAll, pure: texts.findPure, one: texts.findOne }),
    method: choice<string>(texts.method, { auto: texts.auto, ...methodChoices }),
    arithmetic: choice(texts.arithmetic, { auto: texts.arithmeticAuto, exact: texts.exact, float: texts.float }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "nash1951", at: "p. 286" },
    { key: "avis2010", at: "sections 2–4" },
  ],
  examples,
  solve: (game, { find, method, arithmetic }, budget) =>
    solve(game, find, chooseMethod(game, find, method, arithmetic), budget),
  verdict: (_game, solution, { find }) => verdict(solution, find),
  table: (game, solution) => ({
    headings: [...strategyHeadings(game), ...game.players.map(({ label }) => label), ...extraHeadings(solution)],
    rows: solution.found.map((equilibrium, i) => [
      i + 1,
      ...equilibrium.profile.flat(),
      ...equilibrium.payoffs,
      ...extraCells(equilibrium, solution),
    ]),
  }),
  explain: (game, { found }) => explainEquilibria(game, found),
});

/** A method that finds more than was asked for is cut short, or keeps only the pure ones; one that finds less says so. */
function solve(game: NormalFormGame, find: Find, method: NashMethod, budget: Budget): Solution<Equilibrium> {
  if (find === "one" && !findingOne.includes(method)) return runMethod(firstOf(method), game, budget);
  if (find === "pure" && !nashMethods.pure.includes(method)) return runMethod(pureOf(method), game, budget);
  if (find === "all" && nashMethods.pure.includes(method)) return runMethod(partOf(method), game, budget);
  return runMethod(method, game, budget);
}

/** Ends the search of a method that tells of an equilibrium before it yields any. */
class FirstFound extends Error {
  constructor(readonly equilibrium: Equilibrium) {
    super();
  }
}

function firstOf(method: NashMethod): NashMethod {
  return {
    ...method,
    tellsItself: false,
    *run(game, budget) {
      const found = (result: unknown): never => {
        throw new FirstFound(result as Equilibrium);
      };
      try {
        const first = method.run(game, { ...budget, found }).next();
        if (first.done) return first.value;
        yield first.value;
      } catch (error) {
        if (!(error instanceof FirstFound)) throw error;
        yield error.equilibrium;
      }
      return { guarantee: "one", arithmetic: method.arithmetic, notes: [] };
    },
  };
}

function partOf(method: NashMethod): NashMethod {
  return {
    ...method,
    *run(game, budget) {
      const { arithmetic, notes } = yield* method.run(game, budget);
      return { guarantee: "some", arithmetic, notes: [...notes, message(texts.onlyPure)] };
    },
  };
}

/** Every pure equilibrium is an extreme one. */
function pureOf(method: NashMethod): NashMethod {
  return {
    ...method,
    tellsItself: false,
    *run(game, budget) {
      const steps = method.run(game, untold(budget));
      let step = steps.next();
      for (; !step.done; step = steps.next()) if (isPure(step.value.profile)) yield step.value;
      const { guarantee, arithmetic, notes } = step.value;
      const isComplete = guarantee === "all" || guarantee === "extreme";
      return { guarantee: isComplete ? "all" : "some", arithmetic, notes: isComplete ? [] : notes };
    },
  };
}

/** Columns that only some answers have: the component an equilibrium belongs to, and its index. Always last, so that no formula moves. */
const extras = [
  { heading: "Component", value: (equilibrium: Equilibrium) => equilibrium.component },
  { heading: "Index", value: (equilibrium: Equilibrium) => equilibrium.index },
] as const;

const present = ({ found }: Solution<Equilibrium>) =>
  extras.filter(({ value }) => found.some((one) => value(one) !== undefined));
const extraHeadings = (solution: Solution<Equilibrium>) => present(solution).map(({ heading }) => heading);
const extraCells = (equilibrium: Equilibrium, solution: Solution<Equilibrium>) =>
  present(solution).map(({ value }) => value(equilibrium) ?? "");
