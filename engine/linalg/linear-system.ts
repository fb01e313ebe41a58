import { type Rational, rational } from "../arithmetic/rational";
import { type Budget, unlimited } from "../budget";

/** Fractions over one denominator, which is not 0. */
export interface CommonFractions {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * The one solution of A x = b in integers, A being rows × n with rows ≥ n, or undefined when there is none or more than one.
 * Fraction-free elimination (Bareiss, Math. Comp. 22 (1968) 565–578).
 */
export function solveLinearSystem(
  matrix: readonly (readonly bigint[])[],
  rightHandSide: readonly bigint[],
): Rational[] | undefined {
  const solution = solveInIntegers(matrix, rightHandSide);
  return solution?.numerators.map((numerator) => rational(numerator, solution.denominator));
}

/** The same with one denominator for all, not in lowest terms. Throws Stopped. */
export function solveInIntegers(
  matrix: readonly (readonly bigint[])[],
  rightHandSide: readonly bigint[],
  budget: Budget = unlimited,
): CommonFractions | undefined {
  const unknowns = matrix[0]?.length ?? 0;
  const rows = matrix.map((row, i) => [...row, rightHandSide[i]!]);
  const { rank, denominator } = eliminate(rows, unknowns, budget);
  const inconsistent = rows.slice(rank).some((row) => row[unknowns] !== 0n);
  if (rank < unknowns || inconsistent) return undefined;
  return { numerators: rows.slice(0, unknowns).map((row) => row[unknowns]!), denominator };
}

/** The inverse of a square integer matrix over one denominator, or undefined when there is none. */
export function inverseInIntegers(matrix: readonly (readonly bigint[])[]):
  | {
      readonly numerators: readonly (readonly bigint[])[];
      readonly denominator: bigint;
      readonly signOfDeterminant: 1 | -1;
    }
  | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1n : 0n))]);
  const { rank, denominator, exchanges } = eliminate(rows, size);
  if (rank < size) return undefined;
  const signOfDeterminant = denominator > 0n === (exchanges % 2 === 0) ? 1 : -1;
  return { numerators: rows.map((row) => row.slice(size)), denominator, signOfDeterminant };
}

interface Elimination {
  readonly rank: number;
  /** The last pivot: up to row exchanges the determinant of the pivot rows and columns. */
  readonly denominator: bigint;
  readonly exchanges: number;
}

/** Gauss–Jordan in integers on the first `columns` columns. Columns that are done with are left as they are: they stand for multiples of unit vectors. */
function eliminate(rows: bigint[][], columns: number, budget: Budget = unlimited): Elimination {
  let rank = 0;
  let denominator = 1n;
  let exchanges = 0;
  for (let column = 0; column < columns && rank < rows.length; column++) {
    const found = rows.findIndex((row, i) => i >= rank && row[column] !== 0n);
    if (found === -1) continue;
    if (found !== rank) {
      [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
      exchanges++;
    }
    clearColumn(rows, rank, column, denominator, budget);
    denominator = rows[rank]![column]!;
    rank++;
  }
  return { rank, denominator, exchanges };
}

function clearColumn(rows: bigint[][], pivotIndex: number, column: number, denominator: bigint, budget: Budget): void {
  const pivotRow = rows[pivotIndex]!;
  const pivot = pivotRow[column]!;
  for (const [i, row] of rows.entries()) {
    if (i === pivotIndex) continue;
    budget.spend();
    const factor = row[column]!;
    for (let j = column; j < row.length; j++) {
      row[j] = (factor === 0n ? row[j]! * pivot : row[j]! * pivot - factor * pivotRow[j]!) / denominator;
    }
  }
}
