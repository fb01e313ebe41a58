import { type Quantity, readablePayoff } from "../../arithmetic/quantity";
import {
  add,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  subtract,
  toNumber,
  zero,
} from "../../arithmetic/rational";
import { unlimited } from "../../budget";
import { type Agreement, prospectsOf, type SolutionId } from "../../games/bargaining/agreement";
import { efficientOutcomes } from "../../games/bargaining/efficient-outcomes";
import { pureProspectsOf } from "../../games/bargaining/pure-agreements";
import type { BargainingProblem, Point } from "../../games/bargaining-problem";
import { type Message, message, type Text } from "../../text";
import type { Over } from "./disagreement";
import { valuesText } from "./disagreement";
import { lotteryText, solutionTitles } from "./words";

const texts = {
  agreement: {
    en: "{title}: {agreement}. Utilities: {utilities}. Gains: {gains}.",
    ko: "{title}: {agreement}. 효용: {utilities}. 이득: {gains}.",
    zh: "{title}：{agreement}。效用：{utilities}。收益：{gains}。",
  },
  walks: {
    en: "{party} would rather have no agreement than {outcomes}.",
    ko: "{party}은(는) {outcomes}보다 합의가 없는 편을 택합니다.",
    zh: "{party} 宁可没有协议，也不接受 {outcomes}。",
  },
  more: { en: "{count} more", ko: "그 밖의 {count}개", zh: "另外 {count} 个" },
  paid: { en: "Besides: {payments}.", ko: "이와 함께 주고받는 것: {payments}.", zh: "此外收付：{payments}。" },
  nash: {
    en: "No agreement has a larger product of gains than {value}.",
    ko: "이득의 곱이 {value}보다 큰 합의는 없습니다.",
    zh: "没有协议的收益之积大于 {value}。",
  },
  "kalai-smorodinsky": {
    en: "Everyone gets at least {value} of the most that it could gain ({ideal}), and no agreement makes the smallest share larger.",
    ko: "각자는 얻을 수 있는 최대 이득({ideal})의 {value} 이상을 얻으며, 가장 작은 몫을 더 키우는 합의는 없습니다.",
    zh: "各方至少得到其最大可能收益（{ideal}）的 {value}，没有协议能使最小的份额更大。",
  },
  egalitarian: {
    en: "The smallest gain is {value}, and no agreement makes it larger.",
    ko: "가장 작은 이득이 {value}이며, 이를 더 키우는 합의는 없습니다.",
    zh: "最小的收益为 {value}，没有协议能使其更大。",
  },
  "equal-loss": {
    en: "Nobody stays more than {value} below the most that it could gain ({ideal}), and no agreement makes the largest of these losses smaller.",
    ko: "누구도 얻을 수 있는 최대 이득({ideal})보다 {value} 넘게 모자라지 않으며, 이 손실 가운데 가장 큰 것을 더 줄이는 합의는 없습니다.",
    zh: "各方距其最大可能收益（{ideal}）的差距都不超过 {value}，没有协议能使其中最大的损失更小。",
  },
  utilitarian: {
    en: "The gains add up to {value}, and no agreement that nobody walks away from has a larger sum.",
    ko: "이득의 합이 {value}이며, 아무도 떠나지 않는 합의 가운데 합이 더 큰 것은 없습니다.",
    zh: "收益之和为 {value}，在无人退出的协议中没有更大的总和。",
  },
  area: {
    en: "Of all that is better than disagreement for both, one half by area lies on either side of the line from disagreement to this agreement.",
    ko: "양쪽 모두에게 불일치보다 나은 영역은 불일치점에서 이 합의로 그은 선의 양쪽에 절반씩 놓입니다.",
    zh: "对双方都优于分歧点的区域，被从分歧点到此协议的连线分成面积相等的两半。",
  },
  weighted: {
    nash: {
      en: "No agreement has a larger product of gains, each raised to the power of its party's weight.",
      ko: "당사자의 가중치만큼 거듭제곱한 이득의 곱이 더 큰 합의는 없습니다.",
      zh: "以各方权重为指数的收益之积，没有协议更大。",
    },
    level: {
      en: "Divided by the parties' weights, the smallest of what is compared is {value}, and no agreement makes it larger.",
      ko: "당사자의 가중치로 나누면 비교되는 값 가운데 가장 작은 것이 {value}이며, 이를 더 키우는 합의는 없습니다.",
      zh: "除以各方权重后，所比较的数值中最小者为 {value}，没有协议能使其更大。",
    },
    utilitarian: {
      en: "Each multiplied by its party's weight, the gains add up to {value}, and no agreement that nobody walks away from has a larger sum.",
      ko: "당사자의 가중치를 곱한 이득의 합이 {value}이며, 아무도 떠나지 않는 합의 가운데 더 큰 것은 없습니다.",
      zh: "乘以各方权重后收益之和为 {value}，在无人退出的协议中没有更大的总和。",
    },
  },
} as const satisfies Record<string, Text | Record<string, Text>>;

