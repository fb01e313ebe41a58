import { InputError } from "../../../engine/errors";
import { message, type Text } from "../../../engine/text";
import type { Box } from "../address";
import { quotedSheet } from "../address";
import { excelFromCells } from "../excel-values";
import { areasOf, usedBox } from "./areas";
import { boxText } from "./boxes";
import { addChart } from "./chart-live";
import { fontName, fontSize, formats, type Style, type StyleName, styles, tabColours } from "./palette";
import type { CellPlan, SheetPlan, ValidationPlan, WorkbookPlan } from "./plan";

/**
 * Makes the plan's sheets and names in a live workbook, beside what is there; the first of them is shown. A sheet is one batch, so that a
 * large one does not outgrow a request; `onSheet` is told how many are done. Throws InputError, before anything is written, where a sheet
 * or a name is already taken; what could not be finished is taken back.
 */
export async function writeLive(
  plan: WorkbookPlan,
  context: Excel.RequestContext,
  onSheet: (done: number) => void = () => undefined,
): Promise<void> {
  await refuseTaken(plan, context);
  try {
    await write(plan, context, onSheet);
  } catch (error) {
    await takeBack(plan, context).catch(() => undefined);
    throw error;
  }
}

async function write(plan: WorkbookPlan, context: Excel.RequestContext, onSheet: (done: number) => void) {
  for (const sheet of plan.sheets) context.workbook.worksheets.add(sheet.name);
  for (const { name, sheet, box } of plan.names)
    context.workbook.names.add(name, `=${quotedSheet(sheet)}!${boxText(box, "$")}`);
  await context.sync();
  for (const [i, sheet] of plan.sheets.entries()) {
    onSheet(i);
    writeSheet(sheet, context.workbook.worksheets.getItem(sheet.name));
    await context.sync();
    await drawCharts(sheet, context);
  }
  context.workbook.worksheets.getItem(plan.sheets[0]!.name).activate();
  await context.sync();
}

/** A host without charts still gets every number: they are a batch of their own, and what it cannot draw is left out. */
async function drawCharts({ name, charts }: SheetPlan, context: Excel.RequestContext): Promise<void> {
  if (charts.length === 0) return;
  for (const chart of charts) addChart(context.workbook.worksheets.getItem(name), chart);
  await context.sync().catch(() => undefined);
}

/** Nothing of the plan's names was there before, so whatever bears one now was added here. */
async function takeBack({ sheets, names }: WorkbookPlan, context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  const added = [
    ...names.map(({ name }) => workbook.names.getItemOrNullObject(name)),
    ...sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name)),
  ];
  for (const one of added) one.load("name");
  await context.sync();
  for (const one of added) if (!one.isNullObject) one.delete();
  await context.sync();
}

/** So many of the things in the way are named; a second copy of a workbook would meet over a hundred. */
const namedAtMost = 8;

async function refuseTaken(plan: WorkbookPlan, context: Excel.RequestContext): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  await context.sync();
  const isIn = (taken: readonly { name: string }[], name: string) =>
    taken.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const sheets = plan.sheets.filter(({ name }) => isIn(worksheets.items, name));
  const defined = plan.names.filter(({ name }) => isIn(names.items, name));
  const taken = [
    ...sheets.map(({ name }) => message(texts.sheet, { name })),
    ...defined.map(({ name }) => message(texts.name, { name })),
  ];
  if (taken.length === 0) return;
  const more = taken.length - namedAtMost;
  throw new InputError(more > 0 ? texts.manyTaken : texts.taken, { taken: taken.slice(0, namedAtMost), more });
}

/** Looks come before contents, so that a format is there when a value is. */
function writeSheet(plan: SheetPlan, sheet: Excel.Worksheet): void {
  const rangeOf = ({ row, column, rows, columns }: Box) => sheet.getRangeByIndexes(row, column, rows, columns);
  sheet.tabColor = `#${tabColours[plan.tab]}`;
  sheet.showGridlines = false;
  for (const [column, width] of plan.columnWidths.entries())
    rangeOf({ row: 0, column, rows: 1, columns: 1 }).getEntireColumn().format.columnWidth = pointsOf(width);
  for (const [row, height] of plan.rowHeights)
    rangeOf({ row, column: 0, rows: 1, columns: 1 }).getEntireRow().format.rowHeight = height;
  for (const [style, boxes] of areasOf(plan.cells, ({ style }) => style))
    for (const box of boxes) applyStyle(rangeOf(box).format, styles[style]);
  for (const [format, boxes] of areasOf(plan.cells, ({ format }) => format))
    for (const { rows, columns, ...corner } of boxes)
      rangeOf({ ...corner, rows, columns }).numberFormat = filled(rows, columns, formats[format]);
  rangeOf(usedBox(plan.cells)).formulas = contentsOf(plan.cells);
  for (const box of plan.merges) rangeOf(box).merge();
  for (const validation of plan.validations) validate(rangeOf(validation.box).dataValidation, validation);
  for (const { box, formula, style } of plan.highlights) highlight(rangeOf(box), formula, style);
  if (plan.frozen) sheet.freezePanes.freezeAt(rangeOf({ row: 0, column: 0, ...plan.frozen }));
  layOut(sheet.pageLayout, plan.landscape);
  if (plan.isProtected) sheet.protection.protect();
  if (plan.isHidden) sheet.visibility = "VeryHidden";
}

