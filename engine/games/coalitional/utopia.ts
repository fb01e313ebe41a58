import { type Rational, rational, subtract } from "../../arithmetic/rational";
import {
  alone,
  type Coalition,
  type CoalitionalGame,
  exactWorth,
  grandCoalition,
  membersOf,
} from "../coalitional-game";
import { coalitionSums } from "./division";
import { integerWorths } from "./integer-worths";

/** The bounds between which every core division lies (Tijs 1981, p. 125). */
export interface UtopiaGame extends MinimalRights {
  /** By player: what all together lose without it, the most it can hope for. */
  readonly utopia: readonly Rational[];
}

export interface MinimalRights {
  /** By player: the most that a coalition can pay it after giving its other members all they can hope for. */
  readonly rights: readonly Rational[];
  /** By player: such a coalition. */
  readonly demanding: readonly Coalition[];
}

export function utopiaGame(game: CoalitionalGame): UtopiaGame {
  const grand = grandCoalition(game);
  const utopia = game.players.map((_, player) =>
    subtract(exactWorth(game, grand), exactWorth(game, grand ^ alone(player))),
  );
  return { utopia, ...minimalRights(game, utopia) };
}

/** The utopia payoffs are differences of worths, so they have the denominator of these. */
export function minimalRights(game: CoalitionalGame, utopia: readonly Rational[]): MinimalRights {
  const { numerators, denominator } = integerWorths(game);
  const hoped = utopia.map(({ n, d }) => n * (denominator / d));
  const hopes = coalitionSums(hoped);
  const demanding = game.players.map((_, player) => alone(player));
  const best = demanding.map((own) => numerators[own]!);
  for (let coalition = 1; coalition < numerators.length; coalition++) {
    const left = numerators[coalition]! - hopes[coalition]!;
    for (const player of membersOf(coalition)) {
      const right = left + hoped[player]!;
      if (right <= best[player]!) continue;
      best[player] = right;
      demanding[player] = coalition;
    }
  }
  return { rights: best.map((right) => rational(right, denominator)), demanding };
}
