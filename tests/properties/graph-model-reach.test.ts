import { expect, it } from "vitest";
import { createBudget, unlimited } from "../../engine/budget";
import { answer, callOf, sentencesOf, verdictOf } from "../../engine/concepts/call";
import { runMethod } from "../../engine/concepts/method";
import { reach } from "../../engine/concepts/reach/definition";
import { type By, statusQuoAnalysis } from "../../engine/concepts/reach/status-quo-analysis";
import type { Cell, Cells } from "../../engine/formats/cells";
import type { GraphModel } from "../../engine/games/graph-model";
import { randomGraphModel, stabilityByDefinition } from "../support/graph-models";

/** The least number of moves to each state, by walking every legal sequence of at most `most` moves. */
function distances(model: GraphModel, from: number, by: By, most: number): Map<number, number> {
  const least = new Map<number, number>();
  const walk = (state: number, last: number, moves: number): void => {
    if ((least.get(state) ?? Number.POSITIVE_INFINITY) > moves) least.set(state, moves);
    if (moves === most) return;
    model.moves.forEach((own, mover) => {
      for (const to of own[state]!) {
        const isAllowed = by === "moves" || model.ranks[mover]![to]! < model.ranks[mover]![state]!;
        if (mover !== last && isAllowed) walk(to, mover, moves + 1);
      }
    });
  };
  walk(from, -1, 0);
  return least;
}

it.each(["moves", "improvements"] as const)(
  "the states reached by %s are those of all legal sequences, as few moves away",
  (by) => {
    for (let number = 0; number < 60; number++) {
      const model = randomGraphModel(1 + (number % 3), 5, number, { density: 0.2, most: 4 });
      // A shortest sequence passes no state twice after the same mover.
      const most = Math.min(7, 5 * model.decisionMakers.length);
      const { found, guarantee } = runMethod(statusQuoAnalysis(0, by), model, unlimited);
      const expected = [...distances(model, 0, by, most)];
      const near = found.filter(({ moves }) => moves.length <= most);
      expect(new Map(near.map(({ state, moves }) => [state, moves.length]))).toEqual(new Map(expected));
      expect(guarantee).toBe("all");
      for (const { state, equilibrium } of found) {
        const alone = model.decisionMakers.map((_, i) => [i]);
        const stable = alone.map((one) => stabilityByDefinition(model, alone, one, state));
        for (const definition of ["nash", "gmr", "smr", "seq"] as const)
          expect(equilibrium[definition]).toBe(stable.every((one) => one[definition]));
      }
    }
  },
);

it("every equilibrium is either reached or named as missed", () => {
  for (let number = 0; number < 30; number++) {
    const model = randomGraphModel(2, 6, number, { density: 0.15 });
    const { found, notes } = runMethod(statusQuoAnalysis(2, "improvements"), model, unlimited);
    const alone = model.decisionMakers.map((_, i) => [i]);
    const equilibria = model.states.filter((_, state) =>
      alone.every((one) => stabilityByDefinition(model, alone, one, state).gmr),
    );
    const missed = (notes[0]?.values.states ?? []) as readonly string[];
    const reached = found.map(({ state }) => model.states[state]!);
    expect([...reached.filter((state) => equilibria.includes(state)), ...missed].sort()).toEqual(
      [...equilibria].sort(),
    );
  }
});

it("a search that is stopped says neither that it is complete nor that nothing else is reached", async () => {
  const states: Cells = [["State", "Ann"], ...Array.from({ length: 30 }, (_, i): Cell[] => [`s${i}`, i])];
  const others = states.slice(2).map(([name]) => name);
  const moves: Cells = [["Ann", "s0", others.join(", "), "<->"]];
  const asked = callOf(reach, { states, moves, from: [["s0"]] });
  for (const steps of [0, 5]) {
    const stopped = await answer(reach, asked, createBudget({ steps }));
    const said = [verdictOf(stopped, "en"), ...sentencesOf(stopped, "en")].join(" ");
    expect(said).toMatch(/at least \d of 30 states, stopped/);
    expect(said).not.toContain("No other equilibrium");
  }
  const finished = await answer(reach, asked);
  expect(sentencesOf(finished, "en").join(" ")).toContain("No other equilibrium is reached");
});
