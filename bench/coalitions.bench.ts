/**
 * Coalitional games: the nucleolus in fractions with its check, and the Shapley value. Milliseconds of CPU time: the first run, and the
 * median of the warm ones. Writes coalitions.json beside this file.
 *
 *     npx tsx bench/coalitions.bench.ts
 */
import { unlimited } from "../engine/budget";
import { coreMethod } from "../engine/concepts/core/method";
import type { Division } from "../engine/concepts/division";
import { type Method, runMethod } from "../engine/concepts/method";
import { lexicographicMethod } from "../engine/concepts/nucleolus/method";
import { shapleyValue } from "../engine/concepts/shapley/value";
import { weightedShapleyValue } from "../engine/concepts/shapley/weighted-value";
import { type Coalition, type CoalitionalGame, coalitionalGame, membersOf } from "../engine/games/coalitional-game";
import { seededRandom } from "../tests/support/bimatrix";
import { median, publish, round, timed } from "./harness";

type Family = (count: number) => (coalition: Coalition) => number;

const size = (coalition: Coalition): number => membersOf(coalition).length;

const random: Family = (count) => {
  const draw = seededRandom(count);
  return (coalition) => Math.floor(1000 * draw() * size(coalition));
};
const convex: Family = (count) => {
  const draw = seededRandom(count);
  return (coalition) => 10 * size(coalition) ** 2 + Math.floor(10 * draw());
};
const weightedMajority: Family = (count) => (coalition) => {
  const votes = membersOf(coalition).reduce((sum, player) => sum + player + 1, 0);
  return 4 * votes > count * (count + 1) ? 1 : 0;
};
const gloves: Family = (count) => (coalition) => {
  const left = membersOf(coalition).filter((player) => 2 * player < count).length;
  return Math.min(left, size(coalition) - left);
};
const airport: Family = () => (coalition) => -Math.max(...membersOf(coalition).map((player) => (player + 1) ** 2));

const families = { random, convex, weightedMajority, gloves, airport };

const gameOf = (count: number, family: Family): CoalitionalGame =>
  coalitionalGame(
    Array.from({ length: count }, (_, i) => ({ label: `P${i + 1}` })),
    family(count),
  );

function row(what: string, family: string, players: number, aim: number | string, work: () => unknown, times = 5) {
  const runs = Array.from({ length: times }, () => timed(work).milliseconds);
  return { what, family, players, first: round(runs[0]!), milliseconds: round(median(runs.slice(1))), aim };
}

const nucleoli = Object.entries(families).flatMap(([name, family]) =>
  [10, 12, 14].map((count) => {
    const game = gameOf(count, family);
    const method: Method<CoalitionalGame, Division> = lexicographicMethod("prenucleolus");
    return row("nucleolus", name, count, count === 10 ? 2000 : "", () => runMethod(method, game, unlimited));
  }),
);

const values = [16, 20].flatMap((count) => {
  const game = gameOf(count, random);
  const weights = game.players.map((_, i) => 1 + (i % 5));
  return [
    row("Shapley", "random", count, count === 20 ? 1000 : "", () => shapleyValue(game, unlimited)),
    row("weighted Shapley", "random", count, "", () => weightedShapleyValue(game, weights, unlimited), 3),
  ];
});

const cores = [5, 6, 7].map((count) => {
  const game = gameOf(count, convex);
  return row("core vertices", "convex", count, "", () => runMethod(coreMethod("vertices"), game, unlimited), 3);
});

publish("coalitions", [...nucleoli, ...values, ...cores]);
