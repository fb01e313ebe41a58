import { type NormalisedGame, strideAmongOthers } from "./normalised-game";
import type { Shape } from "./shape";

/** Half an ulp of 1: the rounding of one operation on numbers up to 1. */
export const roundOff = 2 ** -53;

/** What a region is made from: the strategies that are its corners, and per player the reference and the strategies compared with it. */
export interface Comparison {
  readonly corners: readonly (readonly number[])[];
  readonly references: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

/** Writes the region whose corners are pure strategies: differences, coordinates and error bounds. */
export function writeRegion(
  game: NormalisedGame,
  { corners, references, rows }: Comparison,
  shape: Shape,
  region: Float64Array,
): void {
  for (let i = 0; i < shape.players; i++) {
    const columns = columnsOf(game.counts, i, corners);
    const payoffs = game.payoffs[i];
    const length = payoffs.length / game.counts[i];
    const reference = references[i] * length;
    let at = shape.offsets[i];
    for (const strategy of rows[i]) {
      const row = strategy * length;
      for (let z = 0; z < columns.length; z++)
        region[at++] = payoffs[row + columns[z]] - payoffs[reference + columns[z]];
    }
    // Payoffs without error are integers times one power of two, whose differences are exact.
    region[shape.errorOffset + i] = game.errors[i] === 0 ? 0 : 2 * game.errors[i] + roundOff;
    writeUnitCorners(shape, i, region);
  }
}

function writeUnitCorners(shape: Shape, player: number, region: Float64Array): void {
  const count = shape.corners[player];
  const start = shape.cornerOffsets[player];
  region.fill(0, start, start + count * count);
  for (let corner = 0; corner < count; corner++) region[start + corner * (count + 1)] = 1;
}

/** Columns of a player's payoffs: tuples of the others' strategies. */
export type Columns = readonly number[];

/** The columns at every tuple of the others' given strategies, the last player's fastest. */
export function columnsOf(
  counts: readonly number[],
  player: number,
  strategies: readonly (readonly number[])[],
): Columns {
  let columns = [0];
  for (let j = 0; j < counts.length; j++) {
    if (j === player) continue;
    const stride = strideAmongOthers(counts, player, j);
    const before = columns;
    columns = [];
    for (const base of before) for (const strategy of strategies[j]!) columns.push(base + strategy * stride);
  }
  return columns;
}
