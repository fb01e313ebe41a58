import { exactOf, isExact, numberOf, type Quantity, readablePayoff } from "../../arithmetic/quantity";
import { compare } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { InputError } from "../../errors";
import { type Cells, labelOf } from "../../formats/cells";
import { readPartyNumbers } from "../../formats/party-numbers";
import { filledRegion, heightOf, widthOf } from "../../formats/region";
import { lotteryThreats, transferableThreats } from "../../games/bargaining/threats";
import type { BargainingProblem, Point } from "../../games/bargaining-problem";
import { mixedWorth } from "../../games/coalitional/guaranteed-worth";
import type { NormalFormGame } from "../../games/normal-form";
import { type Message, message, type Text } from "../../text";
import { nash } from "../nash/definition";
import { isPure } from "../nash/equilibrium";
import { number } from "../number-param";
import { choice, optionalRange } from "../params";
import { profileText } from "../words";

export type Over = "lotteries" | "pure" | "transferable";
type From = "maxmin" | "minimum" | "equilibrium" | "threats";

/** The disagreement point, and a sentence that says whence it comes. */
export interface Disagreement {
  readonly point: Point;
  readonly whence: Message;
  readonly isExact: boolean;
}

const texts = {
  disagreement: {
    en: "What everyone gets without an agreement: a number for each party, or the name of one outcome such as “Status quo”. Leave out to derive it from the payoff table",
    ko: "합의가 없을 때 각자가 얻는 것: 당사자마다 숫자 하나, 또는 “현상 유지” 같은 결과 하나의 이름. 생략하면 보수표에서 구합니다",
    zh: "未达成协议时各方所得：每方一个数字，或一个结果的名称（例如“维持现状”）。省略则由收益表推出",
  },
  from: {
    en: "Where the disagreement point comes from when none is given",
    ko: "불일치점을 주지 않았을 때 어디에서 얻을지",
    zh: "未给出分歧点时从何得出",
  },
  fromMaxmin: {
    en: "What each can guarantee itself by mixed strategies, whatever all others do together",
    ko: "나머지가 함께 무엇을 하든 혼합 전략으로 스스로 보장할 수 있는 것",
    zh: "无论其他人联合采取什么行动，各自用混合策略能保证的所得",
  },
  fromMinimum: { en: "The worst outcome for each", ko: "각자에게 가장 나쁜 결과", zh: "对各自最坏的结果" },
  fromEquilibrium: {
    en: "A Nash equilibrium of the payoff table",
    ko: "보수표의 내시 균형",
    zh: "收益表的一个纳什均衡",
  },
  fromThreats: {
    en: "Nash's optimal threats, for two players",
    ko: "내시의 최적 위협(2인)",
    zh: "纳什最优威胁（两人）",
  },
  equilibrium: {
    en: "The number of the equilibrium in the list of GAME.NASH; 0 takes the first pure one, or the first where none is pure",
    ko: "GAME.NASH 목록에서의 균형 번호. 0이면 첫 순수 균형, 순수 균형이 없으면 첫 균형",
    zh: "均衡在 GAME.NASH 清单中的编号；0 表示第一个纯策略均衡，没有纯策略均衡时为第一个均衡",
  },
  unknown: {
    en: "“{label}” is no outcome: write the name of one, such as “{example}”, or a number for each of {parties}",
    ko: "“{label}”(이)라는 결과가 없습니다. “{example}” 같은 결과의 이름이나 {parties} 각각의 숫자를 쓰세요",
    zh: "没有名为“{label}”的结果：请填写一个结果的名称（例如“{example}”），或为 {parties} 各填一个数字",
  },
  needed: {
    en: "a list of outcomes does not say what happens without an agreement: give a number for each of {parties}, or the name of the outcome that then holds; “minimum” for the argument from takes everyone's worst outcome",
    ko: "결과 목록만으로는 합의가 없을 때 어떻게 되는지 알 수 없습니다. {parties} 각각의 숫자나 그때의 결과 이름을 지정하세요. from 인수에 minimum을 쓰면 각자의 가장 나쁜 결과를 씁니다",
    zh: "结果列表没有说明未达成协议时会怎样：请为 {parties} 各给出一个数字，或给出届时结果的名称；from 参数写 minimum 则取各方最坏的结果",
  },
  twoOnly: {
    en: "optimal threats are defined for two players, and this game has {count}: take “maxmin” or “equilibrium” for the argument from, or give the disagreement point",
    ko: "최적 위협은 2인 게임에서만 정의되는데 이 게임의 참가자는 {count}명입니다. from 인수에 maxmin이나 equilibrium을 쓰거나 불일치점을 지정하세요",
    zh: "最优威胁仅对两人博弈有定义，而此博弈有 {count} 人：from 参数请用 maxmin 或 equilibrium，或直接给出分歧点",
  },
  mixing: {
    en: "optimal threats lead to agreements on lotteries or with transferable utility: leave out “pure” for the argument over",
    ko: "최적 위협은 추첨이나 양도 가능한 효용으로 합의할 때 쓸 수 있습니다. over 인수에서 pure를 빼세요",
    zh: "最优威胁适用于抽签协议或可转移效用：over 参数请不要用 pure",
  },
  noEquilibrium: {
    en: "GAME.NASH lists {count} equilibria of this table: give a number from 1 to {count}, or a disagreement point",
    ko: "GAME.NASH가 나열하는 이 표의 균형은 {count}개입니다. 1부터 {count}까지의 번호나 불일치점을 지정하세요",
    zh: "GAME.NASH 为此表列出 {count} 个均衡：请给出 1 到 {count} 的编号，或给出分歧点",
  },
  given: { en: "as given", ko: "지정한 값", zh: "如所给" },
  maxmin: { en: "what each can guarantee itself", ko: "각자가 보장할 수 있는 것", zh: "各自能保证的所得" },
  minimum: { en: "the worst outcome for each", ko: "각자에게 가장 나쁜 결과", zh: "对各自最坏的结果" },
  equilibriumAt: { en: "the equilibrium {profile}", ko: "균형 {profile}", zh: "均衡 {profile}" },
  threatsAt: { en: "the optimal threats {profile}", ko: "최적 위협 {profile}", zh: "最优威胁 {profile}" },
  named: { en: "the outcome {outcome}", ko: "결과 {outcome}", zh: "结果 {outcome}" },
} satisfies Record<string, Text>;

