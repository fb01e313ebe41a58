import { combine, errorOfCombination } from "./combination";
import type { Shape } from "./shape";

/** Columns of the basis that are not joint tuples: the slack of row r is −1 − r, its artificial variable −artificial − r. */
const artificial = 1_000_000;
const mostPivots = 80;
/** A pivot must exceed this; what is below is left to further subdivision. */
const smallestPivot = 1e-9;
/** Weights below this count as none: the search for a proof ends, and nothing is concluded. */
const negligible = 1e-9;

/**
 * The linear relaxation of "an equilibrium lies in this region": are there weights on the joint tuples of corners, summing to 1, at
 * which every equation row is 0 and every other row at most 0? Revised simplex method with an explicit inverse of the basis, on
 * doubles. Its answer is never trusted; only the dual vector is, after a test that needs no more than evaluating it: rounding can
 * lose a proof but cannot fake one.
 */
export class HullProgram {
  private shape!: Shape;
  private region!: Float64Array;
  private size = 0;
  private feasible = false;
  private readonly inverse: Float64Array;
  private readonly values: Float64Array;
  private readonly basis: Int32Array;
  private readonly dual: Float64Array;
  private readonly column: Float64Array;
  private readonly entries: Float64Array;
  private readonly isEquation: Uint8Array;
  private readonly prices: Float64Array;
  private extreme = 0;
  private extremeAt = -1;
  private readonly scratch: Float64Array;

  constructor(mostRows: number, mostJointTuples: number, mostTuples: number) {
    this.inverse = new Float64Array((mostRows + 1) ** 2);
    this.values = new Float64Array(mostRows + 1);
    this.basis = new Int32Array(mostRows + 1);
    this.dual = new Float64Array(mostRows + 1);
    this.column = new Float64Array(mostRows + 1);
    this.entries = new Float64Array(mostRows + 1);
    this.isEquation = new Uint8Array(mostRows);
    this.prices = new Float64Array(mostJointTuples);
    this.scratch = new Float64Array(mostTuples);
  }

  /** True when it is proven that the region holds no equilibrium. False says nothing. */
  provesEmpty(shape: Shape, region: Float64Array): boolean {
    this.start(shape, region);
    for (let pivots = 0; pivots < mostPivots; pivots++) {
      const infeasibility = this.priceArtificials();
      if (infeasibility < negligible) {
        this.feasible = true;
        return false;
      }
      combine(shape, region, this.dual, this.prices, this.scratch);
      this.findExtreme(1);
      if (this.isDual() && this.extreme < -errorOfCombination(shape, region, this.dual) - 1e-15) return true;
      const entering = this.mostPromising(this.extreme + this.dual[shape.rowCount] - 1e-10);
      if (entering === null || !this.pivot(entering)) return false;
    }
    return false;
  }

  /**
   * Writes the weight of every corner at the feasible point that `provesEmpty` ended with, player by player: where a solution of the
   * relaxation lies. False when it ended without one.
   */
  marginals(into: readonly Float64Array[]): boolean {
    for (const weights of into) weights.fill(0);
    if (!this.feasible) return false;
    for (let row = 0; row < this.size; row++) {
      if (this.basis[row] < 0) continue;
      for (let j = 0; j < this.shape.players; j++) into[j][this.cornerOf(this.basis[row], j)] += this.values[row];
    }
    return true;
  }

  /**
   * A proven lower bound on the weight that the player puts on the corner at any equilibrium in the region (0 when none is found;
   * above 1 it proves the region empty). Goes on from the last basis of `provesEmpty`.
   */
  weightBound(player: number, corner: number, mostSteps: number, worthwhile: number): number {
    const { shape, region } = this;
    let bound = 0;
    for (let step = 0; step < mostSteps; step++) {
      const weight = this.priceCorner(player, corner);
      if (weight < worthwhile) return bound;
      combine(shape, region, this.dual, this.prices, this.scratch);
      this.subtractFromCorner(player, corner);
      this.findExtreme(-1);
      if (this.isDual()) bound = Math.max(bound, this.extreme - errorOfCombination(shape, region, this.dual) - 1e-15);
      const entering = this.mostPromising(this.dual[shape.rowCount] - 1e-9 - this.extreme);
      if (entering === null || !this.pivot(entering)) return bound;
    }
    return bound;
  }

  private start(shape: Shape, region: Float64Array): void {
    this.shape = shape;
    this.region = region;
    this.feasible = false;
    const rows = shape.rowCount;
    this.size = rows + 1;
    this.inverse.fill(0, 0, this.size * this.size);
    for (let i = 0; i < shape.players; i++) {
      for (let row = shape.rowStart[i]; row < shape.rowStart[i + 1]; row++)
        this.isEquation[row] = row - shape.rowStart[i] < shape.equations[i] ? 1 : 0;
    }
    for (let row = 0; row <= rows; row++) {
      this.inverse[row * (this.size + 1)] = 1;
      // All right-hand sides but the last are 0: small distinct ones keep the method from cycling.
      this.values[row] = row === rows ? 1 : 1e-7 * (1 + ((row * 7919) % 97) / 97);
      this.basis[row] = row === rows || this.isEquation[row] === 1 ? -artificial - row : -1 - row;
    }
  }

