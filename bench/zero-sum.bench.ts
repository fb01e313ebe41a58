/**
 * Zero-sum games by linear programming: the solver in WebAssembly and the proof that its basis is the only optimal one, beside the
 * same solver native (scipy's HiGHS) where it is installed, on the same matrices, payoffs random integers 0 … 100. Milliseconds of
 * CPU time. Writes zero-sum.json beside this file.
 *
 *     npx tsx bench/zero-sum.bench.ts
 */
import { unlimited } from "../engine/budget";
import { runMethod } from "../engine/concepts/method";
import type { Equilibrium } from "../engine/concepts/nash/equilibrium";
import { largeZeroSum } from "../engine/concepts/nash/two-player/zero-sum";
import type { NormalFormGame } from "../engine/games/normal-form";
import { whenLoaded } from "../engine/needed";
import { randomConstantSumGame } from "../tests/support/random-games";
import { type PeerTime, publish, round, timed, timeProgram } from "./harness";

const sizes = [200, 500, 1000];

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

function widestEnclosure({ enclosure = [] }: Equilibrium): string {
  const widths = enclosure.flat().map(([low, high]) => high - low);
  return Math.max(0, ...widths).toExponential(1);
}

function measureZeroSum(size: number): object {
  const game = randomConstantSumGame(size, size, 1, 100);
  const { result, milliseconds } = timed(() => runMethod(largeZeroSum, game, unlimited));
  const [simplex, interior] = timeScipy(game);
  return {
    family: `${size}×${size}`,
    milliseconds: round(milliseconds),
    guarantee: result.guarantee,
    arithmetic: result.arithmetic,
    "widest enclosure": widestEnclosure(result.found[0]!),
    "HiGHS simplex, native": simplex,
    "HiGHS interior point, native": interior,
  };
}

await whenLoaded(() => runMethod(largeZeroSum, randomConstantSumGame(150, 150, 1, 100), unlimited));
publish("zero-sum", sizes.map(measureZeroSum));
