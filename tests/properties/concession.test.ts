import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rational, subtract, toNumber } from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { concession } from "../../engine/concepts/concession/definition";
import { concededShare, demand, type Span } from "../../engine/concepts/concession/demand";
import type { OfferRule } from "../../engine/concepts/concession/offers";
import { type Round, type Rules, simulate } from "../../engine/concepts/concession/simulation";
import { readTactics, type Tactic, tacticText } from "../../engine/concepts/concession/tactics";
import { Refusal } from "../../engine/errors";
import type { Cells } from "../../engine/formats/cells";
import { type DealGame, pointsOf, violation } from "../../engine/games/deal";
import { allDeals, arbitraryDealGame, dealGame, randomDealGame } from "../support/deals";
import { fault } from "../support/reading";

const runs = { numRuns: 300 };
const timeTactic = fc.constantFrom(0.1, 0.5, 1, 2, 10).map((beta): Tactic => ({ kind: "time", beta }));
const anyTactic = fc.oneof(
  timeTactic,
  fc.constantFrom<Tactic>({ kind: "absolute" }, { kind: "relative" }, { kind: "random", noise: 0.3 }),
);
const rulesWith = (tactic: fc.Arbitrary<Tactic>): fc.Arbitrary<Rules> =>
  fc.record({
    tactics: fc.array(tactic, { minLength: 4, maxLength: 4 }),
    rounds: fc.integer({ min: 1, max: 9 }),
    seed: fc.nat(1000),
    offers: fc.constantFrom<OfferRule>("similar", "generous"),
    start: fc.constantFrom(0, 0.3, 1),
  });

/** No rounds where somebody's best deal is below its reservation value. */
function play(game: DealGame, rules: Rules): Round[] {
  try {
    return [...simulate(game, rules, unlimited)];
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(game.parties.some((_, party) => allDeals(game).every(({ gains }) => gains[party]!.n < 0n))).toBe(true);
    return [];
  }
}

const games = arbitraryDealGame({ parties: [2, 4] });
const isAgreed = (round: Round | undefined) => round?.accepts.every(Boolean) ?? false;

describe("a negotiation by tactics", () => {
  test("consists of compatible offers in turn that meet the proposer's demand, and ends with the first that all accept", () => {
    fc.assert(
      fc.property(games, rulesWith(anyTactic), (game, rules) => {
        const rounds = play(game, rules);
        for (const [i, { round, proposer, deal, points, demanded }] of rounds.entries()) {
          expect([round, proposer]).toEqual([i + 1, i % game.parties.length]);
          expect(violation(game, deal)).toBeUndefined();
          expect(points).toEqual(pointsOf(game, deal));
          expect(toNumber(points[proposer]!)).toBeGreaterThanOrEqual(demanded - 1e-9 * Math.abs(demanded) - 1e-30);
        }
        expect(rounds.slice(0, -1).some(isAgreed)).toBe(false);
        if (rounds.length > 0 && !isAgreed(rounds.at(-1))) expect(rounds).toHaveLength(rules.rounds);
      }),
      runs,
    );
  });

  test("never agrees on a deal below anyone's reservation value, and nobody refuses one above it in the last round", () => {
    fc.assert(
      fc.property(games, rulesWith(anyTactic), (game, rules) => {
        const last = play(game, rules).at(-1);
        if (!last) return;
        const nobodyLoses = last.gains.every((gain) => toNumber(gain) >= 0);
        if (isAgreed(last)) expect(nobodyLoses).toBe(true);
        else expect(last.gains.some((gain) => gain.n < 0n)).toBe(true);
      }),
      runs,
    );
  });

  test("by the clock alone: demands never rise from offer to offer of one party", () => {
    fc.assert(
      fc.property(games, rulesWith(timeTactic), (game, rules) => {
        const rounds = play(game, rules);
        for (const party of game.parties.keys()) {
          const demands = rounds.filter(({ proposer }) => proposer === party).map(({ demanded }) => demanded);
          expect(demands).toEqual([...demands].sort((a, b) => b - a));
        }
      }),
      runs,
    );
  });

  test("ends in agreement where two generous parties go by the clock and some deal suits both", () => {
    fc.assert(
      fc.property(arbitraryDealGame({ parties: [2, 2] }), rulesWith(timeTactic), (game, rules) => {
        const rounds = play(game, { ...rules, offers: "generous" });
        const suitsBoth = allDeals(game).some(({ gains }) => gains.every(({ n }) => n >= 0n));
        if (rounds.length > 0) expect(isAgreed(rounds.at(-1))).toBe(suitsBoth);
      }),
      runs,
    );
  });

  test("is the same for the same seed, and differs for some other seed", () => {
    const game = randomDealGame([4, 4, 4, 4], 2, 8);
    const tactics: Tactic[] = [
      { kind: "random", noise: 0.5 },
      { kind: "time", beta: 0.5 },
    ];
    const played = (seed: number) =>
      JSON.stringify(play(game, { tactics, rounds: 20, seed, offers: "similar", start: 0 }), (_, value) =>
        typeof value === "bigint" ? String(value) : value,
      );
    expect(played(7)).toBe(played(7));
    expect(new Set([1, 2, 3, 4].map(played)).size).toBeGreaterThan(1);
  });

  test("can be stopped, and keeps the rounds played", () => {
    const params = {
      tactics: [{ kind: "absolute" }, { kind: "absolute" }] as Tactic[],
      rounds: 1000,
      offers: "similar",
      start: 0,
      seed: 1,
      parameters: new Map(),
      show: "table",
    } as const;
    let reported = 0;
    const budget = createBudget({ cancelled: () => reported > 30, onProgress: () => reported++ });
    const solution = concession.solve(randomDealGame([3, 3, 3], 2, 1), params, budget);
    expect(solution).toMatchObject({ stopped: "cancelled", guarantee: "some" });
    expect(solution.found.length).toBeGreaterThan(0);
  });

  test("notes what the agreement leaves on the table", () => {
    fc.assert(
      fc.property(arbitraryDealGame({ parties: [2, 2] }), (game) => {
        const params = {
          tactics: undefined,
          rounds: 6,
          offers: "similar",
          start: 0,
          seed: 1,
          parameters: new Map(),
          show: "table",
        } as const;
        fc.pre(game.parties.every((_, party) => allDeals(game).some(({ gains }) => gains[party]!.n >= 0n)));
        const { found, notes } = concession.solve(game, params, unlimited);
        const last = found.at(-1)!;
        expect(notes).toHaveLength(isAgreed(last) ? 2 : 1);
        if (!isAgreed(last)) return;
        const isBetter = allDeals(game).some(({ points }) => {
          const changes = points.map((value, i) => subtract(value, last.points[i]!));
          return changes.every(({ n }) => n >= 0n) && changes.some(({ n }) => n > 0n);
        });
        expect(notes[0]!.text.en.includes("efficient")).toBe(!isBetter);
      }),
      runs,
    );
  });
});

