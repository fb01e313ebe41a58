import { graphModelKind } from "../../formats/graph-model-kind";
import { coalitionLabel } from "../../games/graph-model";
import { type Message, message, type Text } from "../../text";
import { coalitionParams, permittedCoalitions } from "../coalitions-param";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import type { Solution } from "../solution";
import { definitionColumns } from "./definition-texts";
import { drawConflict } from "./draw";
import { examples } from "./examples";
import { explainState } from "./explain";
import { type StateStability, stabilityAnalysis } from "./stability-analysis";
import { type Definition, definitions, type Holds } from "./standing";

const texts = {
  title: { en: "Stability in a conflict", ko: "갈등의 안정성", zh: "冲突的稳定性" },
  summary: {
    en: "Which states of a conflict are stable for whom, why nobody leaves them, or who would leave for where and why nobody stops that.",
    ko: "갈등의 어느 상태가 누구에게 안정적인지, 왜 떠나지 않는지, 아니면 누가 어디로 떠나며 왜 막지 못하는지 알려 줍니다.",
    zh: "冲突的哪些状态对谁稳定、为何无人离开；否则谁会离开、去向何处、为何无人能阻止。",
  },
  stability: { en: "Definition of stability", ko: "안정성의 정의", zh: "稳定性的定义" },
  all: { en: "All four, side by side", ko: "네 가지를 나란히", zh: "四种并列" },
  nash: {
    en: "Nash: there is no improvement, and no answer is foreseen",
    ko: "내시: 개선이 없음. 대응은 내다보지 않음",
    zh: "纳什：没有可改进的行动，不预见任何应对",
  },
  gmr: {
    en: "General metarational: the others can answer every improvement, at whatever cost to themselves",
    ko: "일반 메타합리: 다른 쪽이 어떤 비용을 치르더라도 모든 개선에 대응할 수 있음",
    zh: "一般超理性：其他方能应对每次改进，不计自身代价",
  },
  smr: {
    en: "Symmetric metarational: and there is no escape from the answer",
    ko: "대칭 메타합리: 게다가 그 대응에서 벗어날 수 없음",
    zh: "对称超理性：且无法摆脱该应对",
  },
  seq: {
    en: "Sequential: the others can answer every improvement by improvements of their own",
    ko: "순차: 다른 쪽이 자신에게도 이로운 이동으로 모든 개선에 대응할 수 있음",
    zh: "序贯：其他方能以对自身有利的行动应对每次改进",
  },
  verdict: {
    en: "Equilibria of {states} states: {counts}",
    ko: "상태 {states}개 중 균형: {counts}",
    zh: "{states} 个状态中的均衡：{counts}",
  },
  partial: {
    en: "Equilibria among the first {done} of {states} states, analysis stopped: {counts}",
    ko: "상태 {states}개 중 처음 {done}개의 균형, 분석이 중단됨: {counts}",
    zh: "{states} 个状态中前 {done} 个的均衡（分析已停止）：{counts}",
  },
} satisfies Record<string, Text>;

export const stability = defineConcept({
  id: "STABILITY",
  title: texts.title,
  summary: texts.summary,
  game: graphModelKind,
  params: {
    stability: choice(texts.stability, {
      all: texts.all,
      nash: texts.nash,
      gmr: texts.gmr,
      smr: texts.smr,
      seq: texts.seq,
    }),
    ...coalitionParams(),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "howard1971", at: "general and symmetric metarationality" },
    { key: "fraserHipel1984", at: "sequential stability" },
    { key: "fangHipelKilgour1993", at: "chapters 3 and 4" },
    { key: "kilgourHipelFangPeng2001", at: "coalition improvements and stability" },
    { key: "inoharaHipel2008", at: "coalition metarational and sequential stability" },
  ],
  examples,
  solve: (model, params, budget) => runMethod(stabilityAnalysis(permittedCoalitions(model, params)), model, budget),
  verdict: ({ states }, solution, params) => verdict(states.length, solution, asked(params.stability)),
  table: (model, { found }, { stability, ...params }) => ({
    headings: [
      ...asked(stability).map((definition) => definitionColumns[definition]),
      ...permittedCoalitions(model, params).map((coalition) => coalitionLabel(model, coalition)),
    ],
    rows: found.map(({ state, standings, equilibrium }) => [
      model.states[state]!,
      ...asked(stability).map((definition) => equilibrium[definition]),
      ...standings.map(({ stable }) => stableText(stable, asked(stability))),
    ]),
  }),
  draw: (model, { found }, { stability }) => drawConflict(model, found, asked(stability)),
  explain: (model, { found }, { stability }) => found.flatMap((one) => explainState(model, one, asked(stability))),
});

const asked = (stability: "all" | Definition): readonly Definition[] =>
  stability === "all" ? definitions : [stability];

/** "Nash, GMR, SMR, SEQ", or "unstable". */
const stableText = (stable: Holds, of: readonly Definition[]): string =>
  of
    .filter((definition) => stable[definition])
    .map((definition) => definitionColumns[definition])
    .join(", ") || "unstable";

function verdict(states: number, { found, stopped }: Solution<StateStability>, of: readonly Definition[]): Message {
  const counts = of.map((definition) =>
    message(counted, {
      definition: definitionColumns[definition],
      count: found.filter(({ equilibrium }) => equilibrium[definition]).length,
    }),
  );
  return message(stopped === "finished" ? texts.verdict : texts.partial, { states, done: found.length, counts });
}

const counted: Text = { en: "{definition} {count}", ko: "{definition} {count}", zh: "{definition} {count}" };
