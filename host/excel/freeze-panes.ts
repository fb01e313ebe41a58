import { LAST_COLUMN, LAST_ROW } from "../grid/address";
import { nothing, type ObjectType } from "./object";
import { rangeObject } from "./range";
import { type RangeTarget, sheetOf, targetNamed, whole } from "./range-target";

interface SheetTarget {
  readonly sheet: string;
}

export const freezePanesType: ObjectType<SheetTarget> = {
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt: (target, host, range: unknown) => {
      const frozen = isRange(range) ? range.target : targetNamed(host, target.sheet, range);
      const sheet = sheetOf(host, target);
      sheet.setFrozenRows(frozen.area.endRow + 1);
      sheet.setFrozenColumns(frozen.area.endColumn + 1);
    },
    freezeColumns: (target, host, count = 1) => void sheetOf(host, target).setFrozenColumns(whole(count)),
    freezeRows: (target, host, count = 1) => void sheetOf(host, target).setFrozenRows(whole(count)),
    getLocationOrNullObject: (target, host) => {
      const sheet = sheetOf(host, target);
      const rows = sheet.getFrozenRows();
      const columns = sheet.getFrozenColumns();
      if (rows === 0 && columns === 0) return nothing;
      return rangeObject(target.sheet, {
        row: 0,
        column: 0,
        endRow: rows === 0 ? LAST_ROW : rows - 1,
        endColumn: columns === 0 ? LAST_COLUMN : columns - 1,
      });
    },
    unfreeze: (target, host) => void sheetOf(host, target).cancelFreeze(),
  },
};

const isRange = (value: unknown): value is { readonly target: RangeTarget } =>
  typeof value === "object" && value !== null && "target" in value;
