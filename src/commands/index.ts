import { announceUseSelection } from "../workbook/use-selection";
import { commandNames } from "./names";

/** Tells Office the functions behind the context menu. Outside Office there is nothing to tell. */
export function registerCommands(): void {
  if (typeof Office === "undefined" || !Office.actions) return;
  Office.actions.associate(commandNames.useSelection, useSelection);
}

/** Opens the pane with the selected cells as its game. Office waits for `completed`, whatever happens. */
async function useSelection(event: Office.AddinCommands.Event): Promise<void> {
  try {
    announceUseSelection();
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
