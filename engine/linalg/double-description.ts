import type { Budget } from "../budget";

/** A polytope {z ≥ 0, M z ≤ 1}, M in non-negative integers without a column of zeros, and a label for every inequality. */
export interface LabelledPolytope {
  readonly rows: readonly Float64Array[];
  readonly rowLabels: readonly number[];
  readonly columnLabels: readonly number[];
}

/** Labels are kept as bits of two words; the last bit belongs to t ≥ 0. */
export const mostLabels = 61;
const bitsOfWord = 31;

/** The most rays at a time: beyond them other methods are faster. */
const mostRays = 40000;

/** The rays have become too many. */
export class TooManyRays extends Error {
  override readonly name = "TooManyRays";
}

/**
 * Whether doubles hold every integer on the way. Coordinates and slacks are at most minors of the matrix with a column of ones, which
 * Hadamard's inequality bounds by qⁿ (n + 1)^((n + 1) / 2) / 2ⁿ for entries 0 … q; sums of two products of them must stay below 2⁵³.
 */
export function fitsDoubles(rows: readonly Float64Array[]): boolean {
  const order = Math.min(rows.length, rows[0].length) + 1;
  const largest = rows.reduce((most, row) => row.reduce((a, b) => Math.max(a, b), most), 1);
  return (largest / 2) ** order * (order + 1) ** ((order + 1) / 2) <= 2 ** 26;
}

/** Rays (t, z) in integers without a common divisor, with the labels of the inequalities that are tight on them. */
export interface Rays {
  count: number;
  /** Row by row, `width` each: t, then z in the columns that are not always 0. */
  coordinates: Float64Array;
  low: Int32Array;
  high: Int32Array;
  /** Of the next inequality. */
  slacks: Float64Array;
}

const emptyRays = (): Rays => ({
  count: 0,
  coordinates: new Float64Array(1024),
  low: new Int32Array(64),
  high: new Int32Array(64),
  slacks: new Float64Array(64),
});

/** Lists the vertices of a face of the polytope, all of whose points make the `tight` labels tight, as rays. Valid until the next call. Throws TooManyRays, Stopped. */
export type FaceLister = (tight: Uint8Array, budget: Budget) => Rays;

/**
 * The double description method: the cone over a face is cut out of an orthant by one inequality after the other. The rays on the wrong side
 * go; a new one lies between each two adjacent rays on different sides. Two are adjacent when no third is tight wherever both are.
 * Source: Motzkin, Raiffa, Thompson, Thrall 1953; Fukuda and Prodon 1996, section 2.
 */
export function faceLister({ rows, rowLabels, columnLabels }: LabelledPolytope): FaceLister {
  let current = emptyRays();
  let next = emptyRays();
  const columns: number[] = [];
  const cutWith = (row: number, isEquation: boolean, budget: Budget) => {
    budget.spend();
    const slacks = slacksOf(current, rows[row], columns);
    cutRays(current, next, { slacks, width: columns.length + 1, label: rowLabels[row], isEquation }, budget);
    [current, next] = [next, current];
  };
  return (tight, budget) => {
    columns.length = 0;
    for (let j = 0; j < columnLabels.length; j++) if (!tight[columnLabels[j]]) columns.push(j);
    startWithOrthant(current, columns, columnLabels);
    // Equations first, since they leave few rays.
    for (let row = 0; row < rows.length; row++) if (tight[rowLabels[row]]) cutWith(row, true, budget);
    for (let row = 0; row < rows.length && current.count > 0; row++) {
      if (!tight[rowLabels[row]]) cutWith(row, false, budget);
    }
    return current;
  };
}

/** By label: its bit in either word, 0 in the other. */
const lowBits = Int32Array.from({ length: mostLabels + 1 }, (_, label) => (label < bitsOfWord ? 1 << label : 0));
const highBits = Int32Array.from({ length: mostLabels + 1 }, (_, label) =>
  label < bitsOfWord ? 0 : 1 << (label - bitsOfWord),
);

/** The unit vectors, each tight in all coordinates but one. */
function startWithOrthant(rays: Rays, columns: readonly number[], columnLabels: readonly number[]): void {
  const width = columns.length + 1;
  makeRoom(rays, width, width);
  rays.count = width;
  rays.coordinates.fill(0, 0, width * width);
  let [low, high] = [lowBits[mostLabels], highBits[mostLabels]];
  for (const column of columns) {
    low |= lowBits[columnLabels[column]];
    high |= highBits[columnLabels[column]];
  }
  for (let i = 0; i < width; i++) {
    const label = i === 0 ? mostLabels : columnLabels[columns[i - 1]];
    rays.coordinates[i * width + i] = 1;
    rays.low[i] = low & ~lowBits[label];
    rays.high[i] = high & ~highBits[label];
  }
}

