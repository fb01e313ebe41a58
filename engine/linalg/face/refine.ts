import { approximateInverse } from "./approximate-inverse";
import type { Face } from "./face";
import type { BestResponseSystem } from "./system";

/** Twice the unit roundoff of doubles, which leaves room for the rounding of the bounds themselves. */
const roundoff = 2 ** -52;
const slack = 1 + 1e-9;

/**
 * Computes the entries of a face afresh from the system and bounds their errors after the fact, in place: error bounds that have
 * grown over many pivots shrink to some roundoffs times the condition of the basis. Signs are kept, since they are known already.
 * Leaves the entries as they are where the basis is too ill-conditioned or the integers do not fit into doubles.
 */
export function refine(system: BestResponseSystem, face: Face): void {
  face.isFresh = true;
  const basis = basisOf(system, face);
  const solved = system.roundingError === 0 ? solveBasis(system, face, basis) : undefined;
  if (!solved) return;
  const width = face.columnCount + 1;
  const fresh = new Float64Array(width);
  for (let row = 0; row < face.rowCount; row++) {
    const label = face.basic[row]!;
    const t = basis.positionOf[label]!;
    const error = t === -1 ? slackRow(system, face, basis, solved, label, fresh) : solved.errors[t]!;
    if (t !== -1) fresh.set(solved.entries.subarray(t * width, (t + 1) * width));
    for (let j = 0; j < width; j++) keepSign(face.entries, row * width + j, fresh[j]!, error);
    face.error[row] = error;
  }
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

/** The rows of the strategies in the dictionary: a value and a coefficient per free label each. */
interface Solved {
  readonly entries: Float64Array;
  /** Per row: a bound for the error of its entries, and the largest of them in absolute value. */
  readonly errors: Float64Array;
  readonly largest: Float64Array;
}

/**
 * D⁻¹ C ≈ R C, where ‖D⁻¹ C − R C‖ ≤ ρ / (1 − ρ) · ‖R C‖ with ρ = ‖I − R D‖ (Higham 2002, section 14.1; Rump 2010, section 10);
 * rounding in R C comes on top. All entries of D and C are at most 1.
 */
function solveBasis(system: BestResponseSystem, face: Face, basis: Basis): Solved | undefined {
  const { rows, strategies } = basis;
  const size = rows.length;
  const inverse = approximateInverse(
    rows.flatMap((i) => strategies.map((j) => system.floats[i * system.columns + j]!)),
    size,
  );
  if (!inverse) return undefined;
  const width = face.columnCount + 1;
  const entries = new Float64Array(size * width);
  const largest = new Float64Array(size);
  let most = 0;
  for (let t = 0; t < size; t++) {
    for (let q = 0; q < size; q++)
      addColumns(system, face, rows[q]!, inverse.entries[t * size + q]!, entries, t * width, 1);
    for (let j = t * width; j < (t + 1) * width; j++) largest[t] = Math.max(largest[t]!, Math.abs(entries[j]!));
    most = Math.max(most, largest[t]!);
  }
  const errors = new Float64Array(size);
  for (let t = 0; t < size; t++) {
    const rounding = (size + 2) * roundoff * inverse.rowSums[t]!;
    errors[t] = ((inverse.defects[t]! / (1 - inverse.defect)) * (most + rounding) * slack + rounding) * slack;
  }
  return { entries, errors, largest };
}

/** Adds weight · (the row of the system, as it stands at 0, in the columns of the face) to the target. */
function addColumns(
  system: BestResponseSystem,
  face: Face,
  row: number,
  weight: number,
  target: Float64Array,
  start: number,
  value: number,
): void {
  if (weight === 0) return;
  target[start]! += weight * value;
  for (let j = 0; j < face.columnCount; j++) {
    const label = face.free[j]!;
    const column = system.columnOf[label]!;
    if (column !== -1) target[start + 1 + j]! += weight * system.floats[row * system.columns + column]!;
    else if (system.rowLabels[row] === label) target[start + 1 + j]! += weight;
  }
}

/** Writes the row of a slack that is basic, 1 − M z in terms of the free labels, and returns its error bound. */
function slackRow(
  system: BestResponseSystem,
  face: Face,
  basis: Basis,
  solved: Solved,
  label: number,
  into: Float64Array,
): number {
  const row = system.rowOf[label]!;
  const width = into.length;
  into.fill(0);
  addColumns(system, face, row, 1, into, 0, 1);
  let error = 0;
  let sizes = 1;
  for (const [t, strategy] of basis.strategies.entries()) {
    const weight = system.floats[row * system.columns + strategy]!;
    if (weight === 0) continue;
    error += weight * solved.errors[t]!;
    sizes += weight * solved.largest[t]!;
    for (let j = 0; j < width; j++) into[j]! -= weight * solved.entries[t * width + j]!;
  }
  return (error + (basis.strategies.length + 2) * roundoff * sizes) * slack;
}

function keepSign(entries: Float64Array, at: number, fresh: number, error: number): void {
  const known = entries[at]!;
  if (known === 0 || Math.sign(known) === Math.sign(fresh)) entries[at] = known === 0 ? 0 : fresh;
  else entries[at] = Math.sign(known) * Math.min(Math.abs(known), error);
}
