import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  one,
  type Rational,
  rational,
  zero,
} from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { atLeastAsGood, goodDeal, idealGains } from "../../engine/concepts/deal/focused-search";
import { type FoundDeal, mergingMethod } from "../../engine/concepts/deal/method";
import { chosenBy, type SolutionId } from "../../engine/concepts/deal/solutions";
import { runMethod } from "../../engine/concepts/method";
import { type DealGame, gainsOf } from "../../engine/games/deal";
import { undominated } from "../../engine/games/undominated";
import { allDeals, arbitraryDealGame, dealGame, randomDealGame } from "../support/deals";

const runs = { numRuns: 400 };
const everything = { weights: undefined, limit: 10_000 } as const;
const frontierOf = (game: DealGame) => runMethod(mergingMethod({ find: "frontier", ...everything }), game, unlimited);
const solve = (game: DealGame, find: SolutionId, weights?: readonly Rational[]): FoundDeal[] => [
  ...runMethod(mergingMethod({ find, weights, limit: 10_000 }), game, unlimited).found,
];

const dominates = (a: readonly Rational[], b: readonly Rational[]): boolean =>
  a.every((value, i) => compare(value, b[i]!) >= 0) && a.some((value, i) => compare(value, b[i]!) > 0);
const acceptable = (game: DealGame) => allDeals(game).filter(({ gains }) => gains.every(({ n }) => n >= 0n));
const efficientByDefinition = (game: DealGame) => {
  const deals = acceptable(game);
  return deals.filter(({ points }) => !deals.some((other) => dominates(other.points, points)));
};
const keys = (deals: readonly { readonly deal: readonly number[] }[]) => deals.map(({ deal }) => deal.join()).sort();

/** The deals whose score no other deal's exceeds, by comparing each with each. */
function bestBy<T>(deals: readonly T[], exceeds: (a: T, b: T) => boolean): T[] {
  return deals.filter((deal) => !deals.some((other) => exceeds(other, deal)));
}
const sorted = (values: readonly Rational[]) => [...values].sort(compare);
const exceedsInOrder = (a: readonly Rational[], b: readonly Rational[]): boolean => {
  const at = a.findIndex((value, i) => compare(value, b[i]!) !== 0);
  return at >= 0 && compare(a[at]!, b[at]!) > 0;
};

describe("the frontier of a negotiation", () => {
  test("is every efficient deal by definition, with incompatibilities, ties, fractions and numbers beyond doubles", () => {
    fc.assert(
      fc.property(arbitraryDealGame(), (game) => {
        const { found, guarantee, notes } = frontierOf(game);
        expect(keys(found)).toEqual(keys(efficientByDefinition(game)));
        expect(guarantee).toBe("all");
        expect(notes).toHaveLength(1);
      }),
      { numRuns: 1500 },
    );
  });

  test("says so when it does not list everything", () => {
    const game = dealGame(
      [3, 3],
      [undefined, undefined].map(() => [undefined, undefined]),
    );
    const { found, guarantee } = runMethod(
      mergingMethod({ find: "frontier", weights: undefined, limit: 4 }),
      game,
      unlimited,
    );
    expect(found).toHaveLength(4);
    expect(guarantee).toBe("some");
    expect(frontierOf(game).found).toHaveLength(9);
  });

  test("claims nothing when it is stopped", () => {
    const game = randomDealGame(new Array<number>(10).fill(4), 3, 1);
    const solution = runMethod(mergingMethod({ find: "solutions", ...everything }), game, createBudget({ steps: 5 }));
    expect(solution).toMatchObject({ stopped: "limit", guarantee: "some", found: [] });
  });
});

describe("the points that no other dominates", () => {
  test("are those of the definition, equal points together, in up to six coordinates", () => {
    const columns = fc
      .record({
        dimension: fc.integer({ min: 1, max: 6 }),
        most: fc.constantFrom(1, 3, 30),
        count: fc.integer({ min: 1, max: 300 }),
      })
      .chain(({ dimension, most, count }) =>
        fc.array(fc.array(fc.nat(most), { minLength: count, maxLength: count }), {
          minLength: dimension,
          maxLength: dimension,
        }),
      );
    fc.assert(
      fc.property(columns, (values) => {
        const rows = values[0]!.map((_, row) => values.map((column) => column[row]!));
        const better = (a: readonly number[], b: readonly number[]) =>
          a.every((x, i) => x >= b[i]!) && a.some((x, i) => x > b[i]!);
        const expected = rows.flatMap((row, i) => (rows.some((other) => better(other, row)) ? [] : [i]));
        const found = undominated(
          values.map((column) => Float64Array.from(column)),
          () => {},
        );
        expect([...found.rows].sort((a, b) => a - b)).toEqual(expected);
        for (let point = 0; point + 1 < found.starts.length; point++) {
          const group = [...found.rows.subarray(found.starts[point], found.starts[point + 1])].map((row) =>
            rows[row]!.join(),
          );
          expect(new Set(group).size).toBe(1);
        }
        const firsts = [...found.starts.subarray(0, -1)].map((start) => rows[found.rows[start]!]!.join());
        expect(new Set(firsts).size).toBe(firsts.length);
      }),
      runs,
    );
  });
});

