import { describe, expect, it } from "vitest";
import { negate } from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import { pureEquilibria } from "../../engine/concepts/nash/pure-enumeration";
import { checkStanding } from "../../engine/concepts/stability/check-standing";
import { type StateStability, stabilityAnalysis } from "../../engine/concepts/stability/stability-analysis";
import { type Definition, type Deviation, definitions, type Standing } from "../../engine/concepts/stability/standing";
import {
  type Arc,
  allCoalitions,
  type Coalition,
  type GraphModel,
  graphModel,
  ranksOf,
  singleCoalitions,
} from "../../engine/games/graph-model";
import { exactPayoff, profileAt } from "../../engine/games/normal-form";
import { seededRandom } from "../support/bimatrix";
import { randomGraphModel, stabilityByDefinition } from "../support/graph-models";
import { randomGame } from "../support/random-games";

const analyse = (model: GraphModel, permitted: readonly Coalition[] = singleCoalitions(model)) =>
  runMethod(stabilityAnalysis(permitted), model, unlimited).found;

const equilibria = (found: readonly StateStability[], definition: Definition): number[] =>
  found.filter(({ equilibrium }) => equilibrium[definition]).map(({ state }) => state);

/** Decision makers, states, share of arcs, different ranks. */
const shapes = [
  [1, 5, 0.4, 3],
  [2, 4, 0.3, 4],
  [2, 6, 0.5, 2],
  [3, 5, 0.2, 5],
  [3, 7, 0.15, 3],
  [4, 6, 0.15, 6],
  [3, 1, 1, 1],
  [3, 4, 0, 4],
] as const;

const models = shapes.flatMap(([decisionMakers, states, density, most]) =>
  Array.from({ length: 40 }, (_, number) => randomGraphModel(decisionMakers, states, number, { density, most })),
);

describe("stability of random conflicts", () => {
  it.each([
    ["decision makers alone", singleCoalitions],
    ["all coalitions", allCoalitions],
  ] as const)("is what the definitions say for %s", (_, coalitionsOf) => {
    for (const model of models) {
      const permitted = coalitionsOf(model);
      for (const { state, standings } of analyse(model, permitted))
        for (const { coalition, stable } of standings)
          expect(stable).toEqual(stabilityByDefinition(model, permitted, coalition, state));
    }
  });

  it("is Nash ⊆ symmetric ⊆ general metarational, and Nash ⊆ sequential ⊆ general metarational", () => {
    for (const model of models)
      for (const { standings } of analyse(model, allCoalitions(model)))
        for (const { stable } of standings) {
          if (stable.nash) expect(stable.smr && stable.seq).toBe(true);
          if (stable.smr || stable.seq) expect(stable.gmr).toBe(true);
        }
  });

  it("is not lost by allowing fewer coalitions, for definitions that do not ask what coalitions of the others want", () => {
    for (const model of models) {
      const together = analyse(model, allCoalitions(model));
      const alone = analyse(model);
      for (const definition of ["nash", "gmr", "smr"] as const)
        expect(equilibria(alone, definition)).toEqual(expect.arrayContaining(equilibria(together, definition)));
    }
  });

  it("goes with the states and decision makers when they are put in another order", () => {
    for (const model of models) {
      const states = shuffled(model.states.length);
      const people = shuffled(model.decisionMakers.length);
      const moved = permuted(model, people, states);
      const found = analyse(model);
      for (const definition of definitions)
        expect(equilibria(analyse(moved), definition)).toEqual(
          equilibria(found, definition)
            .map((state) => states.indexOf(state))
            .sort((a, b) => a - b),
        );
    }
  });

  it("holds everywhere where nobody can move, or everybody is indifferent", () => {
    for (const model of [randomGraphModel(3, 5, 1, { density: 0 }), randomGraphModel(3, 5, 1, { density: 1, most: 1 })])
      for (const definition of definitions) expect(equilibria(analyse(model), definition)).toEqual([0, 1, 2, 3, 4]);
  });

  it("is Nash by every definition for a single decision maker, who nobody answers", () => {
    for (const model of models.filter(({ decisionMakers }) => decisionMakers.length === 1)) {
      const [nash, ...rest] = definitions.map((definition) => equilibria(analyse(model), definition));
      for (const others of rest) expect(others).toEqual(nash);
    }
  });
});

