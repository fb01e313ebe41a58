import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, divide, negate, type Rational, sign, subtract, zero } from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { proposal } from "../../engine/concepts/proposal/definition";
import { firstJudgement, improvementsOf } from "../../engine/concepts/proposal/judgement";
import { combinations, type Deal, type DealGame, gainsOf, pointsOf, violation } from "../../engine/games/deal";
import { allDeals, arbitraryDealGame, randomDealGame } from "../support/deals";

const runs = { numRuns: 400 };
const judged = arbitraryDealGame().chain((game) =>
  fc.constantFrom(...combinations(game)).map((deal) => {
    const judgement = firstJudgement(game, deal, unlimited);
    return { game, deal, judgement, improvements: improvementsOf(game, judgement, unlimited) };
  }),
);

const differencesFrom = (game: DealGame, deal: Deal, to: Deal): Rational[] => {
  const before = pointsOf(game, deal);
  return pointsOf(game, to).map((points, party) => subtract(points, before[party]!));
};
const total = (values: readonly Rational[]) => values.reduce(add, zero);
const largest = (values: readonly Rational[]) => values.reduce((a, b) => (compare(a, b) >= 0 ? a : b), zero);

describe("the value that a proposal leaves on the table", () => {
  test("is the largest total of all deals that hurt nobody", () => {
    fc.assert(
      fc.property(judged, ({ game, deal, improvements }) => {
        const harmless = allDeals(game)
          .map((other) => differencesFrom(game, deal, other.deal))
          .filter((differences) => differences.every((difference) => sign(difference) >= 0));
        const [best] = improvements;
        expect(total(best?.differences ?? [])).toEqual(largest(harmless.map(total)));
        expect(improvements.length === 0).toBe(!harmless.some((differences) => sign(total(differences)) > 0));
        for (const [party] of game.parties.entries()) {
          const mine = (differences: readonly Rational[]) => differences[party]!;
          expect(largest(improvements.map(({ differences }) => mine(differences)))).toEqual(
            largest(harmless.map(mine)),
          );
        }
      }),
      runs,
    );
  });

  test("stays unsaid, and all else is said, when the search is stopped", () => {
    const game = randomDealGame(new Array<number>(10).fill(4), 3, 5);
    const deal = game.issues.map(() => 0);
    const { found, ...solution } = proposal.solve(
      game,
      { proposal: deal, find: "parties", limit: 20, parameters: new Map(), show: "table" },
      createBudget({ steps: 1500 }),
    );
    expect(solution).toMatchObject({ stopped: "limit", guarantee: "some" });
    expect(found[0]!.improvements).toBeUndefined();
    expect(found[0]!.points).toEqual(pointsOf(game, deal));
  });
});

/** The deals that differ from the given one on exactly `count` issues. */
const neighbours = (game: DealGame, deal: Deal, count: number) =>
  allDeals(game).filter((other) => other.deal.filter((option, issue) => option !== deal[issue]).length === count);

describe("a party's best concession", () => {
  test("is compatible, keeps the party from vetoing, and no other is cheaper for what it brings", () => {
    fc.assert(
      fc.property(judged, ({ game, deal, judgement }) => {
        for (const [party, concession] of judgement.concessions.entries()) {
          const all = neighbours(game, deal, 1).flatMap(({ deal: other, gains }) => {
            const differences = differencesFrom(game, deal, other);
            const cost = negate(differences[party]!);
            const others = total(differences.filter((_, i) => i !== party));
            const counts = sign(cost) >= 0 && sign(others) > 0 && sign(gains[party]!) >= 0;
            return counts ? [{ price: divide(cost, others), ends: gains.every((gain) => sign(gain) >= 0) }] : [];
          });
          expect(concession === undefined).toBe(all.length === 0);
          if (!concession) continue;
          const compared = all.some(({ ends }) => ends) ? all.filter(({ ends }) => ends) : all;
          expect(concession.isAcceptable).toBe(all.some(({ ends }) => ends));
          const price = divide(concession.cost, concession.othersGain);
          for (const other of compared) expect(compare(price, other.price)).not.toBe(1);
          expect(compared.some((other) => compare(price, other.price) === 0)).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe("logrolling", () => {
  test("lists every pair of changes by which two parties yield in turn and both gain, harmless ones first", () => {
    fc.assert(
      fc.property(judged, ({ game, deal, judgement: { trades } }) => {
        const single = (issue: number, option: number, party: number) => {
          const other = deal.map((old, i) => (i === issue ? option : old));
          return sign(differencesFrom(game, deal, other)[party]!);
        };
        const expected = neighbours(game, deal, 2).flatMap(({ deal: other }) => {
          const changes = [...other.entries()].filter(([issue, option]) => option !== deal[issue]);
          const differences = differencesFrom(game, deal, other);
          return [changes, [...changes].reverse()].flatMap(([a, b]) =>
            game.parties.flatMap((_, first) =>
              game.parties.flatMap((__, second) => {
                const isTrade =
                  first < second &&
                  single(...a!, first) < 0 &&
                  single(...a!, second) > 0 &&
                  single(...b!, second) < 0 &&
                  single(...b!, first) > 0 &&
                  sign(differences[first]!) > 0 &&
                  sign(differences[second]!) > 0;
                return isTrade ? [`${first} ${a} ${second} ${b}`] : [];
              }),
            ),
          );
        });
        const listed = trades.map(
          ({ first, firstYields: a, second, secondYields: b }) =>
            `${first} ${a.issue},${a.option} ${second} ${b.issue},${b.option}`,
        );
        expect([...listed].sort()).toEqual(expected.sort());
        const hurts = trades.map(({ differences }) => differences.some((difference) => sign(difference) < 0));
        expect(hurts).toEqual([...hurts].sort((a, b) => Number(a) - Number(b)));
      }),
      runs,
    );
  });
});

test("a proposal's points, gains and impossibility are those of the table", () => {
  fc.assert(
    fc.property(judged, ({ game, deal, judgement }) => {
      expect(judgement.points).toEqual(pointsOf(game, deal));
      expect(judgement.gains).toEqual(gainsOf(game, judgement.points));
      expect(judgement.violated).toEqual(violation(game, deal));
    }),
    runs,
  );
});
