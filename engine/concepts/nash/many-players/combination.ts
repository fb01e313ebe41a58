import { roundOff } from "./differences";
import type { Shape } from "./shape";

/** Sums rows of differences, weighted, at every joint tuple of corners. The scratch row is at least as long as any player's row. */
export function combine(
  shape: Shape,
  region: Float64Array,
  weights: Float64Array,
  sums: Float64Array,
  scratch: Float64Array,
): void {
  let written = false;
  for (let i = 0; i < shape.players; i++) {
    if (!addRows(shape, region, i, weights, scratch)) continue;
    if (written) spreadAdd(shape, i, scratch, sums);
    else spread(shape, i, scratch, sums);
    written = true;
  }
  if (!written) sums.fill(0, 0, shape.jointTuples);
}

/** The player's rows, weighted and summed into `sum`; false when all weights are 0. */
function addRows(
  shape: Shape,
  region: Float64Array,
  player: number,
  weights: Float64Array,
  sum: Float64Array,
): boolean {
  const tuples = shape.tuples[player];
  let any = false;
  for (let row = 0; row < shape.rows[player]; row++) {
    const weight = weights[shape.rowStart[player] + row];
    if (weight === 0) continue;
    const at = shape.offsets[player] + row * tuples;
    if (any) for (let z = 0; z < tuples; z++) sum[z] += weight * region[at + z];
    else for (let z = 0; z < tuples; z++) sum[z] = weight * region[at + z];
    any = true;
  }
  return any;
}

function spread(shape: Shape, player: number, row: Float64Array, sums: Float64Array): void {
  const inner = shape.jointInner[player];
  const corners = shape.corners[player];
  for (let from = 0, to = 0; from < shape.tuples[player]; from += inner) {
    for (let corner = 0; corner < corners; corner++) {
      for (let z = 0; z < inner; z++) sums[to++] = row[from + z];
    }
  }
}

function spreadAdd(shape: Shape, player: number, row: Float64Array, sums: Float64Array): void {
  const inner = shape.jointInner[player];
  const corners = shape.corners[player];
  for (let from = 0, to = 0; from < shape.tuples[player]; from += inner) {
    for (let corner = 0; corner < corners; corner++) {
      for (let z = 0; z < inner; z++) sums[to++] += row[from + z];
    }
  }
}

/** How far `combine` may be from the true sums: the regions' own errors and the rounding of products and sums of numbers up to 1. */
export function errorOfCombination(shape: Shape, region: Float64Array, weights: Float64Array): number {
  const rounding = 2 * (shape.rowCount + shape.players + 4) * roundOff;
  let error = 0;
  for (let i = 0; i < shape.players; i++) {
    const each = region[shape.errorOffset + i] + rounding;
    for (let row = shape.rowStart[i]; row < shape.rowStart[i + 1]; row++) error += Math.abs(weights[row]) * each;
  }
  return error * (1 + 2 ** -40);
}