describe("a payoff table as a conflict, a move being a change of strategy", () => {
  it.each([[[2, 2]], [[3, 4]], [[2, 3, 2]], [[1, 4]]])("has its pure equilibria as Nash states, shape %j", (shape) => {
    for (let number = 0; number < 30; number++) {
      const game = randomGame(shape, number, (random) => Math.floor(4 * random()));
      const profiles = Array.from({ length: game.profileCount }, (_, index) => profileAt(game, index));
      const arcs = profiles.flatMap((from, i) =>
        profiles.flatMap((to, j): Arc[] => {
          const changed = from.flatMap((strategy, player) => (strategy === to[player] ? [] : [player]));
          return changed.length === 1 ? [[changed[0]!, i, j]] : [];
        }),
      );
      const ranks = game.players.map((_, player) =>
        ranksOf(profiles.map((_, index) => negate(exactPayoff(game, player, index)))),
      );
      const labels = game.players.map(({ label }) => label);
      const model = graphModel(labels, profiles.map(String), arcs, ranks);
      expect(equilibria(analyse(model), "nash")).toEqual([...pureEquilibria(game, unlimited)]);
    }
  });
});

it("an analysis that is stopped keeps the states that it has looked at and claims no more", () => {
  const model = randomGraphModel(3, 40, 1, { density: 0.1 });
  const { found, stopped, guarantee } = runMethod(
    stabilityAnalysis(singleCoalitions(model)),
    model,
    createBudget({ steps: 2000 }),
  );
  expect([stopped, guarantee]).toEqual(["limit", "some"]);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(analyse(model).slice(0, found.length));
});

const random = seededRandom(5);
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, i) => [random(), i] as const);
  return order.sort(([a], [b]) => a - b).map(([, i]) => i);
}

/** Position p of the new model holds what stood at `people[p]` or `states[p]`. */
function permuted(model: GraphModel, people: readonly number[], states: readonly number[]): GraphModel {
  const arcs = people.flatMap((person, by) =>
    states.flatMap((state, from) => model.moves[person]![state]!.map((to): Arc => [by, from, states.indexOf(to)])),
  );
  return graphModel(
    people.map((person) => model.decisionMakers[person]!.label),
    states.map((state) => model.states[state]!),
    arcs,
    people.map((person) => states.map((state) => model.ranks[person]![state]!)),
  );
}

describe("the second look at a standing", () => {
  const model = models.find(
    (one) =>
      one.decisionMakers.length === 3 &&
      analyse(one).some(({ standings }) => standings.some(({ deviations }) => deviations.some((d) => d.sanctions.seq))),
  )!;
  const permitted = singleCoalitions(model);
  const found = analyse(model).flatMap(({ state, standings }) => standings.map((one) => ({ state, one })));
  const { state, one } = found.find(({ one }) => one.deviations.some(({ sanctions }) => sanctions.seq))!;
  const index = one.deviations.findIndex(({ sanctions }) => sanctions.seq);
  const deviation = one.deviations[index]!;
  const look = (changed: Partial<Standing>) => () => checkStanding(model, permitted, state, { ...one, ...changed });
  const withDeviation = (changed: Partial<Deviation>) =>
    look({ deviations: one.deviations.map((old, i) => (i === index ? { ...old, ...changed } : old)) });

  it("passes what the analysis found", () => expect(look({})).not.toThrow());

  it("refuses moves that nobody has, sanctions of the coalition itself, and unfounded stability", () => {
    expect(withDeviation({ moves: [{ by: one.coalition[0]!, to: state }] })).toThrow("no sequence of moves");
    expect(withDeviation({ sanctions: { ...deviation.sanctions, gmr: deviation.moves } })).toThrow(
      "no sequence of moves",
    );
    expect(withDeviation({ sanctions: {} })).toThrow(/does not follow|no sequence/);
    expect(look({ stable: { ...one.stable, nash: !one.stable.nash } })).toThrow("does not follow");
  });
});
