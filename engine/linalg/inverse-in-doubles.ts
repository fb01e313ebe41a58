import { swapRows } from "./row-exchange";

/** D⁻¹ times a common denominator, in integers that doubles hold exactly: entry (t, q) at t · size + q. */
export interface InverseInDoubles {
  readonly numerators: Float64Array;
  readonly denominator: number;
  readonly signOfDeterminant: 1 | -1;
}

/**
 * Inverts square matrices of integers up to a size, row by row in `entries`. "singular", or undefined where doubles may not hold every integer on the way. Gauss–Jordan
 * without fractions (Bareiss 1968) on D beside the identity. The next inverse is written over the last.
 */
export function inverterInDoubles(largestSize: number) {
  const work = new Float64Array(2 * largestSize * largestSize);
  const numerators = new Float64Array(largestSize * largestSize);
  return (entries: Float64Array, size: number): InverseInDoubles | "singular" | undefined => {
    const width = 2 * size;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        work[i * width + j] = entries[i * size + j]!;
        work[i * width + size + j] = i === j ? 1 : 0;
      }
    }
    let denominator = 1;
    let exchanges: 1 | -1 = 1;
    for (let place = 0; place < size; place++) {
      const row = rowWithPivot(work, size, place);
      if (row === -1) return "singular";
      if (row !== place) {
        swapRows(work, width, row, place);
        exchanges = exchanges === 1 ? -1 : 1;
      }
      if (!clearColumn(work, size, place, denominator)) return undefined;
      denominator = work[place * width + place]!;
    }
    for (let t = 0; t < size; t++) {
      for (let q = 0; q < size; q++) numerators[t * size + q] = work[t * width + size + q]!;
    }
    return { numerators, denominator, signOfDeterminant: denominator > 0 === (exchanges === 1) ? 1 : -1 };
  };
}

function rowWithPivot(work: Float64Array, size: number, place: number): number {
  for (let row = place; row < size; row++) if (work[row * 2 * size + place] !== 0) return row;
  return -1;
}

/** False where a product is longer than doubles hold. */
function clearColumn(work: Float64Array, size: number, place: number, denominator: number): boolean {
  const width = 2 * size;
  const start = place * width;
  const pivot = work[start + place]!;
  let longest = 0;
  for (let at = 0; at < size * width; at += width) {
    if (at === start) continue;
    const factor = work[at + place]!;
    for (let j = place; j < width; j++) {
      const kept = work[at + j]! * pivot;
      const taken = factor * work[start + j]!;
      longest = Math.max(longest, Math.abs(kept), Math.abs(taken));
      work[at + j] = (kept - taken) / denominator;
    }
  }
  return longest <= Number.MAX_SAFE_INTEGER;
}
