import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { SeenCell, SeenChart, SeenSheet, SeenWorkbook } from "./seen";

/** What exceljs, which did not write the file, reads in it. Formulas are brought back to what Excel shows. */
export async function seenInFile(bytes: Uint8Array): Promise<SeenWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const defined = (workbook.definedNames.model as { name: string; ranges: string[] }[]).map(({ name, ranges }) => [
    name,
    ranges.join().replaceAll("'", ""),
  ]);
  return { names: Object.fromEntries(defined), sheets: workbook.worksheets.map(seenSheet), charts: seenCharts(bytes) };
}

/** exceljs reads no charts: they are looked up in their own parts. */
function seenCharts(bytes: Uint8Array): SeenChart[] {
  const parts = unzipSync(bytes);
  const number = (name: string) => Number(/\d+/.exec(name)![0]);
  const names = Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  return names.sort((a, b) => number(a) - number(b)).map((name) => seenChart(strFromU8(parts[name]!)));
}

function seenChart(chart: string): SeenChart {
  const [title, x, y] = [...chart.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescaped(text!));
  const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => ({
    name: unescaped(/<c:tx>.*?<c:v>([^<]*)/s.exec(one)![1]!),
    x: cellsIn(/<c:(?:xVal|cat)>.*?<c:f>([^<]*)/s.exec(one)![1]!),
    y: cellsIn(/<c:(?:yVal|val)>.*?<c:f>([^<]*)/s.exec(one)![1]!),
  }));
  return { title: title!, axes: [x!, y!], series };
}

const cellsIn = (reference: string): string => unescaped(reference).replace(/^.*!/, "").replaceAll("$", "");
const unescaped = (text: string): string =>
  text
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

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
