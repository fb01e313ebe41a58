import { type InverseInDoubles, inverterInDoubles } from "./inverse-in-doubles";
import { inverseInIntegers } from "./linear-system";
import { signOf } from "./tableau";

/** Signs of the inverse of a square part D of a matrix, and of products with it. */
export interface SignsOfInverse {
  readonly ofDeterminant: 1 | -1;
  /** Of the entry of D⁻¹ in the row that belongs to a column of D, and the column that belongs to a row of D, by their places. */
  ofInverse(column: number, row: number): number;
  /** Of that entry of R D⁻¹, R being any row of the whole matrix in the columns of D. */
  ofProduct(whole: number, row: number): number;
}

/**
 * Of parts of one matrix of integers with as many rows as columns; undefined where the part is singular. In doubles where they hold every integer on the way
 * exactly, which is many times faster, else in big integers. Signs are to be asked for before the next part is.
 */
export function signsOfInverses(matrix: readonly (readonly bigint[])[]) {
  const floats = matrix.map((row) => Float64Array.from(row, Number));
  const largestSize = Math.min(matrix.length, matrix[0]!.length);
  const invert = inverterInDoubles(largestSize);
  const part = new Float64Array(largestSize * largestSize);
  return (rows: readonly number[], columns: readonly number[]): SignsOfInverse | undefined => {
    let at = 0;
    for (const row of rows) for (const column of columns) part[at++] = floats[row]![column]!;
    const inverse = invert(part, rows.length);
    if (inverse === "singular") return undefined;
    return inverse ? inDoubles(matrix, floats, rows, columns, inverse) : inBigIntegers(matrix, rows, columns);
  };
}

function inDoubles(
  matrix: readonly (readonly bigint[])[],
  floats: readonly Float64Array[],
  rows: readonly number[],
  columns: readonly number[],
  { numerators, denominator, signOfDeterminant }: InverseInDoubles,
): SignsOfInverse {
  const size = columns.length;
  const sign = Math.sign(denominator);
  return {
    ofDeterminant: signOfDeterminant,
    ofInverse: (column, row) => sign * Math.sign(numerators[column * size + row]!),
    ofProduct(whole, row) {
      let sum = 0;
      let magnitude = 0;
      for (let t = 0; t < size; t++) {
        const term = floats[whole]![columns[t]!]! * numerators[t * size + row]!;
        sum += term;
        magnitude += Math.abs(term);
      }
      if (magnitude <= Number.MAX_SAFE_INTEGER) return sign * Math.sign(sum);
      return inBigIntegers(matrix, rows, columns)!.ofProduct(whole, row);
    },
  };
}

function inBigIntegers(
  matrix: readonly (readonly bigint[])[],
  rows: readonly number[],
  columns: readonly number[],
): SignsOfInverse | undefined {
  const inverse = inverseInIntegers(rows.map((row) => columns.map((column) => matrix[row]![column]!)));
  if (!inverse) return undefined;
  const { numerators, denominator, signOfDeterminant } = inverse;
  const sign = signOf(denominator);
  return {
    ofDeterminant: signOfDeterminant,
    ofInverse: (column, row) => sign * signOf(numerators[column]![row]!),
    ofProduct: (whole, row) =>
      sign * signOf(columns.reduce((sum, column, t) => sum + matrix[whole]![column]! * numerators[t]![row]!, 0n)),
  };
}
