import type { Budget } from "../../../budget";
import { solveInFloats } from "../../../linalg/float-system";
import type { PayoffTensors } from "./payoff-tensors";

/** A point of the path: every player answers the others' mixtures with probabilities proportional to prior · exp(precision · payoff). */
export interface LogitPoint {
  readonly precision: number;
  /** One weight per strategy, in the order of the tensors' list; overwritten by the next point. */
  readonly weights: Float64Array;
}

const firstPrecision = 0.1;
/** Beyond this the systems lose their figures; a path that takes more steps is lost. */
const lastPrecision = 1e6;
const mostSteps = 2000;
const [firstStep, shortestStep, longestStep] = [0.1, 1e-5, 1.5];
/** How far a corrector may be from the curve when it begins, in probabilities, how much it must gain, and how far the direction may turn (in radians), for the next step to be as long as this one. */
const nominal = { distance: 0.03, contraction: 0.4, turn: 0.3 };
const tolerance = 1e-6;
const mostCorrections = 6;
/** Weights below this take no part in the linear systems, those below the second one are 0. */
const [active, negligible] = [1e-14, 1e-18];

/**
 * Follows the curve of logit equilibria (McKelvey, Palfrey, GEB 10 (1995) 6–38) from the prior towards infinite precision, with a
 * predictor along the tangent and Newton corrections across it (Turocy, GEB 51 (2005) 243–263; Allgower, Georg, Numerical
 * Continuation Methods, 1990, algorithm 6.1.10). Ends at a precision without practical meaning, or where no step is short enough.
 *
 * A point is z = ln prior + λ·payoffs(softmax z), its length measured in probabilities and ln λ. With S the derivative of softmax and
 * U that of the payoffs, a change of z acts only through w = S·dz, so the systems have one unknown per strategy in use.
 */
export class LogitPath {
  private readonly exponents: Float64Array;
  private readonly trial: Float64Array;
  private readonly weights: Float64Array;
  private readonly tangent: Float64Array;
  private readonly direction: Float64Array;
  private logPrecision = Math.log(firstPrecision);
  private readonly inUse: Int32Array;
  private used = 0;
  private readonly owner: Int32Array;

  constructor(
    private readonly game: PayoffTensors,
    private readonly logPrior: Float64Array,
  ) {
    const { size } = game;
    this.exponents = new Float64Array(size);
    this.trial = new Float64Array(size);
    this.weights = new Float64Array(size);
    this.tangent = new Float64Array(size + 1);
    this.direction = new Float64Array(size + 1);
    this.inUse = new Int32Array(size);
    this.owner = Int32Array.from(game.counts.flatMap((count, i) => new Array<number>(count).fill(i)));
  }

  *points(budget: Budget): Generator<LogitPoint, void, void> {
    this.begin(budget);
    let step = firstStep;
    for (let tried = 0; tried < mostSteps && step > shortestStep; tried++) {
      if (this.logPrecision > Math.log(lastPrecision)) return;
      const before = this.logPrecision;
      this.predict(step);
      const ease = this.correct(budget);
      const turn = ease === undefined ? 0 : this.turnTangent();
      const strain = ease === undefined ? Number.POSITIVE_INFINITY : Math.max(ease, turn / nominal.turn);
      if (strain > 2) {
        this.logPrecision = before;
        step /= 2;
        this.settle(this.exponents, budget);
        continue;
      }
      this.exponents.set(this.trial);
      this.tangent.set(this.direction);
      step = Math.min(longestStep, step / Math.max(strain, 0.5));
      yield { precision: Math.exp(this.logPrecision), weights: this.weights };
    }
  }

  /** The first point: at so low a precision, iterating the answer to the answer settles. */
  private begin(budget: Budget): void {
    this.exponents.set(this.logPrior);
    this.tangent[this.game.size] = 1;
    for (let pass = 0; pass < 60; pass++) {
      this.settle(this.exponents, budget);
      for (let a = 0; a < this.exponents.length; a++) {
        this.exponents[a] = this.logPrior[a] + firstPrecision * this.game.payoffs[a];
      }
    }
    this.settle(this.exponents, budget);
    this.turnTangent();
    this.tangent.set(this.direction);
  }

  /** The mixtures that belong to the exponents, and all that the systems need there. */
  private settle(exponents: Float64Array, budget: Budget): void {
    budget.spend(this.game.cost);
    this.used = 0;
    for (let i = 0; i < this.game.counts.length; i++) this.softmax(exponents, i);
    this.game.evaluate(this.weights);
  }

  private softmax(exponents: Float64Array, i: number): void {
    const start = this.game.starts[i];
    const end = start + this.game.counts[i];
    let most = exponents[start];
    for (let a = start + 1; a < end; a++) most = Math.max(most, exponents[a]);
    let sum = 0;
    for (let a = start; a < end; a++) sum += Math.exp(exponents[a] - most);
    for (let a = start; a < end; a++) {
      const weight = Math.exp(exponents[a] - most) / sum;
      this.weights[a] = weight < negligible ? 0 : weight;
      if (weight > active && end - start > 1) this.inUse[this.used++] = a;
    }
  }

