import { above, below, lowerProduct, magnitude, upperProduct } from "../../../arithmetic/interval";
import { type Intervals, intervals, sumOutIntervals, toCoefficients } from "./multilinear";
import { cornerError } from "./region";
import type { Shape } from "./shape";

/** A solution of a support's indifference conditions, proven to exist and to be the only one nearby. */
export interface CertifiedRoot {
  /** The point that the enclosure surrounds, per player and corner. */
  readonly centre: readonly Float64Array[];
  /** Exactly one solution lies in here, per player and corner. */
  readonly enclosure: readonly Intervals[];
  /** Nor is there another one in the simplices whose unknowns all lie within this of the centre's. */
  readonly uniqueWithin: number;
  /** What the enclosure proves: all weights positive and every strategy outside worse; or one of these violated; or neither. */
  readonly standing: "equilibrium" | "not an equilibrium" | "undecided";
  /** Sign of det(−Jacobian), which is the index of an equilibrium. */
  readonly index: -1 | 1;
}

const mostAttempts = 6;
/** A solution known no better than this is not worth the name. */
const widestEnclosure = 1e-6;

/**
 * The interval form of Newton's method (Krawczyk, Computing 4 (1969) 187–201). With C the inverse of the Jacobian at x and
 * g = C·F, a box X around x whose image x − g(x) + (1 − g′(X))(X − x) falls into its interior holds exactly one solution; and a
 * larger box on which |1 − g′| stays below 1 in the row-sum norm holds no other. g is formed as one polynomial with interval
 * coefficients before it is differentiated, so that what cancels in C·F′ cancels here too.
 */
export class Certifier {
  private readonly recombined: Intervals;
  private readonly coefficients: Intervals;
  private readonly scratch: Intervals;
  private readonly box: readonly Intervals[];
  private readonly residuals: Float64Array;
  private readonly slopes: Float64Array;

  constructor(players: number, mostCorners: number, mostUnknowns: number, mostJointTuples: number) {
    this.recombined = intervals(mostUnknowns * mostJointTuples);
    this.coefficients = intervals(mostJointTuples);
    this.scratch = intervals(mostJointTuples);
    this.box = Array.from({ length: players }, () => intervals(mostCorners));
    this.residuals = new Float64Array(mostUnknowns);
    this.slopes = new Float64Array(mostUnknowns);
  }

  /** The certificate for a solution near the weights, or undefined when there is none to be had. */
  certify(
    shape: Shape,
    start: Float64Array,
    weights: readonly Float64Array[],
    inverse: Float64Array,
    determinantSign: -1 | 1,
  ): CertifiedRoot | undefined {
    this.recombine(shape, start, inverse);
    const radii = this.existence(shape, weights);
    if (!radii) return undefined;
    const uniqueWithin = this.uniqueness(shape, weights);
    if (uniqueWithin === 0) return undefined;
    const enclosure = this.enclose(shape, weights, radii);
    const standing = this.standing(shape, start, enclosure);
    const index = shape.unknowns % 2 === 0 ? determinantSign : (-determinantSign as -1 | 1);
    return {
      centre: weights.map((mixture, j) => mixture.slice(0, shape.corners[j]!)),
      enclosure,
      uniqueWithin,
      standing,
      index,
    };
  }

  /** g = C·F as coefficients over joint tuples, one polynomial per unknown. */
  private recombine(shape: Shape, start: Float64Array, inverse: Float64Array): void {
    const n = shape.unknowns;
    const { low, high } = this.recombined;
    low.fill(0, 0, n * shape.jointTuples);
    high.fill(0, 0, n * shape.jointTuples);
    for (let i = 0, equation = 0; i < shape.players; i++) {
      for (let row = 0; row < shape.equations[i]; row++, equation++) {
        this.readRow(shape, start, i, row);
        toCoefficients(shape, this.coefficients, shape.tuples[i], i);
        for (let unknown = 0; unknown < n; unknown++) {
          this.addMultiple(shape, i, inverse[unknown * n + equation], unknown * shape.jointTuples);
        }
      }
    }
  }

