import type { Quantity } from "../arithmetic/quantity";
import type { Budget } from "../budget";
import type { Cells } from "../formats/cells";
import type { GameKind } from "../formats/game-kind";
import type { Message, Text } from "../text";
import type { Drawing } from "./drawing";
import type { Choice, Params, Values } from "./params";
import type { Solution } from "./solution";

/** A work in engine/references.ts, and the page, theorem or figure meant. */
export interface Source {
  readonly key: string;
  readonly at: string;
}

/** An example with its answer, run by the tests through every surface: each argument as cells, and the cells that result. */
export interface Example {
  readonly title: Text;
  readonly arguments: Readonly<Record<string, Cells>>;
  readonly result: Cells;
}

/** What may stand in a result: numbers may still be exact fractions, and sentences are said in the user's language. */
export type TableCell = string | number | boolean | Quantity | Message;

/** The result as a block: the headings right of the verdict, and rows that begin with their own label or number. */
export interface Table {
  /** What stands in the top-left cell where the result is itself a table to be read as a game, which a verdict would spoil. */
  readonly corner?: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A solution concept, stated once: every surface (Excel, pane, command line, reference page) is made from it. */
export interface Concept<G, P extends Params, R> {
  /** The name of the Excel function, behind the namespace, and of the command-line verb. Never changes. */
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly game: GameKind<G>;
  /** In the order of the Excel arguments; new ones are only ever appended. */
  readonly params: P;
  readonly sources: readonly Source[];
  readonly examples: readonly Example[];
  solve(game: G, params: Values<P>, budget: Budget): Solution<R>;
  /** What was found and what may be claimed of it, in a few words: it stands in the top-left cell of the result. */
  verdict(game: G, solution: Solution<R>, params: Values<P>): Message;
  table(game: G, solution: Solution<R>, params: Values<P>): Table;
  /** Why the answer holds, sentence by sentence. */
  explain(game: G, solution: Solution<R>, params: Values<P>): readonly Message[];
  /** A picture of the answer, where one helps; undefined for games that no plane shows (four parties, say). */
  draw?(game: G, solution: Solution<R>, params: Values<P>): Drawing | undefined;
}

/** What Excel puts before the name of every function; the manifest declares it. Never changes. */
export const namespace = "GAME";

/** "GAME.NASH": the function of a concept, as cells show it. */
export const functionName = ({ id }: { readonly id: string }): string => `${namespace}.${id}`;

// biome-ignore lint/suspicious/noExplicitAny: the list of concepts holds concepts of every game, parameter and result type
export type AnyConcept = Concept<any, any, any>;

/** Checks nothing at run time; it is there so that the types of params flow into solve, table and explain. */
export function defineConcept<G, const P extends Params, R>(concept: Concept<G, P, R>): Concept<G, P, R> {
  return concept;
}

/** One argument of a concept as a surface sees it. */
export interface Argument {
  readonly name: string;
  readonly description: Text;
  readonly kind: "range" | "choice" | "number" | "parameters";
  readonly required: boolean;
  readonly choices: readonly Choice[];
  readonly defaultValue?: string | number;
}

/** All arguments in the order of the Excel function: the game, what the question needs, further ranges of the game, options. */
export function argumentsOf(concept: AnyConcept): Argument[] {
  const ranges: Argument[] = concept.game.ranges.map(({ name, description }, i) => ({
    name,
    description,
    kind: "range",
    required: i === 0,
    choices: [],
  }));
  const params = Object.entries(concept.params as Params).map(([name, param]): Argument => {
    const { description, kind, required, choices = [], defaultValue } = param;
    return { name, description, kind, required, choices, ...(defaultValue === undefined ? {} : { defaultValue }) };
  });
  const required = params.filter((param) => param.required);
  const optional = params.filter((param) => !param.required);
  return [...ranges.slice(0, 1), ...required, ...ranges.slice(1), ...optional];
}
