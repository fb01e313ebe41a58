import { largestBelow, swapRows } from "./row-exchange";

/** Below this fraction of the largest entry a pivot counts as zero. */
const smallestPivot = 1e-12;

/**
 * Solves the n × n system in doubles by elimination with partial pivoting; the matrix (row by row) is overwritten, and the right-hand
 * side becomes the solution. False when the matrix is singular to working precision, both arrays being of no use then.
 */
export function solveInFloats(matrix: Float64Array, n: number, rightHandSide: Float64Array): boolean {
  let most = 0;
  for (let k = 0; k < n * n; k++) most = Math.max(most, Math.abs(matrix[k]));
  for (let column = 0; column < n; column++) {
    const row = largestBelow(matrix, n, column);
    if (!(Math.abs(matrix[row * n + column]) > smallestPivot * most)) return false;
    if (row !== column) {
      swapRows(matrix, n, row, column);
      swapRows(rightHandSide, 1, row, column);
    }
    eliminateBelow(matrix, n, column, rightHandSide);
  }
  substituteBack(matrix, n, rightHandSide);
  return true;
}

function eliminateBelow(matrix: Float64Array, n: number, column: number, rightHandSide: Float64Array): void {
  const pivotRow = column * n;
  const reciprocal = 1 / matrix[pivotRow + column];
  for (let row = column + 1; row < n; row++) {
    const at = row * n;
    const factor = matrix[at + column] * reciprocal;
    if (factor === 0) continue;
    for (let k = column + 1; k < n; k++) matrix[at + k] -= factor * matrix[pivotRow + k];
    rightHandSide[row] -= factor * rightHandSide[column];
  }
}

function substituteBack(matrix: Float64Array, n: number, rightHandSide: Float64Array): void {
  for (let row = n - 1; row >= 0; row--) {
    let rest = rightHandSide[row];
    for (let k = row + 1; k < n; k++) rest -= matrix[row * n + k] * rightHandSide[k];
    rightHandSide[row] = rest / matrix[row * n + row];
  }
}
