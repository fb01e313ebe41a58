import type { Rational } from "./rational";
import * as exact from "./rational";

/** A number in an answer: an exact fraction, or a double where the answer is in floats. */
export type Quantity = Rational | number;

export const isExact = (quantity: Quantity): quantity is Rational => typeof quantity !== "number";
export const numberOf = (quantity: Quantity): number => (isExact(quantity) ? exact.toNumber(quantity) : quantity);
export const exactOf = (quantity: Quantity): Rational => (isExact(quantity) ? quantity : exact.fromNumber(quantity));

/** "2/3" for a fraction, the shortest decimal for a double. */
export const quantityText = (quantity: Quantity): string =>
  isExact(quantity) ? exact.toText(quantity) : String(quantity);

/** For sentences: fractions with small denominators as they are, everything else to `digits` significant digits. */
export function readableQuantity(quantity: Quantity, digits = 6): string {
  if (isExact(quantity) && quantity.d < 10000n && quantity.n < 1_000_000_000n && quantity.n > -1_000_000_000n)
    return exact.toText(quantity);
  return String(Number(numberOf(quantity).toPrecision(digits)));
}

/** A payoff in a sentence: a decimal where six places show it exactly, as users write payoffs, and otherwise as readableQuantity has it. */
export function readablePayoff(quantity: Quantity): string {
  return isExact(quantity) && 1_000_000n % quantity.d === 0n ? String(numberOf(quantity)) : readableQuantity(quantity);
}
