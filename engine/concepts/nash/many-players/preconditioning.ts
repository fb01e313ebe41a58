import { combine, errorOfCombination } from "./combination";
import { invert } from "./inverse";
import { shrink } from "./region";
import type { Shape } from "./shape";
import { impossibleTotal, type Outcome, safety, weightBound } from "./weight-bounds";

/** A player's simplex is shrunk when some player's bounds sum to at least `worthwhile`, and then for all above `worthwhileToo`. */
const worthwhile = 0.1;
const worthwhileToo = 0.02;

/**
 * Contracts the region with the inverse of the Jacobian at its barycentre: the indifference conditions are recombined so that each
 * is nearly the weight of one corner minus a constant, and then bounds that weight over all joint tuples. The same elimination
 * shows where a strategy outside the support would pay more.
 */
export class Preconditioning {
  /** The largest total of a player's bounds in the last contraction: how much of the region was cut away. */
  strength = 0;
  /** Whether the Jacobian could not be inverted, so that nothing was done. */
  singular = false;
  private readonly matrix: Float64Array;
  private readonly inverse: Float64Array;
  private readonly gradients: Float64Array;
  private readonly means: Float64Array;
  private readonly weights: Float64Array;
  private readonly sums: Float64Array;
  private readonly scratch: Float64Array;
  private readonly least: readonly Float64Array[];
  private readonly totals: Float64Array;

  constructor(players: number, mostCorners: number, mostUnknowns: number, mostJointTuples: number, mostTuples: number) {
    this.matrix = new Float64Array(mostUnknowns ** 2);
    this.inverse = new Float64Array(mostUnknowns ** 2);
    this.gradients = new Float64Array(mostUnknowns ** 2);
    this.means = new Float64Array(mostUnknowns);
    this.weights = new Float64Array(mostUnknowns);
    this.sums = new Float64Array(mostJointTuples);
    this.scratch = new Float64Array(mostTuples);
    this.least = Array.from({ length: players }, () => new Float64Array(mostCorners));
    this.totals = new Float64Array(players);
  }

  contract(shape: Shape, region: Float64Array): Outcome {
    this.strength = 0;
    this.differentiate(shape, region);
    this.singular = !this.invertJacobian(shape);
    if (this.singular) return "same";
    if (this.outsidePaysMore(shape, region)) return "empty";
    for (let j = 0; j < shape.players; j++) {
      this.totals[j] = shape.corners[j] === 1 ? 0 : this.boundWeights(shape, region, j);
      if (this.totals[j] >= impossibleTotal) return "empty";
      this.strength = Math.max(this.strength, this.totals[j]);
    }
    return this.strength > worthwhile && this.shrinkAll(shape, region) ? "smaller" : "same";
  }

  /** Means of all rows, and their derivatives by the weights of corners (the last corner of each player giving way). */
  private differentiate(shape: Shape, region: Float64Array): void {
    for (let i = 0; i < shape.players; i++) {
      for (let row = 0; row < shape.rows[i]; row++) {
        const start = shape.offsets[i] + row * shape.tuples[i];
        const number = shape.rowStart[i] + row;
        let sum = 0;
        for (let z = start; z < start + shape.tuples[i]; z++) sum += region[z];
        this.means[number] = sum / shape.tuples[i];
        for (let j = 0; j < shape.players; j++)
          this.differentiateBy(shape, region, i, j, start, number * shape.unknowns);
      }
    }
  }

  private differentiateBy(
    shape: Shape,
    region: Float64Array,
    i: number,
    j: number,
    start: number,
    gradient: number,
  ): void {
    const count = shape.corners[j];
    const at = gradient + shape.unknownStart[j];
    if (j === i) {
      this.gradients.fill(0, at, at + count - 1);
      return;
    }
    const inner = shape.inner[i * shape.players + j];
    const end = start + shape.tuples[i];
    const share = count / shape.tuples[i];
    let last = 0;
    for (let corner = count - 1; corner >= 0; corner--) {
      let sum = 0;
      for (let from = start + corner * inner; from < end; from += count * inner) {
        for (let z = from; z < from + inner; z++) sum += region[z];
      }
      if (corner === count - 1) last = sum;
      else this.gradients[at + corner] = (sum - last) * share;
    }
  }

