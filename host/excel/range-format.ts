import { HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { clip, fromTo } from "../grid/cells";
import { hexColor, setStyle, sharedStyle } from "../grid/styles";
import { PIXELS_PER_INDENT } from "../xlsx/styles";
import { colorArgument } from "./colors";
import { ExcelError } from "./errors";
import { type ObjectType, object, type Scalar } from "./object";
import { rangeBordersType } from "./range-borders";
import { type RangeTarget, sheetOf, whole } from "./range-target";

const POINTS_PER_PIXEL = 0.75;

/** A property of a range that is one property of the grid's style. */
function styled<Key extends keyof IStyleData>(
  key: Key,
  read: (value: IStyleData[Key]) => unknown,
  write: (value: unknown) => IStyleData[Key] | null,
): Scalar<RangeTarget> {
  return {
    get: (target, host) => sharedStyle(sheetOf(host, target), target.area, (style) => read(style[key])),
    set: (target, host, value) => setStyle(host.grid, sheetOf(host, target), target.area, key, write(value)),
  };
}

const flag = (value: unknown): 0 | 1 => (value === true ? 1 : 0);

/** Excel's word for a number of the grid, and back; an unknown word is an error. */
function words(pairs: readonly (readonly [word: string, value: number])[], otherwise: string) {
  return {
    read: (value: unknown): string => pairs.find(([, number]) => number === value)?.[0] ?? otherwise,
    write: (word: unknown): number => {
      const found = pairs.find(([name]) => name === word);
      if (!found) throw new ExcelError("InvalidArgument", String(word));
      return found[1];
    },
  };
}

const horizontal = words(
  [
    ["General", HorizontalAlign.UNSPECIFIED],
    ["Left", HorizontalAlign.LEFT],
    ["Center", HorizontalAlign.CENTER],
    ["CenterAcrossSelection", HorizontalAlign.CENTER],
    ["Right", HorizontalAlign.RIGHT],
    ["Justify", HorizontalAlign.JUSTIFIED],
  ],
  "General",
);

const vertical = words(
  [
    ["Top", VerticalAlign.TOP],
    ["Center", VerticalAlign.MIDDLE],
    ["Bottom", VerticalAlign.BOTTOM],
  ],
  "Bottom",
);

const fillType: ObjectType<RangeTarget> = {
  name: "RangeFill",
  scalars: {
    color: styled(
      "bg",
      (background) => hexColor(background?.rgb, "#FFFFFF"),
      (value) => ({ rgb: colorArgument(value) }),
    ),
  },
  methods: {
    clear: (target, host) => setStyle(host.grid, sheetOf(host, target), target.area, "bg", null),
  },
};

const fontType: ObjectType<RangeTarget> = {
  name: "RangeFont",
  scalars: {
    bold: styled("bl", (bold) => bold === 1, flag),
    color: styled(
      "cl",
      (color) => hexColor(color?.rgb, "#000000"),
      (value) => ({ rgb: colorArgument(value) }),
    ),
    italic: styled("it", (italic) => italic === 1, flag),
    name: styled("ff", (family) => family ?? "Calibri", String),
    size: styled("fs", (size) => size ?? 11, Number),
    strikethrough: styled(
      "st",
      (line) => line?.s === 1,
      (value) => ({ s: flag(value) }),
    ),
    underline: styled(
      "ul",
      (line) => (line?.s === 1 ? "Single" : "None"),
      (value) => ({ s: flag(value !== "None") }),
    ),
  },
};

export const rangeFormatType: ObjectType<RangeTarget> = {
  name: "RangeFormat",
  scalars: {
    columnWidth: {
      get: (target, host) =>
        common(columnsOf(target, host).map((column) => sheetOf(host, target).getColumnWidth(column))),
      set: (target, host, value) => {
        const columns = columnsOf(target, host);
        sheetOf(host, target).setColumnWidths(columns[0] ?? 0, columns.length, pixels(value));
      },
    },
    horizontalAlignment: styled("ht", horizontal.read, horizontal.write),
    indentLevel: styled(
      "pd",
      (padding) => Math.round((padding?.l ?? 0) / PIXELS_PER_INDENT),
      (value) => ({ l: indentArgument(value) * PIXELS_PER_INDENT }),
    ),
    rowHeight: {
      get: (target, host) => common(rowsOf(target, host).map((row) => sheetOf(host, target).getRowHeight(row))),
      set: (target, host, value) => {
        const rows = rowsOf(target, host);
        sheetOf(host, target).setRowHeightsForced(rows[0] ?? 0, rows.length, pixels(value));
      },
    },
    verticalAlignment: styled("vt", vertical.read, vertical.write),
    wrapText: styled(
      "tb",
      (wrap) => wrap === WrapStrategy.WRAP,
      (value) => (value === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW),
    ),
  },
  objects: {
    borders: (target) => object(rangeBordersType, target),
    fill: (target) => object(fillType, target),
    font: (target) => object(fontType, target),
    protection: (target) => object(protectionType, target),
  },
  methods: {
    autofitColumns: (target, host) => {
      const columns = columnsOf(target, host);
      sheetOf(host, target).setColumnAutoWidth(columns[0] ?? 0, columns.length);
    },
    autofitRows: (target, host) => {
      const rows = rowsOf(target, host);
      sheetOf(host, target).setRowAutoHeight(rows[0] ?? 0, rows.length);
    },
  },
};

/** Which cells stay writable on a protected sheet; the grid keeps it beside the cell, for the file. */
const protectionType: ObjectType<RangeTarget> = {
  name: "FormatProtection",
  scalars: {
    locked: {
      get: (target, host) => {
        const flags = cellsOf(target, host).map(
          ([row, column]) => sheetOf(host, target).getRange(row, column).getCustomMetaData()?.locked !== false,
        );
        return flags.every((locked) => locked === flags[0]) ? flags[0] : null;
      },
      set: (target, host, value) => {
        for (const [row, column] of cellsOf(target, host)) {
          const cell = sheetOf(host, target).getRange(row, column);
          cell.setCustomMetaData({ ...cell.getCustomMetaData(), locked: value !== false });
        }
      },
    },
  },
};

type Host = Parameters<NonNullable<Scalar<RangeTarget>["get"]>>[1];

const inside = (target: RangeTarget, host: Host) => clip(sheetOf(host, target), target.area);
const columnsOf = (target: RangeTarget, host: Host) =>
  fromTo(inside(target, host).column, inside(target, host).endColumn);
const rowsOf = (target: RangeTarget, host: Host) => fromTo(inside(target, host).row, inside(target, host).endRow);
const cellsOf = (target: RangeTarget, host: Host) =>
  rowsOf(target, host).flatMap((row) => columnsOf(target, host).map((column) => [row, column] as const));

/** Excel indents by at most 250 levels. */
function indentArgument(value: unknown): number {
  const level = whole(value);
  if (level < 0 || level > 250) throw new ExcelError("InvalidArgument", `indentLevel ${level}`);
  return level;
}

/** Widths and heights are in points; the grid's are pixels. */
function pixels(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0)) throw new ExcelError("InvalidArgument");
  return Math.round(value / POINTS_PER_PIXEL);
}

const common = (sizes: readonly number[]): number | null =>
  sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? 0) * POINTS_PER_PIXEL : null;
