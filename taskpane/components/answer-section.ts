import { type Answer, drawingOf, verdictOf } from "../../engine/concepts/call";
import { argumentsOf } from "../../engine/concepts/define";
import type { Equilibrium } from "../../engine/concepts/nash/equilibrium";
import type { Solution } from "../../engine/concepts/solution";
import { profileText } from "../../engine/concepts/words";
import { type Message, say, type Text } from "../../engine/text";
import { conceptOf } from "../actions/context";
import type { Actions } from "../actions/index";
import { type Child, element } from "../element";
import { blockOf, type Equilibria, equilibriaOf } from "../model/answer";
import { gameArgument } from "../model/arguments";
import { type Answered, type Problem, type State, soFarInView } from "../state";
import { resultTable } from "./cells-table";
import { disclosure } from "./controls";
import { drawingView } from "./drawing";
import { equilibriumCard } from "./equilibrium-card";
import { problemView } from "./problem";
import { wordsIn } from "./words";

/** So many are in view at once; the others open on request, up to what the pane can draw without a halt. The sheet takes all. */
const inView = 8;
const mostDrawn = 200;

/** What was found, what may be claimed of it, and why it holds. */
export function answerSection(state: State, actions: Actions): Child {
  const words = wordsIn(state);
  const { answered, solveProblem, reading } = state;
  const soFar = soFarInView(state);
  if (soFar) return [element("h2", {}, words("answer")), soFarView(soFar, state)];
  if (!answered && (!solveProblem || hasField(solveProblem, state))) return null;
  return [
    element("h2", {}, words("answer")),
    problemView("solving", solveProblem && hasField(solveProblem, state) ? undefined : solveProblem, state, actions),
    answered &&
      element(
        "div",
        { class: reading.problem || answered.isOutdated ? "stale" : "" },
        answered.isOutdated && element("p", { class: "hint" }, words("outdated")),
        verdictView(answered, state),
        drawingView(drawingOf(answered.answer), state),
        resultsView(answered, state),
      ),
  ];
}

/** A fault of an argument that has a field of its own is shown there. */
function hasField({ argument }: Problem, state: State): boolean {
  const concept = conceptOf(state);
  return argumentsOf(concept).some(({ name }) => name === argument && name !== gameArgument(concept));
}

/** No verdict yet: the list grows, in the order in which the search finds them. */
function soFarView(answer: Answer, state: State): Child {
  const words = wordsIn(state);
  return [
    element("p", { class: "headline", id: "so-far" }, words("soFar", { count: answer.solution.found.length })),
    element("p", { class: "hint" }, words("searching")),
    resultsView({ answer }, state),
  ];
}

type Shown = Pick<Answered, "answer" | "changes">;

function resultsView(answered: Shown, state: State): Child {
  const equilibria = equilibriaOf(answered.answer);
  if (equilibria && equilibria.found.length > 0)
    return [cards(equilibria, answered, state), goneView(equilibria, answered, state)];
  return [equilibria && goneView(equilibria, answered, state), blockView(answered, state)];
}

function verdictView(answered: Answered, state: State): Child {
  const words = wordsIn(state);
  const { solution } = answered.answer;
  const claim = claimOf(solution, equilibriaOf(answered.answer) !== undefined);
  return element(
    "div",
    { class: "verdict" },
    element("p", { class: "headline", id: "verdict" }, verdictOf(answered.answer, state.language)),
    claim && element("p", { id: "claim" }, words(claim)),
    solution.notes.length > 0 &&
      element(
        "ul",
        { class: "notes" },
        solution.notes.map((note) => element("li", {}, say(note, state.language))),
      ),
    element("p", { class: "hint" }, howSolved(answered, state)),
  );
}

/** What holds for a list of equilibria; for other answers only what limits them. */
function claimOf({ guarantee, found }: Solution<unknown>, isList: boolean): Solution<unknown>["guarantee"] | null {
  if (guarantee === "some" || guarantee === "approximate") return guarantee;
  return isList && found.length > 0 ? guarantee : null;
}

/** The method's name where the concept offers methods to choose from; elsewhere there is only one way. */
function methodTitle({ concept, solution }: Answered["answer"], { language }: State): string | undefined {
  const choices = concept.params.method?.choices as readonly { value: string; description: Text }[] | undefined;
  return choices?.find(({ value }) => value === solution.method)?.description[language];
}

function howSolved({ answer, milliseconds }: Answered, state: State): string {
  const words = wordsIn(state);
  const method = methodTitle(answer, state);
  const values = { arithmetic: words(answer.solution.arithmetic), milliseconds };
  return method ? words("solvedBy", { ...values, method }) : words("solvedIn", values);
}

/** So few that their reasons can be read at once; while a search goes on they would only push each other away. */
const mostOpen = 3;

function cards({ game, found }: Equilibria, { changes }: Shown, state: State): Child {
  const isOpen = found.length <= mostOpen && !soFarInView(state);
  const card = (equilibrium: Equilibrium, i: number) =>
    equilibriumCard({ game, equilibrium, number: i + 1, change: changes?.now[i], isOpen }, state);
  return firstAndRest(found, card, "cards", state);
}

/** A list whose head is in view and whose rest opens on request. */
function firstAndRest<T>(
  all: readonly T[],
  draw: (one: T, i: number) => HTMLElement,
  kind: string,
  state: State,
): Child {
  const words = wordsIn(state);
  const drawn = all.slice(0, mostDrawn);
  const rest = drawn.slice(inView);
  return [
    element("ol", { class: kind }, drawn.slice(0, inView).map(draw)),
    rest.length > 0 &&
      disclosure(`more-${kind}`, words("more", { count: rest.length }), false, () =>
        element(
          "ol",
          { class: kind, start: inView + 1 },
          rest.map((one, i) => draw(one, inView + i)),
        ),
      ),
    all.length > mostDrawn &&
      element("p", { class: "hint" }, words("onlyFirst", { shown: mostDrawn, count: all.length })),
  ];
}

function goneView({ game }: Equilibria, { changes }: Shown, state: State): Child {
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
function blockView({ answer }: Shown, state: State): Child {
  const words = wordsIn(state);
  const { concept, game, solution, params } = answer;
  const [headings, ...rows] = blockOf(answer, "fractions", state.language);
  const sentences: readonly Message[] = concept.explain(game, solution, params);
  const item = (sentence: Message) => element("li", {}, say(sentence, state.language));
  return [
    rows.length > 0 && resultTable(headings!, rows.slice(0, mostDrawn), words("answer")),
    rows.length > mostDrawn &&
      element("p", { class: "hint" }, words("onlyFirst", { shown: mostDrawn, count: rows.length })),
    sentences.length > 0 && element("h3", {}, words("inWords")),
    firstAndRest(sentences, item, "sentences", state),
  ];
}
