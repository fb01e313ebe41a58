/** A workbook as a reader sees it, whichever way it was written: what the two writers of a sheet plan are compared by. */
export interface SeenWorkbook {
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: readonly SeenSheet[];
  readonly charts: readonly SeenChart[];
}

/** Cells without their sheet. */
export interface SeenChart {
  readonly title: string;
  readonly axes: readonly [x: string, y: string];
  readonly series: readonly { name: string; x: string; y: string }[];
}

export interface SeenSheet {
  readonly name: string;
  readonly tab: string;
  readonly gridlines: boolean;
  readonly landscape: boolean;
  readonly frozen: readonly [rows: number, columns: number];
  readonly widths: readonly number[];
  readonly heights: Readonly<Record<number, number>>;
  readonly merges: readonly string[];
  readonly validations: Readonly<Record<string, unknown>>;
  readonly highlights: readonly { range: string; formula: string; bold: boolean; colour: string; fill: string }[];
  readonly cells: Readonly<Record<string, SeenCell>>;
}

/** `content` is a formula with its "=", a constant, or undefined for a cell that only has a look. */
export interface SeenCell {
  readonly content?: string | number | boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly colour: string;
  readonly fill: string;
  readonly align: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly format: string;
  readonly under: string;
  readonly left: string;
}
