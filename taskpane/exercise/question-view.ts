import { aboutShown, type Paper } from "../../engine/exercises/paper";
import { labelOf } from "../../engine/formats/cells";
import { type Language, say } from "../../engine/text";
import { handoutNames } from "../../src/exercises/handout/data";
import { addressOf, partIn } from "../../src/workbook/address";
import { button, disclosure } from "../components/controls";
import { wordsFrom } from "../components/words";
import { type Child, element } from "../element";
import type { ExerciseActions } from "./actions";
import { answerText, type ExerciseState, type QuestionState, stepsOf } from "./state";
import { strings } from "./strings";

/** The question in view: what is asked, where the answer goes, and what a check found. */
export function questionView(state: ExerciseState, paper: Paper, language: Language, actions: ExerciseActions): Child {
  const words = wordsFrom(strings, language);
  const i = state.current;
  const { written, text, hint } = paper.questions[i]!;
  const question = state.questions[i]!;
  const about = aboutShown(paper.questions[i]!).map((row) => row.map(labelOf).filter(Boolean).join(" / "));
  return [
    element(
      "h3",
      { id: "question-title" },
      words("questionNumber", { number: i + 1 }),
      element("span", { class: "tag" }, words("points", { points: written.points })),
    ),
    element("p", { id: "question-asked" }, text[language]),
    about.length > 0 && element("p", {}, words("about", { about: about.join("; ") })),
    question.answer ? answerView(question, i, paper, language, actions) : lostView(i, language),
    hint && disclosure(`hint-${i + 1}`, words("hint"), false, () => element("p", { class: "remark" }, hint[language])),
    turning(i, paper, language, actions),
  ];
}

function answerView(
  question: QuestionState,
  i: number,
  paper: Paper,
  language: Language,
  actions: ExerciseActions,
): Child {
  const words = wordsFrom(strings, language);
  const { address } = question.answer!;
  const { checks = Number.POSITIVE_INFINITY } = paper.exercise;
  const left = Math.max(0, checks - question.used);
  return [
    element(
      "p",
      { class: "where" },
      words("answerCells"),
      " ",
      button("go-to-answer", address, () => actions.show(address), {
        kind: "link",
        label: words("goToAnswer", { address }),
      }),
    ),
    element(
      "div",
      { class: "actions" },
      left > 0 && button("check", words("check"), () => actions.check(i), { kind: "primary" }),
      element("span", { class: "hint", id: "checks" }, checksText(left, checks, language)),
    ),
    element(
      "div",
      { role: "status", id: "feedback" },
      problemOf(question, language) ?? feedback(question, language, actions),
    ),
  ];
}

function checksText(left: number, checks: number, language: Language): string | false {
  const words = wordsFrom(strings, language);
  if (checks === 0) return words("noChecks");
  if (left === 0) return words("checksUsed");
  return Number.isFinite(checks) && words("checksLeft", { left, total: checks });
}

function problemOf({ problem }: QuestionState, language: Language): Child {
  return problem ? element("div", { class: "problem" }, element("p", {}, say(problem, language))) : undefined;
}

/** How many steps are right and the first that is not; never the solution. */
function feedback({ answer, checked }: QuestionState, language: Language, actions: ExerciseActions): Child {
  if (!answer || !checked) return null;
  const words = wordsFrom(strings, language);
  const { total, right, firstWrong } = stepsOf(checked.mark);
  const isOld = checked.answer !== answerText(answer);
  const at = firstWrong?.at && addressOf(partIn(answer.at, firstWrong.at));
  return element(
    "div",
    { class: [firstWrong ? "problem" : "done", isOld && "old"].filter(Boolean).join(" ") },
    isOld && element("p", { class: "hint" }, words("changedSince")),
    element(
      "p",
      { class: "headline" },
      firstWrong ? words("someRight", { right, total }) : words("allRight", { total }),
    ),
    firstWrong &&
      element(
        "p",
        { id: "first-wrong" },
        element("strong", {}, words("firstWrong")),
        ": ",
        say(firstWrong.said, language),
      ),
    at && button("go-to-step", words("goTo", { address: at }), () => actions.show(at)),
  );
}

function lostView(i: number, language: Language): Child {
  const words = wordsFrom(strings, language);
  return element(
    "div",
    { class: "problem", role: "alert" },
    element("p", {}, words("lostCells", { name: handoutNames.answer(i) })),
    element("p", {}, words("lostRemedy")),
  );
}

function turning(i: number, { questions }: Paper, language: Language, actions: ExerciseActions): Child {
  const words = wordsFrom(strings, language);
  return element(
    "div",
    { class: "actions turning" },
    i > 0 && button("previous", words("previous"), () => actions.turnTo(i - 1)),
    i < questions.length - 1 && button("next", words("next"), () => actions.turnTo(i + 1)),
  );
}
