/** What a contraction did to a region: proved that it holds no equilibrium, nothing worth mentioning, or made it smaller. */
export type Outcome = "empty" | "same" | "smaller";

/**
 * What a function that vanishes at every equilibrium of a region, and is known at its tuples within `error`, says of the weight of
 * one corner of one player. Returns a lower bound on that weight; 0 when it says nothing, Infinity when it proves that the region
 * holds no equilibrium.
 *
 * Being multilinear, 0 = weight·(mean where the corner is played) + (1 − weight)·(mean elsewhere), and neither mean exceeds its
 * largest value: when `elsewhere` is negative, the weight is at least −elsewhere / (at − elsewhere).
 */
export function weightBound(
  values: Float64Array,
  length: number,
  inner: number,
  corners: number,
  corner: number,
  error: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  let at = Number.NEGATIVE_INFINITY;
  let elsewhere = Number.NEGATIVE_INFINITY;
  for (let from = 0, z = 0; from < length; from += inner * corners) {
    for (let v = 0; v < corners; v++) {
      for (const end = z + inner; z < end; z++) {
        const value = values[z];
        if (value < least) least = value;
        if (v === corner) {
          if (value > at) at = value;
        } else if (value > elsewhere) elsewhere = value;
      }
    }
  }
  if (least > error || (at < -error && elsewhere < -error)) return Number.POSITIVE_INFINITY;
  const most = elsewhere + error;
  return most < 0 ? (-most / (at + error - most)) * (1 - 1e-12) : 0;
}

/** Sums of lower bounds beyond this prove that there is no such mixture. */
export const impossibleTotal = 1 + 1e-10;

/** Bounds are used a little weaker than proven, so that the arithmetic of shrinking cannot lose a solution. */
export const safety = 0.999;
