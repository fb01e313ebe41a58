import { unlimited } from "../../budget";
import { inverseInFloats } from "../float-inverse";

/** R ≈ D⁻¹, and how far R D is from the identity. */
export interface ApproximateInverse {
  readonly entries: Float64Array;
  /** Per row t: Σ |R[t]|, and a proven bound for Σ |(1 − R D)[t]|. */
  readonly rowSums: Float64Array;
  readonly defects: Float64Array;
  /** The largest of the defects. */
  readonly defect: number;
}

const roundoff = 2 ** -52;
/** Leaves room for the rounding of a bound. */
const slack = 1 + 1e-9;

/** Of a square matrix row by row; undefined where it is too nearly singular for R to be of use. */
export function approximateInverse(matrix: Float64Array, size: number): ApproximateInverse | undefined {
  const entries = inverseInFloats(matrix, size, unlimited);
  if (!entries) return undefined;
  const rowSums = new Float64Array(size);
  const defects = new Float64Array(size);
  const product = new Float64Array(size);
  const magnitude = new Float64Array(size);
  let defect = 0;
  for (let t = 0; t < size; t++) {
    product.fill(0);
    magnitude.fill(0);
    product[t] = -1;
    for (let q = 0; q < size; q++) {
      const weight = entries[t * size + q];
      rowSums[t] += Math.abs(weight);
      for (let j = 0; j < size; j++) {
        const term = weight * matrix[q * size + j];
        product[j] += term;
        magnitude[j] += Math.abs(term);
      }
    }
    for (let j = 0; j < size; j++) {
      defects[t] += Math.abs(product[j]) + (size + 2) * roundoff * (1 + magnitude[j]);
    }
    rowSums[t] *= slack;
    defects[t] *= slack;
    defect = Math.max(defect, defects[t]);
  }
  return defect < 0.01 ? { entries, rowSums, defects, defect } : undefined;
}
