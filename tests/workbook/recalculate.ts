import ExcelJS from "exceljs";
import { all, create } from "mathjs";

const math = create(all!, {});

/** The numbers of a workbook worked out from its formulas alone: what a spreadsheet would show after some named cells are changed. */
export interface Recalculated {
  /** By sheet and address. */
  value(sheet: string, address: string): number;
}

/**
 * Evaluates the arithmetic formulas of an .xlsx file (names, cells of the same sheet, + − × / ^ ( ) ROUND, MIN) by mathjs, without
 * looking at their cached results.
 */
export async function recalculate(bytes: Uint8Array, changes: Readonly<Record<string, number>>): Promise<Recalculated> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const names = new Map(
    (workbook.definedNames.model as { name: string; ranges: string[] }[]).map(({ name, ranges }) => [name, ranges[0]!]),
  );
  const known = new Map<string, number>();

  const value = (sheet: string, address: string): number => {
    const key = `${sheet}!${address}`;
    if (!known.has(key)) known.set(key, compute(sheet, workbook.getWorksheet(sheet)!.getCell(address).value));
    return known.get(key)!;
  };
  const compute = (sheet: string, content: ExcelJS.CellValue): number => {
    if (typeof content === "number") return content;
    const { formula } = content as ExcelJS.CellFormulaValue;
    const spelled = formula.replace(/\b(ROUND|MIN)\(/g, (call) => call.toLowerCase());
    return math.evaluate(spelled, scopeOf(sheet) as never) as number;
  };
  const lookUp = (sheet: string, word: string): number => {
    if (word in changes) return changes[word]!;
    const place = names.get(word);
    if (!place) return value(sheet, word.replaceAll("$", ""));
    const [named, address] = place.replaceAll("'", "").split("!");
    return value(named!, address!.replaceAll("$", ""));
  };
  const isKnown = (word: string) => names.has(word) || /^\$?[A-Z]{1,2}\$?\d+$/.test(word);
  const scopeOf = (sheet: string) => ({
    has: isKnown,
    get: (word: string) => (isKnown(word) ? lookUp(sheet, word) : undefined),
    set: () => undefined,
    keys: () => names.keys(),
  });
  return { value };
}