  /** Duals of "minimise the sum of artificial variables", which is returned. */
  private priceArtificials(): number {
    const { size, inverse, dual } = this;
    dual.fill(0, 0, size);
    let sum = 0;
    for (let row = 0; row < size; row++) {
      if (this.basis[row] > -artificial) continue;
      sum += this.values[row];
      for (let k = 0; k < size; k++) dual[k] += inverse[row * size + k];
    }
    return sum;
  }

  /**
   * Whether the rows that are at most 0 at an equilibrium have weights of at most 0: weighted by the dual, all rows then sum to at
   * least 0 there, and where they are negative at every tuple no equilibrium can be.
   */
  private isDual(): boolean {
    for (let row = 0; row < this.shape.rowCount; row++)
      if (this.isEquation[row] === 0 && this.dual[row] > 0) return false;
    return true;
  }

  /** The largest price (direction 1) or the smallest (−1), and its tuple. */
  private findExtreme(direction: 1 | -1): void {
    const { prices } = this;
    let best = Number.NEGATIVE_INFINITY;
    let place = -1;
    for (let z = 0; z < this.shape.jointTuples; z++) {
      const price = direction * prices[z];
      if (price > best) {
        best = price;
        place = z;
      }
    }
    this.extreme = direction * best;
    this.extremeAt = place;
  }

  /** Duals of "minimise the player's weight on the corner", which is returned; artificial variables cost more. */
  private priceCorner(player: number, corner: number): number {
    const { size, inverse, dual } = this;
    dual.fill(0, 0, size);
    let objective = 0;
    for (let row = 0; row < size; row++) {
      const variable = this.basis[row];
      const cost =
        variable >= 0 ? (this.cornerOf(variable, player) === corner ? 1 : 0) : variable <= -artificial ? 10 : 0;
      if (cost === 0) continue;
      objective += cost * this.values[row];
      for (let k = 0; k < size; k++) dual[k] += cost * inverse[row * size + k];
    }
    return objective;
  }

  /** prices ← [1 at the player's corner, 0 elsewhere] − prices. */
  private subtractFromCorner(player: number, corner: number): void {
    const { prices } = this;
    const inner = this.shape.jointInner[player];
    const block = inner * this.shape.corners[player];
    for (let from = 0; from < this.shape.jointTuples; from += block) {
      const own = from + corner * inner;
      for (let z = from; z < own; z++) prices[z] = -prices[z];
      for (let z = own; z < own + inner; z++) prices[z] = 1 - prices[z];
      for (let z = own + inner; z < from + block; z++) prices[z] = -prices[z];
    }
  }

  /** The column that improves most: the tuple of the extreme price, which gains this much, or a slack. */
  private mostPromising(gain: number): number | null {
    const { shape, dual } = this;
    let best = Math.max(0, gain);
    let entering = gain > 0 ? this.extremeAt : null;
    for (let row = 0; row < shape.rowCount; row++) {
      if (this.isEquation[row] === 0 && dual[row] > best) {
        best = dual[row];
        entering = -1 - row;
      }
    }
    return entering;
  }

  /** Brings the column into the basis; false when it cannot. */
  private pivot(entering: number): boolean {
    const { size, column, values, inverse } = this;
    this.computeColumn(entering);
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row < size; row++) {
      if (column[row] > smallestPivot && values[row] < least * column[row]) {
        least = values[row] / column[row];
        leaving = row;
      }
    }
    if (leaving < 0) return false;
    const reciprocal = 1 / column[leaving];
    const pivotRow = leaving * size;
    for (let k = 0; k < size; k++) inverse[pivotRow + k] *= reciprocal;
    for (let row = 0; row < size; row++) {
      const factor = column[row];
      if (row === leaving || factor === 0) continue;
      for (let k = 0; k < size; k++) inverse[row * size + k] -= factor * inverse[pivotRow + k];
      values[row] = Math.max(0, values[row] - factor * least);
    }
    values[leaving] = least;
    this.basis[leaving] = entering;
    return true;
  }

  private computeColumn(entering: number): void {
    const { shape, region, size, column, inverse, entries } = this;
    if (entering < 0) {
      for (let row = 0; row < size; row++) column[row] = inverse[row * size - 1 - entering];
      return;
    }
    for (let i = 0, k = 0; i < shape.players; i++) {
      const inner = shape.jointInner[i];
      const tuple = ((entering / (inner * shape.corners[i])) | 0) * inner + (entering % inner);
      for (let at = shape.offsets[i] + tuple; k < shape.rowStart[i + 1]; k++, at += shape.tuples[i])
        entries[k] = region[at];
    }
    entries[shape.rowCount] = 1;
    for (let row = 0, at = 0; row < size; row++) {
      let sum = 0;
      for (let k = 0; k < size; k++, at++) sum += inverse[at] * entries[k];
      column[row] = sum;
    }
  }

  private cornerOf(tuple: number, player: number): number {
    return ((tuple / this.shape.jointInner[player]) | 0) % this.shape.corners[player];
  }
}
