import type { Argument } from "../../engine/concepts/define";
import type { Actions } from "../actions/index";
import type { Child } from "../element";
import type { Problem, State } from "../state";
import { button, select, textField } from "./controls";
import { problemView } from "./problem";
import { wordsIn } from "./words";

/** The control for one argument of a concept, made from its definition. */
export function argumentControl(argument: Argument, state: State, actions: Actions): Child {
  const { name, kind, choices, description, defaultValue } = argument;
  const id = `argument-${name}`;
  const label = description[state.language];
  const text = state.inputs[name]?.text ?? String(defaultValue ?? "");
  if (kind === "choice") {
    const options = choices.map(({ value, description }) => ({ value, label: description[state.language] }));
    return select(id, label, options, text, (value) => void actions.setInput(name, value, false));
  }
  const isRange = kind !== "number";
  const words = wordsIn(state);
  const take = () => void actions.takeSelectionFor(name);
  return textField(id, label, text, (value) => void actions.setInput(name, value, isRange), {
    problem: problemView(id, problemWith(name, state), state, actions),
    beside:
      isRange &&
      button(`${id}-take`, words("takeSelection"), take, { label: words("takeSelectionFor", { name: label }) }),
  });
}

function problemWith(name: string, { inputs, reading, solveProblem }: State): Problem | undefined {
  return inputs[name]?.problem ?? [reading.problem, solveProblem].find((problem) => problem?.argument === name);
}
