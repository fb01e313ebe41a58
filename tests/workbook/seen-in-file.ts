import ExcelJS from "exceljs";
import type { SeenCell, SeenSheet, SeenWorkbook } from "./seen";

/** What exceljs, which did not write the file, reads in it. Formulas are brought back to what Excel shows. */
export async function seenInFile(bytes: Uint8Array): Promise<SeenWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const defined = (workbook.definedNames.model as { name: string; ranges: string[] }[]).map(({ name, ranges }) => [
    name,
    ranges.join().replaceAll("'", ""),
  ]);
  return { names: Object.fromEntries(defined), sheets: workbook.worksheets.map(seenSheet) };
}

/** "_xldudf_GAME_NASH(" is "GAME.NASH(", "_xlfn.MAXIFS(" is "MAXIFS(". */
export const shownFormula = (formula: string): string =>
  formula.replaceAll(/_xldudf_([A-Z]+)_/g, "$1.").replaceAll("_xlfn.", "");

function seenSheet(sheet: ExcelJS.Worksheet): SeenSheet {
  const view = sheet.views[0] as { xSplit?: number; ySplit?: number; showGridLines?: boolean };
  const rules = (sheet as unknown as { conditionalFormattings: { ref: string; rules: Rule[] }[] })
    .conditionalFormattings;
  const validations = (sheet as unknown as { dataValidations: { model: Record<string, Validation> } }).dataValidations
    .model;
  return {
    name: sheet.name,
    tab: rgb(sheet.properties.tabColor?.argb),
    gridlines: view.showGridLines ?? true,
    landscape: sheet.pageSetup.orientation === "landscape",
    frozen: [view.ySplit ?? 0, view.xSplit ?? 0],
    widths: (sheet.columns ?? []).map((column) => column.width ?? 0),
    heights: heightsOf(sheet),
    merges: [...(sheet.model as { merges: string[] }).merges].sort(),
    validations: Object.fromEntries(Object.entries(validations).map(([range, one]) => [range, seenValidation(one)])),
    highlights: rules.flatMap(({ ref, rules: all }) => all.map((rule) => seenRule(ref, rule))),
    cells: cellsOf(sheet),
  };
}

interface Validation {
  type: string;
  formulae: (string | number)[];
  error?: string;
  promptTitle?: string;
}

const seenValidation = ({ type, formulae, error }: Validation) =>
  type === "list"
    ? { list: String(formulae[0]).replace(/^"|"$/g, "").split(","), error }
    : { between: formulae.map(Number), error };

interface Rule {
  formulae: string[];
  style?: { font?: Partial<ExcelJS.Font>; fill?: { fgColor?: { argb?: string }; bgColor?: { argb?: string } } };
}

const seenRule = (range: string, { formulae, style }: Rule) => ({
  range,
  formula: shownFormula(formulae[0]!),
  bold: style?.font?.bold === true,
  colour: rgb(style?.font?.color?.argb),
  fill: rgb(style?.fill?.bgColor?.argb),
});

function heightsOf(sheet: ExcelJS.Worksheet): Record<number, number> {
  const heights: Record<number, number> = {};
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.height) heights[number - 1] = row.height;
  });
  return heights;
}

function cellsOf(sheet: ExcelJS.Worksheet): Record<string, SeenCell> {
  const cells: Record<string, SeenCell> = {};
  sheet.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.value !== null || Object.keys(cell.style).length > 0) cells[cell.address] = seenCell(cell);
    }),
  );
  return cells;
}

function seenCell({ value, style, isMerged, master, address }: ExcelJS.Cell): SeenCell {
  const { font, alignment, border } = style;
  const content = isMerged && master.address !== address ? undefined : contentOf(value);
  return {
    ...(content === undefined ? {} : { content }),
    bold: font?.bold === true,
    italic: font?.italic === true,
    size: font?.size ?? 11,
    colour: rgb(font?.color?.argb),
    fill: rgb((style.fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb),
    align: alignment?.horizontal ?? "",
    wrap: alignment?.wrapText === true,
    indent: alignment?.indent ?? 0,
    format: style.numFmt ?? "General",
    under: rgb(border?.bottom?.color?.argb),
    left: rgb(border?.left?.color?.argb),
  };
}

function contentOf(value: ExcelJS.CellValue): string | number | boolean | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "object") return `=${shownFormula((value as ExcelJS.CellFormulaValue).formula)}`;
  return value;
}

const rgb = (argb: string | undefined): string => (argb ?? "").slice(-6).toUpperCase();
