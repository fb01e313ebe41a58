import { graphModelKind } from "../../formats/graph-model-kind";
import type { GraphModel } from "../../games/graph-model";
import { type Message, message, type Text } from "../../text";
import { defineConcept } from "../define";
import { runMethod } from "../method";
import { choice, namedParameters, show } from "../params";
import type { Solution } from "../solution";
import { definitionTexts } from "../stability/definition-texts";
import { stateParam } from "../state-param";
import { examples } from "./examples";
import { explainRequirement, setText } from "./explain";
import { inverseAnalysis, type Requirement } from "./inverse-analysis";

const texts = {
  title: { en: "Preferences that make a state stable", ko: "상태를 안정시키는 선호", zh: "使状态稳定的偏好" },
  summary: {
    en: "What each decision maker would have to prefer for a state to be stable, and the smallest changes to what it prefers now.",
    ko: "한 상태가 안정되려면 각 의사결정자가 무엇을 선호해야 하는지, 지금의 선호에서 가장 작은 변경은 무엇인지 알려 줍니다.",
    zh: "要使某一状态稳定，各决策者须有怎样的偏好，以及对其现有偏好的最小改变。",
  },
  state: { en: "The state that is to be stable", ko: "안정되어야 할 상태", zh: "要使之稳定的状态" },
  stability: { en: "Definition of stability", ko: "안정성의 정의", zh: "稳定性的定义" },
  stable: {
    en: "{state} is stable for all already ({definition})",
    ko: "{state}: 이미 모두에게 안정적임({definition})",
    zh: "{state} 已对各方稳定（{definition}）",
  },
  unstable: {
    en: "For {state} to be stable ({definition}), {who} must change",
    ko: "{state}이(가) 안정되려면({definition}) 바뀌어야 하는 쪽: {who}",
    zh: "要使 {state} 稳定（{definition}），须改变者：{who}",
  },
  partial: {
    en: "For {state} to be stable ({definition}): stopped after {count} decision makers",
    ko: "{state}이(가) 안정되려면({definition}): 의사결정자 {count}명 뒤에 중단됨",
    zh: "要使 {state} 稳定（{definition}）：在 {count} 个决策者之后停止",
  },
} satisfies Record<string, Text>;

export const inverse = defineConcept({
  id: "INVERSE",
  title: texts.title,
  summary: texts.summary,
  game: graphModelKind,
  params: {
    state: stateParam(texts.state),
    stability: choice(texts.stability, definitionTexts),
    parameters: namedParameters(),
    show: show(),
  },
  sources: [
    { key: "kinsaraKilgourHipel2015", at: "the inverse problem" },
    { key: "wangHipelFangDang2018", at: "required preference relationships" },
  ],
  examples,
  solve: (model, { state, stability }, budget) => runMethod(inverseAnalysis(state, stability), model, budget),
  verdict: (model, solution, { state, stability }) =>
    verdict(model, solution, { state: model.states[state]!, definition: message(definitionTexts[stability]) }),
  table: (model, { found }) => ({
    headings: ["Stable now", "States to lower", "No better than the state"],
    rows: found.flatMap(({ decisionMaker, isStable, changes }) =>
      changes.map((change) => [
        model.decisionMakers[decisionMaker]!.label,
        isStable,
        change.length,
        setText(model, change),
      ]),
    ),
  }),
  explain: (model, { found }, { state }) => found.flatMap((one) => explainRequirement(model, one, state)),
});

function verdict(
  model: GraphModel,
  { found, stopped }: Solution<Requirement>,
  values: { readonly state: string; readonly definition: Message },
): Message {
  if (stopped !== "finished") return message(texts.partial, { ...values, count: found.length });
  const who = found.filter(({ isStable }) => !isStable).map((one) => model.decisionMakers[one.decisionMaker]!.label);
  return message(who.length ? texts.unstable : texts.stable, { ...values, who });
}
