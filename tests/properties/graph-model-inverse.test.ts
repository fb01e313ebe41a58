import { describe, expect, it } from "vitest";
import { createBudget, unlimited } from "../../engine/budget";
import { inverseAnalysis } from "../../engine/concepts/inverse/inverse-analysis";
import { runMethod } from "../../engine/concepts/method";
import { definitions } from "../../engine/concepts/stability/standing";
import type { GraphModel } from "../../engine/games/graph-model";
import { randomGraphModel, stabilityByDefinition } from "../support/graph-models";

const withRanks = (model: GraphModel, decisionMaker: number, own: readonly number[]): GraphModel => ({
  ...model,
  ranks: model.ranks.map((ranks, i) => (i === decisionMaker ? own : ranks)),
});

const staysBy = (model: GraphModel, decisionMaker: number, target: number) => {
  const alone = model.decisionMakers.map((_, i) => [i]);
  return stabilityByDefinition(model, alone, [decisionMaker], target);
};

/** Every set of states, as a list. */
const subsets = (count: number): number[][] =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, i) => i).filter((i) => (bits >> i) & 1),
  );

const models = Array.from({ length: 60 }, (_, number) =>
  randomGraphModel(2 + (number % 2), 5, number, { density: 0.15 + (number % 4) / 10, most: 5 }),
);

describe.each(definitions)("preferences by which a state is stable, definition %s", (definition) => {
  it("are changed least in exactly the ways that trying every change finds", () => {
    for (const model of models) {
      const target = 1;
      for (const { decisionMaker, isStable, changes } of runMethod(
        inverseAnalysis(target, definition),
        model,
        unlimited,
      ).found) {
        const own = model.ranks[decisionMaker]!;
        const better = own.flatMap((rank, state) => (rank < own[target]! ? [state] : []));
        const works = (set: readonly number[]) =>
          staysBy(
            withRanks(
              model,
              decisionMaker,
              own.map((rank, s) => (set.includes(s) ? own[target]! : rank)),
            ),
            decisionMaker,
            target,
          )[definition];
        const working = subsets(5).filter((set) => set.every((state) => better.includes(state)) && works(set));
        const least = working.filter(
          (set) => !working.some((other) => other.length < set.length && other.every((s) => set.includes(s))),
        );
        expect([...changes].map(String).sort()).toEqual(least.map(String).sort());
        expect(changes.map(({ length }) => length)).toEqual(changes.map(({ length }) => length).sort((a, b) => a - b));
        expect(isStable).toBe(works([]));
      }
    }
  });

  it("are exactly those that meet the conditions, whatever the ranking", () => {
    for (const model of models.slice(0, 20)) {
      const target = 2;
      for (const { decisionMaker, conditions } of runMethod(inverseAnalysis(target, definition), model, unlimited)
        .found)
        for (const noBetter of subsets(5).filter((set) => set.includes(target))) {
          const own = model.states.map((_, state) => (state === target ? 2 : noBetter.includes(state) ? 3 : 1));
          const isMet = conditions.every(({ alternatives }) =>
            alternatives.some((list) => list.every((state) => noBetter.includes(state))),
          );
          expect(staysBy(withRanks(model, decisionMaker, own), decisionMaker, target)[definition]).toBe(isMet);
        }
    }
  });
});

it("stopping keeps the decision makers that were finished and claims no more", () => {
  const model = randomGraphModel(4, 30, 1, { density: 0.2 });
  const { found, guarantee, stopped } = runMethod(inverseAnalysis(0, "gmr"), model, createBudget({ steps: 1500 }));
  expect([guarantee, stopped]).toEqual(["some", "limit"]);
  expect(found.length).toBeLessThan(4);
});
