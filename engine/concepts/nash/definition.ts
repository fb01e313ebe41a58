import type { Budget } from "../../budget";
import { Refusal } from "../../errors";
import { normalForm } from "../../formats/normal-form-kind";
import { type NormalFormGame, strategyHeadings } from "../../games/normal-form";
import { type Message, message, type Text } from "../../text";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import type { Solution } from "../solution";
import type { Equilibrium } from "./equilibrium";
import { examples } from "./examples";
import { explainEquilibria } from "./explain";
import { type NashMethod, nashMethods } from "./methods";

type Find = keyof typeof nashMethods;

const everyMethod: readonly NashMethod[] = Object.values(nashMethods).flat();

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
  noMethod: {
    en: "No method answers this in {arithmetic} arithmetic: leave the argument arithmetic out. ({reasons})",
    ko: "{arithmetic} 산술로 답하는 방법이 없습니다. arithmetic 인수를 생략하십시오. ({reasons})",
    zh: "没有方法能以 {arithmetic} 算术回答：请省略 arithmetic 参数。（{reasons}）",
  },
  doesNotApply: {
    en: "{method} does not apply to this game: {reason}",
    ko: "{method}은(는) 이 게임에 쓸 수 없습니다. {reason}",
    zh: "{method} 不适用于此博弈：{reason}",
  },
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

/** The named method, or the first of those for `find` that applies. Throws Refusal with every reason where none does. */
function chooseMethod(
  game: NormalFormGame,
  find: Find,
  id: string,
  arithmetic: "auto" | "exact" | "float",
): NashMethod {
  const named =
    id === "auto" ? nashMethods[find] : [...nashMethods[find], ...everyMethod].filter((one) => one.id === id);
  const candidates = named.filter((one) => arithmetic === "auto" || one.arithmetic === arithmetic);
  const chosen = candidates.find((one) => one.refuses(game) === null);
  if (chosen) return chosen;
  const reasons = (candidates.length > 0 ? candidates : named).flatMap((one) => reasonsAgainst(one, game));
  if (arithmetic !== "auto") throw new Refusal(texts.noMethod, { arithmetic, reasons });
  throw new Refusal({ en: "{reasons}", ko: "{reasons}", zh: "{reasons}" }, { reasons });
}

function reasonsAgainst(method: NashMethod, game: NormalFormGame): Message[] {
  const reason = method.refuses(game);
  return reason ? [message(texts.doesNotApply, { method: message(method.title), reason })] : [];
}

/** With `find` "one" the search ends at the first equilibrium, whatever the method could go on to find. */
function solve(game: NormalFormGame, find: Find, method: NashMethod, budget: Budget): Solution<Equilibrium> {
  return runMethod(find === "one" ? firstOf(method) : method, game, budget);
}

function firstOf(method: NashMethod): NashMethod {
  return {
    ...method,
    *run(game, budget) {
      const steps = method.run(game, budget);
      const first = steps.next();
      if (first.done) return first.value;
      yield first.value;
      return { guarantee: "one", arithmetic: method.arithmetic, notes: [] };
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

/** The claim for each guarantee; `pure` when only pure equilibria were looked for. */
function verdict(solution: Solution<Equilibrium>, find: Find): Message {
  const { found, guarantee, arithmetic } = solution;
  const components = new Set(found.map(({ component }) => component)).size;
  const values = { count: found.length, arithmetic: message(arithmetics[arithmetic]), components };
  if (find === "pure" && guarantee === "all")
    return message(found.length === 0 ? verdicts.noPure : verdicts.pure, values);
  if (found.length === 0) return message(verdicts.none, values);
  return message(verdicts[guarantee], values);
}

const arithmetics = {
  exact: { en: "exact", ko: "정확", zh: "精确" },
  certified: { en: "certified", ko: "검증됨", zh: "已验证" },
  float: { en: "floating point", ko: "부동소수점", zh: "浮点" },
} satisfies Record<string, Text>;

const verdicts = {
  all: {
    en: "Nash: all {count}, {arithmetic}",
    ko: "내시: 전체 {count}개, {arithmetic}",
    zh: "纳什：全部 {count} 个，{arithmetic}",
  },
  unique: { en: "Nash: unique, {arithmetic}", ko: "내시: 유일, {arithmetic}", zh: "纳什：唯一，{arithmetic}" },
  extreme: {
    en: "Nash: all {count} extreme points, {arithmetic}; components: {components}",
    ko: "내시: 극점 {count}개 전체, {arithmetic}; 연결 성분 {components}개",
    zh: "纳什：全部 {count} 个极点，{arithmetic}；连通分支 {components} 个",
  },
  some: {
    en: "Nash: {count} found, list not proven complete",
    ko: "내시: {count}개 발견, 목록의 완전성은 증명되지 않음",
    zh: "纳什：找到 {count} 个，清单未证明完整",
  },
  one: { en: "Nash: one, {arithmetic}", ko: "내시: 하나, {arithmetic}", zh: "纳什：一个，{arithmetic}" },
  approximate: { en: "Nash: {count}, approximate", ko: "내시: {count}개, 근사", zh: "纳什：{count} 个，近似" },
  pure: { en: "Nash: all {count} pure", ko: "내시: 순수 균형 전체 {count}개", zh: "纳什：全部 {count} 个纯策略均衡" },
  onePure: { en: "Nash: one pure, no other pure", ko: "내시: 순수 균형 하나뿐", zh: "纳什：只有一个纯策略均衡" },
  noPure: { en: "Nash: no pure equilibrium", ko: "내시: 순수 균형 없음", zh: "纳什：无纯策略均衡" },
  none: { en: "Nash: none found", ko: "내시: 찾지 못함", zh: "纳什：未找到" },
} satisfies Record<string, Text>;
