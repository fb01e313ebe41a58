import { type Rational, rational } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { sizeSums } from "../../games/coalitional/size-sums";
import type { CoalitionalGame } from "../../games/coalitional-game";

/**
 * The Shapley value, exactly: player i gets Σ (|S|−1)! (n−|S|)! / n! · (v(S) − v(S∖i)) over the coalitions S that it belongs to
 * (Shapley 1953, theorem), summed size by size.
 */
export function shapleyValue(game: CoalitionalGame, budget: Budget): Rational[] {
  const count = game.players.length;
  const { all, having, denominator } = sizeSums(game, budget);
  const factorials = factorialsUpTo(count);
  return game.players.map((_, player) => {
    let sum = 0n;
    for (let size = 1; size <= count; size++) {
      const withPlayer = having[player]![size]!;
      const without = all[size]! - withPlayer;
      sum += factorials[size - 1]! * factorials[count - size]! * withPlayer;
      if (size < count) sum -= factorials[size]! * factorials[count - size - 1]! * without;
    }
    return rational(sum, denominator * factorials[count]!);
  });
}

function factorialsUpTo(most: number): bigint[] {
  const factorials = [1n];
  for (let n = 1; n <= most; n++) factorials.push(factorials[n - 1]! * BigInt(n));
  return factorials;
}
