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
  private readonly rowPlayer: Int32Array;
  private readonly isEquation: Uint8Array;
  private readonly prices: Float64Array;
  private readonly scratch: Float64Array;

  constructor(mostRows: number, mostJointTuples: number, mostTuples: number) {
    this.inverse = new Float64Array((mostRows + 1) ** 2);
    this.values = new Float64Array(mostRows + 1);
    this.basis = new Int32Array(mostRows + 1);
    this.dual = new Float64Array(mostRows + 1);
    this.column = new Float64Array(mostRows + 1);
    this.rowPlayer = new Int32Array(mostRows);
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
      if (this.dualSeparates()) return true;
      const entering = this.mostPromising(-this.dual[shape.rowCount] + 1e-10, 1);
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
      bound = Math.max(bound, this.provenBound());
      const entering = this.mostPromising(this.dual[shape.rowCount] - 1e-9, -1);
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
      for (let row = shape.rowStart[i]; row < shape.rowStart[i + 1]; row++) {
        this.rowPlayer[row] = i;
        this.isEquation[row] = row - shape.rowStart[i] < shape.equations[i] ? 1 : 0;
      }
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

  /** Whether the rows, weighted by the dual, are negative at every tuple, where at an equilibrium they would be at least 0. */
  private dualSeparates(): boolean {
    const { shape, dual } = this;
    for (let row = 0; row < shape.rowCount; row++) if (this.isEquation[row] === 0 && dual[row] > 0) return false;
    let most = Number.NEGATIVE_INFINITY;
    for (let z = 0; z < shape.jointTuples; z++) if (this.prices[z] > most) most = this.prices[z];
    return most < -errorOfCombination(shape, this.region, dual) - 1e-15;
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
    const inner = this.shape.jointInner[player];
    const corners = this.shape.corners[player];
    for (let z = 0, from = 0; from < this.shape.jointTuples; from += inner) {
      const own = (from / inner) % corners === corner ? 1 : 0;
      for (let k = 0; k < inner; k++, z++) this.prices[z] = own - this.prices[z];
    }
  }

  private provenBound(): number {
    const { shape, dual } = this;
    for (let row = 0; row < shape.rowCount; row++) if (this.isEquation[row] === 0 && dual[row] > 0) return 0;
    let least = Number.POSITIVE_INFINITY;
    for (let z = 0; z < shape.jointTuples; z++) if (this.prices[z] < least) least = this.prices[z];
    return least - errorOfCombination(shape, this.region, dual) - 1e-15;
  }

  /** The column that improves most: the tuple whose price lies furthest beyond the threshold in the given direction, or a slack. */
  private mostPromising(threshold: number, direction: 1 | -1): number | null {
    const { shape, dual, prices } = this;
    let best = 0;
    let entering: number | null = null;
    for (let z = 0; z < shape.jointTuples; z++) {
      const gain = direction * (prices[z] - threshold);
      if (gain > best) {
        best = gain;
        entering = z;
      }
    }
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
    const { shape, region, size, column, inverse } = this;
    const rows = shape.rowCount;
    for (let row = 0; row < size; row++)
      column[row] = entering < 0 ? inverse[row * size - 1 - entering] : inverse[row * size + rows];
    if (entering < 0) return;
    for (let k = 0; k < rows; k++) {
      const i = this.rowPlayer[k];
      const inner = shape.jointInner[i];
      const z = Math.floor(entering / (inner * shape.corners[i])) * inner + (entering % inner);
      const entry = region[shape.offsets[i] + (k - shape.rowStart[i]) * shape.tuples[i] + z];
      if (entry !== 0) for (let row = 0; row < size; row++) column[row] += inverse[row * size + k] * entry;
    }
  }

  private cornerOf(tuple: number, player: number): number {
    return Math.floor(tuple / this.shape.jointInner[player]) % this.shape.corners[player];
  }
}
