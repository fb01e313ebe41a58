import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type WriteSheet,
  type Cell as WrittenCell,
  writeXlsx as writeWithHucre,
} from "hucre";
import type { Cell } from "../../../engine/formats/cells";
import { quotedSheet } from "../address";
import { boxText } from "./boxes";
import { asPlanned, chartOf } from "./chart-xlsx";
import { fileFormula } from "./file-formula";
import { fontName, fontSize, formats, type Style, type StyleName, styles, tabColours } from "./palette";
import {
  type CellPlan,
  type Content,
  type LiveContent,
  type SheetPlan,
  spilledCells,
  type ValidationPlan,
  type WorkbookPlan,
} from "./plan";

/** No clock in the file: the same plan gives the same bytes. */
const timestamp = new Date("2025-04-02T00:00:00Z");

/** The plan as an .xlsx file, live functions with the results they had when the plan was made, so that a reader without the add-in sees numbers. */
export async function writeXlsx(plan: WorkbookPlan): Promise<Uint8Array> {
  const file = await writeWithHucre({
    sheets: plan.sheets.map(sheetOf),
    namedRanges: plan.names.map(({ name, sheet, box }) => ({
      name,
      range: `${quotedSheet(sheet)}!${boxText(box, "$")}`,
    })),
    properties: {
      title: plan.title,
      description: plan.description,
      creator: "Tightrope",
      created: timestamp,
      modified: timestamp,
    },
    defaultFont: { name: fontName, size: fontSize },
  });
  return amended(file);
}

/**
 * hucre asks Excel to recalculate everything on opening, which would turn every GAME function into #NAME? for a reader without the
 * add-in. Our results are already in the file; 191029 is the calculation engine of Excel 2019 and later, which then keeps them.
 */
function amended(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  const kept = workbook.replace(/<calcPr [^>]*\/>/, '<calcPr calcId="191029"/>');
  if (kept === workbook) throw new Error("The workbook part has no calcPr element to replace.");
  const charts = Object.entries(parts)
    .filter(([name]) => name.startsWith("xl/charts/chart"))
    .map(([name, part]) => [name, strToU8(asPlanned(strFromU8(part)))]);
  const all = { ...parts, ...Object.fromEntries(charts), "xl/workbook.xml": strToU8(kept) };
  return zipSync(all, { mtime: timestamp, level: 9 });
}

function sheetOf(sheet: SheetPlan): WriteSheet {
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    rows: [],
    cells: cellsOf(sheet),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: sheet.validations.map(validationOf),
    conditionalRules: sheet.highlights.map(
      ({ box, formula, style }, i): ConditionalRule => ({
        type: "expression",
        priority: i + 1,
        range: boxText(box),
        formula: fileFormula(formula),
        style: highlightStyle(style),
      }),
    ),
    charts: sheet.charts.map(chartOf),
    ...(sheet.frozen ? { freezePane: sheet.frozen } : {}),
    ...(sheet.isProtected ? { protection: { sheet: true, objects: true, scenarios: true } } : {}),
    ...(sheet.isHidden ? { veryHidden: true } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
    view: { showGridLines: false, tabColor: { rgb: tabColours[sheet.tab] } },
  };
}

function cellsOf(sheet: SheetPlan): Map<string, Partial<WrittenCell>> {
  const written = new Map<string, Partial<WrittenCell>>();
  for (const plan of sheet.cells) {
    add(written, plan.row, plan.column, lookOf(plan));
    if (plan.content?.kind === "live") addLive(written, plan, plan.content);
    else if (plan.content) add(written, plan.row, plan.column, contentOf(plan.content));
    if (plan.note) add(written, plan.row, plan.column, { comment: { author: "Tightrope", text: plan.note } });
  }
  return written;
}

function add(
  written: Map<string, Partial<WrittenCell>>,
  row: number,
  column: number,
  cell: Partial<WrittenCell>,
): void {
  const key = `${row},${column}`;
  written.set(key, { ...written.get(key), ...cell });
}

/** The formula in the first cell, and the results that it spilled as plain values in the others. */
function addLive(written: Map<string, Partial<WrittenCell>>, at: CellPlan, { formula, block }: LiveContent): void {
  for (const { row, column, value } of spilledCells(at, block)) add(written, row, column, { value: plainValue(value) });
  add(written, at.row, at.column, {
    value: null,
    formula: fileFormula(formula),
    formulaType: "array",
    formulaDynamic: true,
    formulaRef: boxText({ ...at, rows: block.length, columns: block[0]!.length }),
    formulaResult: plainValue(block[0]![0]!),
  });
}

function contentOf(content: Exclude<Content, LiveContent>): Partial<WrittenCell> {
  return content.kind === "formula"
    ? { formula: fileFormula(content.formula), formulaResult: content.value }
    : { value: content.value };
}

const plainValue = (cell: Cell): string | number | boolean =>
  cell === null ? "" : typeof cell === "object" ? cell.error : cell;

const lookOf = ({ style, format }: CellPlan): Partial<WrittenCell> =>
  style || format
    ? { style: { ...(style && cellStyle(styles[style])), ...(format && { numFmt: formats[format] }) } }
    : {};

function cellStyle(style: Style): CellStyle {
  const { bold, italic, size = fontSize, colour, align, wrap, indent, unlocked } = style;
  return {
    ...(unlocked && { protection: { locked: false } }),
    font: {
      name: fontName,
      size,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(colour && { color: { rgb: colour } }),
    },
    ...(style.fill && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill } } }),
    ...bordersOf(style),
    alignment: {
      vertical: "center",
      ...(align && { horizontal: align }),
      ...(wrap && { wrapText: wrap }),
      ...(indent && { indent }),
    },
  };
}

function bordersOf({ box, line }: Style): Pick<CellStyle, "border"> {
  const side = (colour: string) => ({ style: "thin", color: { rgb: colour } }) as const;
  if (box) return { border: { top: side(box), right: side(box), bottom: side(box), left: side(box) } };
  return line ? { border: { bottom: side(line) } } : {};
}

/** Conditional formats take the fill's background colour, where cells take its foreground. */
function highlightStyle(name: StyleName): CellStyle {
  const { bold, colour, fill }: Style = styles[name];
  return {
    font: { ...(bold && { bold }), ...(colour && { color: { rgb: colour } }) },
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } } }),
  };
}

function validationOf({ box, rule, title, message }: ValidationPlan): DataValidation {
  const said = { showErrorMessage: true, errorTitle: title, errorMessage: message, errorStyle: "stop" } as const;
  const prompt = { showInputMessage: true, inputTitle: title, inputMessage: message };
  if (rule.kind === "list") return { type: "list", values: [...rule.choices], range: boxText(box), ...said };
  if (rule.kind === "text")
    return {
      type: "textLength",
      operator: "lessThanOrEqual",
      formula1: String(rule.longest),
      range: boxText(box),
      ...said,
      ...prompt,
    };
  return {
    type: "decimal",
    operator: "between",
    formula1: String(rule.low),
    formula2: String(rule.high),
    range: boxText(box),
    ...said,
    ...prompt,
  };
}
