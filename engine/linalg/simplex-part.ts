import { greatestCommonDivisor } from "../arithmetic/common-divisor";
import type { Budget } from "../budget";

/** A corner of the part cut so far: a point of the simplex up to a positive factor, and which inequalities are tight there. */
interface Corner {
  readonly point: readonly bigint[];
  /** A bit for every coordinate that is 0, then one for every form, 32 to a word. */
  readonly tight: Uint32Array;
}

/** A linear function of a point of the simplex; where it is negative, the point is cut off. */
export type LinearForm = (point: readonly bigint[]) => bigint;

/**
 * Every corner, once, of the part of a simplex where no form is negative: in integers up to a positive factor, without a common divisor.
 * The double description method (Motzkin, Raiffa, Thompson, Thrall 1953): form after form cuts the part that the ones before it left.
 * `grown` is told how many corners there are after each cut, and may throw. Throws Stopped.
 */
export function simplexPart(
  dimension: number,
  forms: readonly LinearForm[],
  budget: Budget,
  grown: (count: number) => void = () => {},
): (readonly bigint[])[] {
  let corners = simplexCorners(dimension, dimension + forms.length);
  for (const [i, form] of forms.entries()) {
    const cut = cutCorners(corners, form, dimension + i, dimension, budget);
    if (cut === corners) continue;
    corners = cut;
    grown(corners.length);
  }
  return corners.map(({ point }) => point);
}

const simplexCorners = (dimension: number, bitCount: number): readonly Corner[] =>
  Array.from({ length: dimension }, (_, at) => {
    const tight = new Uint32Array(Math.ceil(bitCount / 32));
    for (let other = 0; other < dimension; other++) if (other !== at) setBit(tight, other);
    return { point: Array.from({ length: dimension }, (__, other) => (other === at ? 1n : 0n)), tight };
  });

function setBit(words: Uint32Array, bit: number): void {
  words[bit >> 5]! |= 1 << (bit & 31);
}

function withBit(words: Uint32Array, bit: number): Uint32Array {
  const copy = words.slice();
  setBit(copy, bit);
  return copy;
}

/** What is left of the polytope, or the same corners when nothing is cut off. */
function cutCorners(
  corners: readonly Corner[],
  form: LinearForm,
  bit: number,
  dimension: number,
  budget: Budget,
): readonly Corner[] {
  const values = corners.map(({ point }) => form(point));
  const beyond = corners.flatMap((corner, i) => (values[i]! < 0n ? [{ corner, value: values[i]! }] : []));
  if (beyond.length === 0) return corners;
  const within = corners.flatMap((corner, i) => (values[i]! > 0n ? [{ corner, value: values[i]! }] : []));
  const kept = corners.flatMap((corner, i) =>
    values[i]! > 0n ? [corner] : values[i] === 0n ? [{ ...corner, tight: withBit(corner.tight, bit) }] : [],
  );
  const common = new Uint32Array(corners[0]!.tight.length);
  for (const one of within) {
    for (const other of beyond) {
      budget.spend();
      intersect(common, one.corner.tight, other.corner.tight);
      if (!areNeighbours(common, corners, dimension)) continue;
      const point = one.corner.point.map((a, i) => other.corner.point[i]! * one.value - a * other.value);
      kept.push({ point: inLowestTerms(point), tight: withBit(common, bit) });
    }
  }
  return kept;
}

function intersect(into: Uint32Array, one: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < into.length; i++) into[i] = one[i]! & other[i]!;
}

/** Two corners share an edge when no third one is tight wherever both are. */
function areNeighbours(common: Uint32Array, corners: readonly Corner[], dimension: number): boolean {
  if (hasFewerBitsThan(common, dimension - 2)) return false;
  let sharing = 0;
  for (const { tight } of corners) {
    if (isWithin(common, tight) && ++sharing > 2) return false;
  }
  return true;
}

function isWithin(words: Uint32Array, other: Uint32Array): boolean {
  for (let i = 0; i < words.length; i++) if ((words[i]! & ~other[i]!) !== 0) return false;
  return true;
}

function hasFewerBitsThan(words: Uint32Array, count: number): boolean {
  let found = 0;
  for (let i = 0; i < words.length && found < count; i++) {
    for (let rest = words[i]!; rest !== 0; rest &= rest - 1) found++;
  }
  return found < count;
}

function inLowestTerms(entries: readonly bigint[]): bigint[] {
  const divisor = entries.reduce(greatestCommonDivisor, 0n);
  return entries.map((entry) => entry / divisor);
}
