import { afterEach, describe, expect, test, vi } from "vitest";
import type { createBudget, Progress } from "../../engine/budget";
import { type Call, callOf } from "../../engine/concepts/call";
import { defineConcept } from "../../engine/concepts/define";
import { concepts } from "../../engine/concepts/index";
import { show } from "../../engine/concepts/params";
import type { Solution } from "../../engine/concepts/solution";
import { InputError, Refusal, Stopped } from "../../engine/errors";
import { normalForm } from "../../engine/formats/normal-form-kind";
import { message, type Text } from "../../engine/text";
import { type Job, type Report, runJob } from "../../src/solving/job";
import { createMemo, stableKey } from "../../src/solving/memo";
import { createPool, type Thread, Unavailable } from "../../src/solving/pool";
import { createSolve } from "../../src/solving/solve";

const same = (text: string): Text => ({ en: text, ko: text, zh: text });

/** A thread whose reports the test gives by hand. */
class HandThread implements Thread {
  onmessage: Thread["onmessage"] = null;
  onerror: Thread["onerror"] = null;
  readonly jobs: Job[] = [];
  ended = false;
  postMessage(job: Job) {
    this.jobs.push(structuredClone(job));
  }
  terminate() {
    this.ended = true;
  }
  report(report: Report) {
    this.onmessage?.({ data: structuredClone(report) });
  }
}

function handPool(size = 1) {
  const threads: HandThread[] = [];
  const pool = createPool(() => {
    const thread = new HandThread();
    threads.push(thread);
    return thread;
  }, size);
  return { threads, pool };
}

const solution = (found: unknown[] = []): Solution<unknown> => ({
  found,
  method: "by-hand",
  arithmetic: "exact",
  guarantee: "all",
  stopped: "finished",
  notes: [],
});
const job: Job = { concept: "NASH", game: {}, params: {} };

