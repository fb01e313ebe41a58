import { type ApproximateInverse, approximateInverse } from "./approximate-inverse";
import type { Face } from "./face";
import type { BestResponseSystem } from "./system";

/** Twice the unit roundoff of doubles, which leaves room for the rounding of the bounds themselves. */
const roundoff = 2 ** -52;
const slack = 1 + 1e-9;

/**
 * Computes the entries of a face afresh from the system and bounds their errors after the fact, in place: error bounds that have
 * grown over many pivots shrink to some roundoffs times the condition of the basis. Columns are scaled anew to entries of about 1,
 * so that one bound suits a whole row. Signs are kept, since they are known already.
 * Leaves the entries as they are where the basis is too ill-conditioned or the integers do not fit into doubles.
 *
 * D⁻¹ C ≈ R C, where |D⁻¹ C − R C| ≤ |I − R D| |R C| / (1 − ρ) with ρ = ‖I − R D‖ (Higham 2002, section 14.1; Rump 2010, section
 * 10); rounding in R C comes on top.
 */
export function refine(system: BestResponseSystem, face: Face): void {
  face.isFresh = true;
  if (system.roundingError > 0) return;
  const basis = basisOf(system, face);
  const { rows, strategies } = basis;
  const matrix = rows.flatMap((i) => strategies.map((j) => system.floats[i * system.columns + j]!));
  const inverse = approximateInverse(matrix, rows.length);
  if (!inverse) return;
  const solved = solveStrategies(system, face, basis, inverse);
  const fresh = rowsOfFace(system, face, basis, solved);
  const reach = scaleColumns(system, face, solved, fresh);
  const bounds = boundStrategies(inverse, solved, face.columnCount + 1, reach);
  for (let row = 0; row < face.rowCount; row++) writeRow(system, face, basis, bounds, fresh, row, reach);
}

/** The basis of a dictionary: as many tight rows of the system as strategies that may be played. */
interface Basis {
  readonly rows: readonly number[];
  readonly strategies: readonly number[];
  /** By label: the place among `strategies`, or −1. */
  readonly positionOf: Int32Array;
}

function basisOf({ rowLabels, columnLabels, scaleOf }: BestResponseSystem, face: Face): Basis {
  const isNonbasic = new Uint8Array(scaleOf.length);
  for (let j = 0; j < face.columnCount; j++) isNonbasic[face.free[j]!] = 1;
  for (let j = 0; j < face.fixedCount; j++) isNonbasic[face.fixed[j]!] = 1;
  const rows = rowLabels.flatMap((label, i) => (isNonbasic[label] ? [i] : []));
  const strategies = columnLabels.flatMap((label, j) => (isNonbasic[label] ? [] : [j]));
  const positionOf = new Int32Array(scaleOf.length).fill(-1);
  for (const [t, strategy] of strategies.entries()) positionOf[columnLabels[strategy]!] = t;
  return { rows, strategies, positionOf };
}

/** R C: for every strategy of the basis a value and a coefficient per free label, in the scales of the system. */
function solveStrategies(
  system: BestResponseSystem,
  face: Face,
  { rows }: Basis,
  inverse: ApproximateInverse,
): Float64Array {
  const width = face.columnCount + 1;
  const size = rows.length;
  const solved = new Float64Array(size * width);
  for (let t = 0; t < size; t++) {
    for (let q = 0; q < size; q++) addRow(system, face, rows[q]!, inverse.entries[t * size + q]!, solved, t * width);
  }
  return solved;
}

/** Adds weight · (a row of the system, as it stands at 0, in the columns of the face) to the target. */
function addRow(
  system: BestResponseSystem,
  face: Face,
  row: number,
  weight: number,
  target: Float64Array,
  start: number,
): void {
  if (weight === 0) return;
  target[start]! += weight;
  for (let j = 0; j < face.columnCount; j++) {
    const label = face.free[j]!;
    const column = system.columnOf[label]!;
    if (column !== -1) target[start + 1 + j]! += weight * system.floats[row * system.columns + column]!;
    else if (system.rowLabels[row] === label) target[start + 1 + j]! += weight;
  }
}

