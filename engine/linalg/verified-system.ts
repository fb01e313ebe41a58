import type { Budget } from "../budget";
import { inverseInFloats } from "./float-inverse";
import { preciseResidual, residualError } from "./precise-residual";

/** A square matrix of doubles, row by row, each of which may be so far from the entry that is meant. */
export interface InexactMatrix {
  readonly entries: Float64Array;
  readonly size: number;
  readonly entryError: number;
}

/** A point and, for each component, how far the true one can be from it. */
export interface EnclosedVector {
  readonly centre: Float64Array;
  readonly radius: Float64Array;
}

/** Twice the rounding of one operation, so that products of (1 + rounding) are covered too. */
const rounding = 2 ** -52;

/**
 * Encloses the solutions of M z = 1 and Mᵀ w = 1 for every matrix M within the entry error, and proves that none of them is singular;
 * undefined where that fails. With an approximate inverse R and E = 1 − R M of norm below 1, M⁻¹ = (1 − E)⁻¹ R, which turns bounds on the
 * residuals of approximate solutions into bounds on their errors (Rump, Acta Numerica 19 (2010) 287–449, section 10). O(size³) in time.
 */
export function solveVerified(
  matrix: InexactMatrix,
  budget: Budget,
): { readonly solution: EnclosedVector; readonly ofTransposed: EnclosedVector } | undefined {
  const inverse = inverseInFloats(matrix.entries, matrix.size, budget);
  if (!inverse) return undefined;
  const { byRows, byColumns } = normsOfError(inverse, matrix, budget);
  if (!(byRows < 0.5 && byColumns < 0.5)) return undefined;
  const flipped = { ...matrix, entries: transposed(matrix.entries, matrix.size) };
  const inverseFlipped = transposed(inverse, matrix.size);
  // z − z̃ = (1 − E)⁻¹ R r and w − w̃ = Rᵀ (1 − Eᵀ)⁻¹ r, and |(1 − E)⁻¹ x| ≤ |x| + ‖E‖ / (1 − ‖E‖) max |x|.
  const solution = approximate(matrix, inverse);
  const ofTransposed = approximate(flipped, inverseFlipped);
  return {
    solution: {
      centre: solution.point,
      radius: raised(absoluteTimes(inverse, solution.residual), byRows / (1 - byRows)),
    },
    ofTransposed: {
      centre: ofTransposed.point,
      radius: absoluteTimes(inverseFlipped, raised(ofTransposed.residual, byColumns / (1 - byColumns))),
    },
  };
}

/** The solution by the inverse, corrected twice, and a bound for every component of its residual. */
function approximate(matrix: InexactMatrix, inverse: Float64Array): { point: Float64Array; residual: Float64Array } {
  const { entries, size, entryError } = matrix;
  const point = new Float64Array(size);
  let residual = new Float64Array(size).fill(1);
  for (let pass = 0; pass < 3; pass++) {
    for (let i = 0; i < size; i++) point[i] += dot(inverse, i * size, residual);
    residual = residual.map((_, i) => preciseResidual(1, entries, i * size, point, size));
  }
  const absolute = point.map(Math.abs);
  const sizes = absoluteTimes(entries, absolute);
  const ofEntries = entryError * absolute.reduce((sum, entry) => sum + entry, 0) * (1 + size * rounding);
  const bound = (value: number, i: number) => Math.abs(value) + residualError(value, 1 + sizes[i], size) + ofEntries;
  return { point, residual: residual.map((value, i) => bound(value, i) * (1 + 8 * rounding)) };
}

/** Bounds on the largest row sum and column sum of |1 − R M|, the rounding of the product included. */
function normsOfError(
  inverse: Float64Array,
  { entries, size, entryError }: InexactMatrix,
  budget: Budget,
): { readonly byRows: number; readonly byColumns: number } {
  const columnSums = new Float64Array(size);
  const ofInverse = new Float64Array(size);
  const weights = absoluteTimes(entries, new Float64Array(size).fill(1));
  let byRows = 0;
  for (let i = 0; i < size; i++) {
    budget.spend();
    const row = rowTimesMatrix(inverse, i, entries, size);
    row[i] -= 1;
    let sum = 0;
    let products = 0;
    let total = 0;
    for (let k = 0; k < size; k++) {
      sum += Math.abs(row[k]);
      columnSums[k] += Math.abs(row[k]);
      const entry = Math.abs(inverse[i * size + k]);
      products += entry * weights[k];
      total += entry;
      ofInverse[k] += entry;
    }
    byRows = Math.max(byRows, sum + size * rounding * products + size * entryError * total);
  }
  const products = absoluteTimes(transposed(entries, size), ofInverse);
  const total = ofInverse.reduce((sum, entry) => sum + entry, 0);
  const byColumns = columnSums.reduce(
    (most, sum, k) => Math.max(most, sum + size * rounding * products[k] + entryError * total),
    0,
  );
  const inflation = 1 + 4 * (size + 4) * rounding;
  return { byRows: byRows * inflation + 1e-300, byColumns: byColumns * inflation + 1e-300 };
}

/** Row i of the product, four rows of the matrix at a time, which halves the traffic through memory. */
function rowTimesMatrix(left: Float64Array, i: number, matrix: Float64Array, size: number): Float64Array {
  const row = new Float64Array(size);
  let t = 0;
  for (; t + 3 < size; t += 4) {
    const at = i * size + t;
    const [a, b, c, d] = [left[at], left[at + 1], left[at + 2], left[at + 3]];
    const from = t * size;
    for (let k = 0; k < size; k++) {
      row[k] +=
        a * matrix[from + k] +
        b * matrix[from + size + k] +
        c * matrix[from + 2 * size + k] +
        d * matrix[from + 3 * size + k];
    }
  }
  for (; t < size; t++) {
    for (let k = 0; k < size; k++) row[k] += left[i * size + t] * matrix[t * size + k];
  }
  return row;
}

function dot(matrix: Float64Array, start: number, vector: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < vector.length; k++) sum += matrix[start + k] * vector[k];
  return sum;
}

/** At least |M| x for x ≥ 0. */
function absoluteTimes(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  const product = new Float64Array(matrix.length / size);
  for (let i = 0; i < product.length; i++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += Math.abs(matrix[i * size + k]) * vector[k];
    product[i] = sum * (1 + (size + 2) * rounding) + 1e-300;
  }
  return product;
}

/** Every component raised by a share of the largest. */
function raised(vector: Float64Array, share: number): Float64Array {
  const largest = vector.reduce((most, entry) => Math.max(most, entry), 0);
  return vector.map((entry) => (entry + share * largest) * (1 + 8 * rounding));
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  const result = new Float64Array(matrix.length);
  for (let i = 0; i < size; i++) for (let k = 0; k < size; k++) result[k * size + i] = matrix[i * size + k];
  return result;
}
