import type { Place } from "../../engine/errors";
import type { Cells } from "../../engine/formats/cells";
import { addressOf, type Location, partIn } from "../workbook/address";

/** Cells and, where they come from a workbook, the place they were read from. */
export interface Placed {
  readonly cells: Cells;
  readonly at?: Location;
}

/** "Payoffs!C5" for a cell, "Payoffs!A5:F17" for a part, of an argument that was read from a workbook. */
export function cellName(at: Place, arguments_: Readonly<Record<string, Placed>>): string | undefined {
  const block = "argument" in at ? arguments_[at.argument]?.at : undefined;
  if (!block) return undefined;
  return addressOf("row" in at ? partIn(block, at) : block);
}
