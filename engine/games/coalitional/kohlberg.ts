import { compare, one, type Rational, rational, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { type Constraint, maximizeExactly } from "../../linalg/linear-program";
import { alone, belongsTo, type Coalition } from "../coalitional-game";
import { allExcesses } from "./division";
import { type ExcessRule, worthIn } from "./excess-level";
import type { IntegerWorths } from "./integer-worths";
import { coalitionSpan } from "./span";

/**
 * Whether an efficient division is the one with lexicographically least excesses: at every level the coalitions with at least that
 * excess must be balanced (Sobolev 1975; for individually rational divisions Kohlberg 1971, theorem 5, where players held at their
 * worth alone may help with weights ≥ 0). A level within the span of those before needs no look, and none is left once they span
 * everything.
 */
export function hasBalancedLevels(
  worths: IntegerWorths,
  shares: readonly Rational[],
  rule: ExcessRule,
  budget: Budget,
): boolean {
  const span = coalitionSpan(shares.length);
  const grand = 2 ** shares.length - 1;
  span.add(grand);
  const basis: Coalition[] = [grand];
  const held = rule.isIndividuallyRational
    ? [...shares.keys()].map(alone).filter((own, player) => compare(shares[player]!, worthIn(worths, own)) === 0)
    : [];
  for (const level of levelsOf(allExcesses(worths, shares), rule)) {
    if (span.rank === shares.length) return true;
    const fresh = level.filter((coalition) => !span.has(coalition));
    if (!isBalancedWith(fresh, held, basis, shares.length, budget)) return false;
    for (const coalition of fresh) if (span.add(coalition)) basis.push(coalition);
  }
  return true;
}

/** The coalitions other than all and none, those of equal excess together, largest excess first. */
function levelsOf({ numerators, denominator }: IntegerWorths, { weightOf }: ExcessRule): Coalition[][] {
  const excesses = numerators.map((n, coalition) =>
    coalition === 0 ? zero : rational(n, denominator * weightOf(coalition)),
  );
  const coalitions = [...excesses.keys()].slice(1, -1);
  coalitions.sort((a, b) => compare(excesses[b]!, excesses[a]!));
  const levels: Coalition[][] = [];
  for (const coalition of coalitions) {
    const last = levels.at(-1);
    if (last && compare(excesses[last[0]!]!, excesses[coalition]!) === 0) last.push(coalition);
    else levels.push([coalition]);
  }
  return levels;
}

/**
 * Whether the fresh coalitions with weights > 0 and the held players with weights ≥ 0 make up a vector in the span of the basis: by
 * Farkas' lemma, whether no transfer between players that leaves the basis as it is gives every fresh coalition and held player at
 * least 0 and some fresh coalition more.
 */
function isBalancedWith(
  fresh: readonly Coalition[],
  held: readonly Coalition[],
  basis: readonly Coalition[],
  playerCount: number,
  budget: Budget,
): boolean {
  if (fresh.length === 0) return true;
  const players = Array.from({ length: playerCount }, (_, player) => player);
  // A transfer of any sign is a vector ≥ 0 less a multiple, ≥ 0 as well, of (1, …, 1).
  const received = (coalition: Coalition): Rational[] => {
    const row = players.map((player) => (belongsTo(player, coalition) ? one : zero));
    return [...row, rational(BigInt(-row.filter(({ n }) => n === 1n).length))];
  };
  const total = fresh.map(received).reduce((sum, row) => sum.map((a, i) => rational(a.n + row[i]!.n)));
  const atLeastZero = (coalition: Coalition): Constraint<Rational> => ({
    coefficients: received(coalition),
    relation: ">=",
    limit: zero,
  });
  const constraints: Constraint<Rational>[] = [
    ...[...fresh, ...held].map(atLeastZero),
    ...basis.map((coalition): Constraint<Rational> => ({ ...atLeastZero(coalition), relation: "=" })),
    { coefficients: total, relation: "<=", limit: one },
  ];
  const outcome = maximizeExactly({ objective: total, constraints }, budget);
  return outcome.status === "optimal" && outcome.value.n === 0n;
}
