import type { Quantity } from "../../engine/arithmetic/quantity";
import { parseRational, type Rational, toText } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import { type Method, runMethod } from "../../engine/concepts/method";
import type { Equilibrium } from "../../engine/concepts/nash/equilibrium";
import type { Solution } from "../../engine/concepts/solution";
import { type NormalFormGame, normalFormGame } from "../../engine/games/normal-form";

/** A matrix of payoffs: numbers, or exact ones as text such as "2/3". */
export type Matrix = readonly (readonly (number | string)[])[];

/** The game in which A holds the row player's payoffs and B the column player's, both m × n. */
export function bimatrixGame(A: Matrix, B: Matrix): NormalFormGame {
  const columns = A[0]!.length;
  const named = (label: string, count: number) => ({
    label,
    strategies: Array.from({ length: count }, (_, i) => `${label} ${i + 1}`),
  });
  return normalFormGame([named("Row", A.length), named("Column", columns)], (player, index) =>
    exact((player === 0 ? A : B)[Math.floor(index / columns)]![index % columns]!),
  );
}

export function exact(value: number | string): Rational {
  const parsed = parseRational(String(value));
  if (!parsed) throw new Error(`${value} is not a number`);
  return parsed;
}

export const solve = (method: Method<NormalFormGame, Equilibrium>, game: NormalFormGame): Solution<Equilibrium> =>
  runMethod(method, game, unlimited);

const text = (quantity: Quantity): string => (typeof quantity === "number" ? String(quantity) : toText(quantity));

/** "1/2 1/2 ; 0 1": one line per profile, to compare sets of equilibria with. */
export const profileLine = (profile: readonly (readonly (Quantity | string)[])[]): string =>
  profile.map((mixture) => mixture.map((p) => (typeof p === "string" ? p : text(p))).join(" ")).join(" ; ");

export const profileLines = ({ found }: Solution<Equilibrium>): string[] =>
  found.map(({ profile }) => profileLine(profile)).sort();

/** Equilibria grouped by component, as sorted lines. */
export function componentLines({ found }: Solution<Equilibrium>): string[][] {
  const groups = new Map<number, string[]>();
  for (const [i, { profile, component = -i }] of found.entries()) {
    groups.set(component, [...(groups.get(component) ?? []), profileLine(profile)]);
  }
  return [...groups.values()].map((lines) => lines.sort()).sort();
}

/** The index of each component. */
export const componentIndices = ({ found }: Solution<Equilibrium>): (number | undefined)[] => [
  ...new Map(found.map(({ component, index }, i) => [component ?? -i, index])).values(),
];

/** Repeatable pseudo-random numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const randomMatrix = (random: () => number, rows: number, columns: number, most: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.floor(random() * (most + 1))));
