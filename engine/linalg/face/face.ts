import type { BestResponseSystem } from "./system";

/**
 * A face of a polytope {z ≥ 0, M z ≤ 1} as a dictionary in pairs of doubles whose every sign is proven. Its rows read
 *
 *     x[basic[i]] = value(i) − Σⱼ coefficient(i, j) · x[free[j]],
 *
 * at a vertex of the face, where all values are ≥ 0. The inequalities of the labels in `fixed` are tight on the whole face and have no column; inequalities
 * that are tight nowhere on the face have no row.
 */
export interface Face {
  rowCount: number;
  columnCount: number;
  /** Row by row, columnCount + 1 wide: the value, then the coefficients. 0 stands for exactly 0, and every sign is that of the true entry. */
  readonly entries: Float64Array;
  /** What to add to the entries, at most half a unit in their last place: together they have twice the digits of a double. */
  readonly tails: Float64Array;
  readonly basic: Int32Array;
  readonly free: Int32Array;
  readonly fixed: Int32Array;
  fixedCount: number;
  /**
   * By row, and by column beginning with the values: no entry, together with its tail, is further than rowError · columnError from its true
   * value. Column errors are at least 1.
   */
  readonly rowError: Float64Array;
  readonly columnError: Float64Array;
  /** By label: what its variable was multiplied with; powers of two that keep entries near 1. */
  readonly scale: Float64Array;
  /** Whether the entries were computed from the system and not by pivots from another face, so that doing it again would not narrow their errors. */
  isFresh: boolean;
  /** An upper bound for the determinant of the basis in the integers of the system. */
  determinant: number;
}

export function emptyFace({ rows, columns }: BestResponseSystem): Face {
  return {
    rowCount: 0,
    columnCount: 0,
    entries: new Float64Array(rows * (columns + 1)),
    tails: new Float64Array(rows * (columns + 1)),
    basic: new Int32Array(rows),
    free: new Int32Array(columns),
    fixed: new Int32Array(columns),
    fixedCount: 0,
    rowError: new Float64Array(rows),
    columnError: new Float64Array(columns + 1).fill(1),
    scale: new Float64Array(rows + columns),
    isFresh: true,
    determinant: 1,
  };
}

/** The whole polytope at its vertex 0. */
export function wholePolytope(system: BestResponseSystem): Face {
  const { rows, columns, floats, tails } = system;
  const face = emptyFace(system);
  face.rowCount = rows;
  face.columnCount = columns;
  face.basic.set(system.rowLabels);
  face.free.set(system.columnLabels);
  face.scale.set(system.scaleOf);
  for (let i = 0; i < rows; i++) {
    face.entries[i * (columns + 1)] = 1;
    face.entries.set(floats.subarray(i * columns, (i + 1) * columns), i * (columns + 1) + 1);
    face.tails.set(tails.subarray(i * columns, (i + 1) * columns), i * (columns + 1) + 1);
    face.rowError[i] = system.roundingError;
  }
  return face;
}

export const rowOfLabel = (face: Face, label: number): number => indexIn(face.basic, face.rowCount, label);
export const columnOfLabel = (face: Face, label: number): number => indexIn(face.free, face.columnCount, label);

function indexIn(labels: Int32Array, count: number, label: number): number {
  for (let i = 0; i < count; i++) if (labels[i] === label) return i;
  return -1;
}

/** The labels of the columns and of what is fixed, the errors of the columns and all scales, for a target with the same ones. */
export function copyLabels(from: Face, to: Face): void {
  to.columnCount = from.columnCount;
  for (let j = 0; j <= from.columnCount; j++) to.columnError[j] = from.columnError[j];
  to.fixedCount = from.fixedCount;
  to.scale.set(from.scale);
  for (let j = 0; j < from.columnCount; j++) to.free[j] = from.free[j]!;
  for (let j = 0; j < from.fixedCount; j++) to.fixed[j] = from.fixed[j]!;
}

/** The same for a target in which a label becomes fixed: the column goes, and the last one takes its place. */
export function copyLabelsFixing(from: Face, to: Face, column: number, label: number): void {
  copyLabels(from, to);
  to.columnCount--;
  to.free[column] = from.free[to.columnCount]!;
  to.columnError[column + 1] = from.columnError[to.columnCount + 1];
  to.fixed[to.fixedCount++] = label;
}

export function copyEntries(from: Face, offset: number, to: Face, start: number, count: number): void {
  for (let j = 0; j < count; j++) {
    to.entries[start + j] = from.entries[offset + j];
    to.tails[start + j] = from.tails[offset + j];
  }
}

/** A positive value that no free variable can lower: the inequality is slack on the whole face. */
export function isNeverTight(entries: Float64Array, start: number, width: number): boolean {
  if (entries[start] === 0) return false;
  for (let j = start + 1; j < start + width; j++) if (entries[j]! > 0) return false;
  return true;
}

/** Whether the label of a row is tight on the whole face: its value is 0, and no free variable raises it. */
export function isAlwaysTight({ entries, columnCount }: Face, row: number): boolean {
  const start = row * (columnCount + 1);
  for (let j = start; j <= start + columnCount; j++) if (j === start ? entries[j] !== 0 : entries[j]! < 0) return false;
  return true;
}
