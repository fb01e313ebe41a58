import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { createBudget, type Progress } from "../../engine/budget";
import { type Answer, type Call, readCall } from "../../engine/concepts/call";
import type { AnyConcept } from "../../engine/concepts/define";
import type { Solution } from "../../engine/concepts/solution";
import { unlessNeeded } from "../../engine/needed";
import { errorOf, type Job, type Report, runJob } from "../solving/job";

/** Shared memory that says “stop”: a busy thread reads it between two steps, so that what it has found is kept. */
export type StopFlag = Int32Array<SharedArrayBuffer>;
export const createStopFlag = (): StopFlag => new Int32Array(new SharedArrayBuffer(4));
export const raise = (flag: StopFlag): void => void Atomics.store(flag, 0, 1);
const isRaised = (flag: StopFlag): boolean => Atomics.load(flag, 0) === 1;

export interface ThreadOptions {
  readonly milliseconds: number | undefined;
  readonly stop: StopFlag;
  readonly onProgress: (progress: Progress) => void;
  /** The file of the program itself, which runs `serveThread` when it is started as a thread. */
  readonly program: string;
}

/** Solves short games at once and long ones on a thread, so that Ctrl-C is heard. */
export async function solveCall(concept: AnyConcept, call: Call, options: ThreadOptions): Promise<Answer> {
  const { game, params } = await readCall(concept, call);
  const { milliseconds = Number.POSITIVE_INFINITY } = options;
  const first = unlessNeeded(() =>
    concept.solve(game, params, createBudget({ milliseconds: Math.min(100, milliseconds) })),
  );
  const isDone = first && (first.stopped === "finished" || milliseconds <= 100);
  const solution = isDone ? first : await solveOnThread({ concept: concept.id, game, params }, options);
  return { concept, game, params, solution };
}

function solveOnThread(
  job: Job,
  { milliseconds, stop, onProgress, program }: ThreadOptions,
): Promise<Solution<unknown>> {
  const limited: Job = milliseconds === undefined ? job : { ...job, milliseconds };
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: { job: limited, stop } });
    worker.on("message", (report: Report) => {
      if (report.kind === "progress") onProgress(report.progress);
      else if (report.kind === "solved") resolve(report.solution);
      else if (report.kind === "failed") reject(errorOf(report.failure));
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`the solving thread ended with ${code}`)));
  });
}

/** True when this is the solving thread, whose job is then done. */
export function serveThread(concepts: readonly AnyConcept[]): boolean {
  if (isMainThread) return false;
  const { job, stop } = workerData as { readonly job: Job; readonly stop: StopFlag };
  runJob(
    concepts,
    job,
    (report) => parentPort?.postMessage(report),
    () => isRaised(stop),
  );
  return true;
}
