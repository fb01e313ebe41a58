/**
 * One equilibrium of large two-player games by Lemke–Howson: in doubles, and with the final basis solved in fractions; beside them
 * QuantEcon.py's compiled lemke_howson with capping 100 and with capping 10, warm, on the same games, where it is installed. Payoffs are random integers
 * 0 … 100. Milliseconds of CPU time, medians. Writes lemke-howson.json beside this file.
 *
 *     npx tsx bench/lemke-howson.bench.ts
 */
import { unlimited } from "../engine/budget";
import { runMethod } from "../engine/concepts/method";
import { lemkeHowson, lemkeHowsonInFloats } from "../engine/concepts/nash/two-player/lemke-howson";
import type { NormalFormGame } from "../engine/games/normal-form";
import { randomGame } from "../tests/support/random-games";
import { median, type PeerTime, publish, round, timed, timeProgram } from "./harness";

const sizes = [50, 100, 200, 500];
const games = 9;

const quantEcon = `
import json, sys, time
import numpy as np
import quantecon.game_theory as gt
capping = int(sys.argv[1])
times = []
for A, B in json.load(sys.stdin):
    game = gt.NormalFormGame((gt.Player(np.array(A)), gt.Player(np.array(B).T)))
    gt.lemke_howson(game, capping=capping)
    before = time.process_time()
    gt.lemke_howson(game, capping=capping)
    times.append(1000 * (time.process_time() - before))
print(sorted(times)[len(times) // 2])
`;

function timeQuantEcon(list: readonly NormalFormGame[], capping: number): PeerTime {
  const matrices = list.map(({ players, payoffs }) =>
    payoffs.map(({ floats }) =>
      players[0]!.strategies.map((_, i) => [
        ...floats.subarray(i * players[1]!.strategies.length).subarray(0, players[1]!.strategies.length),
      ]),
    ),
  );
  const run = timeProgram(`env OMP_NUM_THREADS=1 python3 -c '${quantEcon}' ${capping}`, JSON.stringify(matrices), 300);
  return run ? round(Number(run.output)) : "not installed";
}

/** All games again and again for a second to warm up, then the median over all. */
function medianTime(method: typeof lemkeHowson, list: readonly NormalFormGame[]): number {
  const run = (game: NormalFormGame) => timed(() => runMethod(method, game, unlimited)).milliseconds;
  for (const end = performance.now() + 1000; performance.now() < end; ) list.forEach(run);
  return round(median(list.map((game) => median(Array.from({ length: 15 }, () => run(game))))));
}

const rows = sizes.map((size) => {
  const list = Array.from({ length: games }, (_, number) => randomGame([size, size], number));
  return {
    family: `${size}×${size}`,
    milliseconds: medianTime(lemkeHowsonInFloats, list),
    "in fractions": medianTime(lemkeHowson, list),
    QuantEcon: timeQuantEcon(list, 100),
    "QuantEcon, capping 10": timeQuantEcon(list, 10),
  };
});
publish("lemke-howson", rows);
