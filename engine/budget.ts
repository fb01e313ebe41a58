import { Stopped } from "./errors";
import type { Text } from "./text";

/** How far a method has come: `done` of `total` units (supports, vertices, …), and how many results it has found. */
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
}

export interface Limits {
  readonly steps?: number;
  readonly milliseconds?: number;
  readonly cancelled?: () => boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** Steps between two looks at the clock: reading it costs more than a small pivot. */
const stepsBetweenLooks = 256;

export function createBudget(limits: Limits = {}): Budget {
  const deadline = limits.milliseconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + limits.milliseconds;
  const mostSteps = limits.steps ?? Number.POSITIVE_INFINITY;
  let spent = 0;
  let nextLook = 0;
  return {
    spend(steps = 1) {
      spent += steps;
      if (spent > mostSteps) throw new Stopped("limit");
      if (spent < nextLook) return;
      nextLook = spent + stepsBetweenLooks;
      if (limits.cancelled?.()) throw new Stopped("cancelled");
      if (Date.now() > deadline) throw new Stopped("limit");
    },
    report: (progress) => limits.onProgress?.(progress),
  };
}

export const unlimited: Budget = createBudget();
