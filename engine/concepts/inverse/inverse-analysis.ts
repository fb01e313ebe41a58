import type { Budget } from "../../budget";
import { type GraphModel, prefers, singleCoalitions } from "../../games/graph-model";
import { type Movement, movementIn } from "../../games/movement";
import { type Message, message, type Text } from "../../text";
import type { Method } from "../method";
import { type Definition, standing } from "../stability/standing";
import { type Condition, conditionsFor, type StateList, smallest } from "./conditions";

/** What would make one decision maker stay at the target. */
export interface Requirement {
  readonly decisionMaker: number;
  readonly isStable: boolean;
  readonly conditions: readonly Condition[];
  /** Every smallest set of states which, liked no better than the target, would make it stay; fewest first; one empty set where it stays now. */
  readonly changes: readonly StateList[];
}

const texts = {
  title: { en: "Inverse stability analysis", ko: "역 안정성 분석", zh: "逆稳定性分析" },
  summary: {
    en: "Multiplies out the conditions for every move, keeps the smallest changes, and analyses the changed conflict again.",
    ko: "이동마다의 조건을 곱해 전개하여 가장 작은 변경을 남기고, 바뀐 갈등을 다시 분석합니다.",
    zh: "将各行动的条件相乘展开，保留最小的改变，并重新分析改变后的冲突。",
  },
  unit: { en: "decision makers", ko: "의사결정자", zh: "决策者" },
  apart: {
    en: "If everybody's first change is made at once, the state is still not sequentially stable for {who}: answers that deter now would no longer be improvements for those who make them.",
    ko: "모두의 첫 번째 변경을 한꺼번에 하면 {who}에게는 여전히 순차적으로 안정적이지 않습니다. 지금 억제하는 대응이 그것을 하는 쪽에 더는 개선이 아니게 됩니다.",
    zh: "若同时实施各方的第一种改变，该状态对 {who} 仍非序贯稳定：目前起威慑作用的应对将不再是应对者的改进。",
  },
} satisfies Record<string, Text>;

/** For every decision maker in turn, others' preferences being as they are. */
export const inverseAnalysis = (target: number, definition: Definition): Method<GraphModel, Requirement> => ({
  id: "inverse-analysis",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: () => null,
  *run(model, budget) {
    const movement = movementIn(model, singleCoalitions(model), budget);
    const first: StateList[] = [];
    for (const decisionMaker of model.decisionMakers.keys()) {
      const found = requirement(model, movement, definition, decisionMaker, target, budget);
      first.push(found.changes[0]!);
      yield found;
      const done = decisionMaker + 1;
      budget.report({ done, total: model.decisionMakers.length, unit: texts.unit, found: done });
    }
    return { guarantee: "all", arithmetic: "exact", notes: jointNotes(model, definition, target, first, budget) };
  },
});

function requirement(
  model: GraphModel,
  movement: Movement,
  definition: Definition,
  decisionMaker: number,
  target: number,
  budget: Budget,
): Requirement {
  const conditions = conditionsFor(model, movement, definition, decisionMaker, target);
  const isBetter = (state: number) => prefers(model, decisionMaker, state, target);
  const changes = changesFor(conditions, isBetter, budget);
  for (const change of changes) checkChange(model, definition, decisionMaker, target, change, budget);
  return { decisionMaker, isStable: changes[0]!.length === 0, conditions, changes };
}

/** The conditions multiplied out: a set of states from every condition, without the sets that hold a smaller one. */
function changesFor(
  conditions: readonly Condition[],
  isBetter: (state: number) => boolean,
  budget: Budget,
): StateList[] {
  let changes: StateList[] = [[]];
  for (const { alternatives } of conditions) {
    const missing = smallest(alternatives.map((list) => list.filter(isBetter)));
    changes = smallest(
      changes.flatMap((change) => {
        budget.spend(missing.length);
        return missing.map((list) => [...new Set([...change, ...list])].sort((a, b) => a - b));
      }),
    );
  }
  return changes;
}

/** The model in which the decision maker likes some states just as well as the target. */
export function lowered(model: GraphModel, decisionMaker: number, target: number, change: StateList): GraphModel {
  const ranks = model.ranks.map((own, i) =>
    i === decisionMaker ? own.map((rank, state) => (change.includes(state) ? own[target]! : rank)) : own,
  );
  return { ...model, ranks };
}

/** Analyses the changed conflict as GAME.STABILITY does, by code that does not know of conditions. Throws Error where it disagrees. */
function checkChange(
  model: GraphModel,
  definition: Definition,
  decisionMaker: number,
  target: number,
  change: StateList,
  budget: Budget,
): void {
  if (staysAt(lowered(model, decisionMaker, target, change), definition, decisionMaker, target, budget)) return;
  throw new Error("a change of preferences does not make the state stable");
}

function staysAt(
  model: GraphModel,
  definition: Definition,
  decisionMaker: number,
  target: number,
  budget: Budget,
): boolean {
  const movement = movementIn(model, singleCoalitions(model), budget);
  return standing(model, movement, [decisionMaker], target).stable[definition];
}

/** Whether the smallest changes of all also work together: sequential stability alone depends on what others prefer. */
function jointNotes(
  model: GraphModel,
  definition: Definition,
  target: number,
  changes: readonly StateList[],
  budget: Budget,
): Message[] {
  if (definition !== "seq") return [];
  const changed = changes.reduce(
    (before, change, decisionMaker) => lowered(before, decisionMaker, target, change),
    model,
  );
  const leaving = model.decisionMakers.filter((_, i) => !staysAt(changed, definition, i, target, budget));
  return leaving.length ? [message(texts.apart, { who: leaving.map(({ label }) => label) })] : [];
}
