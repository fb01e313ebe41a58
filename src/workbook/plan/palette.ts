/** How a cell looks, in the terms that both writers understand; colours are RRGGBB. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** The colour of a thin line around the cell, or under it only. */
  readonly box?: string;
  readonly line?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Can be edited in a protected sheet. */
  readonly unlocked?: boolean;
}

export const fontName = "Calibri";
export const fontSize = 11;

const ink = "1F2A37";
const slate = "1F3A5F";
const grey = "5B6675";
const rule = "CBD3DD";

const cell = { colour: ink, box: rule } as const;

/** Every look in our workbooks. Inputs are blue on yellow, the convention of financial models; facts are blue on blue; results are plain. */
export const styles = {
  title: { bold: true, size: 18, colour: slate },
  subtitle: { size: 12, colour: grey, wrap: true },
  section: { bold: true, size: 13, colour: slate, line: slate },
  heading: { bold: true, colour: "FFFFFF", fill: slate, box: slate, align: "center", wrap: true },
  headingLeft: { bold: true, colour: "FFFFFF", fill: slate, box: slate, align: "left", indent: 1, wrap: true },
  text: { colour: ink, wrap: true },
  strong: { bold: true, colour: ink, wrap: true },
  label: { ...cell, align: "left", indent: 1, wrap: true },
  strongLabel: { ...cell, align: "left", indent: 1, bold: true, wrap: true },
  note: { ...cell, align: "left", indent: 1, colour: grey, italic: true, wrap: true },
  remark: { colour: grey, italic: true },
  code: { colour: grey },
  number: { ...cell, align: "right" },
  strongNumber: { ...cell, bold: true, align: "right" },
  word: { ...cell, align: "center" },
  expression: { ...cell, align: "left", indent: 1, colour: grey, wrap: true },
  lever: { bold: true, size: 14, colour: "8A2B06", fill: "FCE3D2", box: "D9773F", align: "right" },
  judgement: { colour: "1D4ED8", fill: "FFF7D6", box: "E0C65A", align: "right" },
  fact: { colour: "1D4ED8", fill: "E6F0FB", box: "A9C4E4", align: "right" },
  factText: { colour: "1D4ED8", fill: "E6F0FB", box: "A9C4E4", align: "center", wrap: true },
  choice: { bold: true, colour: "1D4ED8", fill: "FFF7D6", box: "E0C65A", align: "center" },
  answerCell: { colour: "1D4ED8", fill: "FFF7D6", box: "E0C65A", align: "center", unlocked: true },
  limit: { ...cell, colour: grey, align: "right" },
  live: { colour: "14532D", align: "left", indent: 1 },
  liveNumber: { colour: "14532D", align: "center" },
  liveFilled: { colour: "14532D", fill: "EAF5ED" },
  liveHead: { bold: true, colour: "14532D", fill: "CFE8D6", align: "center", wrap: true },
  liveVerdict: { bold: true, colour: "14532D", fill: "CFE8D6", align: "left", indent: 1, wrap: true },
  bestResponse: { bold: true, colour: "14532D", fill: "CDEBD6" },
  stable: { bold: true, colour: "7C2D12", fill: "FDE7B0" },
  answer: { bold: true, size: 13, colour: "7C2D12", fill: "FDE7B0", align: "left", indent: 1, wrap: true },
  firstRegion: { ...cell, fill: "D7E5F5", align: "center", wrap: true },
  secondRegion: { ...cell, fill: "F9D9D0", align: "center", wrap: true },
  thirdRegion: { ...cell, fill: "DDEFD9", align: "center", wrap: true },
  mixedRegion: { ...cell, fill: "ECECEC", align: "center", wrap: true },
  here: { bold: true, colour: "FFFFFF", fill: slate },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

export const formats = {
  general: "General",
  whole: "0",
  oneDecimal: "0.0",
  twoDecimals: "0.00",
  percent: "0%",
  percentTenths: "0.0%",
  /** What is typed stays as it was typed: 1/3 does not become a day in January. */
  text: "@",
} as const;

export type NumberFormat = keyof typeof formats;

export const tabColours = {
  slate: "1F3A5F",
  yellow: "E0C65A",
  grey: "9AA5B1",
  blue: "3B82C4",
  green: "2F855A",
} as const;

export type TabColour = keyof typeof tabColours;
