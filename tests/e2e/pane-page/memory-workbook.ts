import type { Cell, Cells } from "../../../engine/formats/cells";
import { addressOf, type Box, type Location, parseAddress } from "../../../src/workbook/address";
import { WorkbookError } from "../../../src/workbook/errors";
import { countFilled, isFreeIn, placeBeside } from "../../../src/workbook/placement";
import { koreaUsChinaWorkbook } from "../../../src/workbook/plan/korea-us-china/index";
import type { FormulaCell, ReadRange, WorkbookPort } from "../../../src/workbook/port";
import { typedFormula } from "../../../src/workbook/unrecognised";

const notFound = { en: "“{reference}” was not found", ko: "“{reference}” 없음", zh: "找不到“{reference}”" };
const protectedSheet = { en: "The sheet is protected", ko: "보호됨", zh: "受保护" };
const notOpened = { en: "Excel could not do this", ko: "처리하지 못함", zh: "未能完成" };

/** A workbook in memory: enough to drive the pane without Excel. Cells are kept by address; formulas are not calculated. */
export class MemoryWorkbook implements WorkbookPort {
  private readonly cells = new Map<string, Cell>();
  private readonly names = new Map<string, string>();
  private readonly settings = new Map<string, string>();
  private changed: () => void = () => {};
  private moved: (address: string) => void = () => {};
  private activated: () => void = () => {};
  private sheet = "Sheet1";
  selection = "Sheet1!A1";
  /** As when the sheet of the table was deleted. */
  isOutOfReach = false;
  /** Cells that show #NAME?, in place of a calculation; entered again they no longer do. */
  unrecognised: readonly FormulaCell[] = [];
  isProtected = false;
  /** As where the host cannot open a second workbook. */
  opensNothing = false;
  readonly openedFiles: Uint8Array[] = [];
  /** Times that ranges were read, so that a test can tell one reading per edit. */
  readings = 0;

  private locate(reference: string): Location {
    const parsed = parseAddress(this.names.get(reference.trim()) ?? reference);
    if (!parsed) throw new WorkbookError(notFound, { reference });
    return { sheet: parsed.sheet ?? this.sheet, ...parsed.box };
  }

  private at(at: Location): ReadRange {
    return { at, address: addressOf(at), cells: this.read(at, (key) => this.cells.get(key) ?? null) };
  }

