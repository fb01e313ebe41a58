import type { GraphModel } from "../../games/graph-model";
import { message, type Text } from "../../text";
import type { Drawing, DrawnLayer, DrawnPoint } from "../drawing";
import type { StateStability } from "./stability-analysis";
import type { Definition } from "./standing";

const texts = {
  description: {
    en: "The states of the conflict on a circle, with arrows for the moves of {decisionMakers}. Equilibria by every definition asked about: {equilibria}",
    ko: "원 위에 놓인 갈등의 상태와 {decisionMakers}의 이동 화살표. 물어본 모든 정의로 균형인 상태: {equilibria}",
    zh: "圆上的冲突状态，以及表示 {decisionMakers} 行动的箭头。按所有所询问定义均为均衡的状态：{equilibria}",
  },
  moves: { en: "Moves of {decisionMaker}", ko: "{decisionMaker}의 이동", zh: "{decisionMaker} 的行动" },
  others: { en: "No equilibrium", ko: "균형 아님", zh: "非均衡" },
  some: { en: "Equilibrium by some definitions", ko: "일부 정의로 균형", zh: "按部分定义为均衡" },
  every: { en: "Equilibrium by every definition", ko: "모든 정의로 균형", zh: "按所有定义为均衡" },
} satisfies Record<string, Text>;

/** More than these cannot be told apart in a narrow pane. */
const mostStates = 14;
const mostMoves = 60;

/** The integrated graph: clockwise from the top in the order of the model; undefined where it would be a tangle, or was not analysed to the end. */
export function drawConflict(
  model: GraphModel,
  found: readonly StateStability[],
  asked: readonly Definition[],
): Drawing | undefined {
  const { states, moves, decisionMakers } = model;
  if (states.length > mostStates || found.length < states.length || moves.flat(2).length > mostMoves) return undefined;
  const points = states.map((label, i): DrawnPoint => {
    const angle = (2 * Math.PI * i) / states.length;
    const [x, y] = [Math.sin(angle), Math.cos(angle)];
    // Names of neighbours at the top and bottom would meet in between.
    return Math.abs(x) < 0.6 ? { x, y, label, side: x < 0 ? "left" : "right" } : { x, y, label };
  });
  const share = found.map(
    ({ equilibrium }) => asked.filter((definition) => equilibrium[definition]).length / asked.length,
  );
  const arrows = moves.map(
    (rows, party): DrawnLayer => ({
      kind: "arrows",
      role: "context",
      party,
      name: message(texts.moves, { decisionMaker: decisionMakers[party]!.label }),
      points: rows.flatMap((targets, from) => targets.flatMap((to) => [unnamed(points[from]!), unnamed(points[to]!)])),
    }),
  );
  const dots = (role: DrawnLayer["role"], text: Text, isMeant: (share: number) => boolean): DrawnLayer => ({
    kind: "points",
    role,
    name: message(text),
    points: points.filter((_, i) => isMeant(share[i]!)),
  });
  const layers = [
    ...arrows,
    dots("context", texts.others, (one) => one === 0),
    dots("boundary", texts.some, (one) => one > 0 && one < 1),
    dots("result", texts.every, (one) => one === 1),
  ];
  return {
    description: message(texts.description, {
      decisionMakers: decisionMakers.map(({ label }) => label),
      equilibria: states.filter((_, i) => share[i] === 1),
    }),
    isToScale: true,
    layers: layers.filter((layer) => layer.points.length > 0),
  };
}

const unnamed = ({ x, y }: DrawnPoint): DrawnPoint => ({ x, y });
