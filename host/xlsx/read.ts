/** An .xlsx file as a workbook of the grid, with a list of what the grid cannot keep. */
import { type IWorkbookData, type IWorksheetData, LocaleType } from "@univerjs/core";
import type { NamedRange, Sheet, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { parseArea } from "../grid/address";
import { cellsFromFile } from "./cells-reading";
import { colorFromFile } from "./colors";
import { type GridRule, ruleFromFile } from "./conditional";
import { shownFormula } from "./formulas";
import { type GridName, type GridNote, type Loss, PIXELS_PER_CHARACTER, PIXELS_PER_POINT, resource } from "./model";
import { stated } from "./styles";
import { type GridValidation, validationFromFile } from "./validation";

export interface OpenedWorkbook {
  readonly data: IWorkbookData;
  /** `workbook.settings`, from the file's custom property. */
  readonly settings: ReadonlyMap<string, string>;
  readonly lost: readonly Loss[];
}

/** @param names the add-in's functions as cells show them, `GAME.NASH` */
export async function readWorkbook(file: Uint8Array, title: string, names: readonly string[]): Promise<OpenedWorkbook> {
  const workbook = await readXlsx(file, { readStyles: true });
  const ids = workbook.sheets.map((_, index) => `sheet-${index + 1}`);
  const lost = new Set<Loss>(lossesOf(workbook));
  const sheets = workbook.sheets.map((sheet, index) => sheetFromFile(sheet, ids[index] ?? "", workbook, names, lost));
  const idOf = (name: string) => ids[workbook.sheets.findIndex((sheet) => sheet.name === name)] ?? "";
  const bySheet = <T>(pick: (sheet: Sheet) => readonly T[]) =>
    Object.fromEntries(workbook.sheets.map((sheet, index) => [ids[index] ?? "", pick(sheet)]));
  const data: IWorkbookData = {
    id: crypto.randomUUID(),
    name: title,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: stated({ ff: workbook.defaultFont?.name ?? "Calibri", fs: workbook.defaultFont?.size ?? 11 }),
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? "", sheet])),
    resources: [
      { name: resource.names, data: JSON.stringify(namesFromFile(workbook.namedRanges ?? [], idOf, names)) },
      {
        name: resource.conditionalFormats,
        data: JSON.stringify(bySheet((sheet) => rulesOf(sheet, names, workbook, lost))),
      },
      {
        name: resource.validations,
        data: JSON.stringify(
          bySheet((sheet): GridValidation[] =>
            (sheet.dataValidations ?? []).map((rule) => validationFromFile(rule, names)),
          ),
        ),
      },
      {
        name: resource.notes,
        data: JSON.stringify(
          Object.fromEntries(workbook.sheets.map((sheet, index) => [ids[index] ?? "", notesOf(sheet)])),
        ),
      },
    ],
    custom: stated({ properties: plainProperties(workbook), activeSheet: ids[workbook.activeSheet ?? 0] }),
  };
  return { data, settings: settingsOf(workbook), lost: [...lost] };
}

/** The settings of add-ins travel in one custom property of the document. */
export const SETTINGS_PROPERTY = "Tightrope.settings";

function settingsOf(workbook: Workbook): ReadonlyMap<string, string> {
  const text = workbook.properties?.custom?.[SETTINGS_PROPERTY];
  return new Map(typeof text === "string" ? Object.entries(JSON.parse(text) as Record<string, string>) : []);
}

function plainProperties({ properties = {} }: Workbook): Record<string, string> {
  const kept = ["title", "subject", "creator", "keywords", "description", "company", "category"] as const;
  return Object.fromEntries(kept.flatMap((key) => (properties[key] ? [[key, properties[key]]] : [])));
}

