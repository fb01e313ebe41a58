import { one, quotientOf, type Rational, zero } from "../../../arithmetic/rational";
import type { NormalFormGame } from "../../../games/normal-form";
import type { CertifiedRoot } from "./certificate";
import { type Gains, gainAt, gainsOf, othersOf, step } from "./gains";
import type { NashSubset } from "./nash-subset";
import { rootsWithAllMixing } from "./three-mixing";

/** A profile in fractions, with its index where nobody is indifferent between a strategy played and one not played. */
export interface ExactEquilibrium {
  readonly profile: readonly (readonly Rational[])[];
  readonly index: -1 | 1 | undefined;
}

type Supports = readonly (readonly number[])[];

interface Continuum {
  readonly supports: Supports;
  readonly subset: NashSubset;
}

/** All equilibria of a game of three players with two strategies each. */
export interface ClosedForms {
  readonly exact: readonly ExactEquilibrium[];
  /** Those in which all three mix. */
  readonly roots: readonly CertifiedRoot[];
  /** Supports whose equilibria form a continuum, and where it ends. */
  readonly continua: readonly Continuum[];
}

/**
 * Decides all 27 supports by the signs of integers that doubles hold exactly, and of intervals where a square root comes in.
 * Undefined as soon as a sign is not known: what is returned is complete.
 */
export function closedForms(game: NormalFormGame): ClosedForms | undefined {
  const gains = gainsOf(game);
  const roots = gains && rootsWithAllMixing(gains);
  if (!roots) return undefined;
  const exact: ExactEquilibrium[] = [];
  const continua: Continuum[] = [];
  addPure(gains, exact);
  for (let mixer = 0; mixer < 3; mixer++) addOneMixing(gains, mixer, exact, continua);
  for (let pure = 0; pure < 3; pure++) if (!addTwoMixing(gains, pure, exact)) return undefined;
  return { exact, roots, continua };
}

const pureMixtures: readonly (readonly Rational[])[] = [
  [one, zero],
  [zero, one],
];

function addPure(gains: Gains, found: ExactEquilibrium[]): void {
  const profile = [0, 0, 0];
  for (let index = 0; index < 8; index++) {
    profile[0] = index >> 2;
    profile[1] = (index >> 1) & 1;
    profile[2] = index & 1;
    let isEquilibrium = true;
    let isStrict = true;
    for (let player = 0; player < 3; player++) {
      const gain = gainAt(gains, player, profile);
      if (profile[player] === 0 ? gain > 0 : gain < 0) isEquilibrium = false;
      if (gain === 0) isStrict = false;
    }
    if (isEquilibrium) found.push({ profile: profile.map((s) => pureMixtures[s]!), index: isStrict ? 1 : undefined });
  }
}

/** A fraction of integers, the second positive. */
type Fraction = readonly [number, number];
const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
const never: Fraction = [0, 1];
const always: Fraction = [1, 1];

/** The player who mixes is indifferent; the others' gains are linear in the mixture, so that they leave an interval of it. */
function addOneMixing(gains: Gains, mixer: number, found: ExactEquilibrium[], continua: Continuum[]): void {
  const [first, second] = othersOf[mixer]!;
  const profile = [0, 0, 0];
  for (let column = 3; column >= 0; column--) {
    profile[first] = column >> 1;
    profile[second] = column & 1;
    if (gainAt(gains, mixer, profile) !== 0) continue;
    const [a, b] = [weightsWanted(gains, first, mixer, profile), weightsWanted(gains, second, mixer, profile)];
    const low = isLess(a.low, b.low) ? b.low : a.low;
    const high = isLess(a.high, b.high) ? a.high : b.high;
    if (isLess(high, low)) continue;
    if (isLess(low, high)) {
      const ends = [mixture(low), mixture(high)];
      continua.push({
        supports: profile.map((s, i) => (i === mixer ? [0, 1] : [s])),
        subset: profile.map((s, i) => (i === mixer ? ends : [pureMixtures[s]!])),
      });
    } else if (isLess(never, low) && isLess(low, always)) {
      found.push({ profile: profile.map((s, i) => (i === mixer ? mixture(low) : pureMixtures[s]!)), index: undefined });
    }
  }
}

/** From which weight of the mixer's second strategy to which the player wants the strategy of the profile. */
function weightsWanted(
  gains: Gains,
  player: number,
  mixer: number,
  profile: readonly number[],
): { readonly low: Fraction; readonly high: Fraction } {
  const sign = profile[player] === 1 ? 1 : -1;
  const atStart = profile.map((s, i) => (i === mixer ? 0 : s));
  const atEnd = profile.map((s, i) => (i === mixer ? 1 : s));
  const start = sign * gainAt(gains, player, atStart);
  const end = sign * gainAt(gains, player, atEnd);
  const over = Math.abs(start) + Math.abs(end);
  if (start < 0) return { low: end > 0 ? [-start, over] : always, high: always };
  return { low: never, high: end < 0 ? [start, over] : always };
}

function mixture([weight, over]: Fraction): Rational[] {
  const second = quotientOf(weight, over);
  return [{ n: second.d - second.n, d: second.d }, second];
}

/** Each of the two who mix makes the other indifferent; the third must want the pure strategy. False where a mixture is left open. */
function addTwoMixing(gains: Gains, pure: number, found: ExactEquilibrium[]): boolean {
  const [first, second] = othersOf[pure]!;
  for (let strategy = 1; strategy >= 0; strategy--) {
    const ofFirst = 4 * first + strategy * step(first, pure);
    const ofSecond = 4 * second + strategy * step(second, pure);
    const [a0, a1] = [gains[ofFirst]!, gains[ofFirst + step(first, second)]!];
    const [b0, b1] = [gains[ofSecond]!, gains[ofSecond + step(second, first)]!];
    const isOpen = (a0 === 0 && a1 === 0) || (b0 === 0 && b1 === 0);
    if (isOpen && isPossible(a0, a1) && isPossible(b0, b1)) return false;
    if (isOpen || !(a0 * a1 < 0 && b0 * b1 < 0)) continue;
    // A gain vanishes where the weight of each strategy is proportional to the size of the gain at the other one.
    const v: Fraction = [Math.abs(a0), Math.abs(a0) + Math.abs(a1)];
    const w: Fraction = [Math.abs(b0), Math.abs(b0) + Math.abs(b1)];
    const gain = bilinear(gains, 4 * pure, w, v);
    if (strategy === 1 ? gain < 0 : gain > 0) continue;
    const mixtures = [mixture(w), mixture(v)];
    mixtures.splice(pure, 0, pureMixtures[strategy] as Rational[]);
    found.push({ profile: mixtures, index: gain === 0 ? undefined : a1 < 0 === b1 < 0 ? -1 : 1 });
  }
  return true;
}

/** Whether a gain that goes from one value to the other vanishes in between. */
const isPossible = (start: number, end: number): boolean => start * end < 0 || (start === 0 && end === 0);

/** The sign of the player's gain where the others put such weights on their second strategies: the gain times a positive number. */
const bilinear = (gains: Gains, at: number, [w, overW]: Fraction, [v, overV]: Fraction): number =>
  (overW - w) * ((overV - v) * gains[at]! + v * gains[at + 1]!) +
  w * ((overV - v) * gains[at + 2]! + v * gains[at + 3]!);
