import { expect, it } from "vitest";
import { numberOf, quantityText } from "../../engine/arithmetic/quantity";
import {
  scenarioCoalitionCells,
  scenarioCoalitions,
  scenarioWorths,
} from "../../engine/catalogue/korea-us-china/coalitions";
import { scenarioGame, workOut } from "../../engine/catalogue/korea-us-china/index";
import { answer, callOf, cellsOf } from "../../engine/concepts/call";
import { conceptById } from "../../engine/concepts/index";
import { loadEvaluate } from "../../engine/formats/expressions";
import { writeListForm } from "../../engine/formats/list-form";
import { exactWorth } from "../../engine/games/coalitional-game";
import { languages } from "../../engine/text";
import { ask } from "../support/coalitions";

const scenario = workOut(await loadEvaluate());

it("has in every language the worths that GAME.WORTHS finds in the payoff table", async () => {
  const worths = conceptById("WORTHS")!;
  for (const language of languages) {
    const game = writeListForm(scenarioGame(scenario, language));
    const [, ...rows] = cellsOf(await answer(worths, callOf(worths, { game })), "en");
    const [headings, ...shipped] = scenarioCoalitionCells(scenario, language);
    expect(headings).toHaveLength(2);
    expect(shipped).toEqual(rows);
  }
});

it("can guarantee no coalition more than the best of its profiles, nor less than the worst", () => {
  const game = scenarioGame(scenario);
  for (const { coalition, worth } of scenarioWorths(scenario)) {
    const sums = Array.from({ length: game.profileCount }, (_, index) =>
      game.players.reduce((sum, _, i) => sum + ((coalition >> i) & 1 ? game.payoffs[i]!.floats[index]! : 0), 0),
    );
    expect(numberOf(worth)).toBeGreaterThanOrEqual(Math.min(...sums) - 1e-9);
    expect(numberOf(worth)).toBeLessThanOrEqual(Math.max(...sums) + 1e-9);
    if (coalition === 7) expect(numberOf(worth)).toBeCloseTo(Math.max(...sums), 9);
  }
});

it("tells the story: a core, and an alliance that would object to the Shapley value", async () => {
  const cells = scenarioCoalitionCells(scenario);
  const [game, coalitions] = [scenarioCoalitions(scenario), await ask("CORE", cells)];
  expect(coalitions.solution.found).toHaveLength(4);
  const [{ shares }] = (await ask("SHAPLEY", cells)).solution.found as [{ shares: { n: bigint; d: bigint }[] }];
  const [korea, us] = shares.map(numberOf) as [number, number];
  expect(korea + us).toBeLessThan(numberOf(exactWorth(game, 3)));
  const [core] = (await ask("CORE", cells)).solution.found as [{ shares: { n: bigint; d: bigint }[] }];
  const total = core.shares.map(numberOf).reduce((sum, share) => sum + share, 0);
  expect(total).toBeCloseTo(numberOf(exactWorth(game, 7)), 9);
  expect(core.shares.map(quantityText)).toHaveLength(3);
});