describe("the pool of threads", () => {
  afterEach(() => vi.useRealTimers());

  test("keeps a thread for the next job", async () => {
    const { threads, pool } = handPool();
    for (const found of [[1], [2]]) {
      const solving = pool.run(job);
      threads[0]!.report({ kind: "solved", solution: solution(found) });
      expect((await solving).found).toEqual(found);
    }
    expect(threads).toHaveLength(1);
  });

  test("passes progress on", async () => {
    const { threads, pool } = handPool();
    const seen: Progress[] = [];
    const solving = pool.run(job, { onProgress: (progress) => seen.push(progress) });
    const progress = { done: 3, unit: same("steps"), found: 1 };
    threads[0]!.report({ kind: "progress", progress });
    threads[0]!.report({ kind: "solved", solution: solution() });
    await solving;
    expect(seen).toEqual([progress]);
  });

  test("passes results on as they are found", async () => {
    const { threads, pool } = handPool();
    const seen: unknown[] = [];
    const solving = pool.run(job, { onFound: (results) => seen.push(...results) });
    threads[0]!.report({ kind: "found", results: ["first", "second"] });
    expect(seen).toEqual(["first", "second"]);
    threads[0]!.report({ kind: "solved", solution: solution(["first", "second", "third"]) });
    expect((await solving).found).toHaveLength(3);
  });

  test("ends the thread of a cancelled job at once, and the next job gets a new one", async () => {
    const { threads, pool } = handPool();
    const controller = new AbortController();
    const cancelled = pool.run(job, { signal: controller.signal });
    const next = pool.run(job);
    controller.abort();
    await expect(cancelled).rejects.toThrow(Stopped);
    expect(threads[0]!.ended).toBe(true);
    await vi.waitFor(() => expect(threads).toHaveLength(2));
    threads[1]!.report({ kind: "solved", solution: solution() });
    expect((await next).stopped).toBe("finished");
  });

  test("lets a waiting job leave the queue without losing its place to those behind", async () => {
    const { threads, pool } = handPool();
    const controller = new AbortController();
    const first = pool.run(job);
    const leaving = pool.run(job, { signal: controller.signal });
    const last = pool.run(job);
    controller.abort();
    await expect(leaving).rejects.toThrow(Stopped);
    threads[0]!.report({ kind: "solved", solution: solution() });
    await first;
    await vi.waitFor(() => expect(threads[0]!.jobs).toHaveLength(2));
    threads[0]!.report({ kind: "solved", solution: solution() });
    await last;
  });

  test("runs no more jobs at once than it has places", async () => {
    const { threads, pool } = handPool(2);
    const all = [1, 2, 3].map(() => pool.run(job));
    expect(threads).toHaveLength(2);
    threads[1]!.report({ kind: "solved", solution: solution() });
    await all[1];
    await vi.waitFor(() => expect(threads[1]!.jobs).toHaveLength(2));
  });

  test("gives errors of ours back with their class, words and place", async () => {
    const { threads, pool } = handPool();
    const errors = [
      new InputError(same("no {what}"), { what: "x" }, { argument: "game" }),
      new Refusal(same("not so")),
    ];
    for (const error of errors) {
      const solving = pool.run(job);
      runJob([{ ...concepts[0]!, id: "NASH", solve: () => raise(error) }], job, (report) => threads[0]!.report(report));
      await expect(solving).rejects.toEqual(error);
      await expect(solving).rejects.toBeInstanceOf(error.constructor);
    }
  });

  test("ends a thread that is silent past its limit", async () => {
    vi.useFakeTimers();
    const { threads, pool } = handPool();
    const solving = pool.run({ ...job, milliseconds: 1000 });
    const outcome = expect(solving).rejects.toEqual(new Stopped("limit"));
    await vi.advanceTimersByTimeAsync(4000);
    await outcome;
    expect(threads[0]!.ended).toBe(true);
  });

  test("says so when no thread can be had or it breaks", async () => {
    const none = createPool(() => raise(new Error("no workers here")), 1);
    await expect(none.run(job)).rejects.toThrow(Unavailable);
    await expect(none.run(job)).rejects.toThrow(Unavailable);
    const { threads, pool } = handPool();
    const solving = pool.run(job);
    threads[0]!.onerror?.({ message: "script not found" });
    await expect(solving).rejects.toThrow(Unavailable);
  });
});

function raise(error: Error): never {
  throw error;
}

/** Takes its time in steps until it is told to stop; counts how often it was asked. */
function slowConcept(steps: number) {
  const asked = { times: 0 };
  const concept = defineConcept({
    id: "SLOW",
    title: same("Slow"),
    summary: same("Slow"),
    game: normalForm,
    params: { show: show() },
    sources: [],
    examples: [],
    solve: (_game, _params, budget) => {
      asked.times++;
      try {
        for (let step = 0; step < steps; step++) budget.spend();
        return solution(["finished"]);
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        return { ...solution(["part"]), guarantee: "some", stopped: error.reason };
      }
    },
    verdict: () => message(same("Slow")),
    table: () => ({ headings: [], rows: [] }),
    explain: () => [],
  });
  const call: Call = callOf(concept, {
    game: [
      [1, 0],
      [0, 1],
    ],
  });
  return { concept, call, asked };
}
const forever = Number.MAX_SAFE_INTEGER;

