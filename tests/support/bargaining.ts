import { fromNumber, type Rational, toText } from "../../engine/arithmetic/rational";
import { bargain } from "../../engine/concepts/bargain/definition";
import { answer, callOf } from "../../engine/concepts/call";
import type { Solution } from "../../engine/concepts/solution";
import type { Cells } from "../../engine/formats/cells";
import type { Agreement, SolutionId } from "../../engine/games/bargaining/agreement";
import type { BargainingProblem } from "../../engine/games/bargaining-problem";

/** Outcomes o0, o1, … and parties A, B, … */
export function problemOf(points: readonly (readonly (number | Rational)[])[]): BargainingProblem {
  const exact = (value: number | Rational) => (typeof value === "number" ? fromNumber(value) : value);
  return {
    kind: "bargaining",
    parties: points[0]!.map((_, party) => ({ label: String.fromCharCode(65 + party) })),
    outcomes: points.map((_, outcome) => `o${outcome}`),
    utilities: points.map((point) => point.map(exact)),
  };
}

/** A list of outcomes as cells. */
export const listOf = (points: readonly (readonly (number | string)[])[]): Cells => [
  ["Outcome", ...points[0]!.map((_, party) => String.fromCharCode(65 + party))],
  ...points.map((point, outcome) => [`o${outcome}`, ...point]),
];

export async function bargainOf(given: Readonly<Record<string, Cells>>): Promise<Solution<Agreement>> {
  const { solution } = await answer(bargain, callOf(bargain, given));
  return solution as Solution<Agreement>;
}

export function gainsBy({ found }: Solution<Agreement>, solution: SolutionId): string[] {
  return found.find((agreement) => agreement.solution === solution)!.gains.map(toText);
}
