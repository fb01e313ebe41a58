import { beforeAll, describe, expect, it } from "vitest";
import { numberOf } from "../../engine/arithmetic/quantity";
import {
  facts,
  judgements,
  mechanisms,
  players,
  profileVariables,
  qualitativeFacts,
  scenarioGame,
  stableProfiles,
  switchesOf,
  workOut,
} from "../../engine/catalogue/korea-us-china/index";
import { loadEvaluate } from "../../engine/formats/expressions";
import type { Evaluate } from "../../engine/formats/game-kind";
import { inExact, pureAsMixed } from "../../engine/games/profile";
import { regrets } from "../../engine/games/regret";
import { koreaUsChinaWorkbook } from "../../src/workbook/plan/korea-us-china/index";
import { writeXlsx } from "../../src/workbook/plan/xlsx";
import { recalculate } from "./recalculate";

const [align, autonomy, balance] = [0, 1, 2];
const [partner, pressure] = [0, 1];
const accommodate = 0;

let evaluate: Evaluate;
beforeAll(async () => {
  evaluate = await loadEvaluate();
});

describe("the facts", () => {
  it("are those of the source, with its figures", () => {
    const figures = Object.fromEntries(facts.map(({ id, value }) => [id, value]));
    expect(figures).toEqual({
      "datacentre-capacity": 3,
      "datacentre-cost": 35,
      "llm-programme": 0.75,
      "hbm-share": 0.9,
      "chip-exports-china": 0.333,
      "silicon-from-china-2022": 0.688,
      "silicon-from-china-2023": 0.754,
      "support-package": 23,
      "chips-act-opinion": 0.77,
      "ally-interest-opinion": 0.826,
      "thaad-precedent": 3,
    });
    expect(qualitativeFacts.map(({ id }) => id)).toEqual(["tariff-announcement", "stargate-invitation", "demography"]);
  });

  it("are each the ground of a mechanism", () => {
    const grounds = mechanisms.flatMap((mechanism) => mechanism.facts).sort();
    expect(grounds).toEqual([...facts, ...qualitativeFacts].map(({ id }) => id).sort());
  });
});

