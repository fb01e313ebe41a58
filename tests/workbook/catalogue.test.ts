import { describe, expect, it } from "vitest";
import { catalogue } from "../../engine/catalogue/index";
import { answer, callOf } from "../../engine/concepts/call";
import { nash } from "../../engine/concepts/nash/definition";
import type { NormalFormGame } from "../../engine/games/normal-form";
import { references } from "../../engine/references";
import { languages } from "../../engine/text";

const read = async (ranges: Record<string, never> | object) => {
  const { game, solution } = await answer(nash, callOf(nash, ranges as never));
  return { game: game as NormalFormGame, solution };
};

describe("the catalogue", () => {
  it("names each game once and only known works", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { key } of catalogue.flatMap(({ sources }) => sources)) expect(references).toHaveProperty(key);
  });

  it.each(catalogue.map((one) => [one.id, one] as const))(
    "gives the same game of %s in every language, under other labels",
    async (_, one) => {
      const games = await Promise.all(languages.map(async (language) => (await read(await one.ranges(language))).game));
      const [english, ...others] = games;
      for (const game of others) expect(game.payoffs).toEqual(english!.payoffs);
      const labels = games.map(({ players }) => players.flatMap(({ strategies }) => strategies).join());
      expect(new Set(labels).size).toBe(languages.length);
    },
  );

  it.each([
    ["korea-us-china", 1],
    ["prisoners-dilemma", 1],
    ["battle-of-the-sexes", 3],
    ["matching-pennies", 1],
    ["degenerate-3x2", 4],
  ])("has in %s as many extreme equilibria as its story says: %i", async (id, count) => {
    const one = catalogue.find((game) => game.id === id)!;
    const { solution } = await read(await one.ranges("en"));
    expect(solution.found).toHaveLength(count);
  });
});
