import { message } from "../../engine/text";
import { strings } from "../strings";
import { type Context, problemOf, set } from "./context";

/** Writing the Korea–US–China workbook into the open one. It takes seconds: a second click meanwhile counts for nothing. */
export function scenarioActions({ store, workbook }: Context) {
  let isWriting = false;

  async function insertScenario(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    set(store, { fault: undefined, status: message(strings.scenarioPreparing) });
    try {
      const { title, sheets, names } = await workbook.addScenario(store.get().language, (done, total) =>
        set(store, { status: message(strings.scenarioWriting, { done, total }) }),
      );
      set(store, { status: message(strings.scenarioInserted, { title, sheets, names }) });
    } catch (error) {
      set(store, { fault: problemOf(error, {}), status: undefined });
    }
    isWriting = false;
  }

  return { insertScenario };
}
