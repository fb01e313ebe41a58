import { pivotIntegers } from "../integer-tableau";
import { signOf } from "../tableau";
import type { Face } from "./face";
import type { BestResponseSystem } from "./system";

/** The entries of a face's dictionary in exact arithmetic, rounded; `column` −1 is the value. */
export interface ExactDictionary {
  /** Of the basis in the integers of the system, rounded; positive. */
  readonly determinant: number;
  rounded(basicLabel: number, column: number): number;
}

/** Recomputed from the integers of the system: one fraction-free pivot for every tight row. */
export function exactDictionary(system: BestResponseSystem, face: Face): ExactDictionary {
  const nonbasic = new Set([...face.free.subarray(0, face.columnCount), ...face.fixed.subarray(0, face.fixedCount)]);
  const rows = system.integers.map((row) => [...row, 1n]);
  const basic = [...system.rowLabels];
  const columnLabels = [...system.columnLabels];
  let denominator = 1n;
  for (const [column, entering] of system.columnLabels.entries()) {
    if (nonbasic.has(entering)) continue;
    const row = basic.findIndex((leaving, i) => nonbasic.has(leaving) && rows[i]![column] !== 0n);
    denominator = pivotIntegers(rows, row, column, denominator);
    columnLabels[column] = basic[row]!;
    basic[row] = entering;
  }
  const shift = BigInt(Math.max(0, denominator.toString(16).length * 4 - 900));
  const divisor = Number(denominator >> shift);
  return {
    determinant: Number(denominator),
    rounded(basicLabel, column) {
      const label = column === -1 ? -1 : face.free[column]!;
      const entry = rows[basic.indexOf(basicLabel)]![label === -1 ? system.columns : columnLabels.indexOf(label)]!;
      const scale = face.scale[basicLabel]! / (label === -1 ? 1 : face.scale[label]!);
      const rounded = (Number(entry >> shift) / divisor) * scale;
      return rounded !== 0 || entry === 0n ? rounded : signOf(entry) * Number.MIN_VALUE;
    },
  };
}
