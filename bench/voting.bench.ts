/**
 * Power indices of weighted voting with 50 voters, as GAME.POWER counts them. Milliseconds of CPU time: the first run, and
 * the median of four warm ones. Writes voting.json beside this file.
 *
 *     npx tsx bench/voting.bench.ts
 */
import { fromNumber } from "../engine/arithmetic/rational";
import { unlimited } from "../engine/budget";
import { runMethod } from "../engine/concepts/method";
import { indexNames } from "../engine/concepts/power/indices";
import { counting } from "../engine/concepts/power/method";
import { votingGame } from "../tests/support/voting";
import { median, publish, round, timed } from "./harness";

/** Fifty weights, all different, of about `mean` each. */
const weightsAround = (mean: number): number[] =>
  Array.from({ length: 50 }, (_, i) => Math.round((mean * (2 * i + 1)) / 50) + i);

const rows = [1, 40, 400].flatMap((mean) => {
  const weights = weightsAround(mean);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const quota = Math.floor(total / 2) + 1;
  return [...indexNames, "all" as const].map((index) => {
    const solve = () => runMethod(counting(index, [fromNumber(quota)]), votingGame(weights), unlimited);
    const runs = Array.from({ length: 5 }, () => timed(solve));
    return {
      voters: weights.length,
      total,
      quota,
      index,
      first: round(runs[0]!.milliseconds),
      milliseconds: round(median(runs.slice(1).map(({ milliseconds }) => milliseconds))),
    };
  });
});
publish("voting", rows);
