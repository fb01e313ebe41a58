import { argumentsOf } from "../../engine/concepts/define";
import { rememberAppearance } from "../appearance";
import type { Appearance } from "../state";
import { type Context, conceptOf, set } from "./context";
import { insertingActions } from "./inserting";
import { readingActions } from "./reading";
import { scenarioActions } from "./scenario";
import { solvingActions } from "./solving";
import { unrecognisedActions } from "./unrecognised";

export type Actions = ReturnType<typeof createActions>;

/** Everything that the user can do in the pane. */
export function createActions(context: Context) {
  const { store } = context;
  const inserting = insertingActions(context);
  const solving = solvingActions(context, () => void inserting.propose());
  const reading = readingActions(context, () => solving.restart());

  /** Another question about the same game: the answer to the old one goes, and what it alone needed with it. */
  function chooseConcept(concept: string): void {
    solving.abandon();
    const { inputs } = store.get();
    const names = argumentsOf(conceptOf({ ...store.get(), concept })).map(({ name }) => name);
    const kept = Object.fromEntries(Object.entries(inputs).filter(([name]) => names.includes(name)));
    set(store, { concept, inputs: kept, answered: undefined, solveProblem: undefined });
  }

  return {
    ...reading,
    ...inserting,
    ...scenarioActions(context),
    ...unrecognisedActions(context),
    solve: () => void solving.start(),
    stop: solving.stop,
    chooseConcept,
    setAppearance(appearance: Appearance): void {
      rememberAppearance(appearance);
      set(store, { appearance });
    },
    setSlice: (slice: readonly number[]): void => set(store, { slice }),
  };
}
