import type { Cells } from "../../engine/formats/cells";
import { parseAddress } from "./address";
import { explained, WorkbookError } from "./errors";
import { excelFromCells } from "./excel-values";
import { countFilled } from "./placement";
import type { Block, Occupied, ReadRange, WriteOptions, Written } from "./port";
import { inWorkbook, loadRange, locationOf, rangeAt, rangeOf, readRange } from "./ranges";

/** Cells are compared and kept as formulas, which for a constant is its value. */
const snapshot = ["address", "rowIndex", "columnIndex", "rowCount", "columnCount", "formulas"];

export function writeBlock(place: string, block: Block, { overwrite }: WriteOptions): Promise<Written | Occupied> {
  return explained(
    () =>
      inWorkbook(async (context) => {
        const { rows, columns } = sizeOf(block);
        const corner = rangeAt(context, place).getCell(0, 0);
        const target = corner.getResizedRange(rows - 1, columns - 1).load(snapshot);
        await context.sync();
        const count = countFilled(target.formulas);
        if (count > 0 && !overwrite) return occupied(target.address, count);
        const before = count > 0 ? await withoutSpill(context, target) : target.formulas;
        if (block.kind === "values") target.values = excelFromCells(block.cells);
        else writeFormula(target, corner, block.formula, count);
        target.load("formulas");
        await context.sync();
        return { kind: "written", address: target.address, at: locationOf(target), before, after: target.formulas };
      }),
    place,
  );
}

const sizeOf = (block: Block) =>
  block.kind === "formula" ? block : { rows: block.cells.length, columns: block.cells[0]!.length };

/** A cell that a formula elsewhere spills into holds nothing of its own: put back as empty, it fills again by itself. */
async function withoutSpill(context: Excel.RequestContext, target: Excel.Range): Promise<unknown[][]> {
  const parents = target.formulas.map((row: unknown[], r) =>
    row.map((cell, c) =>
      cell === "" ? undefined : target.getCell(r, c).getSpillParentOrNullObject().load(["rowIndex", "columnIndex"]),
    ),
  );
  await context.sync();
  const isSpilled = (parent: Excel.Range | undefined, r: number, c: number) =>
    parent !== undefined &&
    !parent.isNullObject &&
    (parent.rowIndex !== target.rowIndex + r || parent.columnIndex !== target.columnIndex + c);
  return target.formulas.map((row: unknown[], r) =>
    row.map((cell, c) => (isSpilled(parents[r]![c], r, c) ? "" : cell)),
  );
}

/** A spill needs its cells empty; they are cleared only where something was to be overwritten. */
function writeFormula(target: Excel.Range, corner: Excel.Range, formula: string, filled: number): void {
  if (filled > 0) target.clear("Contents");
  corner.formulas = [[formula]];
}

/** Puts back what was there, unless cells were edited in the meantime: a spilled result that changed is no edit. */
export function restore(
  written: Written,
  { overwrite }: WriteOptions,
): Promise<Occupied | { readonly kind: "restored" }> {
  return explained(
    () =>
      inWorkbook(async (context) => {
        const target = rangeOf(context, written.at).load(snapshot);
        await context.sync();
        const edited = countEdited(written.after, target.formulas);
        if (edited > 0 && !overwrite) return occupied(target.address, edited);
        target.clear("Contents");
        target.formulas = written.before as unknown[][];
        await context.sync();
        return { kind: "restored" };
      }),
    written.address,
  );
}

function countEdited(left: readonly (readonly unknown[])[], now: readonly (readonly unknown[])[]): number {
  const isLiveFormula = typeof left[0]![0] === "string" && left[0]![0].startsWith("=");
  if (isLiveFormula) return left[0]![0] === now[0]![0] ? 0 : 1;
  return now.flatMap((row, r) => row.filter((cell, c) => cell !== left[r]![c])).length;
}

const occupied = (address: string, count: number): Occupied => ({ kind: "occupied", address, count });

export function addSheet(name: string, cells: Cells): Promise<ReadRange> {
  return explained(() =>
    inWorkbook(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const taken = worksheets.items.map((sheet) => sheet.name);
      const sheet = worksheets.add(firstFree(name, taken, " "));
      const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length);
      range.values = excelFromCells(cells);
      sheet.activate();
      range.select();
      loadRange(range);
      await context.sync();
      return readRange(range);
    }),
  );
}

/** Excel compares names of sheets and ranges without case. */
function firstFree(name: string, taken: readonly string[], separator: string): string {
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}${separator}${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

export function defineName(name: string, address: string): Promise<string> {
  return explained(
    () =>
      inWorkbook(async (context) => {
        if (parseAddress(name)) throw new WorkbookError(texts.name, { name });
        const { names } = context.workbook;
        names.load("items/name");
        await context.sync();
        const taken = names.items.map((item) => item.name);
        const free = firstFree(name, taken, "_");
        names.add(free, rangeAt(context, address));
        await context.sync();
        return free;
      }),
    name,
  );
}

const texts = {
  name: {
    en: "“{name}” would be read as a cell: choose another name.",
    ko: "“{name}”은(는) 셀 주소로 읽힙니다. 다른 이름을 쓰십시오.",
    zh: "“{name}”会被当作单元格地址：请换一个名称。",
  },
};
