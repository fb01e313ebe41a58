import { numberOf } from "../../arithmetic/quantity";
import { type Deal, type DealGame, gainsOf, pointsOf, pointsOfTerm, violations } from "../../games/deal";

/** What a search climbs: a function of everyone's gains in doubles, to be made large; none of the gains is negative. */
export type Score = (gains: readonly number[]) => number;

/** The gains of a deal in doubles. */
export type GainsOfDeal = (deal: Deal) => number[];

/** Prepared once: a sum of doubles for each deal. */
export function gainsInDoubles(game: DealGame): GainsOfDeal {
  const tables = game.parties.map((_, party) =>
    game.issues.map(({ options }, issue) =>
      options.map((__, option) => numberOf(pointsOfTerm(game, party, { issue, option }))),
    ),
  );
  const reservations = game.parties.map(({ reservation }) => numberOf(reservation));
  return (deal) =>
    tables.map((table, party) =>
      deal.reduce((sum, option, issue) => sum + table[issue]![option]!, -reservations[party]!),
    );
}

/** Fewer violated incompatibilities first (0 or less), then the smaller shortfall below the reservation values (0 or less), then the larger score. */
type Quality = readonly [violations: number, shortfall: number, score: number];

/** The best deal that changing one issue at a time leads to, from each start; undefined where none that nobody vetoes was met. */
export function climb(game: DealGame, starts: readonly Deal[], doubles: GainsOfDeal, score: Score): Deal | undefined {
  const qualityOf = (deal: Deal): Quality => {
    const gains = doubles(deal);
    const shortfall = gains.reduce((sum, gain) => sum + Math.min(0, gain), 0);
    return [-violations(game, deal).length, shortfall, shortfall < 0 ? 0 : score(gains)];
  };
  const tops = starts
    .map((start) => climbFrom(game, start, qualityOf))
    .filter(({ deal, quality }) => quality[0] === 0 && isVetoedByNobody(game, deal));
  return tops.reduce<Top | undefined>(
    (best, top) => (best && !isBetter(top.quality, best.quality) ? best : top),
    undefined,
  )?.deal;
}

/** By exact gains: those in doubles may miss a small shortfall. */
const isVetoedByNobody = (game: DealGame, deal: Deal): boolean =>
  gainsOf(game, pointsOf(game, deal)).every(({ n }) => n >= 0n);

interface Top {
  readonly deal: Deal;
  readonly quality: Quality;
}

function climbFrom(game: DealGame, start: Deal, qualityOf: (deal: Deal) => Quality): Top {
  let top: Top = { deal: start, quality: qualityOf(start) };
  for (;;) {
    const best = bestNeighbour(game, top, qualityOf);
    if (best === top) return top;
    top = best;
  }
}

function bestNeighbour({ issues }: DealGame, top: Top, qualityOf: (deal: Deal) => Quality): Top {
  let best = top;
  for (const [issue, { options }] of issues.entries()) {
    for (const option of options.keys()) {
      const deal = top.deal.map((old, i) => (i === issue ? option : old));
      const quality = qualityOf(deal);
      if (isBetter(quality, best.quality)) best = { deal, quality };
    }
  }
  return best;
}

function isBetter(a: Quality, b: Quality): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at]! > b[at]!;
}

const rounds = 40;

/**
 * Weights of the parties under which even the best deal has little, relative to the scales: they bound the smallest gain of any deal, and the
 * deals that are best under the weights met on the way are good starts (multiplicative weights: Freund, Schapire, Games and Economic Behavior
 * 29 (1999) 79–103). Incompatibilities are not looked at.
 */
export function balancedWeights(
  game: DealGame,
  gainsOf: GainsOfDeal,
  scales: readonly number[],
): { readonly weights: readonly number[]; readonly starts: readonly Deal[] } {
  const starts: Deal[] = [];
  let logarithms = scales.map(() => 0);
  let best = { bound: Number.POSITIVE_INFINITY, weights: scales.map((scale) => 1 / scale) };
  for (let round = 1; round <= rounds; round++) {
    const weights = normalised(logarithms).map((weight, party) => weight / scales[party]!);
    const deal = bestUnder(game, weights);
    const shares = gainsOf(deal).map((gain, party) => gain / scales[party]!);
    const bound = shares.reduce((sum, share, party) => sum + share * weights[party]! * scales[party]!, 0);
    if (bound < best.bound) best = { bound, weights };
    starts.push(deal);
    const spread = Math.max(...shares.map(Math.abs)) || 1;
    logarithms = logarithms.map((value, party) => value - (2 * shares[party]!) / spread / Math.sqrt(round));
  }
  return { weights: best.weights, starts };
}

function normalised(logarithms: readonly number[]): number[] {
  const most = Math.max(...logarithms);
  const weights = logarithms.map((value) => Math.exp(value - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

function bestUnder(game: DealGame, weights: readonly number[]): Deal {
  return game.issues.map(({ options }, issue) => {
    const values = options.map((_, option) =>
      weights.reduce((sum, weight, party) => sum + weight * numberOf(pointsOfTerm(game, party, { issue, option })), 0),
    );
    return values.indexOf(Math.max(...values));
  });
}
