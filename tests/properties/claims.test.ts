import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  negate,
  parseRational,
  type Rational,
  rational,
  subtract,
  toNumber,
  toText,
  zero,
} from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { answer, callOf, drawingOf } from "../../engine/concepts/call";
import { claims as definition } from "../../engine/concepts/claims/definition";
import { awardsOf, dividing, type RuleName, ruleNames } from "../../engine/concepts/claims/method";
import { runMethod } from "../../engine/concepts/method";
import { lexicographicMethod } from "../../engine/concepts/nucleolus/method";
import type { Cells } from "../../engine/formats/cells";
import { type ClaimsProblem, sumOf } from "../../engine/games/claims-problem";
import { belongsTo, coalitionalGame } from "../../engine/games/coalitional-game";

const least = (a: Rational, b: Rational) => (compare(a, b) < 0 ? a : b);
const positivePart = (a: Rational) => (a.n > 0n ? a : zero);

/** Claims with zeros, ties and halves, and an estate anywhere from 0 to their sum. */
const problems = (most: number, fewest = 1): fc.Arbitrary<ClaimsProblem> =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: fewest, maxLength: most }),
      fc.integer({ min: 0, max: 24 }),
    )
    .map(([halves, part]) => {
      const claims = halves.map((half) => rational(BigInt(half), 2n));
      return { claims, estate: multiply(sumOf(claims), rational(BigInt(part), 24n)) };
    });

const awards = (rule: RuleName, problem: ClaimsProblem) => awardsOf(rule, problem, unlimited)!;
const texts = (rule: RuleName, problem: ClaimsProblem) => awards(rule, problem).map(toText);

