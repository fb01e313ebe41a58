const roundoff = 2 ** -52;

/** R ≈ D⁻¹, and how far R D is from the identity. */
export interface ApproximateInverse {
  readonly entries: Float64Array;
  /** Per row t: Σ |R[t]|, and a proven bound for Σ |(I − R D)[t]|. */
  readonly rowSums: Float64Array;
  readonly defects: Float64Array;
  /** The largest of the defects. */
  readonly defect: number;
}

/** Of a square matrix row by row; undefined where it is too nearly singular for R to be of use. */
export function approximateInverse(matrix: readonly number[], size: number): ApproximateInverse | undefined {
  const entries = invert(Float64Array.from(matrix), size);
  if (!entries) return undefined;
  const rowSums = new Float64Array(size);
  const defects = new Float64Array(size);
  let defect = 0;
  for (let t = 0; t < size; t++) {
    let sum = 0;
    let products = 0;
    for (let q = 0; q < size; q++) {
      const weight = Math.abs(entries[t * size + q]!);
      sum += weight;
      for (let j = 0; j < size; j++) products += weight * Math.abs(matrix[q * size + j]!);
    }
    rowSums[t] = sum * (1 + 1e-9);
    defects[t] = (defectOfRow(entries, matrix, size, t) + (size + 2) * roundoff * (1 + products)) * (1 + 1e-9);
    defect = Math.max(defect, defects[t]!);
  }
  return defect < 0.01 ? { entries, rowSums, defects, defect } : undefined;
}

function defectOfRow(inverse: Float64Array, matrix: readonly number[], size: number, t: number): number {
  let sum = 0;
  for (let j = 0; j < size; j++) {
    let entry = t === j ? -1 : 0;
    for (let q = 0; q < size; q++) entry += inverse[t * size + q]! * matrix[q * size + j]!;
    sum += Math.abs(entry);
  }
  return sum;
}

/** Gauss–Jordan with partial pivoting; undefined on a zero pivot. */
function invert(matrix: Float64Array, size: number): Float64Array | undefined {
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) inverse[i * size + i] = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(matrix[i * size + column]!) > Math.abs(matrix[pivot * size + column]!)) pivot = i;
    }
    if (matrix[pivot * size + column] === 0) return undefined;
    swapRows(matrix, size, pivot, column);
    swapRows(inverse, size, pivot, column);
    const over = 1 / matrix[column * size + column]!;
    scaleRow(matrix, size, column, over);
    scaleRow(inverse, size, column, over);
    for (let i = 0; i < size; i++) {
      const factor = matrix[i * size + column]!;
      if (i === column || factor === 0) continue;
      subtractRow(matrix, size, i, column, factor);
      subtractRow(inverse, size, i, column, factor);
    }
  }
  return inverse;
}

function swapRows(matrix: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return;
  for (let j = 0; j < size; j++) {
    const entry = matrix[a * size + j]!;
    matrix[a * size + j] = matrix[b * size + j]!;
    matrix[b * size + j] = entry;
  }
}

function scaleRow(matrix: Float64Array, size: number, row: number, factor: number): void {
  for (let j = row * size; j < (row + 1) * size; j++) matrix[j]! *= factor;
}

function subtractRow(matrix: Float64Array, size: number, from: number, row: number, factor: number): void {
  for (let j = 0; j < size; j++) matrix[from * size + j]! -= factor * matrix[row * size + j]!;
}
