/** Protection of a sheet: which cells stay writable comes from each cell's own mark, as in an Excel file. */
import { type Area, areaText } from "./address";
import { clip, fromTo } from "./cells";
import type { FWorksheet, Grid } from "./grid";

export type ProtectionOptions = Readonly<Record<string, unknown>>;

/** The options with which the sheet is protected, or undefined. */
export function protectionOf(sheet: FWorksheet): ProtectionOptions | undefined {
  return sheet.getCustomMetadata()?.protection as ProtectionOptions | undefined;
}

export function protectSheet(sheet: FWorksheet, options: ProtectionOptions): void {
  sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), protection: options });
}

export function unprotectSheet(sheet: FWorksheet): void {
  const { protection: _removed, ...rest } = sheet.getCustomMetadata() ?? {};
  sheet.setCustomMetadata(rest);
}

/** The first cell of the area that may not be written to, or undefined. */
export function lockedCell(sheet: FWorksheet, area: Area): string | undefined {
  if (!protectionOf(sheet)) return undefined;
  const inside = clip(sheet, area);
  const cells = sheet.getSheet();
  for (const row of fromTo(inside.row, inside.endRow)) {
    for (const column of fromTo(inside.column, inside.endColumn)) {
      const isLocked = cells.getCellRaw(row, column)?.custom?.locked !== false;
      if (isLocked) return areaText({ row, column, endRow: row, endColumn: column });
    }
  }
  return undefined;
}

/** Commands of the user that change the contents of the selected cells. */
const contentCommands: ReadonlySet<string> = new Set([
  "sheet.command.clear-selection-content",
  "sheet.command.clear-selection-all",
  "sheet.command.delete-range-move-left",
  "sheet.command.delete-range-move-up",
  "sheet.command.insert-range-move-right",
  "sheet.command.insert-range-move-down",
  "sheet.command.paste",
  "sheet.command.auto-fill",
]);

/** Commands that move rows or columns of the active sheet. */
const structureCommand = /^sheet\.command\.(insert-(row|col)|remove-(row|col))/;

/** Keeps the user from writing to locked cells of protected sheets, and says which cell was locked. */
export function guardProtection(grid: Grid, refused: (cell: string) => void): void {
  const { api } = grid;
  const selectedLocked = (): string | undefined => {
    const range = grid.workbook().getActiveRange()?.getRange();
    if (!range) return undefined;
    const { startRow: row, startColumn: column, endRow, endColumn } = range;
    return lockedCell(grid.workbook().getActiveSheet(), { row, column, endRow, endColumn });
  };
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const locked = lockedCell(event.worksheet, {
      row: event.row,
      column: event.column,
      endRow: event.row,
      endColumn: event.column,
    });
    if (locked === undefined) return;
    event.cancel = true;
    refused(locked);
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const isStructure = structureCommand.test(event.id) && protectionOf(grid.workbook().getActiveSheet());
    const locked = isStructure ? "A1" : contentCommands.has(event.id) ? selectedLocked() : undefined;
    if (locked === undefined) return;
    event.cancel = true;
    refused(locked);
  });
}
