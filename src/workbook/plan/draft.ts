import type { Cells } from "../../../engine/formats/cells";
import type { Box } from "../address";
import { cellText } from "./boxes";
import { fontSize, type NumberFormat, type Style, type StyleName, styles, type TabColour } from "./palette";
import type { CellPlan, ChartPlan, Content, HighlightPlan, SheetPlan, ValidationPlan } from "./plan";

/** A sheet being put together; `finish` gives the plan. Rows and columns count from 0. */
export interface Draft {
  /** Text, a number, a formula or nothing but a look; heights of rows follow from text that wraps. */
  put(
    row: number,
    column: number,
    content: Content | string | number | undefined,
    style?: StyleName,
    format?: NumberFormat,
  ): void;
  /** The same over several columns as one cell. */
  putAcross(row: number, column: number, columns: number, content: Content | string, style: StyleName): void;
  /** Room for a number of lines in a row whose text is not known yet. */
  reserve(row: number, lines: number): void;
  /** A look for every cell of a block that has none. */
  paint(box: Box, style: StyleName, format?: NumberFormat): void;
  /** The look of a live result, as far down as it may grow; only rows that hold something are coloured. */
  paintResult(row: number, block: Cells, room: number): void;
  validate(validation: ValidationPlan): void;
  highlight(highlight: HighlightPlan): void;
  chart(chart: ChartPlan): void;
  finish(): SheetPlan;
}

export interface SheetSettings {
  readonly name: string;
  readonly tab: TabColour;
  readonly columnWidths: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly landscape?: boolean;
  readonly isProtected?: boolean;
  readonly isHidden?: boolean;
}

export function draftSheet({ landscape = true, ...settings }: SheetSettings): Draft {
  const cells = new Map<string, CellPlan>();
  const heights = new Map<number, number>();
  const merges: Box[] = [];
  const validations: ValidationPlan[] = [];
  const highlights: HighlightPlan[] = [];
  const charts: ChartPlan[] = [];

  const put: Draft["put"] = (row, column, content, style, format) => {
    place(row, column, content, style, format);
    makeRoom(row, content, style, settings.columnWidths[column] ?? defaultWidth);
  };
  const place: Draft["put"] = (row, column, content, style, format) => {
    const known = typeof content === "object" ? content : asValue(content);
    cells.set(`${row},${column}`, {
      row,
      column,
      ...(known && { content: known }),
      ...(style && { style }),
      ...(format && { format }),
    });
  };
  const makeRoom = (
    row: number,
    content: Content | string | number | undefined,
    style: StyleName | undefined,
    width: number,
  ) => {
    const height = heightOf(textOf(content), style ? styles[style] : {}, width);
    heights.set(row, Math.max(heights.get(row) ?? leastHeight, height));
  };

  const paint: Draft["paint"] = ({ row, column, rows, columns }, style, format) => {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        const before = cells.get(`${r},${c}`);
        if (!before?.style) cells.set(`${r},${c}`, { row: r, column: c, ...before, style, ...(format && { format }) });
      }
  };
  const reserve: Draft["reserve"] = (row, lines) =>
    void heights.set(row, Math.max(heights.get(row) ?? leastHeight, lines * lineHeight + 3));

  return {
    put,
    paint,
    reserve,
    paintResult(top, block, room) {
      const columns = block[0]!.length;
      const below = { row: top + 1, column: 0, rows: Math.max(room - 1, block.length) - 1, columns };
      paint({ ...below, row: top, rows: 1, columns: 1 }, "liveVerdict");
      paint({ ...below, columns: 1 }, "live");
      highlights.push({
        box: { ...below, columns: columns === 1 ? sentenceColumns : columns },
        formula: `$${cellText(top + 1, 0)}<>""`,
        style: "liveFilled",
      });
      reserve(top, 2);
      if (columns === 1) return;
      paint({ row: top, column: 1, rows: 1, columns: columns - 1 }, "liveHead");
      paint({ ...below, column: 1, columns: columns - 1 }, "liveNumber", "general");
    },
    putAcross(row, column, columns, content, style) {
      place(row, column, content, style);
      for (let next = column + 1; next < column + columns; next++) place(row, next, undefined, style);
      merges.push({ row, column, rows: 1, columns });
      const widths = settings.columnWidths.slice(column, column + columns);
      makeRoom(
        row,
        content,
        style,
        widths.reduce((sum, width) => sum + width, 0),
      );
    },
    validate: (validation) => validations.push(validation),
    highlight: (highlight) => highlights.push(highlight),
    chart: (chart) => charts.push(chart),
    finish: () => ({
      ...settings,
      landscape,
      cells: [...cells.values()],
      rowHeights: heights,
      merges,
      validations,
      highlights,
      charts,
    }),
  };
}

const defaultWidth = 9;
/** Sentences run over the columns beside them. */
const sentenceColumns = 5;
const lineHeight = 15;
const leastHeight = 18;
/** Widths are counted in digits, which are wider than the average letter. */
const signsPerDigit = 1.08;

/** An empty text is an empty cell, as it is for someone who types nothing. */
const asValue = (value: string | number | undefined): Content | undefined =>
  value === undefined || value === "" ? undefined : { kind: "value", value };

function textOf(content: Content | string | number | undefined): string {
  if (content === undefined) return "";
  if (typeof content !== "object") return String(content);
  return content.kind === "live" ? "" : String(content.value);
}

/** A little generous, because the fonts of Excel, LibreOffice and the browser differ; ideographs and Hangul take two columns. */
function heightOf(text: string, { wrap, size = fontSize, bold, indent = 0 }: Style, width: number): number {
  const scale = (size / fontSize) * (bold ? 1.08 : 1);
  const room = (Math.max(1, width - 1 - 2 * indent) * signsPerDigit) / scale;
  const lines = wrap
    ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
    : 1;
  const perLine = lineHeight * Math.max(1, size / fontSize) * (wideSign.test(text) ? wideSignHeight : 1);
  return lines * perLine + 3;
}

const wideSign = /[\u1100-\u9fff\uac00-\ud7af\uff00-\uffef]/;
/** Fonts for ideographs and Hangul stand taller in the line than Latin ones. */
const wideSignHeight = 1.25;

const widthOf = (line: string): number => [...line].reduce((sum, sign) => sum + (wideSign.test(sign) ? 2 : 1), 0);
