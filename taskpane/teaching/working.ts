import { message, type Text } from "../../engine/text";
import type { Store } from "../store";
import type { Part, TeachingState, Work } from "./state";
import { strings } from "./strings";

export type Outcome = Omit<Extract<Work, { kind: "done" }>, "kind" | "part">;
/** Tells how far the work is, lets the page draw, and ends the work where the user stopped it. */
export type Report = (text: Text, done: number, total: number) => Promise<void>;
export type Working = ReturnType<typeof working>;

class StoppedByUser extends Error {}

/** Long work of the section, one at a time; files of the work before are let go. */
export function working(store: Store<TeachingState>) {
  let isStopped = false;
  const put = (work: Work | undefined) => store.update((state) => ({ ...state, work }));

  async function run(part: Part, work: (state: TeachingState, report: Report) => Promise<Outcome>): Promise<void> {
    const before = store.get().work;
    if (before?.kind === "running") return;
    if (before?.kind === "done" && before.file) URL.revokeObjectURL(before.file.address);
    isStopped = false;
    let far = { done: 0, total: 0 };
    put(undefined);
    try {
      const outcome = await work(store.get(), async (text, done, total) => {
        far = { done, total };
        put({ kind: "running", part, said: message(text, far), ...far });
        await new Promise((drawn) => setTimeout(drawn));
        if (isStopped) throw new StoppedByUser();
      });
      put({ kind: "done", part, ...outcome });
    } catch (error) {
      if (error instanceof StoppedByUser) put({ kind: "done", part, said: [message(strings.stopped, far)] });
      else put({ kind: "failed", part, error });
    }
  }

  return {
    run,
    stop: () => {
      isStopped = true;
    },
  };
}
