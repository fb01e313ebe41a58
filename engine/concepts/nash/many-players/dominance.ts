import type { Shape } from "./shape";

/**
 * Whether one row of differences alone, or the difference of two, proves that the region holds no equilibrium: an indifference
 * condition that has one sign at all tuples, a strategy outside the support that always pays more.
 */
export function someRowDecides(shape: Shape, region: Float64Array): boolean {
  for (let i = 0; i < shape.players; i++) {
    const error = region[shape.errorOffset + i]!;
    const tuples = shape.tuples[i]!;
    const first = shape.offsets[i]!;
    for (let row = 0; row < shape.rows[i]!; row++) {
      const at = first + row * tuples;
      if (isAbove(region, at, tuples, error)) return true;
      if (row < shape.equations[i]! && isBelow(region, at, tuples, -error)) return true;
      for (let played = 0; played < shape.equations[i]!; played++) {
        if (played !== row && exceeds(region, at, first + played * tuples, tuples, 2 * error)) return true;
      }
    }
  }
  return false;
}

function isAbove(region: Float64Array, at: number, length: number, bound: number): boolean {
  for (let z = at; z < at + length; z++) if (!(region[z]! > bound)) return false;
  return true;
}

function isBelow(region: Float64Array, at: number, length: number, bound: number): boolean {
  for (let z = at; z < at + length; z++) if (!(region[z]! < bound)) return false;
  return true;
}

function exceeds(region: Float64Array, one: number, other: number, length: number, margin: number): boolean {
  for (let z = 0; z < length; z++) if (!(region[one + z]! - region[other + z]! > margin)) return false;
  return true;
}
