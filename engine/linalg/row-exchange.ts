/** The row, from the diagonal down, whose entry in the column of an n × n matrix is the largest in absolute value. */
export function largestBelow(matrix: Float64Array, n: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < n; row++) {
    if (Math.abs(matrix[row * n + column]) > Math.abs(matrix[best * n + column])) best = row;
  }
  return best;
}

/** Exchanges two rows of a matrix in place, each of so many entries. */
export function swapRows(matrix: Float64Array, width: number, one: number, other: number): void {
  for (let k = 0; k < width; k++) {
    const kept = matrix[one * width + k];
    matrix[one * width + k] = matrix[other * width + k];
    matrix[other * width + k] = kept;
  }
}
