import { type NormalFormGame, strategyCounts } from "../../../games/normal-form";

/**
 * The payoffs of a game brought to 0..1 per player, and from them, at any mixed profile, every strategy's payoff and its derivatives.
 * All strategies stand in one list, player by player: player i's begin at `starts[i]`, and `size` is their number.
 */
export class PayoffTensors {
  readonly counts: readonly number[];
  readonly starts: readonly number[];
  readonly size: number;
  /** Every strategy's payoff at the profile evaluated last. */
  readonly payoffs: Float64Array;
  /** Row by row: how a strategy's payoff grows with each weight of the other players; 0 for the player's own weights. */
  readonly slopes: Float64Array;
  /** What one evaluation and the linear system after it cost, in steps of a budget. */
  readonly cost: number;
  private readonly tensors: readonly Float64Array[];
  /** Players who have a choice; the others' only strategy has weight 1 and no part in the sums. */
  private readonly choosers: readonly number[];
  private readonly scratch: Float64Array;

  constructor(game: NormalFormGame) {
    this.counts = strategyCounts(game);
    this.starts = this.counts.map((_, i) => this.counts.slice(0, i).reduce((sum, count) => sum + count, 0));
    this.size = this.counts.reduce((sum, count) => sum + count, 0);
    this.payoffs = new Float64Array(this.size);
    this.slopes = new Float64Array(this.size ** 2);
    this.cost = 1 + Math.floor((game.profileCount * game.players.length) / 1000 + this.size ** 3 / 20_000);
    this.tensors = game.players.map((_, player) => normalisedPayoffs(game, player));
    this.choosers = [...this.counts.keys()].filter((i) => this.counts[i] > 1);
    this.scratch = new Float64Array(2 * game.profileCount);
  }

  /** Computes `payoffs` and `slopes` at a profile, one weight per strategy in the order of the list. */
  evaluate(weights: Float64Array): void {
    for (const i of this.choosers) {
      const others = this.choosers.filter((j) => j !== i);
      if (others.length === 0) this.payoffs.set(this.tensors[i], this.starts[i]);
      else this.differentiate(i, this.tensors[i], 0, [...this.counts], others, 0, weights);
      if (others.length > 0) this.average(i, others[0], weights);
    }
  }

  /**
   * All others but one are summed out, for each one in turn: halving the others, so that the two halves share the sums over what
   * both leave out. `sizes` has 1 for players already summed out.
   */
  private differentiate(
    i: number,
    tensor: Float64Array,
    from: number,
    sizes: readonly number[],
    others: readonly number[],
    free: number,
    weights: Float64Array,
  ): void {
    if (others.length === 1) {
      this.storeSlopes(i, others[0], tensor, from);
      return;
    }
    const middle = others.length >> 1;
    for (const [kept, left] of [
      [others.slice(0, middle), others.slice(middle)],
      [others.slice(middle), others.slice(0, middle)],
    ]) {
      const shrinking = [...sizes];
      let source = tensor;
      let at = from;
      let end = free;
      for (const j of left) {
        const outer = shrinking.slice(0, j).reduce((product, size) => product * size, 1);
        const inner = shrinking.slice(j + 1).reduce((product, size) => product * size, 1);
        sumOut(source, at, outer, this.counts[j], inner, weights, this.starts[j], this.scratch, end);
        shrinking[j] = 1;
        source = this.scratch;
        at = end;
        end += outer * inner;
      }
      this.differentiate(i, source, at, shrinking, kept, end, weights);
    }
  }

  private storeSlopes(i: number, j: number, tensor: Float64Array, from: number): void {
    const [own, other] = i < j ? [this.counts[j], 1] : [1, this.counts[i]];
    for (let s = 0; s < this.counts[i]; s++) {
      const row = (this.starts[i] + s) * this.size + this.starts[j];
      for (let t = 0; t < this.counts[j]; t++) this.slopes[row + t] = tensor[from + s * own + t * other];
    }
  }

  private average(i: number, j: number, weights: Float64Array): void {
    const start = this.starts[j];
    for (let s = this.starts[i]; s < this.starts[i] + this.counts[i]; s++) {
      let sum = 0;
      for (let t = start; t < start + this.counts[j]; t++) sum += weights[t] * this.slopes[s * this.size + t];
      this.payoffs[s] = sum;
    }
  }
}

/** Sums the middle index of outer × count × inner numbers out, with weights; weights of 0 cost nothing. */
function sumOut(
  source: Float64Array,
  from: number,
  outer: number,
  count: number,
  inner: number,
  weights: Float64Array,
  start: number,
  target: Float64Array,
  into: number,
): void {
  if (inner === 1) {
    for (let a = 0; a < outer; a++) {
      let sum = 0;
      for (let v = 0; v < count; v++) sum += weights[start + v] * source[from + a * count + v];
      target[into + a] = sum;
    }
    return;
  }
  target.fill(0, into, into + outer * inner);
  for (let a = 0; a < outer; a++) {
    const sums = into + a * inner;
    for (let v = 0; v < count; v++) {
      const weight = weights[start + v];
      if (weight === 0) continue;
      const row = from + (a * count + v) * inner;
      for (let b = 0; b < inner; b++) target[sums + b] += weight * source[row + b];
    }
  }
}

/** From every column the smallest payoff is subtracted, and all are divided by the largest that remains: best responses stay. */
function normalisedPayoffs(game: NormalFormGame, player: number): Float64Array {
  const payoffs = game.payoffs[player].floats.slice();
  const stride = game.strides[player];
  const block = stride * game.players[player].strategies.length;
  let most = 0;
  for (let start = 0; start < payoffs.length; start += block) {
    for (let column = start; column < start + stride; column++) {
      let least = payoffs[column];
      for (let at = column; at < start + block; at += stride) least = Math.min(least, payoffs[at]);
      for (let at = column; at < start + block; at += stride) {
        payoffs[at] -= least;
        most = Math.max(most, payoffs[at]);
      }
    }
  }
  if (most > 0) for (let at = 0; at < payoffs.length; at++) payoffs[at] /= most;
  return payoffs;
}
