import type { NormalFormGame } from "./normal-form";
import { inExact } from "./profile";

/** Fractions this close, as a part of the larger, can be doubles in the wrong order. */
export const closeFractions = 2 ** -50;

const profilesBetweenReports = 1024;

/**
 * Those of the profiles (flat indices) at which the player gains by no deviation to another pure strategy, every tie included and
 * fractions compared as such. The result is written over the list, in its order; `spend` is told of the payoffs looked at.
 */
export function bestResponsesAmong(
  profiles: Int32Array,
  game: NormalFormGame,
  player: number,
  spend: (steps: number) => void = () => {},
): Int32Array {
  const { floats, exact } = game.payoffs[player]!;
  const stride = game.strides[player]!;
  const count = game.players[player]!.strategies.length;
  const block = stride * count;
  const exceeds = exact.size > 0 ? exceedsInFractions(game, player) : undefined;
  let kept = 0;
  for (let i = 0; i < profiles.length; i++) {
    if (i % profilesBetweenReports === 0) spend(1 + count);
    const index = profiles[i]!;
    const payoff = floats[index]!;
    const first = index - (index % block) + (index % stride);
    let other = first;
    if (exceeds) while (other < first + block && !exceeds(other, index)) other += stride;
    else while (other < first + block && floats[other]! <= payoff) other += stride;
    profiles[kept] = index;
    kept += other < first + block ? 0 : 1;
  }
  return profiles.subarray(0, kept);
}

/** Doubles decide unless they are close: then the fractions do. */
function exceedsInFractions(game: NormalFormGame, player: number): (one: number, other: number) => boolean {
  const { floats } = game.payoffs[player]!;
  const { field, payoff } = inExact(game);
  return (one, other) => {
    const difference = floats[one]! - floats[other]!;
    const apart = Math.abs(difference) > closeFractions * Math.max(Math.abs(floats[one]!), Math.abs(floats[other]!));
    return apart ? difference > 0 : field.compare(payoff(player, one), payoff(player, other)) > 0;
  };
}
