import { exactOf, type Quantity, readablePayoff } from "../../arithmetic/quantity";
import { type Rational, subtract, toNumber } from "../../arithmetic/rational";
import { unlimited } from "../../budget";
import { writtenCoalition } from "../../formats/coalition-labels";
import { excess } from "../../games/coalitional/division";
import {
  type Coalition,
  type CoalitionalGame,
  coalitionsBySize,
  exactWorth,
  grandCoalition,
} from "../../games/coalitional-game";
import { gameAsked } from "../coalition-params";

/** The game with the worth of every coalition. Throws InputError naming what is missing. */
export const completeGame = (game: CoalitionalGame): CoalitionalGame =>
  gameAsked(game, { worths: "gains", missing: "error" }, unlimited);

/** The coalition that a student names: "A + B", "A, B", "AB" for players of one letter; undefined where there is none such. */
export function coalitionNamed(written: string, { players }: CoalitionalGame): Coalition | undefined {
  const one = writtenCoalition(written.trim());
  const isPlayer = (name: string) => players.some(({ label }) => label === name);
  const letters = "word" in one && !isPlayer(one.word) ? [...one.word].filter((sign) => sign !== " ") : undefined;
  const names = "members" in one ? one.members : (letters ?? [one.word]);
  if (names.length === 0 || !names.every(isPlayer)) return undefined;
  return names.reduce((coalition, name) => coalition | (1 << players.findIndex(({ label }) => label === name)), 0);
}

/** The coalitions that get more by themselves than the division gives them, by more than the part allowed of all there is. */
export function objecting(game: CoalitionalGame, shares: readonly Quantity[], tolerance: number): Coalition[] {
  const allowed = tolerance * Math.abs(toNumber(exactWorth(game, grandCoalition(game))));
  return coalitionsBySize(game).filter((coalition) => {
    const lacking = excess(game, shares, coalition);
    return lacking.n > 0n && toNumber(lacking) > allowed;
  });
}

/** What a coalition is given and what it gets by itself, for a sentence. */
export function objectionValues(game: CoalitionalGame, shares: readonly Quantity[], coalition: Coalition) {
  const worth: Rational = exactWorth(game, coalition);
  const given = subtract(worth, excess(game, shares.map(exactOf), coalition));
  return { given: readablePayoff(given), worth: readablePayoff(worth) };
}
