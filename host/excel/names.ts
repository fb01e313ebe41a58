import { ICommandService } from "@univerjs/core";
import { parseArea, quotedSheet } from "../grid/address";
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import { type ExcelObject, isExcelObject, nothing, type ObjectType, object } from "./object";
import { rangeObject } from "./range";
import { absoluteText, areaOfReference, type RangeTarget, sheetOf } from "./range-target";

interface NameTarget {
  readonly name: string;
}

/** Names of the workbook; the host keeps no names of single sheets, and says so. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function defined(host: ExcelHost, name: string) {
  return host.grid
    .workbook()
    .getDefinedNames()
    .find((item) => sameName(item.getName(), name));
}

function formulaOf(host: ExcelHost, { name }: NameTarget): string {
  const found = defined(host, name);
  if (!found) throw new ExcelError("ItemNotFound");
  return `=${found.getFormulaOrRefString().replace(/^=/, "")}`;
}

const rangeOfName = (host: ExcelHost, target: NameTarget): ExcelObject | undefined => {
  const found = areaOfReference(host, formulaOf(host, target));
  return found && rangeObject(found.sheet, found.area);
};

const namedItemType: ObjectType<NameTarget> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    comment: { get: (target, host) => defined(host, target.name)?.getComment() ?? "" },
    formula: {
      get: (target, host) => formulaOf(host, target),
      set: (target, host, value) => void defined(host, target.name)?.setRef(referenceText(host, value)),
    },
    name: { get: ({ name }) => name },
    scope: { get: () => "Workbook" },
    type: { get: (target, host) => (rangeOfName(host, target) ? "Range" : "String") },
    value: { get: (target, host) => formulaOf(host, target).slice(1) },
    visible: { get: () => true },
  },
  methods: {
    delete: (target, host) => {
      if (!host.grid.workbook().deleteDefinedName(target.name)) throw new ExcelError("ItemNotFound");
    },
    getRange: (target, host) => {
      const range = rangeOfName(host, target);
      if (!range) throw new ExcelError("InvalidReference");
      return range;
    },
    getRangeOrNullObject: (target, host) => rangeOfName(host, target) ?? nothing,
  },
};

/** What a name refers to, as the grid keeps it: `Sheet1!$A$1:$B$2`, or a formula with its sign. */
function referenceText(host: ExcelHost, reference: unknown): string {
  if (isExcelObject(reference)) {
    const target = reference.target as RangeTarget;
    return `${quotedSheet(sheetOf(host, target).getSheetName())}!${absoluteText(target.area)}`;
  }
  const text = String(reference);
  return areaOfReference(host, text) ? text.replace(/^=/, "") : text;
}

export const namesType: ObjectType<object> = {
  name: "NamedItemCollection",
  items: (_names, host) =>
    host.grid
      .workbook()
      .getDefinedNames()
      .map((item) => object(namedItemType, { name: item.getName() })),
  item: (_names, host, key) => existing(host, String(key)),
  methods: {
    add: (_names, host, name: unknown, reference: unknown) => {
      if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name))
        throw new ExcelError("InvalidArgument", String(name));
      if (defined(host, name)) throw new ExcelError("ItemAlreadyExists", name);
      define(host, name, referenceText(host, reference));
      return object(namedItemType, { name });
    },
    getCount: (_names, host) => host.grid.workbook().getDefinedNames().length,
    getItem: (_names, host, name: string) => existing(host, name),
    getItemOrNullObject: (_names, host, name: string) => {
      const found = defined(host, name);
      return found ? object(namedItemType, { name: found.getName() }) : nothing;
    },
  },
};

/** The grid refuses names of functions, which Excel would allow: the add-in hears of it. */
function define(host: ExcelHost, name: string, reference: string): void {
  const isSheet = host.grid
    .workbook()
    .getSheets()
    .some((sheet) => sheet.getSheetName() === name);
  try {
    if (isSheet) defineLikeSheet(host, name, reference);
    else host.grid.workbook().insertDefinedName(name, reference);
  } catch (error) {
    throw error instanceof ExcelError
      ? error
      : new ExcelError("InvalidArgument", error instanceof Error ? error.message : String(error));
  }
}

/** In Excel a name may be that of a sheet too; the grid's own check knows no such names, its command does. */
function defineLikeSheet(host: ExcelHost, name: string, reference: string): void {
  if (parseArea(name)) throw new ExcelError("InvalidArgument", name);
  host.grid.injector.get(ICommandService).syncExecuteCommand("sheet.command.insert-defined-name", {
    unitId: host.grid.workbook().getId(),
    id: crypto.randomUUID().slice(0, 8),
    name,
    formulaOrRefString: reference,
    localSheetId: "AllDefaultWorkbook",
  });
}

function existing(host: ExcelHost, name: string): ExcelObject {
  const found = defined(host, name);
  if (!found) throw new ExcelError("ItemNotFound");
  return object(namedItemType, { name: found.getName() });
}
