import { argumentsOf } from "../../engine/concepts/define";
import { rememberAppearance } from "../appearance";
import type { Appearance, Input } from "../state";
import { type Context, conceptOf, set } from "./context";
import { exerciseActions } from "./exercise";
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

  /** Another question: the answer to the old one goes, and what it alone needed with it; tables stay, for a way back. */
  function chooseConcept(concept: string): void {
    solving.abandon();
    const before = conceptOf(store.get());
    const after = conceptOf({ ...store.get(), concept });
    const kept = argumentsOf(after).map(({ name }) => name);
    const isKept = ([name, { range }]: [string, Input]) => range !== undefined || kept.includes(name);
    const inputs = Object.fromEntries(Object.entries(store.get().inputs).filter(isKept));
    set(store, { concept, inputs, answered: undefined, solveProblem: undefined });
    if (before.game.id !== after.game.id) void reading.changeKind(before);
  }

  return {
    ...reading,
    ...inserting,
    ...exerciseActions(context),
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
