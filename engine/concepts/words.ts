import { type Quantity, readableQuantity } from "../arithmetic/quantity";
import type { Player } from "../games/normal-form";
import type { MixedProfile } from "../games/profile";

const isPlayed = (weight: Quantity): boolean => (typeof weight === "number" ? weight > 0 : weight.n > 0n);

/** "Align", or "2/3 Align + 1/3 Balance". The same in every language. */
export function mixtureText(player: Player, mixture: readonly Quantity[]): string {
  const played = mixture.flatMap((weight, strategy) =>
    isPlayed(weight) ? [{ weight: readableQuantity(weight), label: player.strategies[strategy]! }] : [],
  );
  return played.length === 1 ? played[0]!.label : played.map(({ weight, label }) => `${weight} ${label}`).join(" + ");
}

/** "Align / Partner / Retaliate": a profile in one line. */
export function profileText(players: readonly Player[], profile: MixedProfile): string {
  return players.map((player, i) => mixtureText(player, profile[i]!)).join(" / ");
}
