import { describe, expect, it } from "vitest";
import { conflicts } from "../../engine/catalogue/conflicts";
import { answer, callOf } from "../../engine/concepts/call";
import { stability } from "../../engine/concepts/stability/definition";
import type { StateStability } from "../../engine/concepts/stability/stability-analysis";
import { type Definition, definitions } from "../../engine/concepts/stability/standing";
import type { Cells } from "../../engine/formats/cells";
import type { GraphModel } from "../../engine/games/graph-model";
import { references } from "../../engine/references";
import { languages } from "../../engine/text";

async function solve(ranges: Readonly<Record<string, Cells>>) {
  const { game, solution } = await answer(stability, callOf(stability, ranges));
  const found = solution.found as readonly StateStability[];
  const model = game as GraphModel;
  const statesBy = (definition: Definition) =>
    found.filter(({ equilibrium }) => equilibrium[definition]).map(({ state }) => model.states[state]!);
  return { model, equilibria: Object.fromEntries(definitions.map((one) => [one, statesBy(one)])) };
}

describe("the conflicts that come with the product", () => {
  it("have each its own name, and sources that are known", () => {
    expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length);
    for (const { key } of conflicts.flatMap(({ sources }) => sources)) expect(references).toHaveProperty(key);
  });

  it.each(conflicts.map((one) => [one.id, one] as const))("are the same in every language: %s", async (_, one) => {
    const models = await Promise.all(
      languages.map(async (language) => (await solve(await one.ranges(language))).model),
    );
    for (const { moves, ranks } of models)
      expect({ moves, ranks }).toEqual({ moves: models[0]!.moves, ranks: models[0]!.ranks });
    const labels = models.map(({ decisionMakers }) => decisionMakers.map(({ label }) => label).join());
    expect(new Set(labels).size).toBe(languages.length);
  });

  it("have the equilibria of Elmira as published", async () => {
    const { equilibria } = await solve(await conflicts.find(({ id }) => id === "elmira")!.ranges("en"));
    expect(equilibria.nash).toEqual(["Abandon", "NYNNY", "YNYNY"]);
    expect(equilibria.gmr).toEqual(["NYNNN", "YNYNN", "Abandon", "NYNNY", "YNYNY"]);
  });

  it("let Korea, the US and China rest in alignment with retaliation, or apart under pressure", async () => {
    const { model, equilibria } = await solve(
      await conflicts.find(({ id }) => id === "korea-us-china-conflict")!.ranges("en"),
    );
    const meanings = equilibria.seq!.map((state) => model.meanings[model.states.indexOf(state)]);
    expect(meanings).toEqual(["Pressure", "Autonomy + Pressure", "Align + Retaliate"]);
    expect(equilibria.nash).toEqual(equilibria.seq);
    expect(equilibria.gmr).toHaveLength(6);
  });
});
