import { above, below } from "../../../arithmetic/interval";
import type { CertifiedRoot } from "./certificate";
import type { Gains } from "./gains";
import { intervals } from "./multilinear";

/**
 * All equilibria in which all three players mix, or undefined where a sign is not known. With u the first player's odds of playing the
 * second strategy, the third player is indifferent where F(u) + H(u)·v = 0 and the second where F′(u) + H′(u)·w = 0, v and w being
 * the odds of the other two and F, H, F′, H′ linear. Put into the first player's condition they leave a quadratic in u, whose
 * coefficients are exact. Every equilibrium is one of its positive roots, and only where F = H = 0 would v be left open; but there no
 * sign is known.
 */
export function rootsWithAllMixing(gains: Gains): CertifiedRoot[] | undefined {
  for (let player = 0; player < 3; player++) {
    const vanishes = canVanish(gains, 4 * player);
    if (vanishes !== true) return vanishes === "always" ? undefined : [];
  }
  const odds = positiveRoots(...eliminated(gains));
  if (!odds) return undefined;
  const roots: CertifiedRoot[] = [];
  for (const root of odds) {
    const second = weightThatEqualises(gains, 8, root);
    const third = weightThatEqualises(gains, 4, root);
    if (second === "outside" || third === "outside") continue;
    const first = { low: below(root.low / above(1 + root.low)), high: above(root.high / below(1 + root.high)) };
    if (!second || !third || !isInside(first) || !isInside(second) || !isInside(third)) return undefined;
    roots.push(certified([first, second, third], root.index));
  }
  return roots.length === 2 && !areApart(roots[0]!, roots[1]!) ? undefined : roots;
}

/** Whether a bilinear function with these values at the corners has zeros between them. */
function canVanish(gains: Gains, at: number): boolean | "always" {
  let low = 0;
  let high = 0;
  for (let column = at; column < at + 4; column++) {
    low = Math.min(low, gains[column]!);
    high = Math.max(high, gains[column]!);
  }
  return low === 0 && high === 0 ? "always" : low < 0 && high > 0;
}

/** HH′·g₀₀ − FH′·g₁₀ − HF′·g₀₁ + FF′·g₁₁, constant first, where g are the first player's gains. */
function eliminated(gains: Gains): [number, number, number] {
  const [f, h, slopeF, slopeH] = [gains[8]!, gains[9]!, gains[10]!, gains[11]!];
  const a = gains[0]! * gains[5]! - gains[1]! * gains[4]!;
  const slopeA = gains[0]! * gains[7]! - gains[1]! * gains[6]!;
  const b = gains[3]! * gains[4]! - gains[2]! * gains[5]!;
  const slopeB = gains[3]! * gains[6]! - gains[2]! * gains[7]!;
  return [h * a + f * b, h * slopeA + slopeH * a + f * slopeB + slopeF * b, slopeH * slopeA + slopeF * slopeB];
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The slope there has the sign of det(−Jacobian), which is the index. */
interface Root extends Interval {
  readonly index: -1 | 1;
}

/** The positive zeros of c₀ + c₁u + c₂u², enclosed; undefined where a double one is possible. */
function positiveRoots(c0: number, c1: number, c2: number): Root[] | undefined {
  if (c0 === 0 && c1 === 0 && c2 === 0) return undefined;
  if (Math.min(c0, c1, c2) >= 0 || Math.max(c0, c1, c2) <= 0) return [];
  const square = c1 * c1;
  const product = 4 * c0 * c2;
  const low = below(below(square) - above(product));
  const high = above(above(square) - below(product));
  if (high < 0) return [];
  if (!(low > 0)) return undefined;
  // (|c₁| + √discriminant) / 2, in which nothing cancels.
  const least = below(Math.abs(c1) + below(Math.sqrt(low))) / 2;
  const most = above(Math.abs(c1) + above(Math.sqrt(high))) / 2;
  const sign = c1 < 0 ? 1 : -1;
  const roots: Root[] = [];
  if (c2 * sign > 0) roots.push({ low: below(least / Math.abs(c2)), high: above(most / Math.abs(c2)), index: sign });
  if (c0 * sign > 0)
    roots.push({ low: below(Math.abs(c0) / most), high: above(Math.abs(c0) / least), index: -sign as -1 | 1 });
  return roots;
}

/** The weight on the second strategy at which F + H · odds = 0, if odds are positive there; undefined where a sign is not known. */
function weightThatEqualises(gains: Gains, at: number, odds: Interval): Interval | "outside" | undefined {
  const f = sizeOnLine(gains[at]!, gains[at + 2]!, odds);
  const h = sizeOnLine(gains[at + 1]!, gains[at + 3]!, odds);
  if (!f || !h) return undefined;
  if (f.sign === h.sign) return "outside";
  return { low: below(f.low / above(f.low + h.high)), high: above(f.high / below(f.high + h.low)) };
}

/** The size of constant + slope · odds, and its sign. */
function sizeOnLine(constant: number, slope: number, odds: Interval): (Interval & { sign: -1 | 1 }) | undefined {
  const low = below(constant + below(slope * (slope > 0 ? odds.low : odds.high)));
  const high = above(constant + above(slope * (slope > 0 ? odds.high : odds.low)));
  if (low > 0) return { low, high, sign: 1 };
  return high < 0 ? { low: -high, high: -low, sign: -1 } : undefined;
}

/** An enclosure wider than this is left to the general method. */
const widestEnclosure = 1e-12;

const isInside = ({ low, high }: Interval): boolean => low > 0 && high < 1 && high - low <= widestEnclosure;

/** Per player the weight on the second strategy. Each holds one root of the quadratic, from which the others follow. */
function certified(weights: readonly Interval[], index: -1 | 1): CertifiedRoot {
  const enclosure = weights.map(({ low, high }) => {
    const both = intervals(2);
    both.low[0] = below(1 - high);
    both.high[0] = above(1 - low);
    both.low[1] = low;
    both.high[1] = high;
    return both;
  });
  const centre = weights.map(({ low, high }) => Float64Array.of(1 - (low + high) / 2, (low + high) / 2));
  return { centre, enclosure, uniqueWithin: 0, standing: "equilibrium", index };
}

const areApart = (a: CertifiedRoot, b: CertifiedRoot): boolean =>
  a.enclosure[0]!.high[1]! < b.enclosure[0]!.low[1]! || b.enclosure[0]!.high[1]! < a.enclosure[0]!.low[1]!;
