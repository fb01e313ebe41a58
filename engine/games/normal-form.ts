import { exactOf, numberOf, type Quantity } from "../arithmetic/quantity";
import { fromNumber, type Rational } from "../arithmetic/rational";

export interface Player {
  readonly label: string;
  readonly strategies: readonly string[];
}

/** One strategy index per player, from 0. */
export type PureProfile = readonly number[];

/**
 * A game in normal form. Payoffs lie flat, one array per player, the last player's strategy changing fastest:
 * the profile (s₀, …, sₙ₋₁) is at Σ sᵢ·strides[i]. Every player has at least one strategy.
 */
export interface NormalFormGame {
  readonly kind: "normal-form";
  readonly title: string;
  readonly players: readonly Player[];
  readonly strides: readonly number[];
  readonly profileCount: number;
  readonly payoffs: readonly Payoffs[];
}

/** One player's payoffs: a double for every profile, and the exact value of those that are not the decimal their double shows (2/3, 2⁶⁰ + 1). */
export interface Payoffs {
  readonly floats: Float64Array;
  readonly exact: ReadonlyMap<number, Rational>;
}

/** Builds a game from players and one row of payoffs per profile, in the order of the flat layout. */
export function normalFormGame(
  players: readonly Player[],
  payoffAt: (player: number, profileIndex: number) => Quantity,
  title = "",
): NormalFormGame {
  const strides = stridesOf(players.map((player) => player.strategies.length));
  const profileCount = players.reduce((product, player) => product * player.strategies.length, 1);
  const payoffs = players.map((_, player) => collectPayoffs(profileCount, (index) => payoffAt(player, index)));
  return { kind: "normal-form", title, players, strides, profileCount, payoffs };
}

/** One number for every index below `count`. */
export function collectPayoffs(count: number, payoffAt: (index: number) => Quantity): Payoffs {
  const floats = new Float64Array(count);
  const exact = new Map<number, Rational>();
  for (let index = 0; index < count; index++) {
    const payoff = payoffAt(index);
    floats[index] = numberOf(payoff);
    if (typeof payoff !== "number" && !isShownBy(floats[index]!, payoff)) exact.set(index, payoff);
  }
  return { floats, exact };
}

function isShownBy(float: number, value: Rational): boolean {
  if (!Number.isFinite(float)) return false;
  const shown = fromNumber(float);
  return shown.n === value.n && shown.d === value.d;
}

function stridesOf(counts: readonly number[]): number[] {
  const strides = new Array<number>(counts.length).fill(1);
  for (let player = counts.length - 2; player >= 0; player--) {
    strides[player] = strides[player + 1]! * counts[player + 1]!;
  }
  return strides;
}

export const strategyCounts = (game: NormalFormGame): number[] => game.players.map((p) => p.strategies.length);

export function profileIndex(game: NormalFormGame, profile: PureProfile): number {
  return profile.reduce((index, strategy, player) => index + strategy * game.strides[player]!, 0);
}

export function profileAt(game: NormalFormGame, index: number): number[] {
  return game.players.map((player, i) => Math.floor(index / game.strides[i]!) % player.strategies.length);
}

/** The player's payoff at a flat profile index, as the decimal or fraction that the user wrote. */
export function exactPayoff(game: NormalFormGame, player: number, index: number): Rational {
  const payoffs = game.payoffs[player]!;
  return payoffs.exact.get(index) ?? exactOf(payoffs.floats[index]!);
}

/** Largest minus smallest payoff over all players, the unit in which tolerances are stated; 0 when all payoffs are equal. */
export function payoffRange(game: NormalFormGame): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const { floats } of game.payoffs) {
    for (const payoff of floats) {
      if (payoff < least) least = payoff;
      if (payoff > most) most = payoff;
    }
  }
  return most - least;
}

/** "Korea: Align", the heading for a strategy in every table. */
export function strategyHeadings(game: NormalFormGame): string[] {
  return game.players.flatMap((player) => player.strategies.map((strategy) => `${player.label}: ${strategy}`));
}
