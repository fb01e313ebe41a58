import { roundOff } from "./differences";
import { invert } from "./inverse";
import { shrink } from "./region";
import type { Shape } from "./shape";
import { impossibleTotal, type Outcome, safety, weightBound } from "./weight-bounds";

/** Shrinking by less is not worth a pass over the region. */
const worthwhile = 0.05;

/**
 * Contracts the region by pairs of players: where player i's indifference conditions are as many as the unknowns of player j, they
 * are solved for j's weights, the others being anywhere in the region.
 */
export class PairContraction {
  private readonly means: Float64Array;
  private readonly matrix: Float64Array;
  private readonly inverse: Float64Array;
  private readonly least: Float64Array;
  private readonly values: Float64Array;

  constructor(mostCorners: number, mostTuples: number) {
    this.means = new Float64Array(mostCorners ** 2);
    this.matrix = new Float64Array(mostCorners ** 2);
    this.inverse = new Float64Array(mostCorners ** 2);
    this.least = new Float64Array(mostCorners);
    this.values = new Float64Array(mostTuples);
  }

  contract(shape: Shape, region: Float64Array): Outcome {
    let outcome: Outcome = "same";
    for (let i = 0; i < shape.players; i++) {
      if (shape.equations[i] === 0) continue;
      for (let j = 0; j < shape.players; j++) {
        if (j === i || shape.corners[j] !== shape.equations[i] + 1) continue;
        const total = this.boundWeights(shape, region, i, j);
        if (total >= impossibleTotal) return "empty";
        if (total <= worthwhile || total >= 1 - 1e-9) continue;
        shrink(shape, region, j, this.least, this.scaleBounds(shape.corners[j]));
        outcome = "smaller";
      }
    }
    return outcome;
  }

  private scaleBounds(count: number): number {
    let total = 0;
    for (let corner = 0; corner < count; corner++) {
      this.least[corner] *= safety;
      total += this.least[corner];
    }
    return total;
  }

  /** Lower bounds on the weights of j's corners from i's conditions; returns their sum. */
  private boundWeights(shape: Shape, region: Float64Array, i: number, j: number): number {
    if (!this.invertMeans(shape, region, i, j)) return 0;
    const count = shape.corners[j];
    const inner = shape.inner[i * shape.players + j];
    let total = 0;
    for (let corner = 0; corner < count; corner++) {
      const error = this.solveFor(shape, region, i, corner);
      const bound = weightBound(this.values, shape.tuples[i], inner, count, corner, error);
      this.least[corner] = bound;
      total += bound;
    }
    return total;
  }

  /** Inverts the matrix of i's mean differences at j's corners, relative to the last of them. */
  private invertMeans(shape: Shape, region: Float64Array, i: number, j: number): boolean {
    const n = shape.equations[i];
    const count = n + 1;
    const inner = shape.inner[i * shape.players + j];
    const tuples = shape.tuples[i];
    for (let row = 0; row < n; row++) {
      const start = shape.offsets[i] + row * tuples;
      for (let corner = 0; corner < count; corner++) {
        let sum = 0;
        for (let from = start + corner * inner; from < start + tuples; from += count * inner) {
          for (let z = from; z < from + inner; z++) sum += region[z];
        }
        this.means[row * count + corner] = (sum * count) / tuples;
      }
      const last = this.means[row * count + n];
      for (let corner = 0; corner < n; corner++)
        this.matrix[row * n + corner] = this.means[row * count + corner] - last;
    }
    return invert(this.matrix, n, this.inverse) !== 0;
  }

  /** Combines i's rows into the function that approximates "weight of the corner minus a constant"; returns its error bound. */
  private solveFor(shape: Shape, region: Float64Array, i: number, corner: number): number {
    const n = shape.equations[i];
    const tuples = shape.tuples[i];
    const rounding = 2 * (n + 4) * roundOff;
    let error = 0;
    for (let row = 0; row < n; row++) {
      const weight = this.weightOfRow(n, corner, row);
      const at = shape.offsets[i] + row * tuples;
      if (row === 0) for (let z = 0; z < tuples; z++) this.values[z] = weight * region[at + z];
      else for (let z = 0; z < tuples; z++) this.values[z] += weight * region[at + z];
      error += Math.abs(weight) * (region[shape.errorOffset + i] + rounding);
    }
    return error * (1 + 2 ** -40);
  }

  private weightOfRow(n: number, corner: number, row: number): number {
    if (corner < n) return this.inverse[corner * n + row];
    let sum = 0;
    for (let other = 0; other < n; other++) sum -= this.inverse[other * n + row];
    return sum;
  }
}