  private readRow(shape: Shape, start: Float64Array, i: number, row: number): void {
    const error = start[shape.errorOffset + i];
    const at = shape.offsets[i] + row * shape.tuples[i];
    for (let z = 0; z < shape.tuples[i]; z++) {
      this.coefficients.low[z] = error === 0 ? start[at + z] : below(start[at + z] - error);
      this.coefficients.high[z] = error === 0 ? start[at + z] : above(start[at + z] + error);
    }
  }

  /** Adds a multiple of player i's polynomial, which does not depend on i's own weights. */
  private addMultiple(shape: Shape, i: number, factor: number, into: number): void {
    if (factor === 0) return;
    const { low, high } = this.recombined;
    const inner = shape.jointInner[i];
    for (let z = 0; z < shape.tuples[i]; z++) {
      const lower = this.coefficients.low[z];
      const upper = this.coefficients.high[z];
      if (lower === 0 && upper === 0) continue;
      const at = into + Math.floor(z / inner) * inner * shape.corners[i] + (z % inner);
      low[at] = below(low[at] + lowerProduct(factor, factor, lower, upper));
      high[at] = above(high[at] + upperProduct(factor, factor, lower, upper));
    }
  }

  /** Radii, per unknown, of a box that holds exactly one solution. */
  private existence(shape: Shape, weights: readonly Float64Array[]): Float64Array | undefined {
    this.setBox(shape, weights, 0, false);
    let radius = Number.MIN_VALUE;
    for (let unknown = 0; unknown < shape.unknowns; unknown++) {
      this.loadPolynomial(shape, unknown);
      sumOutIntervals(shape, this.scratch, shape.jointTuples, -1, -1, this.box);
      this.residuals[unknown] = magnitude(this.scratch.low[0], this.scratch.high[0]);
      radius = Math.max(radius, 1.5 * this.residuals[unknown]);
    }
    for (let attempt = 0; attempt < mostAttempts && radius < widestEnclosure; attempt++, radius *= 8) {
      this.setBox(shape, weights, radius, false);
      this.measureSlopes(shape);
      const radii = this.residuals.map((residual, unknown) => above(residual + above(this.slopes[unknown] * radius)));
      if (radii.subarray(0, shape.unknowns).every((reached) => reached < radius)) return radii;
    }
    return undefined;
  }

