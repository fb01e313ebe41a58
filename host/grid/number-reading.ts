/**
 * Stands in for the grid's reader of typed numbers and dates (the package numfmt), which takes "3, 3" for the third of
 * March. Excel keeps that text as text, and it is how a payoff table writes a pair of payoffs.
 */
import { parseDate as readDate } from "numfmt-original";

export * from "numfmt-original";

/** Numbers with a comma and a space between them. */
const listOfNumbers = /^[\s\d.+-]+(,\s[\s\d.+-]+)+$/;

export function parseDate(text: string): ReturnType<typeof readDate> {
  return listOfNumbers.test(text) ? null : readDate(text);
}
