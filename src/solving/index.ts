import { concepts } from "../../engine/concepts/index";
import { createPool, type Thread } from "./pool";
import { createSolve } from "./solve";

/** Leaves a core to the grid and the pane. */
const threads = Math.max(1, Math.min(4, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1));

const pool =
  typeof Worker === "undefined"
    ? undefined
    : createPool(() => new Worker("solver-worker.js") as unknown as Thread, threads);

/** Solves a call for the functions and the pane of one page alike: the same memo, the same threads. */
export const solve = createSolve(concepts, pool);
export type { Solve, SolveOptions } from "./solve";
