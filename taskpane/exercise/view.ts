import { type Language, say } from "../../engine/text";
import { button } from "../components/controls";
import { wordsFrom } from "../components/words";
import { type Child, element } from "../element";
import type { ExerciseActions } from "./actions";
import { questionView } from "./question-view";
import { type ExerciseState, type Standing, standingOf } from "./state";
import { strings } from "./strings";

/** The exercise: how far the student is, one question, and the way out. */
export function exerciseView(state: ExerciseState, language: Language, actions: ExerciseActions): Child {
  const { paper, fault } = state;
  const words = wordsFrom(strings, language);
  if (!paper) return fault ? faultView(state, language, true) : element("p", { class: "hint" }, words("drawing"));
  return [
    element("h2", { id: "exercise-title" }, paper.exercise.title[language]),
    faultView(state, language, false),
    progressView(state, language, actions),
    questionView(state, paper, language, actions),
  ];
}

function faultView({ fault }: ExerciseState, language: Language, isWhole: boolean): Child {
  if (!fault) return null;
  const words = wordsFrom(strings, language);
  return element(
    "div",
    { class: "problem", role: "alert" },
    element("p", {}, say(fault, language)),
    isWhole && element("p", {}, words("whole")),
  );
}

/** A sign for each standing; the words beside it are for those who cannot see it. */
const signs: Readonly<Record<Standing, string>> = { lost: "!", blank: "", answered: "…", right: "✓", wrong: "✗" };

function progressView({ questions, current }: ExerciseState, language: Language, actions: ExerciseActions): Child {
  const words = wordsFrom(strings, language);
  const standings = questions.map(standingOf);
  const count = (...wanted: Standing[]) => standings.filter((one) => wanted.includes(one)).length;
  const item = (standing: Standing, i: number) => {
    const label = words("questionStanding", { number: i + 1, standing: words(standing) });
    const made = button(
      `question-${i + 1}`,
      [String(i + 1), signs[standing] && ` ${signs[standing]}`],
      () => actions.turnTo(i),
      {
        kind: `chip ${standing}`,
        label,
      },
    );
    if (i === current) made.setAttribute("aria-current", "step");
    return element("li", {}, made);
  };
  return [
    element("nav", { "aria-label": words("questions") }, element("ol", { class: "chips" }, standings.map(item))),
    element(
      "p",
      { id: "exercise-progress", class: "hint" },
      words("progress", {
        answered: count("answered", "right", "wrong"),
        total: questions.length,
        right: count("right"),
      }),
    ),
  ];
}

/** For a teacher who opens a handout. */
export function wayOut(language: Language, leave: () => void): Child {
  const words = wordsFrom(strings, language);
  return element(
    "div",
    { class: "actions" },
    button("leave-exercise", words("leave"), leave, { kind: "link" }),
    element("span", { class: "hint" }, words("leaveHint")),
  );
}