function sheetFromFile(
  sheet: Sheet,
  id: string,
  workbook: Workbook,
  names: readonly string[],
  lost: Set<Loss>,
): Partial<IWorksheetData> {
  const { cells, rows, columns } = cellsFromFile(sheet, workbook.themeColors, names, lost);
  const frozenRows = sheet.freezePane?.rows ?? 0;
  const frozenColumns = sheet.freezePane?.columns ?? 0;
  return {
    id,
    name: sheet.name,
    cellData: cells,
    rowCount: Math.max(100, rows + 50),
    columnCount: Math.max(26, columns + 10),
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    columnData: Object.fromEntries(
      (sheet.columns ?? []).flatMap((column, index) => {
        const width = column.width === undefined ? undefined : Math.round(column.width * PIXELS_PER_CHARACTER);
        return width === undefined && !column.hidden
          ? []
          : [[index, stated({ w: width, hd: column.hidden ? 1 : undefined })]];
      }),
    ),
    rowData: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].map(([row, definition]) => [
        row,
        stated({
          h: definition.height === undefined ? undefined : Math.round(definition.height * PIXELS_PER_POINT),
          ia: definition.height === undefined ? undefined : 0,
          hd: definition.hidden ? 1 : undefined,
        }),
      ]),
    ),
    mergeData: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.startRow,
      startColumn: merge.startCol,
      endRow: merge.endRow,
      endColumn: merge.endCol,
    })),
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
    showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
    tabColor: colorFromFile(sheet.view?.tabColor, workbook.themeColors) ?? "",
    zoomRatio: (sheet.view?.zoomScale ?? 100) / 100,
    rightToLeft: sheet.view?.rightToLeft ? 1 : 0,
    custom: stated({
      protection: sheet.protection,
      pageSetup: sheet.pageSetup,
      headerFooter: sheet.headerFooter,
      veryHidden: sheet.veryHidden || undefined,
    }),
  };
}

function namesFromFile(
  ranges: readonly NamedRange[],
  idOf: (sheet: string) => string,
  functions: readonly string[],
): Record<string, GridName> {
  return Object.fromEntries(
    ranges.map((range, index) => {
      const id = `name-${index + 1}`;
      const isReference = /!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(range.range) || parseArea(range.range);
      return [
        id,
        stated<GridName>({
          id,
          name: range.name,
          formulaOrRefString: isReference ? range.range : shownFormula(range.range, functions),
          comment: range.comment,
          localSheetId: range.scope === undefined ? "AllDefaultWorkbook" : idOf(range.scope),
        }),
      ];
    }),
  );
}

function rulesOf(sheet: Sheet, names: readonly string[], workbook: Workbook, lost: Set<Loss>): readonly GridRule[] {
  const rules = [...(sheet.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  return rules.flatMap((rule) => {
    const kept = ruleFromFile(rule, names, workbook.themeColors);
    if (!kept) lost.add("conditionalFormats");
    return kept ? [kept] : [];
  });
}

function notesOf(sheet: Sheet): Record<number, Record<number, GridNote>> {
  const notes: Record<number, Record<number, GridNote>> = {};
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, col = 0] = key.split(",").map(Number);
    if (!cell.comment) continue;
    notes[row] ??= {};
    notes[row][col] = { id: key, row, col, note: cell.comment.text, width: 220, height: 90 };
  }
  return notes;
}

function lossesOf(workbook: Workbook): readonly Loss[] {
  const any = (pick: (sheet: Sheet) => readonly unknown[] | object | undefined): boolean =>
    workbook.sheets.some((sheet) => {
      const found = pick(sheet);
      return Array.isArray(found) ? found.length > 0 : found !== undefined;
    });
  const found: Readonly<Record<Loss, boolean>> = {
    charts: any((sheet) => sheet.charts),
    pictures: any((sheet) => [...(sheet.images ?? []), ...(sheet.textBoxes ?? [])]),
    pivotTables: any((sheet) => [...(sheet.pivotTables ?? []), ...(sheet.slicers ?? []), ...(sheet.timelines ?? [])]),
    sparklines: any((sheet) => sheet.sparklines),
    tables: any((sheet) => sheet.tables),
    filters: any((sheet) => sheet.autoFilter),
    links: any((sheet) => [...(sheet.cells?.values() ?? [])].filter((cell) => cell.hyperlink)),
    richText: false,
    conditionalFormats: false,
    macros: false,
    externalLinks: (workbook.externalLinks?.length ?? 0) > 0,
  };
  return (Object.keys(found) as Loss[]).filter((loss) => found[loss]);
}
