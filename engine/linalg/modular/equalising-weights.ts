import { integerWithResidues } from "./chinese-remainder";
import { solveModulo, workspace } from "./elimination";
import { independentRows } from "./independent-rows";
import { prime, reduce } from "./primes";

/** Weights of some columns of a matrix with which they add up to the same in some rows: positive integers, up to a common factor. */
export interface EqualisingWeights {
  readonly weights: readonly bigint[];
  /** The sign of the determinant of these rows and columns; where there are more rows, of some that determine the weights. */
  readonly sign: 1 | -1;
}

/** `determinant`: an upper bound for that of the rows and columns in absolute value, where there are as many of one as of the other. */
export type EqualisingSolver = (
  rows: readonly number[],
  columns: readonly number[],
  determinant?: number,
) => EqualisingWeights;

/**
 * Solves M z = 1 for chosen rows and columns of one matrix of non-negative integers, as often as asked; there must be exactly one solution,
 * positive, and with M z ≤ 1 in all other rows. Solves modulo primes, as many as the determinants of Cramer's rule can have digits, and puts the integers together: no
 * fraction, and no big integer before the end. The rows beyond those that determine the solution are not looked at.
 * Source: von zur Gathen and Gerhard, Modern Computer Algebra, sections 5.5 (small primes) and 16.2 (Hadamard's inequality).
 */
export function equalisingSolver(matrix: readonly (readonly bigint[])[]): EqualisingSolver {
  const entries = matrix.map((row) => Float64Array.from(row, Number));
  const isSafe = entries.every((row) => row.every(Number.isSafeInteger));
  const modulo: Float64Array[][] = [];
  const residuesOf = (index: number): readonly Float64Array[] => {
    const modulus = prime(index);
    modulo[index] ??= isSafe
      ? entries.map((row) => row.map((entry) => reduce(entry, modulus, 1 / modulus)))
      : matrix.map((row) => Float64Array.from(row, (e) => reduce(Number(e % BigInt(modulus)), modulus, 1 / modulus)));
    return modulo[index];
  };
  const largest = matrix[0].map((_, column) => Math.max(...entries.map((row) => row[column])));
  const space = workspace(Math.min(matrix.length, matrix[0].length));
  const primes: number[] = [];
  let residues = new Float64Array(0);

  return (rows, columns, determinant = Number.POSITIVE_INFINITY) => {
    const size = columns.length;
    if (rows.length < size) throw new Error(notDetermined);
    const basis = rows.length > size ? independentRows(residuesOf, rows, columns) : rows;
    let least = Number.POSITIVE_INFINITY;
    for (const column of columns) least = Math.min(least, largest[column]);
    // No weight is above 1 / the largest entry of its column.
    const bound = Number.isFinite(determinant)
      ? Math.log2(determinant / least)
      : bitsOfDeterminants(entries, basis, columns);
    const most = Math.ceil((Math.max(1, bound) * (1 + 1e-9) + 2.01) / bitsOfPrime);
    if (residues.length < size * most) residues = new Float64Array(2 * size * most);
    primes.length = 0;
    for (let index = 0; primes.length < most; index++) {
      copyPart(residuesOf(index), basis, columns, space.system);
      if (!solveModulo(space, size, prime(index))) {
        if (index > 3 * most) throw new Error(notDetermined);
        continue;
      }
      for (let t = 0; t < size; t++) residues[t * most + primes.length] = space.solution[t];
      primes.push(index);
    }
    const numerators = columns.map((_, t) => integerWithResidues(residues, t * most, primes));
    const sign = numerators[0] < 0n ? -1 : 1;
    return { weights: sign === 1 ? numerators : numerators.map((numerator) => -numerator), sign };
  };
}

const notDetermined = "weights that the rows do not determine";

/** Every prime used is above 2^25.9. */
const bitsOfPrime = 25.9;

/** log₂ of what the numerators of Cramer's rule are at most, by rows or by columns (Hadamard). */
function bitsOfDeterminants(
  entries: readonly Float64Array[],
  rows: readonly number[],
  columns: readonly number[],
): number {
  const squares = new Float64Array(columns.length).fill(1);
  let [byRows, byColumns] = [0, Math.log2(columns.length) / 2];
  for (const row of rows) {
    let ofRow = 1;
    for (let t = 0; t < columns.length; t++) {
      const square = entries[row][columns[t]] ** 2;
      ofRow += square;
      squares[t] += square;
    }
    byRows += Math.log2(ofRow) / 2;
  }
  for (let t = 0; t < columns.length; t++) byColumns += Math.log2(squares[t]) / 2;
  return Math.min(byRows, byColumns);
}

function copyPart(
  matrix: readonly Float64Array[],
  rows: readonly number[],
  columns: readonly number[],
  system: Float64Array,
): void {
  let at = 0;
  for (const row of rows) {
    const entries = matrix[row];
    for (const column of columns) system[at++] = entries[column];
    system[at++] = 1;
  }
}
