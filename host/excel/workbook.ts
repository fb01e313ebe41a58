import { splitSheet } from "../grid/address";
import { applicationType } from "./application";
import { ExcelError } from "./errors";
import { namesType } from "./names";
import { type ObjectType, object } from "./object";
import { activeArea, rangeObject, rangeType } from "./range";
import { targetNamed } from "./range-target";
import { runtimeType } from "./runtime";
import { settingsType } from "./settings";
import { worksheetsType } from "./worksheets";

export const workbookType: ObjectType<object> = {
  name: "Workbook",
  scalars: {
    name: { get: (_workbook, host) => host.grid.workbook().getName() },
    readOnly: { get: () => false },
    isDirty: { get: (_workbook, host) => host.changes.hasUnsaved },
  },
  objects: {
    application: () => object(applicationType, {}),
    names: () => object(namesType, {}),
    runtime: () => object(runtimeType, {}),
    settings: () => object(settingsType, {}),
    worksheets: () => object(worksheetsType, {}),
  },
  methods: {
    getSelectedRange: (_workbook, host) => object(rangeType, activeArea(host)),
    getActiveCell: (_workbook, host) => {
      const selected = activeArea(host);
      const cell = host.grid.workbook().getActiveCell();
      const row = cell?.getRow() ?? selected.area.row;
      const column = cell?.getColumn() ?? selected.area.column;
      return rangeObject(selected.sheet, { row, column, endRow: row, endColumn: column });
    },
    _GetRangeForEventByReferenceId: (_workbook, host, address: string) => {
      const { sheet, rest } = splitSheet(address);
      const found = sheet === undefined ? null : host.grid.workbook().getSheetByName(sheet);
      if (!found) throw new ExcelError("ItemNotFound");
      return object(rangeType, targetNamed(host, found.getSheetId(), rest));
    },
  },
};
