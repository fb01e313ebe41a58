import { message } from "../../engine/text";
import type { WorkbookPort } from "../../src/workbook/port";
import { set } from "../actions/context";
import type { Actions } from "../actions/index";
import { type Child, element } from "../element";
import type { State } from "../state";
import type { Store } from "../store";
import { strings } from "../strings";
import { button } from "./controls";
import { wordsIn } from "./words";

/** Keeps the exercise of a handout in `place` while it is to be seen; its code is loaded when it first is. */
export function showExercise(place: HTMLElement, store: Store<State>, workbook: WorkbookPort, leave: () => void): void {
  let isShown = false;
  let stop = () => {};
  store.subscribe(({ isExercise }) => {
    if (isExercise === isShown) return;
    isShown = isExercise;
    if (isShown) void start();
    else {
      stop();
      place.replaceChildren();
    }
  });

  async function start(): Promise<void> {
    try {
      const { startExercise } = await import(/* webpackChunkName: "exercise" */ "../exercise/start");
      const { handout } = store.get();
      if (isShown && handout) stop = startExercise(place, workbook, handout, leave);
    } catch (error) {
      leave();
      set(store, { fault: { said: message(strings.notLoaded, { said: String(error) }) } });
    }
  }
}

/** For a teacher who left the exercise for the tools. */
export function wayBack(state: State, actions: Actions): Child {
  if (!state.handout) return null;
  return element(
    "div",
    { class: "actions" },
    button("back-to-exercise", wordsIn(state)("backToExercise"), actions.enterExercise),
  );
}
