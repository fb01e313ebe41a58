import type { Actions } from "../actions/index";
import { type Child, element } from "../element";
import type { State } from "../state";
import { button } from "./controls";
import { wordsIn } from "./words";

/** For a newcomer: what to do, and something to try it on. */
export function welcome(state: State, actions: Actions): Child {
  if (Object.values(state.inputs).some(({ range }) => range)) return null;
  const words = wordsIn(state);
  return [
    element("h2", {}, words("welcomeTitle")),
    element(
      "ol",
      { class: "steps" },
      element("li", {}, words("welcomeSelect")),
      element("li", {}, words("welcomeRead", { button: words("useSelection") })),
      element("li", {}, words("welcomeSolve", { button: words("solve") })),
    ),
    element(
      "div",
      { class: "actions" },
      element("span", {}, words("noTable")),
      button("insert-example", words("insertExample"), () => void actions.insertExample()),
      button("insert-scenario", words("insertScenario"), () => void actions.insertScenario()),
    ),
  ];
}

export function outsideExcel(state: State): Child {
  const words = wordsIn(state);
  return [element("h2", {}, words("outsideTitle")), element("p", {}, words("outside"))];
}
