import type { Budget } from "../../budget";
import { type GraphModel, singleCoalitions } from "../../games/graph-model";
import { isLegal, isOfImprovements } from "../../games/legal-sequence";
import { type MoveSequence, movementIn } from "../../games/movement";
import { message, type Text } from "../../text";
import type { Method } from "../method";
import { checkStanding } from "../stability/check-standing";
import { forAll } from "../stability/stability-analysis";
import { definitions, type Holds, standing } from "../stability/standing";

/** A state that the conflict can come to, a shortest way there, and the definitions by which it is an equilibrium. */
export interface ReachedState {
  readonly state: number;
  readonly moves: MoveSequence;
  readonly equilibrium: Holds;
}

/** By any moves, or only by moves that are improvements for whoever makes them. */
export type By = "moves" | "improvements";

const texts = {
  title: { en: "Status quo analysis", ko: "현 상태 분석", zh: "现状分析" },
  summary: {
    en: "Follows the moves from one state breadth-first, nobody moving twice in a row.",
    ko: "한 상태에서 이동을 너비 우선으로 따라가며, 누구도 연달아 두 번 움직이지 않습니다.",
    zh: "从一个状态出发按广度优先追踪行动，无人连续行动两次。",
  },
  unit: { en: "states", ko: "상태", zh: "状态" },
  missed: {
    en: "Equilibria by some definition that are not reached from {from}: {states}",
    ko: "{from}에서 이를 수 없는 균형(어느 한 정의로라도): {states}",
    zh: "从 {from} 无法到达的均衡（按某一定义）：{states}",
  },
} satisfies Record<string, Text>;

/** Status quo analysis (Li, Kilgour, Hipel 2005): the state itself first, then the others by number of moves. */
export const statusQuoAnalysis = (from: number, by: By): Method<GraphModel, ReachedState> => ({
  id: "status-quo-analysis",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: () => null,
  *run(model, budget) {
    const stableFor = equilibriumIn(model, budget);
    const reached = new Map([[from, [] as MoveSequence], ...sequences(model, from, by, budget)]);
    let done = 0;
    for (const [state, moves] of reached) {
      yield { state, moves, equilibrium: stableFor(state) };
      budget.report({ done: ++done, total: reached.size, unit: texts.unit, found: done });
    }
    const missed = [...model.states.keys()].filter((state) => !reached.has(state) && isEquilibrium(stableFor(state)));
    const states = missed.map((state) => model.states[state]!);
    const notes = missed.length ? [message(texts.missed, { from: model.states[from]!, states })] : [];
    return { guarantee: "all", arithmetic: "exact", notes };
  },
});

export const isEquilibrium = (equilibrium: Holds): boolean => definitions.some((definition) => equilibrium[definition]);

function sequences(model: GraphModel, from: number, by: By, budget: Budget): [number, MoveSequence][] {
  const alone = singleCoalitions(model);
  const everyone = model.decisionMakers.map((_, i) => i);
  const movement = movementIn(model, alone, budget);
  const reached = by === "moves" ? movement.byMoves(everyone, from) : movement.byImprovements(everyone, from);
  return reached.states.map((state) => {
    const moves = reached.sequenceTo(state);
    const isSo =
      isLegal(model, everyone, from, moves) && (by === "moves" || isOfImprovements(model, alone, from, moves));
    if (!isSo || moves.at(-1)?.to !== state) throw new Error("a path is no sequence of moves that it may consist of");
    return [state, moves];
  });
}

/** Each decision maker by itself, as GAME.STABILITY has it. */
function equilibriumIn(model: GraphModel, budget: Budget): (state: number) => Holds {
  const alone = singleCoalitions(model);
  const movement = movementIn(model, alone, budget);
  return (state) => {
    budget.spend();
    const standings = alone.map((coalition) => standing(model, movement, coalition, state));
    for (const one of standings) checkStanding(model, alone, state, one);
    return forAll(standings);
  };
}
