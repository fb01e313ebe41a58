/**
 * All equilibria of two-player games, exact: this engine against lrsnash (Avis; Debian package lrslib), game by game in one run.
 * CPU time of each, since other programs may be running; lrsnash's includes starting its process, about a millisecond. Prints a
 * table and writes two-player.json beside this file.
 *
 *     npx tsx bench/two-player.bench.ts [--long]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { treeSearch } from "../engine/concepts/nash/two-player/tree-search";
import { bimatrixGame, solve } from "../tests/support/bimatrix";
import { hasLrsnash } from "../tests/support/lrsnash";
import { type Bimatrix, coordination, dualCyclic, randomBimatrix } from "./bimatrix-families";
import { median, publish, round, timed } from "./harness";

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
  { name: "20×20, 0…100", games: several(1, (i) => randomBimatrix(20, 20, 100, i)), long: true },
  { name: "24×24, 0…100", games: several(1, (i) => randomBimatrix(24, 24, 100, i)), long: true },
  { name: "8×8, 0…3", games: several(5, (i) => randomBimatrix(8, 8, 3, i)) },
  { name: "12×12, 0…3", games: several(5, (i) => randomBimatrix(12, 12, 3, i)) },
  { name: "12×12, 0…1", games: several(5, (i) => randomBimatrix(12, 12, 1, i)) },
  { name: "6×30, 0…3", games: several(5, (i) => randomBimatrix(6, 30, 3, i)) },
  { name: "coordination 12", games: [coordination(12)] },
  { name: "dual cyclic 8", games: [dualCyclic(8)] },
  { name: "dual cyclic 10", games: [dualCyclic(10)] },
  { name: "dual cyclic 12", games: [dualCyclic(12)] },
];

interface Row {
  readonly family: string;
  readonly equilibria: number;
  readonly milliseconds: number;
  readonly lrsnash: number | string;
  readonly timesFaster: number | string;
}

const long = process.argv.includes("--long");
const rows = families.map(measure);
publish("two-player", rows);

function measure({ name, games, long: isLong }: Family): Row {
  const ours = games.map(timeOurs);
  const milliseconds = median(ours.map(({ time }) => time));
  const equilibria = median(ours.map(({ count }) => count));
  const skipped = !hasLrsnash ? "not installed" : isLong && !long ? "minutes; add --long" : undefined;
  if (skipped)
    return { family: name, equilibria, milliseconds: round(milliseconds), lrsnash: skipped, timesFaster: "" };
  const theirs = games.map(timeLrsnash);
  for (const [i, { count }] of theirs.entries()) {
    if (count !== ours[i]!.count) throw new Error(`${name}: ${ours[i]!.count} equilibria here, ${count} by lrsnash`);
  }
  const lrsnash = median(theirs.map(({ time }) => time));
  return {
    family: name,
    equilibria,
    milliseconds: round(milliseconds),
    lrsnash: round(lrsnash),
    timesFaster: round(lrsnash / milliseconds),
  };
}

interface Timing {
  readonly count: number;
  readonly time: number;
}

/** Warm: solved until half a second is spent, at least twice, and the median of all but the first taken. */
function timeOurs({ A, B }: Bimatrix): Timing {
  const game = bimatrixGame(A, B);
  const times: number[] = [];
  let count = 0;
  for (let spent = 0; times.length < 2 || (spent < 500 && times.length < 50); ) {
    const { result, milliseconds } = timed(() => solve(treeSearch, game));
    count = result.found.length;
    times.push(milliseconds);
    spent += times.at(-1)!;
  }
  return { count, time: median(times.slice(1)) };
}

/** By the shell's clock for children, over as many runs as make about 0.2 s. */
function timeLrsnash({ A, B }: Bimatrix): Timing {
  const folder = mkdtempSync(join(tmpdir(), "lrsnash-"));
  const file = join(folder, "game");
  const text = (matrix: readonly (readonly number[])[]) => matrix.map((row) => row.join(" ")).join("\n");
  writeFileSync(file, `${A.length} ${A[0]!.length}\n\n${text(A)}\n\n${text(B)}\n`);
  const run = (times: number) => {
    const loop = `TIMEFORMAT='%3U %3S'; time for i in $(seq ${times}); do lrsnash ${file} > ${folder}/found; done`;
    const { stderr } = spawnSync("bash", ["-c", loop], { encoding: "utf8" });
    return (
      (stderr
        .trim()
        .split(/\s+/)
        .map(Number)
        .reduce((sum, part) => sum + part, 0) *
        1000) /
      times
    );
  };
  const once = run(1);
  const time = once > 200 ? once : run(Math.min(50, Math.ceil(200 / Math.max(once, 1))));
  const { stdout } = spawnSync("grep", ["-o", "equilibria found: [0-9]*", `${folder}/found`], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return { count: Number(stdout.split(": ")[1]), time };
}
