import { type ApproximateInverse, approximateInverse } from "./approximate-inverse";
import type { Face } from "./face";
import { type PairSum, type Pairs, roundingOfDot, subtractDot } from "./pair-dot";
import type { BestResponseSystem } from "./system";

/** Leaves room for the rounding of the bounds. */
const slack = 1 + 1e-9;

/** A column is corrected until its residual is as small as this or no longer shrinks to a thousandth, at most so often. */
const smallEnough = 1e-20;
const mostCorrections = 6;

/**
 * Computes the entries of a face afresh from the system and bounds their errors after the fact, in place: bounds that have grown over
 * many pivots shrink to what the condition of the basis allows. Columns are scaled anew to entries of about 1, so that one bound suits a
 * whole row. Signs are kept, since they are known already. Leaves them where the basis is too ill-conditioned.
 *
 * For D X = C and E = 1 − R D with |E| ≤ ρ < 1, an approximate X is off by (1 − E)⁻¹ R (C − D X). The residual C − D X is computed in
 * pairs of doubles, and adding R times it to X shrinks it (Higham 2002, section 12.2; Rump 2010, section 10).
 */
export function refine(system: BestResponseSystem, face: Face): void {
  face.isFresh = true;
  const basis = basisOf(system, face);
  const inverse = approximateInverse(basis.matrix.entries, basis.rows.length);
  if (!inverse) return;
  const solution = solve(system, face, basis, inverse);
  const slacks = slacksOf(system, face, basis, solution);
  const scales = scalesOf(face, solution, slacks);
  const errors = errorsOf(inverse, solution, scales);
  for (let row = 0; row < face.rowCount; row++) writeRow(system, face, basis, solution, slacks, scales, errors, row);
  face.columnError.fill(1);
  rescale(system, face, scales);
}

/** The basis of a dictionary: as many tight rows of the system as strategies that may be played. */
interface Basis {
  readonly rows: readonly number[];
  readonly strategies: readonly number[];
  /** Those rows and columns of the system, row by row. */
  readonly matrix: Pairs;
  /** By label: the place among `strategies`, or −1. */
  readonly positionOf: Int32Array;
}

function basisOf(system: BestResponseSystem, face: Face): Basis {
  const { rowLabels, columnLabels, scaleOf } = system;
  const isNonbasic = new Uint8Array(scaleOf.length);
  for (let j = 0; j < face.columnCount; j++) isNonbasic[face.free[j]] = 1;
  for (let j = 0; j < face.fixedCount; j++) isNonbasic[face.fixed[j]] = 1;
  const rows: number[] = [];
  const strategies: number[] = [];
  const positionOf = new Int32Array(scaleOf.length).fill(-1);
  for (let i = 0; i < rowLabels.length; i++) if (isNonbasic[rowLabels[i]]) rows.push(i);
  for (let j = 0; j < columnLabels.length; j++) {
    if (isNonbasic[columnLabels[j]]) continue;
    positionOf[columnLabels[j]] = strategies.length;
    strategies.push(j);
  }
  return { rows, strategies, matrix: partOf(system, rows, strategies), positionOf };
}

function partOf(
  { columns, floats, tails }: BestResponseSystem,
  rows: readonly number[],
  strategies: readonly number[],
): Pairs {
  const part = pairs(rows.length * strategies.length);
  let at = 0;
  for (const row of rows) {
    for (const strategy of strategies) {
      part.entries[at] = floats[row * columns + strategy];
      part.tails[at++] = tails[row * columns + strategy];
    }
  }
  return part;
}

const pairs = (length: number): Pairs => ({ entries: new Float64Array(length), tails: new Float64Array(length) });

/** What every sum is written to. */
const sum: PairSum = { entry: 0, tail: 0, size: 0 };

/** limit − coefficients · X for a row of the system in a column of the face, in the scales of the system. */
function slackOf(
  system: BestResponseSystem,
  face: Face,
  row: number,
  j: number,
  coefficients: Pairs,
  start: number,
  solution: Pairs,
  length: number,
): void {
  let [limit, limitTail] = [1, 0];
  if (j > 0) {
    const label = face.free[j - 1];
    const own = system.columnOf[label];
    limit = own === -1 ? Number(system.rowLabels[row] === label) : system.floats[row * system.columns + own];
    limitTail = own === -1 ? 0 : system.tails[row * system.columns + own];
  }
  const column = j * (solution.entries.length / (face.columnCount + 1));
  subtractDot(sum, limit, limitTail, coefficients, start, solution, column, length);
}

/** X column by column, one for the value and one for each free label, and the largest residual of each. */
interface Solution extends Pairs {
  readonly residuals: Float64Array;
}

function solve(system: BestResponseSystem, face: Face, basis: Basis, inverse: ApproximateInverse): Solution {
  const width = face.columnCount + 1;
  const size = basis.rows.length;
  const solution = { ...pairs(size * width), residuals: new Float64Array(width) };
  const residual = new Float64Array(size);
  for (let j = 0; j < width; j++) {
    let before = Number.POSITIVE_INFINITY;
    for (let corrections = 0; ; corrections++) {
      let largest = 0;
      for (let q = 0; q < size; q++) {
        slackOf(system, face, basis.rows[q], j, basis.matrix, q * size, solution, corrections === 0 ? 0 : size);
        residual[q] = sum.entry;
        largest = Math.max(largest, Math.abs(sum.entry) + roundingOfDot(size) * sum.size);
      }
      solution.residuals[j] = largest * slack;
      if (corrections === mostCorrections || largest < smallEnough || !(largest < before / 1000)) break;
      before = largest;
      correct(solution, j * size, inverse, residual);
    }
  }
  return solution;
}

