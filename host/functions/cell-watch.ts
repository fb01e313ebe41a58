/**
 * What each formula cell last asked of the add-in: the message of its error, and the calls that it still needs.
 * A cell that is worked out again with other arguments, edited or deleted no longer needs its earlier calls.
 */
import { type CellPlace, type Invocations, placeKey } from "./invocations";
import type { CallResult } from "./result-store";

interface Seen {
  readonly cell: CellPlace;
  readonly calculation: number;
  readonly keys: Set<string>;
  message: string;
}

export class CellWatch {
  private readonly seen = new Map<string, Seen>();
  private calculation = 0;

  constructor(private readonly invocations: Invocations) {}

  /** A calculation begins: what cells ask from now on replaces what they asked before. */
  calculationStarts(): void {
    this.calculation++;
  }

  saw(cell: CellPlace, key: string, result: CallResult): void {
    const current = this.current(cell);
    current.keys.add(key);
    if (result.kind === "error" && result.message !== "") current.message = result.message;
  }

  /** A calculation ended: calls of cells that hold no formula any more are given up. */
  calculationEnds(holdsFormula: (cell: CellPlace) => boolean): void {
    for (const cell of this.invocations.waitingCells) if (!holdsFormula(cell)) this.forget(cell);
  }

  /** The message with which the add-in refused the formula in `cell`, or "". */
  message(cell: CellPlace): string {
    return this.seen.get(placeKey(cell))?.message ?? "";
  }

  clear(): void {
    for (const { cell } of [...this.seen.values()]) this.forget(cell);
  }

  private current(cell: CellPlace): Seen {
    const place = placeKey(cell);
    const known = this.seen.get(place);
    if (known?.calculation === this.calculation) return known;
    const fresh: Seen = { cell, calculation: this.calculation, keys: new Set(), message: "" };
    this.seen.set(place, fresh);
    if (known) this.abandonLater(known, fresh);
    return fresh;
  }

  /** A formula may call several functions: only after it is worked out is it known which earlier calls it dropped. */
  private abandonLater(before: Seen, now: Seen): void {
    queueMicrotask(() => {
      for (const key of before.keys) if (!now.keys.has(key)) this.invocations.abandon(key, before.cell);
    });
  }

  private forget(cell: CellPlace): void {
    const known = this.seen.get(placeKey(cell));
    this.seen.delete(placeKey(cell));
    for (const key of known?.keys ?? []) this.invocations.abandon(key, cell);
  }
}
