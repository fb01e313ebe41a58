import { roundOff } from "./differences";
import type { Shape } from "./shape";

/**
 * Cuts the player's simplex across the edge between two corners: `region` keeps the half at `first`, `sibling` gets the other.
 * The midpoint replaces a corner; every difference there is the mean of two, rounded once.
 */
export function bisect(
  shape: Shape,
  region: Float64Array,
  sibling: Float64Array,
  player: number,
  first: number,
  second: number,
): void {
  for (let k = 0; k < shape.length; k++) sibling[k] = region[k];
  moveToMiddle(shape, region, player, second, first);
  moveToMiddle(shape, sibling, player, first, second);
}

function moveToMiddle(shape: Shape, region: Float64Array, player: number, moving: number, staying: number): void {
  const count = shape.corners[player];
  const start = shape.cornerOffsets[player];
  for (let k = 0; k < count; k++) {
    region[start + moving * count + k] =
      0.5 * (region[start + moving * count + k] + region[start + staying * count + k]);
  }
  for (let i = 0; i < shape.players; i++) {
    if (i === player) continue;
    const inner = shape.inner[i * shape.players + player];
    const step = (staying - moving) * inner;
    const end = shape.offsets[i] + shape.rows[i] * shape.tuples[i];
    for (let at = shape.offsets[i] + moving * inner; at < end; at += count * inner) {
      for (let z = at; z < at + inner; z++) region[z] = 0.5 * (region[z] + region[z + step]);
    }
    addError(shape, region, i, roundOff);
  }
}

/**
 * Replaces the player's simplex by the smaller one in which every corner has at least the weight `least[corner]` (their sum
 * `total` is below 1): each corner moves to Σ least·corner + (1 − total)·itself.
 */
export function shrink(shape: Shape, region: Float64Array, player: number, least: Float64Array, total: number): void {
  const count = shape.corners[player];
  const rest = 1 - total;
  const start = shape.cornerOffsets[player];
  for (let k = 0; k < count; k++) moveTowards(region, start + k, count, count, least, rest);
  for (let i = 0; i < shape.players; i++) {
    if (i === player) continue;
    const inner = shape.inner[i * shape.players + player];
    const end = shape.offsets[i] + shape.rows[i] * shape.tuples[i];
    for (let at = shape.offsets[i]; at < end; at += count * inner) {
      for (let z = at; z < at + inner; z++) moveTowards(region, z, inner, count, least, rest);
    }
    addError(shape, region, i, (2 * count + 6) * roundOff);
  }
}

function moveTowards(
  region: Float64Array,
  at: number,
  step: number,
  count: number,
  least: Float64Array,
  rest: number,
): void {
  let common = 0;
  for (let corner = 0; corner < count; corner++) common += least[corner] * region[at + corner * step];
  for (let corner = 0; corner < count; corner++)
    region[at + corner * step] = common + rest * region[at + corner * step];
}

/** Error bounds only grow; the factor keeps their own rounding on the safe side. */
function addError(shape: Shape, region: Float64Array, player: number, error: number): void {
  region[shape.errorOffset + player] = (region[shape.errorOffset + player] + error) * (1 + 2 ** -50);
}

/** The distance of a stored corner's coordinates from the true ones: every operation adds at least as much to the differences' errors. */
export function cornerError(shape: Shape, region: Float64Array): number {
  let error = 0;
  for (let i = 0; i < shape.players; i++) error = Math.max(error, region[shape.errorOffset + i]);
  return error;
}

/** The mean of the player's corners, as probabilities on the strategies of the support. */
export function barycentre(shape: Shape, region: Float64Array, player: number, into: Float64Array): void {
  const count = shape.corners[player];
  const start = shape.cornerOffsets[player];
  for (let k = 0; k < count; k++) {
    let sum = 0;
    for (let corner = 0; corner < count; corner++) sum += region[start + corner * count + k];
    into[k] = sum / count;
  }
}

export interface Edge {
  readonly player: number;
  readonly first: number;
  readonly second: number;
  /** How much the indifference conditions vary along it, in fractions of the payoff range. */
  readonly variation: number;
}

/** A simplex with many corners has many edges, each of which matters the less. */
const pairs = (corners: number): number => (corners * (corners - 1)) / 2;
/** Edges between corners that the relaxation does not use still count for this much. */
const leastWeight = 0.1;

/** The edge worth cutting: the one along which the differences vary most, preferably between corners on which a solution would put weight. */
export function widestEdge(shape: Shape, region: Float64Array, marginals: readonly Float64Array[]): Edge | undefined {
  let best = 0;
  let edge: Edge | undefined;
  for (let player = 0; player < shape.players; player++) {
    const count = shape.corners[player];
    for (let first = 0; first < count; first++) {
      for (let second = first + 1; second < count; second++) {
        const variation = variationAlong(shape, region, player, first, second);
        const weight = leastWeight + Math.min(marginals[player][first], marginals[player][second]);
        const score = (variation * weight) / pairs(count);
        if (score <= best) continue;
        best = score;
        edge = { player, first, second, variation };
      }
    }
  }
  return edge;
}

function variationAlong(shape: Shape, region: Float64Array, player: number, first: number, second: number): number {
  let sum = 0;
  for (let i = 0; i < shape.players; i++) if (i !== player) sum += variationOf(shape, region, i, player, first, second);
  return sum;
}

/** The largest change, over the others' tuples, of player i's payoffs relative to one another. */
function variationOf(
  shape: Shape,
  region: Float64Array,
  i: number,
  player: number,
  first: number,
  second: number,
): number {
  const inner = shape.inner[i * shape.players + player];
  const step = (second - first) * inner;
  const block = shape.corners[player] * inner;
  let widest = 0;
  for (let from = first * inner; from < shape.tuples[i]; from += block) {
    for (let z = from; z < from + inner; z++) {
      let least = 0;
      let most = 0;
      for (let row = 0, at = shape.offsets[i] + z; row < shape.equations[i]; row++, at += shape.tuples[i]) {
        const change = region[at + step] - region[at];
        if (change < least) least = change;
        else if (change > most) most = change;
      }
      if (most - least > widest) widest = most - least;
    }
  }
  return widest;
}