/** Adds R · residual to a column. */
function correct({ entries, tails }: Pairs, start: number, inverse: ApproximateInverse, residual: Float64Array): void {
  const size = residual.length;
  for (let t = 0; t < size; t++) {
    let correction = tails[start + t];
    for (let q = 0; q < size; q++) correction += inverse.entries[t * size + q] * residual[q];
    const entry = entries[start + t];
    const corrected = entry + correction;
    const added = corrected - entry;
    entries[start + t] = corrected;
    tails[start + t] = entry - (corrected - added) + (correction - added);
  }
}

/** The rows of the face that are slacks, in the scales of the system, with the sizes of their sums. */
interface Slacks extends Pairs {
  readonly sizes: Float64Array;
}

function slacksOf(system: BestResponseSystem, face: Face, basis: Basis, solution: Pairs): Slacks {
  const width = face.columnCount + 1;
  const slacks = { ...pairs(face.rowCount * width), sizes: new Float64Array(face.rowCount * width) };
  for (let i = 0; i < face.rowCount; i++) {
    if (basis.positionOf[face.basic[i]] !== -1) continue;
    const row = system.rowOf[face.basic[i]];
    const coefficients = partOf(system, [row], basis.strategies);
    for (let j = 0; j < width; j++) {
      slackOf(system, face, row, j, coefficients, 0, solution, basis.rows.length);
      slacks.entries[i * width + j] = sum.entry;
      slacks.tails[i * width + j] = sum.tail;
      slacks.sizes[i * width + j] = sum.size;
    }
  }
  return slacks;
}

/** By column of the face: the power of two above its largest entry. */
function scalesOf(face: Face, solution: Solution, slacks: Slacks): Float64Array {
  const width = face.columnCount + 1;
  const size = solution.entries.length / width;
  const scales = new Float64Array(width).fill(1);
  for (let j = 1; j < width; j++) {
    let largest = 0;
    for (let t = 0; t < size; t++) largest = Math.max(largest, Math.abs(solution.entries[j * size + t]));
    for (let at = j; at < slacks.entries.length; at += width) largest = Math.max(largest, Math.abs(slacks.entries[at]));
    if (largest > 0) scales[j] = 2 ** Math.ceil(Math.log2(largest));
  }
  return scales;
}

/** By strategy of the basis: how far its entries are from the truth at most, in the new scales. */
function errorsOf(inverse: ApproximateInverse, { residuals }: Solution, scales: Float64Array): Float64Array {
  const residual = residuals.reduce((most, ofColumn, j) => Math.max(most, ofColumn / scales[j]), 0);
  const largest = inverse.rowSums.reduce((most, rowSum) => Math.max(most, rowSum), 0);
  return inverse.rowSums.map(
    (rowSum, t) => (rowSum + (inverse.defects[t] / (1 - inverse.defect)) * largest) * residual * slack + underflow,
  );
}

/** Products below this may lose their errors. */
const underflow = 1e-290;

function writeRow(
  system: BestResponseSystem,
  face: Face,
  { positionOf, strategies }: Basis,
  solution: Solution,
  slacks: Slacks,
  scales: Float64Array,
  errors: Float64Array,
  row: number,
): void {
  const width = face.columnCount + 1;
  const size = strategies.length;
  const t = positionOf[face.basic[row]];
  let error = t === -1 ? 0 : errors[t];
  if (t === -1) {
    const coefficients = system.rowOf[face.basic[row]] * system.columns;
    for (let s = 0; s < size; s++) error += system.floats[coefficients + strategies[s]] * errors[s];
    let most = 0;
    for (let j = 0; j < width; j++) most = Math.max(most, slacks.sizes[row * width + j] / scales[j]);
    error = (error + roundingOfDot(size) * most) * slack + underflow;
  }
  for (let j = 0; j < width; j++) {
    const [from, at] = t === -1 ? [slacks, row * width + j] : [solution, j * size + t];
    keepSign(face, row * width + j, from.entries[at] / scales[j], from.tails[at] / scales[j], error);
  }
  face.rowError[row] = error;
}

/** Where the fresh entry has another sign than the true one, the true one is within the error of 0. */
function keepSign({ entries, tails }: Face, at: number, fresh: number, tail: number, error: number): void {
  const sign = Math.sign(entries[at]);
  const isRight = sign === Math.sign(fresh);
  entries[at] = sign === 0 ? 0 : isRight ? fresh : (sign * error) / 2;
  tails[at] = sign !== 0 && isRight ? tail : 0;
}

function rescale(system: BestResponseSystem, face: Face, scales: Float64Array): void {
  for (let i = 0; i < face.rowCount; i++) face.scale[face.basic[i]] = system.scaleOf[face.basic[i]];
  for (let j = 1; j < scales.length; j++) {
    face.scale[face.free[j - 1]] = system.scaleOf[face.free[j - 1]] * scales[j];
  }
}
