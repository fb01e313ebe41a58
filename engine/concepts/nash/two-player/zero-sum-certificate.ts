import { above, below } from "../../../arithmetic/interval";
import type { Budget } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import { type EnclosedVector, solveVerified } from "../../../linalg/verified-system";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import type { Minimax, PositiveMatrix } from "./zero-sum-minimax";

/** Twice the rounding of one operation. */
const rounding = 2 ** -52;

/**
 * The equilibrium of a constant-sum game that belongs to a basis, enclosed in intervals, and proven to be the only one of the game: the
 * basis is not singular, all its weights are positive, and whatever lies outside it does strictly worse. Every minimax mixture is then
 * confined to the basis (complementary slackness) and determined by it. Undefined where intervals cannot prove this, as in every game that
 * has several minimax mixtures.
 */
export function certifiedMinimax(
  game: NormalFormGame,
  { matrix, bases }: Minimax,
  budget: Budget,
): Equilibrium | undefined {
  const { positive: columns, tight: rows } = bases[1];
  if (rows.length !== columns.length) return undefined;
  const block = Float64Array.from(rows.flatMap((row) => columns.map((column) => entryOf(matrix, row, column))));
  const solved = solveVerified({ entries: block, size: rows.length, entryError: matrix.entryError }, budget);
  if (!solved) return undefined;
  const { solution, ofTransposed } = solved;
  if (!isPositive(solution) || !isPositive(ofTransposed)) return undefined;
  const alongRow = (row: number, k: number) => entryOf(matrix, row, columns[k]);
  const alongColumn = (column: number, k: number) => entryOf(matrix, rows[k], column);
  const rowsOutside = outside(matrix.rows, rows);
  const columnsOutside = outside(matrix.columns, columns);
  if (!rowsOutside.every((row) => rangeOfSum(solution, matrix, (k) => alongRow(row, k)).high < 1)) return undefined;
  if (!columnsOutside.every((column) => rangeOfSum(ofTransposed, matrix, (k) => alongColumn(column, k)).low > 1)) {
    return undefined;
  }
  const mixtures = [mixtureOf(ofTransposed, rows, matrix.rows), mixtureOf(solution, columns, matrix.columns)];
  const profile = mixtures.map(({ centre }) => centre);
  return { ...equilibriumOf(game, profile), enclosure: mixtures.map(({ enclosure }) => enclosure), index: 1 };
}

const entryOf = ({ entries, columns }: PositiveMatrix, row: number, column: number): number =>
  entries[row * columns + column];

function outside(count: number, inside: readonly number[]): number[] {
  const isInside = new Set(inside);
  return Array.from({ length: count }, (_, i) => i).filter((i) => !isInside.has(i));
}

const isPositive = ({ centre, radius }: EnclosedVector): boolean => centre.every((weight, k) => weight > radius[k]);

/** An interval that holds Σ coefficient · weight, for weights that are positive. */
function rangeOfSum(
  { centre, radius }: EnclosedVector,
  { entryError }: PositiveMatrix,
  coefficient: (k: number) => number,
): { readonly low: number; readonly high: number } {
  let sum = 0;
  let spread = 0;
  let total = 0;
  for (let k = 0; k < centre.length; k++) {
    const entry = coefficient(k);
    sum += entry * centre[k];
    spread += entry * radius[k];
    total += centre[k] + radius[k];
  }
  const operations = centre.length + 4;
  const error = (spread + entryError * total + operations * rounding * sum) * (1 + 2 * operations * rounding);
  return { low: below(sum - error), high: above(sum + error) };
}

/** Weights divided by their sum, as doubles and as intervals; other strategies have the weight 0. */
function mixtureOf({ centre, radius }: EnclosedVector, support: readonly number[], count: number) {
  const slack = 1 + (support.length + 4) * rounding;
  const sum = centre.reduce((total, weight) => total + weight, 0);
  const spread = radius.reduce((total, one) => total + one, 0) * slack;
  const [least, most] = [below(sum / slack - spread), above(sum * slack + spread)];
  const mixture = new Array<number>(count).fill(0);
  const enclosure = mixture.map(() => [0, 0] as readonly [number, number]);
  for (const [k, strategy] of support.entries()) {
    mixture[strategy] = centre[k] / sum;
    enclosure[strategy] = [
      Math.max(0, below(below(centre[k] - radius[k]) / most)),
      Math.min(1, above(above(centre[k] + radius[k]) / least)),
    ];
  }
  return { centre: mixture, enclosure };
}
