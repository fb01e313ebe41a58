import type { GraphModel } from "../../games/graph-model";
import { type Message, message, type Text } from "../../text";
import type { Condition, StateList } from "./conditions";
import type { Requirement } from "./inverse-analysis";

const texts = {
  noMove: {
    en: "{who} cannot move away from {target}: whatever it prefers, it stays.",
    ko: "{who}: {target}에서 움직일 수 없으므로 무엇을 선호하든 머뭅니다.",
    zh: "{who} 无法离开 {target}：无论偏好如何都会停留。",
  },
  returns: {
    en: "{who} can go to {move}, but the others can bring the conflict back to {target}: that asks for nothing.",
    ko: "{who}: {move}(으)로 갈 수 있지만 다른 쪽이 {target}(으)로 되돌릴 수 있으므로 조건이 없습니다.",
    zh: "{who} 可到 {move}，但其他方能使冲突回到 {target}：无需任何条件。",
  },
  one: {
    en: "{who} can go to {move}. What keeps it from that: it must like {only} no better than {target}.",
    ko: "{who}: {move}(으)로 갈 수 있습니다. 이를 막으려면 {only}을(를) {target}보다 더 선호하지 않아야 합니다.",
    zh: "{who} 可到 {move}。要阻止它：其对 {only} 的偏好不得高于 {target}。",
  },
  several: {
    en: "{who} can go to {move}. What keeps it from that: of at least one of these sets it must like no state better than {target}: {sets}.",
    ko: "{who}: {move}(으)로 갈 수 있습니다. 이를 막으려면 다음 집합 중 적어도 하나에서 어떤 상태도 {target}보다 더 선호하지 않아야 합니다: {sets}.",
    zh: "{who} 可到 {move}。要阻止它：以下集合中至少有一个，其中没有任何状态比 {target} 更受其偏好：{sets}。",
  },
  stays: {
    en: "As {who} ranks the states now, it stays at {target}.",
    ko: "{who}: 지금의 순위로는 {target}에 머뭅니다.",
    zh: "按 {who} 目前的排名，它停留在 {target}。",
  },
  change: {
    en: "As {who} ranks the states now, it does not stay at {target}. It would if it liked {first} no better than {target}.",
    ko: "{who}: 지금의 순위로는 {target}에 머물지 않습니다. {first}을(를) {target}보다 더 선호하지 않는다면 머뭅니다.",
    zh: "按 {who} 目前的排名，它不会停留在 {target}。若对 {first} 的偏好不高于 {target}，它就会停留。",
  },
  choices: {
    en: "As {who} ranks the states now, it does not stay at {target}. It would if, of one of these sets, it liked no state better than {target}: {sets}. Nothing less than one of them is enough.",
    ko: "{who}: 지금의 순위로는 {target}에 머물지 않습니다. 다음 집합 중 하나에서 어떤 상태도 {target}보다 더 선호하지 않는다면 머뭅니다: {sets}. 이보다 적은 변경으로는 부족합니다.",
    zh: "按 {who} 目前的排名，它不会停留在 {target}。若以下某一集合中没有任何状态比 {target} 更受偏好，它就会停留：{sets}。少于其中之一的改变都不够。",
  },
} satisfies Record<string, Text>;

/** "3, 9". */
export const setText = ({ states }: GraphModel, list: StateList): string =>
  list.map((state) => states[state]!).join(", ");

const bracketed = (model: GraphModel, list: StateList): string => `[${setText(model, list)}]`;

/** A sentence for every move that the decision maker has, and one for what follows. */
export function explainRequirement(model: GraphModel, one: Requirement, target: number): Message[] {
  const where = { who: model.decisionMakers[one.decisionMaker]!.label, target: model.states[target]! };
  if (one.conditions.length === 0) return [message(texts.noMove, where)];
  const conditions = one.conditions.map((condition) => conditionSentence(model, condition, where));
  if (one.isStable) return [...conditions, message(texts.stays, where)];
  const first = setText(model, one.changes[0]!);
  const sets = one.changes.map((change) => bracketed(model, change));
  return [...conditions, message(sets.length > 1 ? texts.choices : texts.change, { ...where, first, sets })];
}

function conditionSentence(
  model: GraphModel,
  { move, alternatives }: Condition,
  where: { readonly who: string; readonly target: string },
): Message {
  const values = {
    ...where,
    move: model.states[move]!,
    only: setText(model, alternatives[0]!),
    sets: alternatives.map((list) => bracketed(model, list)),
  };
  if (alternatives[0]!.length === 0) return message(texts.returns, values);
  return message(alternatives.length > 1 ? texts.several : texts.one, values);
}
