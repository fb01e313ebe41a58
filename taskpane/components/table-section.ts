import { type Argument, argumentsOf } from "../../engine/concepts/define";
import { conceptById } from "../../engine/concepts/index";
import type { Cells } from "../../engine/formats/cells";
import { conceptOf } from "../actions/context";
import type { Actions } from "../actions/index";
import { type Child, element } from "../element";
import { describesGame, gameArgument } from "../model/arguments";
import { payoffGame } from "../model/game";
import type { State } from "../state";
import { argumentControl } from "./arguments";
import { cellsTable } from "./cells-table";
import { button, disclosure } from "./controls";
import { payoffTableView } from "./payoff-table";
import { problemView } from "./problem";
import { wordsIn } from "./words";

/** Where a table is taken from. Drawn apart from the table, so that moving about in the sheet does not repeat its faults. */
export function readingBar(state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const kind = state.inputs[gameArgument(conceptOf(state))] ? "plain" : "primary";
  return [
    element("h2", {}, words("table")),
    element(
      "div",
      { class: "actions" },
      button("use-selection", words("useSelection"), () => void actions.takeTable(), { kind }),
      element("span", { class: "hint" }, state.selection && words("selected", { address: state.selection })),
    ),
  ];
}

/** The table that was read, or why it could not be. */
export function tableSection(state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const { reading } = state;
  const input = state.inputs[gameArgument(conceptOf(state))];
  return [
    problemView("reading", isElsewhere(state) ? undefined : reading.problem, state, actions),
    readersView(state, actions),
    reading.problem && reading.game && element("p", { class: "hint" }, words("lastGood")),
    reading.game &&
      element(
        "div",
        { class: reading.problem ? "stale" : "" },
        gameView(reading.game, input?.range?.cells, state, actions),
      ),
    input?.range && whereFrom(state, actions),
    input?.range && furtherRanges(state, actions),
  ];
}

/** A payoff table as the textbooks draw it, any other as its cells. */
function gameView(game: object, cells: Cells | undefined, state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const payoffs = payoffGame(game);
  if (payoffs) return payoffTableView(payoffs, state.slice, words, actions.setSlice);
  return cells && cellsTable(cells, words);
}

/** The selection is no table of this kind, but it may be one of another. */
function readersView(state: State, actions: Actions): Child {
  const readers = (state.reading.readableBy ?? []).map((id) => conceptById(id)!);
  if (readers.length === 0) return null;
  return element(
    "div",
    { class: "actions" },
    element("span", { class: "hint" }, wordsIn(state)("readableAs")),
    readers.map(({ id, game }) =>
      button(`read-as-${game.id}`, game.title[state.language], () => actions.chooseConcept(id)),
    ),
  );
}

/** A fault of the second table or the parameters is shown at their own fields. */
const isElsewhere = (state: State): boolean =>
  furtherArguments(state).some(({ name }) => name === state.reading.problem?.argument);

function whereFrom(state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const address = state.inputs[gameArgument(conceptOf(state))]!.range!.address;
  const { followed } = state;
  return element(
    "div",
    { class: "actions" },
    button("go-to-table", address, () => void actions.show(address), {
      kind: "link",
      label: words("goToTable", { address }),
      fallback: true,
    }),
    followed === undefined
      ? button("follow", words("follow"), () => void actions.follow())
      : button("follow", words("unfollow"), () => void actions.unfollow()),
    element(
      "p",
      { class: "hint" },
      followed === undefined ? words("followHint") : words("following", { name: followed }),
    ),
  );
}

function furtherArguments(state: State): readonly Argument[] {
  const concept = conceptOf(state);
  return argumentsOf(concept).filter((one) => describesGame(concept, one) && one.name !== gameArgument(concept));
}

function furtherRanges(state: State, actions: Actions): Child {
  const further = furtherArguments(state);
  const isUsed = further.some(({ name }) => state.inputs[name]?.text || state.inputs[name]?.problem);
  return disclosure("further-ranges", wordsIn(state)("moreRanges"), isUsed, () =>
    further.map((argument) => argumentControl(argument, state, actions)),
  );
}
