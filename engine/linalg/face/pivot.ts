import { type ExactDictionary, exactDictionary } from "./exact-dictionary";
import { copyEntries, copyLabels, copyLabelsFixing, type Face, isNeverTight } from "./face";
import { refine } from "./refine";
import { reciprocal, type SplitRow, setProduct, upperHalf } from "./split-row";
import type { BestResponseSystem } from "./system";

/** Floating-point signs could not be settled; the caller must use exact arithmetic throughout. */
export class Unsettled extends Error {
  override readonly name = "Unsettled";
}

/** Where a pivot reads and where it writes; not the same face. */
export interface Step {
  readonly system: BestResponseSystem;
  readonly from: Face;
  readonly to: Face;
}

/**
 * A row operation on pairs of doubles, and the products in it, are done to within this share of the largest number that occurs: at least
 * four times what their errors add up to (Joldes, Muller, Popescu 2017), which leaves room for the rounding of the bounds.
 */
const roundoff = 2 ** -100;
/** Products below 10⁻²⁹⁰ may lose their errors to underflow. */
const underflow = 1e-290;

/**
 * Exchanges the row's basic label with the column's free one; with `fix`, the label that leaves becomes tight on the whole face and
 * its column goes. Returns −1; or a row whose value would become negative, and then the target is void.
 *
 * Computes in pairs of doubles, so that errors start at 10⁻³⁰. They are bounded as they arise (running error analysis: Higham 2002, section 3.3). An entry within its bound is exactly
 * 0 when twice the bound is below 1/determinant, since true entries are integers over the determinant; otherwise its row is
 * computed again in integers. So every stored sign is proven.
 */
export function pivotFace(step: Step, row: number, column: number, fix: boolean): number {
  const { from, to } = step;
  const pivot = preparePivot(step, row, column, fix);
  relabel(step, pivot);
  let exact: ExactDictionary | undefined;
  let rows = 0;
  for (let i = 0; i < from.rowCount; i++) {
    const start = rows * pivot.width;
    const label = i === row ? from.free[column]! : from.basic[i]!;
    let error = i === row ? writePivotRow(step, pivot, start) : eliminate(step, pivot, i, start);
    if (error < 0) error = settle(step, pivot, i, label, start, -error);
    if (error < 0 && !from.isFresh) {
      refine(step.system, from);
      return pivotFace(step, row, column, fix);
    }
    if (error < 0) {
      exact ??= exactDictionary(step.system, to);
      error = writeExactRow(exact, to, label, start);
    }
    if (to.entries[start]! < 0) return i;
    if (isNeverTight(to.entries, start, pivot.width)) continue;
    to.basic[rows] = label;
    to.error[rows] = error;
    rows++;
  }
  to.rowCount = rows;
  return -1;
}

interface Pivot {
  readonly row: number;
  readonly column: number;
  readonly fix: boolean;
  /** Of the rows of the target. */
  readonly width: number;
  /** The pivot row over the pivot, in the columns of the target. */
  readonly normalized: SplitRow;
  /** What the leaving variable is divided by, so that its column, which holds 1 / pivot, has entries of about 1. */
  readonly unit: number;
  /** The largest of `normalized` in absolute value, and how far any of them is from its true value. */
  readonly largest: number;
  readonly error: number;
  /** What the pivot is at the least in absolute value. */
  readonly margin: number;
}

function preparePivot({ system, from }: Step, row: number, column: number, fix: boolean): Pivot {
  const width = from.columnCount + 1;
  const start = row * width;
  if (Math.abs(from.entries[start + column + 1]!) <= 2 * from.error[row]!) {
    from.error[row] = writeExactRow(exactDictionary(system, from), from, from.basic[row]!, start);
  }
  const pivot = from.entries[start + column + 1]!;
  const margin = Math.abs(pivot) - from.error[row]!;
  if (!(margin > 0)) throw new Unsettled();
  const unit = 2 ** Math.round(Math.log2(Math.abs(pivot)));
  const [over, overTail] = reciprocal(pivot, from.tails[start + column + 1]);
  const [inverse, inverseTail] = [unit * over, unit * overTail];
  const normalized = system.pivotRow;
  let largest = fix ? 0 : Math.abs(inverse);
  for (let j = 0; j < width; j++) {
    if (j === column + 1) continue;
    setProduct(normalized, j, from.entries[start + j], from.tails[start + j], over, overTail);
    largest = Math.max(largest, Math.abs(normalized.entries[j]));
  }
  if (!fix) setProduct(normalized, column + 1, inverse, inverseTail, 1, 0);
  else if (column + 1 < width - 1) {
    setProduct(normalized, column + 1, normalized.entries[width - 1], normalized.tails[width - 1], 1, 0);
  }
  const error = ((from.error[row] / margin) * (1 + largest) + 4 * roundoff * largest) * (1 + 1e-9) + underflow;
  return { row, column, fix, width: fix ? width - 1 : width, normalized, largest, error, margin, unit };
}

function writePivotRow({ to }: Step, { normalized, width, error }: Pivot, start: number): number {
  for (let j = 0; j < width; j++) {
    to.entries[start + j] = normalized.entries[j];
    to.tails[start + j] = normalized.tails[j];
  }
  return error;
}

