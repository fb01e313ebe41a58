import { isExact, numberOf, type Quantity, quantityText } from "../../engine/arithmetic/quantity";
import type { NormalFormGame } from "../../engine/games/normal-form";

/** At most four decimals, three digits where that would show 0; never a rounded integer. */
export function decimalText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const rounded = Number(value.toFixed(4));
  return rounded === 0 ? String(Number(value.toPrecision(3))) : String(rounded);
}

/** Largest denominator that a reader takes in at a glance. */
const mostReadable = 100_000n;

/** "1/3" where the decimal does not say it all; undefined for decimals, integers and unreadable fractions. */
export function fractionText(quantity: Quantity): string | undefined {
  if (!isExact(quantity) || quantity.d > mostReadable) return undefined;
  return 10_000n % quantity.d === 0n ? undefined : quantityText(quantity);
}

/** "0.3333" with "1/3" beside it. */
export interface ShownNumber {
  readonly decimal: string;
  readonly fraction: string | undefined;
}

export const shown = (quantity: Quantity): ShownNumber => ({
  decimal: decimalText(numberOf(quantity)),
  fraction: fractionText(quantity),
});

/** A payoff as the user wrote it: a fraction stays one, a number computed by the sheet is rounded for reading. */
export function payoffText(game: NormalFormGame, player: number, index: number): string {
  const { exact, floats } = game.payoffs[player]!;
  const fraction = exact.get(index);
  return (fraction && fractionText(fraction)) ?? decimalText(floats[index]!);
}
