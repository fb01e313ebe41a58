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
 * Computes in pairs of doubles, so that errors start at 10⁻³⁰. They are bounded as they arise (running error analysis: Higham 2002, section 3.3), by a number for each row times one for each
 * column, so that the scale of a row or column does not matter. An entry within its bound is exactly
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
    if (isOpen(error)) error = settle(step, pivot, i, label, start, -error);
    if (isOpen(error) && !from.isFresh) {
      refine(step.system, from);
      return pivotFace(step, row, column, fix);
    }
    to.rowError[rows] = error;
    if (isOpen(error)) {
      exact ??= exactDictionary(step.system, to);
      writeExactRow(exact, to, label, rows);
    }
    if (to.entries[start]! < 0) return i;
    if (isNeverTight(to.entries, start, pivot.width)) continue;
    to.basic[rows++] = label;
  }
  to.rowCount = rows;
  return -1;
}

/** A row's error is negated while a sign in the row is open; it is no number where errors have outgrown doubles. */
const isOpen = (error: number): boolean => !(error >= 0);

interface Pivot {
  readonly row: number;
  readonly column: number;
  readonly fix: boolean;
  /** Of the rows of the target. */
  readonly width: number;
  /** The pivot row over the pivot, in the columns of the target, and its error. */
  readonly normalized: SplitRow;
  readonly error: number;
  /** Of the target, and 1 over them. */
  readonly columnErrors: Float64Array;
  readonly overErrors: Float64Array;
  /** The error of the pivot's column in the source. */
  readonly columnError: number;
  /** What the pivot is at the least and at the most in absolute value. */
  readonly margin: number;
  readonly atMost: number;
  /** What the leaving variable is divided by, so that its column, which holds 1 / pivot, has entries of about 1. */
  readonly unit: number;
}

/** Leaves room for the rounding of a bound. */
const roomy = 1 + 1e-9;

function preparePivot({ system, from }: Step, row: number, column: number, fix: boolean): Pivot {
  const at = row * (from.columnCount + 1) + column + 1;
  const columnError = from.columnError[column + 1];
  if (!(Math.abs(from.entries[at]) > 2 * from.rowError[row] * columnError)) {
    writeExactRow(exactDictionary(system, from), from, from.basic[row], row);
  }
  const size = Math.abs(from.entries[at]);
  const error = from.rowError[row] * columnError;
  const margin = size - error;
  if (!(margin > 0)) throw new Unsettled();
  const unit = 2 ** Math.round(Math.log2(size));
  normalize(system, from, row, column, { unit, margin });
  if (fix) moveLast(system, column + 1, from.columnCount);
  return {
    row,
    column,
    fix,
    width: from.columnCount + (fix ? 0 : 1),
    normalized: system.pivotRow,
    error: (from.rowError[row] / margin + (4 * roundoff) / columnError) * roomy + underflow,
    columnErrors: system.columnErrors,
    overErrors: system.overErrors,
    columnError,
    margin,
    atMost: (margin + 2 * error) * roomy,
    unit,
  };
}

/**
 * The pivot row over the pivot, and the errors of the target's columns: c becomes c + cₚ |n|, where cₚ is that of the pivot's column and n the column's entry
 * in the row, and cₚ itself is multiplied as the column is; then errors r c stay of this form (see `errorAfter`).
 */
function normalize(
  { pivotRow, columnErrors, overErrors }: BestResponseSystem,
  { entries, tails, columnCount, columnError }: Face,
  row: number,
  column: number,
  { unit, margin }: Pick<Pivot, "unit" | "margin">,
): void {
  const start = row * (columnCount + 1);
  const [over, overTail] = reciprocal(entries[start + column + 1], tails[start + column + 1]);
  const ofPivot = columnError[column + 1];
  for (let j = 0; j <= columnCount; j++) {
    if (j === column + 1) {
      setProduct(pivotRow, j, unit * over, unit * overTail, 1, 0);
      columnErrors[j] = ofPivot * Math.max(1, unit / margin) * roomy;
    } else {
      setProduct(pivotRow, j, entries[start + j], tails[start + j], over, overTail);
      columnErrors[j] = (columnError[j] + ofPivot * Math.abs(pivotRow.entries[j])) * roomy;
    }
    overErrors[j] = 1 / columnErrors[j];
  }
}

