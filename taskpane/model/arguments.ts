import { type Call, callOf } from "../../engine/concepts/call";
import { type AnyConcept, type Argument, argumentsOf, functionName } from "../../engine/concepts/define";
import { concepts } from "../../engine/concepts/index";
import type { Cells } from "../../engine/formats/cells";
import type { Input } from "../state";

export type Inputs = Readonly<Record<string, Input>>;

/** The argument that holds the payoff table. */
export const gameArgument = (concept: AnyConcept): string => concept.game.ranges[0]!.name;

const isRange = ({ kind }: Argument): boolean => kind === "range" || kind === "parameters";

/** Arguments that describe the game itself: they stand with the table, whatever is asked about it. */
export function describesGame(concept: AnyConcept, argument: Argument): boolean {
  return argument.kind === "parameters" || concept.game.ranges.some(({ name }) => name === argument.name);
}

/** The references to read for this question, by argument. */
export function referencesOf(concept: AnyConcept, inputs: Inputs): readonly { name: string; reference: string }[] {
  return argumentsOf(concept)
    .filter(isRange)
    .map(({ name }) => ({ name, reference: inputs[name]?.text.trim() ?? "" }))
    .filter(({ name, reference }) => reference !== "" && !inputs[name]?.problem);
}

/** How the answer is written belongs to writing it: it stands with Insert, and needs no new solution. */
export const showArgument = "show";

/** The question as a call; an argument that was left at its default is left out. */
export function callFor(concept: AnyConcept, inputs: Inputs): Call {
  const asked = argumentsOf(concept).filter(({ name }) => name !== showArgument);
  const given = asked.map((argument) => [argument.name, cellsFor(argument, inputs[argument.name])]);
  return callOf(concept, Object.fromEntries(given));
}

/** The table alone, which can be read before the question is complete; undefined while none was chosen. */
export function tableCall(concept: AnyConcept, inputs: Inputs): Call | undefined {
  if (!inputs[gameArgument(concept)]?.range) return undefined;
  const described = argumentsOf(concept).filter((argument) => describesGame(concept, argument));
  return callOf(concept, Object.fromEntries(described.map((one) => [one.name, cellsFor(one, inputs[one.name])])));
}

/** The first concept of every kind of table, the kind of `concept` left out. */
export function otherKinds(concept: AnyConcept): readonly AnyConcept[] {
  const firsts = concepts.filter((one, i) => concepts.findIndex(({ game }) => game.id === one.game.id) === i);
  return firsts.filter(({ game }) => game.id !== concept.game.id);
}

function cellsFor(argument: Argument, input: Input | undefined): Cells | undefined {
  if (!input || isLeftOut(argument, input)) return undefined;
  if (isRange(argument)) return input.range?.cells;
  return [[argument.kind === "number" ? numberOrText(input.text) : input.text]];
}

/** A fraction such as 1/3 stays text, which the engine reads exactly. */
const numberOrText = (text: string): number | string => (Number.isFinite(Number(text)) ? Number(text) : text.trim());

function isLeftOut({ defaultValue }: Argument, { text }: Input): boolean {
  return text.trim() === "" || text === String(defaultValue);
}

/** `=GAME.NASH(Payoffs!A1:F13,,"pure")` with commas, as `Range.formulas` takes it in every locale. */
export function formulaFor(concept: AnyConcept, inputs: Inputs): string {
  const given = argumentsOf(concept).map((argument) => formulaPart(argument, inputs[argument.name]));
  while (given.at(-1) === "") given.pop();
  return `=${functionName(concept)}(${given.join(",")})`;
}

function formulaPart(argument: Argument, input: Input | undefined): string {
  if (!input || isLeftOut(argument, input)) return "";
  if (isRange(argument)) return input.text.trim();
  const value = argument.kind === "number" ? numberOrText(input.text) : input.text;
  return typeof value === "number" ? String(value) : `"${value}"`;
}
