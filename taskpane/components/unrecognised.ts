import { functionName } from "../../engine/concepts/define";
import { conceptById, concepts } from "../../engine/concepts/index";
import { addressOf } from "../../src/workbook/address";
import { functionsIn } from "../../src/workbook/unrecognised";
import type { Actions } from "../actions/index";
import { type Child, element } from "../element";
import type { State } from "../state";
import { button } from "./controls";
import { problemView } from "./problem";
import { wordsIn } from "./words";

/** What to do about cells that show #NAME? where an answer should be. */
export function unrecognisedSection(state: State, actions: Actions): Child {
  const { unrecognised } = state;
  if (unrecognised.length === 0) return null;
  const words = wordsIn(state);
  const address = addressOf(unrecognised[0]!.at);
  const called = new Set(unrecognised.flatMap(({ formula }) => functionsIn(formula)));
  const unknown = [...called].filter((id) => !conceptById(id));
  const names = (ids: readonly string[]) => ids.map((id) => functionName({ id }));
  return element(
    "div",
    { class: "problem", role: "alert" },
    element("p", {}, words("unrecognised", { count: unrecognised.length, address })),
    unknown.length > 0 &&
      element("p", {}, words("noFunction", { names: names(unknown), functions: concepts.map(functionName) })),
    called.size > unknown.length && remedies(state, actions),
    problemView("unrecognised", state.unrecognisedProblem, state, actions),
    element(
      "div",
      { class: "actions" },
      button("unrecognised-check", words("checkAgain"), () => void actions.checkFormulas()),
      button("unrecognised-go", words("goToCell", { address }), () => void actions.show(address)),
    ),
  );
}

/** In the order in which they help most often. */
function remedies(state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const enter = words("enterAgain");
  return [
    element(
      "ol",
      { class: "steps" },
      element("li", {}, words("enterAgainStep", { button: enter })),
      element("li", {}, words("addInStep")),
      element("li", {}, words("cacheStep")),
    ),
    button("unrecognised-enter", enter, () => void actions.enterFormulasAgain(), { kind: "primary" }),
  ];
}