describe("a demand", () => {
  const span: Span = { reservation: 20, best: 100, worst: 0 };
  const at = (time: number, noise = 0) => ({ time, start: 0.1, noise });

  test("by the clock starts at κ, ends at the reservation value, and a Boulware's is above a Conceder's between", () => {
    for (const beta of [0.1, 0.5, 1, 2, 10]) {
      expect(concededShare(0, beta, 0.1)).toBe(0.1);
      expect(concededShare(1, beta, 0.1)).toBe(1);
    }
    // 0.1 + 0.9 · 0.5² by hand
    expect(concededShare(0.5, 0.5, 0.1)).toBeCloseTo(0.325, 12);
    expect(demand({ kind: "time", beta: 0.5 }, span, at(0.5), { own: undefined, others: [] })).toBeCloseTo(74, 12);
    expect(concededShare(0.5, 0.2, 0)).toBeLessThan(concededShare(0.5, 5, 0));
  });

  test("in tit for tat waits for two offers and then follows the average of what was conceded, within the span", () => {
    const absolute = (own: number | undefined, ...others: [number, number][]) =>
      demand({ kind: "absolute" }, span, at(0.5), { own, others });
    expect(absolute(undefined)).toBe(92);
    expect(absolute(80)).toBe(80);
    expect(absolute(80, [10, 25])).toBe(65);
    expect(absolute(80, [10, 25], [10, 15])).toBe(70);
    expect(absolute(80, [10, 5])).toBe(85);
    expect(absolute(80, [0, 90])).toBe(20);
    expect(demand({ kind: "relative" }, span, at(0.5), { own: 80, others: [[10, 20]] })).toBe(40);
    expect(demand({ kind: "relative" }, span, at(0.5), { own: 80, others: [[0, 0]] })).toBe(80);
    expect(demand({ kind: "random", noise: 0.1 }, span, at(0.5, -1), { own: 80, others: [[10, 25]] })).toBe(57);
  });
});

describe("tactics", () => {
  const game = dealGame([2], [[undefined], [undefined]]);
  const read = (cells: Cells) => readTactics(cells, "tactics", game);

  test("are read by party in any order, with a heading or without, linear where left out", () => {
    expect(read([["P2", "Boulware", null]])).toEqual([
      { kind: "time", beta: 1 },
      { kind: "time", beta: 0.2 },
    ]);
    expect(
      read([
        ["Party", "Tactic", "Number"],
        ["P2", "Tit-for-tat", ""],
        ["P1", "conceder", 3],
      ]).map(tacticText),
    ).toEqual(["Conceder (β = 3)", "tit for tat"]);
  });

  test.each<[string, Cells, string]>([
    [
      "an unknown party",
      [
        ["P1", "linear"],
        ["P3", "linear"],
      ],
      "row 2, column 1: “P3” is none of P1, P2",
    ],
    ["an unknown party in the first row", [["P3", "linear"]], "row 1, column 1: “P3” is none of P1, P2"],
    [
      "a party twice",
      [
        ["P1", "linear"],
        ["P1", "linear"],
      ],
      "row 2, column 1: “P1” appears twice",
    ],
    ["an unknown tactic", [["P1", "bluff"]], "row 1, column 2: “bluff” is no tactic: write one of boulware"],
    ["no tactic", [["P1", null, 1]], "row 1, column 2: the name is blank"],
    ["a Boulware above 1", [["P1", "boulware", 2]], "row 1, column 3: β is 2: boulware needs a number 0 < β < 1"],
    ["a Conceder below 1", [["P1", "conceder", 0.5]], "row 1, column 3: β is 0.5: conceder needs a number β > 1"],
    ["noise above 1", [["P1", "random tit for tat", 2]], "row 1, column 3: the noise is 2"],
    ["a number that means nothing", [["P1", "linear", 2]], "row 1, column 3: linear takes no number"],
  ])("with %s are refused at the cell", (_, cells, expected) => expect(fault(() => read(cells))).toContain(expected));
});

test("a party whose best deal is below its reservation value is named before the first round", () => {
  const zeroOrOne = [rational(0n), rational(1n)];
  const game = dealGame([2], [[zeroOrOne], [zeroOrOne]], [rational(0n), rational(5n)]);
  const tactics: Tactic[] = [{ kind: "absolute" }, { kind: "absolute" }];
  const rules: Rules = { tactics, rounds: 3, seed: 1, offers: "similar", start: 0 };
  expect(fault(() => [...simulate(game, rules, unlimited)])).toContain(
    "no deal gives P2 its reservation value 5; its best brings 1: lower the value",
  );
});
