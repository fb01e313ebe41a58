/** Follows the grid's formula engine: when it works, when it is done, and how to have cells worked out again. */
import { type ICommandInfo, ICommandService, type IExecutionOptions } from "@univerjs/core";
import {
  ClearSelectionFormatCommand,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type ISetRangeValuesMutationParams,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import type { CellPlace } from "../functions/invocations";
import type { Grid } from "./grid";

/** Writes of results and of formats: the commands after which the engine itself does not calculate. */
function needsNoCalculation({ id, params }: ICommandInfo, options: IExecutionOptions | undefined): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const trigger = (params as ISetRangeValuesMutationParams).trigger ?? "";
  return options?.onlyLocal === true || formatTriggers.has(trigger);
}

const formatTriggers: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

interface Notification {
  readonly functionsExecutedState?: FormulaExecutedStateType;
}

export class Calculation {
  private owed = false;
  private waiting: (() => void)[] = [];
  private readonly commands: ICommandService;
  readonly started: (() => void)[] = [];
  readonly ended: (() => void)[] = [];

  constructor(private readonly grid: Grid) {
    this.commands = grid.injector.get(ICommandService);
    const changes = grid.injector.get(IActiveDirtyManagerService);
    this.commands.beforeCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationStartMutation.id) for (const listener of this.started) listener();
    });
    this.commands.onCommandExecuted((command, options) => {
      if (changes.get(command.id) && !needsNoCalculation(command, options)) this.owed = true;
      if (command.id === SetFormulaCalculationNotificationMutation.id) this.notified(command.params as Notification);
    });
  }

  get isBusy(): boolean {
    return this.owed;
  }

  /** Resolves once nothing is left to be worked out; at once when nothing is owed. */
  whenDone(): Promise<void> {
    return this.owed ? new Promise((done) => this.waiting.push(done)) : Promise.resolve();
  }

  /** Works these cells, and what depends on them, out again. */
  again(cells: readonly CellPlace[]): void {
    const unitId = this.grid.workbook().getId();
    this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        dirtyRanges: cells.map(({ sheet, row, column }) => ({
          unitId,
          sheetId: sheet,
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        })),
      },
      { onlyLocal: true },
    );
  }

  /** Works every formula out again. */
  everything(): void {
    this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { forceCalculation: true },
      { onlyLocal: true },
    );
  }

  private notified({ functionsExecutedState: state }: Notification): void {
    if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.owed = false;
    for (const listener of this.ended) listener();
    // The results are written to the sheet after this notification, in the same turn of the event loop.
    setTimeout(() => {
      if (this.owed) return;
      const waiting = this.waiting;
      this.waiting = [];
      for (const done of waiting) done();
    });
  }
}
