import { describe, expect, test } from "vitest";
import { numberOf } from "../../engine/arithmetic/quantity";
import { sign } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import {
  dealIssues,
  dealJudgements,
  dealRanges,
  dealWeights,
  exclusions,
} from "../../engine/catalogue/korea-us-china/deal";
import { judgements, players } from "../../engine/catalogue/korea-us-china/index";
import { chosenBy } from "../../engine/concepts/deal/solutions";
import { firstJudgement, improvementsOf, vetoers } from "../../engine/concepts/proposal/judgement";
import type { Cells } from "../../engine/formats/cells";
import { dealKind } from "../../engine/formats/deal-kind";
import { readPartyNumbers } from "../../engine/formats/party-numbers";
import { type DealGame, gainsOf, optionsOf } from "../../engine/games/deal";
import { efficientDeals } from "../../engine/games/efficient-deals";
import { type Language, languages } from "../../engine/text";
import { allDeals } from "../support/deals";
import { readingWith } from "../support/reading";

const read = (cells: { readonly issues: Cells; readonly incompatible: Cells }): DealGame =>
  dealKind.read({ cells }, readingWith());
const gameIn = (language: Language) => read(dealRanges(language));
const game = gameIn("en");
const dealOf = (...options: readonly string[]) =>
  options.map((option, issue) => game.issues[issue]!.options.indexOf(option));

describe("the judgements of the deal", () => {
  test("have names of their own that Excel takes, reasons, and a base between low and high", () => {
    const names = [...dealJudgements, ...judgements].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, low, value, high } of dealJudgements) {
      expect(name).toMatch(/^deal(_[a-z0-9]+)+$/);
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
    }
  });

  test("are all in the cells, and each party's weights come to 100 points", () => {
    const used = new Set<string>();
    const cellOf = ({ name, value }: { name: string; value: number }) => {
      used.add(name);
      return value;
    };
    dealRanges("en", cellOf);
    dealWeights("en", cellOf);
    expect([...used].sort()).toEqual(dealJudgements.map(({ name }) => name).sort());
    for (const { id } of players) {
      const stakes = dealIssues.flatMap(({ stakes }) => stakes.filter(({ party }) => party === id));
      expect(stakes.reduce((sum, { weight }) => sum + weight[1], 0)).toBe(100);
    }
  });
});

describe("the negotiation", () => {
  test("reads the same in every language", () => {
    for (const language of languages) {
      const { points, incompatible, parties, issues } = gameIn(language);
      expect({ points, incompatible }).toEqual({ points: game.points, incompatible: game.incompatible });
      expect(parties.map(({ label }) => label)).toEqual(players.map(({ label }) => label[language]));
      expect(issues).toHaveLength(5);
      expect(
        readPartyNumbers(
          dealWeights(language),
          "weights",
          parties.map(({ label }) => label),
        ),
      ).toHaveLength(3);
    }
  });

  test("has issues that China does not hold, and exclusions of which each rules deals out", () => {
    expect(game.points[2]!.map((issue) => issue === undefined)).toEqual([false, false, true, false, true]);
    for (const [i] of exclusions.entries()) {
      const withoutIt = { ...game, incompatible: game.incompatible.filter((_, k) => k !== i) };
      expect(allDeals(withoutIt).length).toBeGreaterThan(allDeals(game).length);
    }
  });

  test("can end in agreement, whether judgements are at their base or all high, and fails when only reservations are high", () => {
    const acceptable = (one: DealGame) => allDeals(one).some(({ gains }) => gains.every((gain) => sign(gain) >= 0));
    expect(acceptable(game)).toBe(true);
    expect(acceptable(read(dealRanges("en", ({ high }) => high)))).toBe(true);
    const proud = read(
      dealRanges("en", ({ name, value, high }) => (name.endsWith("_reservation") ? high + 25 : value)),
    );
    expect(acceptable(proud)).toBe(false);
  });

  test("has a Nash deal in which Korea joins Stargate, halves the tariff and builds in the US while memory stays free", () => {
    const efficient = efficientDeals(
      game,
      game.parties.map(({ reservation }) => reservation),
      unlimited,
    );
    const [nash] = chosenBy(
      "nash",
      efficient.points.map((points) => gainsOf(game, points)),
      undefined,
    );
    const [deal] = efficient.deals(nash!);
    expect(optionsOf(game, deal!)).toEqual([
      "Stargate partner",
      "Open market",
      "Half",
      "Advanced chips",
      "United States",
    ]);
    expect(efficient.points[nash!]!.map(numberOf)).toEqual([69.25, 59.5, 60]);
  });

  test("lets China veto a deal between the other two, who could trade fabs and tariffs for memory", () => {
    const deal = dealOf("Stargate partner", "US only", "Full relief", "Chips and equipment", "Both");
    const judgement = firstJudgement(game, deal, unlimited);
    expect(vetoers(judgement)).toEqual([2]);
    expect(improvementsOf(game, judgement, unlimited).length).toBeGreaterThan(0);
    const yields = judgement.trades.map(({ first, firstYields, second, secondYields }) => [
      game.parties[first]!.label,
      game.issues[firstYields.issue]!.label,
      game.parties[second]!.label,
      game.issues[secondYields.issue]!.label,
    ]);
    expect(yields).toContainEqual(["Korea", "Location of fabs", "United States", "HBM supply"]);
    expect(yields).toContainEqual(["Korea", "Tariff relief", "United States", "HBM supply"]);
  });
});
