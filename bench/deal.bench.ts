/**
 * The four solutions, proven, game read already: ten issues of four options (1,048,576 deals) and larger. Milliseconds of CPU
 * time: the first run, and the median of nine warm ones (three of long ones). For the smaller cases also what looking at every deal takes, a double
 * per party, to compare with. Writes deal.json beside this file.
 *
 *     npx tsx bench/deal.bench.ts
 */

import { numberOf } from "../engine/arithmetic/quantity";
import { createBudget } from "../engine/budget";
import { mergingMethod } from "../engine/concepts/deal/method";
import { runMethod } from "../engine/concepts/method";
import { combinationCount, type DealGame, pointsOfTerm } from "../engine/games/deal";
import { randomDealGame } from "../tests/support/deals";
import { median, publish, round, timed } from "./harness";

interface Case {
  readonly issues: number;
  readonly options: number;
  readonly parties: number;
  /** Pairs of options, in different issues, that exclude each other. */
  readonly incompatible?: number;
}

const cases: readonly Case[] = [
  { issues: 10, options: 4, parties: 2 },
  { issues: 10, options: 4, parties: 3 },
  { issues: 10, options: 4, parties: 3, incompatible: 12 },
  { issues: 10, options: 4, parties: 5 },
  { issues: 20, options: 5, parties: 2 },
  { issues: 20, options: 5, parties: 2, incompatible: 12 },
  { issues: 20, options: 5, parties: 3 },
  { issues: 40, options: 6, parties: 2 },
  { issues: 12, options: 4, parties: 6 },
  { issues: 20, options: 5, parties: 5 },
];

function gameOf({ issues, options, parties, incompatible = 0 }: Case): DealGame {
  const game = randomDealGame(new Array<number>(issues).fill(options), parties, 17);
  const pairs = Array.from({ length: incompatible }, (_, i) => [
    { issue: i % issues, option: i % options },
    { issue: (3 * i + 1 + (i % issues)) % issues, option: (i + 1) % options },
  ]);
  return { ...game, incompatible: pairs.filter(([a, b]) => a!.issue !== b!.issue) };
}

/** The largest smallest gain over all deals, one after another, in doubles: the least that an exhaustive search does. */
function exhaustive(game: DealGame): number {
  const tables = game.parties.map((_, party) =>
    game.issues.map(({ options }, issue) =>
      Float64Array.from(options, (__, option) => numberOf(pointsOfTerm(game, party, { issue, option }))),
    ),
  );
  const visit = (issue: number, sums: readonly number[]): number => {
    if (issue === game.issues.length) return Math.min(...sums);
    let most = Number.NEGATIVE_INFINITY;
    for (const option of game.issues[issue]!.options.keys())
      most = Math.max(
        most,
        visit(
          issue + 1,
          sums.map((sum, party) => sum + tables[party]![issue]![option]!),
        ),
      );
    return most;
  };
  return visit(
    0,
    game.parties.map(() => 0),
  );
}

const rows = cases.map((one) => {
  const game = gameOf(one);
  const method = mergingMethod({ find: "solutions", weights: undefined, limit: 100 });
  const solve = () => timed(() => runMethod(method, game, createBudget({ milliseconds: 60_000 })));
  const first = solve();
  // The long ones are not repeated as often.
  const runs = Array.from({ length: first.milliseconds > 2000 ? 3 : 9 }, solve);
  const deals = combinationCount(game);
  return {
    ...one,
    deals,
    first: round(first.milliseconds),
    milliseconds: round(median(runs.map(({ milliseconds }) => milliseconds))),
    aim: deals < 2e6 ? 1000 : "",
    exhaustive: deals < 2e6 ? round(timed(() => exhaustive(game)).milliseconds) : "",
    guarantee: first.result.guarantee,
  };
});
publish("deal", rows);
