import type { Nullable } from "@univerjs/core";
import type { Color } from "hucre";

/** The colours of Office's default theme, for files that carry none. Their order is that of the file's theme indices. */
const officeTheme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** Indices of the old palette that spreadsheets still write. */
const indexed: Readonly<Record<number, string>> = {
  0: "000000",
  1: "FFFFFF",
  2: "FF0000",
  3: "00FF00",
  4: "0000FF",
  5: "FFFF00",
  6: "FF00FF",
  7: "00FFFF",
  8: "000000",
  9: "FFFFFF",
  10: "FF0000",
  11: "00FF00",
  12: "0000FF",
  13: "FFFF00",
  14: "FF00FF",
  15: "00FFFF",
  16: "800000",
  17: "008000",
  18: "000080",
  19: "808000",
  20: "800080",
  21: "008080",
  22: "C0C0C0",
  23: "808080",
};

export type ThemeColors = readonly string[] | undefined;

/** A colour of a file as `#RRGGBB`; undefined where the file leaves it to the system. */
export function colorFromFile(color: Color | undefined, theme: ThemeColors): string | undefined {
  if (!color) return undefined;
  const base =
    color.rgb?.slice(-6) ?? (color.theme !== undefined ? themed(color.theme, theme) : indexed[color.indexed ?? -1]);
  return base && `#${tinted(base, color.tint ?? 0)}`;
}

/** In a file the first two pairs of theme colours stand in swapped order (ECMA-376 part 1, 18.8.3). */
function themed(index: number, theme: ThemeColors): string | undefined {
  const swapped = index < 4 ? [1, 0, 3, 2][index] : index;
  const own = theme?.[swapped ?? index]?.replace("#", "").slice(-6);
  return own ?? officeTheme[index];
}

/** A positive tint goes towards white, a negative one towards black (ECMA-376 part 1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb.toUpperCase();
  return [0, 2, 4]
    .map((start) => {
      const channel = Number.parseInt(rgb.slice(start, start + 2), 16);
      const changed = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      return Math.round(changed).toString(16).padStart(2, "0");
    })
    .join("")
    .toUpperCase();
}

/** A colour of the grid for a file. */
export function colorForFile(color: Nullable<string>): Color | undefined {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color ?? "");
  if (parts)
    return {
      rgb: parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")
        .toUpperCase(),
    };
  const rgb = /^#?([0-9a-f]{6})$/i.exec(color ?? "")?.[1];
  return rgb ? { rgb: rgb.toUpperCase() } : undefined;
}
