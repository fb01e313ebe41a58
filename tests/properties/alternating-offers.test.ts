import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromNumber, type Rational, rational, toNumber, toText } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import { type AlternatingOffers, finiteRounds, stationaryRounds } from "../../engine/games/alternating-offers";
import { agreementBy, prospectsOf } from "../../engine/games/bargaining/agreement";
import { problemOf } from "../support/bargaining";

interface Plain {
  readonly discounts: readonly number[];
  readonly outside: readonly number[];
  readonly breakdown: readonly number[];
  readonly risk: number;
}

const gameOf = ({ discounts, outside, breakdown }: Omit<Plain, "risk">): AlternatingOffers => ({
  kind: "alternating-offers",
  parties: discounts.map((_, party) => ({ label: `P${party}` })),
  discounts: discounts.map(fromNumber),
  outside: outside.map(fromNumber),
  breakdown: breakdown.map(fromNumber),
});
const termsOf = (risk: number) => ({ pie: rational(1n), risk: fromNumber(risk) });
const none = (discounts: readonly number[]) => discounts.map(() => 0);
const simple = (discounts: readonly number[]) =>
  gameOf({ discounts, outside: none(discounts), breakdown: none(discounts) });

/** Backward induction on a pie of 1, written out in doubles: what is offered in the first of `count` rounds. */
function rehearsed({ discounts, outside, breakdown, risk }: Plain, count: number): number[] {
  const values = (round: number): number[] => {
    let later = [...breakdown];
    for (let at = count; at >= round; at--) {
      const proposer = (at - 1) % discounts.length;
      const last = at === count;
      const least = later.map((value, i) => {
        const waiting = last ? breakdown[i]! : risk * breakdown[i]! + (1 - risk) * discounts[i]! * value;
        return Math.max(waiting, outside[i]!);
      });
      const given = least.filter((_, i) => i !== proposer).reduce((sum, value) => sum + value, 0);
      later = least.map((value, i) => (i === proposer ? 1 - given : value));
    }
    return later;
  };
  return values(1);
}

/** Two to four parties whose options leave something to divide. */
const negotiations: fc.Arbitrary<Plain> = fc.integer({ min: 2, max: 4 }).chain((count) => {
  const each = (most: number, unit: number) =>
    fc.array(
      fc.integer({ min: 0, max: most }).map((n) => n / unit),
      { minLength: count, maxLength: count },
    );
  return fc.record({
    discounts: each(9, 10),
    outside: each(4, 20),
    breakdown: each(4, 20),
    risk: fc.integer({ min: 0, max: 5 }).map((n) => n / 10),
  });
});

describe("alternating offers", () => {
  it("with a last round are what backward induction gives", () => {
    fc.assert(
      fc.property(negotiations, fc.integer({ min: 1, max: 12 }), (plain, count) => {
        const rounds = finiteRounds(gameOf(plain), termsOf(plain.risk), count, unlimited)!;
        expect(rounds).toHaveLength(count);
        const expected = rehearsed(plain, count);
        for (const [party, share] of rounds[0]!.shares.entries())
          expect(toNumber(share)).toBeCloseTo(expected[party]!, 10);
      }),
    );
  });

  it("without a last round are the limit of longer and longer ones", () => {
    fc.assert(
      fc.property(negotiations, (plain) => {
        const rounds = stationaryRounds(gameOf(plain), termsOf(plain.risk), unlimited)!;
        const expected = rehearsed(plain, 600 * plain.discounts.length);
        for (const [party, share] of rounds[0]!.shares.entries())
          expect(toNumber(share)).toBeCloseTo(expected[party]!, 8);
      }),
    );
  });

  it("divide the whole pie in every round, nobody getting less than its outside option", () => {
    fc.assert(
      fc.property(negotiations, (plain) => {
        for (const { shares } of stationaryRounds(gameOf(plain), termsOf(plain.risk), unlimited)!) {
          const sum = shares.reduce(
            (total, { n, d }) => rational(total.n * d + n * total.d, total.d * d),
            rational(0n),
          );
          expect(toText(sum)).toBe("1");
          for (const [party, share] of shares.entries())
            expect(toNumber(share)).toBeGreaterThanOrEqual(plain.outside[party]! - 1e-12);
        }
      }),
    );
  });

  it("have Rubinstein's shares for two parties", () => {
    const discount = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(discount, discount, (a, b) => {
        const [first, second] = stationaryRounds(simple([a / 100, b / 100]), termsOf(0), unlimited)!;
        const [n, d] = [100n * (100n - BigInt(b)), 10000n - BigInt(a * b)];
        expect(toText(first!.shares[0]!)).toBe(toText(rational(n, d)));
        expect(toText(second!.shares[1]!)).toBe(toText(rational(100n * (100n - BigInt(a)), d)));
      }),
    );
  });

  it("divide among equally patient parties in proportion to powers of the discount factor", () => {
    const rounds = stationaryRounds(simple([0.8, 0.8, 0.8, 0.8]), termsOf(0), unlimited)!;
    const powers = [125n, 100n, 80n, 64n];
    expect(rounds[0]!.shares.map(toText)).toEqual(powers.map((power) => toText(rational(power, 369n))));
  });

  it("do not change with an outside option that nobody would take (outside option principle)", () => {
    fc.assert(
      fc.property(negotiations, (plain) => {
        const idle = { ...plain, outside: none(plain.outside) };
        const [without, withOptions] = [idle, plain].map(
          (one) => stationaryRounds(gameOf(one), termsOf(plain.risk), unlimited)!,
        );
        fc.pre(withOptions!.every(({ binding }) => binding.length === 0));
        expect(withOptions!.map(({ shares }) => shares.map(toText))).toEqual(
          without!.map(({ shares }) => shares.map(toText)),
        );
      }),
      { numRuns: 25 },
    );
  });
});

/** The Nash agreement on dividing 1. */
function nashShares(disagreement: readonly Rational[], weights: readonly Rational[]): number[] {
  const prospects = prospectsOf(
    problemOf([
      [1, 0],
      [0, 1],
    ]),
    disagreement,
    unlimited,
  )!;
  return agreementBy("nash", prospects, weights, unlimited).utilities.map(toNumber);
}

describe("as rounds become short", () => {
  const short = 1e-6;

  it("shares tend to the Nash agreement weighted by patience", () => {
    const rate = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(rate, rate, (r1, r2) => {
        const [first] = stationaryRounds(simple([1 - r1 * short, 1 - r2 * short]), termsOf(0), unlimited)!;
        const limit = nashShares([rational(0n), rational(0n)], [rational(1n, BigInt(r1)), rational(1n, BigInt(r2))]);
        for (const party of [0, 1]) expect(toNumber(first!.shares[party]!)).toBeCloseTo(limit[party]!, 4);
      }),
      { numRuns: 10 },
    );
  });

  it("a vanishing risk of breakdown leads to the Nash agreement over the breakdown payoffs", () => {
    const payoff = fc.integer({ min: 0, max: 9 }).map((n) => n / 20);
    fc.assert(
      fc.property(payoff, payoff, (d1, d2) => {
        const game = gameOf({ discounts: [1, 1], outside: [0, 0], breakdown: [d1, d2] });
        const [first] = stationaryRounds(game, termsOf(short), unlimited)!;
        const limit = nashShares([fromNumber(d1), fromNumber(d2)], [rational(1n), rational(1n)]);
        for (const party of [0, 1]) expect(toNumber(first!.shares[party]!)).toBeCloseTo(limit[party]!, 4);
      }),
      { numRuns: 10 },
    );
  });
});
