import { pivotIntegers } from "../integer-tableau";
import { signOf } from "../tableau";
import type { Face } from "./face";
import type { BestResponseSystem } from "./system";

/** The entries of a face's dictionary in exact arithmetic; `column` −1 is the value. */
export interface ExactDictionary {
  /** Of the basis in the integers of the system, rounded; positive. */
  readonly determinant: number;
  /** The entry rounded to a pair of doubles, to within 2⁻¹⁰² of it. */
  pair(basicLabel: number, column: number): readonly [number, number];
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
  return {
    determinant: Number(denominator),
    pair(basicLabel, column) {
      const label = column === -1 ? -1 : face.free[column];
      const entry = rows[basic.indexOf(basicLabel)][label === -1 ? system.columns : columnLabels.indexOf(label)];
      const scale = face.scale[basicLabel] / (label === -1 ? 1 : face.scale[label]);
      return quotientPair(entry, denominator, scale);
    },
  };
}

/** numerator / denominator · scale, the denominator positive and the scale a power of two. */
function quotientPair(numerator: bigint, denominator: bigint, scale: number): readonly [number, number] {
  if (numerator === 0n) return [0, 0];
  const shift = 108 + lengthOf(denominator) - lengthOf(numerator);
  const quotient =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  const entry = Number(quotient);
  const unit = 2 ** -shift * scale;
  const scaled = entry * unit;
  return scaled === 0 ? [signOf(numerator) * Number.MIN_VALUE, 0] : [scaled, Number(quotient - BigInt(entry)) * unit];
}

const lengthOf = (integer: bigint): number => 4 * (integer < 0n ? -integer : integer).toString(16).length;
