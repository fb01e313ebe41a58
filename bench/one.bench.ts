/**
 * One equilibrium. Three players and more: the logit path with Newton's method, on random games without a pure equilibrium, beside
 * Gambit's gnm, ipa and logit where they are installed. Zero-sum: the LP solver in WebAssembly, beside the same solver native
 * (scipy's HiGHS) where it is installed, on the same matrices. Milliseconds of CPU time, medians. Writes one.json beside this file.
 *
 *     npx tsx bench/one.bench.ts [--long]
 */
import { numberOf } from "../engine/arithmetic/quantity";
import { unlimited } from "../engine/budget";
import { runMethod } from "../engine/concepts/method";
import { logitHomotopy } from "../engine/concepts/nash/one-of-many/logit-homotopy";
import { pureEquilibria } from "../engine/concepts/nash/pure-enumeration";
import { largeZeroSum } from "../engine/concepts/nash/two-player/zero-sum";
import { writeNfg } from "../engine/formats/nfg";
import type { NormalFormGame } from "../engine/games/normal-form";
import { regretBound } from "../engine/games/regret-bound";
import { whenLoaded } from "../engine/needed";
import { randomConstantSumGame, randomGame } from "../tests/support/random-games";
import { isInstalled, median, type PeerTime, publish, round, timed, timeProgram } from "./harness";

const long = process.argv.includes("--long");
const times = (count: number, players: number): number[] => new Array<number>(players).fill(count);

const shapes: readonly (readonly number[])[] = [
  times(2, 3),
  times(3, 3),
  times(4, 3),
  times(5, 3),
  times(3, 4),
  times(2, 5),
  times(3, 5),
  times(3, 6),
  times(2, 10),
  times(10, 3),
  times(20, 3),
];
const games = 15;
const peers = ["gambit-ipa -q", "gambit-gnm -q", "gambit-logit -q -e"];
const peerSeconds = 60;

/** Games with a pure equilibrium are no work. */
function withoutPureEquilibria(shape: readonly number[]): NormalFormGame[] {
  const list: NormalFormGame[] = [];
  for (let number = 0; list.length < games; number++) {
    const game = randomGame(shape, number);
    if (pureEquilibria(game, unlimited).length === 0) list.push(game);
  }
  return list;
}

function timePeer(command: string, list: readonly NormalFormGame[]): PeerTime {
  if (!isInstalled(command.split(" ")[0]!)) return "not installed";
  const runs = list.slice(0, 5).map((game) => timeProgram(command, writeNfg(game), peerSeconds));
  const answered = runs.filter((run) => run?.output.includes("NE"));
  if (answered.length === 0) return `none found in ${peerSeconds} s`;
  const time = round(median(answered.map((run) => run!.milliseconds)));
  return answered.length < runs.length ? `${time} (${answered.length} of ${runs.length} answered)` : time;
}

function measure(shape: readonly number[]): object {
  const list = withoutPureEquilibria(shape);
  const runs = list.map((game) => ({ game, ...timed(() => runMethod(logitHomotopy, game, unlimited)) }));
  const proven = runs.filter(({ result }) => result.guarantee === "one").length;
  const bounds = runs.map(({ game, result }) => regretBound(game, result.found[0]!.profile));
  return {
    family: shape.join("×"),
    milliseconds: round(median(runs.map(({ milliseconds }) => milliseconds))),
    longest: round(Math.max(...runs.map(({ milliseconds }) => milliseconds))),
    proven: `${proven} of ${games}`,
    "regret at most": Math.max(...bounds).toExponential(1),
    ...Object.fromEntries(peers.map((peer) => [peer.split(" ")[0]!, timePeer(peer, list)])),
  };
}

const scipy = `
import sys, time
import numpy as np
from scipy.optimize import linprog
matrix = np.loadtxt(sys.stdin)
ones = [np.ones(n) for n in matrix.shape]
for method in ("highs-ds", "highs-ipm"):
    before = time.process_time()
    result = linprog(-ones[1], A_ub=matrix + 1, b_ub=ones[0], method=method)
    print(1000 * (time.process_time() - before), -1 / result.fun - 1)
`;

function timeScipy(game: NormalFormGame): PeerTime[] {
  const size = game.players[1]!.strategies.length;
  const rows = game.players[0]!.strategies.map((_, i) =>
    game.payoffs[0]!.floats.slice(i * size, (i + 1) * size).join(" "),
  );
  const run = timeProgram(`env OMP_NUM_THREADS=1 python3 -c '${scipy}'`, rows.join("\n"), 300);
  const lines = run?.output.trim().split("\n") ?? [];
  return lines.length === 2
    ? lines.map((line) => round(Number(line.split(" ")[0])))
    : ["not installed", "not installed"];
}

async function measureZeroSum(size: number): Promise<object> {
  const game = randomConstantSumGame(size, size, 1, 100);
  await whenLoaded(() => runMethod(largeZeroSum, randomConstantSumGame(150, 150, 1, 100), unlimited));
  const { result, milliseconds } = timed(() => runMethod(largeZeroSum, game, unlimited));
  const [simplex, interior] = timeScipy(game);
  return {
    family: `zero-sum ${size}×${size}`,
    milliseconds: round(milliseconds),
    proven: result.guarantee,
    regret: numberOf(result.found[0]!.regret).toExponential(1),
    "regret at most": regretBound(game, result.found[0]!.profile).toExponential(1),
    "HiGHS simplex, native": simplex,
    "HiGHS interior point, native": interior,
  };
}

const ofMany = shapes.map(measure);
const ofTwo: object[] = [];
for (const size of long ? [200, 500, 1000] : [200, 500]) ofTwo.push(await measureZeroSum(size));
publish("one", [...ofMany, ...ofTwo]);
