import { exactOf, type Quantity } from "../../arithmetic/quantity";
import { one } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { Refusal } from "../../errors";
import {
  type Agreement,
  agreementBy,
  gainers,
  type Prospects,
  prospectsOf,
  type SolutionId,
  solutionIds,
  transferableAgreement,
} from "../../games/bargaining/agreement";
import { chosenOutcomes, type PureProspects, pureProspectsOf } from "../../games/bargaining/pure-agreements";
import { verifyAgreement } from "../../games/bargaining/verify";
import type { BargainingProblem, Point } from "../../games/bargaining-problem";
import { type Message, message, type Text } from "../../text";
import { chosenBy } from "../deal/solutions";
import type { Method, Verdict } from "../method";
import {
  type Disagreement,
  type DisagreementAsked,
  disagreementNotes,
  disagreementOf,
  type Over,
} from "./disagreement";

const texts = {
  title: { en: "Bargaining", ko: "협상", zh: "谈判" },
  summary: {
    en: "The agreements of bargaining theory, by linear programs in fractions.",
    ko: "협상 이론의 합의를 분수 선형계획으로 구합니다.",
    zh: "用分数线性规划求谈判理论的各种协议。",
  },
  twoOnly: {
    en: "The equal-area solution is defined for two parties and agreements on lotteries or with transferable utility. Choose another solution, or leave it out for all that are defined.",
    ko: "등면적 해는 당사자가 둘이고 추첨이나 양도 가능한 효용으로 합의할 때만 정의됩니다. 다른 해를 고르거나, 정의된 모든 해를 보려면 생략하세요.",
    zh: "等面积解仅对两方以及抽签协议或可转移效用有定义。请选择其他解，或省略以得到所有有定义的解。",
  },
  worse: {
    en: "Every agreement leaves someone worse off than no agreement: somebody always walks away.",
    ko: "어떤 합의든 누군가는 합의가 없을 때보다 나빠집니다. 언제나 누군가가 떠납니다.",
    zh: "任何协议都会使某一方比没有协议更差：总有人退出。",
  },
  nothing: {
    en: "No agreement makes anyone better off without making someone else worse off: there is nothing to gain from agreement.",
    ko: "다른 누군가를 나쁘게 하지 않고 누군가를 낫게 하는 합의가 없습니다. 합의로 얻을 것이 없습니다.",
    zh: "没有协议能使任何一方更好而不使另一方更差：协议无利可图。",
  },
  stuck: {
    en: "{parties} cannot gain by any agreement that nobody walks away from, and get what they have without one; the solutions divide what the others gain.",
    ko: "{parties}은(는) 아무도 떠나지 않는 어떤 합의로도 얻을 것이 없어 합의가 없을 때와 같습니다. 해는 나머지가 얻는 것을 나눕니다.",
    zh: "在无人退出的任何协议中 {parties} 都不能获益，所得与没有协议时相同；各解分配的是其他方的收益。",
  },
  noProduct: {
    en: "No single outcome gives every party a gain, so that the Nash solution chooses none of them.",
    ko: "모든 당사자에게 이득을 주는 단일 결과가 없으므로 내시 해는 어느 것도 고르지 않습니다.",
    zh: "没有单一结果使各方都获益，因此纳什解不作选择。",
  },
  unweighted: {
    en: "Weights have no part in the equal-loss and equal-area solutions.",
    ko: "균등 손실 해와 등면적 해에는 가중치가 쓰이지 않습니다.",
    zh: "等损失解与等面积解不使用权重。",
  },
  tied: {
    en: "Several agreements have the same largest sum of utilities; of lotteries, the one whose smallest gain is largest is shown, of outcomes all.",
    ko: "효용의 합이 똑같이 가장 큰 합의가 여럿입니다. 추첨 가운데서는 가장 작은 이득이 가장 큰 것을, 결과 가운데서는 모두를 보입니다.",
    zh: "有多个协议的效用之和同为最大；抽签中显示最小收益最大者，结果中则全部显示。",
  },
  bound: {
    en: "The largest product lies where no fraction is: its utilities are proven to be right to within {error}.",
    ko: "가장 큰 곱은 분수가 아닌 점에 있습니다. 그 효용은 오차 {error} 이내임이 증명되었습니다.",
    zh: "最大乘积不在分数点上：其效用已证明误差不超过 {error}。",
  },
  weakly: {
    en: "Where equal gains, shares or losses would waste something, the smallest is raised first, then the next (lexicographic version).",
    ko: "똑같은 이득, 몫, 손실이 낭비를 남기면 가장 작은 것부터 차례로 높입니다(사전식 해).",
    zh: "若相等的收益、份额或损失会造成浪费，则先提高最小者，再提高次小者（字典序解）。",
  },
} satisfies Record<string, Text>;

export interface Asked extends DisagreementAsked {
  readonly over: Over;
  readonly solution: "all" | SolutionId;
  readonly weights: readonly Quantity[] | undefined;
}

export const bargainingMethod = (asked: Asked): Method<BargainingProblem, Agreement> => ({
  id: asked.over === "pure" ? "enumeration" : "linear-programs",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: () => null,
  *run(problem, budget) {
    const disagreement = disagreementOf(problem, asked, asked.over, budget);
    const weights = asked.weights?.map(exactOf) ?? problem.parties.map(() => one);
    const setting = { problem, disagreement, weights, solutions: solutionsOf(problem, asked), budget };
    const [notes, arithmetic] = yield* finders[asked.over](setting);
    return verdictOf(setting, asked, notes, arithmetic);
  },
});

