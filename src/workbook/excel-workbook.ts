import { onChanged, onSelectionChanged, onSheetActivated } from "./events";
import { openWorkbook } from "./open-workbook";
import type { WorkbookPort } from "./port";
import { freePlace, readNames, readRanges, readSelection, select, selectedCell } from "./reading";
import { addScenario } from "./scenario";
import { readSetting, writeSetting } from "./settings";
import { enterAgain, unrecognisedFormulas } from "./unrecognised";
import { addSheet, defineName, restore, writeBlock } from "./writing";

/** The workbook that is open in Excel. */
export const excelWorkbook: WorkbookPort = {
  readSelection,
  selectedCell,
  readRanges,
  readNames,
  freePlace,
  writeBlock,
  restore,
  addSheet,
  addScenario,
  openWorkbook,
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
