import type { NormalFormGame } from "../../../games/normal-form";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import type { CertifiedRoot } from "./certificate";

/** A root of the supports' conditions as an equilibrium of the whole game: strategies outside have weight 0. */
export function certifiedEquilibrium(
  game: NormalFormGame,
  supports: readonly (readonly number[])[],
  { centre, enclosure, index }: CertifiedRoot,
): Equilibrium {
  const spread = <T>(i: number, outside: T, inside: (k: number) => T): T[] =>
    game.players[i].strategies.map((_, strategy) => {
      const k = supports[i].indexOf(strategy);
      return k === -1 ? outside : inside(k);
    });
  const profile = game.players.map((_, i) => spread(i, 0, (k) => centre[i][k]));
  const intervals = game.players.map((_, i) =>
    spread<readonly [number, number]>(i, [0, 0], (k) => [enclosure[i].low[k], enclosure[i].high[k]]),
  );
  const { payoffs, regret } = equilibriumOf(game, profile);
  return { profile, payoffs, regret, enclosure: intervals, index };
}
