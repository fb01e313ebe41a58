import { fromResidues, moduliBeyond } from "../../arithmetic/residues";
import type { Budget } from "../../budget";
import { emptyTable, type SubsetTable, take, without } from "../../games/subset-table";
import { type IntegerVoting, votersByWeight } from "../../games/weighted-voting";
import { texts } from "./texts";

/**
 * For every voter i and k = 0 … n, the winning coalitions that i and k − 1 other members can each destroy by leaving: all of them ("shared"),
 * or those without further members ("minimal": every member is needed). For one column of weights.
 *
 * A coalition that exceeds the quota by e is destroyed by just its members with a weight above e. As e runs through the weights in
 * descending order, more and more groups of voters are above it; for each stretch of e one table counts the coalitions by their sum and by the
 * number of members from these groups, and a voter's own follow by taking it out again.
 */
export function criticalCounts(game: IntegerVoting, kind: "minimal" | "shared", budget: Budget): bigint[][] {
  const moduli = moduliBeyond(2n ** BigInt(game.weights.length));
  const residues = moduli.map((modulus) => criticalResidues(game, kind, modulus, budget));
  return game.weights.map((_, voter) =>
    residues[0]![voter]!.map((_, k) =>
      fromResidues(
        residues.map((one) => one[voter]![k]!),
        moduli,
      ),
    ),
  );
}

interface Group {
  readonly weight: number;
  readonly voters: readonly number[];
}

function criticalResidues(
  game: IntegerVoting,
  kind: "minimal" | "shared",
  modulus: number,
  budget: Budget,
): number[][] {
  const width = game.weights.length + 1;
  const quota = Number(game.quotas[0]);
  const groups = groupsDescending(game);
  const counts = game.weights.map(() => new Array<number>(width).fill(0));
  let needed = emptyTable([quota], width, modulus);
  for (const [last, { weight, voters }] of groups.entries()) {
    budget.report({ done: last, total: groups.length, unit: texts.groups, found: 0 });
    for (const _ of voters) needed = take(needed, [weight], true, budget);
    const table = kind === "shared" ? withOthers(needed, groups.slice(last + 1), budget) : needed;
    const excess = { from: groups[last + 1]?.weight ?? 0, to: weight };
    for (const group of groups.slice(0, last + 1)) {
      const own = without(table, [group.weight], budget);
      for (const voter of group.voters) addCoalitions(counts[voter]!, own, quota - group.weight, excess);
    }
  }
  return counts;
}

/** Voters of equal weight, the heaviest first. */
function groupsDescending(game: IntegerVoting): Group[] {
  return votersByWeight(game)
    .map((voters) => ({ weight: Number(game.weights[voters[0]!]![0]), voters }))
    .sort((a, b) => b.weight - a.weight);
}

function withOthers(table: SubsetTable, others: readonly Group[], budget: Budget): SubsetTable {
  const all = { ...table, counts: table.counts.slice() };
  for (const { weight, voters } of others) for (const _ of voters) take(all, [weight], false, budget);
  return all;
}

/** Adds the coalitions that a voter completes to the quota and an excess in the range: `missing` is what the others need for the quota. */
function addCoalitions(
  counts: number[],
  { counts: others, width, members, modulus }: SubsetTable,
  missing: number,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (let sum = Math.max(0, missing + from); sum < missing + to; sum++)
    for (let k = 0; k <= members; k++) counts[k + 1] = (counts[k + 1]! + others[sum * width + k]!) % modulus;
}
