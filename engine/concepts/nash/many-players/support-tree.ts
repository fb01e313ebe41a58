import type { Budget } from "../../../budget";
import { columnsOf, writeRegion } from "./differences";
import type { HullProgram } from "./hull-program";
import type { NormalisedGame } from "./normalised-game";
import { type Shape, shapeOf } from "./shape";

/** Strategies as bits, so many fit. */
export const mostStrategies = 30;

/** Which strategies each player is known to play, or known not to play, at the equilibria looked for. */
interface SupportSet {
  readonly inside: Int32Array;
  readonly outside: Int32Array;
  /** Those outside whose conditions follow from others and need not be looked at. */
  readonly idle: Int32Array;
}

/** A support profile, and its whole open face as a region. */
export interface Support {
  readonly strategies: readonly (readonly number[])[];
  readonly shape: Shape;
  readonly region: Float64Array;
}

/**
 * Every support profile that dominance and the linear relaxation cannot exclude, small ones first. A strategy is taken out when
 * another is better whatever the others play that they still may; with what remains, more can go (conditional dominance, Porter,
 * Nudelman, Shoham, GEB 63 (2008) 642–662).
 */
export class SupportTree {
  private readonly full: Int32Array;
  private decidedCount = 0;

  constructor(
    private readonly game: NormalisedGame,
    private readonly hull: HullProgram,
  ) {
    this.full = Int32Array.from(game.counts, (count) => 2 ** count - 1);
  }

  /** How many support profiles there are, and how many of them have been excluded so far. */
  get total(): number {
    return this.game.counts.reduce((product, count) => product * (2 ** count - 1), 1);
  }
  get excluded(): number {
    return this.decidedCount;
  }

  /** The hull program has just been tried on each support yielded, without proving it empty. */
  *supports(budget: Budget): Generator<Support, void, void> {
    const players = this.game.counts.length;
    const stack: SupportSet[] = [
      { inside: new Int32Array(players), outside: new Int32Array(players), idle: new Int32Array(players) },
    ];
    for (let set = stack.pop(); set; set = stack.pop()) {
      const before = this.countSupports(set);
      const support = this.reduce(set) ? this.relax(set, budget) : undefined;
      this.decidedCount += support ? before - this.countSupports(set) : before;
      if (!support) continue;
      const player = this.leastUndecided(set);
      if (player === -1) yield support;
      else this.branch(set, player, stack);
    }
  }

  private countSupports({ inside, outside }: SupportSet): number {
    let product = 1;
    for (let i = 0; i < inside.length; i++) {
      const undecided = countBits(this.full[i] & ~(inside[i] | outside[i]));
      product *= 2 ** undecided - (inside[i] === 0 ? 1 : 0);
    }
    return product;
  }

