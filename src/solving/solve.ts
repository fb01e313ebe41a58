import { createBudget } from "../../engine/budget";
import { type Answer, type Call, readCall } from "../../engine/concepts/call";
import type { AnyConcept } from "../../engine/concepts/define";
import { Stopped } from "../../engine/errors";
import { createMemo, stableKey } from "./memo";
import { type Pool, Unavailable, type Watch } from "./pool";
import { createShared } from "./shared";

export interface SolveOptions extends Watch {
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

  async function solveAnew(call: Call, milliseconds: number, watch: Watch): Promise<Answer> {
    const concept = concepts.find(({ id }) => id === call.concept)!;
    const { game, params } = await readCall(concept, call);
    const here = (limit: number) => {
      if (watch.signal?.aborted) throw new Stopped("cancelled");
      return concept.solve(game, params, createBudget({ milliseconds: limit }));
    };
    const first = here(Math.min(atOnce, milliseconds));
    const isDone = first.stopped === "finished" || milliseconds <= atOnce;
    const solution = isDone ? first : await solveOnThread();
    return { concept, game, params, solution };

    async function solveOnThread() {
      const limit = Number.isFinite(milliseconds) ? { milliseconds } : {};
      try {
        if (pool) return await pool.run({ concept: concept.id, game, params, ...limit }, watch);
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
      }
      return here(Math.min(milliseconds, mostOnPage));
    }
  }
}
