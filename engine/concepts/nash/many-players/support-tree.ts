import type { Budget } from "../../../budget";
import { type Columns, columnsOf, writeRegion } from "./differences";
import type { HullProgram } from "./hull-program";
import type { NormalisedGame } from "./normalised-game";
import { type Shape, shapeOf } from "./shape";

/** Strategies as bits, so many fit. */
export const mostStrategies = 30;

/** Which strategies each player is known to play, or known not to play, at the equilibria looked for. */
interface SupportSet {
  readonly inside: number[];
  readonly outside: number[];
  /** Those outside whose conditions follow from others and need not be looked at. */
  readonly idle: number[];
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
  private readonly full: readonly number[];
  private decidedCount = 0;

  constructor(
    private readonly game: NormalisedGame,
    private readonly hull: HullProgram,
  ) {
    this.full = game.counts.map((count) => 2 ** count - 1);
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
    const nothing = () => this.game.counts.map(() => 0);
    const stack: SupportSet[] = [{ inside: nothing(), outside: nothing(), idle: nothing() }];
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
    const count = this.game.counts[i]!;
    if (count === 1) return true;
    const columns = columnsOf(this.game.counts, i, this.strategiesLeft(set));
    for (let a = 0; a < count; a++) {
      const bit = 1 << a;
      if (set.idle[i]! & bit || !this.isDominated(set, i, a, columns)) continue;
      if (set.inside[i]! & bit) return false;
      set.outside[i]! |= bit;
      set.idle[i]! |= bit;
    }
    return true;
  }

  /**
   * Whether some strategy that still matters is better than a, or, both being outside, at least never worse: then a's condition
   * follows from the other's, strictly where that one holds strictly.
   */
  private isDominated(set: SupportSet, i: number, a: number, columns: Columns): boolean {
    const outside = set.outside[i]!;
    for (let b = 0; b < this.game.counts[i]!; b++) {
      if (b === a || (set.idle[i]! >> b) & 1) continue;
      const gain = this.leastGain(i, a, b, columns);
      if (gain === "some loss") continue;
      const bothOutside = (outside >> a) & (outside >> b) & 1;
      if (bothOutside || gain === "always more" || this.gainsForSure(set, i, a, b)) return true;
    }
    return false;
  }

  /** What b pays more than a whatever the others play that they still may. */
  private leastGain(i: number, a: number, b: number, columns: Columns): "always more" | "never less" | "some loss" {
    const payoffs = this.game.payoffs[i]!;
    const margin = 2 * this.game.errors[i]!;
    const length = payoffs.length / this.game.counts[i]!;
    let strict = true;
    for (let z = 0; z < columns.length; z++) {
      const gain = payoffs[b * length + columns[z]!]! - payoffs[a * length + columns[z]!]!;
      if (gain < margin) return "some loss";
      if (gain === margin) strict = false;
    }
    return strict ? "always more" : "never less";
  }

  /** Whether b pays more than a in a column that has positive probability at every equilibrium of the set. */
  private gainsForSure({ inside }: SupportSet, i: number, a: number, b: number): boolean {
    if (inside.some((mask, j) => j !== i && mask === 0)) return false;
    const payoffs = this.game.payoffs[i]!;
    const length = payoffs.length / this.game.counts[i]!;
    const sure = columnsOf(this.game.counts, i, inside.map(strategiesIn));
    return sure.some((z) => payoffs[b * length + z]! - payoffs[a * length + z]! > 2 * this.game.errors[i]!);
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