function makeRoom(rays: Rays, count: number, width: number): void {
  if (count > mostRays) throw new TooManyRays();
  if (count > rays.low.length) {
    rays.low = enlarged(rays.low, new Int32Array(2 * count));
    rays.high = enlarged(rays.high, new Int32Array(2 * count));
    rays.slacks = new Float64Array(2 * count);
  }
  if (count * width > rays.coordinates.length) {
    rays.coordinates = enlarged(rays.coordinates, new Float64Array(2 * count * width));
  }
}

function enlarged<T extends Int32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** t − row · z for every ray. */
function slacksOf({ count, coordinates, slacks }: Rays, row: Float64Array, columns: readonly number[]): Float64Array {
  for (let ray = 0, at = 0; ray < count; ray++) {
    let slack = coordinates[at++];
    for (let j = 0; j < columns.length; j++) slack -= row[columns[j]] * coordinates[at++];
    slacks[ray] = slack;
  }
  return slacks;
}

/** An inequality, or an equation, with its slack at every ray. */
interface Cut {
  readonly slacks: Float64Array;
  readonly width: number;
  readonly label: number;
  readonly isEquation: boolean;
}

function cutRays(rays: Rays, into: Rays, cut: Cut, budget: Budget): void {
  const { slacks, isEquation } = cut;
  into.count = 0;
  for (let ray = 0; ray < rays.count; ray++) {
    if (slacks[ray] === 0 || (slacks[ray] > 0 && !isEquation)) copyRay(rays, into, ray, cut);
  }
  for (let one = 0; one < rays.count; one++) {
    if (slacks[one] >= 0) continue;
    budget.spend();
    for (let other = 0; other < rays.count; other++) {
      if (slacks[other] > 0 && areAdjacent(rays, one, other, cut.width)) addBetween(rays, into, one, other, cut);
    }
  }
}

function copyRay(rays: Rays, into: Rays, ray: number, { slacks, width, label }: Cut): void {
  makeRoom(into, into.count + 1, width);
  const target = into.count++ * width;
  for (let j = 0; j < width; j++) into.coordinates[target + j] = rays.coordinates[ray * width + j];
  const isTight = slacks[ray] === 0;
  into.low[into.count - 1] = rays.low[ray] | (isTight ? lowBits[label] : 0);
  into.high[into.count - 1] = rays.high[ray] | (isTight ? highBits[label] : 0);
}

/** Two extreme rays of a cone in `width` dimensions share at least so many tight inequalities less 2, and no third one has all of those. */
function areAdjacent({ count, low, high }: Rays, one: number, other: number, width: number): boolean {
  const sharedLow = low[one] & low[other];
  const sharedHigh = high[one] & high[other];
  if (countBits(sharedLow) + countBits(sharedHigh) < width - 2) return false;
  for (let third = 0; third < count; third++) {
    if ((sharedLow & ~low[third]) !== 0 || (sharedHigh & ~high[third]) !== 0) continue;
    if (third !== one && third !== other) return false;
  }
  return true;
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The combination of a ray with a negative slack and one with a positive slack whose slack is 0. */
function addBetween(rays: Rays, into: Rays, negative: number, positive: number, cut: Cut): void {
  const { slacks, width, label } = cut;
  makeRoom(into, into.count + 1, width);
  const common = commonDivisor(slacks[positive], -slacks[negative]);
  const ofNegative = slacks[positive] / common;
  const ofPositive = -slacks[negative] / common;
  const target = into.count++ * width;
  let divisor = 0;
  for (let j = 0; j < width; j++) {
    const entry =
      ofNegative * rays.coordinates[negative * width + j] + ofPositive * rays.coordinates[positive * width + j];
    into.coordinates[target + j] = entry;
    if (divisor !== 1 && entry !== 0) divisor = commonDivisor(entry, divisor);
  }
  if (divisor > 1) for (let j = 0; j < width; j++) into.coordinates[target + j] /= divisor;
  into.low[into.count - 1] = (rays.low[negative] & rays.low[positive]) | lowBits[label];
  into.high[into.count - 1] = (rays.high[negative] & rays.high[positive]) | highBits[label];
}

function commonDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** Whether the label is tight on the ray. */
export const isTightOn = ({ low, high }: Rays, ray: number, label: number): boolean =>
  (low[ray] & lowBits[label]) !== 0 || (high[ray] & highBits[label]) !== 0;
