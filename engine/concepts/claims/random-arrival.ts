import { greatestCommonDivisor } from "../../arithmetic/common-divisor";
import { commonDenominator, type Rational, rational } from "../../arithmetic/rational";
import { fromResidues, moduliBeyond } from "../../arithmetic/residues";
import type { Budget } from "../../budget";
import type { ClaimsProblem } from "../../games/claims-problem";
import { emptyTable, take, without } from "../../games/subset-table";
import { scaledToInteger } from "../../linalg/integers";
import type { Awards } from "./rules";
import { texts } from "./texts";

/** A table of doubles of this size takes 64 MB. */
const mostCells = 2 ** 23;
/** Above this, looking at every set of claimants takes more than seconds. */
export const mostEnumerated = 20;

interface IntegerClaims {
  readonly claims: readonly bigint[];
  readonly estate: bigint;
  readonly factor: Rational;
}

/**
 * First come, first served, on average over all orders of arrival: the Shapley value of the claims game (O'Neill 1982, p. 349). Undefined
 * where neither a table of sums nor a look at every set of claimants is affordable.
 */
export function randomArrival(problem: ClaimsProblem, budget: Budget): Awards | undefined {
  const integers = integerClaims(problem);
  if (integers.estate === 0n) return problem.claims.map(() => rational(0n));
  const left = leftBySize(integers, budget);
  if (!left) return undefined;
  const orders = factorials(problem.claims.length);
  const count = problem.claims.length;
  return left.map((own) => {
    const sum = own.reduce((total, amount, size) => total + amount * orders[size]! * orders[count - 1 - size]!, 0n);
    return rational(sum * integers.factor.n, orders[count]! * integers.factor.d);
  });
}

/** Claims above the estate are cut to it, which changes nobody's award. */
function integerClaims({ claims, estate }: ClaimsProblem): IntegerClaims {
  const denominator = commonDenominator([...claims, estate]);
  const whole = claims.map((claim) => scaledToInteger(claim, denominator));
  const pot = scaledToInteger(estate, denominator);
  const unit = whole.reduce(greatestCommonDivisor, pot) || 1n;
  return {
    claims: whole.map((claim) => (claim < pot ? claim : pot) / unit),
    estate: pot / unit,
    factor: rational(unit, denominator),
  };
}

/** By claimant i and size s: Σ min(claim of i, what s earlier others leave of the estate) over all sets of s others. */
function leftBySize(integers: IntegerClaims, budget: Budget): bigint[][] | undefined {
  const { claims, estate } = integers;
  const isFew = claims.length <= mostEnumerated;
  const most = isFew ? Math.min(mostCells, 2 ** claims.length) : mostCells;
  if (Number(estate) * (claims.length + 1) <= most) return leftByTable(integers, budget);
  return isFew ? leftByEnumeration(integers, budget) : undefined;
}

function leftByTable({ claims, estate }: IntegerClaims, budget: Budget): bigint[][] {
  const moduli = moduliBeyond(2n ** BigInt(claims.length) * estate);
  const residues = moduli.map((modulus) => leftResidues(claims.map(Number), Number(estate), modulus, budget));
  return claims.map((_, i) =>
    claims.map((_, size) =>
      fromResidues(
        residues.map((one) => one[i]![size]!),
        moduli,
      ),
    ),
  );
}

/** The smaller of a claim and what is left is the number of units h up to the claim with which the earlier ones still fit into the estate. */
function leftResidues(claims: readonly number[], estate: number, modulus: number, budget: Budget): number[][] {
  const width = claims.length + 1;
  let table = emptyTable([estate], width, modulus);
  for (const claim of claims) table = take(table, [claim], true, budget);
  const byClaim = new Map<number, number[]>();
  for (const claim of claims) {
    if (byClaim.has(claim)) continue;
    budget.report({ done: byClaim.size, total: claims.length, unit: texts.claimants, found: 0 });
    const { counts } = without(table, [claim], budget);
    const within = new Array<number>(width).fill(0);
    const left = new Array<number>(width).fill(0);
    for (let sum = 0; sum < estate; sum++) {
      for (let size = 0; size < width; size++) {
        within[size] = (within[size]! + counts[sum * width + size]!) % modulus;
        if (sum >= estate - claim) left[size] = (left[size]! + within[size]!) % modulus;
      }
    }
    byClaim.set(claim, left);
  }
  return claims.map((claim) => byClaim.get(claim)!);
}

function leftByEnumeration({ claims, estate }: IntegerClaims, budget: Budget): bigint[][] {
  const left = claims.map(() => new Array<bigint>(claims.length).fill(0n));
  const visit = (next: number, sum: bigint, size: number, members: number): void => {
    if (sum >= estate) return;
    budget.spend();
    if (next === claims.length) {
      for (const [i, claim] of claims.entries()) {
        if ((members >> i) & 1) continue;
        left[i]![size] = left[i]![size]! + (claim < estate - sum ? claim : estate - sum);
      }
      return;
    }
    visit(next + 1, sum, size, members);
    visit(next + 1, sum + claims[next]!, size + 1, members | (1 << next));
  };
  visit(0, 0n, 0, 0);
  return left;
}

function factorials(most: number): bigint[] {
  const products = [1n];
  for (let k = 1; k <= most; k++) products.push(products[k - 1]! * BigInt(k));
  return products;
}
