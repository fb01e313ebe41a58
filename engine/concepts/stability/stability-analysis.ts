import type { Coalition, GraphModel } from "../../games/graph-model";
import { movementIn } from "../../games/movement";
import type { Text } from "../../text";
import type { Method } from "../method";
import { checkStanding } from "./check-standing";
import { definitions, type Holds, type Standing, standing } from "./standing";

/** One state: how everybody stands there, and the definitions by which it is an equilibrium, being stable for all. */
export interface StateStability {
  readonly state: number;
  readonly standings: readonly Standing[];
  readonly equilibrium: Holds;
}

const texts = {
  title: { en: "Stability analysis", ko: "안정성 분석", zh: "稳定性分析" },
  summary: {
    en: "Goes through every state, every improvement and every answer to it, and looks at each sanction once more.",
    ko: "모든 상태, 모든 개선, 그에 대한 모든 대응을 살펴보고, 찾은 제재를 한 번 더 검사합니다.",
    zh: "逐一检查每个状态、每次改进和对它的每个应对，并对找到的制裁再检验一次。",
  },
  unit: { en: "states", ko: "상태", zh: "状态" },
} satisfies Record<string, Text>;

/** Analyses every state for the permitted coalitions. */
export const stabilityAnalysis = (permitted: readonly Coalition[]): Method<GraphModel, StateStability> => ({
  id: "stability-analysis",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: () => null,
  *run(model, budget) {
    const movement = movementIn(model, permitted, budget);
    for (const state of model.states.keys()) {
      budget.spend();
      const standings = permitted.map((coalition) => standing(model, movement, coalition, state));
      for (const one of standings) checkStanding(model, permitted, state, one);
      yield { state, standings, equilibrium: forAll(standings) };
      budget.report({ done: state + 1, total: model.states.length, unit: texts.unit, found: state + 1 });
    }
    return { guarantee: "all", arithmetic: "exact", notes: [] };
  },
});

/** What holds for all of them. */
export const forAll = (standings: readonly Standing[]): Holds =>
  Object.fromEntries(
    definitions.map((definition) => [definition, standings.every(({ stable }) => stable[definition])]),
  ) as unknown as Holds;