describe("the model", () => {
  it("has names that Excel takes for names, each used once", () => {
    const names = [...workOut(evaluate).values.keys()];
    for (const name of names) expect(name).toMatch(/^[a-z]+(_[a-z0-9]+)+$|^[a-z]{4,}$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it("is written in arithmetic that Excel and mathjs read alike", () => {
    const expressions = [
      ...mechanisms.flatMap(({ quantities }) => quantities.map(({ expression }) => expression)),
      ...players.flatMap(({ components }) => components.map(({ expression }) => expression)),
    ];
    for (const expression of expressions) {
      expect(expression).toMatch(/^[a-z_0-9.+\-*/^(), ]+$/);
      expect(expression).not.toMatch(/-\s*[a-z_0-9]+ \^/); // −a^b is (−a)^b in Excel and −(a^b) in mathjs
      expect(expression.match(/[a-z]+(?=\()/g) ?? []).toEqual((expression.match(/min(?=\()/g) ?? []) as string[]);
    }
  });

  it("keeps every judgement inside its range", () => {
    for (const { name, low, value, high } of judgements) {
      expect(low, name).toBeLessThanOrEqual(value);
      expect(value, name).toBeLessThanOrEqual(high);
      expect(low, name).toBeLessThan(high);
    }
  });

  it("uses every number that it asks for", () => {
    const base = payoffsOf({});
    const unused = [...facts, ...judgements].filter(({ name, value }) => {
      const changed = payoffsOf({ [name]: value * 1.5 + 0.01 });
      return changed === base;
    });
    expect(unused.map(({ name }) => name)).toEqual([]);
  });

  it.each(mechanisms.map(({ id, scale }) => [id, scale]))(
    "changes its payoffs when %s is switched off, and again when it is doubled",
    (_, scale) => {
      const [off, on, doubled] = [0, 1, 2].map((value) => payoffsOf({ [scale]: value }));
      expect(new Set([off, on, doubled]).size).toBe(3);
    },
  );

  it("does not know an assumption that it does not have", () => {
    expect(() => workOut(evaluate, { us_tarif: 0.1 })).toThrow("us_tarif");
  });

  const payoffsOf = (changes: Record<string, number>) =>
    workOut(evaluate, changes)
      .profiles.map(({ payoffs }) => payoffs.map(numberOf).join())
      .join(";");
});

describe("the solution", () => {
  it("is at base one profile, far from a tie: Korea balances, the United States presses, China accommodates", () => {
    expect(stableProfiles(evaluate)).toEqual([[balance, pressure, accommodate]]);
    const game = scenarioGame(workOut(evaluate));
    const { field } = inExact(game);
    const all = regrets(game, pureAsMixed(game, [balance!, pressure!, accommodate], field));
    for (const { payoff, byStrategy } of all) {
      const others = byStrategy.map(numberOf).filter((one) => one !== numberOf(payoff));
      expect(others).toHaveLength(byStrategy.length - 1);
      expect(numberOf(payoff) - Math.max(...others)).toBeGreaterThan(0.9);
    }
  });

  it("moves with Chinese retaliation: Align below 9 %, Balance, Autonomy above 42 %", () => {
    const switches = switchesOf(evaluate, "retaliation_strength", [0, 0.6]);
    expect(switches.map(({ before, after }) => [before, after])).toEqual([
      [[[align, pressure, accommodate]], [[balance, pressure, accommodate]]],
      [[[balance, pressure, accommodate]], [[autonomy, pressure, accommodate]]],
    ]);
    expect(switches[0]!.at).toBeCloseTo(0.088, 2);
    expect(switches[1]!.at).toBeCloseTo(0.416, 2);
  });

  it("moves with the US tariff: partnership and Align below 14 %, Balance, and Align again above 38 %", () => {
    const switches = switchesOf(evaluate, "us_tariff", [0, 0.6]);
    expect(switches.map(({ before, after }) => [before, after])).toEqual([
      [[[align, partner, accommodate]], [[balance, pressure, accommodate]]],
      [[[balance, pressure, accommodate]], [[align, pressure, accommodate]]],
    ]);
    expect(switches[0]!.at).toBeCloseTo(0.136, 2);
    expect(switches[1]!.at).toBeCloseTo(0.38, 2);
  });

  it.each([
    ["use_data_centre", [align, pressure, accommodate]],
    ["use_closed_loop", [align, pressure, accommodate]],
    ["use_llm_programme", [align, pressure, accommodate]],
    ["use_public_opinion", [align, pressure, accommodate]],
    ["use_retaliation", [align, pressure, accommodate]],
    ["use_stargate", [autonomy, pressure, accommodate]],
    ["use_hbm_leverage", [align, pressure, 1]],
    ["use_tariff", [align, partner, accommodate]],
    ["use_support_package", [balance, pressure, accommodate]],
    ["use_demography", [balance, pressure, accommodate]],
  ] as [string, number[]][])("without %s is the profile that the explanation names", (scale, profile) => {
    expect(stableProfiles(evaluate, { [scale]: 0 })).toEqual([profile]);
  });
});

describe("the workbook's formulas, worked out by another evaluator", () => {
  const game = { firstRow: 6, payoffColumns: ["D", "E", "F"] };
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeXlsx(await koreaUsChinaWorkbook("en"));
  });

  it.each([
    ["at base", {}],
    ["under strong retaliation", { retaliation_strength: 0.55 }],
    ["under a high tariff, the support package gone", { us_tariff: 0.5, use_support_package: 0 }],
    [
      "with other weights and a doubled loop",
      { korea_weight_security: 0.4, china_weight_damage: 1.7, use_closed_loop: 2 },
    ],
  ] as [string, Record<string, number>][])("give the payoffs of the engine %s", async (_, changes) => {
    const sheet = await recalculate(bytes, changes);
    for (const [i, { payoffs, variables }] of workOut(evaluate, changes).profiles.entries()) {
      for (const [player, payoff] of payoffs.entries())
        expect(sheet.value("Payoffs", `${game.payoffColumns[player]}${game.firstRow + i}`)).toBeCloseTo(
          numberOf(payoff),
          9,
        );
      for (const [j, variable] of profileVariables.entries())
        expect(sheet.value("Payoffs", `${"IJKLM"[j]}${game.firstRow + i}`)).toBeCloseTo(
          numberOf(variables.get(variable)!),
          9,
        );
    }
  });
});
