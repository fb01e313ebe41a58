import { type SplitRow, splitRow } from "./split-row";

/** The inequalities z ≥ 0, M z ≤ 1 of a polytope in non-negative integers without a column of zeros, and in doubles. */
export interface BestResponseSystem {
  readonly rows: number;
  readonly columns: number;
  readonly integers: readonly (readonly bigint[])[];
  readonly rowLabels: readonly number[];
  readonly columnLabels: readonly number[];
  /** By label: its row or column, or −1. */
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  /** M row by row, each column divided by its scale, so that entries are at most 1; the rest of those that no double shows is in `tails`. */
  readonly floats: Float64Array;
  readonly tails: Float64Array;
  /** No entry of `floats` and `tails` is further than this from its true value: 0 where the integers fit into two doubles. */
  readonly roundingError: number;
  /** By label: what the variable was multiplied with; a power of two for a column, 1 for the slack of a row. */
  readonly scaleOf: Float64Array;
  /** Room for one row, and for the errors of its columns and what they are divided by, which every pivot writes over. */
  readonly pivotRow: SplitRow;
  readonly columnErrors: Float64Array;
  readonly overErrors: Float64Array;
}

export function bestResponseSystem(
  integers: readonly (readonly bigint[])[],
  rowLabels: readonly number[],
  columnLabels: readonly number[],
): BestResponseSystem {
  const rows = rowLabels.length;
  const columns = columnLabels.length;
  const flat = integers.flat();
  const floats = Float64Array.from(flat, Number);
  const tails = floats.map((float, at) => Number(flat[at] - BigInt(float)));
  const scaleOf = new Float64Array(rows + columns).fill(1);
  for (let j = 0; j < columns; j++) {
    let largest = 1;
    for (let i = 0; i < rows; i++) largest = Math.max(largest, floats[i * columns + j]!);
    const scale = 2 ** Math.ceil(Math.log2(largest));
    for (let i = 0; i < rows; i++) {
      floats[i * columns + j] /= scale;
      tails[i * columns + j] /= scale;
    }
    scaleOf[columnLabels[j]!] = scale;
  }
  const roundingError = flat.every((entry) => entry <= 2n ** 106n) ? 0 : 2 ** -105;
  return {
    rows,
    columns,
    integers,
    rowLabels,
    columnLabels,
    rowOf: positions(rowLabels, rows + columns),
    columnOf: positions(columnLabels, rows + columns),
    floats,
    tails,
    roundingError,
    scaleOf,
    pivotRow: splitRow(columns + 1),
    columnErrors: new Float64Array(columns + 1),
    overErrors: new Float64Array(columns + 1),
  };
}

function positions(labels: readonly number[], count: number): Int32Array {
  const position = new Int32Array(count).fill(-1);
  for (const [i, label] of labels.entries()) position[label] = i;
  return position;
}
