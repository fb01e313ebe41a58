import { add, divide, multiply, type Rational, rational, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Coalition, sizeOf } from "../coalitional-game";
import { allExcesses } from "./division";
import { allCandidates, type ExcessLevel, lowestExcess, worthIn } from "./excess-level";
import type { IntegerWorths } from "./integer-worths";
import { coalitionSpan } from "./span";

/** The least that the largest excess of any division can be: the core is empty when it is above 0. For two or more players. */
export const leastExcess = (worths: IntegerWorths, playerCount: number, budget: Budget): ExcessLevel =>
  lowestExcess(allCandidates(worths, playerCount, { weightOf: () => 1n, isIndividuallyRational: false }), budget);

/** A collection of coalitions with weights under which every player is in coalitions of total weight 1. */
export interface BalancedCollection {
  readonly weights: ReadonlyMap<Coalition, Rational>;
  /** Σ weight · worth. A core division would have to give as much (Bondareva 1963, Shapley 1967). */
  readonly worth: Rational;
}

/** The coalitions that prove the least excess, small ones first, weighed so that they are balanced. */
export function balancedProof(worths: IntegerWorths, { proof }: ExcessLevel, playerCount: number): BalancedCollection {
  const entries = [...proof].sort(([a], [b]) => sizeOf(a) - sizeOf(b) || a - b);
  const memberships = entries.reduce(
    (sum, [coalition, weight]) => add(sum, multiply(weight, rational(BigInt(sizeOf(coalition))))),
    zero,
  );
  const perPlayer = divide(memberships, rational(BigInt(playerCount)));
  const weights = new Map(entries.map(([coalition, weight]) => [coalition, divide(weight, perPlayer)]));
  const worth = [...weights].reduce(
    (sum, [coalition, weight]) => add(sum, multiply(weight, worthIn(worths, coalition))),
    zero,
  );
  return { weights, worth };
}

/** The game in which every coalition but all together is worth `excess` less: its core is the least core when that is the least excess. */
export function loweredBy({ numerators, denominator }: IntegerWorths, excess: Rational): IntegerWorths {
  const lowered = numerators.map((n, coalition) =>
    coalition === 0 || coalition === numerators.length - 1 ? n * excess.d : n * excess.d - excess.n * denominator,
  );
  return { denominator: denominator * excess.d, numerators: lowered };
}

/** Whether no coalition has a positive excess, nothing is left over, and the coalitions with excess 0 leave no other division. */
export function isCoreVertex(worths: IntegerWorths, shares: readonly Rational[]): boolean {
  const { numerators } = allExcesses(worths, shares);
  if (numerators.at(-1) !== 0n || numerators.some((excess) => excess > 0n)) return false;
  const span = coalitionSpan(shares.length);
  for (let coalition = numerators.length - 1; coalition > 0 && span.rank < shares.length; coalition--) {
    if (numerators[coalition] === 0n) span.add(coalition);
  }
  return span.rank === shares.length;
}

export const isInCore = (worths: IntegerWorths, shares: readonly Rational[]): boolean => {
  const { numerators } = allExcesses(worths, shares);
  return numerators.at(-1) === 0n && numerators.every((excess) => excess <= 0n);
};
