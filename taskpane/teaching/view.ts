import { MessageError, sayError } from "../../engine/errors";
import { type Language, languages, say } from "../../engine/text";
import { button, select, textField } from "../components/controls";
import { wordsFrom } from "../components/words";
import { type Child, element } from "../element";
import { fileButton, textArea } from "./controls";
import type { TeachingActions } from "./start";
import type { Part, TeachingState, Work } from "./state";
import { strings } from "./strings";

/** In their own languages, for whoever looks for theirs. */
const languageNames: Readonly<Record<Language, string>> = { en: "English", ko: "한국어", zh: "中文" };

type View = (state: TeachingState, language: Language, actions: TeachingActions) => Child;

/**
 * Handing out, then marking: every part with what it depends on. A button is drawn apart from the fields before it, or it would be replaced
 * under the pointer of whoever goes to it straight from a field.
 */
export const teachingParts: readonly {
  readonly view: View;
  readonly dependsOn: (state: TeachingState) => readonly unknown[];
}[] = [
  { view: exerciseFields, dependsOn: (s) => [s.chosen, s.own] },
  { view: rosterFields, dependsOn: (s) => [s.roster] },
  { view: handoutFields, dependsOn: (s) => [s.seed, s.handoutLanguage] },
  { view: handoutButtons, dependsOn: (s) => [isRunning(s, "handOut")] },
  { view: workOf("handOut"), dependsOn: (s) => [s.work] },
  { view: markFields, dependsOn: (s) => [s.record, s.returned] },
  { view: markButtons, dependsOn: (s) => [isRunning(s, "mark")] },
  { view: workOf("mark"), dependsOn: (s) => [s.work] },
];

function isRunning({ work }: TeachingState, part: Part): boolean {
  return work?.kind === "running" && work.part === part;
}

function handoutFields({ seed, handoutLanguage }: TeachingState, language: Language, actions: TeachingActions): Child {
  const words = wordsFrom(strings, language);
  return [
    textField("handout-seed", words("seed"), seed, (text) => actions.set({ seed: text }), { hint: words("seedHint") }),
    select(
      "handout-language",
      words("language"),
      languages.map((value) => ({ value, label: languageNames[value] })),
      handoutLanguage,
      (value) => actions.set({ handoutLanguage: value as Language }),
    ),
  ];
}

function handoutButtons(state: TeachingState, language: Language, actions: TeachingActions): Child {
  const words = wordsFrom(strings, language);
  return element(
    "div",
    { class: "actions" },
    button("make-handouts", words("make"), actions.make, { kind: "primary", fallback: true }),
    button("stop-making", words("stop"), actions.stop, { hidden: !isRunning(state, "handOut") }),
    button("preview-handout", words("preview"), actions.preview),
  );
}

function exerciseFields({ chosen, own }: TeachingState, language: Language, actions: TeachingActions): Child {
  const words = wordsFrom(strings, language);
  const options = actions.shipped.map(({ id, title }) => ({ value: id, label: title[language] }));
  const all = own ? [...options, { value: "", label: words("ownFile", { name: own.name }) }] : options;
  return [
    element("h3", {}, words("handOut")),
    select("exercise", words("exercise"), all, chosen, (value) => actions.set({ chosen: value })),
    element(
      "div",
      { class: "actions" },
      fileButton("open-exercise", words("openExercise"), ".yaml,.yml,.json", actions.openExercise),
    ),
  ];
}

function rosterFields({ roster }: TeachingState, language: Language, actions: TeachingActions): Child {
  const words = wordsFrom(strings, language);
  return [
    textArea("roster", words("roster"), roster, (text) => actions.set({ roster: text }), words("rosterHint")),
    element(
      "div",
      { class: "actions" },
      fileButton("open-roster", words("openRoster"), ".csv,.txt", actions.openRoster),
    ),
  ];
}

function markFields(
  { record, returned, withSolutions }: TeachingState,
  language: Language,
  actions: TeachingActions,
): Child {
  const words = wordsFrom(strings, language);
  const isForAll = record?.students.length === 1 && record.students[0]!.id === "";
  const values = { exercise: record?.exercise ?? "", students: record?.students.length ?? 0 };
  return [
    element("h3", { class: "apart" }, words("mark")),
    element("p", { class: "hint" }, words("markHint")),
    element(
      "div",
      { class: "actions" },
      fileButton("choose-record", words("chooseRecord"), ".json", actions.openRecord),
      record && element("span", { class: "hint" }, words(isForAll ? "recordForAll" : "recordChosen", values)),
    ),
    element(
      "div",
      { class: "actions" },
      fileButton("choose-returned", words("chooseReturned"), ".xlsx", actions.chooseReturned, true),
      returned.length > 0 && element("span", { class: "hint" }, words("returnedChosen", { count: returned.length })),
    ),
    element(
      "label",
      { class: "radio" },
      element("input", {
        id: "with-solutions",
        type: "checkbox",
        checked: withSolutions,
        onchange: (event) => actions.set({ withSolutions: (event.target as HTMLInputElement).checked }),
      }),
      words("withSolutions"),
    ),
  ];
}

function markButtons(state: TeachingState, language: Language, actions: TeachingActions): Child {
  const words = wordsFrom(strings, language);
  return element(
    "div",
    { class: "actions" },
    button("mark-all", words("markAll"), actions.mark, { kind: "primary", fallback: true }),
    button("stop-marking", words("stop"), actions.stop, { hidden: !isRunning(state, "mark") }),
  );
}

function workOf(part: Part): View {
  return ({ work }, language) => {
    if (work?.part !== part) return null;
    return work.kind === "running" ? runningView(work, language) : outcomeView(work, language);
  };
}

function runningView({ said, done, total }: Extract<Work, { kind: "running" }>, language: Language): Child {
  const text = say(said, language);
  return element(
    "div",
    { class: "progress" },
    element("progress", { value: done, max: total, "aria-label": text }),
    element("span", { class: "hint" }, text),
  );
}

function outcomeView(work: Exclude<Work, { kind: "running" }>, language: Language): Child {
  const words = wordsFrom(strings, language);
  if (work.kind === "failed")
    return element("div", { class: "problem", role: "alert" }, element("p", {}, errorText(work.error, language)));
  const { said, file, command } = work;
  return element(
    "div",
    { class: "done", role: "status" },
    said.map((one) => element("p", {}, say(one, language))),
    file &&
      element(
        "p",
        {},
        element(
          "a",
          { id: "save-file", class: "button primary", href: file.address, download: file.name },
          words("save", { name: file.name, size: Math.ceil(file.bytes / 1024) }),
        ),
      ),
    command && element("p", { class: "hint" }, words("blocked"), " ", element("code", {}, command)),
  );
}

const errorText = (error: unknown, language: Language): string =>
  error instanceof MessageError
    ? sayError(error, language)
    : wordsFrom(strings, language)("unexpected", { said: error instanceof Error ? error.message : String(error) });