/** The rows of the face in the scales of the system: those of strategies as solved, those of slacks by 1 − M z. */
function rowsOfFace(system: BestResponseSystem, face: Face, basis: Basis, solved: Float64Array): Float64Array {
  const width = face.columnCount + 1;
  const fresh = new Float64Array(face.rowCount * width);
  for (let i = 0; i < face.rowCount; i++) {
    const label = face.basic[i]!;
    const t = basis.positionOf[label]!;
    if (t !== -1) {
      fresh.set(solved.subarray(t * width, (t + 1) * width), i * width);
      continue;
    }
    const row = system.rowOf[label]!;
    addRow(system, face, row, 1, fresh, i * width);
    for (const [s, strategy] of basis.strategies.entries()) {
      const weight = system.floats[row * system.columns + strategy]!;
      if (weight === 0) continue;
      for (let j = 0; j < width; j++) fresh[i * width + j]! -= weight * solved[s * width + j]!;
    }
  }
  return fresh;
}

/**
 * Divides each column by a power of two so that its largest entry is about 1, and notes the scales in the face. Returns the
 * largest that an entry of the system can be in these scales.
 */
function scaleColumns(system: BestResponseSystem, face: Face, solved: Float64Array, fresh: Float64Array): number {
  const width = face.columnCount + 1;
  let reach = 1;
  for (let i = 0; i < face.rowCount; i++) face.scale[face.basic[i]!] = system.scaleOf[face.basic[i]!]!;
  for (let j = 1; j < width; j++) {
    let largest = 0;
    for (let at = j; at < solved.length; at += width) largest = Math.max(largest, Math.abs(solved[at]!));
    for (let at = j; at < fresh.length; at += width) largest = Math.max(largest, Math.abs(fresh[at]!));
    const scale = largest === 0 ? 1 : 2 ** Math.ceil(Math.log2(largest));
    for (let at = j; at < solved.length; at += width) solved[at]! /= scale;
    for (let at = j; at < fresh.length; at += width) fresh[at]! /= scale;
    face.scale[face.free[j - 1]!] = system.scaleOf[face.free[j - 1]!]! * scale;
    reach = Math.max(reach, 1 / scale);
  }
  return reach * slack;
}

/** Per strategy of the basis: how far its entries can be from the truth, and the largest of them in absolute value. */
interface Bounds {
  readonly errors: Float64Array;
  readonly largest: Float64Array;
}

function boundStrategies(inverse: ApproximateInverse, solved: Float64Array, width: number, reach: number): Bounds {
  const size = inverse.rowSums.length;
  const largest = new Float64Array(size);
  for (let t = 0; t < size; t++) {
    for (let at = t * width; at < (t + 1) * width; at++) largest[t] = Math.max(largest[t]!, Math.abs(solved[at]!));
  }
  const rounding = inverse.rowSums.map((sum) => (size + 2) * roundoff * sum * reach);
  const most = Math.max(0, ...largest) + Math.max(0, ...rounding);
  const errors = rounding.map(
    (rounded, t) => ((inverse.defects[t]! / (1 - inverse.defect)) * most * slack + rounded) * slack,
  );
  return { errors, largest };
}

function writeRow(
  system: BestResponseSystem,
  face: Face,
  { positionOf, strategies }: Basis,
  bounds: Bounds,
  fresh: Float64Array,
  row: number,
  reach: number,
): void {
  const label = face.basic[row]!;
  const t = positionOf[label]!;
  let error = t === -1 ? 0 : bounds.errors[t]!;
  if (t === -1) {
    let sizes = reach;
    for (const [s, strategy] of strategies.entries()) {
      const weight = system.floats[system.rowOf[label]! * system.columns + strategy]!;
      error += weight * bounds.errors[s]!;
      sizes += weight * bounds.largest[s]!;
    }
    error = (error + (strategies.length + 2) * roundoff * sizes) * slack;
  }
  const width = face.columnCount + 1;
  for (let at = row * width; at < (row + 1) * width; at++) keepSign(face.entries, at, fresh[at]!, error);
  face.error[row] = error;
}

/** Where the fresh entry has another sign than the true one, the true one is within the error of 0. */
function keepSign(entries: Float64Array, at: number, fresh: number, error: number): void {
  const sign = Math.sign(entries[at]!);
  entries[at] = sign === 0 ? 0 : sign === Math.sign(fresh) ? fresh : (sign * error) / 2;
}
