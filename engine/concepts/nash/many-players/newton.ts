import { invert } from "./inverse";
import { sumOut } from "./multilinear";
import type { Shape } from "./shape";

const mostSteps = 20;
/** Steps this small are rounding; one that has stopped shrinking below the second figure is too. */
const converged = 1e-15;
const stalled = 1e-9;
/** A mixture with weights beyond this is no longer on its way to the simplex. */
const astray = 1e3;

/**
 * Newton's method for the indifference conditions of one support. The unknowns are the weights of all corners but the first of
 * each player's simplex, whose corners are the strategies of the support. What it finds is a guess until certified.
 */
export class Newton {
  /** Inverse of the Jacobian at the last point, unknowns × equations, and the sign of its determinant. */
  readonly inverse: Float64Array;
  determinantSign: -1 | 0 | 1 = 0;
  private readonly jacobian: Float64Array;
  private readonly residuals: Float64Array;
  private readonly scratch: Float64Array;

  constructor(mostUnknowns: number, mostTuples: number) {
    this.inverse = new Float64Array(mostUnknowns ** 2);
    this.jacobian = new Float64Array(mostUnknowns ** 2);
    this.residuals = new Float64Array(mostUnknowns);
    this.scratch = new Float64Array(mostTuples);
  }

  /** Moves the weights to a solution nearby; false when the steps do not settle. */
  converge(shape: Shape, start: Float64Array, weights: readonly Float64Array[]): boolean {
    let last = Number.POSITIVE_INFINITY;
    for (let step = 0; step < mostSteps; step++) {
      this.linearise(shape, start, weights);
      this.determinantSign = invert(this.jacobian, shape.unknowns, this.inverse);
      if (this.determinantSign === 0) return false;
      const length = this.move(shape, weights);
      if (!(length < astray)) return false;
      if (length < converged || (length < stalled && length >= 0.5 * last)) return true;
      last = length;
    }
    return false;
  }

  /** Residuals and Jacobian of all equations. */
  private linearise(shape: Shape, start: Float64Array, weights: readonly Float64Array[]): void {
    const n = shape.unknowns;
    for (let i = 0, equation = 0; i < shape.players; i++) {
      for (let row = 0; row < shape.equations[i]; row++, equation++) {
        const at = shape.offsets[i] + row * shape.tuples[i];
        this.residuals[equation] = start[at];
        for (let j = 0; j < shape.players; j++) {
          const count = shape.corners[j];
          const column = equation * n + shape.unknownStart[j];
          if (j === i) this.jacobian.fill(0, column, column + count - 1);
          else if (count > 1) this.differentiate(shape, start, at, i, j, weights, equation, column);
        }
      }
    }
  }

  private differentiate(
    shape: Shape,
    start: Float64Array,
    at: number,
    i: number,
    j: number,
    weights: readonly Float64Array[],
    equation: number,
    column: number,
  ): void {
    const { scratch } = this;
    const length = shape.tuples[i];
    for (let z = 0; z < length; z++) scratch[z] = start[at + z];
    sumOut(shape, scratch, length, i, j, weights);
    let value = 0;
    for (let v = 0; v < shape.corners[j]; v++) value += weights[j][v] * scratch[v];
    this.residuals[equation] = value;
    for (let v = 1; v < shape.corners[j]; v++) this.jacobian[column + v - 1] = scratch[v] - scratch[0];
  }

  /** One Newton step; returns its largest component. */
  private move(shape: Shape, weights: readonly Float64Array[]): number {
    const n = shape.unknowns;
    let largest = 0;
    for (let j = 0, unknown = 0; j < shape.players; j++) {
      let rest = 1;
      for (let v = 1; v < shape.corners[j]; v++, unknown++) {
        let step = 0;
        for (let equation = 0; equation < n; equation++)
          step += this.inverse[unknown * n + equation] * this.residuals[equation];
        weights[j][v] -= step;
        rest -= weights[j][v];
        largest = Math.max(largest, Math.abs(step));
      }
      weights[j][0] = rest;
    }
    return largest;
  }
}
