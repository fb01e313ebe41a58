import { ExcelError } from "./errors";
import { registrationMethods, WORKBOOK_TARGET } from "./events";
import type { ExcelHost } from "./host";
import { type ExcelObject, nothing, type ObjectType } from "./object";
import { worksheetObject } from "./worksheet";

/** A sheet by its name (whatever the case of its letters) or its id. */
function find(host: ExcelHost, key: string | number): ExcelObject | undefined {
  const sheets = host.grid.workbook().getSheets();
  const found =
    typeof key === "number"
      ? sheets[key]
      : (sheets.find((sheet) => sheet.getSheetName().toLowerCase() === key.toLowerCase()) ??
        sheets.find((sheet) => sheet.getSheetId() === key));
  return found && worksheetObject(found);
}

function existing(host: ExcelHost, key: string | number): ExcelObject {
  const found = find(host, key);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

/** Excel's rules for the name of a sheet. */
export function checkSheetName(host: ExcelHost, name: unknown): string {
  const isLegal = typeof name === "string" && name !== "" && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
  if (!isLegal) throw new ExcelError("InvalidArgument", `sheet name ${String(name)}`);
  if (find(host, name)) throw new ExcelError("ItemAlreadyExists", name);
  return name;
}

/** `Sheet2`, or the first such name that is free. */
function freeName(host: ExcelHost): string {
  let number = host.grid.workbook().getNumSheets() + 1;
  while (find(host, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

export const worksheetsType: ObjectType<object> = {
  name: "WorksheetCollection",
  items: (_worksheets, host) => host.grid.workbook().getSheets().map(worksheetObject),
  item: (_worksheets, host, key) => existing(host, key),
  methods: {
    ...registrationMethods<object>(
      ["changed", "activated", "deactivated", "added", "deleted", "selectionChanged", "calculated"],
      () => WORKBOOK_TARGET,
    ),
    /** The sheet that was active stays so: unlike the grid, Excel does not go to a sheet that code adds. */
    add: (_worksheets, host, name?: unknown) => {
      const workbook = host.grid.workbook();
      const active = workbook.getActiveSheet();
      const title = name === undefined || name === null ? freeName(host) : checkSheetName(host, name);
      const sheet = workbook.insertSheet(title, { index: workbook.getNumSheets() });
      workbook.setActiveSheet(active);
      return worksheetObject(sheet);
    },
    getActiveWorksheet: (_worksheets, host) => worksheetObject(host.grid.workbook().getActiveSheet()),
    getCount: (_worksheets, host, visibleOnly = false) =>
      host.grid
        .workbook()
        .getSheets()
        .filter((sheet) => !visibleOnly || !sheet.isSheetHidden()).length,
    getFirst: (_worksheets, host) => existing(host, 0),
    getItem: (_worksheets, host, key: string) => existing(host, key),
    getItemOrNullObject: (_worksheets, host, key: string) => find(host, key) ?? nothing,
    getLast: (_worksheets, host) => existing(host, host.grid.workbook().getNumSheets() - 1),
  },
};
