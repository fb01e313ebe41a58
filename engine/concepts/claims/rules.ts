import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  sign,
  subtract,
  zero,
} from "../../arithmetic/rational";
import { type ClaimsProblem, sumOf } from "../../games/claims-problem";

/** Awards by claimant. */
export type Awards = readonly Rational[];

const two = rational(2n);
const least = (a: Rational, b: Rational): Rational => (compare(a, b) < 0 ? a : b);
const positivePart = (a: Rational): Rational => (sign(a) > 0 ? a : zero);

/** To everyone the same part of the claim. */
export function proportional({ claims, estate }: ClaimsProblem): Awards {
  const total = sumOf(claims);
  return claims.map((claim) => (total.n === 0n ? zero : divide(multiply(claim, estate), total)));
}

/** As equal as can be with nobody above the claim (constrained equal awards). */
export function equalAwards(problem: ClaimsProblem): Awards {
  const level = awardLevel(problem);
  return problem.claims.map((claim) => least(claim, level));
}

/** What those get who do not get their whole claim; the largest claim when all are met. */
export function awardLevel({ claims, estate }: ClaimsProblem): Rational {
  const ascending = [...claims].sort(compare);
  let left = estate;
  for (const [i, claim] of ascending.entries()) {
    const level = divide(left, rational(BigInt(claims.length - i)));
    if (compare(level, claim) < 0) return level;
    left = subtract(left, claim);
  }
  return ascending.at(-1) ?? zero;
}

/** What is missing is shared as equally as can be with nobody below zero (constrained equal losses). */
export const equalLosses = (problem: ClaimsProblem): Awards => dual(equalAwards, problem);

/** What the rule leaves unpaid when it divides the losses as if they were the estate. */
export function dual(rule: (problem: ClaimsProblem) => Awards, { claims, estate }: ClaimsProblem): Awards {
  const losses = rule({ claims, estate: subtract(sumOf(claims), estate) });
  return claims.map((claim, i) => subtract(claim, losses[i]!));
}

/** Equal awards of half the claims up to half of their sum, and beyond it equal losses of the other half (Aumann & Maschler 1985). */
export function talmud(problem: ClaimsProblem): Awards {
  return isUpToHalf(problem) ? equalAwards(halved(problem)) : dual(talmud, problem);
}

export const isUpToHalf = ({ claims, estate }: ClaimsProblem): boolean =>
  compare(multiply(two, estate), sumOf(claims)) <= 0;

/** Half the claims on the estate, or beyond half of all claims on what is missing. */
export function halved({ claims, estate }: ClaimsProblem): ClaimsProblem {
  const total = sumOf(claims);
  const isSmall = isUpToHalf({ claims, estate });
  return {
    claims: claims.map((claim) => divide(claim, two)),
    estate: isSmall ? estate : subtract(total, estate),
  };
}

/** Everyone first gets what the others leave uncontested; the rest is divided in proportion to what can still be claimed of it. */
export function adjustedProportional({ claims, estate }: ClaimsProblem): Awards {
  const total = sumOf(claims);
  const uncontested = claims.map((claim) => positivePart(subtract(estate, subtract(total, claim))));
  const left = subtract(estate, sumOf(uncontested));
  const remaining = claims.map((claim, i) => least(subtract(claim, uncontested[i]!), left));
  const rest = proportional({ claims: remaining, estate: left });
  return uncontested.map((own, i) => add(own, rest[i]!));
}

/**
 * Claims are laid over the estate so that as little as possible is claimed by many, and every part is shared among those who claim it
 * (O'Neill 1982, p. 355). With no claim as large as the estate, everyone keeps alone what exceeds a level t; below it all claims are nested.
 */
export function minimalOverlap({ claims, estate }: ClaimsProblem): Awards {
  const level = overlapLevel({ claims, estate });
  const alone = claims.map((claim) => positivePart(subtract(claim, level)));
  const nested = nestedShares(claims.map((claim) => least(claim, level)));
  const isNestedAlone = compare(level, estate) >= 0;
  return claims.map((_, i) => (isNestedAlone ? nested[i]! : add(nested[i]!, alone[i]!)));
}

/** The t at which t and all that exceeds it come to the estate; the estate itself when some claim is as large. */
function overlapLevel({ claims, estate }: ClaimsProblem): Rational {
  const descending = [...claims].sort((a, b) => compare(b, a));
  if (descending.length === 0 || compare(descending[0]!, estate) >= 0) return estate;
  let above = descending[0]!;
  for (let k = 2; k <= descending.length; k++) {
    above = add(above, descending[k - 1]!);
    // With k claims above t: above − k·t + t = estate.
    const level = divide(subtract(above, estate), rational(BigInt(k - 1)));
    const next = descending[k] ?? zero;
    if (sign(level) >= 0 && compare(level, next) >= 0) return level;
  }
  return zero;
}

/** Each part of nested claims is shared equally by all whose claims reach it. */
function nestedShares(claims: readonly Rational[]): Rational[] {
  const order = [...claims.keys()].sort((a, b) => compare(claims[a]!, claims[b]!));
  const shares: Rational[] = claims.map(() => zero);
  let share = zero;
  let reached = zero;
  for (const [k, claimant] of order.entries()) {
    const part = add(claims[claimant]!, negate(reached));
    share = add(share, divide(part, rational(BigInt(claims.length - k))));
    reached = claims[claimant]!;
    shares[claimant] = share;
  }
  return shares;
}
