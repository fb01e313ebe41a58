import type { Budget } from "../../budget";
import type { IntegerVoting } from "../../games/weighted-voting";
import type { Counted, Counts } from "./counts";
import { texts } from "./texts";

/** All counts by looking at every coalition: for few voters whose weights are too large for a table, or that must meet several quotas. */
export function enumeratedCounts(game: IntegerVoting, budget: Budget): Readonly<Record<Counted, Counts>> {
  const count = game.weights.length;
  const wins = winningCoalitions(game, budget);
  const byVoter = () => game.weights.map(() => new Array<number>(count + 1).fill(0));
  const counts = { swings: byVoter(), minimal: byVoter(), shared: byVoter() };
  for (let coalition = 0; coalition < wins.length; coalition++) {
    budget.spend();
    if (coalition % 65536 === 0)
      budget.report({ done: coalition, total: wins.length, unit: texts.coalitions, found: 0 });
    if (!wins[coalition]) continue;
    const members = game.weights.flatMap((_, voter) => ((coalition >> voter) & 1 ? [voter] : []));
    const critical = members.filter((voter) => !wins[coalition ^ (1 << voter)]);
    for (const voter of critical) {
      counts.swings[voter]![members.length - 1]!++;
      counts.shared[voter]![critical.length]!++;
      if (critical.length === members.length) counts.minimal[voter]![members.length]!++;
    }
  }
  const exact = (lists: number[][]): Counts => lists.map((list) => list.map(BigInt));
  return {
    swings: exact(counts.swings.map((list) => list.slice(0, count))),
    minimal: exact(counts.minimal),
    shared: exact(counts.shared),
  };
}

/** By coalition, whose members are the bits of its number. */
function winningCoalitions({ weights, quotas }: IntegerVoting, budget: Budget): Uint8Array {
  const wins = new Uint8Array(2 ** weights.length).fill(1);
  for (const [column, quota] of quotas.entries()) {
    const sums: bigint[] = [0n];
    for (const own of weights) {
      const length = sums.length;
      budget.spend();
      for (let coalition = 0; coalition < length; coalition++) sums.push(sums[coalition]! + own[column]!);
    }
    for (const [coalition, sum] of sums.entries()) if (sum < quota) wins[coalition] = 0;
  }
  return wins;
}
