import fc from "fast-check";
import { fromNumber, type Rational, rational } from "../../engine/arithmetic/rational";
import { combinations, type Deal, type DealGame, gainsOf, pointsOf, violation } from "../../engine/games/deal";
import { seededRandom } from "./bimatrix";

const drawnPoints = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 }).map((n) => rational(BigInt(n))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 7 }))
      .map(([n, d]) => rational(BigInt(n), BigInt(d))),
  },
  // Beyond what doubles add exactly.
  { weight: 1, arbitrary: fc.constantFrom(rational(1n, 10n ** 17n), rational(10n ** 17n), rational(1n, 3n ** 40n)) },
);

/** Small negotiations with ties, fractions, issues that some parties do not hold, and incompatible options. */
export function arbitraryDealGame({
  most = 3,
  parties = [1, 4],
}: {
  most?: number;
  parties?: readonly [number, number];
} = {}): fc.Arbitrary<DealGame> {
  return fc
    .record({
      counts: fc.array(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 4 }),
      partyCount: fc.integer({ min: parties[0], max: parties[1] }),
      hasReservations: fc.boolean(),
    })
    .chain(({ counts, partyCount, hasReservations }) =>
      fc
        .record({
          points: fc.array(
            fc.tuple(
              ...counts.map((count) =>
                fc.option(fc.array(drawnPoints, { minLength: count, maxLength: count }), { nil: undefined, freq: 6 }),
              ),
            ),
            { minLength: partyCount, maxLength: partyCount },
          ),
          reservations: fc.array(hasReservations ? drawnPoints : fc.constant(rational(0n)), {
            minLength: partyCount,
            maxLength: partyCount,
          }),
          incompatible: fc.array(
            fc.tuple(...counts.map((count) => fc.option(fc.nat(count - 1), { nil: undefined, freq: 2 }))),
            { maxLength: 3 },
          ),
        })
        .map(({ points, reservations, incompatible }) =>
          dealGame(
            counts,
            points as (Rational[] | undefined)[][],
            reservations,
            (incompatible as (number | undefined)[][])
              .map((row) => row.flatMap((option, issue) => (option === undefined ? [] : [{ issue, option }])))
              .filter((row) => row.length > 1),
          ),
        ),
    );
}

/** Issues i1, i2, … with options a, b, …, parties P1, P2, …. */
export function dealGame(
  counts: readonly number[],
  points: DealGame["points"],
  reservations: readonly Rational[] = points.map(() => rational(0n)),
  incompatible: DealGame["incompatible"] = [],
): DealGame {
  return {
    kind: "deal",
    issues: counts.map((count, i) => ({
      label: `i${i + 1}`,
      options: Array.from({ length: count }, (_, option) => String.fromCharCode(97 + option)),
    })),
    parties: reservations.map((reservation, i) => ({ label: `P${i + 1}`, reservation })),
    points,
    incompatible,
  };
}

/** A negotiation drawn at random, points 0 to `most`, nobody with a reservation. */
export function randomDealGame(counts: readonly number[], parties: number, seed: number, most = 100): DealGame {
  const random = seededRandom(seed);
  const draw = () => fromNumber(Math.floor((most + 1) * random()));
  return dealGame(
    counts,
    Array.from({ length: parties }, () => counts.map((count) => Array.from({ length: count }, draw))),
  );
}

/** Every compatible deal with its points and gains, one after another. */
export function allDeals(game: DealGame): { deal: Deal; points: Rational[]; gains: Rational[] }[] {
  return [...combinations(game)]
    .filter((deal) => !violation(game, deal))
    .map((deal) => {
      const points = pointsOf(game, deal);
      return { deal, points, gains: gainsOf(game, points) };
    });
}