  private read<T>({ sheet, row, column, rows, columns }: Location, pick: (key: string) => T): T[][] {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => pick(`${sheet}!${row + r},${column + c}`)),
    );
  }

  private put({ sheet, row, column }: Location, cells: readonly (readonly unknown[])[]): void {
    for (const [r, line] of cells.entries()) {
      for (const [c, cell] of line.entries()) {
        this.cells.set(`${sheet}!${row + r},${column + c}`, cell === "" ? null : (cell as Cell));
      }
    }
  }

  private used(sheet: string): Box {
    const filled = [...this.cells].filter(([key, cell]) => key.startsWith(`${sheet}!`) && cell !== null);
    const places = filled.map(([key]) =>
      key
        .slice(sheet.length + 1)
        .split(",")
        .map(Number),
    );
    const [rows, columns] = [0, 1].map((i) => 1 + Math.max(0, ...places.map((place) => place[i]!)));
    return { row: 0, column: 0, rows: rows!, columns: columns! };
  }

  /** What a user types: the change is told to the pane. */
  enter(place: string, cells: Cells): void {
    this.put(this.locate(place), cells);
    this.changed();
  }

  /** As when another sheet is brought into view. */
  activate(): void {
    this.activated();
  }

  choose(address: string): void {
    this.selection = address;
    this.moved(address.split("!").at(-1)!);
  }

  look(address: string): Cells {
    return this.at(this.locate(address)).cells;
  }

  readSelection = async () => this.at(this.locate(this.selection));
  selectedCell = async () => addressOf({ ...this.locate(this.selection), rows: 1, columns: 1 });

  async readRanges(references: readonly string[]) {
    this.readings++;
    if (this.isOutOfReach) throw new WorkbookError(notFound, { reference: references.join(", ") });
    return references.map((reference) => this.at(this.locate(reference)));
  }

  async readNames(names: readonly string[]) {
    this.readings++;
    const there = names.filter((name) => this.names.has(name));
    return new Map(there.map((name) => [name, this.at(this.locate(name))]));
  }

  /** As when a named range was deleted with its rows. */
  loseName(name: string): void {
    this.names.delete(name);
    this.changed();
  }

  async openWorkbook(file: Uint8Array) {
    if (this.opensNothing) throw new WorkbookError(notOpened);
    this.openedFiles.push(file);
  }

  async freePlace(table: Location, rows: number, columns: number) {
    const used = this.used(table.sheet);
    const filled = this.at({ sheet: table.sheet, ...used }).cells;
    const place = placeBeside(table, { rows, columns }, used, (box) => isFreeIn(used, filled, box));
    return addressOf({ sheet: table.sheet, ...place, rows: 1, columns: 1 });
  }

  writeBlock: WorkbookPort["writeBlock"] = async (place, block, { overwrite }) => {
    const size = block.kind === "formula" ? block : { rows: block.cells.length, columns: block.cells[0]!.length };
    const at = { ...this.locate(place), rows: size.rows, columns: size.columns };
    const before = this.at(at).cells;
    const count = countFilled(before);
    if (count > 0 && !overwrite) return { kind: "occupied", address: addressOf(at), count };
    this.put(
      at,
      before.map((row) => row.map(() => null)),
    );
    this.put(at, block.kind === "values" ? block.cells : [[block.formula]]);
    this.changed();
    return { kind: "written", address: addressOf(at), at, before, after: this.at(at).cells };
  };

  restore: WorkbookPort["restore"] = async (written, { overwrite }) => {
    const now = this.at(written.at).cells;
    const count = now.flat().filter((cell, i) => cell !== written.after.flat()[i]).length;
    if (count > 0 && !overwrite) return { kind: "occupied", address: written.address, count };
    this.put(written.at, written.before);
    return { kind: "restored" };
  };

  async addSheet(name: string, cells: Cells) {
    this.sheet = name;
    this.put({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 }, cells);
    return this.at({ sheet: name, row: 0, column: 0, rows: cells.length, columns: cells[0]!.length });
  }

  /** Constants only: formulas are not calculated here. */
  addScenario: WorkbookPort["addScenario"] = async (language) => {
    const { title, sheets, names } = await koreaUsChinaWorkbook(language);
    for (const { name, cells } of sheets)
      for (const { row, column, content } of cells)
        if (content?.kind === "value") this.put({ sheet: name, row, column, rows: 1, columns: 1 }, [[content.value]]);
    return { title, sheets: sheets.map(({ name }) => name), names: names.length };
  };

  async select(address: string) {
    this.choose(addressOf(this.locate(address)));
  }

  async defineName(name: string, address: string) {
    this.names.set(name, address);
    return name;
  }

  unrecognisedFormulas = async () => this.unrecognised;

  async enterAgain(cells: readonly FormulaCell[]) {
    if (this.isProtected) throw new WorkbookError(protectedSheet);
    for (const { at, formula } of cells) this.put(at, [[typedFormula(formula)]]);
    this.unrecognised = [];
  }

  readSetting = async (key: string) => this.settings.get(key);

  async writeSetting(key: string, value: string | undefined) {
    if (value === undefined) this.settings.delete(key);
    else this.settings.set(key, value);
  }

  async onChanged(handler: () => void) {
    this.changed = handler;
    return () => {};
  }

  async onSelectionChanged(handler: (address: string) => void) {
    this.moved = handler;
    return () => {};
  }
  async onSheetActivated(handler: () => void) {
    this.activated = handler;
    return () => {};
  }
}
