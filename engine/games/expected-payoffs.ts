import type { NormalFormGame } from "./normal-form";

/** Per player one number per strategy. */
export type Weights = readonly (readonly number[])[];

/**
 * One player's expected payoffs in doubles while the others keep to their mixtures. Walks through the others' supports without
 * setting anything aside, because tiny games are solved by the hundred thousand.
 */
export class ExpectedPayoffs {
  /** Whether every sum so far, times the factor given with it, was one of integers below 2⁵³, which doubles hold exactly. */
  isExact = true;
  private sum = 0;
  private size = 0;
  private readonly floats: Float64Array;

  constructor(
    private readonly game: NormalFormGame,
    private readonly weights: Weights,
    /** Per player the strategies whose weight is not 0. */
    private readonly supports: Weights,
    private readonly player: number,
  ) {
    this.floats = game.payoffs[player]!.floats;
  }

  of(strategy: number, factor = 1): number {
    this.sum = 0;
    this.size = 0;
    this.visit(this.player === 0 ? 1 : 0, strategy * this.game.strides[this.player]!, 1);
    if (!(this.size * factor < Number.MAX_SAFE_INTEGER)) this.isExact = false;
    return this.sum;
  }

  private visit(other: number, index: number, weight: number): void {
    const { supports, weights, player } = this;
    if (other === supports.length) {
      const payoff = this.floats[index]!;
      this.sum += weight * payoff;
      this.size += weight * Math.abs(payoff);
      if (Math.floor(payoff) !== payoff) this.isExact = false;
      return;
    }
    const support = supports[other]!;
    const mixture = weights[other]!;
    const stride = this.game.strides[other]!;
    const next = other + 1 === player ? other + 2 : other + 1;
    for (let k = 0; k < support.length; k++) {
      const strategy = support[k]!;
      this.visit(next, index + strategy * stride, weight * mixture[strategy]!);
    }
  }
}

/** The indices of the numbers that are not 0. */
export function supportOf(mixture: readonly number[]): number[] {
  let count = 0;
  for (let strategy = 0; strategy < mixture.length; strategy++) if (mixture[strategy] !== 0) count++;
  const support = new Array<number>(count);
  for (let strategy = 0, k = 0; k < count; strategy++) if (mixture[strategy] !== 0) support[k++] = strategy;
  return support;
}
