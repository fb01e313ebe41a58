import { isExact } from "../../../arithmetic/quantity";
import type { Budget } from "../../../budget";
import { Stopped } from "../../../errors";
import type { NormalFormGame } from "../../../games/normal-form";
import type { MixedProfile } from "../../../games/profile";
import { type Message, message, type Text } from "../../../text";
import type { Verdict } from "../../method";
import { componentNotes } from "../component";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { componentsOfSubsets } from "./components-of-subsets";
import { extremeProfiles, isPoint, isSameProfile, type NashSubset } from "./nash-subset";
import { type UndecidedSupport, undecidedNotes } from "./undecided";

const texts = {
  progress: {
    en: "{done} of {total} supports had been gone through",
    ko: "받침 집합 {total}개 중 {done}개를 살펴보았습니다",
    zh: "已检查 {total} 个支撑集中的 {done} 个",
  },
  indexSum: {
    en: "not proven complete: the indices of the equilibria found sum to {sum} instead of 1, which should not happen; please report this game",
    ko: "완전성이 증명되지 않음: 찾은 균형의 지수 합이 1이 아니라 {sum}입니다. 있을 수 없는 일이므로 이 게임을 알려 주십시오",
    zh: "未证明完整：所得均衡的指数之和为 {sum} 而不是 1，这不应发生；请报告此博弈",
  },
} satisfies Record<string, Text>;

/** What the search has come to, support by support. */
export class Tally {
  supports = 0;
  readonly undecided: UndecidedSupport[] = [];
  private readonly found: Equilibrium[] = [];
  private readonly continua: Continuum[] = [];

  constructor(
    private readonly game: NormalFormGame,
    private readonly budget: Budget,
  ) {}

  get count(): number {
    return this.found.length;
  }

  /** A corner of a continuum that has been told of is not told of again. */
  add(equilibrium: Equilibrium): void {
    if (this.continua.length > 0 && this.positionOf(equilibrium.profile) >= 0) return;
    this.found.push(equilibrium);
    this.budget.found(equilibrium);
  }

  /** All equilibria of a support: one, or a continuum that ends in the corners of the subset. */
  addSubset(supports: Continuum["supports"], subset: NashSubset): void {
    if (!isPoint(subset)) this.continua.push({ supports, subset });
    for (const profile of extremeProfiles(subset)) {
      if (this.positionOf(profile) < 0) this.add(equilibriumOf(this.game, profile));
    }
  }

  /** Yields what the search has added, also when it is stopped. `total` counts supports; those excluded unseen are done with, too. */
  *resultsOf(search: () => void, total: number, excluded = () => 0): Generator<Equilibrium, Verdict, void> {
    try {
      search();
      const { found, verdict } = this.conclude(total);
      yield* found;
      return verdict;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      yield* this.found;
      const progress = message(texts.progress, { done: excluded() + this.supports, total });
      throw new Stopped(error.reason, [progress, ...this.openNotes(total)]);
    }
  }

  /** A game all of whose equilibria are regular has indices that sum to 1 (Shapley 1974; Ritzberger, IJGT 23 (1994) 207–236). */
  private conclude(total: number): { found: readonly Equilibrium[]; verdict: Verdict } {
    // A regret is a fraction where the profile is.
    const arithmetic = this.found.every(({ regret }) => isExact(regret)) ? "exact" : "certified";
    const { found } = this;
    if (this.undecided.length > 0) {
      return { found, verdict: { guarantee: "some", arithmetic, notes: this.openNotes(total) } };
    }
    if (this.continua.length > 0) return this.inComponents(arithmetic);
    const sum = found.reduce((all, { index = Number.NaN }) => all + index, 0);
    const isWrong = !Number.isNaN(sum) && sum !== 1;
    const notes = isWrong ? [message(texts.indexSum, { sum })] : [];
    return { found, verdict: { guarantee: isWrong ? "some" : "all", arithmetic, notes } };
  }

  private inComponents(arithmetic: Verdict["arithmetic"]): { found: readonly Equilibrium[]; verdict: Verdict } {
    const components = componentsOfSubsets(
      this.count,
      this.continua.map(({ subset }) => subset),
      (profile) => this.positionOf(profile),
      this.budget,
    );
    const componentAt = new Map(components.flatMap(({ members }, c) => members.map((i) => [i, c + 1] as const)));
    return {
      found: this.found.map((equilibrium, i) => ({ ...equilibrium, component: componentAt.get(i)! })),
      verdict: { guarantee: "extreme", arithmetic, notes: componentNotes(components) },
    };
  }

  private positionOf(profile: MixedProfile): number {
    return this.found.findIndex((one) => isSameProfile(one.profile, profile));
  }

  private openNotes(total: number): Message[] {
    const continua = this.continua.map(({ supports }) => ({ supports, because: "continuum" }) as const);
    return undecidedNotes(this.game, [...this.undecided, ...continua], total);
  }
}

interface Continuum {
  readonly supports: readonly (readonly number[])[];
  readonly subset: NashSubset;
}
