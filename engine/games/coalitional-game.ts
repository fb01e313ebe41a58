import { exactOf, type Quantity } from "../arithmetic/quantity";
import type { Rational } from "../arithmetic/rational";
import { collectPayoffs, type Payoffs } from "./normal-form";

/** A set of players: bit i is set when player i belongs to it. 0 is the empty coalition, which is worth 0. */
export type Coalition = number;

/** What every coalition of players can get by itself, or has to pay. */
export interface CoalitionalGame {
  readonly kind: "coalitional";
  readonly players: readonly { readonly label: string }[];
  /** By coalition: 2ⁿ numbers, the first of them 0. */
  readonly worths: Payoffs;
  /** The coalitions that were given no worth; until they are filled in, 0 stands for it. */
  readonly missing: readonly Coalition[];
}

/** More would make tables that no sheet holds: 2²⁰ rows. */
export const mostPlayers = 20;

/** A coalition whose worth is undefined goes to the missing ones. */
export function coalitionalGame(
  players: readonly { readonly label: string }[],
  worthOf: (coalition: Coalition) => Quantity | undefined,
): CoalitionalGame {
  const missing: Coalition[] = [];
  const worths = collectPayoffs(2 ** players.length, (coalition) => {
    if (coalition === 0) return 0;
    const worth = worthOf(coalition);
    if (worth === undefined) missing.push(coalition);
    return worth ?? 0;
  });
  return { kind: "coalitional", players, worths, missing };
}

/** The worth as the decimal or fraction that the user wrote. */
export const exactWorth = ({ worths }: CoalitionalGame, coalition: Coalition): Rational =>
  worths.exact.get(coalition) ?? exactOf(worths.floats[coalition]!);

export const grandCoalition = ({ players }: { readonly players: readonly unknown[] }): Coalition =>
  2 ** players.length - 1;

/** The coalition of one player. */
export const alone = (player: number): Coalition => 1 << player;

export const belongsTo = (player: number, coalition: Coalition): boolean => (coalition & (1 << player)) !== 0;

/** The players of a coalition, in their order. */
export function membersOf(coalition: Coalition): number[] {
  const members: number[] = [];
  for (let rest = coalition; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  return members;
}

/** How many players there are in each of the 2ⁿ coalitions. */
export function coalitionSizes(playerCount: number): Uint8Array {
  const sizes = new Uint8Array(2 ** playerCount);
  for (let coalition = 1; coalition < sizes.length; coalition++) {
    sizes[coalition] = sizes[coalition >> 1]! + (coalition & 1);
  }
  return sizes;
}

export const sizeOf = (coalition: Coalition): number => membersOf(coalition).length;

/** Every coalition but the empty one, small ones first. */
export function coalitionsBySize(game: Parameters<typeof grandCoalition>[0]): Coalition[] {
  const coalitions = Array.from({ length: grandCoalition(game) }, (_, i) => i + 1);
  return coalitions.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
}
