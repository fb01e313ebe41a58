import { namespace } from "../../engine/concepts/define";
import { partIn } from "./address";
import { explained } from "./errors";
import type { FormulaCell } from "./port";
import { inWorkbook, locationOf, rangeOf } from "./ranges";
import { mostCells } from "./reading";

/** GAME.NASH( as a cell shows it, _xldudf_GAME_NASH( as a file stores it, [2]!_xldudf_GAME_NASH( as some Macs do. */
const call = new RegExp(`(?:\\[\\d+\\]!)?\\b(?:_xldudf_)?${namespace}[._]([A-Z][A-Z0-9]*)(?=\\()`, "gi");

/** The functions of the add-in that a formula calls, "NASH", known or not. */
export const functionsIn = (formula: string): string[] =>
  [...formula.matchAll(call)].map(([, id]) => id!.toUpperCase());

/** The formula as a user types it, whatever names a file has left in it. */
export const typedFormula = (formula: string): string =>
  formula.replace(call, (_, id: string) => `${namespace}.${id.toUpperCase()}`);

/** The cells that show #NAME? although their formula calls a function of the add-in. */
export function unrecognisedIn(
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): { readonly row: number; readonly column: number; readonly formula: string }[] {
  return values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const formula = formulas[row]![column];
      const isOurs = value === "#NAME?" && typeof formula === "string" && functionsIn(formula).length > 0;
      return isOurs ? [{ row, column, formula }] : [];
    }),
  );
}

/** Looks through the active sheet, unless reading it would hold Excel up. */
export function unrecognisedFormulas(): Promise<readonly FormulaCell[]> {
  return explained(() =>
    inWorkbook(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
      used.load(["address", "rowIndex", "columnIndex", "rowCount", "columnCount"]);
      await context.sync();
      if (used.isNullObject || used.rowCount * used.columnCount > mostCells) return [];
      used.load(["values", "formulas"]);
      await context.sync();
      const block = locationOf(used);
      return unrecognisedIn(used.values, used.formulas).map(({ formula, ...cell }) => ({
        at: partIn(block, cell),
        formula,
      }));
    }),
  );
}

/** Enters formulas anew, which makes Excel look up the names of their functions. */
export function enterAgain(cells: readonly FormulaCell[]): Promise<void> {
  return explained(() =>
    inWorkbook(async (context) => {
      for (const { at, formula } of cells) rangeOf(context, at).formulas = [[typedFormula(formula)]];
      await context.sync();
    }),
  );
}
