/**
 * All equilibria of games with three and more players, certified: this engine, and Gambit's enumpoly where it is installed (it proves
 * nothing and is known to miss equilibria, so the counts stand beside the times). Payoffs are random integers 0 … 100. Milliseconds
 * of CPU time, since other programs may be running: the median over the games, each solved warm. Prints a table and writes
 * many-players.json beside this file.
 *
 *     npx tsx bench/many-players.bench.ts [--long]
 */
import { spawnSync } from "node:child_process";
import { unlimited } from "../engine/budget";
import { runMethod } from "../engine/concepts/method";
import { subdivision } from "../engine/concepts/nash/many-players/subdivision";
import { type NormalFormGame, normalFormGame } from "../engine/games/normal-form";
import { seededRandom } from "../tests/support/bimatrix";
import { median, publish, round } from "./harness";

interface Family {
  readonly shape: readonly number[];
  readonly games: number;
  /** What issue and users may expect of one core, in milliseconds. */
  readonly aim: number;
  /** Takes minutes, with the peer. */
  readonly long?: boolean;
}

const times = (count: number, players: number): number[] => new Array<number>(players).fill(count);

const families: readonly Family[] = [
  { shape: times(2, 3), games: 2000, aim: 0.008 },
  { shape: times(3, 3), games: 200, aim: 3 },
  { shape: times(2, 5), games: 100, aim: 10 },
  { shape: times(4, 3), games: 20, aim: 200 },
  { shape: times(3, 4), games: 10, aim: 250 },
  { shape: times(5, 3), games: 3, aim: 8000 },
  { shape: times(2, 8), games: 3, aim: 10_000, long: true },
  { shape: times(3, 5), games: 1, aim: 25_000, long: true },
];

interface Row {
  readonly family: string;
  readonly games: number;
  readonly equilibria: number;
  readonly complete: number;
  readonly milliseconds: number;
  readonly aim: number;
  readonly enumpoly: number | string;
  readonly enumpolyFound: number | string;
}

const long = process.argv.includes("--long");
const enumpoly = spawnSync("gambit-enumpoly", ["-h"]).error === undefined ? "gambit-enumpoly" : undefined;
const peerSeconds = 120;

/** Runs of the program on one game are too short for its clock: the shell's clock for children is read instead. */
function timeEnumpoly(game: NormalFormGame): { found: number; milliseconds: number } {
  const { stdout, stderr } = spawnSync(
    "bash",
    ["-c", `TIMEFORMAT='%3U %3S'; time timeout ${peerSeconds} ${enumpoly} -q -d 10`],
    { input: nfgOf(game), encoding: "utf8" },
  );
  const seconds = stderr
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map(Number)
    .reduce((sum, part) => sum + part, 0);
  return { found: stdout.split("\n").filter((line) => line.startsWith("NE,")).length, milliseconds: 1000 * seconds };
}

/** The game for Gambit: the first player's strategy changes fastest. */
function nfgOf(game: NormalFormGame): string {
  const counts = game.players.map(({ strategies }) => strategies.length);
  const lines: string[] = [];
  const profile = counts.map(() => 0);
  for (let k = 0; k < game.profileCount; k++) {
    const index = profile.reduce((sum, strategy, i) => sum + strategy * game.strides[i]!, 0);
    lines.push(game.payoffs.map(({ floats }) => floats[index]).join(" "));
    for (let i = 0; i < counts.length && ++profile[i]! === counts[i]; i++) profile[i] = 0;
  }
  const names = game.players.map(({ label }) => `"${label}"`).join(" ");
  return `NFG 1 R "" { ${names} } { ${counts.join(" ")} }\n\n${lines.join(" ")}\n`;
}

function randomGame(shape: readonly number[], number: number): NormalFormGame {
  const random = seededRandom(1000 * number + shape.length * 31 + shape[0]!);
  const players = shape.map((count, i) => ({
    label: `P${i}`,
    strategies: Array.from({ length: count }, (_, s) => `${s}`),
  }));
  return normalFormGame(players, () => Math.floor(random() * 101));
}

function measure({ shape, games, aim, long: isLong }: Family): Row {
  const all = Array.from({ length: games }, (_, number) => randomGame(shape, number));
  if (!isLong) for (const game of all.slice(0, 200)) runMethod(subdivision, game, unlimited);
  const timings: number[] = [];
  let equilibria = 0;
  let complete = 0;
  for (const game of all) {
    const before = process.cpuUsage();
    const { found, guarantee } = runMethod(subdivision, game, unlimited);
    const { user, system } = process.cpuUsage(before);
    timings.push((user + system) / 1000);
    equilibria += found.length;
    if (guarantee === "all") complete++;
  }
  const peers = enumpoly && (!isLong || long) ? all.slice(0, 20).map(timeEnumpoly) : [];
  const reason = enumpoly ? "minutes; add --long" : "not installed";
  return {
    family: shape.join("×"),
    games,
    equilibria,
    complete,
    milliseconds: round(median(timings)),
    aim,
    enumpoly: peers.length > 0 ? round(median(peers.map(({ milliseconds }) => milliseconds))) : reason,
    enumpolyFound:
      peers.length > 0 ? `${peers.reduce((sum, { found }) => sum + found, 0)} of the first ${peers.length} games` : "",
  };
}

const rows = families.filter((family) => long || !family.long).map(measure);
publish("many-players", rows);