interface Setting {
  readonly problem: BargainingProblem;
  readonly disagreement: Disagreement;
  readonly weights: Point;
  readonly solutions: readonly SolutionId[];
  readonly budget: Budget;
}

/** All that are defined, or the one that was asked for. Throws Refusal. */
function solutionsOf({ parties }: BargainingProblem, { solution, over }: Asked): readonly SolutionId[] {
  const hasArea = parties.length === 2 && over !== "pure";
  if (solution === "area" && !hasArea) throw new Refusal(texts.twoOnly);
  if (solution !== "all") return [solution];
  return solutionIds.filter((id) => id !== "area" || hasArea);
}

function verdictOf(
  setting: Setting,
  { weights, solution }: Asked,
  notes: readonly Message[],
  arithmetic: Verdict["arithmetic"],
): Verdict {
  const isUnweighted = solution === "all" || solution === "equal-loss" || solution === "area";
  return {
    guarantee: "all",
    arithmetic: setting.disagreement.isExact ? arithmetic : "float",
    notes: [
      ...disagreementNotes(setting.problem, setting.disagreement),
      ...notes,
      ...(weights && isUnweighted ? [message(texts.unweighted)] : []),
    ],
  };
}

type Found = [notes: readonly Message[], arithmetic: Verdict["arithmetic"]];
type Finder = (setting: Setting) => Generator<Agreement, Found, void>;

const onLotteries: Finder = function* ({ problem, disagreement, weights, solutions, budget }) {
  const prospects = prospectsOf(problem, disagreement.point, budget);
  if (!prospects) return [[message(texts.worse)], "exact"];
  if (gainers(prospects).length === 0) return [[message(texts.nothing)], "exact"];
  const agreements: Agreement[] = [];
  for (const solution of solutions) {
    budget.report({ done: agreements.length, total: solutions.length, unit: texts.title, found: agreements.length });
    const agreement = agreementBy(solution, prospects, weights, budget);
    agreements.push(verifyAgreement(agreement, prospects, weights, budget));
    yield agreement;
  }
  const error = Math.max(...agreements.map((agreement) => agreement.error));
  const notes = [...stuckNotes(prospects), ...tieNotes(agreements), ...lexicographicNotes(agreements)];
  if (error === 0) return [notes, "exact"];
  return [[...notes, message(texts.bound, { error: error.toExponential(0) })], "certified"];
};

function stuckNotes(prospects: Prospects): Message[] {
  const able = gainers(prospects);
  const parties = prospects.problem.parties.flatMap(({ label }, party) => (able.includes(party) ? [] : [label]));
  return parties.length > 0 ? [message(texts.stuck, { parties })] : [];
}

const tieNotes = (agreements: readonly Agreement[]): Message[] =>
  agreements.some(({ isTied }) => isTied) ? [message(texts.tied)] : [];

const measuring: readonly SolutionId[] = ["egalitarian", "kalai-smorodinsky", "equal-loss"];
const lexicographicNotes = (agreements: readonly Agreement[]): Message[] =>
  agreements.some(({ solution }) => measuring.includes(solution)) ? [message(texts.weakly)] : [];

const withTransfers: Finder = function* ({ problem, disagreement, weights, solutions, budget }) {
  for (const solution of solutions) {
    budget.spend(problem.outcomes.length);
    const agreement = transferableAgreement(solution, problem, disagreement.point, weights);
    if (!agreement) return [[message(texts.worse)], "exact"];
    if (agreement.gains.every(({ n }) => n === 0n)) return [[message(texts.nothing)], "exact"];
    yield agreement;
  }
  return [[], "exact"];
};

const onOutcomes: Finder = function* ({ problem, disagreement, weights, solutions, budget }) {
  const prospects = pureProspectsOf(problem, disagreement.point, budget);
  if (prospects.outcomes.length === 0) return [[message(texts.worse)], "exact"];
  if (prospects.ideal.every(({ n }) => n === 0n)) return [[message(texts.nothing)], "exact"];
  const notes = new Set<Text>();
  for (const solution of solutions) {
    const chosen = positionsOf(solution, prospects, weights);
    if (chosen.length === 0) notes.add(texts.noProduct);
    if (chosen.length > 1 && solution === "utilitarian") notes.add(texts.tied);
    for (const position of chosen) yield pureAgreement(problem, disagreement.point, prospects, solution, position);
  }
  return [[...notes].map((text) => message(text)), "exact"];
};

function positionsOf(solution: SolutionId, prospects: PureProspects, weights: Point): number[] {
  if (solution === "nash") return chosenBy("nash", prospects.gains, weights);
  return solution === "area" ? [] : chosenOutcomes(solution, prospects, weights);
}

function pureAgreement(
  problem: BargainingProblem,
  disagreement: Point,
  { outcomes, gains }: PureProspects,
  solution: SolutionId,
  position: number,
): Agreement {
  const outcome = outcomes[position]!;
  const lottery = [{ outcome, probability: one }];
  return { solution, lottery, utilities: problem.utilities[outcome]!, gains: gains[position]!, disagreement, error: 0 };
}

const finders: Readonly<Record<Over, Finder>> = {
  lotteries: onLotteries,
  pure: onOutcomes,
  transferable: withTransfers,
};
