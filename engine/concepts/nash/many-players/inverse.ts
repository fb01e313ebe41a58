import { largestBelow, swapRows } from "../../../linalg/row-exchange";

/** Below this fraction of the largest entry a pivot counts as zero: the matrix is then called singular, which is never a proof. */
const smallestPivot = 1e-11;

/**
 * Inverts the n × n matrix (row by row; overwritten) into `inverse` by Gauss–Jordan elimination with partial pivoting.
 * Returns the sign of the determinant, 0 when the matrix is singular to working precision.
 */
export function invert(matrix: Float64Array, n: number, inverse: Float64Array): -1 | 0 | 1 {
  let largest = 0;
  for (let i = 0; i < n * n; i++) {
    inverse[i] = 0;
    largest = Math.max(largest, Math.abs(matrix[i]));
  }
  for (let i = 0; i < n; i++) inverse[i * (n + 1)] = 1;
  let sign: -1 | 1 = 1;
  for (let column = 0; column < n; column++) {
    const row = largestBelow(matrix, n, column);
    const pivot = matrix[row * n + column];
    if (!(Math.abs(pivot) > smallestPivot * largest)) return 0;
    if (pivot < 0) sign = sign === 1 ? -1 : 1;
    if (row !== column) {
      sign = sign === 1 ? -1 : 1;
      swapRows(matrix, n, row, column);
      swapRows(inverse, n, row, column);
    }
    eliminate(matrix, inverse, n, column, 1 / pivot);
  }
  return sign;
}

function eliminate(matrix: Float64Array, inverse: Float64Array, n: number, column: number, reciprocal: number): void {
  const pivotRow = column * n;
  for (let k = 0; k < n; k++) {
    matrix[pivotRow + k] *= reciprocal;
    inverse[pivotRow + k] *= reciprocal;
  }
  for (let row = 0; row < n; row++) {
    const factor = matrix[row * n + column];
    if (row === column || factor === 0) continue;
    for (let k = 0; k < n; k++) {
      matrix[row * n + k] -= factor * matrix[pivotRow + k];
      inverse[row * n + k] -= factor * inverse[pivotRow + k];
    }
  }
}
