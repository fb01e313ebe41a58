import { toText } from "../arithmetic/rational";
import type { NormalFormGame } from "../games/normal-form";

/** The payoff as one would type it: a number where its decimal is exact, else a fraction as text, such as "2/3". */
export function writtenPayoff(game: NormalFormGame, player: number, index: number): number | string {
  const { floats, exact } = game.payoffs[player]!;
  const fraction = exact.get(index);
  return fraction ? toText(fraction) : floats[index]!;
}
