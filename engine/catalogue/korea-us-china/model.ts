import type { Quantity } from "../../arithmetic/quantity";
import { fromNumber } from "../../arithmetic/rational";
import { namePattern } from "../../formats/expression-words";
import type { Evaluate } from "../../formats/game-kind";
import { type NormalFormGame, normalFormGame } from "../../games/normal-form";
import type { Language, Text } from "../../text";
import { facts } from "./facts";
import { judgements } from "./judgements";
import { mechanisms } from "./mechanisms";
import { players, type ScenarioPlayer } from "./players";

/** Every scale at 1: each mechanism as the source describes it. */
export const fullScale = 1;

/** One profile worked out: what it means, and each player's components and payoff. */
export interface WorkedProfile {
  /** The strategy of each player, from 0. */
  readonly strategies: readonly number[];
  readonly variables: ReadonlyMap<string, Quantity>;
  /** By player, in the order of its components. */
  readonly components: readonly (readonly Quantity[])[];
  readonly payoffs: readonly Quantity[];
}

/** The scenario worked out from its assumptions. */
export interface WorkedScenario {
  /** Assumptions, scales and computed quantities by name. */
  readonly values: ReadonlyMap<string, Quantity>;
  /** The last player's strategy changing fastest. */
  readonly profiles: readonly WorkedProfile[];
}

/** The variable of a component inside its player's payoff expression. */
export const componentVariable = (player: ScenarioPlayer, component: number): string =>
  `${player.id.replaceAll("-", "_")}_${player.components[component]!.id}`;

/** Payoffs are rounded to cents of a billion, so that what the table shows is what is solved. */
export const payoffDecimals = 2;

/** The weighted sum of a player's components. */
export function payoffExpression(player: ScenarioPlayer): string {
  const terms = player.components.map(({ weight }, i) => `${weight} * ${componentVariable(player, i)}`);
  return `round(${terms.join(" + ")}, ${payoffDecimals})`;
}

/**
 * Works the scenario out, in fractions where the evaluator can. `changes` replaces assumptions or scales by name.
 * Throws RangeError for a name that the scenario does not have.
 */
export function workOut(evaluateIn: Evaluate, changes: Readonly<Record<string, number>> = {}): WorkedScenario {
  const evaluate = withNamedOnly(evaluateIn);
  const values = new Map<string, Quantity>(inputs().map(([name, value]) => [name, fromNumber(value)]));
  for (const [name, value] of Object.entries(changes)) {
    if (!values.has(name)) throw new RangeError(`The scenario has no assumption named ${name}.`);
    values.set(name, fromNumber(value));
  }
  for (const { name, expression } of mechanisms.flatMap(({ quantities }) => quantities)) {
    values.set(name, evaluate(expression, values));
  }
  return { values, profiles: allProfiles().map((strategies) => workOutProfile(evaluate, values, strategies)) };
}

/** Hands over only the values that the expression names: an evaluator converts all it is given. */
const withNamedOnly =
  (evaluate: Evaluate): Evaluate =>
  (expression, values) => {
    const named = expression.match(namePattern) ?? [];
    return evaluate(
      expression,
      new Map(named.flatMap((name) => (values.has(name) ? [[name, values.get(name)!]] : []))),
    );
  };

/** Every number that a reader may change. */
function inputs(): [name: string, value: number][] {
  const assumptions = [...facts, ...judgements].map(({ name, value }): [string, number] => [name, value]);
  return [...assumptions, ...mechanisms.map(({ scale }): [string, number] => [scale, fullScale])];
}

function allProfiles(): number[][] {
  return players.reduce<number[][]>(
    (profiles, player) => profiles.flatMap((profile) => player.strategies.map((_, strategy) => [...profile, strategy])),
    [[]],
  );
}

function workOutProfile(
  evaluate: Evaluate,
  values: ReadonlyMap<string, Quantity>,
  strategies: readonly number[],
): WorkedProfile {
  const chosen = players.map((player, i) => player.strategies[strategies[i]!]!);
  const meanings = chosen.flatMap(({ sets }) => Object.entries(sets));
  const variables = new Map(meanings.map(([name, meaning]) => [name, evaluate(meaning, values)]));
  const known = new Map([...values, ...variables]);
  const components = players.map((player) => player.components.map(({ expression }) => evaluate(expression, known)));
  const payoffs = players.map((player, i) => {
    const own = components[i]!.map((value, j): [string, Quantity] => [componentVariable(player, j), value]);
    return evaluate(payoffExpression(player), new Map([...values, ...own]));
  });
  return { strategies, variables, components, payoffs };
}

/** The worked scenario as a game with labels in one language. */
export function scenarioGame({ profiles }: WorkedScenario, language: Language = "en"): NormalFormGame {
  const labelled = players.map(({ label, strategies }) => ({
    label: label[language],
    strategies: strategies.map((strategy) => strategy.label[language]),
  }));
  return normalFormGame(labelled, (player, index) => profiles[index]!.payoffs[player]!, scenarioTitle[language]);
}

export const scenarioTitle: Text = {
  en: "Korea, the United States and China: AI sovereignty",
  ko: "한국·미국·중국: AI 주권",
  zh: "韩国、美国与中国：人工智能主权",
};
