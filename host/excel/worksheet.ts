import type { Area } from "../grid/address";
import { usedArea } from "../grid/cells";
import type { FWorksheet } from "../grid/grid";
import { hexColor } from "../grid/styles";
import { colorArgument } from "./colors";
import { registrationMethods } from "./events";
import { freezePanesType } from "./freeze-panes";
import type { ExcelHost } from "./host";
import { namesType } from "./names";
import { type ExcelObject, nothing, type ObjectType, object } from "./object";
import { pageLayoutType } from "./page-layout";
import { protectionType } from "./protection";
import { rangeObject } from "./range";
import { movedArea, sheetOf, targetNamed, whole } from "./range-target";
import { checkSheetName } from "./worksheets";

export interface WorksheetTarget {
  readonly sheet: string;
}

export const worksheetObject = (sheet: FWorksheet): ExcelObject => object(worksheetType, { sheet: sheet.getSheetId() });

const A1: Area = { row: 0, column: 0, endRow: 0, endColumn: 0 };

function used(target: WorksheetTarget, host: ExcelHost): ExcelObject | undefined {
  const area = usedArea(host.grid, sheetOf(host, target));
  return area && rangeObject(target.sheet, area);
}

const neighbour = (target: WorksheetTarget, host: ExcelHost, step: number): ExcelObject => {
  const sheet = host.grid.workbook().getSheets()[sheetOf(host, target).getIndex() + step];
  return sheet ? worksheetObject(sheet) : nothing;
};

export const worksheetType: ObjectType<WorksheetTarget> = {
  name: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet }),
  scalars: {
    id: { get: ({ sheet }) => sheet },
    name: {
      get: (target, host) => sheetOf(host, target).getSheetName(),
      set: (target, host, value) => void sheetOf(host, target).setName(checkSheetName(host, value)),
    },
    position: {
      get: (target, host) => sheetOf(host, target).getIndex(),
      set: (target, host, value) => void host.grid.workbook().moveSheet(sheetOf(host, target), whole(value)),
    },
    showGridlines: {
      get: (target, host) => !sheetOf(host, target).hasHiddenGridLines(),
      set: (target, host, value) => void sheetOf(host, target).setHiddenGridlines(value === false),
    },
    tabColor: {
      get: (target, host) => hexColor(sheetOf(host, target).getTabColor() || null, ""),
      set: (target, host, value) => void sheetOf(host, target).setTabColor(value === "" ? "" : colorArgument(value)),
    },
    visibility: {
      get: (target, host) => (sheetOf(host, target).isSheetHidden() ? "Hidden" : "Visible"),
      set: (target, host, value) => {
        if (value === "Visible") sheetOf(host, target).showSheet();
        else sheetOf(host, target).hideSheet();
      },
    },
  },
  objects: {
    freezePanes: (target) => object(freezePanesType, target),
    names: () => object(namesType, {}),
    pageLayout: (target) => object(pageLayoutType, target),
    protection: (target) => object(protectionType, target),
  },
  methods: {
    ...registrationMethods<WorksheetTarget>(
      ["changed", "activated", "deactivated", "selectionChanged", "calculated"],
      ({ sheet }) => sheet,
    ),
    activate: (target, host) => void host.grid.workbook().setActiveSheet(sheetOf(host, target)),
    calculate: async (_target, host) => {
      host.calculation.everything();
      await host.calculation.whenDone();
    },
    delete: (target, host) => void host.grid.workbook().deleteSheet(sheetOf(host, target)),
    getCell: (target, _host, row: number, column: number) =>
      rangeObject(target.sheet, movedArea(A1, whole(row), whole(column))),
    getNextOrNullObject: (target, host) => neighbour(target, host, 1),
    getPreviousOrNullObject: (target, host) => neighbour(target, host, -1),
    getRange: (target, host, address?: unknown) => {
      sheetOf(host, target);
      const found = targetNamed(host, target.sheet, address);
      return rangeObject(found.sheet, found.area);
    },
    getRangeByIndexes: (target, _host, row: number, column: number, rows: number, columns: number) =>
      rangeObject(target.sheet, movedArea(A1, whole(row), whole(column), whole(rows) - 1, whole(columns) - 1)),
    getUsedRange: (target, host) => used(target, host) ?? rangeObject(target.sheet, A1),
    getUsedRangeOrNullObject: (target, host) => used(target, host) ?? nothing,
  },
};
