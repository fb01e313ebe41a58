import { coalitionLabel, type GraphModel } from "../../games/graph-model";
import { endOf } from "../../games/legal-sequence";
import type { MoveSequence } from "../../games/movement";
import { type Message, message, type Text } from "../../text";
import { definitionTexts } from "./definition-texts";
import type { StateStability } from "./stability-analysis";
import { type Definition, type Deviation, definitions, type Standing } from "./standing";

const texts = {
  equilibrium: {
    en: "{state} is an equilibrium: it is stable for all ({definitions}).",
    ko: "{state}: 모두에게 안정적인 균형입니다({definitions}).",
    zh: "{state} 是均衡：对所有各方都稳定（{definitions}）。",
  },
  noEquilibrium: {
    en: "{state} is no equilibrium by any definition asked about.",
    ko: "{state}: 물어본 어떤 정의로도 균형이 아닙니다.",
    zh: "{state} 在所询问的任何定义下都不是均衡。",
  },
  stays: {
    en: "{who} stays at {state}: no move of its own leads to a state that it likes better.",
    ko: "{who}: {state}에 머뭅니다. 자신의 이동으로 더 선호하는 상태에 이를 수 없습니다.",
    zh: "{who} 停留在 {state}：自己的行动无法到达更偏好的状态。",
  },
  stayTogether: {
    en: "{who} stay at {state}: no moves of theirs lead to a state that all of them like better.",
    ko: "{who}: {state}에 머뭅니다. 함께 이동해도 모두가 더 선호하는 상태에 이를 수 없습니다.",
    zh: "{who} 停留在 {state}：他们的行动无法到达所有成员都更偏好的状态。",
  },
  sanctioned: {
    en: "{who} would gain by leaving {state} ({deviation}), but {sanction} could follow, and {end} is no better for {victim} than {state}. That deters the move by these definitions: {definitions}.",
    ko: "{who}: {state}을(를) 떠나면({deviation}) 이득이지만, 이어서 {sanction}이(가) 뒤따를 수 있고 {end}은(는) {victim}에게 {state}보다 낫지 않습니다. 다음 정의에서 억제됩니다: {definitions}.",
    zh: "{who} 离开 {state}（{deviation}）会得利，但随后可能出现 {sanction}，而 {end} 对 {victim} 来说并不优于 {state}：按以下定义足以阻止：{definitions}。",
  },
  leaves: {
    en: "{who} would leave {state} ({deviation}), and nothing stops it: the others have no moves after which this was not worth it.",
    ko: "{who}: {state}을(를) 떠나며({deviation}) 막을 것이 없습니다. 다른 쪽이 어떻게 움직여도 떠난 것이 이득입니다.",
    zh: "{who} 会离开 {state}（{deviation}），且无可阻止：其他方无论怎样行动，离开仍然值得。",
  },
  escapes: {
    en: "Symmetric metarationality does not hold {who} at {state}: from wherever the others go after {deviation}, it could move on to a state that it likes better.",
    ko: "대칭 메타합리성은 {who}을(를) {state}에 묶어 두지 못합니다. {deviation} 뒤에 다른 쪽이 어디로 가든 더 선호하는 상태로 다시 옮길 수 있습니다.",
    zh: "对称超理性不能使 {who} 留在 {state}：在 {deviation} 之后，无论其他方走到哪里，它都能再移动到更偏好的状态。",
  },
  notCredible: {
    en: "Sequential stability does not hold {who} at {state}: after {deviation} the others would have to move against their own interest.",
    ko: "순차적 안정성은 {who}을(를) {state}에 묶어 두지 못합니다. {deviation} 뒤에 다른 쪽은 자신의 이익에 반하여 움직여야 합니다.",
    zh: "序贯稳定性不能使 {who} 留在 {state}：在 {deviation} 之后，其他方必须违背自身利益行动。",
  },
  gains: {
    en: "{who} would gain by leaving {state} ({deviation}), so {state} is not Nash stable.",
    ko: "{who}: {state}을(를) 떠나면({deviation}) 이득이므로 {state}은(는) 내시 안정이 아닙니다.",
    zh: "{who} 离开 {state}（{deviation}）会得利，因此 {state} 不是纳什稳定的。",
  },
} satisfies Record<string, Text>;