describe.each(ruleNames.map((rule) => [rule] as const))("the rule %s", (rule) => {
  it("divides the whole estate, with nobody below 0 or above the claim, and orders awards and losses as the claims", () => {
    fc.assert(
      fc.property(problems(7), (problem) => {
        const { claims, estate } = problem;
        const found = awards(rule, problem);
        expect(sumOf(found)).toEqual(estate);
        for (const [i, award] of found.entries()) {
          expect(award.n >= 0n && compare(award, claims[i]!) <= 0).toBe(true);
          for (const [j, other] of found.entries()) {
            if (compare(claims[i]!, claims[j]!) > 0) continue;
            expect(compare(award, other)).toBeLessThanOrEqual(0);
            expect(compare(subtract(claims[i]!, award), subtract(claims[j]!, other))).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  it("gives nobody less when the estate grows", () => {
    fc.assert(
      fc.property(problems(6), fc.integer({ min: 0, max: 10 }), ({ claims, estate }, tenths) => {
        const more = add(estate, multiply(subtract(sumOf(claims), estate), rational(BigInt(tenths), 10n)));
        const [before, after] = [awards(rule, { claims, estate }), awards(rule, { claims, estate: more })];
        for (const [i, award] of before.entries()) expect(compare(award, after[i]!)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("does not depend on the order of the claimants or the unit", () => {
    fc.assert(
      fc.property(problems(6), ({ claims, estate }) => {
        const unit = rational(7n, 3n);
        const scaled = {
          claims: [...claims].reverse().map((claim) => multiply(claim, unit)),
          estate: multiply(estate, unit),
        };
        const found = awards(rule, scaled).map((award) => toText(divide(award, unit)));
        expect(found.reverse()).toEqual(texts(rule, { claims, estate }));
      }),
    );
  });
});

const dualOf = (rule: RuleName, { claims, estate }: ClaimsProblem) => {
  const losses = awards(rule, { claims, estate: subtract(sumOf(claims), estate) });
  return claims.map((claim, i) => toText(subtract(claim, losses[i]!)));
};

describe("awards and losses", () => {
  it.each([
    ["proportional", "proportional"],
    ["talmud", "talmud"],
    ["random-arrival", "random-arrival"],
    ["adjusted-proportional", "adjusted-proportional"],
    ["equal-awards", "equal-losses"],
  ] as const)("are divided alike by %s and its dual %s", (rule, dual) => {
    fc.assert(
      fc.property(problems(6), (problem) => {
        expect(dualOf(rule, problem)).toEqual(texts(dual, problem));
      }),
    );
  });
});

describe("two claimants", () => {
  /** Each gets what the other leaves uncontested, and half of the rest. */
  const contestedGarment = ({ claims: [a, b], estate }: ClaimsProblem): Rational[] => {
    const [first, second] = [positivePart(subtract(estate, b!)), positivePart(subtract(estate, a!))];
    const half = divide(subtract(estate, add(first, second)), rational(2n));
    return [add(first, half), add(second, half)];
  };

  it.each([["talmud"], ["random-arrival"], ["adjusted-proportional"], ["minimal-overlap"]] as const)(
    "divide by %s as the contested garment is divided",
    (rule) => {
      fc.assert(
        fc.property(problems(2, 2), (problem) => {
          expect(texts(rule, problem)).toEqual(contestedGarment(problem).map(toText));
        }),
      );
    },
  );

  it("of the Talmud rule among many would divide what they got together in the same way (consistency)", () => {
    fc.assert(
      fc.property(problems(6, 2), ({ claims, estate }) => {
        const found = awards("talmud", { claims, estate });
        for (const i of claims.keys())
          for (const j of claims.keys()) {
            if (i >= j) continue;
            const pair = { claims: [claims[i]!, claims[j]!], estate: add(found[i]!, found[j]!) };
            expect(contestedGarment(pair).map(toText)).toEqual([found[i]!, found[j]!].map(toText));
          }
      }),
    );
  });
});

/** A coalition is worth what the others leave when they are paid in full. */
const claimsGame = ({ claims, estate }: ClaimsProblem) =>
  coalitionalGame(
    claims.map((_, i) => ({ label: String(i) })),
    (coalition) => positivePart(subtract(estate, sumOf(claims.filter((_, i) => !belongsTo(i, coalition))))),
  );

function* orders(members: readonly number[]): Generator<number[]> {
  if (members.length === 0) yield [];
  for (const first of members)
    for (const rest of orders(members.filter((member) => member !== first))) yield [first, ...rest];
}

const byArrival = ({ claims, estate }: ClaimsProblem): Rational[] => {
  const all = [...orders([...claims.keys()])];
  const sums = claims.map(() => zero);
  for (const order of all) {
    let left = estate;
    for (const i of order) {
      const award = least(claims[i]!, left);
      sums[i] = add(sums[i]!, award);
      left = add(left, negate(award));
    }
  }
  return sums.map((sum) => divide(sum, rational(BigInt(all.length))));
};

describe("the claims game", () => {
  it("has the Talmud division as its nucleolus", () => {
    fc.assert(
      fc.property(problems(5), (problem) => {
        const { found } = runMethod(lexicographicMethod("nucleolus"), claimsGame(problem), unlimited);
        expect(found[0]!.shares.map((share) => toText(share as Rational))).toEqual(texts("talmud", problem));
      }),
      { numRuns: 40 },
    );
  });
});

describe("random arrival", () => {
  it("is the average over all orders of arrival", () => {
    fc.assert(
      fc.property(problems(6), (problem) => {
        expect(texts("random-arrival", problem)).toEqual(byArrival(problem).map(toText));
      }),
      { numRuns: 60 },
    );
  });

  it("is the same where numbers are too fine for a table", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 5 }), (numbers) => {
        const claims = numbers.map((number) => rational(BigInt(number), 999_999_937n));
        const problem = { claims, estate: multiply(sumOf(claims), rational(3n, 7n)) };
        expect(texts("random-arrival", problem)).toEqual(byArrival(problem).map(toText));
      }),
      { numRuns: 40 },
    );
  });

  it("takes 60 claimants of a round estate, and refuses 21 of a fine one kindly", () => {
    const many = Array.from({ length: 60 }, (_, i) => fromNumber(1 + (i % 9)));
    expect(sumOf(awards("random-arrival", { claims: many, estate: fromNumber(150) }))).toEqual(fromNumber(150));
    const fine = {
      claims: many.slice(0, 21).map((claim, i) => add(claim, rational(1n, 10n ** 9n + BigInt(i)))),
      estate: fromNumber(20),
    };
    expect(() => runMethod(dividing("random-arrival"), fine, unlimited)).toThrow(/round the numbers/);
    const all = runMethod(dividing("all"), fine, unlimited);
    expect([all.found.length, all.guarantee, all.notes.length]).toEqual([ruleNames.length - 1, "some", 1]);
  });

  it("keeps the rules before it when it is stopped", () => {
    const problem = { claims: Array.from({ length: 40 }, (_, i) => fromNumber(50 + i)), estate: fromNumber(1000) };
    const stopped = runMethod(dividing("all"), problem, createBudget({ steps: 500 }));
    expect(stopped.found.map(({ rule }) => rule)).toEqual(ruleNames.slice(0, 4));
    expect(stopped).toMatchObject({ stopped: "limit", guarantee: "some" });
  });
});

describe("minimal overlap", () => {
  it("leaves what exceeds a level to each alone, and shares below the level among all who reach it", () => {
    fc.assert(
      fc.property(problems(6), (problem) => {
        const claims = problem.claims.map(toNumber);
        const estate = toNumber(problem.estate);
        const above = (t: number) => claims.reduce((sum, claim) => sum + Math.max(claim - t, 0), t);
        let [low, high] = [0, Math.max(...claims) >= estate ? 0 : Math.max(...claims)];
        for (let step = 0; step < 100; step++) {
          const middle = (low + high) / 2;
          if (above(middle) > estate) low = middle;
          else high = middle;
        }
        const level = Math.max(...claims) >= estate ? estate : high;
        const alone =
          Math.max(...claims) >= estate ? claims.map(() => 0) : claims.map((claim) => Math.max(claim - level, 0));
        const cuts = [...new Set([0, ...claims.map((claim) => Math.min(claim, level))])].sort((a, b) => a - b);
        const found = awards("minimal-overlap", problem).map(toNumber);
        for (const [i, claim] of claims.entries()) {
          const nested = cuts.slice(1).reduce((sum, cut, k) => {
            if (claim < cut) return sum;
            return sum + (cut - cuts[k]!) / claims.filter((other) => other >= cut).length;
          }, 0);
          expect(found[i]).toBeCloseTo(alone[i]! + nested, 8);
        }
      }),
    );
  });
});

describe("GAME.CLAIMS", () => {
  const ask = (given: Readonly<Record<string, Cells>>) => answer(definition, callOf(definition, given));
  const table: Cells = [
    ["Ann", 100],
    ["Bob", "200"],
  ];

  it.each([
    [
      "an estate above all claims",
      { claims: table, estate: [[301]] },
      "everyone can be paid in full. Give at most 300",
    ],
    ["a negative estate", { claims: table, estate: [[-1]] }, "estate is -1: give a number of at least 0"],
    ["no estate", { claims: table }, "estate is missing: give a number."],
    ["a negative claim", { claims: [["Ann", -1]], estate: [[0]] }, "the claim of Ann is negative: write 0 or more"],
    ["a third column", { claims: [["Ann", 1, 2]], estate: [[0]] }, "but this one has 3: select these two"],
  ] as const)("refuses %s", async (_, given, message) => {
    await expect(ask(given as unknown as Record<string, Cells>)).rejects.toThrow(message);
  });

  it("draws a line per claimant for one rule, a path per distinct rule for two claimants, and otherwise nothing", async () => {
    const layers = async (given: Readonly<Record<string, Cells>>) => drawingOf(await ask(given))?.layers.length;
    expect(await layers({ claims: table, estate: [[150]], rule: [["talmud"]] })).toBe(3);
    expect(await layers({ claims: table, estate: [[150]] })).toBe(5);
    expect(await layers({ claims: [...table, ["Cid", 3]], estate: [[150]] })).toBeUndefined();
  });

  it("divides nothing among claims of nothing", async () => {
    const { solution } = await ask({ claims: [["Ann", 0]], estate: [[0]] });
    for (const { awards: found } of solution.found as { awards: Rational[] }[])
      expect(found).toEqual([parseRational("0")]);
  });
});
