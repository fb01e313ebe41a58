import { commonDenominator, type Rational, rational, zero } from "../arithmetic/rational";
import { addsUpToZero, wordTable } from "../arithmetic/word-table";
import { exactPayoff, type NormalFormGame, strategyCounts } from "./normal-form";
import type { MixedProfile } from "./profile";
import { largestRegret, regrets } from "./regret";

/** What a profile pays each player, and the largest gain that a player could have by leaving it. */
export interface TwoPlayerOutcome {
  readonly payoffs: readonly Rational[];
  readonly regret: Rational;
}

/**
 * The outcomes of many profiles of one two-player game, in fractions, as games/regret has them but prepared once: what a player's strategies pay depends
 * on the opponent's mixture alone, and is kept for each mixture (by identity). A profile has no regret when every strategy
 * that is played pays as much as the best, so that only one payoff of each player is ever reduced.
 */
export function twoPlayerOutcomes(game: NormalFormGame): (profile: MixedProfile<Rational>) => TwoPlayerOutcome {
  const repliesOf = [repliesIn(game, 0), repliesIn(game, 1)];
  return (profile) => {
    const replies = repliesOf.map((of, player) => of(profile[1 - player]));
    if (replies.every(({ isBest }, player) => profile[player].every(({ n }, s) => n === 0n || isBest[s]))) {
      return { payoffs: replies.map(({ payoff }) => payoff), regret: zero };
    }
    const all = regrets(game, profile);
    return { payoffs: all.map(({ payoff }) => payoff as Rational), regret: largestRegret(all) as Rational };
  };
}

/** A player's best replies to a mixture of the opponent's. */
interface Replies {
  readonly isBest: readonly boolean[];
  readonly payoff: Rational;
}

function repliesIn(game: NormalFormGame, player: number): (mixture: readonly Rational[]) => Replies {
  const known = new Map<readonly Rational[], Replies>();
  const payoffs = integerPayoffs(game, player);
  return (mixture) => {
    const replies = known.get(mixture) ?? repliesTo(payoffs, mixture);
    known.set(mixture, replies);
    return replies;
  };
}

/** Payoffs times a common denominator: a row for each own strategy and a column for each of the opponent's. */
interface IntegerPayoffs {
  readonly rows: readonly (readonly bigint[])[];
  /** The same in doubles, and the largest of them in absolute value. */
  readonly floats: readonly Float64Array[];
  readonly largest: number;
  readonly unit: bigint;
}

function integerPayoffs(game: NormalFormGame, player: number): IntegerPayoffs {
  const [own, others] = [strategyCounts(game)[player], strategyCounts(game)[1 - player]];
  const fractions = Array.from({ length: own }, (_, s) =>
    Array.from({ length: others }, (_, t) =>
      exactPayoff(game, player, s * game.strides[player] + t * game.strides[1 - player]),
    ),
  );
  const unit = commonDenominator(fractions.flat());
  const rows = fractions.map((row) => row.map(({ n, d }) => n * (unit / d)));
  const floats = rows.map((row) => Float64Array.from(row, Number));
  const largest = Math.max(...floats.map((row) => row.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0)));
  return { rows, floats, largest, unit };
}

function repliesTo({ rows, floats, largest, unit }: IntegerPayoffs, mixture: readonly Rational[]): Replies {
  const { played, weights, denominator } = overOneDenominator(mixture);
  const rough = weights.map(Number);
  let size = 0;
  for (const weight of rough) size += Math.abs(weight) * largest;
  const sums = sumsInDoubles(floats, played, rough);
  let most = sums[0];
  for (const sum of sums) if (sum > most) most = sum;
  if (size <= Number.MAX_SAFE_INTEGER) {
    return { isBest: sums.map((sum) => sum === most), payoff: rational(BigInt(most), denominator * unit) };
  }
  // Doubles rule out what is far below the best; of the others all pay the same in an equilibrium.
  const least = most - (played.length + 4) * 2 ** -50 * size;
  const isBest = sums.map((sum) => sum >= least);
  const first = rows[isBest.indexOf(true)];
  if (largest <= Number.MAX_SAFE_INTEGER && paySame(floats, isBest, played, weights)) {
    return { isBest, payoff: rational(sumOf(first, played, weights), denominator * unit) };
  }
  const exact = rows.map((row, s) => (isBest[s] ? sumOf(row, played, weights) : undefined));
  const best = exact.reduce((more, sum) => (more === undefined || (sum !== undefined && sum > more) ? sum : more));
  return { isBest: exact.map((sum) => sum === best), payoff: rational(best!, denominator * unit) };
}

/** The strategies that a mixture plays, and their weights in integers. */
function overOneDenominator(mixture: readonly Rational[]) {
  const denominator = commonDenominator(mixture);
  const played: number[] = [];
  const weights: bigint[] = [];
  for (let t = 0; t < mixture.length; t++) {
    const { n, d } = mixture[t];
    if (n === 0n) continue;
    played.push(t);
    weights.push(d === denominator ? n : n * (denominator / d));
  }
  return { played, weights, denominator };
}

function sumsInDoubles(
  rows: readonly Float64Array[],
  columns: readonly number[],
  weights: readonly number[],
): number[] {
  return rows.map((row) => {
    let sum = 0;
    for (let t = 0; t < columns.length; t++) sum += row[columns[t]] * weights[t];
    return sum;
  });
}

/** Whether all the strategies meant are known to pay the same. The payoffs are integers. */
function paySame(
  payoffs: readonly Float64Array[],
  isMeant: readonly boolean[],
  columns: readonly number[],
  weights: readonly bigint[],
): boolean {
  const table = wordTable(weights);
  const first = payoffs[isMeant.indexOf(true)];
  const differences = new Float64Array(columns.length);
  return payoffs.every((row, s) => {
    if (!isMeant[s] || row === first) return true;
    for (let t = 0; t < columns.length; t++) differences[t] = row[columns[t]] - first[columns[t]];
    return addsUpToZero(table, differences) === true;
  });
}

function sumOf(row: readonly bigint[], columns: readonly number[], weights: readonly bigint[]): bigint {
  let sum = 0n;
  for (let t = 0; t < columns.length; t++) sum += row[columns[t]] * weights[t];
  return sum;
}
