import type { NormalFormGame } from "../../../games/normal-form";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import type { CertifiedRoot } from "./certificate";

/** A root of the supports' conditions as an equilibrium of the whole game: strategies outside have weight 0. */
export function certifiedEquilibrium(
  game: NormalFormGame,
  supports: readonly (readonly number[])[],
  { centre, enclosure, index }: CertifiedRoot,
): Equilibrium {
  const profile = game.players.map(({ strategies }, i) =>
    strategies.map((_, strategy) => centre[i][supports[i].indexOf(strategy)] ?? 0),
  );
  const intervals = game.players.map(({ strategies }, i) =>
    strategies.map((_, strategy): readonly [number, number] => {
      const k = supports[i].indexOf(strategy);
      return [enclosure[i].low[k] ?? 0, enclosure[i].high[k] ?? 0];
    }),
  );
  const { payoffs, regret } = equilibriumOf(game, profile);
  return { profile, payoffs, regret, enclosure: intervals, index };
}
