import { type Area, areaText, columnCount, LAST_COLUMN, LAST_ROW, rangeAddress, rowCount } from "../grid/address";
import { type CellContents, clip, rangeOf, readCells, spillArea, spillParent, usedArea } from "../grid/cells";
import { conditionalFormatsType } from "./conditional-formats";
import { dataValidationType } from "./data-validation";
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import { type ExcelObject, type Method, nothing, type ObjectType, object } from "./object";
import { rangeFormatType } from "./range-format";
import { intersection, movedArea, type RangeTarget, sheetOf, targetNamed, whole } from "./range-target";
import { writeFormulas, writeNumberFormats } from "./range-writes";
import { surroundingRegion } from "./region";
import { worksheetObject } from "./worksheet";

/** The cells of the range; a range of more cells than Excel would send at once is an error. */
function cells(target: RangeTarget, host: ExcelHost): readonly (readonly CellContents[])[] {
  return readCells(host.grid, sheetOf(host, target), target.area);
}

const each = (target: RangeTarget, host: ExcelHost, pick: (cell: CellContents) => unknown): unknown[][] =>
  cells(target, host).map((row) => row.map(pick));

export const rangeObject = (sheet: string, area: Area): ExcelObject => object(rangeType, { sheet, area });

const area =
  (change: (area: Area, ...parameters: never[]) => Area): Method<RangeTarget> =>
  (target, _host, ...parameters) =>
    rangeObject(target.sheet, change(target.area, ...(parameters as never[])));

export const rangeType: ObjectType<RangeTarget> = {
  name: "Range",
  isKept: true,
  holdsResults: true,
  scalars: {
    address: { get: (target, host) => rangeAddress(sheetOf(host, target).getSheetName(), target.area) },
    addressLocal: { get: (target, host) => rangeAddress(sheetOf(host, target).getSheetName(), target.area) },
    cellCount: { get: ({ area }) => rowCount(area) * columnCount(area) },
    columnCount: { get: ({ area }) => columnCount(area) },
    columnIndex: { get: ({ area }) => area.column },
    formulas: {
      get: (target, host) => each(target, host, (cell) => cell.formula),
      set: (target, host, value) => writeFormulas(host, target, value),
    },
    hasSpill: { get: (target, host) => hasSpill(target, host) },
    isEntireColumn: { get: ({ area }) => area.row === 0 && area.endRow === LAST_ROW },
    isEntireRow: { get: ({ area }) => area.column === 0 && area.endColumn === LAST_COLUMN },
    numberFormat: {
      get: (target, host) =>
        rangeOf(sheetOf(host, target), clip(sheetOf(host, target), target.area))
          .getNumberFormats()
          .map((row) => row.map((format) => (format === "" ? "General" : format))),
      set: (target, host, value) => writeNumberFormats(host, target, value),
    },
    rowCount: { get: ({ area }) => rowCount(area) },
    rowIndex: { get: ({ area }) => area.row },
    text: {
      get: (target, host) =>
        rangeOf(sheetOf(host, target), clip(sheetOf(host, target), target.area)).getDisplayValues(),
    },
    values: {
      get: (target, host) => each(target, host, (cell) => cell.value),
      set: (target, host, value) => writeFormulas(host, target, value),
    },
    valueTypes: { get: (target, host) => each(target, host, (cell) => cell.type) },
  },
  objects: {
    conditionalFormats: (target) => object(conditionalFormatsType, target),
    dataValidation: (target) => object(dataValidationType, target),
    format: (target) => object(rangeFormatType, target),
    worksheet: (target, host) => worksheetObject(sheetOf(host, target)),
  },
  methods: {
    // Microsoft's client library asks this before it sends a block of more than 1500 cells in parts.
    _ValidateArraySize: ({ area: at }, _host, rows: number, columns: number) => {
      if (rows !== rowCount(at) || columns !== columnCount(at)) throw new ExcelError("InvalidArgument");
    },
    clear: (target, host, applyTo = "All") => clear(target, host, applyTo),
    getAbsoluteResizedRange: area((at, rows: number, columns: number) =>
      movedArea({ ...at, endRow: at.row, endColumn: at.column }, 0, 0, whole(rows) - 1, whole(columns) - 1),
    ),
    getBoundingRect: (target, host, other) => {
      const second = rangeArgument(host, target, other);
      return rangeObject(target.sheet, {
        row: Math.min(target.area.row, second.area.row),
        column: Math.min(target.area.column, second.area.column),
        endRow: Math.max(target.area.endRow, second.area.endRow),
        endColumn: Math.max(target.area.endColumn, second.area.endColumn),
      });
    },
    getCell: area((at, row: number, column: number) =>
      movedArea({ ...at, endRow: at.row, endColumn: at.column }, whole(row), whole(column)),
    ),
    getColumn: area((at, column: number) => movedArea({ ...at, endColumn: at.column }, 0, whole(column))),
    getEntireColumn: area((at) => ({ ...at, row: 0, endRow: LAST_ROW })),
    getEntireRow: area((at) => ({ ...at, column: 0, endColumn: LAST_COLUMN })),
    getIntersection: (target, host, other) => {
      const both = intersectionWith(target, host, other);
      if (!both) throw new ExcelError("ItemNotFound");
      return both;
    },
    getIntersectionOrNullObject: (target, host, other) => intersectionWith(target, host, other) ?? nothing,
    getLastCell: area((at) => ({ ...at, row: at.endRow, column: at.endColumn })),
    getLastColumn: area((at) => ({ ...at, column: at.endColumn })),
    getLastRow: area((at) => ({ ...at, row: at.endRow })),
    getOffsetRange: area((at, rows: number, columns: number) => movedArea(at, whole(rows), whole(columns))),
    getResizedRange: area((at, rows: number, columns: number) => movedArea(at, 0, 0, whole(rows), whole(columns))),
    getRow: area((at, row: number) => movedArea({ ...at, endRow: at.row }, whole(row), 0)),
    getSpillParent: (target, host) => {
      const parent = parentOf(target, host);
      if (!parent) throw new ExcelError("ItemNotFound");
      return parent;
    },
    getSpillParentOrNullObject: (target, host) => parentOf(target, host) ?? nothing,
    getSpillingToRange: (target, host) => {
      const spill = spillFrom(target, host);
      if (!spill) throw new ExcelError("ItemNotFound");
      return spill;
    },
    getSpillingToRangeOrNullObject: (target, host) => spillFrom(target, host) ?? nothing,
    getSurroundingRegion: (target, host) =>
      rangeObject(target.sheet, surroundingRegion(host.grid, sheetOf(host, target), target.area)),
    getUsedRange: (target, host) => usedInside(target, host) ?? rangeObject(target.sheet, firstCell(target.area)),
    getUsedRangeOrNullObject: (target, host) => usedInside(target, host) ?? nothing,
    merge: (target, host, across = false) => {
      const range = rangeOf(sheetOf(host, target), target.area);
      if (across) range.mergeAcross();
      else range.merge();
    },
    select: (target, host) => {
      const sheet = sheetOf(host, target);
      host.grid.workbook().setActiveSheet(sheet);
      sheet.setActiveRange(rangeOf(sheet, target.area));
    },
    unmerge: (target, host) => {
      rangeOf(sheetOf(host, target), target.area).breakApart();
    },
  },
};

