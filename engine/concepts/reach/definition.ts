import { graphModelKind } from "../../formats/graph-model-kind";
import type { GraphModel } from "../../games/graph-model";
import { type Message, message, type Text } from "../../text";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import type { Solution } from "../solution";
import { definitionColumns } from "../stability/definition-texts";
import { elmira } from "../stability/examples";
import { movesText, namesOf, stateText } from "../stability/explain";
import { definitions } from "../stability/standing";
import { stateParam } from "../state-param";
import { isEquilibrium, type ReachedState, statusQuoAnalysis } from "./status-quo-analysis";

const texts = {
  title: { en: "Ways from the status quo", ko: "현 상태에서 가는 길", zh: "从现状出发的路径" },
  summary: {
    en: "Which states a conflict can come to from where it stands, by whose moves, and which of them are equilibria.",
    ko: "갈등이 현재 상태에서 누구의 이동으로 어느 상태에 이를 수 있는지, 그중 어느 것이 균형인지 알려 줍니다.",
    zh: "冲突从现状出发可经由谁的行动到达哪些状态，其中哪些是均衡。",
  },
  from: { en: "The state that the conflict is in now", ko: "갈등의 현재 상태", zh: "冲突当前所处的状态" },
  by: { en: "Which moves are followed", ko: "따라가는 이동", zh: "追踪哪些行动" },
  moves: { en: "All moves", ko: "모든 이동", zh: "所有行动" },
  improvements: {
    en: "Only moves that are improvements for whoever makes them",
    ko: "움직이는 쪽에 개선이 되는 이동만",
    zh: "仅对行动者有改进的行动",
  },
  verdict: {
    en: "From {from}: states {count} of {states}, equilibria: {counts}",
    ko: "{from}에서: 상태 {states}개 중 {count}개, 균형: {counts}",
    zh: "从 {from} 出发：{states} 个状态中的 {count} 个，均衡：{counts}",
  },
  partial: {
    en: "From {from}: at least {count} of {states} states, stopped; equilibria so far: {counts}",
    ko: "{from}에서: 상태 {states}개 중 적어도 {count}개, 중단됨. 지금까지의 균형: {counts}",
    zh: "从 {from} 出发：{states} 个状态中至少 {count} 个，已停止；迄今的均衡：{counts}",
  },
  staying: {
    en: "{state}, where the conflict stands, is itself an equilibrium ({definitions}).",
    ko: "{state}: 현재 상태 자체가 균형입니다({definitions}).",
    zh: "{state} 即现状，本身就是均衡（{definitions}）。",
  },
  leaving: {
    en: "{state}, where the conflict stands, is no equilibrium by any definition.",
    ko: "{state}: 현재 상태는 어떤 정의로도 균형이 아닙니다.",
    zh: "{state} 即现状，在任何定义下都不是均衡。",
  },
  reached: {
    en: "The equilibrium {state} ({definitions}) can be reached, fewest moves {count}: {path}.",
    ko: "균형 {state}({definitions})에 이를 수 있습니다. 최소 이동 수 {count}: {path}.",
    zh: "可到达均衡 {state}（{definitions}），最少行动数 {count}：{path}。",
  },
  none: {
    en: "No other equilibrium is reached.",
    ko: "다른 균형에는 이를 수 없습니다.",
    zh: "无法到达其他均衡。",
  },
} satisfies Record<string, Text>;

export const reach = defineConcept({
  id: "REACH",
  title: texts.title,
  summary: texts.summary,
  game: graphModelKind,
  params: {
    from: stateParam(texts.from),
    by: choice(texts.by, { moves: texts.moves, improvements: texts.improvements }),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [{ key: "liKilgourHipel2005", at: "status quo analysis by moves and by improvements" }],
  examples: [
    {
      title: {
        en: "Where Elmira can go by improvements while Uniroyal delays",
        ko: "유니로열이 지연하는 동안 엘마이라가 개선만으로 갈 수 있는 곳",
        zh: "尤尼罗伊尔拖延期间，埃尔迈拉仅凭改进可到达之处",
      },
      arguments: { ...elmira, from: [["NYNNN"]], by: [["improvements"]] },
      result: [
        [
          "From NYNNN: states 2 of 9, equilibria: Nash 1, GMR 2, SMR 2, SEQ 1",
          "Moves",
          "Path",
          "Nash",
          "GMR",
          "SMR",
          "SEQ",
        ],
        ["NYNNN", 0, "", false, true, true, false],
        ["NYNNY", 1, "Local government → NYNNY", true, true, true, true],
      ],
    },
  ],
  solve: (model, { from, by }, budget) => runMethod(statusQuoAnalysis(from, by), model, budget),
  verdict: (model, solution, { from }) => verdict(model, solution, from),
  table: (model, { found }) => ({
    headings: ["Moves", "Path", ...definitions.map((definition) => definitionColumns[definition])],
    rows: found.map(({ state, moves, equilibrium }) => [
      model.states[state]!,
      moves.length,
      movesText(model, moves),
      ...definitions.map((definition) => equilibrium[definition]),
    ]),
  }),
  explain: (model, { found, stopped }) => {
    const [statusQuo, ...others] = found;
    const equilibria = others.filter(({ equilibrium }) => isEquilibrium(equilibrium));
    const said = [...(statusQuo ? [statusQuo] : []), ...equilibria].map((one) => sentence(model, one));
    return stopped === "finished" && equilibria.length === 0 ? [...said, message(texts.none)] : said;
  },
});

function verdict(model: GraphModel, { found, stopped }: Solution<ReachedState>, from: number): Message {
  const counts = definitions.map(
    (definition) =>
      `${definitionColumns[definition]} ${found.filter(({ equilibrium }) => equilibrium[definition]).length}`,
  );
  const values = { from: model.states[from]!, count: found.length, states: model.states.length, counts };
  return message(stopped === "finished" ? texts.verdict : texts.partial, values);
}

function sentence(model: GraphModel, { state, moves, equilibrium }: ReachedState): Message {
  const values = {
    state: stateText(model, state),
    count: moves.length,
    path: movesText(model, moves),
    definitions: namesOf(definitions.filter((definition) => equilibrium[definition])),
  };
  if (moves.length > 0) return message(texts.reached, values);
  return message(isEquilibrium(equilibrium) ? texts.staying : texts.leaving, values);
}
