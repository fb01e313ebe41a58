import { onChanged, onSelectionChanged, onSheetActivated } from "./events";
import type { WorkbookPort } from "./port";
import { freePlace, readRanges, readSelection, select, selectedCell } from "./reading";
import { addScenario } from "./scenario";
import { readSetting, writeSetting } from "./settings";
import { enterAgain, unrecognisedFormulas } from "./unrecognised";
import { addSheet, defineName, restore, writeBlock } from "./writing";

/** The workbook that is open in Excel. */
export const excelWorkbook: WorkbookPort = {
  readSelection,
  selectedCell,
  readRanges,
  freePlace,
  writeBlock,
  restore,
  addSheet,
  addScenario,
  select,
  defineName,
  readSetting,
  writeSetting,
  onChanged,
  onSelectionChanged,
  onSheetActivated,
  unrecognisedFormulas,
  enterAgain,
};
