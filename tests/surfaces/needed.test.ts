import { expect, it } from "vitest";
import { concepts } from "../../engine/concepts/index";
import { loadable, unlessNeeded, whenLoaded } from "../../engine/needed";
import { type Job, type Report, runJob } from "../../src/solving/job";
import { createSolve } from "../../src/solving/solve";

const solution = {
  found: ["found"],
  method: "toy",
  arithmetic: "exact",
  guarantee: "one",
  stopped: "finished",
  notes: [],
} as const;
const nash = concepts.find(({ id }) => id === "NASH")!;

/** A concept that cannot be solved until something has been loaded, and how often that was. */
function slowToLoad(bring = async () => solution) {
  let times = 0;
  const solver = loadable(() => {
    times++;
    return bring();
  });
  return { concept: { ...nash, solve: () => solver.get() }, loaded: () => times };
}

const source = {
  cells: {
    game: [
      [1, -1],
      [-1, 1],
    ],
  },
};
const call = { concept: "NASH", source, params: {} };
const job: Job = { concept: "NASH", game: {}, params: {} };
const said = (concept: typeof nash) => new Promise<Report>((resolve) => runJob([concept], job, resolve));

it("what is needed is loaded once, and the work then done again", async () => {
  const { concept, loaded } = slowToLoad();
  expect(unlessNeeded(() => concept.solve())).toBeUndefined();
  expect(loaded()).toBe(0);
  expect(await whenLoaded(() => concept.solve())).toBe(solution);
  expect(await whenLoaded(() => concept.solve())).toBe(solution);
  expect(loaded()).toBe(1);
});

it("a thread loads what its job needs, and reports when it cannot", async () => {
  expect(await said(slowToLoad().concept)).toEqual({ kind: "solved", solution });
  const failing = slowToLoad(() => Promise.reject(new Error("no network")));
  expect(await said(failing.concept)).toMatchObject({ kind: "failed", failure: { name: "Error" } });
});

it("the page leaves loading to its threads, and loads by itself where it has none", async () => {
  const { concept, loaded } = slowToLoad();
  const answered = await createSolve([concept], { run: async () => solution })(call);
  expect([answered.solution, loaded()]).toEqual([solution, 0]);
  expect((await createSolve([concept])(call)).solution).toBe(solution);
  expect(loaded()).toBe(1);
});

it("an error that is no need is passed on", async () => {
  await expect(whenLoaded(() => JSON.parse("{"))).rejects.toThrow(SyntaxError);
  expect(() => unlessNeeded(() => JSON.parse("{"))).toThrow(SyntaxError);
});
