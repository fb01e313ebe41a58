import type { NormalFormGame } from "../../../games/normal-form";
import { asIntegers } from "./normalised-game";

/**
 * In a game of three players with two strategies each: every player's gain from the second strategy over the first, in integers of a
 * unit of the player's own. Where the other two, in their order, play a and b, it is at 4·player + 2a + b.
 */
export type Gains = readonly number[];

/** The players other than this one, in their order. */
export const othersOf = [
  [1, 2],
  [0, 2],
  [0, 1],
] as const;

/** Closed forms add up at most 8 products of one gain of each player: below this all sums are exact in doubles. */
const largestProduct = 2 ** 50;

/** Undefined where payoffs are no integers or short decimals, or too large. */
export function gainsOf(game: NormalFormGame): Gains | undefined {
  const gains: number[] = [];
  let product = 1;
  for (let player = 0; player < 3; player++) {
    const payoffs = asIntegers(game, player);
    if (!payoffs) return undefined;
    const own = game.strides[player]!;
    const [first, second] = othersOf[player]!;
    let largest = 1;
    for (let column = 0; column < 4; column++) {
      const index = (column >> 1) * game.strides[first]! + (column & 1) * game.strides[second]!;
      const gain = payoffs[index + own]! - payoffs[index]!;
      gains.push(gain);
      largest = Math.max(largest, Math.abs(gain));
    }
    product *= largest;
  }
  return product <= largestProduct ? gains : undefined;
}

/** How far apart in the player's gains the two strategies of another player are. */
export const step = (player: number, other: number): 1 | 2 => (othersOf[player]![0] === other ? 2 : 1);

/** The player's gain at a pure profile; the player's own strategy is not read. */
export const gainAt = (gains: Gains, player: number, profile: readonly number[]): number =>
  gains[4 * player + 2 * profile[othersOf[player]![0]]! + profile[othersOf[player]![1]]!]!;