  /** Moves along the tangent, whose system is that of the point settled last. */
  private predict(step: number): void {
    this.advance(this.exponents, this.tangent, step);
  }

  /** trial = from + step · (λ U w + λ u dτ) and τ + step · dτ for a change (w, dτ). */
  private advance(from: Float64Array, change: Float64Array, step: number): void {
    const { size, payoffs, slopes } = this.game;
    const precision = Math.exp(this.logPrecision);
    for (let a = 0; a < size; a++) {
      let slope = payoffs[a] * change[size];
      for (let k = 0; k < this.used; k++) slope += slopes[a * size + this.inUse[k]] * change[this.inUse[k]];
      this.trial[a] = from[a] + step * precision * slope;
    }
    this.logPrecision += step * change[size];
  }

  /** Newton's method across the tangent; returns how hard it was (1 as expected), or undefined when it failed. */
  private correct(budget: Budget): number | undefined {
    const { size } = this.game;
    let last = 0;
    let ease = 0;
    for (let pass = 0; pass <= mostCorrections; pass++) {
      this.settle(this.trial, budget);
      const residual = this.residuals();
      const distance = this.largestAnswerTo(residual);
      if (pass === 0) ease = Math.sqrt(distance / nominal.distance);
      else if (pass === 1 && last > 1e-6) ease = Math.max(ease, Math.sqrt(distance / last / nominal.contraction));
      if (distance < tolerance) return ease;
      if (!(distance < 0.5) || (pass > 1 && distance > last)) return undefined;
      last = distance;
      const change = new Float64Array(size + 1);
      if (!this.solve(residual, 0, change)) return undefined;
      for (let a = 0; a < size; a++) this.trial[a] -= residual[a];
      this.advance(this.trial.slice(), change, 1);
    }
    return undefined;
  }

  /** z − ln prior − λ u, up to a constant per player. */
  private residuals(): Float64Array {
    const precision = Math.exp(this.logPrecision);
    const { starts, counts } = this.game;
    const residual = this.trial.map((z, a) => z - this.logPrior[a] - precision * this.game.payoffs[a]);
    for (let i = 0; i < counts.length; i++) {
      let mean = 0;
      for (let a = starts[i]; a < starts[i] + counts[i]; a++) mean += this.weights[a] * residual[a];
      for (let a = starts[i]; a < starts[i] + counts[i]; a++) residual[a] -= mean;
    }
    return residual;
  }

  private largestAnswerTo(residual: Float64Array): number {
    let most = 0;
    for (let k = 0; k < this.used; k++)
      most = Math.max(most, Math.abs(this.weights[this.inUse[k]] * residual[this.inUse[k]]));
    return most;
  }

  /**
   * Solves (1 − λ S U) w − λ S u dτ = −S·residual with tangent · (w, dτ) = `along` into `change`, a list over all strategies and,
   * last, dτ. The residual has mean 0 per player.
   */
  private solve(residual: Float64Array | undefined, along: number, change: Float64Array): boolean {
    const { used, inUse, weights, owner } = this;
    const { size, payoffs, slopes } = this.game;
    const n = used + 1;
    const precision = Math.exp(this.logPrecision);
    const matrix = new Float64Array(n * n);
    const right = new Float64Array(n);
    const means = new Float64Array(this.game.counts.length * n);
    for (let k = 0; k < used; k++) {
      const a = inUse[k];
      const row = owner[a] * n;
      for (let l = 0; l < used; l++) means[row + l] += weights[a] * slopes[a * size + inUse[l]];
      means[row + used] += weights[a] * payoffs[a];
    }
    for (let k = 0; k < used; k++) {
      const a = inUse[k];
      const mean = owner[a] * n;
      const factor = -precision * weights[a];
      for (let l = 0; l < used; l++) matrix[k * n + l] = factor * (slopes[a * size + inUse[l]] - means[mean + l]);
      matrix[k * n + k] += 1;
      matrix[k * n + used] = factor * (payoffs[a] - means[mean + used]);
      right[k] = residual ? -weights[a] * residual[a] : 0;
      matrix[used * n + k] = this.tangent[a];
    }
    matrix[used * n + used] = this.tangent[size];
    right[used] = along;
    if (!solveInFloats(matrix, n, right)) return false;
    change.fill(0);
    for (let k = 0; k < used; k++) change[inUse[k]] = right[k];
    change[size] = right[used];
    return true;
  }

  /** The direction of the curve at the point settled last, of length 1; returns its angle with the tangent before. */
  private turnTangent(): number {
    const { size } = this.game;
    if (!this.solve(undefined, 1, this.direction)) return Math.PI;
    const length = Math.hypot(...this.direction);
    let cosine = 0;
    for (let a = 0; a <= size; a++) {
      this.direction[a] /= length;
      cosine += this.direction[a] * this.tangent[a];
    }
    return Math.acos(Math.min(1, cosine));
  }
}
