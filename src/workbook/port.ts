import type { Cells } from "../../engine/formats/cells";
import type { Language } from "../../engine/text";
import type { Location } from "./address";

/** A block that was read: where it lies, its address as Excel writes it, and what stands in it. */
export interface ReadRange {
  readonly at: Location;
  readonly address: string;
  readonly cells: Cells;
  /** The defined name that the selection was found by. */
  readonly name?: string;
}

/** What is to be written: a block of values, or one formula that spills over `rows` × `columns` cells. */
export type Block =
  | { readonly kind: "values"; readonly cells: Cells }
  | { readonly kind: "formula"; readonly formula: string; readonly rows: number; readonly columns: number };

/** The formulas of a block as they were before and as they were left, from which `restore` can tell later edits. */
export interface Written {
  readonly kind: "written";
  readonly address: string;
  readonly at: Location;
  readonly before: readonly (readonly unknown[])[];
  readonly after: readonly (readonly unknown[])[];
}

/** Nothing was written, because `count` cells at `address` hold something that would be lost. */
export interface Occupied {
  readonly kind: "occupied";
  readonly address: string;
  readonly count: number;
}

/** One cell and the formula in it. */
export interface FormulaCell {
  readonly at: Location;
  readonly formula: string;
}

export interface WriteOptions {
  /** Write even where cells hold something. */
  readonly overwrite: boolean;
}

/** A workbook that was written into the open one: its sheets, and how many names were defined. */
export interface AddedWorkbook {
  readonly title: string;
  readonly sheets: readonly string[];
  readonly names: number;
}

/** Everything that the pane asks of a workbook. Every method throws MessageError with words for the user. */
export interface WorkbookPort {
  /** The selected block, with its defined name if it has one; a single cell stands for the named block, or else the filled cells, around it. */
  readSelection(): Promise<ReadRange>;
  /** The address of the first selected cell. */
  selectedCell(): Promise<string>;
  /** References are addresses ("Payoffs!A1:F13") or defined names. All are read in one sync. */
  readRanges(references: readonly string[]): Promise<readonly ReadRange[]>;
  /** The cells of those defined names that stand for some, on hidden sheets too; a name that is gone is left out. One sync. */
  readNames(names: readonly string[]): Promise<ReadonlyMap<string, ReadRange>>;
  /** A free place for a block of rows × columns, right of the table or else below it. */
  freePlace(table: Location, rows: number, columns: number): Promise<string>;
  writeBlock(place: string, block: Block, options: WriteOptions): Promise<Written | Occupied>;
  /** Puts back what `written` replaced; answers Occupied when cells were edited since, unless told to overwrite. */
  restore(written: Written, options: WriteOptions): Promise<Occupied | { readonly kind: "restored" }>;
  /** A new sheet with the cells at A1, in front of the user. */
  addSheet(name: string, cells: Cells): Promise<ReadRange>;
  /** The Korea–US–China scenario on new sheets, its first in front of the user; refused, before anything is written, where a name is taken. */
  addScenario(language: Language, onSheet: (done: number, total: number) => void): Promise<AddedWorkbook>;
  /** A new workbook from the bytes of an .xlsx file, in a window of its own. */
  openWorkbook(file: Uint8Array): Promise<void>;
  select(address: string): Promise<void>;
  /** Defines a name for the block, the first free of name, name2, …; returns it. */
  defineName(name: string, address: string): Promise<string>;
  readSetting(key: string): Promise<string | undefined>;
  writeSetting(key: string, value: string | undefined): Promise<void>;
  /** The cells of the active sheet that show #NAME? although their formula calls a function of the add-in. */
  unrecognisedFormulas(): Promise<readonly FormulaCell[]>;
  /** Enters the formulas anew, unchanged but for names that only a file uses. */
  enterAgain(cells: readonly FormulaCell[]): Promise<void>;
  /** Calls back after any edit or calculation of the workbook; returns how to stop. */
  onChanged(handler: () => void): Promise<() => void>;
  /** Calls back with the address now selected, without its sheet. */
  onSelectionChanged(handler: (address: string) => void): Promise<() => void>;
  /** Calls back when another sheet comes into view; returns how to stop. */
  onSheetActivated(handler: () => void): Promise<() => void>;
}