const filled = <T>(rows: number, columns: number, value: T): T[][] =>
  Array.from({ length: rows }, () => new Array<T>(columns).fill(value));

/** Formulas and constants as one block; the cells of a spill stay empty, as they must. */
function contentsOf(cells: readonly CellPlan[]): (string | number | boolean)[][] {
  const { row: top, column: left, rows, columns } = usedBox(cells);
  const block = filled<string | number | boolean>(rows, columns, "");
  for (const { row, column, content } of cells) {
    if (!content) continue;
    block[row - top]![column - left] =
      content.kind === "value" ? excelFromCells([[content.value]])[0]![0]! : `=${content.formula}`;
  }
  return block;
}

/** Excel's live unit is the point: a character of the default font is 7 pixels wide, a column has 5 more, and a pixel is ¾ of a point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

function applyStyle(format: Excel.RangeFormat, style: Style): void {
  const { bold, italic, size = fontSize, colour, fill, align, wrap, indent } = style;
  format.font.name = fontName;
  format.font.size = size;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (colour) format.font.color = `#${colour}`;
  if (fill) format.fill.color = `#${fill}`;
  format.verticalAlignment = "Center";
  if (align) format.horizontalAlignment = alignments[align];
  if (wrap) format.wrapText = true;
  if (indent) format.indentLevel = indent;
  if (style.unlocked) format.protection.locked = false;
  applyBorders(format.borders, style);
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;
const everySide = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function applyBorders(borders: Excel.RangeBorderCollection, { box, line }: Style): void {
  const colour = box ?? line;
  if (!colour) return;
  for (const side of box ? everySide : (["EdgeBottom"] as const)) {
    const border = borders.getItem(side);
    border.style = "Continuous";
    border.color = `#${colour}`;
  }
}

function validate(target: Excel.DataValidation, { rule, title, message }: ValidationPlan): void {
  target.rule = ruleOf(rule);
  target.errorAlert = { showAlert: true, style: "Stop", title, message };
  if (rule.kind !== "list") target.prompt = { showPrompt: true, title, message };
}

function ruleOf(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.choices.join(",") } };
  if (rule.kind === "text") return { textLength: { formula1: rule.longest, operator: "LessThanOrEqualTo" } };
  return { decimal: { formula1: rule.low, formula2: rule.high, operator: "Between" } };
}

function highlight(range: Excel.Range, formula: string, style: StyleName): void {
  const { bold, colour, fill }: Style = styles[style];
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = `=${formula}`;
  if (fill) custom.format.fill.color = `#${fill}`;
  if (colour) custom.format.font.color = `#${colour}`;
  if (bold) custom.format.font.bold = true;
}

/** One page wide and as many pages long as it takes. */
function layOut(layout: Excel.PageLayout, landscape: boolean): void {
  layout.orientation = landscape ? "Landscape" : "Portrait";
  layout.zoom = { horizontalFitToPages: 1 };
}

const texts = {
  sheet: { en: "the sheet “{name}”", ko: "시트 “{name}”", zh: "工作表“{name}”" },
  name: { en: "the name “{name}”", ko: "이름 “{name}”", zh: "名称“{name}”" },
  taken: {
    en: "This workbook already has {taken}. Nothing was written: rename or remove them first, or use a new workbook.",
    ko: "이 통합 문서에 이미 있습니다: {taken}. 아무것도 쓰지 않았습니다. 먼저 이름을 바꾸거나 지우십시오. 새 통합 문서를 써도 됩니다.",
    zh: "本工作簿已有：{taken}。未写入任何内容：请先将其重命名或删除，或使用新工作簿。",
  },
  manyTaken: {
    en: "This workbook already has {taken}, and {more} more. Nothing was written: rename or remove them first, or use a new workbook.",
    ko: "이 통합 문서에 이미 있습니다: {taken} 외 {more}개. 아무것도 쓰지 않았습니다. 먼저 이름을 바꾸거나 지우십시오. 새 통합 문서를 써도 됩니다.",
    zh: "本工作簿已有：{taken}，另有 {more} 个。未写入任何内容：请先将其重命名或删除，或使用新工作簿。",
  },
} satisfies Record<string, Text>;
