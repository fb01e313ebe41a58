import type { Budget } from "../../../budget";
import { graphModelKind } from "../../../formats/graph-model-kind";
import { type GraphModel, singleCoalitions } from "../../../games/graph-model";
import { runMethod } from "../../method";
import { stabilityAnalysis } from "../../stability/stability-analysis";
import type { Definition } from "../../stability/standing";
import type { Condition } from "../condition";

const countOf = (model: GraphModel, definition: Definition, budget: Budget): number =>
  runMethod(stabilityAnalysis(singleCoalitions(model)), model, budget).found.filter(
    ({ equilibrium }) => equilibrium[definition],
  ).length;

/** Conditions on the graph model of a conflict. */
export const conflictConditions: readonly Condition<GraphModel>[] = [
  {
    form: "no equal ranks",
    description: {
      en: "nobody ranks two states of the conflict equally",
      ko: "두 상태를 같은 순위로 보는 의사결정자가 없음",
      zh: "没有决策者对两个状态给出相同排名",
    },
    game: graphModelKind,
    holds: ({ ranks }) => ranks.every((list) => new Set(list).size === list.length),
  },
  {
    form: "exactly {n} nash-stable states",
    description: {
      en: "so many states of the conflict that nobody can improve on",
      ko: "아무도 개선할 수 없는 상태가 꼭 그만큼",
      zh: "无人能改进的状态恰有这么多个",
    },
    game: graphModelKind,
    holds: (model, { n }, budget) => countOf(model, "nash", budget) === n,
  },
  {
    form: "foresight matters",
    description: {
      en: "some state is stable only because the others' credible answers are foreseen (sequential, not Nash)",
      ko: "상대의 믿을 만한 대응을 내다볼 때만 안정한 상태가 있음(순차적 안정, 내시 아님)",
      zh: "有状态仅因预见他人可信的应对才稳定（序贯稳定而非纳什稳定）",
    },
    game: graphModelKind,
    holds: (model, _, budget) => countOf(model, "seq", budget) > countOf(model, "nash", budget),
  },
];
