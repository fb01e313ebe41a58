import * as exact from "../../../arithmetic/rational";
import { exactPayoff, type NormalFormGame, strategyCounts } from "../../../games/normal-form";

/**
 * The same game for best responses, in numbers fit for proofs. Per player: payoffs in 0..1, laid out [own strategy][the others'
 * strategies, in the order of players, the last fastest]. From every column the smallest payoff is subtracted and the rest is
 * multiplied by one positive number, neither of which changes a best response.
 */
export interface NormalisedGame {
  readonly counts: readonly number[];
  readonly payoffs: readonly Float64Array[];
  /** Per player: a bound on the distance of every entry from the true value; 0 where the payoffs are integers or short decimals. */
  readonly errors: readonly number[];
}

export function normalised(game: NormalFormGame): NormalisedGame {
  const tables = game.players.map((_, player) => {
    const integers = asIntegers(game, player);
    return integers ? tableOfIntegers(game, player, integers) : tableOfFractions(game, player);
  });
  return {
    counts: strategyCounts(game),
    payoffs: tables.map((table) => table.payoffs),
    errors: tables.map((table) => table.error),
  };
}

interface Table {
  readonly payoffs: Float64Array;
  readonly error: number;
}

/** Below this, differences of integers are exact doubles, and so are they after division by a power of two. */
const largestInteger = 2 ** 51;
/** Decimals with at most 15 significant digits survive the way to a double and back. */
const largestDecimal = 1e15;
const mostDecimals = 12;

/** The payoffs times a power of ten when that makes them all integers, which a computer adds without error. */
export function asIntegers(game: NormalFormGame, player: number): Float64Array | undefined {
  const { floats, exact: fractions } = game.payoffs[player];
  if (fractions.size > 0) return undefined;
  if (areIntegers(floats)) return floats;
  for (let decimals = 1; decimals <= mostDecimals; decimals++) {
    const unit = 10 ** decimals;
    const shown = (payoff: number) => {
      const digits = Math.round(payoff * unit);
      return Math.abs(digits) <= largestDecimal && digits / unit === payoff;
    };
    if (floats.every(shown)) return floats.map((payoff) => Math.round(payoff * unit));
  }
  return undefined;
}

function areIntegers(floats: Float64Array): boolean {
  for (let index = 0; index < floats.length; index++) {
    const payoff = floats[index]!;
    if (Math.floor(payoff) !== payoff || Math.abs(payoff) > largestInteger) return false;
  }
  return true;
}

function tableOfIntegers(game: NormalFormGame, player: number, integers: Float64Array): Table {
  const payoffs = new Float64Array(game.profileCount);
  let most = 0;
  forEachColumn(game, player, (column, entries) => {
    let least = Number.POSITIVE_INFINITY;
    for (const { index } of entries) least = Math.min(least, integers[index]);
    for (const { index, row } of entries) {
      const above = integers[index] - least;
      payoffs[row + column] = above;
      most = Math.max(most, above);
    }
  });
  const scale = powerOfTwoBelow(most);
  for (let i = 0; i < payoffs.length; i++) payoffs[i] *= scale;
  return { payoffs, error: 0 };
}

/** Fractions, and numbers beyond 2⁵¹: subtracted and divided exactly, then rounded once. */
function tableOfFractions(game: NormalFormGame, player: number): Table {
  const differences = new Array<exact.Rational>(game.profileCount);
  let most = exact.zero;
  forEachColumn(game, player, (column, entries) => {
    const values = entries.map(({ index }) => exactPayoff(game, player, index));
    const least = values.reduce((one, other) => (exact.compare(other, one) < 0 ? other : one));
    entries.forEach(({ row }, i) => {
      const above = exact.subtract(values[i], least);
      differences[row + column] = above;
      if (exact.compare(above, most) > 0) most = above;
    });
  });
  const unit = commonDenominator(differences);
  if (unit * most.n <= BigInt(largestInteger) * most.d) return scaledIntegers(differences, most, unit);
  const payoffs = Float64Array.from(differences, (value) =>
    value.n === 0n ? 0 : exact.toNumber(exact.divide(value, most)),
  );
  return { payoffs, error: 2 ** -52 };
}

function scaledIntegers(differences: readonly exact.Rational[], most: exact.Rational, unit: bigint): Table {
  const integer = (value: exact.Rational) => Number((value.n * unit) / value.d);
  const scale = powerOfTwoBelow(integer(most));
  return { payoffs: Float64Array.from(differences, (value) => integer(value) * scale), error: 0 };
}

/** The least common denominator, or a multiple of it beyond use. */
function commonDenominator(values: readonly exact.Rational[]): bigint {
  let common = 1n;
  for (const { d } of values) {
    if (common % d === 0n) continue;
    common *= exact.rational(d, common).n;
    if (common > BigInt(largestInteger)) break;
  }
  return common;
}

/** A power of two that brings the number to at most 1. */
const powerOfTwoBelow = (most: number): number => (most === 0 ? 1 : 2 ** -Math.ceil(Math.log2(most)));

interface Entry {
  /** In the game's flat layout. */
  readonly index: number;
  /** Where the strategy's row starts in the normalised layout. */
  readonly row: number;
}

function forEachColumn(
  game: NormalFormGame,
  player: number,
  visit: (column: number, entries: readonly Entry[]) => void,
): void {
  const stride = game.strides[player];
  const count = game.players[player].strategies.length;
  const columns = game.profileCount / count;
  for (let column = 0; column < columns; column++) {
    const first = Math.floor(column / stride) * stride * count + (column % stride);
    const entries = Array.from({ length: count }, (_, s) => ({ index: first + s * stride, row: s * columns }));
    visit(column, entries);
  }
}

/** How far apart in the player's row two strategies of another player lie. */
export function strideAmongOthers(counts: readonly number[], player: number, other: number): number {
  let stride = 1;
  for (let later = other + 1; later < counts.length; later++) if (later !== player) stride *= counts[later];
  return stride;
}
