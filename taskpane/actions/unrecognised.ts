import { message } from "../../engine/text";
import { strings } from "../strings";
import { type Context, problemOf, set } from "./context";

/** While a workbook opens, its cells show #NAME? until the add-in is there: only what remains after so many milliseconds counts. */
const opening = 1500;

/** Finding cells that show #NAME? for want of the add-in, and entering their formulas again. */
export function unrecognisedActions({ store, workbook }: Context) {
  /** Nothing else depends on it: where the sheet cannot be read, nothing is said. */
  const look = () => workbook.unrecognisedFormulas().catch(() => []);

  async function checkFormulas(): Promise<void> {
    set(store, { unrecognised: await look(), unrecognisedProblem: undefined });
  }

  return {
    checkFormulas,
    /** For when a sheet comes into view. */
    async checkFormulasInView(): Promise<void> {
      set(store, { unrecognised: [], unrecognisedProblem: undefined });
      if ((await look()).length > 0) setTimeout(() => void checkFormulas(), opening);
    },
    async enterFormulasAgain(): Promise<void> {
      const cells = store.get().unrecognised;
      try {
        await workbook.enterAgain(cells);
        await checkFormulas();
        set(store, { status: message(strings.enteredAgain, { count: cells.length }) });
      } catch (error) {
        set(store, { unrecognisedProblem: problemOf(error, {}) });
      }
    },
  };
}
