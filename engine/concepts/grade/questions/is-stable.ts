import type { Budget } from "../../../budget";
import { InputError, type Place } from "../../../errors";
import { type Cells, isBlank, labelOf } from "../../../formats/cells";
import { graphModelKind } from "../../../formats/graph-model-kind";
import { nameIndex } from "../../../formats/state-words";
import { type GraphModel, singleCoalitions } from "../../../games/graph-model";
import { movementIn } from "../../../games/movement";
import { message, type Text } from "../../../text";
import { type Definition, definitions, standing } from "../../stability/standing";
import type { Asked, Question, Step } from "../question";
import { blankAnswer, isAllBlank, judged, right, wrong } from "../steps";

/** Whether a state of a conflict is stable for a decision maker; if not, a state that it would move to and that nobody's answer spoils. */
export const isStable: Question<GraphModel> = {
  id: "is-stable",
  title: {
    en: "Is the state stable for the decision maker? TRUE, or FALSE with a state that it would move to",
    ko: "이 상태는 그 의사결정자에게 안정한가? TRUE, 또는 FALSE와 함께 그가 옮겨 갈 상태",
    zh: "该状态对该决策者稳定吗？写 TRUE；或写 FALSE 并给出其会转向的状态",
  },
  about: {
    en: "Three lines: “state” and its name, “for” and the decision maker, “by” and nash, gmr, smr or seq",
    ko: "세 줄: “state”와 상태 이름, “for”와 의사결정자, “by”와 nash, gmr, smr, seq 중 하나",
    zh: "三行：“state”及状态名，“for”及决策者，“by”及 nash、gmr、smr 或 seq",
  },
  game: graphModelKind,
  form: ({ states }) => ({
    rows: ["Answer"],
    columns: [
      { heading: "Stable?", cell: { kind: "choice", choices: ["TRUE", "FALSE"] } },
      { heading: "Would move to", cell: { kind: "choice", choices: states } },
    ],
  }),
  grade(model, answer, asked, budget) {
    const subject = subjectOf(model, asked);
    const targets = unansweredMoves(model, subject, budget);
    if (isAllBlank(answer)) return [blankAnswer];
    const claimsStable = ["TRUE", "YES", "1"].includes(labelOf(answer[0]![0]).toUpperCase());
    const isRight = claimsStable === (targets.length === 0);
    const at = { row: 0, column: 0 };
    const values = valuesOf(model, subject);
    if (!isRight) return [wrong(message(targets.length === 0 ? texts.stable : texts.unstable, values), at, 2)];
    if (claimsStable) return [right(message(texts.claimStable, values), at, 2)];
    return [right(message(texts.claim, values), at), targetStep(model, subject, targets, labelOf(answer[0]![1]))];
  },
  solution(model, asked, budget) {
    const subject = subjectOf(model, asked);
    const targets = unansweredMoves(model, subject, budget);
    const values = valuesOf(model, subject);
    if (targets.length === 0) return [message(texts.claimStable, values)];
    return [message(texts.solution, { ...values, targets: targets.map((to) => model.states[to]!) })];
  },
};

interface Subject {
  readonly state: number;
  readonly decisionMaker: number;
  readonly definition: Definition;
}

/** Throws InputError where a line is missing or names nothing. */
function subjectOf(model: GraphModel, { about }: Asked): Subject {
  const { label, at } = lineOf(about, "by");
  const definition = definitions[nameIndex(label.toLowerCase(), definitions, at)]!;
  const [state, mover] = [lineOf(about, "state"), lineOf(about, "for")];
  const makers = model.decisionMakers.map((one) => one.label);
  return {
    definition,
    state: nameIndex(state.label, model.states, state.at),
    decisionMaker: nameIndex(mover.label, makers, mover.at),
  };
}

function lineOf(about: Cells | undefined, name: string): { readonly label: string; readonly at: Place } {
  const row = about?.findIndex((line) => labelOf(line[0]).toLowerCase() === name) ?? -1;
  const cell = about?.[row]?.[1];
  if (isBlank(cell)) throw new InputError(texts.line, { name }, { argument: "about" });
  return { label: labelOf(cell), at: { argument: "about", row, column: 1 } };
}

/** Where the decision maker would move: better states, but for those from which the definition foresees an answer that spoils it. */
function unansweredMoves(model: GraphModel, { state, decisionMaker, definition }: Subject, budget: Budget): number[] {
  const movement = movementIn(model, singleCoalitions(model), budget);
  return standing(model, movement, [decisionMaker], state)
    .deviations.filter(({ sanctions }) => !sanctions[definition])
    .map(({ moves }) => moves.at(-1)!.to);
}

