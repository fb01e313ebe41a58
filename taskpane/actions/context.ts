import type { AnyConcept } from "../../engine/concepts/define";
import { conceptById } from "../../engine/concepts/index";
import { InputError, MessageError, type Place } from "../../engine/errors";
import { message } from "../../engine/text";
import type { Solve } from "../../src/solving/solve";
import { partIn } from "../../src/workbook/address";
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
  const place = placeOf(error);
  if (!place || !("argument" in place)) return { said: error.said };
  const block = inputs[place.argument]?.range?.at;
  const at = block && "row" in place ? partIn(block, place) : undefined;
  return { said: error.said, argument: place.argument, ...(at ? { at } : {}), isPart: "rows" in place };
}

const placeOf = (error: MessageError): Place | undefined => (error instanceof InputError ? error.at : undefined);