  private invertJacobian(shape: Shape): boolean {
    const n = shape.unknowns;
    let filled = 0;
    for (let i = 0; i < shape.players; i++) {
      for (let row = 0; row < shape.equations[i]; row++) {
        const gradient = (shape.rowStart[i] + row) * n;
        for (let k = 0; k < n; k++) this.matrix[filled++] = this.gradients[gradient + k];
      }
    }
    return n > 0 && filled === n * n && invert(this.matrix, n, this.inverse) !== 0;
  }

  /** Whether some strategy outside the support, its difference recombined with the conditions, is better at every joint tuple. */
  private outsidePaysMore(shape: Shape, region: Float64Array): boolean {
    for (let i = 0; i < shape.players; i++) {
      for (let row = shape.equations[i]; row < shape.rows[i]; row++) {
        const number = shape.rowStart[i] + row;
        if (this.eliminateFrom(shape, number) <= 0) continue;
        combine(shape, region, this.weights, this.sums, this.scratch);
        if (least(this.sums, shape.jointTuples) > errorOfCombination(shape, region, this.weights)) return true;
      }
    }
    return false;
  }

  /** Weights for "this row minus the combination of conditions that makes it flat at the barycentre"; returns its value there. */
  private eliminateFrom(shape: Shape, number: number): number {
    const n = shape.unknowns;
    this.weights.fill(0, 0, shape.rowCount);
    this.weights[number] = 1;
    let estimate = this.means[number];
    for (let i = 0, equation = 0; i < shape.players; i++) {
      for (let row = 0; row < shape.equations[i]; row++, equation++) {
        let weight = 0;
        for (let k = 0; k < n; k++) weight -= this.gradients[number * n + k] * this.inverse[k * n + equation];
        this.weights[shape.rowStart[i] + row] = weight;
        estimate += weight * this.means[shape.rowStart[i] + row];
      }
    }
    return estimate;
  }

  private boundWeights(shape: Shape, region: Float64Array, j: number): number {
    let total = 0;
    for (let corner = 0; corner < shape.corners[j]; corner++) {
      this.solveFor(shape, j, corner);
      combine(shape, region, this.weights, this.sums, this.scratch);
      const error = errorOfCombination(shape, region, this.weights);
      const inner = shape.jointInner[j];
      const bound = weightBound(this.sums, shape.jointTuples, inner, shape.corners[j], corner, error);
      this.least[j][corner] = bound;
      total += bound;
    }
    return total;
  }

  /** Weights of the conditions that together approximate "weight of the player's corner minus a constant". */
  private solveFor(shape: Shape, j: number, corner: number): void {
    const n = shape.unknowns;
    this.weights.fill(0, 0, shape.rowCount);
    for (let i = 0, equation = 0; i < shape.players; i++) {
      for (let row = 0; row < shape.equations[i]; row++, equation++) {
        let weight = 0;
        if (corner < shape.corners[j] - 1) weight = this.inverse[(shape.unknownStart[j] + corner) * n + equation];
        else
          for (let k = shape.unknownStart[j]; k < shape.unknownStart[j + 1]; k++)
            weight -= this.inverse[k * n + equation];
        this.weights[shape.rowStart[i] + row] = weight;
      }
    }
  }

  private shrinkAll(shape: Shape, region: Float64Array): boolean {
    let any = false;
    for (let j = 0; j < shape.players; j++) {
      if (this.totals[j] <= worthwhileToo || this.totals[j] >= 1 - 1e-9) continue;
      let total = 0;
      for (let corner = 0; corner < shape.corners[j]; corner++) {
        this.least[j][corner] *= safety;
        total += this.least[j][corner];
      }
      shrink(shape, region, j, this.least[j], total);
      any = true;
    }
    return any;
  }
}

function least(values: Float64Array, length: number): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let z = 0; z < length; z++) if (values[z] < smallest) smallest = values[z];
  return smallest;
}
