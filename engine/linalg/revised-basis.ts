import { exchange } from "./revised-exchange";

/**
 * A basis of {z ≥ 0, M z + s = 1} kept by the explicit inverse of its tight rows and positive columns, for large sparse-supported
 * problems: with k positive columns a pivot costs O(rows · k + k²) instead of O(rows · columns). In doubles, unproven.
 * Whoever holds it owns it: `enter` changes it in place.
 */
export interface RevisedBasis {
  /** M column by column, so that a column is one stretch of memory; each is written when it first enters the basis, as few ever do. */
  readonly matrix: Float64Array;
  readonly write: ColumnWriter;
  /** By column: what it was multiplied with when it was written, so that its value is to be multiplied with it as well; before that 0. */
  readonly scale: Float64Array;
  readonly rowCount: number;
  /** Tight rows and positive columns in the order of the inverse, and the other way round (−1 for those that are not in it). */
  readonly tight: number[];
  readonly positive: number[];
  readonly placeOfRow: Int32Array;
  readonly placeOfColumn: Int32Array;
  /** (M[tight, positive])⁻¹ row by row, `capacity` wide. */
  inverse: Float64Array;
  capacity: number;
  /** What the rows' limits of 1 are enlarged by, as multiples of an infinitely small ε. */
  readonly perturbation: Float64Array;
  /** The slack of every row and the value of every positive column, each as a number and a multiple of an infinitely small ε. */
  readonly slack: Perturbed;
  readonly value: { readonly plain: number[]; readonly small: number[] };
  /** How the slacks and the values fall as the entering variable grows: scratch. */
  readonly slackFall: Float64Array;
  valueFall: Float64Array;
}

/** Writes so many entries of a column of M from a place on, and returns what they were multiplied with. */
export type ColumnWriter = (column: number, into: Float64Array, start: number, count: number) => number;

interface Perturbed {
  readonly plain: Float64Array;
  readonly small: Float64Array;
}

/** A variable: a column's z or a row's slack. */
export interface Variable {
  readonly kind: "column" | "row";
  readonly at: number;
}

/** A fall of less than this does not count, and ratios closer than the second are tied and left to ε. */
const leastFall = 1e-10;
const tie = 1e-11;

/** The basis at z = 0. The right-hand side is 1 + ε · perturbation, which breaks ties as a generic game would. */
export function revisedBasis(
  write: ColumnWriter,
  rowCount: number,
  columnCount: number,
  perturbation: () => number,
): RevisedBasis {
  const capacity = 32;
  const small = Float64Array.from({ length: rowCount }, perturbation);
  return {
    matrix: new Float64Array(rowCount * columnCount),
    write,
    scale: new Float64Array(columnCount),
    rowCount,
    tight: [],
    positive: [],
    placeOfRow: new Int32Array(rowCount).fill(-1),
    placeOfColumn: new Int32Array(columnCount).fill(-1),
    inverse: new Float64Array(capacity * capacity),
    capacity,
    perturbation: small,
    slack: { plain: new Float64Array(rowCount).fill(1), small: small.slice() },
    value: { plain: [], small: [] },
    slackFall: new Float64Array(rowCount),
    valueFall: new Float64Array(capacity),
  };
}

/** Moves the basis back to z = 0. */
export function returnToZero({
  tight,
  positive,
  placeOfRow,
  placeOfColumn,
  perturbation,
  slack,
  value,
}: RevisedBasis): void {
  for (const row of tight) placeOfRow[row] = -1;
  for (const column of positive) placeOfColumn[column] = -1;
  for (const list of [tight, positive, value.plain, value.small]) list.length = 0;
  slack.plain.fill(1);
  slack.small.set(perturbation);
}

/** Brings a variable that is 0 into the basis and returns the one that leaves, or undefined when nothing stops it. */
export function enter(basis: RevisedBasis, entering: Variable): Variable | undefined {
  const { scale, write, matrix, rowCount } = basis;
  const { kind, at } = entering;
  if (kind === "column" && scale[at] === 0) scale[at] = write(at, matrix, at * rowCount, rowCount);
  computeFalls(basis, entering);
  const leaving = firstToReachZero(basis);
  if (!leaving) return undefined;
  move(basis, leaving.step, leaving.smallStep);
  exchange(basis, entering, leaving);
  return leaving;
}

