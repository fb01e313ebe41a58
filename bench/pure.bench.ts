/**
 * All pure equilibria of games with a million profiles, read already. Milliseconds of CPU time: the first run, and the median of
 * nine warm ones; beside them numpy doing the same comparisons vectorised, where it is installed. Writes pure.json beside this file.
 *
 *     npx tsx bench/pure.bench.ts
 */
import { unlimited } from "../engine/budget";
import { runMethod } from "../engine/concepts/method";
import { pureEnumeration } from "../engine/concepts/nash/pure-enumeration";
import { randomGame } from "../tests/support/random-games";
import { isInstalled, median, publish, round, timed, timeProgram } from "./harness";

const shapes: readonly (readonly number[])[] = [
  [1000, 1000],
  [100, 100, 100],
  [10, 10, 10, 10, 10, 10],
  new Array<number>(10).fill(4),
  new Array<number>(20).fill(2),
];

const numpy = `
import sys, time
import numpy as np
shape = [int(n) for n in sys.stdin.read().split()]
tables = [np.random.default_rng(i).random(shape) for i in range(len(shape))]
times = []
for _ in range(9):
    before = time.process_time()
    stable = np.ones(shape, dtype=bool)
    for i, table in enumerate(tables):
        stable &= table >= table.max(axis=i, keepdims=True)
    np.argwhere(stable)
    times.append(1000 * (time.process_time() - before))
print(sorted(times)[4])
`;

function timeNumpy(shape: readonly number[]): number | string {
  if (!isInstalled("python3")) return "not installed";
  const run = timeProgram(`python3 -c '${numpy}'`, shape.join(" "), 120);
  return run ? round(Number(run.output)) : "not installed";
}

const rows = shapes.map((shape) => {
  const game = randomGame(shape, 1, (random) => random());
  const runs = Array.from({ length: 10 }, () => timed(() => runMethod(pureEnumeration, game, unlimited)));
  return {
    shape: shape.join("×"),
    profiles: game.profileCount,
    equilibria: runs[0]!.result.found.length,
    first: round(runs[0]!.milliseconds),
    milliseconds: round(median(runs.slice(1).map(({ milliseconds }) => milliseconds))),
    aim: 25,
    numpy: timeNumpy(shape),
  };
});
publish("pure", rows);