/** "NYNNY (Delay + Insist)". */
export const stateText = ({ states, meanings }: GraphModel, state: number): string =>
  meanings[state] ? `${states[state]} (${meanings[state]})` : states[state]!;

/** "Uniroyal → 9, LG → 5": the same in every language. */
export const movesText = ({ decisionMakers, states }: GraphModel, moves: MoveSequence): string =>
  moves.map(({ by, to }) => `${decisionMakers[by]!.label} → ${states[to]!}`).join(", ");

/** Why a state is stable for everybody, or who would leave it, to where, and what the others could do about it. */
export function explainState(model: GraphModel, one: StateStability, asked: readonly Definition[]): Message[] {
  const holding = asked.filter((definition) => one.equilibrium[definition]);
  const state = stateText(model, one.state);
  const first = holding.length
    ? message(texts.equilibrium, { state, definitions: namesOf(holding) })
    : message(texts.noEquilibrium, { state });
  return [first, ...one.standings.flatMap((standing) => explainStanding(model, one.state, standing, asked))];
}

function explainStanding(
  model: GraphModel,
  at: number,
  { coalition, deviations }: Standing,
  asked: readonly Definition[],
): Message[] {
  const values = { who: coalitionLabel(model, coalition), state: model.states[at]! };
  if (deviations.length === 0) return [message(coalition.length > 1 ? texts.stayTogether : texts.stays, values)];
  const victimOf = (end: number) => {
    const { ranks, decisionMakers } = model;
    return decisionMakers[coalition.find((member) => ranks[member]![end]! >= ranks[member]![at]!)!]!.label;
  };
  return deviations.flatMap((deviation) => explainDeviation(model, deviation, values, victimOf, asked));
}

function explainDeviation(
  model: GraphModel,
  { moves, sanctions }: Deviation,
  where: { readonly who: string; readonly state: string },
  victimOf: (end: number) => string,
  asked: readonly Definition[],
): Message[] {
  const values = { ...where, deviation: movesText(model, moves) };
  if (!sanctions.gmr) return [message(texts.leaves, values)];
  const foreseeing = asked.filter((definition) => definition !== "nash");
  if (foreseeing.length === 0) return [message(texts.gains, values)];
  const answered = foreseeing.filter((definition) => sanctions[definition]);
  const sentences = groupBySequence(answered, sanctions).map(({ sanction, by }) =>
    message(texts.sanctioned, {
      ...values,
      sanction: movesText(model, sanction),
      end: model.states[endOf(sanction)]!,
      victim: victimOf(endOf(sanction)),
      definitions: namesOf(by),
    }),
  );
  return [
    ...sentences,
    ...(foreseeing.includes("smr") && !sanctions.smr ? [message(texts.escapes, values)] : []),
    ...(foreseeing.includes("seq") && !sanctions.seq ? [message(texts.notCredible, values)] : []),
  ];
}

/** Definitions that one and the same answer serves are named in one sentence. */
function groupBySequence(answered: readonly Definition[], sanctions: Deviation["sanctions"]) {
  const groups = new Map<string, { readonly sanction: MoveSequence; readonly by: Definition[] }>();
  for (const definition of answered) {
    const sanction = sanctions[definition]!;
    const key = sanction.map(({ by, to }) => `${by} ${to}`).join();
    const group = groups.get(key) ?? { sanction, by: [] };
    group.by.push(definition);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The definitions as a list in words. */
export const namesOf = (asked: readonly Definition[]): Message[] =>
  definitions.filter((one) => asked.includes(one)).map((one) => message(definitionTexts[one]));
