import type { IRange } from "@univerjs/core";
import type { Area } from "./address";
import { clip } from "./cells";
import type { FWorksheet } from "./grid";

/** An area as the grid's rules state it. */
export function rangesOf(sheet: FWorksheet, area: Area): IRange[] {
  const { row, column, endRow, endColumn } = clip(sheet, area);
  return [{ startRow: row, startColumn: column, endRow, endColumn }];
}
