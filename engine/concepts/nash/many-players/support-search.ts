import type { Budget } from "../../../budget";
import { type CertifiedRoot, Certifier, isNearRoot, isWithinBall } from "./certificate";
import { someRowDecides } from "./dominance";
import { HullProgram } from "./hull-program";
import { Newton } from "./newton";
import type { NormalisedGame } from "./normalised-game";
import { PairContraction } from "./pair-contraction";
import { Preconditioning } from "./preconditioning";
import { barycentre, bisect, widestEdge } from "./region";
import type { Shape } from "./shape";
import type { Support } from "./support-tree";
import { Tightening } from "./tightening";
import type { Outcome } from "./weight-bounds";

/** Passes of pair contraction over one region before something else is tried, and passes of everything before it is cut. */
const pairPasses = 4;
const mostPasses = 60;
/** When preconditioning cuts away this much, Newton's method is likely to find the solution, and the rest is worth another pass. */
const promising = 0.5;
/** Another pass is worth it after tightening by this much. */
const worthAnotherPass = 0.3;
/** A region in which the conditions vary by less than this fraction of the payoff range is given up. */
const leastVariation = 1e-6;
/** After so many regions given up the support is: its solutions form a continuum, or nearly do. */
const mostUnresolved = 16;

/** Whether the roots reported are proven to be all solutions in the support's open face. */
export type SupportOutcome = "decided" | "unresolved";

/**
 * Finds all solutions of one support by branch and prune: a region is discarded when dominance, the relaxation, contraction or a
 * known root's ball of uniqueness proves that it holds no other equilibrium; otherwise it is contracted or cut in two.
 */
export class SupportSearch {
  readonly hull: HullProgram;
  private readonly pairs: PairContraction;
  private readonly preconditioning: Preconditioning;
  private readonly tightening: Tightening;
  private readonly newton: Newton;
  private readonly certifier: Certifier;
  private readonly mixtures: readonly Float64Array[];
  private readonly pool: Float64Array[] = [];
  private readonly shares: number[] = [];
  private shape!: Shape;
  private start!: Float64Array;
  private roots: CertifiedRoot[] = [];
  /** With two players mixing at most the conditions are linear: what one pass does not decide is left to linear programs. */
  private isLinear = false;
  /** Whether the hull program's last basis still belongs to the region in hand, without having proved it empty. */
  private isRelaxed = false;

  constructor(game: NormalisedGame) {
    const { counts } = game;
    const corners = Math.max(...counts);
    const joint = counts.reduce((product, count) => product * count, 1);
    const tuples = Math.max(...counts.map((count) => joint / count));
    const unknowns = counts.reduce((sum, count) => sum + count - 1, 0);
    this.hull = new HullProgram(unknowns, joint, tuples);
    this.pairs = new PairContraction(corners, tuples);
    this.preconditioning = new Preconditioning(counts.length, corners, unknowns, joint, tuples);
    this.tightening = new Tightening(counts.length, corners);
    this.newton = new Newton(unknowns, tuples);
    this.certifier = new Certifier(counts.length, corners, unknowns, joint);
    this.mixtures = counts.map((count) => new Float64Array(count));
  }

  /**
   * Yields every certified solution of the support's conditions, equilibrium or not. The hull program must have been tried on the
   * support's region last of all. `report` is told the part of the support, by volume, that is done with.
   */
  *search(
    support: Support,
    budget: Budget,
    report: (share: number) => void,
  ): Generator<CertifiedRoot, SupportOutcome, void> {
    this.begin(support);
    let unresolved = 0;
    let shareDone = 0;
    const stack = [this.start.slice()];
    for (let region = stack.pop(); region; region = stack.pop()) {
      const share = this.shares.pop()!;
      const known = this.roots.length;
      const decided = this.decide(region, budget);
      for (const root of this.roots.slice(known)) yield root;
      if (!decided && this.cut(region, stack)) {
        this.shares.push(share / 2, share / 2);
        continue;
      }
      this.pool.push(region);
      shareDone += share;
      report(shareDone);
      if (!decided && ++unresolved >= mostUnresolved) break;
    }
    return unresolved === 0 ? "decided" : "unresolved";
  }

  private begin({ shape, region }: Support): void {
    this.shape = shape;
    this.start = region;
    this.isLinear = shape.corners.filter((count) => count > 1).length <= 2;
    this.roots = [];
    this.pool.length = 0;
    this.shares.length = 0;
    this.shares.push(1);
    this.isRelaxed = true;
  }

  /** Contracts the region as far as that goes; true when it is proven to hold no equilibrium but the known ones. */
  private decide(region: Float64Array, budget: Budget): boolean {
    for (let pass = 0; pass < mostPasses; pass++) {
      budget.spend(1 + (this.shape.jointTuples >> 6));
      const outcome = this.contract(region);
      if (outcome !== "smaller") return outcome === "empty";
    }
    return false;
  }

  /** One pass of everything, cheapest first: "smaller" when another pass is worth it. */
  private contract(region: Float64Array): Outcome {
    const { shape } = this;
    if (this.isKnown(region)) return "empty";
    const paired = this.contractPairs(region);
    if (paired === "empty" || someRowDecides(shape, region)) return "empty";
    if (paired === "smaller" && this.isKnown(region)) return "empty";
    if (!(this.isRelaxed && paired === "same") && this.hull.provesEmpty(shape, region)) return "empty";
    this.isRelaxed = false;
    const contracted = this.preconditioning.contract(shape, region);
    if (contracted === "empty") return "empty";
    const strong = this.preconditioning.strength > promising;
    if (strong) this.findRoot(region);
    if ((strong || contracted === "smaller") && this.isKnown(region)) return "empty";
    if (contracted === "smaller") {
      if (strong) return "smaller";
      if (this.hull.provesEmpty(shape, region)) return "empty";
    }
    const tightened = this.tightening.contract(shape, region, this.hull);
    return tightened === "smaller" && this.tightening.strength < worthAnotherPass ? "same" : tightened;
  }

  private contractPairs(region: Float64Array): Outcome {
    for (let pass = 0; pass < pairPasses; pass++) {
      const outcome = this.pairs.contract(this.shape, region);
      if (outcome === "empty") return "empty";
      if (outcome === "same") return pass === 0 ? "same" : "smaller";
    }
    return "smaller";
  }

  /** Whether the region lies where a known root is the only one. */
  private isKnown(region: Float64Array): boolean {
    for (const root of this.roots) if (isWithinBall(this.shape, region, root)) return true;
    return false;
  }

  private findRoot(region: Float64Array): void {
    const { shape, start, mixtures, newton } = this;
    for (let j = 0; j < shape.players; j++) barycentre(shape, region, j, mixtures[j]!);
    if (!newton.converge(shape, start, mixtures) || newton.determinantSign === 0) return;
    if (this.roots.some((root) => isNearRoot(shape, mixtures, root))) return;
    const root = this.certifier.certify(shape, start, mixtures, newton.inverse, newton.determinantSign);
    if (root) this.roots.push(root);
  }

  /** Cuts the region in two along its widest edge; false when it is too small for that. */
  private cut(region: Float64Array, stack: Float64Array[]): boolean {
    if (this.isLinear) return false;
    const edge = widestEdge(this.shape, region, this.tightening.marginals);
    if (!edge || edge.variation < leastVariation) return false;
    const sibling = this.pool.pop() ?? new Float64Array(this.shape.length);
    bisect(this.shape, region, sibling, edge.player, edge.first, edge.second);
    stack.push(region, sibling);
    return true;
  }
}