/** The column that goes is written over by the last one. */
function moveLast({ pivotRow, columnErrors, overErrors }: BestResponseSystem, column: number, last: number): void {
  for (const row of [pivotRow.entries, pivotRow.tails, pivotRow.upper, columnErrors, overErrors])
    row[column] = row[last];
}

function writePivotRow({ to }: Step, { normalized, width, error }: Pivot, start: number): number {
  for (let j = 0; j < width; j++) {
    to.entries[start + j] = normalized.entries[j];
    to.tails[start + j] = normalized.tails[j];
  }
  return error;
}

/**
 * Writes one row of the target and returns its error; negated when an entry lies within its bound, so that its sign is open. The loop is
 * where the time goes, so Dekker's product and Knuth's difference of two doubles, with their exact errors, are written out in it.
 */
function eliminate({ from, to }: Step, pivot: Pivot, i: number, start: number): number {
  const { column, fix, width, overErrors } = pivot;
  const { entries, tails } = from;
  const offset = i * (width + (fix ? 1 : 0));
  const factor = entries[offset + column + 1];
  if (factor === 0) {
    copyEntries(from, offset, to, start, width);
    if (fix && column + 1 < width) copyEntries(from, offset + width, to, start + column + 1, 1);
    return from.rowError[i];
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
    const size = (sum < 0 ? -sum : sum) * overErrors[j];
    if (size < least) least = size;
    if (size > most) most = size;
  }
  const error = errorAfter(from.rowError[i], factor < 0 ? -factor : factor, most, pivot);
  return least > error * roomy ? error : -error;
}

/**
 * The error r of a row becomes what bounds every a − f n in it, with a off by r c, f by r cₚ and n by c′ρ, where c + cₚ |n| ≤ c′ and ρ is the error of the
 * pivot row: r + (|f| + r cₚ) ρ, times c′. The rounding is bounded by the largest |f n| + |a − f n| over c′. In the
 * pivot's column, where it stays, 1 / pivot stands for n and there is no a.
 */
function errorAfter(error: number, factor: number, most: number, { error: ofPivotRow, columnError }: Pivot): number {
  const rounding = roundoff * (factor / columnError + most);
  return (error + (factor + error * columnError) * ofPivotRow + rounding) * roomy + underflow;
}

/** Finds which entries within their bounds are exactly 0. Returns the row's error; negated when some sign remains open. */
function settle({ from, to }: Step, pivot: Pivot, i: number, label: number, start: number, error: number): number {
  const offset = i * (from.columnCount + 1);
  for (let j = 0; j < pivot.width; j++) {
    const entry = to.entries[start + j]!;
    const bound = error * pivot.columnErrors[j] * roomy;
    if (Math.abs(entry) > bound) continue;
    if (2 * bound < gapBetween(to, label, j)) to.entries[start + j] = to.tails[start + j] = 0;
    else if (entry !== 0 || !isDifferenceOfZeros(from, pivot, offset, j)) return -error;
  }
  return error;
}

/** True entries of a row and column, the values' being column 0, differ by as much, if at all: they are integers over the determinant, but for their scales. */
const gapBetween = ({ scale, free, determinant }: Face, label: number, column: number): number =>
  scale[label] / ((column === 0 ? 1 : scale[free[column - 1]]) * determinant);

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

/** Writes a row, by its place, as the exact dictionary has it. */
function writeExactRow(exact: ExactDictionary, face: Face, label: number, row: number): void {
  const start = row * (face.columnCount + 1);
  let most = 0;
  for (let j = 0; j <= face.columnCount; j++) {
    const [entry, tail] = exact.pair(label, j - 1);
    face.entries[start + j] = entry;
    face.tails[start + j] = tail;
    most = Math.max(most, Math.abs(entry) / face.columnError[j]);
  }
  face.rowError[row] = roundoff * most * roomy;
}

/** Labels, counts and determinant of the target. */
function relabel({ from, to }: Step, { row, column, fix, width, columnErrors, atMost, unit }: Pivot): void {
  const leaving = from.basic[row]!;
  const entering = from.free[column]!;
  const ratio = from.scale[entering]! / from.scale[leaving]!;
  if (fix) copyLabelsFixing(from, to, column, leaving);
  else {
    copyLabels(from, to);
    to.free[column] = leaving;
    to.scale[leaving]! /= unit;
  }
  for (let j = 0; j < width; j++) to.columnError[j] = columnErrors[j];
  to.isFresh = false;
  to.determinant = Math.max(1, from.determinant * atMost * ratio * roomy);
}
