import { createBudget } from "../../engine/budget";
import { type Answer, type Call, readCall } from "../../engine/concepts/call";
import type { AnyConcept } from "../../engine/concepts/define";
import { stoppedSolution } from "../../engine/concepts/method";
import type { Solution } from "../../engine/concepts/solution";
import { Stopped } from "../../engine/errors";
import { unlessNeeded, whenLoaded } from "../../engine/needed";
import { createMemo, stableKey } from "./memo";
import { type Pool, Unavailable, type Watch } from "./pool";
import { createShared } from "./shared";

/** `onFound` is given the answer as it would stand if it were stopped at that moment, with all that was found until then. */
export interface SolveOptions extends Watch<Answer> {
  /** What the method may spend; without it, until it has finished. */
  readonly milliseconds?: number | undefined;
}

/**
 * Answers a call. Rejects with InputError or Refusal when the call is wrong, with Stopped when it was cancelled;
 * a solution stopped at its limit is an answer, with what was found until then.
 */
export type Solve = (call: Call, options?: SolveOptions) => Promise<Answer>;

interface Kept {
  readonly answer: Answer;
  readonly milliseconds: number;
}

/** Most games are solved before a thread has even received them, so every call first gets this much time at once. */
const atOnce = 30;
/** Where there is no thread: Excel restarts an add-in whose page has been deaf for five seconds. */
const mostOnPage = 4000;
/** Answers kept: Excel asks again whenever a row is inserted. */
const keptAnswers = 128;

/** Where something has to be loaded first, the thread loads it, not the page. */
const nothingYet: Solution<unknown> = {
  found: [],
  method: "",
  arithmetic: "float",
  guarantee: "some",
  stopped: "limit",
  notes: [],
};

/** One solver for all surfaces of a page: without a pool every call is solved on the calling thread. */
export function createSolve(concepts: readonly AnyConcept[], pool?: Pool): Solve {
  const memo = createMemo<Kept>(keptAnswers);
  const share = createShared<Answer>();

  return async (call, { milliseconds = Number.POSITIVE_INFINITY, ...watch } = {}) => {
    const key = stableKey(call);
    const kept = memo.get(key);
    if (kept && (kept.answer.solution.stopped === "finished" || kept.milliseconds >= milliseconds)) return kept.answer;
    return share(`${key} ${milliseconds}`, watch, async (shared) => {
      const answer = await solveAnew(call, milliseconds, shared);
      memo.set(key, { answer, milliseconds });
      return answer;
    });
  };

  async function solveAnew(call: Call, milliseconds: number, watch: Watch<Answer>): Promise<Answer> {
    const concept = concepts.find(({ id }) => id === call.concept)!;
    const { game, params } = await readCall(concept, call);
    const here = (limit: number) => {
      if (watch.signal?.aborted) throw new Stopped("cancelled");
      return concept.solve(game, params, createBudget({ milliseconds: limit }));
    };
    const soon = () => here(Math.min(atOnce, milliseconds));
    const first = pool ? (unlessNeeded(soon) ?? nothingYet) : await whenLoaded(soon);
    const isDone = first.stopped === "finished" || milliseconds <= atOnce;
    const solution = isDone ? first : await solveOnThread(first);
    return { concept, game, params, solution };

    /** The thread begins anew, so that it soon finds again what was found at once. */
    async function solveOnThread(first: Solution<unknown>): Promise<Solution<unknown>> {
      const limit = Number.isFinite(milliseconds) ? { milliseconds } : {};
      const found: unknown[] = [];
      const soFar = (reason: Stopped["reason"]) =>
        stoppedSolution(found.length > first.found.length ? [...found] : first.found, first, reason);
      const tell = () => watch.onFound?.({ concept, game, params, solution: soFar("cancelled") });
      const onFound = (results: readonly unknown[]) => {
        found.push(...results);
        if (found.length > first.found.length) tell();
      };
      try {
        if (first.found.length > 0) tell();
        if (pool) return await pool.run({ concept: concept.id, game, params, ...limit }, { ...watch, onFound });
      } catch (error) {
        if (error instanceof Stopped && error.reason === "limit") return soFar("limit");
        if (!(error instanceof Unavailable)) throw error;
      }
      return whenLoaded(() => here(Math.min(milliseconds, mostOnPage)));
    }
  }
}
