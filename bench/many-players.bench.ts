/**
 * All equilibria of games with three and more players, certified: this engine, and Gambit's enumpoly where it is installed (it proves
 * nothing and is known to miss equilibria, so the counts stand beside the times). Payoffs are random integers 0 … 100. Milliseconds
 * of CPU time a game, since other programs may be running: the median over the games, warm, by the method that the engine chooses,
 * the whole call. Prints a table and writes many-players.json beside this file.
 *
 *     npx tsx bench/many-players.bench.ts [--long]
 */
import { unlimited } from "../engine/budget";
import { nash } from "../engine/concepts/nash/definition";
import { type NormalFormGame, normalFormGame } from "../engine/games/normal-form";
import { seededRandom } from "../tests/support/bimatrix";
import { isInstalled, median, type PeerTime, publish, round, timed, timeProgram } from "./harness";

interface Family {
  readonly shape: readonly number[];
  readonly games: number;
  /** What issue and users may expect of one core, in milliseconds. */
  readonly aim: number;
  /** Games timed together, where one takes no longer than the clock can tell. */
  readonly together?: number;
  /** How many of the games the peer is given; 20 where this is not said. */
  readonly ofPeer?: number;
  /** Takes minutes, with the peer. */
  readonly long?: boolean;
}

const times = (count: number, players: number): number[] => new Array<number>(players).fill(count);

const families: readonly Family[] = [
  { shape: times(2, 3), games: 4000, aim: 0.008, together: 100 },
  { shape: times(3, 3), games: 200, aim: 3 },
  { shape: times(2, 5), games: 100, aim: 10 },
  { shape: times(4, 3), games: 20, aim: 200, ofPeer: 7 },
  { shape: times(3, 4), games: 10, aim: 250 },
  { shape: times(5, 3), games: 3, aim: 8000, ofPeer: 1 },
  { shape: times(2, 8), games: 3, aim: 10_000, ofPeer: 1, long: true },
  { shape: times(3, 5), games: 1, aim: 25_000, long: true },
];

interface Row {
  readonly family: string;
  readonly games: number;
  readonly equilibria: number;
  readonly complete: number;
  readonly milliseconds: number;
  readonly aim: number;
  /** Starting the program, two milliseconds or so, included. */
  readonly enumpoly: PeerTime;
  readonly timesFaster: number | string;
  readonly found: string;
}

const long = process.argv.includes("--long");
const hasEnumpoly = isInstalled("gambit-enumpoly");
const peerSeconds = 120;
/** Milliseconds of solving before the clock counts: a program translated while it runs is slow at first. */
const warmUp = 1000;

const params = { find: "all", method: "auto", arithmetic: "auto", parameters: new Map(), show: "table" } as const;
const solve = (game: NormalFormGame) => nash.solve(game, params, unlimited);

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

function measure(family: Family): Row {
  const { shape, games, aim, together = 1 } = family;
  const all = Array.from({ length: games }, (_, number) => randomGame(shape, number));
  for (let spent = 0; !family.long && spent < warmUp; ) spent += timed(() => all.forEach(solve)).milliseconds;
  const timings: number[] = [];
  const counts: number[] = [];
  let complete = 0;
  for (let first = 0; first < games; first += together) {
    const { result, milliseconds } = timed(() => all.slice(first, first + together).map(solve));
    timings.push(milliseconds / result.length);
    counts.push(...result.map(({ found }) => found.length));
    complete += result.filter(({ guarantee }) => guarantee !== "some").length;
  }
  const milliseconds = median(timings);
  return {
    family: shape.join("×"),
    games,
    equilibria: counts.reduce((sum, count) => sum + count),
    complete,
    milliseconds: round(milliseconds),
    aim,
    ...peer(family, all.slice(0, family.ofPeer ?? 20), counts, milliseconds),
  };
}

/** Equilibria are counted over those of the first games that the peer finishes. */
function peer({ long: isLong }: Family, games: readonly NormalFormGame[], ours: readonly number[], time: number) {
  const nothing = (why: string) => ({ enumpoly: why, timesFaster: "", found: "" });
  if (!hasEnumpoly) return nothing("not installed");
  if (isLong && !long) return nothing("minutes; add --long");
  const runs = games.map((game) => timeProgram("gambit-enumpoly -q -d 10", nfgOf(game), peerSeconds));
  const finished = runs.flatMap((run, i) => (run ? [{ ...run, ours: ours[i]! }] : []));
  if (finished.length === 0) return nothing(`none finished in ${peerSeconds} s`);
  const theirs = median(finished.map(({ milliseconds }) => milliseconds));
  const listed = finished.reduce((sum, { output }) => sum + linesOf(output), 0);
  const found = `${finished.reduce((sum, run) => sum + run.ours, 0)} against ${listed} in ${finished.length} games`;
  return { enumpoly: round(theirs), timesFaster: round(theirs / time), found };
}

/** The equilibria that enumpoly lists, each counted once. */
const linesOf = (output: string): number => new Set(output.split("\n").filter((line) => line.startsWith("NE,"))).size;

publish("many-players", families.filter((family) => long || !family.long).map(measure));
