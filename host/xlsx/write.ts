/** The open workbook of the grid as an .xlsx file. */
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Cell, ColumnDef, RowDef, WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { type Area, areaText } from "../grid/address";
import { colorForFile } from "./colors";
import { type GridRule, ruleForFile } from "./conditional";
import { storedFormula } from "./formulas";
import { type GridName, type GridNote, PIXELS_PER_CHARACTER, PIXELS_PER_POINT, resource } from "./model";
import { SETTINGS_PROPERTY } from "./read";
import { stated, styleForFile } from "./styles";
import { type GridValidation, validationForFile } from "./validation";

export interface WorkbookToWrite {
  readonly data: IWorkbookData;
  readonly settings: ReadonlyMap<string, string>;
  /** The add-in's functions as cells show them. */
  readonly names: readonly string[];
  /** The formula of a cell, "" where there is none; cells that share one have it spelled out. */
  formulaAt(sheet: string, row: number, column: number): string;
  /** The contents of a cell, spilled ones included. */
  valueAt(sheet: string, row: number, column: number): string | number | boolean;
  /** The area into which the formula of a cell spills. */
  spillAt(sheet: string, row: number, column: number): Area | undefined;
  readonly activeSheet: string;
}

export async function writeWorkbook(workbook: WorkbookToWrite): Promise<Uint8Array> {
  const { data, names } = workbook;
  const plugin = pluginsOf(data);
  const sheets = data.sheetOrder.map((id) => data.sheets[id] ?? {});
  const gridNames = Object.values(plugin<Record<string, GridName>>(resource.names));
  const settings = Object.fromEntries(workbook.settings);
  return writeXlsx({
    sheets: sheets.map((sheet) => sheetForFile(sheet, workbook, plugin)),
    namedRanges: gridNames.map((name) =>
      stated({
        name: name.name,
        range: storedFormula(name.formulaOrRefString, names),
        comment: name.comment || undefined,
        scope: data.sheets[name.localSheetId ?? ""]?.name,
      }),
    ),
    properties: {
      ...(data.custom?.properties as object | undefined),
      ...(workbook.settings.size > 0 ? { custom: { [SETTINGS_PROPERTY]: JSON.stringify(settings) } } : {}),
    },
    defaultFont: defaultFontOf(data),
    activeSheet: Math.max(0, data.sheetOrder.indexOf(workbook.activeSheet)),
  });
}

type Plugins = <T extends object>(name: string) => T;

/** The part of a workbook that a plugin of the grid keeps, parsed. */
function pluginsOf(data: IWorkbookData): Plugins {
  return <T extends object>(name: string) => {
    const text = data.resources?.find((candidate) => candidate.name === name)?.data;
    return (text ? JSON.parse(text) : {}) as T;
  };
}

function defaultFontOf({ defaultStyle }: IWorkbookData) {
  const style = typeof defaultStyle === "object" ? defaultStyle : undefined;
  return { name: style?.ff ?? "Calibri", size: style?.fs ?? 11 };
}

function sheetForFile(sheet: Partial<IWorksheetData>, workbook: WorkbookToWrite, plugin: Plugins): WriteSheet {
  const id = sheet.id ?? "";
  const { names } = workbook;
  const rules = plugin<Record<string, readonly GridRule[]>>(resource.conditionalFormats)[id] ?? [];
  const validations = plugin<Record<string, readonly GridValidation[]>>(resource.validations)[id] ?? [];
  const notes = plugin<Record<string, Record<string, Record<string, GridNote>>>>(resource.notes)[id] ?? {};
  const custom = sheet.custom ?? {};
  const tabColor = colorForFile(sheet.tabColor);
  return stated<WriteSheet>({
    name: sheet.name ?? id,
    rows: [],
    cells: cellsForFile(sheet, workbook, notes),
    columns: columnsForFile(sheet),
    rowDefs: rowsForFile(sheet),
    merges: (sheet.mergeData ?? []).map((merge) => ({
      startRow: merge.startRow,
      startCol: merge.startColumn,
      endRow: merge.endRow,
      endCol: merge.endColumn,
    })),
    conditionalRules: rules.flatMap((rule, index) => ruleForFile(rule, index + 1, names) ?? []),
    dataValidations: validations.flatMap((rule) => validationForFile(rule, names) ?? []),
    freezePane:
      sheet.freeze?.xSplit || sheet.freeze?.ySplit
        ? { rows: sheet.freeze.ySplit, columns: sheet.freeze.xSplit }
        : undefined,
    view: stated({
      showGridLines: sheet.showGridlines !== 0,
      tabColor,
      zoomScale: sheet.zoomRatio && sheet.zoomRatio !== 1 ? Math.round(sheet.zoomRatio * 100) : undefined,
      rightToLeft: sheet.rightToLeft === 1 ? true : undefined,
    }),
    hidden: sheet.hidden === 1 && !custom.veryHidden ? true : undefined,
    veryHidden: custom.veryHidden && sheet.hidden === 1 ? true : undefined,
    protection: protectionForFile(custom.protection),
    pageSetup: custom.pageSetup as WriteSheet["pageSetup"],
    headerFooter: custom.headerFooter as WriteSheet["headerFooter"],
  });
}

