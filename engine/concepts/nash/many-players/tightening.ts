import type { HullProgram } from "./hull-program";
import { shrink } from "./region";
import type { Shape } from "./shape";
import { impossibleTotal, type Outcome, safety } from "./weight-bounds";

/** Simplex steps for one bound; the bounds, and totals of a player's bounds, that are worth having. */
const mostSteps = 25;
const worthwhileBound = 0.2;
const worthwhileTotal = 0.1;

/** Shrinks the players' simplices by lower bounds on the weights of their corners from the linear relaxation. */
export class Tightening {
  /** Where the relaxation's first solution puts weight, per player and corner. */
  readonly marginals: readonly Float64Array[];
  /** The least weights met at solutions so far, which no bound can exceed: what they show to be futile is not tried. */
  private readonly ceilings: readonly Float64Array[];
  private readonly latest: readonly Float64Array[];
  /** The largest total of a player's bounds in the last contraction. */
  strength = 0;
  private readonly least: readonly Float64Array[];
  private readonly totals: Float64Array;

  constructor(players: number, mostCorners: number) {
    const perPlayer = () => Array.from({ length: players }, () => new Float64Array(mostCorners));
    this.marginals = perPlayer();
    this.ceilings = perPlayer();
    this.latest = perPlayer();
    this.least = perPlayer();
    this.totals = new Float64Array(players);
  }

  /** Goes on from the program's last feasible basis for this region. */
  contract(shape: Shape, region: Float64Array, hull: HullProgram): Outcome {
    this.strength = 0;
    if (!hull.marginals(this.marginals)) return "same";
    this.marginals.forEach((weights, j) => {
      this.ceilings[j]!.set(weights);
    });
    for (let j = 0; j < shape.players; j++) {
      this.totals[j] = shape.corners[j] === 1 ? 0 : this.boundWeights(shape, j, hull);
      if (this.totals[j]! >= impossibleTotal) return "empty";
      this.strength = Math.max(this.strength, this.totals[j]!);
    }
    return this.strength > worthwhileTotal && this.shrinkAll(shape, region) ? "smaller" : "same";
  }

  private boundWeights(shape: Shape, j: number, hull: HullProgram): number {
    let total = 0;
    for (let corner = 0; corner < shape.corners[j]!; corner++) {
      const bound = this.ceilings[j]![corner]! < worthwhileBound ? 0 : this.boundWeight(shape, j, corner, hull);
      this.least[j]![corner] = bound * safety;
      total += bound;
    }
    return total;
  }

  private boundWeight(shape: Shape, player: number, corner: number, hull: HullProgram): number {
    const bound = hull.weightBound(player, corner, mostSteps, worthwhileBound / 2);
    hull.marginals(this.latest);
    for (let j = 0; j < shape.players; j++) {
      const ceiling = this.ceilings[j]!;
      for (let v = 0; v < shape.corners[j]!; v++) ceiling[v] = Math.min(ceiling[v]!, this.latest[j]![v]!);
    }
    return bound;
  }

  private shrinkAll(shape: Shape, region: Float64Array): boolean {
    let any = false;
    for (let j = 0; j < shape.players; j++) {
      if (this.totals[j]! <= worthwhileTotal || this.totals[j]! >= 1 - 1e-9) continue;
      let total = 0;
      for (let corner = 0; corner < shape.corners[j]!; corner++) total += this.least[j]![corner]!;
      shrink(shape, region, j, this.least[j]!, total);
      any = true;
    }
    return any;
  }
}
