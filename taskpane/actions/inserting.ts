import { message } from "../../engine/text";
import type { Block } from "../../src/workbook/port";
import { blockOf } from "../model/answer";
import { formulaFor, gameArgument, showArgument } from "../model/arguments";
import { type Insertion, type State, soFarInView } from "../state";
import { strings } from "../strings";
import { type Context, conceptOf, problemOf } from "./context";

/** The block that Insert would write now; undefined while there is no answer in view. */
export function blockToInsert(state: State): Block | undefined {
  if (!state.answered || soFarInView(state)) return undefined;
  const cells = blockOf(state.answered.answer, state.inputs[showArgument]?.text, state.language);
  if (state.insertion.form === "values") return { kind: "values", cells };
  const formula = formulaFor(conceptOf(state), state.inputs);
  return { kind: "formula", formula, rows: cells.length, columns: cells[0]!.length };
}

export const sizeOf = (block: Block): { readonly rows: number; readonly columns: number } =>
  block.kind === "formula" ? block : { rows: block.cells.length, columns: block.cells[0]!.length };

/** Writing the answer into the sheet, never over something without asking, and taking it back. */
export function insertingActions({ store, workbook }: Context) {
  function change(changes: Partial<Insertion>): void {
    store.update((state) => ({ ...state, insertion: { ...state.insertion, ...changes } }));
  }

  /** Drops the question and the fault of an earlier attempt. */
  const clear = ({ form, place, isTyped, proposedFor, written }: Insertion): Insertion => ({
    form,
    place,
    isTyped,
    ...(proposedFor ? { proposedFor } : {}),
    ...(written ? { written } : {}),
  });

  function replace(changes: Partial<Insertion>): void {
    store.update((state) => ({ ...state, insertion: { ...clear(state.insertion), ...changes } }));
  }

  /** Proposes a free place for the answer, unless the user named one, has put something there, or it still fits the last one. */
  async function propose(): Promise<void> {
    const state = store.get();
    const { isTyped, written, proposedFor } = state.insertion;
    const block = blockToInsert(state);
    const table = state.inputs[gameArgument(conceptOf(state))]?.range;
    if (!block || !table || isTyped || written) return;
    const { rows, columns } = sizeOf(block);
    if (proposedFor === `${rows} × ${columns}`) return;
    try {
      const place = await workbook.freePlace(table.at, rows, columns);
      change({ place, proposedFor: `${rows} × ${columns}` });
    } catch (error) {
      change({ problem: problemOf(error, {}) });
    }
  }

  async function insert(overwrite: boolean): Promise<void> {
    const block = blockToInsert(store.get());
    if (!block) return;
    try {
      const outcome = await workbook.writeBlock(store.get().insertion.place, block, { overwrite });
      if (outcome.kind === "occupied") return replace({ question: { about: "write", occupied: outcome } });
      replace({ written: outcome });
      store.update((state) => ({ ...state, status: message(strings.inserted, { address: outcome.address }) }));
    } catch (error) {
      replace({ problem: problemOf(error, {}) });
    }
  }

  async function undo(overwrite: boolean): Promise<void> {
    const { written } = store.get().insertion;
    if (!written) return;
    try {
      const outcome = await workbook.restore(written, { overwrite });
      if (outcome.kind === "occupied") return replace({ question: { about: "restore", occupied: outcome } });
      store.update((state) => {
        const { written: _, ...left } = clear(state.insertion);
        const status = message(strings.restored, { address: written.address });
        return { ...state, insertion: left, status };
      });
    } catch (error) {
      replace({ problem: problemOf(error, {}) });
    }
  }

  return {
    insert,
    undo,
    propose,
    dismiss: () => replace({}),
    setForm: (form: Insertion["form"]) => replace({ form }),
    setPlace: (place: string) => replace({ place, isTyped: true }),
    async placeAtSelection(): Promise<void> {
      try {
        replace({ place: await workbook.selectedCell(), isTyped: true });
      } catch (error) {
        replace({ problem: problemOf(error, {}) });
      }
    },
  };
}
