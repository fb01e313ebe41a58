import { add, compare, one, type Rational, rational, sign, subtract, zero } from "../../../arithmetic/rational";
import { exactPayoff, type NormalFormGame } from "../../../games/normal-form";
import { inExact, payoffsByStrategy } from "../../../games/profile";
import { solveLinearSystem } from "../../../linalg/linear-system";
import type { CertifiedRoot } from "./certificate";

/** A fraction with a larger denominator is not looked for: the enclosure would hold one by chance. */
const largestDenominator = 100_000;

/** A solution of a support's conditions in fractions, and whether it is an equilibrium. */
export interface ExactSolution {
  readonly profile: readonly (readonly Rational[])[];
  readonly isEquilibrium: boolean;
}

/** The certified root in fractions where it is rational and can be recognised; then every condition is decided exactly. */
export function exactSolution(
  game: NormalFormGame,
  supports: readonly (readonly number[])[],
  root: CertifiedRoot,
): ExactSolution | undefined {
  const recognised = recognise(supports, root);
  const guessed = recognised && judge(game, supports, onAllStrategies(game, supports, recognised));
  if (guessed) return guessed;
  const solved = solveLinear(game, supports);
  return solved && judge(game, supports, onAllStrategies(game, supports, solved));
}

function onAllStrategies(
  game: NormalFormGame,
  supports: readonly (readonly number[])[],
  mixtures: readonly (readonly Rational[])[],
): Rational[][] {
  return game.players.map((player, i) => {
    const mixture = player.strategies.map(() => zero);
    supports[i]!.forEach((strategy, k) => {
      mixture[strategy] = mixtures[i]![k]!;
    });
    return mixture;
  });
}

/** The simplest fractions in the enclosure, one player after the other; undefined as soon as one is not simple. */
function recognise(supports: readonly (readonly number[])[], root: CertifiedRoot): Rational[][] | undefined {
  const mixtures: Rational[][] = [];
  for (let i = 0; i < supports.length; i++) {
    const { low, high } = root.enclosure[i];
    const mixture: Rational[] = [one];
    for (let k = 1; k < supports[i].length; k++) {
      // The ends are rounded on the way; whatever comes out is checked exactly.
      const slack = 4 * 2 ** -52 * Math.max(Math.abs(low[k]), Math.abs(high[k])) + Number.MIN_VALUE;
      const weight = simplestFraction(low[k] - slack, high[k] + slack);
      if (!weight) return undefined;
      mixture.push(weight);
      mixture[0] = subtract(mixture[0], weight);
    }
    mixtures.push(mixture);
  }
  return mixtures;
}

/** The fraction with the smallest denominator in an interval, by continued fractions; undefined when it is too large. */
export function simplestFraction(low: number, high: number): Rational | undefined {
  if (low <= 0 && high >= 0) return zero;
  if (high < 0) {
    const mirrored = simplestFraction(-high, -low);
    return mirrored && rational(-mirrored.n, mirrored.d);
  }
  let [p, q, previousP, previousQ] = [1, 0, 0, 1];
  let [lower, upper] = [low, high];
  for (;;) {
    const whole = Math.floor(lower);
    const last = whole === lower ? whole : whole + 1 <= upper ? whole + 1 : undefined;
    const term = last ?? whole;
    [p, previousP] = [term * p + previousP, p];
    [q, previousQ] = [term * q + previousQ, q];
    if (!(q <= largestDenominator)) return undefined;
    if (last !== undefined) return rational(BigInt(p), BigInt(q));
    [lower, upper] = [1 / (upper - whole), 1 / (lower - whole)];
  }
}

/** With at most two players mixing the conditions are linear: solved in integers. */
function solveLinear(game: NormalFormGame, supports: readonly (readonly number[])[]): Rational[][] | undefined {
  const mixing = supports.flatMap((support, i) => (support.length > 1 ? [i] : []));
  if (mixing.length !== 2) return undefined;
  const [first, second] = mixing;
  const ofFirst = mixtureThatEqualises(game, supports, second, first);
  const ofSecond = mixtureThatEqualises(game, supports, first, second);
  if (!ofFirst || !ofSecond) return undefined;
  return supports.map((_, i) => (i === first ? ofFirst : i === second ? ofSecond : [one]));
}

/** The mixture of `mixer` that makes the strategies in the chooser's support pay the same. */
function mixtureThatEqualises(
  game: NormalFormGame,
  supports: readonly (readonly number[])[],
  chooser: number,
  mixer: number,
): Rational[] | undefined {
  const fixed = supports.reduce(
    (index, support, i) => (i === chooser || i === mixer ? index : index + support[0] * game.strides[i]),
    0,
  );
  const payoff = (own: number, other: number) =>
    exactPayoff(game, chooser, fixed + own * game.strides[chooser] + other * game.strides[mixer]);
  const rows = supports[chooser]
    .slice(1)
    .map((own) =>
      inIntegers(supports[mixer].map((other) => subtract(payoff(own, other), payoff(supports[chooser][0], other)))),
    );
  return solveLinearSystem([...rows, supports[mixer].map(() => 1n)], [...rows.map(() => 0n), 1n]);
}

function inIntegers(row: readonly Rational[]): bigint[] {
  const common = row.reduce((product, { d }) => product * rational(d, product).n, 1n);
  return row.map(({ n, d }) => (n * common) / d);
}

/** Undefined when the profile does not solve the conditions after all. */
function judge(
  game: NormalFormGame,
  supports: readonly (readonly number[])[],
  profile: readonly (readonly Rational[])[],
): ExactSolution | undefined {
  let isEquilibrium = profile.every((mixture, i) => supports[i].every((s) => sign(mixture[s]) > 0));
  for (const [i, support] of supports.entries()) {
    const payoffs = payoffsByStrategy(game, inExact(game), profile, i);
    const value = payoffs[support[0]];
    if (support.some((s) => compare(payoffs[s], value) !== 0)) return undefined;
    if (payoffs.some((payoff) => compare(payoff, value) > 0)) isEquilibrium = false;
  }
  return profile.every((mixture) => compare(mixture.reduce(add), one) === 0) ? { profile, isEquilibrium } : undefined;
}