/** The area that is selected on the active sheet. */
export function activeArea(host: ExcelHost): RangeTarget {
  const workbook = host.grid.workbook();
  const sheet = workbook.getActiveSheet();
  const range = workbook.getActiveRange();
  const selected = range ? toArea(range.getRange()) : { row: 0, column: 0, endRow: 0, endColumn: 0 };
  return { sheet: sheet.getSheetId(), area: selected };
}

interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
  readonly rangeType?: number;
}

/** A whole column is selected in the grid down to its last row, which Excel's sheets have elsewhere. */
function toArea({ startRow, startColumn, endRow, endColumn, rangeType: kind }: GridRange): Area {
  const isRow = kind === 1 || kind === 3;
  const isColumn = kind === 2 || kind === 3;
  return {
    row: isColumn ? 0 : startRow,
    column: isRow ? 0 : startColumn,
    endRow: isColumn ? LAST_ROW : endRow,
    endColumn: isRow ? LAST_COLUMN : endColumn,
  };
}

const firstCell = (at: Area): Area => ({ ...at, endRow: at.row, endColumn: at.column });

function rangeArgument(host: ExcelHost, target: RangeTarget, other: unknown): RangeTarget {
  if (typeof other === "object" && other !== null && "target" in other)
    return (other as ExcelObject).target as RangeTarget;
  return targetNamed(host, target.sheet, other);
}

function intersectionWith(target: RangeTarget, host: ExcelHost, other: unknown): ExcelObject | undefined {
  const second = rangeArgument(host, target, other);
  if (second.sheet !== target.sheet) throw new ExcelError("InvalidArgument", "ranges of two worksheets");
  const both = intersection(target.area, second.area);
  return both && rangeObject(target.sheet, both);
}

function spillFrom(target: RangeTarget, host: ExcelHost): ExcelObject | undefined {
  const spill = spillArea(host.grid, target.sheet, target.area.row, target.area.column);
  return spill && rangeObject(target.sheet, spill);
}

/** Excel answers this for single cells only. */
function parentOf(target: RangeTarget, host: ExcelHost): ExcelObject | undefined {
  if (rowCount(target.area) * columnCount(target.area) !== 1)
    throw new ExcelError("InvalidArgument", "more than one cell");
  const parent = spillParent(host.grid, target.sheet, target.area.row, target.area.column);
  return parent && rangeObject(target.sheet, parent);
}

function hasSpill(target: RangeTarget, host: ExcelHost): boolean {
  const inside = clip(sheetOf(host, target), target.area);
  const spill = spillArea(host.grid, target.sheet, inside.row, inside.column);
  return spill !== undefined;
}

function usedInside(target: RangeTarget, host: ExcelHost): ExcelObject | undefined {
  const used = usedArea(host.grid, sheetOf(host, target));
  const inside = used && intersection(used, target.area);
  return inside && rangeObject(target.sheet, inside);
}

function clear(target: RangeTarget, host: ExcelHost, applyTo: unknown): void {
  const range = rangeOf(sheetOf(host, target), target.area);
  if (applyTo === "Contents") range.clearContent();
  else if (applyTo === "Formats") range.clearFormat();
  else if (applyTo === "All") range.clear();
  else throw new ExcelError("InvalidArgument", `clear("${String(applyTo)}") of ${areaText(target.area)}`);
}
