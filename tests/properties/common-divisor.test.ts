import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greatestCommonDivisor } from "../../engine/arithmetic/common-divisor";
import { addsUpToZero, wordTable } from "../../engine/arithmetic/word-table";

/** Of up to so many bits, as likely short as long. */
const integers = (bits: number) =>
  fc
    .integer({ min: 1, max: bits })
    .chain((length) => fc.bigInt({ min: -(2n ** BigInt(length)), max: 2n ** BigInt(length) }));

/** Euclid's algorithm, as it stands in his seventh book. */
function euclid(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

describe("greatest common divisors", () => {
  it("are Euclid's, whatever the lengths and signs", () => {
    fc.assert(
      fc.property(integers(3000), integers(3000), integers(400), (a, b, factor) => {
        expect(greatestCommonDivisor(a * factor, b * factor)).toBe(euclid(a * factor, b * factor));
      }),
      { numRuns: 500 },
    );
  });

  it("are Euclid's for neighbours whose quotients are all 1 or very long", () => {
    let [older, newer] = [1n, 1n];
    for (let i = 0; i < 3000; i++) [older, newer] = [newer, older + newer];
    expect(greatestCommonDivisor(older * 30n, newer * 42n)).toBe(euclid(older * 30n, newer * 42n));
    const long = 2n ** 1000n;
    expect(greatestCommonDivisor(long * (long + 1n) + 1n, long + 1n)).toBe(1n);
    expect(greatestCommonDivisor((long * long + 1n) * 3n ** 70n, 3n ** 70n)).toBe(3n ** 70n);
  });

  it("are those of numbers too long for words as well", () => {
    const [a, b, factor] = [3n ** 300_000n, 5n ** 10n, 7n ** 9n];
    expect(greatestCommonDivisor(a * factor, b * factor)).toBe(factor);
    expect(greatestCommonDivisor(0n, -a)).toBe(a);
    expect(greatestCommonDivisor(3n * 2n ** 2000n, 2n ** 1999n)).toBe(2n ** 1999n);
  });
});

describe("sums in words of 16 bits", () => {
  const sums = fc.array(fc.tuple(integers(600), fc.integer({ min: -(2 ** 31), max: 2 ** 31 })), {
    minLength: 1,
    maxLength: 20,
  });

  it("are 0 where the sums in big integers are", () => {
    fc.assert(
      fc.property(sums, fc.boolean(), (terms, balanced) => {
        const weights = terms.map(([weight]) => (weight < 0n ? -weight : weight));
        const total = weights.reduce((sum, weight, t) => sum + weight * BigInt(terms[t]![1]), 0n);
        const all = balanced && total !== 0n ? [...weights, total < 0n ? -total : total] : weights;
        const coefficients = [
          ...terms.map(([, coefficient]) => coefficient),
          ...(balanced ? [total < 0n ? 1 : -1] : []),
        ];
        const isZero = addsUpToZero(wordTable(all), Float64Array.from(coefficients.slice(0, all.length)));
        expect(isZero).toBe(balanced || total === 0n);
      }),
    );
  });

  it("are not told for coefficients that doubles could not add up", () => {
    expect(addsUpToZero(wordTable([1n, 1n]), Float64Array.of(2 ** 40, -(2 ** 40)))).toBeUndefined();
    expect(addsUpToZero(wordTable([1n]), Float64Array.of(Number.NaN))).toBeUndefined();
  });
});
