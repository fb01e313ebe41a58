/** Turns what happens in the grid into Excel's events, and notes that the workbook has unsaved edits. */
import { type ICommandInfo, ICommandService, type IExecutionOptions } from "@univerjs/core";
import {
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/preset-sheets-core";
import type { EventDesk } from "../excel/events";
import { type Area, areaText, rangeAddress } from "./address";
import type { Calculation } from "./calculation";
import type { Changes } from "./changes";
import type { Grid } from "./grid";

/** Row and column commands of the grid, and Excel's words for them. */
const structureChanges: Readonly<Record<string, string>> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
};

export interface EditContext {
  readonly grid: Grid;
  readonly calculation: Calculation;
  readonly changes: Changes;
  readonly events: EventDesk;
  /** Whether the add-in is writing at this moment. */
  isAddInWriting(): boolean;
  /** The selection is told to the page as well. */
  selectionMoved(): void;
}

export function followEdits(context: EditContext): void {
  const follower = new EditFollower(context);
  context.grid.injector.get(ICommandService).onCommandExecuted((command, options) => follower.follow(command, options));
  context.calculation.ended.push(() => follower.calculated());
}

class EditFollower {
  private readonly recalculated = new Set<string>();
  private selection = "";
  private activeSheet = "";

  constructor(private readonly context: EditContext) {}

  follow(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    // While one workbook takes the place of another there is none to speak of.
    if (!this.context.grid.api.getActiveWorkbook()) return;
    const params = (command.params ?? {}) as { readonly subUnitId?: string; readonly sheetId?: string };
    const sheet = params.subUnitId ?? params.sheetId ?? "";
    if (command.id === SetRangeValuesMutation.id)
      this.valuesSet(command.params as ISetRangeValuesMutationParams, options);
    else if (command.id === SetSelectionsOperation.id) this.selected();
    else if (command.id === SetWorksheetActiveOperation.id) this.activated(sheet);
    else if (command.id === InsertSheetMutation.id) this.sheetAdded(command);
    else if (command.id === RemoveSheetMutation.id) this.sheetDeleted(sheet);
    else if (structureChanges[command.id]) this.restructured(command);
    if (this.isEdit(command, options)) this.context.changes.touch();
  }

  /** Whether the workbook differs from its file afterwards: results and heights that follow the text do not count. */
  private isEdit({ id, type, params }: ICommandInfo, options: IExecutionOptions | undefined): boolean {
    if (type !== MUTATION || options?.onlyLocal === true || id.includes("auto-height")) return false;
    const unit = (params as { readonly unitId?: string } | undefined)?.unitId;
    return unit === this.context.grid.api.getActiveWorkbook()?.getId();
  }

  /** One event for every sheet in which results changed. */
  calculated(): void {
    setTimeout(() => {
      for (const sheet of this.recalculated) this.context.events.raise("calculated", sheet, { address: "" });
      this.recalculated.clear();
    });
  }

  private valuesSet(params: ISetRangeValuesMutationParams, options: IExecutionOptions | undefined): void {
    if (options?.onlyLocal === true) {
      this.recalculated.add(params.subUnitId);
      return;
    }
    const area = editedArea(params);
    if (area) this.changed(params.subUnitId, "RangeEdited", areaText(area), area);
  }

  private restructured({ id, params }: ICommandInfo): void {
    const { subUnitId, range } = params as { readonly subUnitId: string; readonly range: Parameters<typeof toArea>[0] };
    const area = toArea(range);
    const isRow = id.includes("row");
    const text = isRow ? `${area.row + 1}:${area.endRow + 1}` : areaText({ ...area, row: 0, endRow: 1_048_575 });
    this.changed(subUnitId, structureChanges[id] ?? "", text, area);
  }

  private changed(sheet: string, changeType: string, address: string, area: Area): void {
    const name = this.sheetName(sheet);
    this.later(() =>
      this.context.events.raise("changed", sheet, {
        changeType,
        source: "Local",
        address,
        referenceId: rangeAddress(name, area),
        shiftDirection: "None",
        triggerSource: this.context.isAddInWriting() ? "ThisLocalAddin" : "Unknown",
      }),
    );
  }

  private selected(): void {
    const workbook = this.context.grid.workbook();
    const range = workbook.getActiveRange();
    if (!range) return;
    const sheet = workbook.getActiveSheet();
    const address = areaText(toArea(range.getRange()));
    if (this.selection === `${sheet.getSheetId()}!${address}`) return;
    this.selection = `${sheet.getSheetId()}!${address}`;
    this.context.selectionMoved();
    this.later(() => {
      this.context.events.raise("selectionChanged", sheet.getSheetId(), { address });
      this.context.events.raiseWorkbookSelection();
    });
  }

  private activated(sheet: string): void {
    const before = this.activeSheet;
    if (before === sheet) return;
    this.activeSheet = sheet;
    this.context.selectionMoved();
    this.later(() => {
      if (before !== "") this.context.events.raise("deactivated", before, {});
      this.context.events.raise("activated", sheet, {});
    });
  }

  private sheetAdded({ params }: ICommandInfo): void {
    const sheet = (params as { readonly sheet: { readonly id: string } }).sheet.id;
    this.later(() => this.context.events.raise("added", sheet, { source: "Local" }));
  }

  private sheetDeleted(sheet: string): void {
    this.later(() => this.context.events.raise("deleted", sheet, { source: "Local" }));
  }

  /** Handlers run after the change is complete; whether events are enabled is decided when it happens, as in Excel. */
  private later(raise: () => void): void {
    if (!this.context.events.isEnabled) return;
    queueMicrotask(raise);
  }

  private sheetName(id: string): string {
    return this.context.grid.workbook().getSheetBySheetId(id)?.getSheetName() ?? "";
  }
}

const MUTATION = 2;

interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

const toArea = ({ startRow, startColumn, endRow, endColumn }: GridRange): Area => ({
  row: startRow,
  column: startColumn,
  endRow,
  endColumn,
});

/** The bounding area of cells whose contents changed; a change of formats alone has none. */
function editedArea({ cellValue }: ISetRangeValuesMutationParams): Area | undefined {
  const places = Object.entries(cellValue ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells ?? {})
      .filter(([, cell]) => cell === null || ["v", "f", "p", "si"].some((key) => key in (cell as object)))
      .map(([column]) => [Number(row), Number(column)] as const),
  );
  if (places.length === 0) return undefined;
  const rows = places.map(([row]) => row);
  const columns = places.map(([, column]) => column);
  return {
    row: Math.min(...rows),
    column: Math.min(...columns),
    endRow: Math.max(...rows),
    endColumn: Math.max(...columns),
  };
}
