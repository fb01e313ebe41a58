import type { Progress } from "../../engine/budget";
import { type Argument, argumentsOf } from "../../engine/concepts/define";
import { concepts } from "../../engine/concepts/index";
import { message, say } from "../../engine/text";
import { conceptOf } from "../actions/context";
import type { Actions } from "../actions/index";
import { type Child, element } from "../element";
import { describesGame, showArgument } from "../model/arguments";
import type { State } from "../state";
import { argumentControl } from "./arguments";
import { button, disclosure, select } from "./controls";
import { wordsIn } from "./words";

/** What to find, with the arguments that the concept takes. */
export function questionSection(state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const concept = conceptOf(state);
  const asked = questionArguments(state);
  const options = concepts.map(({ id, title, game }) => ({
    value: id,
    label: title[state.language],
    group: game.title[state.language],
  }));
  const optional = asked.filter(({ required }) => !required);
  return [
    element("h2", {}, words("question")),
    select("concept", words("concept"), options, state.concept, actions.chooseConcept),
    element("p", { class: "hint" }, concept.summary[state.language]),
    !state.reading.game && element("p", { class: "hint" }, concept.game.ranges[0]!.description[state.language]),
    asked.filter(({ required }) => required).map((argument) => argumentControl(argument, state, actions)),
    optional.length > 0 &&
      disclosure(
        "options",
        words("options"),
        optional.some(({ name }) => state.inputs[name]),
        () => optional.map((argument) => argumentControl(argument, state, actions)),
      ),
  ];
}

/** The Solve button keeps its place while a solve runs; pressed again it starts anew. */
export function solveBar(state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const { solving } = state;
  return [
    element(
      "div",
      { class: "actions" },
      button("solve", words("solve"), actions.solve, { kind: "primary", fallback: true }),
      button("stop", words("stop"), actions.stop, { hidden: !solving }),
      solving && element("span", { class: "hint" }, words("solvingFor", { seconds: solving.seconds })),
    ),
    solving?.progress && progressView(solving.progress, state),
  ];
}

/** There is nothing to fill in before there is a table. */
function questionArguments(state: State): readonly Argument[] {
  const concept = conceptOf(state);
  if (!state.reading.game) return [];
  return argumentsOf(concept).filter((one) => !describesGame(concept, one) && one.name !== showArgument);
}

function progressView({ done, total, unit, found }: Progress, state: State): Child {
  const words = wordsIn(state);
  const said = say(message(unit), state.language);
  const text =
    total === undefined
      ? words("progressOpen", { unit: said, done, found })
      : words("progress", { unit: said, done, total, found });
  return element(
    "div",
    { class: "progress" },
    element("progress", { value: total === undefined ? undefined : done, max: total, "aria-label": text }),
    element("span", { class: "hint" }, text),
  );
}
