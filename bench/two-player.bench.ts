/**
 * All equilibria of two-player games, exact: this engine by the method it chooses itself against lrsnash (Avis; Debian package lrslib), game by game in one run.
 * CPU time of each, since other programs may be running: this engine's in process and warm, with every probability, payoff and
 * regret in lowest terms; lrsnash's includes starting its process, about a millisecond. Prints a table and writes two-player.json beside this file.
 *
 *     npx tsx bench/two-player.bench.ts [--long]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseMethod } from "../engine/concepts/nash/choose-method";
import { bimatrixGame, solve } from "../tests/support/bimatrix";
import { hasLrsnash } from "../tests/support/lrsnash";
import { type Bimatrix, coordination, dualCyclic, randomBimatrix } from "./bimatrix-families";
import { median, publish, round, timed, timeProgram } from "./harness";

interface Family {
  readonly name: string;
  readonly games: readonly Bimatrix[];
  /** lrsnash needs minutes. */
  readonly long?: boolean;
}

const several = (count: number, game: (number: number) => Bimatrix): Bimatrix[] =>
  Array.from({ length: count }, (_, i) => game(i));

const families: readonly Family[] = [
  { name: "8×8, 0…100", games: several(9, (i) => randomBimatrix(8, 8, 100, i)) },
  { name: "10×10, 0…100", games: several(9, (i) => randomBimatrix(10, 10, 100, i)) },
  { name: "12×12, 0…100", games: several(7, (i) => randomBimatrix(12, 12, 100, i)) },
  { name: "15×15, 0…100", games: several(3, (i) => randomBimatrix(15, 15, 100, i)) },
  { name: "8×8, 0…3", games: several(5, (i) => randomBimatrix(8, 8, 3, i)) },
  { name: "12×12, 0…3", games: several(5, (i) => randomBimatrix(12, 12, 3, i)) },
  { name: "12×12, 0…1", games: several(5, (i) => randomBimatrix(12, 12, 1, i)) },
  { name: "6×30, 0…3", games: several(5, (i) => randomBimatrix(6, 30, 3, i)) },
  { name: "coordination 12", games: [coordination(12)] },
  { name: "dual cyclic 8", games: [dualCyclic(8)] },
  { name: "dual cyclic 10", games: [dualCyclic(10)] },
  { name: "dual cyclic 12", games: [dualCyclic(12)] },
  { name: "20×20, 0…100", games: several(1, (i) => randomBimatrix(20, 20, 100, i)), long: true },
  { name: "24×24, 0…100", games: several(1, (i) => randomBimatrix(24, 24, 100, i)), long: true },
];

interface Row {
  readonly family: string;
  readonly method: string;
  readonly equilibria: number;
  readonly milliseconds: number;
  readonly lrsnash: number | string;
  readonly timesFaster: number | string;
  /** Resident megabytes at the most, of a process that solves the family's first game once. */
  readonly peakMegabytes?: number;
}

/** Longer than this lrsnash is not waited for. */
const mostSeconds = 600;

const long = process.argv.includes("--long");
const rows = families.map(measure);
publish("two-player", rows);

function measure({ name, games, long: isLong }: Family): Row {
  const ours = games.map(timeOurs);
  const milliseconds = median(ours.map(({ time }) => time));
  const row = {
    family: name,
    method: ours[0]!.method,
    equilibria: median(ours.map(({ count }) => count)),
    milliseconds: round(milliseconds),
    ...(isLong ? { peakMegabytes: peakMegabytes(games[0]!) } : {}),
  };
  const reason = !hasLrsnash ? "not installed" : isLong && !long ? "not run: takes minutes; add --long" : undefined;
  if (reason) return { ...row, lrsnash: reason, timesFaster: "" };
  const theirs = games.map(timeLrsnash);
  const times = theirs.flatMap((timing) => (timing ? [timing.time] : []));
  if (times.length < games.length) {
    const atLeast = round((1000 * mostSeconds) / milliseconds);
    return { ...row, lrsnash: `more than ${mostSeconds} s`, timesFaster: `more than ${atLeast}` };
  }
  for (const [i, timing] of theirs.entries()) {
    const { count } = ours[i]!;
    if (timing!.count !== count) throw new Error(`${name}: ${count} equilibria here, ${timing!.count} by lrsnash`);
  }
  const lrsnash = median(times);
  return { ...row, lrsnash: round(lrsnash), timesFaster: round(lrsnash / milliseconds) };
}

interface Timing {
  readonly count: number;
  readonly time: number;
}

/** After a second, and at least two runs, of warming up: solved until another second is spent, at least three times, and the median taken. */
function timeOurs({ A, B }: Bimatrix): Timing & { readonly method: string } {
  const game = bimatrixGame(A, B);
  const method = chooseMethod(game, "all", "auto", "auto");
  const run = () => timed(() => solve(method, game));
  const count = run().result.found.length;
  repeat(run, 1000, 1);
  return { count, time: median(repeat(run, 1000, 3)), method: method.id };
}

/** The times of as many runs as make so many milliseconds, 50 at the most. */
function repeat(run: () => { readonly milliseconds: number }, milliseconds: number, least: number): number[] {
  const times: number[] = [];
  for (let spent = 0; times.length < least || (spent < milliseconds && times.length < 50); ) {
    times.push(run().milliseconds);
    spent += times.at(-1)!;
  }
  return times;
}

/** Of a process of its own, which starts, reads the engine and solves the game once. */
function peakMegabytes(game: Bimatrix): number {
  const program = `
    import { bimatrixGame, solve } from "./tests/support/bimatrix";
    import { treeSearch } from "./engine/concepts/nash/two-player/tree-search";
    const { A, B } = ${JSON.stringify(game)};
    solve(treeSearch, bimatrixGame(A, B));
    console.log(process.resourceUsage().maxRSS);`;
  const { stdout } = spawnSync("npx", ["tsx", "--input-type=module", "-e", program], { encoding: "utf8" });
  return Math.round(Number(stdout) / 1024);
}

/** The median of as many runs as make about 0.2 s; undefined when it takes too long. */
function timeLrsnash({ A, B }: Bimatrix): Timing | undefined {
  const folder = mkdtempSync(join(tmpdir(), "lrsnash-"));
  const file = join(folder, "game");
  const text = (matrix: readonly (readonly number[])[]) => matrix.map((row) => row.join(" ")).join("\n");
  writeFileSync(file, `${A.length} ${A[0]!.length}\n\n${text(A)}\n\n${text(B)}\n`);
  const run = () => timeProgram(`lrsnash ${file}`, "", mostSeconds);
  const first = run();
  const times = first ? repeat(() => run() ?? first, 200, 3) : [];
  rmSync(folder, { recursive: true });
  const count = first?.output.match(/equilibria found: (\d+)/)?.[1];
  return count === undefined ? undefined : { count: Number(count), time: median(times) };
}
