import { say } from "../engine/text";
import type { WorkbookPort } from "../src/workbook/port";
import type { Actions } from "./actions/index";
import { isDark } from "./appearance";
import { answerSection } from "./components/answer-section";
import { select } from "./components/controls";
import { showExercise, wayBack } from "./components/exercise";
import { insertSection } from "./components/insert-section";
import { problemView } from "./components/problem";
import { questionSection, solveBar } from "./components/question-section";
import { readingBar, tableSection } from "./components/table-section";
import { teachingPart } from "./components/teaching";
import { unrecognisedSection } from "./components/unrecognised";
import { outsideExcel, welcome } from "./components/welcome";
import { wordsIn } from "./components/words";
import { type Child, element } from "./element";
import { region } from "./region";
import { type Appearance, type State, soFarInView } from "./state";
import type { Store } from "./store";
import { strings } from "./strings";

type View = (state: State, actions: Actions) => Child;
type Slice = (state: State) => readonly unknown[];

/** Every part of the pane with what it depends on: it is drawn anew only when that changes. */
const parts: readonly { readonly name: string; readonly view: View; readonly dependsOn: Slice }[] = [
  { name: "way-back", view: wayBack, dependsOn: (s) => [s.handout] },
  { name: "reading", view: readingBar, dependsOn: (s) => [s.inputs, s.selection] },
  { name: "fault", view: (s, actions) => problemView("fault", s.fault, s, actions), dependsOn: (s) => [s.fault] },
  {
    name: "unrecognised",
    view: unrecognisedSection,
    dependsOn: (s) => [s.unrecognised, s.unrecognisedProblem],
  },
  { name: "table", view: tableSection, dependsOn: (s) => [s.inputs, s.reading, s.followed, s.slice] },
  { name: "welcome", view: welcome, dependsOn: (s) => [s.inputs] },
  {
    name: "question",
    view: questionSection,
    dependsOn: (s) => [s.concept, s.inputs, !s.reading.game, s.reading.problem, s.solveProblem],
  },
  { name: "solve", view: whenRead(solveBar), dependsOn: (s) => [s.solving, !s.reading.game] },
  {
    name: "answer",
    view: answerSection,
    dependsOn: (s) => [s.answered, soFarInView(s), s.solveProblem, s.reading.problem],
  },
  {
    name: "insert",
    view: insertSection,
    dependsOn: (s) => [s.answered, soFarInView(s), s.insertion, s.inputs, s.concept],
  },
];

function whenRead(view: View): View {
  return (state, actions) => (state.reading.game ? view(state, actions) : null);
}

/** Builds the pane in `root` and keeps it true to the state. */
export function drawPane(root: HTMLElement, store: Store<State>, actions: Actions, workbook: WorkbookPort): void {
  const main = element("main");
  const status = element("p", { id: "status", role: "status", "aria-live": "polite" });
  const footer = element("footer");
  root.replaceChildren(element("header", {}, element("h1", {}, "Tightrope")), main, status, footer);
  store.subscribe((state) => drawSurroundings(state, status));
  region(
    store,
    footer,
    (s) => [s.language, s.appearance],
    (state) => appearanceControl(state, actions),
  );
  if (!store.get().inExcel) {
    main.append(element("section", {}, element("div", {}, outsideExcel(store.get()))));
    return;
  }
  for (const { name, view, dependsOn } of parts) {
    const place = main.appendChild(element("section", { id: `${name}-section` }));
    region(
      store,
      place,
      (s) => [s.language, s.isExercise, ...dependsOn(s)],
      (state) => (state.isExercise ? null : view(state, actions)),
    );
  }
  const teaching = teachingPart(workbook);
  region(
    store,
    main.appendChild(element("section", { id: "teaching-section" })),
    (s) => [s.language, s.isExercise],
    (state) => (state.isExercise ? null : teaching(state)),
  );
  showExercise(main.appendChild(element("div", { id: "exercise" })), store, workbook, actions.leaveExercise);
}

function drawSurroundings(state: State, status: HTMLElement): void {
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = isDark(state) ? "dark" : "light";
  const said = state.status ? say(state.status, state.language) : "";
  if (status.textContent !== said) status.textContent = said;
  // The section that inserts shows this one already, with what can be done about it.
  status.className = state.status?.text === strings.inserted ? "unseen" : "";
}

function appearanceControl(state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const appearances: readonly Appearance[] = ["automatic", "light", "dark"];
  const options = appearances.map((value) => ({ value, label: words(value) }));
  return [
    select("appearance", words("appearance"), options, state.appearance, (value) =>
      actions.setAppearance(value as Appearance),
    ),
    element("p", { class: "hint" }, words("local")),
  ];
}
