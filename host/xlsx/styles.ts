/** Styles of cells: of a file, and of the grid. */
import {
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderSide, CellStyle, PatternFill } from "hucre";
import { colorForFile, colorFromFile, type ThemeColors } from "./colors";

type Pairs<File, Grid> = readonly (readonly [file: File, grid: Grid])[];

const toGrid = <File, Grid>(pairs: Pairs<File, Grid>, value: File | undefined): Grid | undefined =>
  pairs.find(([file]) => file === value)?.[1];
const toFile = <File, Grid>(pairs: Pairs<File, Grid>, value: unknown): File | undefined =>
  pairs.find(([, grid]) => grid === value)?.[0];

type Alignment = NonNullable<CellStyle["alignment"]>;

const horizontal: Pairs<NonNullable<Alignment["horizontal"]>, HorizontalAlign> = [
  ["left", HorizontalAlign.LEFT],
  ["center", HorizontalAlign.CENTER],
  ["right", HorizontalAlign.RIGHT],
  ["justify", HorizontalAlign.JUSTIFIED],
  ["distributed", HorizontalAlign.DISTRIBUTED],
  ["centerContinuous", HorizontalAlign.CENTER],
];

const vertical: Pairs<NonNullable<Alignment["vertical"]>, VerticalAlign> = [
  ["top", VerticalAlign.TOP],
  ["center", VerticalAlign.MIDDLE],
  ["bottom", VerticalAlign.BOTTOM],
];

const lines: Pairs<BorderSide["style"], BorderStyleTypes> = [
  ["thin", BorderStyleTypes.THIN],
  ["hair", BorderStyleTypes.HAIR],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["dashDot", BorderStyleTypes.DASH_DOT],
  ["dashDotDot", BorderStyleTypes.DASH_DOT_DOT],
  ["double", BorderStyleTypes.DOUBLE],
  ["medium", BorderStyleTypes.MEDIUM],
  ["mediumDashed", BorderStyleTypes.MEDIUM_DASHED],
  ["mediumDashDot", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["mediumDashDotDot", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["slantDashDot", BorderStyleTypes.SLANT_DASH_DOT],
  ["thick", BorderStyleTypes.THICK],
];

const sides = [
  ["top", "t"],
  ["right", "r"],
  ["bottom", "b"],
  ["left", "l"],
] as const;

/** Leaves out what is undefined: an object of the grid or of a file states only what is set. */
export function stated<T extends object>(values: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

export function styleFromFile(style: CellStyle, theme: ThemeColors): IStyleData {
  const { font, alignment } = style;
  const fill = fillFromFile(style, theme);
  const ink = colorFromFile(font?.color, theme);
  const format = style.numFmt;
  return stated<IStyleData>({
    ff: font?.name,
    fs: font?.size,
    bl: font?.bold ? 1 : undefined,
    it: font?.italic ? 1 : undefined,
    ul: font?.underline ? { s: 1 } : undefined,
    st: font?.strikethrough ? { s: 1 } : undefined,
    cl: ink ? { rgb: ink } : undefined,
    bg: fill ? { rgb: fill } : undefined,
    bd: bordersFromFile(style, theme),
    ht: toGrid(horizontal, alignment?.horizontal),
    vt: toGrid(vertical, alignment?.vertical),
    tb: alignment?.wrapText ? WrapStrategy.WRAP : undefined,
    tr: alignment?.textRotation ? { a: alignment.textRotation } : undefined,
    pd: alignment?.indent ? { l: alignment.indent * PIXELS_PER_INDENT } : undefined,
    n: format && format !== "General" ? { pattern: format } : undefined,
  });
}

/** About three characters of the default font, as Excel indents. */
export const PIXELS_PER_INDENT = 9;

function fillFromFile({ fill }: CellStyle, theme: ThemeColors): string | undefined {
  if (fill?.type !== "pattern" || fill.pattern === "none") return undefined;
  // A conditional format states its solid fill as the background colour, a cell as the foreground colour.
  return colorFromFile(fill.fgColor ?? fill.bgColor, theme);
}

function bordersFromFile({ border }: CellStyle, theme: ThemeColors): IBorderData | undefined {
  const found = sides.flatMap(([file, grid]) => {
    const line = border?.[file];
    const style = toGrid(lines, line?.style);
    return style === undefined
      ? []
      : [[grid, { s: style, cl: { rgb: colorFromFile(line?.color, theme) ?? "#000000" } }] as const];
  });
  return found.length > 0 ? (Object.fromEntries(found) as IBorderData) : undefined;
}

export function styleForFile(style: IStyleData, isLocked: boolean): CellStyle {
  return stated<CellStyle>({
    font: fontForFile(style),
    fill: style.bg?.rgb
      ? stated<PatternFill>({ type: "pattern", pattern: "solid", fgColor: colorForFile(style.bg.rgb) })
      : undefined,
    border: bordersForFile(style),
    alignment: alignmentForFile(style),
    numFmt: style.n?.pattern || undefined,
    protection: isLocked ? undefined : { locked: false },
  });
}

function fontForFile(style: IStyleData): CellStyle["font"] {
  return stated<NonNullable<CellStyle["font"]>>({
    name: style.ff ?? undefined,
    size: style.fs,
    bold: style.bl === 1 ? true : undefined,
    italic: style.it === 1 ? true : undefined,
    underline: style.ul?.s === 1 ? true : undefined,
    strikethrough: style.st?.s === 1 ? true : undefined,
    color: colorForFile(style.cl?.rgb),
  });
}

function alignmentForFile(style: IStyleData): CellStyle["alignment"] {
  const alignment = stated<Alignment>({
    horizontal: toFile(horizontal, style.ht),
    vertical: toFile(vertical, style.vt),
    wrapText: style.tb === WrapStrategy.WRAP ? true : undefined,
    textRotation: style.tr?.a || undefined,
    indent: style.pd?.l && style.pd.l >= PIXELS_PER_INDENT ? Math.round(style.pd.l / PIXELS_PER_INDENT) : undefined,
  });
  return Object.keys(alignment).length > 0 ? alignment : undefined;
}

function bordersForFile({ bd }: IStyleData): CellStyle["border"] {
  const found = sides.flatMap(([file, grid]) => {
    const style = toFile(lines, bd?.[grid]?.s);
    return style === undefined ? [] : [[file, stated({ style, color: colorForFile(bd?.[grid]?.cl?.rgb) })] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
