import type { Budget } from "../budget";
import { largestBelow, swapRows } from "./row-exchange";

/** Below this fraction of the largest entry a pivot counts as zero. */
const smallestPivot = 1e-13;

/**
 * The inverse of the n × n matrix (row by row), as rounding leaves it: Gauss–Jordan elimination in place with partial pivoting.
 * Undefined where the matrix is singular to working precision.
 */
export function inverseInFloats(matrix: Float64Array, n: number, budget: Budget): Float64Array | undefined {
  const inverse = matrix.slice();
  const least = smallestPivot * matrix.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const exchanges = new Int32Array(n);
  for (let column = 0; column < n; column++) {
    budget.spend();
    const row = largestBelow(inverse, n, column);
    if (!(Math.abs(inverse[row * n + column]) > least)) return undefined;
    exchanges[column] = row;
    if (row !== column) swapRows(inverse, n, row, column);
    pivotInPlace(inverse, n, column);
  }
  for (let column = n - 1; column >= 0; column--) swapColumns(inverse, n, column, exchanges[column]);
  return inverse;
}

function pivotInPlace(matrix: Float64Array, n: number, pivot: number): void {
  const from = pivot * n;
  const reciprocal = 1 / matrix[from + pivot];
  matrix[from + pivot] = 1;
  for (let k = from; k < from + n; k++) matrix[k] *= reciprocal;
  for (let row = 0; row < n; row++) {
    const at = row * n;
    const factor = matrix[at + pivot];
    if (row === pivot || factor === 0) continue;
    matrix[at + pivot] = 0;
    for (let k = 0; k < n; k++) matrix[at + k] -= factor * matrix[from + k];
  }
}

function swapColumns(matrix: Float64Array, n: number, one: number, other: number): void {
  if (one === other) return;
  for (let at = 0; at < n * n; at += n) {
    const kept = matrix[at + one];
    matrix[at + one] = matrix[at + other];
    matrix[at + other] = kept;
  }
}
