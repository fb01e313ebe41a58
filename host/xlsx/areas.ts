import type { IRange } from "@univerjs/core";
import { areaText, parseArea } from "../grid/address";

/** Ranges of a rule in a file (`A1:B2 D4`) as ranges of the grid. */
export function rangesFromText(text: string): IRange[] {
  return text.split(/[\s,]+/).flatMap((part) => {
    const area = parseArea(part);
    return area
      ? [{ startRow: area.row, startColumn: area.column, endRow: area.endRow, endColumn: area.endColumn }]
      : [];
  });
}

export function rangesAsText(ranges: readonly IRange[]): string {
  return ranges
    .map(({ startRow, startColumn, endRow, endColumn }) =>
      areaText({ row: startRow, column: startColumn, endRow, endColumn }),
    )
    .join(" ");
}
