import { sentencesOf } from "../../engine/concepts/call";
import type { Solution } from "../../engine/concepts/solution";
import { profileText } from "../../engine/concepts/words";
import type { Cell, Cells } from "../../engine/formats/cells";
import { labelOf } from "../../engine/formats/cells";
import { say } from "../../engine/text";
import type { Actions } from "../actions/index";
import { type Child, element } from "../element";
import { blockOf, type Equilibria, equilibriaOf } from "../model/answer";
import { decimalText } from "../model/numbers";
import type { Answered, State } from "../state";
import { equilibriumCard } from "./equilibrium-card";
import { problemView } from "./problem";
import { wordsIn } from "./words";

/** Drawing more would hold up the pane; the sheet takes them all. */
const mostCards = 50;
const mostRows = 100;

/** What was found, what may be claimed of it, and why it holds. */
export function answerSection(state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const { answered, solveProblem, reading } = state;
  if (!answered && !solveProblem) return null;
  return [
    element("h2", {}, words("answer")),
    problemView("solving", solveProblem, state, actions),
    answered &&
      element(
        "div",
        { class: reading.problem ? "stale" : "" },
        verdictView(answered, state),
        resultsView(answered, state),
      ),
  ];
}

function resultsView(answered: Answered, state: State): Child {
  const equilibria = equilibriaOf(answered.answer);
  if (equilibria && equilibria.found.length > 0)
    return [cards(equilibria, answered, state), goneView(equilibria, answered, state)];
  return [equilibria && goneView(equilibria, answered, state), blockView(answered, state)];
}

function verdictView({ answer, milliseconds }: Answered, state: State): Child {
  const words = wordsIn(state);
  const { solution, concept, game, params } = answer;
  const claim = claimOf(solution, equilibriaOf(answer) !== undefined);
  return element(
    "div",
    { class: "verdict" },
    element("p", { class: "headline", id: "verdict" }, say(concept.verdict(game, solution, params), state.language)),
    claim && element("p", { id: "claim" }, words(claim)),
    solution.notes.length > 0 &&
      element(
        "ul",
        { class: "notes" },
        solution.notes.map((note) => element("li", {}, say(note, state.language))),
      ),
    element(
      "p",
      { class: "hint" },
      words("solvedIn", { method: methodTitle(answer, state), arithmetic: words(solution.arithmetic), milliseconds }),
    ),
  );
}

/** What holds for a list of equilibria; for other answers only what limits them. */
function claimOf({ guarantee, found }: Solution<unknown>, isList: boolean): Solution<unknown>["guarantee"] | null {
  if (guarantee === "some" || guarantee === "approximate") return guarantee;
  return isList && found.length > 0 ? guarantee : null;
}

/** The method in words where the concept offers it as a choice, else its id. */
function methodTitle({ concept, solution }: Answered["answer"], { language }: State): string {
  const choices = concept.params.method?.choices as readonly { value: string; description: Record<string, string> }[];
  return choices?.find(({ value }) => value === solution.method)?.description[language] ?? solution.method;
}

function cards({ game, found }: Equilibria, { answer, changes }: Answered, state: State): Child {
  const shown = found.slice(0, mostCards);
  return [
    element(
      "ol",
      { class: "cards" },
      shown.map((equilibrium, i) =>
        equilibriumCard(
          { game, equilibrium, number: i + 1, change: changes?.now[i], isOpen: found.length <= 3 },
          state,
        ),
      ),
    ),
    shown.length < found.length &&
      element(
        "p",
        { class: "hint" },
        wordsIn(state)("onlyFirst", { shown: shown.length, count: answer.solution.found.length }),
      ),
  ];
}

function goneView({ game }: Equilibria, { changes }: Answered, state: State): Child {
  const gone = changes?.gone ?? [];
  if (gone.length === 0) return null;
  const words = wordsIn(state);
  return element(
    "ul",
    { class: "gone" },
    gone.map(({ profile }) => element("li", {}, words("gone", { profile: profileText(game.players, profile) }))),
  );
}

/** The answer of any concept: the block that the sheet would show, and its sentences. */
function blockView({ answer }: Answered, state: State): Child {
  const words = wordsIn(state);
  const [headings, ...rows] = blockOf(answer, "fractions", state.language);
  const sentences = sentencesOf(answer, state.language);
  return [
    rows.length > 0 && tableView(headings!, rows.slice(0, mostRows), words("answer")),
    rows.length > mostRows &&
      element("p", { class: "hint" }, words("onlyFirst", { shown: mostRows, count: rows.length })),
    sentences.length > 0 && element("h3", {}, words("inWords")),
    element(
      "ul",
      { class: "sentences" },
      sentences.slice(0, mostRows).map((sentence) => element("li", {}, sentence)),
    ),
  ];
}

/** The first heading is the verdict, which stands above the table already. */
function tableView(headings: Cells[number], rows: Cells, label: string): Child {
  return element(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": label, "data-scroll": true },
    element(
      "table",
      { class: "result" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          headings.map((heading, i) => (i === 0 ? element("td") : element("th", { scope: "col" }, labelOf(heading)))),
        ),
      ),
      element(
        "tbody",
        {},
        rows.map((row) =>
          element(
            "tr",
            {},
            row.map((cell, i) => element(i === 0 ? "th" : "td", i === 0 ? { scope: "row" } : {}, cellText(cell))),
          ),
        ),
      ),
    ),
  );
}

const cellText = (cell: Cell): string => (typeof cell === "number" ? decimalText(cell) : labelOf(cell));