/**
 * Writes one row of the target and returns its error bound; negated when an entry lies within it, so that its sign is open. The loop is
 * where the time goes, so Dekker's product and Knuth's difference of two doubles, with their exact errors, are written out in it.
 */
function eliminate({ from, to }: Step, pivot: Pivot, i: number, start: number): number {
  const { column, fix, width } = pivot;
  const { entries, tails } = from;
  const offset = i * (width + (fix ? 1 : 0));
  const factor = entries[offset + column + 1];
  if (factor === 0) {
    copyEntries(from, offset, to, start, width);
    if (fix && column + 1 < width) copyEntries(from, offset + width, to, start + column + 1, 1);
    return from.error[i];
  }
  const factorTail = tails[offset + column + 1];
  const factorUpper = upperHalf(factor);
  const factorLower = factor - factorUpper;
  const { entries: row, tails: rowTails, upper: rowUpper } = pivot.normalized;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let j = 0; j < width; j++) {
    let entry = entries[offset + j];
    let tail = tails[offset + j];
    if (j === column + 1) {
      // Here the last column has moved, or the leaving variable comes, which was in no row.
      entry = fix ? entries[offset + width] : 0;
      tail = fix ? tails[offset + width] : 0;
    }
    const upper = rowUpper[j];
    const lower = row[j] - upper;
    const product = factor * row[j];
    const productError =
      factorLower * lower - (product - factorUpper * upper - factorLower * upper - factorUpper * lower);
    const difference = entry - product;
    const subtracted = entry - difference;
    const differenceError = entry - (difference + subtracted) + (subtracted - product);
    const rest = differenceError + tail - (productError + (factor * rowTails[j] + factorTail * row[j]));
    const sum = difference + rest;
    to.entries[start + j] = sum;
    to.tails[start + j] = rest - (sum - difference);
    const size = sum < 0 ? -sum : sum;
    if (size < least) least = size;
    if (size > most) most = size;
  }
  const error = errorAfter(from.error[i], factor < 0 ? -factor : factor, most, pivot);
  return least <= error ? -error : error;
}

/** For every entry a − f · n of a row and, where it stays, for −f · unit / pivot in the pivot's column. */
function errorAfter(error: number, factor: number, most: number, pivot: Pivot): number {
  const { fix, largest, error: ofPivotRow, margin, unit } = pivot;
  const ofOthers = error * (1 + largest + ofPivotRow) + factor * ofPivotRow + roundoff * (factor * largest + most);
  const ofColumn = fix ? 0 : (error * unit) / margin + factor * ofPivotRow + roundoff * most;
  return Math.max(ofOthers, ofColumn) * (1 + 1e-9) + underflow;
}

/** Finds which entries within the bound are exactly 0. Returns the bound; negated when some sign remains open. */
function settle({ from, to }: Step, pivot: Pivot, i: number, label: number, start: number, error: number): number {
  const gap = to.scale[label]! / (largestScale(to) * to.determinant);
  const offset = i * (from.columnCount + 1);
  for (let j = 0; j < pivot.width; j++) {
    const entry = to.entries[start + j]!;
    if (entry > error || entry < -error) continue;
    if (2 * error < gap) to.entries[start + j] = to.tails[start + j] = 0;
    else if (entry !== 0 || !isDifferenceOfZeros(from, pivot, offset, j)) return -error;
  }
  return error;
}

/** Of the value, which is 1, and the columns. */
function largestScale({ free, columnCount, scale }: Face): number {
  let largest = 1;
  for (let j = 0; j < columnCount; j++) largest = Math.max(largest, scale[free[j]!]!);
  return largest;
}

function isDifferenceOfZeros(
  from: Face,
  { column, fix, width, normalized }: Pivot,
  offset: number,
  j: number,
): boolean {
  const moved = j === column + 1;
  if (moved && !fix) return false;
  return from.entries[offset + (moved ? width : j)] === 0 && normalized.entries[j] === 0;
}

function writeExactRow(exact: ExactDictionary, face: Face, label: number, start: number): number {
  let most = 0;
  for (let j = 0; j <= face.columnCount; j++) {
    const [entry, tail] = exact.pair(label, j - 1);
    face.entries[start + j] = entry;
    face.tails[start + j] = tail;
    most = Math.max(most, Math.abs(entry));
  }
  return roundoff * most;
}

/** Labels, counts and determinant of the target. */
function relabel({ from, to }: Step, { row, column, fix, margin, unit }: Pivot): void {
  const leaving = from.basic[row]!;
  const entering = from.free[column]!;
  const pivotAtMost = margin + 2 * from.error[row]!;
  const ratio = from.scale[entering]! / from.scale[leaving]!;
  if (fix) copyLabelsFixing(from, to, column, leaving);
  else {
    copyLabels(from, to);
    to.free[column] = leaving;
    to.scale[leaving]! /= unit;
  }
  to.isFresh = false;
  to.determinant = Math.max(1, from.determinant * pivotAtMost * ratio * (1 + 1e-9));
}