describe("a solution is the best deal by its definition:", () => {
  const product = (gains: readonly Rational[]) => gains.reduce(multiply, one);
  const total = (gains: readonly Rational[]) => gains.reduce(add, zero);

  test("Nash, the largest product of gains that are all positive", () => {
    fc.assert(
      fc.property(arbitraryDealGame(), (game) => {
        const positive = acceptable(game).filter(({ gains }) => gains.every(({ n }) => n > 0n));
        const expected = bestBy(positive, (a, b) => compare(product(a.gains), product(b.gains)) > 0);
        expect(keys(solve(game, "nash"))).toEqual(keys(expected));
      }),
      runs,
    );
  });

  test("weighted Nash, where a party counts as often as its weight says", () => {
    fc.assert(
      fc.property(
        arbitraryDealGame({ parties: [2, 3] }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
        (game, drawn) => {
          const weights = game.parties.map((_, i) => drawn[i]!);
          const repeated = (gains: readonly Rational[]) =>
            product(gains.flatMap((gain, i) => new Array<Rational>(weights[i]!).fill(gain)));
          const positive = acceptable(game).filter(({ gains }) => gains.every(({ n }) => n > 0n));
          const expected = bestBy(positive, (a, b) => compare(repeated(a.gains), repeated(b.gains)) > 0);
          const thirds = weights.map((weight) => divide(fromNumber(weight), fromNumber(3)));
          expect(keys(solve(game, "nash", thirds))).toEqual(keys(expected));
        },
      ),
      runs,
    );
  });

  test("egalitarian, the largest gains from the smallest up; efficient with it", () => {
    fc.assert(
      fc.property(arbitraryDealGame(), (game) => {
        const expected = bestBy(acceptable(game), (a, b) => exceedsInOrder(sorted(a.gains), sorted(b.gains)));
        expect(keys(solve(game, "egalitarian"))).toEqual(keys(expected));
      }),
      runs,
    );
  });

  test("Kalai–Smorodinsky, the same with shares of the ideal gains", () => {
    fc.assert(
      fc.property(arbitraryDealGame(), (game) => {
        const deals = acceptable(game);
        const ideal = game.parties.map((_, i) =>
          deals.map(({ gains }) => gains[i]!).reduce((a, b) => (compare(a, b) > 0 ? a : b), zero),
        );
        const shares = (gains: readonly Rational[]) =>
          sorted(gains.flatMap((gain, i) => (ideal[i]!.n === 0n ? [] : [divide(gain, ideal[i]!)])));
        const expected = bestBy(deals, (a, b) => exceedsInOrder(shares(a.gains), shares(b.gains)));
        expect(keys(solve(game, "kalai-smorodinsky"))).toEqual(keys(expected));
      }),
      runs,
    );
  });

  test("utilitarian, the largest total", () => {
    fc.assert(
      fc.property(arbitraryDealGame(), (game) => {
        const expected = bestBy(acceptable(game), (a, b) => compare(total(a.gains), total(b.gains)) > 0);
        expect(keys(solve(game, "utilitarian"))).toEqual(keys(expected));
      }),
      runs,
    );
  });
});

describe("a solution sought by itself, where efficient deals are too many", () => {
  test("is the same as among all efficient deals", () => {
    const ids = ["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"] as const;
    fc.assert(
      fc.property(arbitraryDealGame(), fc.constantFrom(...ids), fc.boolean(), (game, id, isWeighted) => {
        const weights = isWeighted ? game.parties.map((_, i) => fromNumber(i % 3)) : undefined;
        fc.pre(!weights || weights.some(({ n }) => n > 0n));
        const sought = { id, weights, ideal: idealGains(game, unlimited) };
        const good = goodDeal(game, sought);
        if (good) expect(keys(acceptable(game))).toContain(good.join());
        const efficient = atLeastAsGood(game, good, sought, unlimited);
        const gains = efficient.points.map((points) => gainsOf(game, points));
        const chosen = chosenBy(id, gains, weights, sought.ideal);
        const deals = chosen.flatMap((point) => [...efficient.deals(point)].map((deal) => ({ deal })));
        expect(keys(deals)).toEqual(keys(solve(game, id, weights)));
      }),
      { numRuns: 500 },
    );
  });

  test("starts from no deal that falls short by less than doubles see", () => {
    const integer = (n: number) => fromNumber(n);
    const game = dealGame(
      [2, 1],
      [
        [[0, 1].map(integer), undefined],
        [[6, -9].map(integer), [integer(9)]],
      ],
      [one, rational(1n, 10n ** 17n)],
    );
    const ideal = idealGains(game, unlimited);
    expect(acceptable(game)).toEqual([]);
    expect(ideal.map(({ n }) => n)).toEqual([0n, 0n]);
    expect(goodDeal(game, { id: "nash", weights: undefined, ideal })).toBeUndefined();
  });

  test("is found for 20 issues of 5 options and 5 parties, 95 million million deals, and proven", () => {
    const game = randomDealGame(new Array<number>(20).fill(5), 5, 12);
    const solution = runMethod(mergingMethod({ find: "nash", ...everything }), game, unlimited);
    expect(solution).toMatchObject({ guarantee: "all", stopped: "finished" });
    expect(solution.notes[0]!.text.en).toContain("too many efficient deals");
  });

  test("leaves a good deal when it is stopped, without saying that none is better", () => {
    const game = randomDealGame(new Array<number>(20).fill(5), 8, 15);
    const asked = { find: "egalitarian", ...everything } as const;
    const { found, ...solution } = runMethod(mergingMethod(asked), game, createBudget({ steps: 120_000 }));
    expect(solution).toMatchObject({ guarantee: "some", stopped: "limit" });
    expect(found).toHaveLength(1);
    expect(found[0]!.criterion).toBeUndefined();
    expect(found[0]!.gains.every(({ n }) => n > 0n)).toBe(true);
  });
});

/** The game with party i's points and reservation value multiplied by scales[i]. */
const rescaled = (game: DealGame, scales: readonly number[]): DealGame => ({
  ...game,
  parties: game.parties.map((party, i) => ({
    ...party,
    reservation: multiply(party.reservation, fromNumber(scales[i]!)),
  })),
  points: game.points.map((party, i) =>
    party.map((issue) => issue?.map((value) => multiply(value, fromNumber(scales[i]!)))),
  ),
});

describe("an axiom holds:", () => {
  test("the Nash and Kalai–Smorodinsky deals do not depend on the scale of anyone's points", () => {
    const scales = fc.array(fc.constantFrom(0.1, 3, 12, 1e6), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(arbitraryDealGame(), scales, (game, factors) => {
        for (const id of ["nash", "kalai-smorodinsky"] as const)
          expect(keys(solve(rescaled(game, factors), id))).toEqual(keys(solve(game, id)));
      }),
      runs,
    );
  });

  test("deals that were not chosen may go without changing the Nash deal", () => {
    fc.assert(
      fc.property(arbitraryDealGame({ parties: [2, 3] }), fc.nat(), (game, pick) => {
        const chosen = keys(solve(game, "nash"));
        const others = allDeals(game).filter(({ deal }) => !chosen.includes(deal.join()) && deal.length > 1);
        if (chosen.length === 0 || others.length === 0) return;
        const banned = others[pick % others.length]!.deal.map((option, issue) => ({ issue, option }));
        expect(keys(solve({ ...game, incompatible: [...game.incompatible, banned] }, "nash"))).toEqual(chosen);
      }),
      runs,
    );
  });

  test("parties may change places", () => {
    fc.assert(
      fc.property(arbitraryDealGame(), (game) => {
        const swapped = { ...game, parties: [...game.parties].reverse(), points: [...game.points].reverse() };
        for (const id of ["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"] as const)
          expect(keys(solve(swapped, id))).toEqual(keys(solve(game, id)));
      }),
      runs,
    );
  });
});

test("a million deals and far more are searched to the end", () => {
  for (const [issues, options, parties] of [
    [10, 4, 3],
    [20, 5, 2],
  ] as const) {
    const { guarantee, found } = frontierOf(randomDealGame(new Array<number>(issues).fill(options), parties, 3));
    expect(guarantee).toBe("all");
    expect(found.length).toBeGreaterThan(10);
  }
});
