import type { Budget } from "../../budget";
import { type CoalitionalGame, coalitionSizes } from "../coalitional-game";
import { integerWorths } from "./integer-worths";

/** Sums of worths over the coalitions of one size, over one denominator: what values that weigh coalitions by size are made of. */
export interface SizeSums {
  readonly denominator: bigint;
  /** By size from 0: the worths of all coalitions. */
  readonly all: readonly bigint[];
  /** By player, then by size: the worths of the coalitions that the player belongs to. */
  readonly having: readonly (readonly bigint[])[];
}

/** n/2 · 2ⁿ additions. */
export function sizeSums(game: CoalitionalGame, budget: Budget): SizeSums {
  const count = game.players.length;
  const { numerators, denominator } = integerWorths(game);
  const sizes = coalitionSizes(count);
  const all = new Array<bigint>(count + 1).fill(0n);
  const having = Array.from({ length: count }, () => new Array<bigint>(count + 1).fill(0n));
  for (let coalition = 1; coalition < sizes.length; coalition++) {
    budget.spend();
    const worth = numerators[coalition]!;
    const size = sizes[coalition]!;
    all[size]! += worth;
    for (let rest = coalition; rest !== 0; rest &= rest - 1) having[31 - Math.clz32(rest & -rest)]![size]! += worth;
  }
  return { denominator, all, having };
}
