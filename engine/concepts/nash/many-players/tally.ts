import { isExact } from "../../../arithmetic/quantity";
import type { NormalFormGame } from "../../../games/normal-form";
import { type Message, message, type Text } from "../../../text";
import type { Verdict } from "../../method";
import type { Equilibrium } from "../equilibrium";
import { type UndecidedSupport, undecidedNote } from "./undecided";

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
  found = 0;
  readonly undecided: UndecidedSupport[] = [];
  private exact = true;
  private indexSum = 0;
  private regular = true;

  add(equilibrium: Equilibrium): Equilibrium {
    const { regret, index } = equilibrium;
    this.found++;
    // A regret is a fraction where the profile is.
    if (!isExact(regret)) this.exact = false;
    if (index === undefined) this.regular = false;
    else this.indexSum += index;
    return equilibrium;
  }

  notesWhenStopped(game: NormalFormGame, done: number, total: number): Message[] {
    const progress = message(texts.progress, { done, total });
    return this.undecided.length > 0 ? [progress, undecidedNote(game, this.undecided, total)] : [progress];
  }

  /** A game all of whose equilibria are regular has indices that sum to 1 (Shapley 1974; Ritzberger, IJGT 23 (1994) 207–236). */
  verdict(game: NormalFormGame, total: number): Verdict {
    const arithmetic = this.exact ? "exact" : "certified";
    const notes: Message[] = [];
    if (this.undecided.length > 0) notes.push(undecidedNote(game, this.undecided, total));
    else if (this.regular && this.indexSum !== 1) notes.push(message(texts.indexSum, { sum: this.indexSum }));
    return { guarantee: notes.length === 0 ? "all" : "some", arithmetic, notes };
  }
}
