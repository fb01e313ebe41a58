import type { Cell, Cells } from "../../../engine/formats/cells";
import type { Language } from "../../../engine/text";
import type { Box } from "../address";
import type { NumberFormat, StyleName, TabColour } from "./palette";

/** A whole workbook as plain data; the two writers (xlsx.ts, live.ts) make the same workbook of it. */
export interface WorkbookPlan {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly sheets: readonly SheetPlan[];
  /** Defined names of the workbook, each for one block of cells. */
  readonly names: readonly NamePlan[];
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly box: Box;
}

/** Rows and columns count from 0 everywhere. */
export interface SheetPlan {
  readonly name: string;
  readonly tab: TabColour;
  /** Widths of the columns from the first, in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Heights in points of the rows that need more than one line. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly CellPlan[];
  readonly merges: readonly Box[];
  readonly validations: readonly ValidationPlan[];
  readonly highlights: readonly HighlightPlan[];
  readonly charts: readonly ChartPlan[];
  /** How many rows and columns stay in sight when the sheet is scrolled. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly landscape: boolean;
  /** Only cells whose style is unlocked can be edited. */
  readonly isProtected?: boolean;
  /** Not even in the list of sheets to unhide. */
  readonly isHidden?: boolean;
}

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly content?: Content;
  readonly style?: StyleName;
  readonly format?: NumberFormat;
  /** A comment at the cell; in files only. */
  readonly note?: string;
}

/** What stands in a cell. Formulas have no leading "=" and are in English with commas; `value` is their result when the plan was made. */
export type Content =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "formula"; readonly formula: string; readonly value: string | number | boolean }
  | LiveContent;

/** A GAME function and the block that it spills. The cells that it covers are listed in no other plan of the sheet but for their style. */
export interface LiveContent {
  readonly kind: "live";
  readonly formula: string;
  readonly block: Cells;
}

/** What may be typed into a block of cells, with what Excel says when something else is. */
export interface ValidationPlan {
  readonly box: Box;
  readonly rule:
    | { readonly kind: "between"; readonly low: number; readonly high: number }
    | { readonly kind: "list"; readonly choices: readonly string[] }
    | { readonly kind: "text"; readonly longest: number };
  readonly title: string;
  readonly message: string;
}

/** A look that the cells of a block take while a formula holds, written for its first cell; built-in functions only, as Excel demands. */
export interface HighlightPlan {
  readonly box: Box;
  readonly formula: string;
  readonly style: StyleName;
}

/** A native chart over the cells of `box`, drawn from cells of the same sheet, so that it follows live results. */
export interface ChartPlan {
  readonly box: Box;
  readonly kind: "scatter" | "column";
  readonly title: string;
  /** For readers who do not see it. */
  readonly description: string;
  readonly axes: { readonly x: string; readonly y: string };
  readonly series: readonly SeriesPlan[];
}

/** Cells left blank are left out, so that a series may reach over the room that a live result can grow into. */
export interface SeriesPlan {
  readonly name: string;
  readonly look: "points" | "line";
  /** RRGGBB */
  readonly colour: string;
  readonly x: Box;
  readonly y: Box;
  /** Whether its name stands beside its points. */
  readonly isNamed?: boolean;
}

/** The cells in which a live result lies, its first one at the cell given. */
export function spilledCells(
  at: { row: number; column: number },
  block: Cells,
): { row: number; column: number; value: Cell }[] {
  return block.flatMap((line, i) => line.map((value, j) => ({ row: at.row + i, column: at.column + j, value })));
}