function computeFalls(basis: RevisedBasis, entering: Variable): void {
  const { matrix, rowCount, tight, positive, inverse, capacity, slackFall, valueFall } = basis;
  const size = positive.length;
  const start = entering.at * rowCount;
  for (let t = 0; t < size; t++) {
    let fall = 0;
    if (entering.kind === "row") fall = inverse[t * capacity + basis.placeOfRow[entering.at]!]!;
    else for (let q = 0; q < size; q++) fall += inverse[t * capacity + q]! * matrix[start + tight[q]!]!;
    valueFall[t] = fall;
  }
  if (entering.kind === "row") slackFall.fill(0);
  else slackFall.set(matrix.subarray(start, start + rowCount));
  subtractColumns(basis);
}

/** slackFall −= M[·, positive] · valueFall, four columns at a time, which halves the traffic through memory. */
function subtractColumns({ matrix, rowCount, positive, slackFall, valueFall }: RevisedBasis): void {
  const size = positive.length;
  let t = 0;
  for (; t + 3 < size; t += 4) {
    const [a, b, c, d] = [valueFall[t]!, valueFall[t + 1]!, valueFall[t + 2]!, valueFall[t + 3]!];
    const [atA, atB] = [positive[t]! * rowCount, positive[t + 1]! * rowCount];
    const [atC, atD] = [positive[t + 2]! * rowCount, positive[t + 3]! * rowCount];
    for (let i = 0; i < rowCount; i++) {
      slackFall[i]! -= a * matrix[atA + i]! + b * matrix[atB + i]! + c * matrix[atC + i]! + d * matrix[atD + i]!;
    }
  }
  for (; t < size; t++) {
    const fall = valueFall[t]!;
    const at = positive[t]! * rowCount;
    for (let i = 0; i < rowCount; i++) slackFall[i]! -= fall * matrix[at + i]!;
  }
}

export interface Leaving extends Variable {
  readonly step: number;
  readonly smallStep: number;
}

/** The ratio test, ties broken by the multiples of ε. */
function firstToReachZero({
  slack,
  value,
  slackFall,
  valueFall,
  placeOfRow,
  rowCount,
  positive,
}: RevisedBasis): Leaving | undefined {
  let step = Number.POSITIVE_INFINITY;
  let smallStep = 0;
  let row = -1;
  let place = -1;
  for (let i = 0; i < rowCount; i++) {
    const fall = slackFall[i]!;
    if (fall <= leastFall || placeOfRow[i]! >= 0) continue;
    const ratio = slack.plain[i]! / fall;
    if (ratio > step + tie) continue;
    const smallRatio = slack.small[i]! / fall;
    if (ratio >= step - tie && smallRatio >= smallStep) continue;
    step = Math.min(step, ratio);
    smallStep = smallRatio;
    row = i;
  }
  for (let t = 0; t < positive.length; t++) {
    const fall = valueFall[t]!;
    if (fall <= leastFall) continue;
    const ratio = value.plain[t]! / fall;
    if (ratio > step + tie) continue;
    const smallRatio = value.small[t]! / fall;
    if (ratio >= step - tie && smallRatio >= smallStep) continue;
    step = Math.min(step, ratio);
    smallStep = smallRatio;
    place = t;
  }
  if (place !== -1) return { kind: "column", at: positive[place]!, step: Math.max(step, 0), smallStep };
  return row === -1 ? undefined : { kind: "row", at: row, step: Math.max(step, 0), smallStep };
}

function move(
  { slack, value, slackFall, valueFall, rowCount, positive }: RevisedBasis,
  step: number,
  small: number,
): void {
  for (let i = 0; i < rowCount; i++) {
    slack.plain[i]! -= step * slackFall[i]!;
    slack.small[i]! -= small * slackFall[i]!;
  }
  for (let t = 0; t < positive.length; t++) {
    value.plain[t]! -= step * valueFall[t]!;
    value.small[t]! -= small * valueFall[t]!;
  }
}
