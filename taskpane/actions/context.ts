import type { AnyConcept } from "../../engine/concepts/define";
import { conceptById } from "../../engine/concepts/index";
import { InputError, MessageError } from "../../engine/errors";
import { message } from "../../engine/text";
import type { Solve } from "../../src/solving/solve";
import { cellIn } from "../../src/workbook/address";
import type { WorkbookPort } from "../../src/workbook/port";
import type { Inputs } from "../model/arguments";
import type { Problem, State } from "../state";
import type { Store } from "../store";
import { strings } from "../strings";

/** What the actions of the pane work with. */
export interface Context {
  readonly store: Store<State>;
  readonly workbook: WorkbookPort;
  readonly solve: Solve;
}

export const conceptOf = (state: State): AnyConcept => conceptById(state.concept)!;

/** A change of some fields of the state. */
export function set(store: Store<State>, changes: Partial<State>): void {
  store.update((state) => ({ ...state, ...changes }));
}

/** The words for a fault, with the cell it names where that cell is known. */
export function problemOf(error: unknown, inputs: Inputs): Problem {
  if (!(error instanceof MessageError)) {
    return { said: message(strings.unexpected, { said: error instanceof Error ? error.message : String(error) }) };
  }
  const place = error instanceof InputError ? error.at : undefined;
  if (!place || "line" in place || "path" in place) return { said: error.said };
  const { argument, row, column }: { argument: string; row?: number; column?: number } = place;
  const block = inputs[argument]?.range?.at;
  const at = block && row !== undefined && column !== undefined ? cellIn(block, row, column) : undefined;
  return { said: error.said, argument, ...(at ? { at } : {}) };
}