describe("solving a call", () => {
  test("answers the same question from memory, whatever the order of its arguments", async () => {
    const { concept, call, asked } = slowConcept(1);
    const solve = createSolve([concept]);
    const first = await solve({ ...call, params: { show: [["words"]], other: [[1]] } });
    expect(await solve({ ...call, params: { other: [[1]], show: [["words"]] } })).toBe(first);
    expect(asked.times).toBe(1);
    await solve(call);
    expect(asked.times).toBe(2);
  });

  test("stops at its limit with what was found, and asks again only when given more time", async () => {
    const { concept, call, asked } = slowConcept(forever);
    const solve = createSolve([concept]);
    const answer = await solve(call, { milliseconds: 60 });
    expect(answer.solution).toMatchObject({ stopped: "limit", found: ["part"] });
    const times = asked.times;
    await solve(call, { milliseconds: 50 });
    expect(asked.times).toBe(times);
    await solve(call, { milliseconds: 80 });
    expect(asked.times).toBeGreaterThan(times);
  });

  test("gives a long game to a thread, read once, and short ones never", async () => {
    const { threads, pool } = handPool();
    const short = slowConcept(1);
    await createSolve([short.concept], pool)(short.call);
    expect(threads).toHaveLength(0);
    const long = slowConcept(forever);
    const solving = createSolve([long.concept], pool)(long.call, { milliseconds: 5000 });
    await vi.waitFor(() => expect(threads[0]?.jobs).toHaveLength(1));
    const [sent] = threads[0]!.jobs;
    expect(sent).toMatchObject({ concept: "SLOW", milliseconds: 5000, params: { show: "table" } });
    expect(sent!.game).toMatchObject({ kind: "normal-form", profileCount: 4 });
    threads[0]!.report({ kind: "solved", solution: solution(["from the thread"]) });
    expect((await solving).solution.found).toEqual(["from the thread"]);
  });

  test("shares equal calls under way; the thread ends when the last one leaves", async () => {
    const { threads, pool } = handPool();
    const { concept, call } = slowConcept(forever);
    const solve = createSolve([concept], pool);
    const [one, two] = [new AbortController(), new AbortController()];
    const first = solve(call, { signal: one.signal });
    const second = solve(call, { signal: two.signal });
    await vi.waitFor(() => expect(threads[0]?.jobs).toHaveLength(1));
    one.abort();
    await expect(first).rejects.toEqual(new Stopped("cancelled"));
    expect(threads[0]!.ended).toBe(false);
    two.abort();
    await expect(second).rejects.toEqual(new Stopped("cancelled"));
    expect(threads[0]!.ended).toBe(true);
    const third = solve(call);
    await vi.waitFor(() => expect(threads).toHaveLength(2));
    threads[1]!.report({ kind: "solved", solution: solution(["anew"]) });
    expect((await third).solution.found).toEqual(["anew"]);
  });

  test("tells the answer so far as one that was stopped, also to those who join, and never with less than it had", async () => {
    const { threads, pool } = handPool();
    const { concept, call } = slowConcept(forever);
    const solve = createSolve([concept], pool);
    const seen: Solution<unknown>[] = [];
    const solving = solve(call, { onFound: (answer) => seen.push(answer.solution) });
    await vi.waitFor(() => expect(threads[0]?.jobs).toHaveLength(1));
    expect(seen.map(({ found }) => found)).toEqual([["part"]]);
    threads[0]!.report({ kind: "found", results: ["part"] });
    threads[0]!.report({ kind: "found", results: ["second", "third"] });
    expect(seen.map(({ found }) => found)).toEqual([["part"], ["part", "second", "third"]]);
    expect(seen[1]).toMatchObject({ guarantee: "some", stopped: "cancelled", method: "by-hand", arithmetic: "exact" });
    expect(seen[1]!.notes).toHaveLength(1);
    const late: unknown[] = [];
    const joined = solve(call, { onFound: (answer) => late.push(answer.solution.found) });
    expect(late).toEqual([["part", "second", "third"]]);
    threads[0]!.report({ kind: "solved", solution: solution(["all"]) });
    expect((await solving).solution.found).toEqual(["all"]);
    expect(await joined).toBe(await solving);
  });

  test("keeps what was found when a thread is ended at its limit", async () => {
    const { threads, pool } = handPool();
    const { concept, call } = slowConcept(forever);
    const solving = createSolve([concept], pool)(call, { milliseconds: 50 });
    await vi.waitFor(() => expect(threads[0]?.jobs).toHaveLength(1));
    threads[0]!.report({ kind: "found", results: ["part", "second"] });
    const { solution: kept } = await solving;
    expect(threads[0]!.ended).toBe(true);
    expect(kept).toMatchObject({ found: ["part", "second"], guarantee: "some", stopped: "limit" });
  });

  test("solves on its own thread where there is no other", async () => {
    const { concept, call } = slowConcept(forever);
    const none = createPool(() => raise(new Error("no workers here")), 1);
    const answer = await createSolve([concept], none)(call, { milliseconds: 100 });
    expect(answer.solution).toMatchObject({ stopped: "limit", found: ["part"] });
  });

  test("rejects a bad table each time it is asked", async () => {
    const solve = createSolve(concepts);
    const bad = callOf(concepts[0]!, {
      game: [
        [1, null],
        [0, 1],
      ],
    });
    await expect(solve(bad)).rejects.toThrow(InputError);
    await expect(solve(bad)).rejects.toThrow(InputError);
  });

  test("does nothing for a call that is already cancelled", async () => {
    const { concept, call, asked } = slowConcept(1);
    const signal = AbortSignal.abort();
    await expect(createSolve([concept])(call, { signal })).rejects.toEqual(new Stopped("cancelled"));
    expect(asked.times).toBe(0);
  });
});