const valuesOf = (model: GraphModel, { state, decisionMaker, definition }: Subject) => ({
  state: model.states[state]!,
  player: model.decisionMakers[decisionMaker]!.label,
  definition: message(definitionTexts[definition]),
});

function targetStep(model: GraphModel, subject: Subject, targets: readonly number[], written: string): Step {
  const at = { row: 0, column: 1 };
  const to = model.states.indexOf(written);
  const values = { ...valuesOf(model, subject), to: written };
  if (to < 0) return wrong(message(texts.noState, values), at);
  const { state, decisionMaker } = subject;
  if (!model.moves[decisionMaker]![state]!.includes(to)) return wrong(message(texts.noMove, values), at);
  if (model.ranks[decisionMaker]![to]! >= model.ranks[decisionMaker]![state]!)
    return wrong(message(texts.noBetter, values), at);
  return judged(targets.includes(to), message(texts.reason, values), message(texts.answered, values), at);
}

const definitionTexts: Readonly<Record<Definition, Text>> = {
  nash: { en: "Nash", ko: "내시", zh: "纳什" },
  gmr: { en: "general metarational", ko: "일반 초합리적", zh: "一般超理性" },
  smr: { en: "symmetric metarational", ko: "대칭 초합리적", zh: "对称超理性" },
  seq: { en: "sequential", ko: "순차적", zh: "序贯" },
};

const texts = {
  line: {
    en: "the line “{name}” is missing: write the lines “state”, “for” and “by”, each with its value beside",
    ko: "“{name}” 줄이 없습니다. “state”, “for”, “by” 줄을 쓰고 옆에 값을 쓰세요",
    zh: "缺少“{name}”行：请写“state”“for”“by”三行，并在旁边写上值",
  },
  stable: {
    en: "{state} is stable for {player} ({definition}): look at each of its improvements, and at what the others can answer.",
    ko: "{state}은(는) {player}에게 안정합니다({definition}). 개선마다 상대가 어떻게 대응할 수 있는지 보십시오.",
    zh: "{state} 对 {player} 稳定（{definition}）：请查看其每次改进及他人的应对。",
  },
  unstable: {
    en: "{state} is not stable for {player} ({definition}): it can move to a state that it likes better, and no answer that counts spoils it.",
    ko: "{state}은(는) {player}에게 안정하지 않습니다({definition}). 더 좋아하는 상태로 옮길 수 있고, 이를 망칠 만한 대응이 없습니다.",
    zh: "{state} 对 {player} 不稳定（{definition}）：它可转向更偏好的状态，且没有算数的应对能破坏它。",
  },
  claim: {
    en: "{state} is not stable for {player}.",
    ko: "{state}은(는) {player}에게 안정하지 않습니다.",
    zh: "{state} 对 {player} 不稳定。",
  },
  claimStable: {
    en: "{state} is stable for {player} ({definition}): no improvement is worth making.",
    ko: "{state}은(는) {player}에게 안정합니다({definition}). 해 볼 만한 개선이 없습니다.",
    zh: "{state} 对 {player} 稳定（{definition}）：没有值得做的改进。",
  },
  noState: {
    en: "“{to}” is no state of this conflict.",
    ko: "“{to}”은(는) 이 갈등의 상태가 아닙니다.",
    zh: "“{to}”不是此冲突的状态。",
  },
  noMove: {
    en: "{player} cannot move from {state} to {to}: look at the list of moves.",
    ko: "{player}은(는) {state}에서 {to}(으)로 옮길 수 없습니다. 이동 목록을 보십시오.",
    zh: "{player} 不能从 {state} 转到 {to}：请看行动列表。",
  },
  noBetter: {
    en: "{player} does not like {to} better than {state}: compare the numbers (smaller is better).",
    ko: "{player}은(는) {to}을(를) {state}보다 더 좋아하지 않습니다. 숫자를 비교해 보십시오(작을수록 좋음).",
    zh: "{player} 并不更偏好 {to} 而非 {state}：请比较数字（越小越好）。",
  },
  answered: {
    en: "{player} would like {to} better, but the others can answer so that it ends no better off.",
    ko: "{player}은(는) {to}을(를) 더 좋아하지만, 상대의 대응으로 결국 나아지지 않습니다.",
    zh: "{player} 更偏好 {to}，但他人的应对会使其最终并不更好。",
  },
  reason: { en: "The reason is right.", ko: "이유가 맞습니다.", zh: "理由正确。" },
  solution: {
    en: "{state} is not stable for {player} ({definition}): it would move to {targets}.",
    ko: "{state}은(는) {player}에게 안정하지 않습니다({definition}). {targets}(으)로 옮겨 갑니다.",
    zh: "{state} 对 {player} 不稳定（{definition}）：它会转向 {targets}。",
  },
} satisfies Record<string, Text>;
