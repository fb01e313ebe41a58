import type { Language } from "../../engine/text";
import { handoutNames, readData } from "../../src/exercises/handout/data";
import { type Context, problemOf, set } from "./context";

/** Between the tools and the exercise of a handout, which speaks the language that it was made in. */
export function exerciseActions({ store, workbook }: Context) {
  let ownLanguage: Language | undefined;

  /** Whether the workbook is a handout that can be read; it then shows its exercise. */
  async function enterHandout(): Promise<boolean> {
    try {
      const cells = (await workbook.readNames([handoutNames.data])).get(handoutNames.data)?.cells;
      if (!cells) return false;
      set(store, { handout: readData(cells) });
      enterExercise();
      return true;
    } catch (error) {
      set(store, { fault: problemOf(error, {}) });
      return false;
    }
  }

  function enterExercise(): void {
    const { handout, language } = store.get();
    if (!handout) return;
    ownLanguage = language;
    set(store, { isExercise: true, language: handout.language, status: undefined });
  }

  function leaveExercise(): void {
    set(store, { isExercise: false, language: ownLanguage ?? store.get().language });
  }

  return { enterHandout, enterExercise, leaveExercise };
}