  private leastUndecided({ inside, outside }: SupportSet): number {
    let player = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < inside.length; i++) {
      const undecided = countBits(this.full[i] & ~(inside[i] | outside[i]));
      if (undecided === 0 || undecided >= fewest) continue;
      fewest = undecided;
      player = i;
    }
    return player;
  }

  /** First without the strategy, then with it: small supports come first. */
  private branch(set: SupportSet, player: number, stack: SupportSet[]): void {
    const undecided = this.full[player] & ~(set.inside[player] | set.outside[player]);
    const strategy = undecided & -undecided;
    const without = { inside: set.inside.slice(), outside: set.outside.slice(), idle: set.idle.slice() };
    set.inside[player] |= strategy;
    without.outside[player] |= strategy;
    stack.push(set, without);
  }

  /** Dominance to a fixed point. False when a strategy of every support in the set is never a best response. */
  private reduce(set: SupportSet): boolean {
    for (let again = true; again; ) {
      again = false;
      for (let i = 0; i < this.full.length; i++) {
        const before = set.outside[i];
        if (!this.settle(set, i) || !this.removeDominated(set, i)) return false;
        if (!this.settle(set, i)) return false;
        if (set.outside[i] !== before) again = true;
      }
    }
    return true;
  }

  /** A player's only strategy left is played. */
  private settle({ inside, outside }: SupportSet, i: number): boolean {
    const left = this.full[i] & ~outside[i];
    if (left === 0) return false;
    if ((left & (left - 1)) === 0) inside[i] = left;
    return true;
  }

  private removeDominated(set: SupportSet, i: number): boolean {
    const count = this.game.counts[i];
    if (count === 1) return true;
    const columns = columnsOf(this.game.counts, i, this.strategiesLeft(set));
    const sure = this.sureColumns(set, i);
    for (let a = 0; a < count; a++) {
      const bit = 1 << a;
      if (set.idle[i] & bit) continue;
      const isOutside = (set.outside[i] & bit) !== 0;
      for (let b = 0; b < count; b++) {
        if (b === a || set.idle[i] & (1 << b)) continue;
        const relation = this.compare(i, a, b, columns, sure);
        if (relation === 0 || (relation === 1 && !isOutside)) continue;
        if (set.inside[i] & bit) return false;
        set.outside[i] |= bit;
        set.idle[i] |= bit;
        break;
      }
    }
    return true;
  }

  /** 2: b is better than a at every equilibrium of the set; 1: at least never worse; 0: neither is proven. */
  private compare(i: number, a: number, b: number, columns: Int32Array, sure: Int32Array): 0 | 1 | 2 {
    const payoffs = this.game.payoffs[i];
    const margin = 2 * this.game.errors[i];
    const length = payoffs.length / this.game.counts[i];
    const rowA = a * length;
    const rowB = b * length;
    let strict = true;
    for (let z = 0; z < columns.length; z++) {
      const gain = payoffs[rowB + columns[z]] - payoffs[rowA + columns[z]];
      if (gain < margin) return 0;
      if (gain === margin) strict = false;
    }
    if (strict) return 2;
    for (let z = 0; z < sure.length; z++) {
      if (payoffs[rowB + sure[z]] - payoffs[rowA + sure[z]] > margin) return 2;
    }
    return 1;
  }

  /** Columns that have positive probability at every equilibrium of the set; none while some other player has no sure strategy. */
  private sureColumns({ inside }: SupportSet, i: number): Int32Array {
    for (let j = 0; j < inside.length; j++) if (j !== i && inside[j] === 0) return new Int32Array(0);
    return columnsOf(
      this.game.counts,
      i,
      this.game.counts.map((_, j) => strategiesIn(inside[j])),
    );
  }

  private strategiesLeft({ outside }: SupportSet): number[][] {
    return this.game.counts.map((_, j) => strategiesIn(this.full[j] & ~outside[j]));
  }

  /** The region of the set, unless the relaxation proves that it holds no equilibrium. */
  private relax(set: SupportSet, budget: Budget): Support | undefined {
    const strategies = this.strategiesLeft(set);
    const comparison = comparisonOf(this.game, set, strategies);
    const shape = shapeOf(
      strategies.map((list) => list.length),
      comparison.rows.map((list) => list.length),
      comparison.equations,
    );
    budget.spend(1 + (shape.jointTuples >> 6));
    const region = new Float64Array(shape.length);
    writeRegion(this.game, comparison, shape, region);
    return this.hull.provesEmpty(shape, region) ? undefined : { strategies, shape, region };
  }
}

/** What the players compare at the equilibria of the set: a player of whom no strategy is sure compares nothing yet. */
function comparisonOf(game: NormalisedGame, set: SupportSet, corners: readonly (readonly number[])[]) {
  const played = game.counts.map((_, i) => strategiesIn(set.inside[i]));
  const others = game.counts.map((count, i) => strategiesIn((2 ** count - 1) & ~(set.inside[i] | set.idle[i])));
  return {
    corners,
    references: played.map((list) => list[0] ?? 0),
    rows: played.map((list, i) => (list.length === 0 ? [] : [...list.slice(1), ...others[i]])),
    equations: played.map((list) => Math.max(0, list.length - 1)),
  };
}

function strategiesIn(mask: number): number[] {
  const strategies: number[] = [];
  for (let strategy = 0; mask >> strategy !== 0; strategy++) if ((mask >> strategy) & 1) strategies.push(strategy);
  return strategies;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
