import { isExact, numberOf, type Quantity, quantityText } from "../arithmetic/quantity";
import { type Budget, unlimited } from "../budget";
import type { Cell, Cells } from "../formats/cells";
import { readingExpressions } from "../formats/expressions";
import type { Evaluate, GameSource, Parameters } from "../formats/game-kind";
import { whenLoaded } from "../needed";
import { type Language, type Message, say } from "../text";
import { type AnyConcept, argumentsOf, type Table, type TableCell } from "./define";
import type { Drawing } from "./drawing";
import type { Params } from "./params";
import type { Solution } from "./solution";

/** A question as plain data: it can be a memo key and cross to a worker. Arguments left out are not in `params`. */
export interface Call {
  readonly concept: string;
  readonly source: GameSource;
  readonly params: Readonly<Record<string, Cells>>;
}

/** A question with its game read and its solution. */
export interface Answer<G = unknown, R = unknown> {
  readonly concept: AnyConcept;
  readonly game: G;
  readonly params: Readonly<Record<string, unknown>>;
  readonly solution: Solution<R>;
}

/** Arguments by name (as cells) → a call: the ranges of the game become its source, the rest its parameters. */
export function callOf(concept: AnyConcept, given: Readonly<Record<string, Cells | undefined>>): Call {
  const isRangeOfGame = (name: string) => concept.game.ranges.some((range) => range.name === name);
  const present = Object.entries(given).filter((entry): entry is [string, Cells] => entry[1] !== undefined);
  return {
    concept: concept.id,
    source: { cells: Object.fromEntries(present.filter(([name]) => isRangeOfGame(name))) },
    params: Object.fromEntries(present.filter(([name]) => !isRangeOfGame(name))),
  };
}

/** Arguments by position, as Excel passes them → a call. */
export function callOfPositions(concept: AnyConcept, given: readonly (Cells | undefined)[]): Call {
  return callOf(concept, Object.fromEntries(argumentsOf(concept).map(({ name }, i) => [name, given[i]])));
}

/** Reads the game and the parameters, and solves. Throws InputError, Refusal. */
export async function answer(concept: AnyConcept, call: Call, budget: Budget = unlimited): Promise<Answer> {
  const { game, params } = await readCall(concept, call);
  return { concept, game, params, solution: await whenLoaded(() => concept.solve(game, params, budget)) };
}

/** Reads the game alone, before the question is complete: what the pane does to show a table. Throws InputError. */
export function readGame(concept: AnyConcept, call: Call): Promise<unknown> {
  return readingExpressions((evaluate) => gameIn(concept, call, evaluate).game);
}

/** Reads without solving: a solving thread does the rest. Throws InputError. */
export function readCall(concept: AnyConcept, call: Call): Promise<Pick<Answer, "game" | "params">> {
  return readingExpressions((evaluate) => readWith(concept, call, evaluate));
}

function readWith(concept: AnyConcept, call: Call, evaluate: Evaluate): Pick<Answer, "game" | "params"> {
  const { game } = gameIn(concept, call, evaluate);
  const entries = Object.entries(concept.params as Params);
  const read = entries.map(([name, param]) => [name, param.read(call.params[name], name, game as never)]);
  return { game, params: Object.fromEntries(read) };
}

function gameIn({ params, game }: AnyConcept, call: Call, evaluate: Evaluate): Pick<Answer, "game"> {
  const named = Object.entries(params as Params).find(([, { kind }]) => kind === "parameters");
  const parameters: Parameters = named ? named[1].read(call.params[named[0]], named[0], undefined as never) : new Map();
  return { game: game.read(call.source, { parameters, evaluate }) };
}

/** The block that the sheet shows: numbers, fractions as text, or sentences, as the argument `show` asks. Tables are in English in every language, so that a workbook reads the same everywhere. */
export function cellsOf(answer: Answer, language: Language): Cells {
  if (answer.params.show === "words") return sentencesOf(answer, language).map((line) => [line]);
  const asCell = answer.params.show === "fractions" ? fractionCell : numberCell;
  const shown = (cell: TableCell) => (isSentence(cell) ? say(cell, language) : asCell(cell));
  const { corner, headings, rows } = tableOf(answer);
  return padded([[corner ?? verdictOf(answer, "en"), ...headings], ...rows.map((row) => row.map(shown))]);
}

export function tableOf({ concept, game, params, solution }: Answer): Table {
  return concept.table(game, solution, params);
}

export function verdictOf({ concept, game, params, solution }: Answer, language: Language): string {
  return say(concept.verdict(game, solution, params), language);
}

export function drawingOf({ concept, game, params, solution }: Answer): Drawing | undefined {
  return concept.draw?.(game, solution, params);
}

/** The verdict, the sentences that explain each result, and the notes of the method. */
export function sentencesOf({ concept, game, params, solution }: Answer, language: Language): string[] {
  const said: readonly Message[] = [
    concept.verdict(game, solution, params),
    ...concept.explain(game, solution, params),
    ...solution.notes,
  ];
  return said.map((sentence) => say(sentence, language));
}

type NumberOrLabel = Exclude<TableCell, Message>;
const isSentence = (cell: TableCell): cell is Message => typeof cell === "object" && "text" in cell;
const isQuantity = (cell: NumberOrLabel): cell is Quantity => typeof cell === "object";
const numberCell = (cell: NumberOrLabel): Cell => (isQuantity(cell) ? numberOf(cell) : cell);
const fractionCell = (cell: NumberOrLabel): Cell =>
  isQuantity(cell) && isExact(cell) && cell.d !== 1n ? quantityText(cell) : numberCell(cell);

/** Excel wants every row of a spilled block of one length; a gap is "", never null, which Excel would show as 0. */
function padded(rows: readonly (readonly Cell[])[]): Cells {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill("")]);
}
