import type { HandoutData } from "../../src/exercises/handout/data";
import type { WorkbookPort } from "../../src/workbook/port";
import { watchWorkbook } from "../actions/watching";
import { element } from "../element";
import { region } from "../region";
import { createStore } from "../store";
import { exerciseActions } from "./actions";
import type { ExerciseState } from "./state";
import { exerciseView, wayOut } from "./view";

/** Shows the handout in `place`, in the language it was made in. Returns how to stop watching its cells. */
export function startExercise(
  place: HTMLElement,
  workbook: WorkbookPort,
  data: HandoutData,
  leave: () => void,
): () => void {
  const { language } = data;
  const store = createStore<ExerciseState>({ paper: undefined, questions: [], current: 0, fault: undefined });
  const actions = exerciseActions(store, workbook, data);
  const exercise = element("section", { id: "exercise-section" });
  const out = element("section", { id: "leave-section" }, element("div", {}, wayOut(language, leave)));
  place.replaceChildren(exercise, out);
  region(
    store,
    exercise,
    (state) => [state],
    (state) => exerciseView(state, language, actions),
  );
  const watching = actions.load().then(() => watchWorkbook(workbook, actions.refresh));
  return () => void watching.then((stop) => stop());
}
