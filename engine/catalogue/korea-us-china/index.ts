export type { Assumption, Fact, Judgement, QualitativeFact, Unit } from "./assumption";
export { factSource } from "./assumption";
export { dealJudgements, dealRanges, dealWeights } from "./deal";
export { facts, qualitativeFacts } from "./facts";
export { type JudgementGroup, judgementGroups, judgements } from "./judgements";
export { type Mechanism, mechanisms, type ScenarioQuantity } from "./mechanisms";
export {
  componentVariable,
  fullScale,
  payoffDecimals,
  payoffExpression,
  scenarioGame,
  scenarioTitle,
  type WorkedProfile,
  type WorkedScenario,
  workOut,
} from "./model";
export {
  type Component,
  componentTitles,
  type ProfileVariable,
  players,
  profileVariableLabels,
  profileVariables,
  type ScenarioPlayer,
  type ScenarioStrategy,
} from "./players";
export { type Switch, stableProfiles, switchesOf } from "./switches";
