import { answer, callOf, cellsOf } from "../../../engine/concepts/call";
import { argumentsOf, functionName } from "../../../engine/concepts/define";
import { conceptById } from "../../../engine/concepts/index";
import type { Cells } from "../../../engine/formats/cells";
import type { Language } from "../../../engine/text";
import type { LiveContent } from "./plan";

/** An argument as the formula writes it ("Payoffs", "B2:D2") and what those cells hold; a plain word is itself. */
export type LiveArgument = string | { readonly reference: string; readonly cells: Cells };

/** One of the add-in's functions with its arguments by name, and its result now. Throws RangeError for an unknown function or argument; InputError, Refusal. */
export async function liveCall(
  id: string,
  given: Readonly<Record<string, LiveArgument>>,
  language: Language,
): Promise<LiveContent> {
  const concept = conceptById(id);
  if (!concept) throw new RangeError(`There is no function ${functionName({ id })}.`);
  const names = argumentsOf(concept).map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RangeError(`${functionName(concept)} has no argument named ${unknown}.`);
  const written = names.map((name) => writtenArgument(given[name]));
  const cells = Object.fromEntries(Object.entries(given).map(([name, argument]) => [name, cellsOfArgument(argument)]));
  return {
    kind: "live",
    formula: `${functionName(concept)}(${written.join(",").replace(/,+$/, "")})`,
    block: cellsOf(await answer(concept, callOf(concept, cells)), language),
  };
}

function writtenArgument(argument: LiveArgument | undefined): string {
  if (argument === undefined) return "";
  return typeof argument === "string" ? `"${argument}"` : argument.reference;
}

const cellsOfArgument = (argument: LiveArgument): Cells =>
  typeof argument === "string" ? [[argument]] : argument.cells;
