import { Stopped } from "./errors";
import type { Text } from "./text";

/** How far a method has come: `done` of `total` units (supports, vertices, …), the last perhaps in part, and how many results it has found. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
  readonly unit: Text;
  readonly found: number;
}

/** What a method may spend. Call `spend` once per pivot, node or support: it throws Stopped at the limit or when cancelled. */
export interface Budget {
  spend(steps?: number): void;
  report(progress: Progress): void;
  /** Tells whoever waits of a result as soon as it is there; the solution holds it as well. */
  found(result: unknown): void;
}

export interface Limits {
  readonly steps?: number;
  readonly milliseconds?: number;
  readonly cancelled?: () => boolean;
  readonly onProgress?: (progress: Progress) => void;
  readonly onFound?: (result: unknown) => void;
}

/** Milliseconds aimed at between two looks at the clock: reading it costs more than a small pivot, and a large pivot takes as long as this. */
const betweenLooks = 4;
const mostStepsBetweenLooks = 1024;

export function createBudget(limits: Limits = {}): Budget {
  const deadline = limits.milliseconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + limits.milliseconds;
  const mostSteps = limits.steps ?? Number.POSITIVE_INFINITY;
  let spent = 0;
  let nextLook = 0;
  let interval = 1;
  let lastLook = Date.now();

  function look(): void {
    const now = Date.now();
    if (limits.cancelled?.()) throw new Stopped("cancelled");
    if (now > deadline) throw new Stopped("limit");
    interval = now - lastLook < betweenLooks ? Math.min(2 * interval, mostStepsBetweenLooks) : Math.ceil(interval / 4);
    nextLook = spent + interval;
    lastLook = now;
  }

  return {
    spend(steps = 1) {
      spent += steps;
      if (spent > mostSteps) throw new Stopped("limit");
      if (spent >= nextLook) look();
    },
    report: (progress) => limits.onProgress?.(progress),
    found: (result) => limits.onFound?.(result),
  };
}

/** The same budget for work whose results are not, or not yet, those that whoever waits has asked for. */
export const untold = (budget: Budget): Budget => ({ ...budget, found: () => undefined });

export const unlimited: Budget = createBudget();
