/**
 * Solves many random games in ways that share no code, and stops at the first on which they differ; then runs the property tests with other
 * cases than `npm test` draws. Seeded and bounded.
 *
 *     npm run fuzz -- [--seed 2] [--three-player 10000] [--two-player 2000] [--properties 1]
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { numberOf } from "../../engine/arithmetic/quantity";
import { closedForm } from "../../engine/concepts/nash/many-players/closed-form";
import { subdivision } from "../../engine/concepts/nash/many-players/subdivision";
import type { NashMethod } from "../../engine/concepts/nash/methods";
import { doubleDescription } from "../../engine/concepts/nash/two-player/double-description";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { type NormalFormGame, normalFormGame } from "../../engine/games/normal-form";
import { bimatrixGame, profileLines, randomMatrix, seededRandom, solve } from "../support/bimatrix";
import { extremeEquilibriaByLrsnash, hasLrsnash } from "../support/lrsnash";
import { equilibriaOf, type Oracle, type Payoffs } from "../support/two-by-two-by-two";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "2" },
    "three-player": { type: "string", default: "10000" },
    "two-player": { type: "string", default: "2000" },
    properties: { type: "string", default: "1" },
  },
});
const seed = Number(values.seed);

/** Two methods gave different answers: the game is printed so that it can become a test. */
class Difference extends Error {}

/** Ten lines a run. */
function tellProgress(what: string, done: number, total: number): void {
  if (done > 0 && done % Math.ceil(total / 10) === 0) console.log(`${what}: ${done} of ${total} games`);
}

/** Three players with two strategies each, by two methods, against exact surds; small payoffs make ties and continua. */
function threePlayer(games: number): string {
  const random = seededRandom(seed);
  let complete = 0;
  let equilibria = 0;
  for (let game = 0; game < games; game++) {
    tellProgress("three players", game, games);
    const most = [1000, 100, 9, 3][game % 4]!;
    const payoffs = Array.from({ length: 3 }, () => Array.from({ length: 8 }, () => Math.floor(random() * (most + 1))));
    const oracle = equilibriaOf(payoffs);
    if (![closedForm, subdivision].map((method) => isProvenEqual(method, payoffs, oracle)).every(Boolean)) continue;
    complete++;
    equilibria += oracle.isolated.length;
  }
  return `${games} games of three players with two strategies each: no difference; ${complete} lists proven complete, with the same ${equilibria} equilibria; continua, or cases that the surds leave open, in the others`;
}

/** Whether the method says that its list is complete, and it is: where it says so and it is not, this throws Difference. */
function isProvenEqual(method: NashMethod, payoffs: Payoffs, { isolated, continua, unknown }: Oracle): boolean {
  const { found, guarantee } = solve(method, gameOf(payoffs));
  const points = found.map(({ profile }) => profile.map((mixture) => numberOf(mixture[0]!)));
  const isListed = (point: readonly number[]) =>
    points.some((other) => other.every((weight, i) => Math.abs(weight - point[i]!) < 1e-7));
  const claimed = guarantee === "all";
  const isWrong =
    (claimed && continua.length > 0) ||
    (claimed && !unknown && (points.length !== isolated.length || !isolated.every(isListed)));
  if (isWrong)
    throw new Difference(JSON.stringify({ method: method.id, payoffs, found: points, expected: isolated, continua }));
  return claimed && !unknown;
}

function gameOf(payoffs: Payoffs): NormalFormGame {
  const players = payoffs.map((_, i) => ({ label: `P${i + 1}`, strategies: ["1", "2"] }));
  return normalFormGame(players, (player, index) => payoffs[player]![index]!);
}

/** Bimatrix games of many shapes, degenerate ones among them, against lrsnash: equal sets of extreme equilibria, as fractions. */
function twoPlayer(games: number): string {
  if (!hasLrsnash) return "two players: skipped, lrsnash is not installed (Debian: apt-get install lrslib)";
  const random = seededRandom(seed);
  for (let number = 0; number < games; number++) {
    tellProgress("two players", number, games);
    const rows = 1 + Math.floor(random() * 8);
    const columns = 1 + Math.floor(random() * 8);
    const most = [1, 2, 3, 9, 100, 1_000_000][number % 6]!;
    const A = randomMatrix(random, rows, columns, most);
    const B = randomMatrix(random, rows, columns, most);
    const game = bimatrixGame(A, B);
    const theirs = extremeEquilibriaByLrsnash(A, B);
    for (const method of [treeSearch, doubleDescription]) {
      if (method.refuses(game) !== null) continue;
      const ours = profileLines(solve(method, game));
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
        throw new Difference(JSON.stringify({ method: method.id, A, B, ours, theirs }));
      }
    }
  }
  return `${games} games of two players: the same extreme equilibria as lrsnash`;
}

/** So many runs of the property tests, with this seed and those after it. */
function properties(runs: number): string {
  for (let run = seed; run < seed + runs; run++) {
    const env = { ...process.env, TIGHTROPE_SEED: String(run) };
    const { status } = spawnSync("npx", ["vitest", "run", "tests/properties", "tests/linalg"], {
      stdio: "inherit",
      env,
    });
    if (status !== 0) throw new Difference(`property tests with seed ${run}`);
  }
  return `property tests: ${runs} runs, seeds from ${seed}`;
}

console.log(`seed ${seed}`);
console.log(threePlayer(Number(values["three-player"])));
console.log(twoPlayer(Number(values["two-player"])));
console.log(properties(Number(values.properties)));
