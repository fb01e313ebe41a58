import { BorderStyleTypes, BorderType, type IStyleData } from "@univerjs/core";
import { rangeOf } from "../grid/cells";
import { hexColor, sharedStyle } from "../grid/styles";
import { colorArgument } from "./colors";
import { ExcelError } from "./errors";
import type { ExcelHost } from "./host";
import { type ObjectType, object } from "./object";
import { type RangeTarget, sheetOf } from "./range-target";

interface BorderTarget extends RangeTarget {
  readonly side: string;
}

interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

const sides: Readonly<Record<string, BorderType>> = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
};

/** Excel's line style and weight together are one kind of line in the grid. */
const lines: readonly (readonly [style: string, weight: string, line: BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
];

const noLine: Line = { style: "None", weight: "Thin", color: "#000000" };

function edge(style: IStyleData, side: string) {
  const borders = style.bd;
  if (side === "EdgeTop") return borders?.t;
  if (side === "EdgeLeft") return borders?.l;
  return side === "EdgeRight" || side === "InsideVertical" ? borders?.r : borders?.b;
}

function readLine({ side, ...target }: BorderTarget, host: ExcelHost): Line {
  const found = sharedStyle(sheetOf(host, target), target.area, (style) => JSON.stringify(edge(style, side) ?? null));
  const border = JSON.parse(found ?? "null") as ReturnType<typeof edge>;
  const line = lines.find(([, , grid]) => grid === border?.s);
  return line ? { style: line[0], weight: line[1], color: hexColor(border?.cl?.rgb, "#000000") } : noLine;
}

function writeLine(target: BorderTarget, host: ExcelHost, change: Partial<Line>): void {
  const before = readLine(target, host);
  const style = change.style ?? (before.style === "None" ? "Continuous" : before.style);
  const weight = change.weight ?? before.weight;
  const line = style === "None" ? BorderStyleTypes.NONE : lineOf(style, weight);
  const sheet = sheetOf(host, target);
  const range = rangeOf(sheet, target.area);
  range.setBorder(sides[target.side] as BorderType, line, change.color ?? before.color);
}

function lineOf(style: string, weight: string): BorderStyleTypes {
  const ofStyle = lines.filter(([name]) => name === style);
  const line = ofStyle.find(([, name]) => name === weight) ?? ofStyle[0];
  if (!line) throw new ExcelError("InvalidArgument", style);
  return line[2];
}

const borderType: ObjectType<BorderTarget> = {
  name: "RangeBorder",
  identity: ({ side }) => ({ _Id: side }),
  scalars: {
    color: {
      get: (target, host) => readLine(target, host).color,
      set: (target, host, value) => writeLine(target, host, { color: colorArgument(value) }),
    },
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target, host) => readLine(target, host).style,
      set: (target, host, value) => writeLine(target, host, { style: String(value) }),
    },
    weight: {
      get: (target, host) => readLine(target, host).weight,
      set: (target, host, value) => writeLine(target, host, { weight: String(value) }),
    },
  },
};

function border(target: RangeTarget, side: string) {
  if (!(side in sides)) throw new ExcelError("InvalidArgument", side);
  return object(borderType, { ...target, side });
}

export const rangeBordersType: ObjectType<RangeTarget> = {
  name: "RangeBorderCollection",
  items: (target) => Object.keys(sides).map((side) => border(target, side)),
  item: (target, _host, side) => border(target, String(side)),
  methods: { getItem: (target, _host, side: string) => border(target, side) },
};
