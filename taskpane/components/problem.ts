import { say } from "../../engine/text";
import { addressOf } from "../../src/workbook/address";
import type { Actions } from "../actions/index";
import { type Child, element } from "../element";
import type { Problem, State } from "../state";
import { button } from "./controls";
import { wordsIn } from "./words";

/** A fault beside what it concerns: the cell, what is wrong and what would be right, and the way to the cell. */
export function problemView(id: string, problem: Problem | undefined, state: State, actions: Actions): Child {
  if (!problem) return null;
  const words = wordsIn(state);
  const address = problem.at && addressOf(problem.at);
  const go = () => void actions.show(address!);
  const use = () => void actions.takePart(address!);
  return element(
    "div",
    { class: "problem", role: "alert" },
    element("p", {}, address && element("strong", {}, address), address && " ", say(problem.said, state.language)),
    address &&
      element(
        "div",
        { class: "actions" },
        problem.isPart && button(`${id}-use`, words("useInstead", { address }), use, { kind: "primary" }),
        button(`${id}-go`, words("goToCell", { address }), go),
      ),
  );
}