/** Options that the API states (`allowFormatCells`) read in a file as `formatCells`; both may be kept with a sheet. */
function protectionForFile(options: unknown): WriteSheet["protection"] {
  if (typeof options !== "object" || options === null) return undefined;
  const entries = Object.entries(options).map(([name, value]) => [
    name.replace(/^allow([A-Z])/, (_match, letter: string) => letter.toLowerCase()),
    value,
  ]);
  return { sheet: true, ...Object.fromEntries(entries) };
}

function cellsForFile(
  sheet: Partial<IWorksheetData>,
  workbook: WorkbookToWrite,
  notes: Record<string, Record<string, GridNote>>,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const id = sheet.id ?? "";
  const add = (row: number, column: number, cell: Partial<Cell>) => {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), ...cell });
  };
  for (const [rowText, line] of Object.entries(sheet.cellData ?? {})) {
    for (const [columnText, cell] of Object.entries(line as Record<string, ICellData>)) {
      const [row, column] = [Number(rowText), Number(columnText)];
      add(row, column, lookForFile(cell, workbook.data));
      const formula = cell.f || cell.si ? workbook.formulaAt(id, row, column) : "";
      const spill = formula ? workbook.spillAt(id, row, column) : undefined;
      if (spill) for (const [r, c] of placesOf(spill)) add(r, c, { value: workbook.valueAt(id, r, c) });
      add(row, column, contentForFile(formula, spill, workbook.valueAt(id, row, column), workbook.names));
    }
  }
  for (const [row, line] of Object.entries(notes)) {
    for (const [column, { note }] of Object.entries(line))
      add(Number(row), Number(column), { comment: { text: note } });
  }
  return cells;
}

function lookForFile(cell: ICellData, data: IWorkbookData): Partial<Cell> {
  const style = typeof cell.s === "string" ? data.styles[cell.s] : cell.s;
  const isLocked = cell.custom?.locked !== false;
  const look = styleForFile((style ?? {}) as IStyleData, isLocked);
  return Object.keys(look).length > 0 ? { style: look } : {};
}

function contentForFile(
  shown: string,
  spill: Area | undefined,
  value: string | number | boolean,
  names: readonly string[],
): Partial<Cell> {
  if (!shown) return value === "" ? {} : { value };
  const formula = { formula: storedFormula(shown, names), formulaResult: value };
  const isCallOfAddIn = formula.formula.includes("_xldudf_");
  if (!spill) return isCallOfAddIn ? { ...formula, value: null, formulaDynamic: true } : { ...formula, value: null };
  return { ...formula, value: null, formulaType: "array", formulaRef: areaText(spill), formulaDynamic: true };
}

function placesOf({ row, column, endRow, endColumn }: Area): readonly (readonly [number, number])[] {
  const places: [number, number][] = [];
  for (let r = row; r <= endRow; r++) for (let c = column; c <= endColumn; c++) places.push([r, c]);
  return places;
}

function columnsForFile(sheet: Partial<IWorksheetData>): ColumnDef[] {
  const given = Object.entries(sheet.columnData ?? {}).map(([column, data]) => [Number(column), data] as const);
  const columns: ColumnDef[] = Array.from({ length: Math.max(0, ...given.map(([column]) => column + 1)) }, () => ({}));
  for (const [column, data] of given) {
    columns[column] = stated({
      width: data?.w === undefined ? undefined : data.w / PIXELS_PER_CHARACTER,
      hidden: data?.hd === 1 ? true : undefined,
    });
  }
  return columns;
}

/** Only heights that were set stay; the others follow the text, in Excel as in the grid. */
function rowsForFile(sheet: Partial<IWorksheetData>): Map<number, RowDef> {
  const rows = Object.entries(sheet.rowData ?? {}).map(([row, data]): [number, RowDef] => [
    Number(row),
    stated<RowDef>({
      height: data?.h !== undefined && data.ia === 0 ? data.h / PIXELS_PER_POINT : undefined,
      hidden: data?.hd === 1 ? true : undefined,
    }),
  ]);
  return new Map(rows.filter(([, definition]) => Object.keys(definition).length > 0));
}
