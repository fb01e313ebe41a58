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
  /** M row by row, each column divided by its scale, so that entries are at most 1. */
  readonly floats: Float64Array;
  /** No entry of `floats` is further than this from its true value: 0 where the integers fit into doubles. */
  readonly roundingError: number;
  /** By label: what the variable was multiplied with; a power of two for a column, 1 for the slack of a row. */
  readonly scaleOf: Float64Array;
  /** Room for one row, which every pivot writes over. */
  readonly pivotRow: Float64Array;
}

export function bestResponseSystem(
  integers: readonly (readonly bigint[])[],
  rowLabels: readonly number[],
  columnLabels: readonly number[],
): BestResponseSystem {
  const rows = rowLabels.length;
  const columns = columnLabels.length;
  const floats = Float64Array.from(integers.flat(), Number);
  const scaleOf = new Float64Array(rows + columns).fill(1);
  for (let j = 0; j < columns; j++) {
    let largest = 1;
    for (let i = 0; i < rows; i++) largest = Math.max(largest, floats[i * columns + j]!);
    const scale = 2 ** Math.ceil(Math.log2(largest));
    for (let i = 0; i < rows; i++) floats[i * columns + j]! /= scale;
    scaleOf[columnLabels[j]!] = scale;
  }
  const fits = integers.every((row) => row.every((entry) => entry <= 2n ** 53n));
  const pivotRow = new Float64Array(columns + 1);
  const roundingError = fits ? 0 : 2 ** -52;
  return {
    rows,
    columns,
    integers,
    rowLabels,
    columnLabels,
    rowOf: positions(rowLabels, rows + columns),
    columnOf: positions(columnLabels, rows + columns),
    floats,
    roundingError,
    scaleOf,
    pivotRow,
  };
}

function positions(labels: readonly number[], count: number): Int32Array {
  const position = new Int32Array(count).fill(-1);
  for (const [i, label] of labels.entries()) position[label] = i;
  return position;
}