interface Given {
  readonly point: readonly Quantity[];
  readonly outcome?: string;
}

export const disagreementParams = () => ({
  disagreement: optionalRange(texts.disagreement, readDisagreement),
  from: choice(texts.from, {
    maxmin: texts.fromMaxmin,
    minimum: texts.fromMinimum,
    equilibrium: texts.fromEquilibrium,
    threats: texts.fromThreats,
  }),
  equilibrium: number(texts.equilibrium, 0, { least: 0, isWhole: true }),
});

export interface DisagreementAsked {
  readonly disagreement: Given | undefined;
  readonly from: From;
  readonly equilibrium: Quantity;
}

const labelsOf = ({ parties }: BargainingProblem): string[] => parties.map(({ label }) => label);

/** One cell with the name of an outcome, or a number for each party. */
function readDisagreement(cells: Cells, argument: string, problem: BargainingProblem): Given {
  const region = filledRegion(cells, argument);
  if (heightOf(region) > 1 || widthOf(region) > 1)
    return { point: readPartyNumbers(cells, argument, labelsOf(problem)) };
  const label = labelOf(region.cells[0]![0]);
  const outcome = problem.outcomes.indexOf(label);
  const example = problem.outcomes[0]!;
  if (outcome < 0)
    throw new InputError(
      texts.unknown,
      { label, example, parties: labelsOf(problem) },
      { argument, row: region.top, column: region.left },
    );
  return { point: problem.utilities[outcome]!, outcome: label };
}

