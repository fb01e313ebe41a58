import { inverseModulo, prime, reduce } from "./primes";

/** Primes that are tried. A prime hides independent rows only when it divides all their determinants. */
const mostPrimes = 100;

/** As many of the rows as there are columns, in order, that are independent in these columns; there must be so many. */
export function independentRows(
  residuesOf: (index: number) => readonly Float64Array[],
  rows: readonly number[],
  columns: readonly number[],
): number[] {
  for (let index = 0; index < mostPrimes; index++) {
    const found = independentModulo(residuesOf(index), rows, columns, prime(index));
    if (found.length === columns.length) return found;
  }
  throw new Error("weights that are not determined");
}

/** Subtracts the rows taken so far from the next one; what is left must not be 0. */
function independentModulo(
  matrix: readonly Float64Array[],
  rows: readonly number[],
  columns: readonly number[],
  modulus: number,
): number[] {
  const over = 1 / modulus;
  const found: number[] = [];
  const reduced: { readonly row: Float64Array; readonly pivot: number }[] = [];
  for (const row of rows) {
    const rest = Float64Array.from(columns, (column) => matrix[row][column]);
    for (const { row: taken, pivot } of reduced) {
      const factor = rest[pivot];
      if (factor === 0) continue;
      for (let j = 0; j < rest.length; j++) rest[j] = reduce(rest[j] - factor * taken[j], modulus, over);
    }
    const pivot = rest.findIndex((residue) => residue !== 0);
    if (pivot === -1) continue;
    const inverse = inverseModulo(rest[pivot], modulus);
    for (let j = 0; j < rest.length; j++) rest[j] = reduce(rest[j] * inverse, modulus, over);
    reduced.push({ row: rest, pivot });
    found.push(row);
    if (found.length === columns.length) break;
  }
  return found;
}
