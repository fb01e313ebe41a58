import type { Language } from "../../engine/text";
import { readClassRecord } from "../../src/exercises/handout/class";
import type { WorkbookPort } from "../../src/workbook/port";
import { element } from "../element";
import { region } from "../region";
import { createStore } from "../store";
import { handingOut } from "./handing-out";
import { marking } from "./marking";
import { type ExerciseFile, shippedExercises } from "./shipped";
import type { Part, TeachingState } from "./state";
import { teachingParts } from "./view";
import { working } from "./working";

export type TeachingActions = ReturnType<typeof createTeaching>["actions"];

/** Handing out and marking; what was chosen stays while the pane is open. */
export function createTeaching(workbook: WorkbookPort, initialLanguage: Language) {
  const shipped = shippedExercises();
  const store = createStore<TeachingState>({
    chosen: shipped[0]?.id ?? "",
    own: undefined,
    roster: "",
    seed: "1",
    handoutLanguage: initialLanguage,
    record: undefined,
    returned: [],
    withSolutions: false,
    work: undefined,
  });
  let language = initialLanguage;
  const work = working(store);
  const set = (changes: Partial<TeachingState>) => store.update((state) => ({ ...state, ...changes }));
  const fileOf = ({ chosen, own }: TeachingState): ExerciseFile =>
    (chosen === "" ? own : undefined) ?? shipped.find(({ id }) => id === chosen)!;

  /** What is read of files; a fault of theirs is shown at their part. */
  const open = (part: Part, read: () => Promise<Partial<TeachingState>>) =>
    void read().then(
      (changes) => set({ ...changes, work: undefined }),
      (error) => set({ work: { kind: "failed", part, error } }),
    );

  const { preview, make } = handingOut(workbook, work, fileOf);
  const actions = {
    shipped,
    set,
    preview: () => void preview(),
    make: () => void make(),
    mark: () => void marking(work, () => language),
    stop: work.stop,
    openExercise: ([file]: readonly File[]) =>
      open("handOut", async () => {
        const id = file!.name.replace(/\.[^.]*$/, "");
        return { own: { id, name: file!.name, text: await file!.text() }, chosen: "" };
      }),
    openRoster: ([file]: readonly File[]) => open("handOut", async () => ({ roster: await file!.text() })),
    openRecord: ([file]: readonly File[]) =>
      open("mark", async () => ({ record: readClassRecord(await file!.text()) })),
    chooseReturned: (returned: readonly File[]) => set({ returned }),
  };

  return {
    actions,
    draw(place: HTMLElement, spoken: Language): void {
      language = spoken;
      for (const { view, dependsOn } of teachingParts)
        region(store, place.appendChild(element("div")), dependsOn, (state) => view(state, spoken, actions));
    },
  };
}
