/** Reads and sets one property of the style of a range of cells. */
import { ICommandService, type IStyleData, type Nullable } from "@univerjs/core";
import type { Area } from "./address";
import { clip, fromTo, rangeOf } from "./cells";
import type { FWorksheet, Grid } from "./grid";

/** The grid's command for one property of a style; its plugin does not export the identifier by name. */
const SET_STYLE = "sheet.command.set-style";

export function setStyle<Key extends keyof IStyleData>(
  grid: Grid,
  sheet: FWorksheet,
  area: Area,
  type: Key,
  value: IStyleData[Key] | null,
): void {
  grid.injector.get(ICommandService).syncExecuteCommand(SET_STYLE, {
    unitId: grid.workbook().getId(),
    subUnitId: sheet.getSheetId(),
    range: rangeOf(sheet, area).getRange(),
    style: { type, value },
  });
}

/** The value that all cells of the area share, or null where they differ, as Excel reports it. */
export function sharedStyle<Value>(sheet: FWorksheet, area: Area, pick: (style: IStyleData) => Value): Value | null {
  const inside = clip(sheet, area);
  const cells = sheet.getSheet();
  const values = fromTo(inside.row, inside.endRow).flatMap((row) =>
    fromTo(inside.column, inside.endColumn).map((column) => pick(cells.getComposedCellStyle(row, column) ?? {})),
  );
  return values.every((value) => value === values[0]) ? (values[0] as Value) : null;
}

/** A colour of the grid as Excel reports it: `#RRGGBB`. */
export function hexColor(color: Nullable<string>, otherwise: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color ?? "");
  if (!parts) return (color ?? otherwise).toUpperCase();
  const digits = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
  return `#${digits.join("")}`.toUpperCase();
}
