import { fromResidues, moduliBeyond } from "../../arithmetic/residues";
import type { Budget } from "../../budget";
import { emptyTable, type SubsetTable, take, without } from "../../games/subset-table";
import { type IntegerVoting, totalsOf, votersByWeight } from "../../games/weighted-voting";

/**
 * For every voter i, how many coalitions of s others i turns from losing to winning, s = 0 … n − 1.
 *
 * A coalition wins when its complement T has at most total − quota in every column. With i outside T, i turns the rest of the others
 * into winners when T is within these bounds and T with i is not (generating functions: Cantor in Shapley 1962, Brams & Affuso 1976).
 */
export function swingCounts(game: IntegerVoting, budget: Budget): bigint[][] {
  const moduli = moduliBeyond(2n ** BigInt(game.weights.length));
  const residues = moduli.map((modulus) => swingResidues(game, modulus, budget));
  return game.weights.map((_, voter) =>
    game.weights.map((_, size) =>
      fromResidues(
        residues.map((one) => one[voter]![size]!),
        moduli,
      ),
    ),
  );
}

function swingResidues(game: IntegerVoting, modulus: number, budget: Budget): number[][] {
  const count = game.weights.length;
  const weights = game.weights.map((own) => own.map(Number));
  const bounds = totalsOf(game).map((total, column) => Number(total - game.quotas[column]!));
  let table = emptyTable(
    bounds.map((bound) => bound + 1),
    count + 1,
    modulus,
  );
  for (const weight of weights) table = take(table, weight, true, budget);
  const blocked = bySize(table);
  const swings: number[][] = [];
  for (const group of votersByWeight(game)) {
    const apart = bySize(without(table, weights[group[0]!]!, budget));
    const own = weights.map((_, size) => {
      const t = count - 1 - size;
      const withVoter = (blocked[t + 1]! - apart[t + 1]! + modulus) % modulus;
      return (apart[t]! - withVoter + modulus) % modulus;
    });
    for (const voter of group) swings[voter] = own;
  }
  return swings;
}

/** How many subsets of each size there are within the bounds. */
function bySize({ counts, width, modulus }: SubsetTable): number[] {
  const sums = new Array<number>(width).fill(0);
  for (let at = 0; at < counts.length; at += width)
    for (let k = 0; k < width; k++) sums[k] = (sums[k]! + counts[at + k]!) % modulus;
  return sums;
}
