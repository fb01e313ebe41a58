import { callOfPositions, cellsOf } from "../../engine/concepts/call";
import { type AnyConcept, argumentsOf } from "../../engine/concepts/define";
import type { Cells } from "../../engine/formats/cells";
import { type Language, languageOf } from "../../engine/text";
import type { Solve } from "../solving/solve";
import type { ReadValueTypes } from "../workbook/value-types";
import { cellsOfArgument } from "./arguments";
import { withBlanks } from "./blanks";
import { type CellErrorMessage, errorMessage, nothingFound } from "./errors";
import { refuseMisplacedWords } from "./skipped";

/** What the functions need of their surroundings; the tests give their own. */
export interface Surroundings {
  readonly solve: Solve;
  readonly readValueTypes: ReadValueTypes;
  /** Called at each invocation: Office may not know it while the page loads. */
  readonly language: () => Language;
}

type Invocation = Partial<Pick<CustomFunctions.CancelableInvocation, "onCanceled" | "parameterAddresses">>;

/** Excel gives a cell no longer than this: beyond it the user is better served by a time limit that says so. */
const milliseconds = 30_000;

/** Tells Excel the function of every concept. Excel may call them at once, before Office is ready. */
export function registerFunctions(concepts: readonly AnyConcept[], surroundings: Surroundings): void {
  for (const concept of concepts) {
    CustomFunctions.associate(concept.id, (...given: unknown[]) => calculate(concept, given, surroundings));
  }
}

/** Excel passes the arguments in order and its invocation last. Rejects with CustomFunctions.Error only. */
async function calculate(
  concept: AnyConcept,
  given: readonly unknown[],
  { solve, readValueTypes, language }: Surroundings,
): Promise<Cells> {
  const invocation = (given.at(-1) ?? {}) as Invocation;
  const addresses = invocation.parameterAddresses ?? [];
  try {
    const cells = argumentsOf(concept).map((_, i) => (i < given.length - 1 ? cellsOfArgument(given[i]) : undefined));
    refuseMisplacedWords(concept, cells, addresses[0] || "A1:F13");
    const signal = cancellationOf(invocation);
    const call = callOfPositions(concept, await withBlanks(cells, addresses, readValueTypes));
    const answer = await solve(call, { signal, milliseconds });
    if (answer.solution.found.length === 0) throw asExcelError(nothingFound(answer, language()));
    return cellsOf(answer, language());
  } catch (error) {
    if (error instanceof CustomFunctions.Error) throw error;
    throw asExcelError(errorMessage(error, concept, addresses, language()));
  }
}

/** Excel cancels a call when a cell it reads is edited or its formula removed. */
function cancellationOf(invocation: Invocation): AbortSignal {
  const controller = new AbortController();
  invocation.onCanceled = () => controller.abort();
  return controller.signal;
}

function asExcelError({ code, text }: CellErrorMessage): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], text);
}

/** The language of Excel's own menus; English until Office knows it and outside Excel. */
export const displayLanguage = (): Language =>
  languageOf((typeof Office === "undefined" ? undefined : Office.context?.displayLanguage) ?? "en");