/** Throws InputError where the problem has no such disagreement point, Stopped. */
export function disagreementOf(
  problem: BargainingProblem,
  asked: DisagreementAsked,
  over: Over,
  budget: Budget,
): Disagreement {
  const { disagreement, from } = asked;
  if (disagreement) {
    const { point, outcome } = disagreement;
    const whence = outcome === undefined ? message(texts.given) : message(texts.named, { outcome });
    return { point: point.map(exactOf), whence, isExact: true };
  }
  if (from === "minimum") return { point: minimumOf(problem), whence: message(texts.minimum), isExact: true };
  const { game } = problem;
  if (!game) throw new InputError(texts.needed, { parties: labelsOf(problem) }, { argument: "disagreement" });
  if (from === "equilibrium") return atEquilibrium(game, numberOf(asked.equilibrium), budget);
  if (from === "threats") return atThreats({ ...problem, game }, over, budget);
  const point = game.players.map((_, player) => mixedWorth(game, 1 << player, budget).worth);
  return { point, whence: message(texts.maxmin), isExact: true };
}

const minimumOf = ({ utilities, parties }: BargainingProblem): Point =>
  parties.map((_, party) =>
    utilities.reduce(
      (least, point) => (compare(point[party]!, least) < 0 ? point[party]! : least),
      utilities[0]![party]!,
    ),
  );

function atEquilibrium(game: NormalFormGame, position: number, budget: Budget): Disagreement {
  const asked = { find: "all", method: "auto", arithmetic: "auto", parameters: new Map(), show: "table" } as const;
  const { found } = nash.solve(game, asked, budget);
  const chosen = position === 0 ? (found.find(({ profile }) => isPure(profile)) ?? found[0]) : found[position - 1];
  if (!chosen) throw new InputError(texts.noEquilibrium, { count: found.length }, { argument: "equilibrium" });
  return {
    point: chosen.payoffs.map(exactOf),
    whence: message(texts.equilibriumAt, { profile: profileText(game.players, chosen.profile) }),
    isExact: chosen.payoffs.every(isExact),
  };
}

function atThreats(
  problem: BargainingProblem & { readonly game: NormalFormGame },
  over: Over,
  budget: Budget,
): Disagreement {
  const { game } = problem;
  const count = game.players.length;
  if (count !== 2) throw new InputError(texts.twoOnly, { count }, { argument: "from" });
  if (over === "pure") throw new InputError(texts.mixing, {}, { argument: "over" });
  const { profile, payoffs } =
    over === "transferable" ? transferableThreats(game, budget) : lotteryThreats(problem, budget);
  return {
    point: payoffs,
    whence: message(texts.threatsAt, { profile: profileText(game.players, profile) }),
    isExact: true,
  };
}

const sentences = {
  party: { en: "{party} {value}", ko: "{party} {value}", zh: "{party} {value}" },
  sentence: {
    en: "Without an agreement: {values} ({whence}).",
    ko: "합의가 없으면: {values} ({whence}).",
    zh: "未达成协议时：{values}（{whence}）。",
  },
  rounded: {
    en: "The equilibrium is known only to rounding, so that the agreements are computed from a rounded disagreement point.",
    ko: "균형이 반올림된 값으로만 알려져 있으므로 합의도 반올림된 불일치점에서 계산했습니다.",
    zh: "均衡仅知其舍入值，因此协议由舍入后的分歧点算出。",
  },
} satisfies Record<string, Text>;

export const valuesText = (problem: BargainingProblem, values: readonly Quantity[]): Message[] =>
  problem.parties.map(({ label }, party) =>
    message(sentences.party, { party: label, value: readablePayoff(values[party]!) }),
  );

/** The notes about a disagreement point. */
export function disagreementNotes(
  problem: BargainingProblem,
  { point, whence, isExact: exact }: Disagreement,
): Message[] {
  const note = message(sentences.sentence, { values: valuesText(problem, point), whence });
  return exact ? [note] : [note, message(sentences.rounded)];
}