export interface Explained {
  readonly over: Over;
  readonly weights: Point | undefined;
}

/** Why each agreement, who gains what, and who would walk away from which efficient outcome. */
export function explainAgreements(
  problem: BargainingProblem,
  agreements: readonly Agreement[],
  asked: Explained,
): Message[] {
  const [first] = agreements;
  if (!first) return [];
  const ideal = idealOf(problem, first.disagreement, asked.over);
  const said = agreements.flatMap((agreement) => [
    message(texts.agreement, {
      title: message(solutionTitles[agreement.solution]),
      agreement: lotteryText(problem, agreement),
      utilities: valuesText(problem, shown(agreement, agreement.utilities)),
      gains: valuesText(problem, shown(agreement, agreement.gains)),
    }),
    ...(agreement.transfers ? [message(texts.paid, { payments: valuesText(problem, agreement.transfers) })] : []),
    reason(problem, agreement, ideal, asked.weights),
  ]);
  return asked.over === "transferable" ? said : [...said, ...walkers(problem, first.disagreement)];
}

const shown = ({ error }: Agreement, values: Point): Quantity[] => (error > 0 ? values.map(toNumber) : [...values]);

function idealOf(problem: BargainingProblem, disagreement: Point, over: Over): Point {
  if (over === "pure") return pureProspectsOf(problem, disagreement, unlimited).ideal;
  if (over === "lotteries") return prospectsOf(problem, disagreement, unlimited)!.ideal;
  const surplus = problem.utilities.map((point) => subtract(point.reduce(add, zero), disagreement.reduce(add, zero)));
  return disagreement.map(() => surplus.reduce((most, sum) => (compare(sum, most) > 0 ? sum : most)));
}

function reason(problem: BargainingProblem, agreement: Agreement, ideal: Point, weights: Point | undefined): Message {
  const { solution, gains } = agreement;
  const measured = [...ideal.keys()].filter((party) => ideal[party]!.n > 0n);
  const value = readablePayoff(shown(agreement, [criterion[solution](measured, gains, ideal, weights)])[0]!);
  const values = { value, ideal: valuesText(problem, ideal) };
  return message(weights ? weightedTexts[solution] : texts[solution], values);
}

const weightedTexts: Readonly<Record<SolutionId, Text>> = {
  nash: texts.weighted.nash,
  "kalai-smorodinsky": texts.weighted.level,
  egalitarian: texts.weighted.level,
  "equal-loss": texts["equal-loss"],
  utilitarian: texts.weighted.utilitarian,
  area: texts.area,
};

type Criterion = (measured: readonly number[], gains: Point, ideal: Point, weights: Point | undefined) => Rational;

const weightOf = (weights: Point | undefined, party: number): Rational => weights?.[party] ?? one;
const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

/** What each solution makes as large, or as small, as possible, over the parties that can gain. */
const criterion: Readonly<Record<SolutionId, Criterion>> = {
  nash: (measured, gains) => measured.reduce((product, party) => multiply(product, gains[party]!), one),
  "kalai-smorodinsky": (measured, gains, ideal, weights) =>
    measured.map((party) => divide(gains[party]!, multiply(ideal[party]!, weightOf(weights, party)))).reduce(smaller),
  egalitarian: (measured, gains, _ideal, weights) =>
    measured.map((party) => divide(gains[party]!, weightOf(weights, party))).reduce(smaller),
  "equal-loss": (measured, gains, ideal) => {
    const least = measured.map((party) => subtract(gains[party]!, ideal[party]!)).reduce(smaller);
    return subtract(zero, least);
  },
  utilitarian: (_measured, gains, _ideal, weights) =>
    gains.reduce((sum, gain, party) => add(sum, multiply(gain, weightOf(weights, party))), zero),
  area: () => zero,
};

const mostNamed = 4;

/** The efficient outcomes that each party would reject. */
function walkers(problem: BargainingProblem, disagreement: Point): Message[] {
  const efficient = efficientOutcomes(problem.utilities, unlimited);
  return problem.parties.flatMap(({ label }, party) => {
    const rejected = efficient.filter(
      (outcome) => compare(problem.utilities[outcome]![party]!, disagreement[party]!) < 0,
    );
    if (rejected.length === 0) return [];
    const named = rejected.slice(0, mostNamed).map((outcome) => problem.outcomes[outcome]!);
    const rest = rejected.length - named.length;
    const outcomes = rest > 0 ? [...named, message(texts.more, { count: rest })] : named;
    return [message(texts.walks, { party: label, outcomes })];
  });
}