  /** The largest radius found at which no second solution can be in the simplices; its box holds the enclosure too. */
  private uniqueness(shape: Shape, weights: readonly Float64Array[]): number {
    let radius = distanceToFarEnd(shape, weights);
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      this.setBox(shape, weights, radius, true);
      const slope = this.measureSlopes(shape);
      // The first box holds the simplices whole.
      if (slope < 1) return attempt === 0 ? Number.POSITIVE_INFINITY : radius * (1 - 1e-9);
      radius *= 0.9 / slope;
      if (!(radius > widestEnclosure)) return 0;
    }
    return 0;
  }

  /** The unknowns within the radius of the weights; with `clipped` only what a segment from there to the simplices can meet. */
  private setBox(shape: Shape, weights: readonly Float64Array[], radius: number, clipped: boolean): void {
    for (let j = 0; j < shape.players; j++) {
      const { low, high } = this.box[j];
      for (let v = 1; v < shape.corners[j]; v++) {
        const weight = weights[j][v];
        low[v] = radius === 0 ? weight : below(weight - radius);
        high[v] = radius === 0 ? weight : above(weight + radius);
        if (!clipped) continue;
        low[v] = Math.max(low[v], Math.min(0, below(weight - widestEnclosure)));
        high[v] = Math.min(high[v], Math.max(1, above(weight + widestEnclosure)));
      }
    }
  }

  /** Row sums of |1 − g′| over the box; returns the largest. */
  private measureSlopes(shape: Shape): number {
    let largest = 0;
    for (let unknown = 0; unknown < shape.unknowns; unknown++) {
      let sum = 0;
      for (let j = 0; j < shape.players; j++) {
        if (shape.corners[j] === 1) continue;
        this.loadPolynomial(shape, unknown);
        sumOutIntervals(shape, this.scratch, shape.jointTuples, -1, j, this.box);
        for (let v = 1; v < shape.corners[j]; v++) {
          const identity = unknown === shape.unknownStart[j] + v - 1 ? 1 : 0;
          sum = above(sum + magnitude(below(this.scratch.low[v] - identity), above(this.scratch.high[v] - identity)));
        }
      }
      this.slopes[unknown] = sum;
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  private loadPolynomial(shape: Shape, unknown: number): void {
    const from = unknown * shape.jointTuples;
    for (let z = 0; z < shape.jointTuples; z++) {
      this.scratch.low[z] = this.recombined.low[from + z];
      this.scratch.high[z] = this.recombined.high[from + z];
    }
  }

  private enclose(shape: Shape, weights: readonly Float64Array[], radii: Float64Array): Intervals[] {
    return weights.map((mixture, j) => {
      const enclosed = intervals(shape.corners[j]);
      let low = 1;
      let high = 1;
      for (let v = 1; v < shape.corners[j]; v++) {
        const radius = radii[shape.unknownStart[j] + v - 1];
        enclosed.low[v] = below(mixture[v] - radius);
        enclosed.high[v] = above(mixture[v] + radius);
        low = below(low - enclosed.high[v]);
        high = above(high - enclosed.low[v]);
      }
      enclosed.low[0] = low;
      enclosed.high[0] = high;
      return enclosed;
    });
  }

  private standing(shape: Shape, start: Float64Array, enclosure: readonly Intervals[]): CertifiedRoot["standing"] {
    let proven = true;
    for (let j = 0; j < shape.players; j++) {
      if (shape.corners[j] === 1) continue;
      for (let v = 0; v < shape.corners[j]; v++) {
        if (enclosure[j].high[v] < 0) return "not an equilibrium";
        if (!(enclosure[j].low[v] > 0)) proven = false;
      }
    }
    for (let i = 0; i < shape.players; i++) {
      for (let row = shape.equations[i]; row < shape.rows[i]; row++) {
        this.readRow(shape, start, i, row);
        toCoefficients(shape, this.coefficients, shape.tuples[i], i);
        sumOutIntervals(shape, this.coefficients, shape.tuples[i], i, -1, enclosure);
        if (this.coefficients.low[0] > 0) return "not an equilibrium";
        if (!(this.coefficients.high[0] < 0)) proven = false;
      }
    }
    return proven ? "equilibrium" : "undecided";
  }
}

/** The radius of a box around the weights that holds all weights from 0 to 1. */
function distanceToFarEnd(shape: Shape, weights: readonly Float64Array[]): number {
  let distance = 1;
  for (let j = 0; j < shape.players; j++) {
    for (let v = 1; v < shape.corners[j]!; v++) {
      const weight = weights[j]![v]!;
      distance = Math.max(distance, Math.abs(weight), Math.abs(1 - weight));
    }
  }
  return distance;
}

/** Whether the region lies in the part of the simplices where the root is proven to be the only one. */
export function isWithinBall(shape: Shape, region: Float64Array, root: CertifiedRoot): boolean {
  if (root.uniqueWithin === Number.POSITIVE_INFINITY) return true;
  const radius = root.uniqueWithin - cornerError(shape, region);
  for (let j = 0; j < shape.players; j++) {
    const count = shape.corners[j];
    const start = shape.cornerOffsets[j];
    const centre = root.centre[j];
    for (let at = start; at < start + count * count; at += count) {
      for (let v = 1; v < count; v++) if (!(Math.abs(region[at + v] - centre[v]) < radius)) return false;
    }
  }
  return true;
}

/** Whether the mixtures lie there. */
export function isNearRoot(
  shape: Shape,
  mixtures: readonly Float64Array[],
  { centre, uniqueWithin }: CertifiedRoot,
): boolean {
  for (let j = 0; j < shape.players; j++) {
    for (let v = 1; v < shape.corners[j]; v++)
      if (!(Math.abs(mixtures[j][v] - centre[j][v]) < uniqueWithin)) return false;
  }
  return true;
}
