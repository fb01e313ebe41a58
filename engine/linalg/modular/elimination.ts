import { swapRows } from "../row-exchange";
import { inverseModulo, reduce } from "./primes";

/** Room for square systems up to a size, which every solution writes over. */
export interface Workspace {
  /** The system row by row, its right-hand side last. */
  readonly system: Float64Array;
  readonly products: Float64Array;
  readonly solution: Float64Array;
}

export const workspace = (size: number): Workspace => ({
  system: new Float64Array(size * (size + 1)),
  products: new Float64Array(size),
  solution: new Float64Array(size),
});

/**
 * Solves the system in the workspace modulo a prime and leaves det · x in `solution`, the numerators of Cramer's rule. False when the
 * determinant is 0 modulo the prime. Rows are multiplied by pivots instead of divided, so that a single inverse is needed in the end.
 */
export function solveModulo({ system, products, solution }: Workspace, size: number, modulus: number): boolean {
  const over = 1 / modulus;
  const width = size + 1;
  let sign = 1;
  for (let step = 0; step < size; step++) {
    const row = rowWithPivot(system, size, step);
    if (row === -1) return false;
    if (row !== step) {
      swapRows(system, width, row, step);
      sign = -sign;
    }
    clearBelow(system, size, step, modulus, over);
    const pivot = system[step * width + step];
    products[step] = step === 0 ? pivot : reduce(products[step - 1] * pivot, modulus, over);
  }
  substituteBack({ system, products, solution }, size, modulus, sign);
  return true;
}

function rowWithPivot(system: Float64Array, size: number, step: number): number {
  for (let row = step; row < size; row++) if (system[row * (size + 1) + step] !== 0) return row;
  return -1;
}

function clearBelow(system: Float64Array, size: number, step: number, modulus: number, over: number): void {
  const width = size + 1;
  const pivotRow = step * width;
  const pivot = system[pivotRow + step];
  for (let start = pivotRow + width; start < size * width; start += width) {
    const factor = system[start + step];
    for (let j = step + 1; j < width; j++) {
      system[start + j] = reduce(system[start + j] * pivot - factor * system[pivotRow + j], modulus, over);
    }
  }
}

/** Row i was multiplied by the first i pivots, whose product is products[i − 1]; the determinant is that of the triangle without those factors. */
function substituteBack({ system, products, solution }: Workspace, size: number, modulus: number, sign: number): void {
  const over = 1 / modulus;
  const width = size + 1;
  let determinant = size === 0 ? sign : sign * products[size - 1];
  let inverse = size === 0 ? 1 : inverseModulo(products[size - 1], modulus);
  for (let i = size - 1; i >= 0; i--) {
    let rest = system[i * width + size];
    for (let j = i + 1; j < size; j++) {
      rest -= system[i * width + j] * solution[j];
      // Residues of least absolute value are below 2²⁵, so that four of their products add up to less than 2⁵³.
      if (((j - i) & 3) === 0) rest = reduce(rest, modulus, over);
    }
    rest = reduce(rest, modulus, over);
    const overPivot = i === 0 ? inverse : reduce(inverse * products[i - 1], modulus, over);
    solution[i] = reduce(rest * overPivot, modulus, over);
    inverse = reduce(inverse * system[i * width + i], modulus, over);
    if (i > 0) determinant = reduce(determinant * inverse, modulus, over);
  }
  for (let i = 0; i < size; i++) solution[i] = reduce(solution[i] * determinant, modulus, over);
}
