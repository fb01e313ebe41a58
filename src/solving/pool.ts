import type { Progress } from "../../engine/budget";
import type { Solution } from "../../engine/concepts/solution";
import { Stopped } from "../../engine/errors";
import { errorOf, type Job, type Report } from "./job";

/** The part of a Web Worker that the pool uses. */
export interface Thread {
  onmessage: ((event: { readonly data: Report }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(job: Job): void;
  terminate(): void;
}

/** How a solve is followed while it runs, and ended. */
export interface Watch<Found> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly onFound?: ((found: Found) => void) | undefined;
}

/** Results come in batches as they are found; all of them are in the solution too. */
export type JobWatch = Watch<readonly unknown[]>;

export interface Pool {
  /** Rejects with Stopped when cancelled, with Unavailable when no thread can be had, with the job's own error otherwise. */
  run(job: Job, watch?: JobWatch): Promise<Solution<unknown>>;
}

/** No thread can be started here, or it died before it said anything: the caller solves on its own thread. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
}

/** A method looks at the clock by itself; a thread still silent this long after its limit is ended from outside. */
const grace = 2000;

/** Threads are started when needed, kept for the next job, and ended to cancel: a busy thread hears no message. */
export function createPool(start: () => Thread, size: number): Pool {
  const idle: Thread[] = [];
  const waiting: (() => void)[] = [];
  let places = size;

  async function run(job: Job, watch: JobWatch = {}): Promise<Solution<unknown>> {
    if (watch.signal?.aborted) throw new Stopped("cancelled");
    if (places > 0) places--;
    else await handedPlace(watch.signal);
    try {
      return await runOn(idle.pop() ?? started(start), job, watch, (thread) => idle.push(thread));
    } finally {
      const next = waiting.shift();
      if (next) next();
      else places++;
    }
  }

  /** A job that ends hands its place to the one that has waited longest. */
  const handedPlace = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const take = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(take), 1);
        reject(new Stopped("cancelled"));
      };
      waiting.push(take);
      signal?.addEventListener("abort", leave, { once: true });
    });

  return { run };
}

function started(start: () => Thread): Thread {
  try {
    return start();
  } catch (error) {
    throw new Unavailable(String(error));
  }
}

/** `keep` receives the thread when it has finished its job and can take another. */
function runOn(
  thread: Thread,
  job: Job,
  { signal, onProgress, onFound }: JobWatch,
  keep: (thread: Thread) => void,
): Promise<Solution<unknown>> {
  return new Promise((resolve, reject) => {
    const silence = () => {
      clearTimeout(watchdog);
      signal?.removeEventListener("abort", cancel);
      thread.onmessage = null;
      thread.onerror = null;
    };
    const end = (error: Error) => {
      silence();
      thread.terminate();
      reject(error);
    };
    const cancel = () => end(new Stopped("cancelled"));
    const { milliseconds } = job;
    const watchdog =
      milliseconds === undefined ? undefined : setTimeout(() => end(new Stopped("limit")), milliseconds + grace);
    thread.onmessage = ({ data }) => {
      if (data.kind === "progress") return onProgress?.(data.progress);
      if (data.kind === "found") return onFound?.(data.results);
      silence();
      keep(thread);
      if (data.kind === "solved") resolve(data.solution);
      else reject(errorOf(data.failure));
    };
    thread.onerror = ({ message }) => end(new Unavailable(message ?? "the solving thread stopped"));
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      thread.postMessage(job);
    } catch (error) {
      end(new Unavailable(String(error)));
    }
  });
}
