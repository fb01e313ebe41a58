import { argumentsOf } from "../../engine/concepts/define";
import { conceptOf } from "../actions/context";
import type { Actions } from "../actions/index";
import { blockToInsert, sizeOf } from "../actions/inserting";
import { type Child, element } from "../element";
import { showArgument } from "../model/arguments";
import type { Insertion, State } from "../state";
import { argumentControl } from "./arguments";
import { button, textField } from "./controls";
import { problemView } from "./problem";
import { wordsIn } from "./words";

/** Writing the answer into the sheet; what is there already is asked about in place, never in a dialog. */
export function insertSection(state: State, actions: Actions): Child {
  const block = blockToInsert(state);
  if (!block) return null;
  const words = wordsIn(state);
  const { insertion } = state;
  const { rows, columns } = sizeOf(block);
  const show = argumentsOf(conceptOf(state)).find(({ name }) => name === showArgument);
  return [
    element("h2", {}, words("insertTitle")),
    formChoice(state, actions),
    block.kind === "formula"
      ? element("p", { class: "hint" }, words("formulaHint"), " ", element("code", { id: "formula" }, block.formula))
      : element("p", { class: "hint" }, words("valuesHint")),
    show && argumentControl(show, state, actions),
    textField("place", words("place"), insertion.place, actions.setPlace, {
      hint: words("size", { rows, columns }),
      beside: button("place-take", words("takeSelection"), () => void actions.placeAtSelection(), {
        label: words("takeSelectionFor", { name: words("place") }),
      }),
      problem: problemView("insert", insertion.problem, state, actions),
    }),
    element(
      "div",
      { class: "actions" },
      button("insert", words("insert"), () => void actions.insert(false), {
        kind: "primary",
        fallback: !insertion.question,
      }),
    ),
    questionView(state, actions),
    writtenView(insertion, state, actions),
  ];
}

function formChoice({ insertion, ...state }: State, actions: Actions): Child {
  const words = wordsIn(state);
  const radio = (form: Insertion["form"], label: string) =>
    element(
      "label",
      { class: "radio" },
      element("input", {
        type: "radio",
        id: `form-${form}`,
        name: "form",
        value: form,
        checked: insertion.form === form,
        onchange: () => actions.setForm(form),
      }),
      label,
    );
  return element(
    "fieldset",
    {},
    element("legend", {}, words("form")),
    radio("values", words("asValues")),
    radio("formula", words("asFormula")),
  );
}

function questionView(state: State, actions: Actions): Child {
  const { question } = state.insertion;
  if (!question) return null;
  const words = wordsIn(state);
  const { count, address } = question.occupied;
  const isWrite = question.about === "write";
  const yes = () => void (isWrite ? actions.insert(true) : actions.undo(true));
  return element(
    "div",
    { class: "question", role: "group", "aria-labelledby": "question-text" },
    element(
      "p",
      { id: "question-text", role: "alert" },
      words(isWrite ? "occupied" : "editedSince", { count, address }),
    ),
    element(
      "div",
      { class: "actions" },
      button("question-no", words("keep"), actions.dismiss),
      button("question-yes", words(isWrite ? "overwrite" : "restoreAnyway"), yes, { kind: "danger" }),
    ),
  );
}

function writtenView({ written }: Insertion, state: State, actions: Actions): Child {
  if (!written) return null;
  const words = wordsIn(state);
  const { address } = written;
  return element(
    "div",
    { class: "done" },
    element("p", { id: "written" }, words("inserted", { address })),
    element(
      "div",
      { class: "actions" },
      button("go-there", words("goThere"), () => void actions.show(address)),
      button("undo", words("undo"), () => void actions.undo(false)),
    ),
  );
}