const examples = concepts.flatMap((concept) => concept.examples.map((example) => ({ concept, example })));

test.each(examples)("$concept.id: $example.title.en: survives the way to a thread and back", async (one) => {
  const { game, params, solution: here } = await createSolve(concepts)(callOf(one.concept, one.example.arguments));
  const reports: Report[] = [];
  runJob(concepts, structuredClone({ concept: one.concept.id, game, params }), (report) => reports.push(report));
  expect(structuredClone(reports.at(-1))).toEqual({ kind: "solved", solution: here });
});

test("progress crosses to the page at most ten times a second", () => {
  const { concept } = slowConcept(1);
  const reports: Report[] = [];
  const chatty = {
    ...concept,
    solve: (_game: unknown, _params: unknown, budget: ReturnType<typeof createBudget>) => {
      for (let done = 0; done < 10_000; done++) budget.report({ done, unit: same("steps"), found: 0 });
      return solution();
    },
  };
  runJob([chatty], { ...job, concept: "SLOW" }, (report) => reports.push(report));
  expect(reports.filter(({ kind }) => kind === "progress").length).toBeLessThan(5);
  expect(reports.at(-1)).toMatchObject({ kind: "solved" });
});

test("a burst of results crosses without waiting for the next one", () => {
  const { concept } = slowConcept(1);
  const reports: Report[] = [];
  const bursting = {
    ...concept,
    solve: (_game: unknown, _params: unknown, budget: ReturnType<typeof createBudget>) => {
      for (const result of ["a", "b", "c"]) budget.found(result);
      const end = Date.now() + 250;
      while (Date.now() < end) budget.spend();
      expect(reports.flatMap((report) => (report.kind === "found" ? report.results : []))).toEqual(["a", "b", "c"]);
      return solution(["a", "b", "c"]);
    },
  };
  runJob([bursting], { ...job, concept: "SLOW" }, (report) => reports.push(report));
  expect(reports.at(-1)).toMatchObject({ kind: "solved" });
});

describe("the memory", () => {
  test("forgets what was unused for longest", () => {
    const memo = createMemo<number>(2);
    memo.set("a", 1);
    memo.set("b", 2);
    memo.get("a");
    memo.set("c", 3);
    expect([memo.get("a"), memo.get("b"), memo.get("c")]).toEqual([1, undefined, 3]);
  });

  test("tells apart what differs and joins what is equal", () => {
    expect(stableKey({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(stableKey({ b: [{ d: 3, c: 2 }], a: 1 }));
    expect(stableKey([["1"]])).not.toBe(stableKey([[1]]));
    expect(stableKey([[null]])).not.toBe(stableKey([[0]]));
  });
});
