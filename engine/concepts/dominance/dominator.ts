import { add, divide, multiply, negate, one, type Rational, sign, zero } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import type { NormalFormGame } from "../../games/normal-form";
import { type Constraint, type LinearProgram, maximizeExactly } from "../../linalg/linear-program";
import { advantages, offsetsOfOthers, type Restriction } from "./restriction";

export type Kind = "strict" | "weak";

/** A mixture that dominates a strategy, and by how much. */
export interface Dominator {
  /** Probabilities of all the player's strategies in the whole game. */
  readonly mixture: readonly Rational[];
  readonly kind: Kind;
  /** What the mixture pays more than the strategy, for every combination of the others' remaining strategies. */
  readonly advantages: readonly Rational[];
}

/** The question whether some mixture of a player's remaining strategies dominates one of them. */
export interface Suspect {
  readonly game: NormalFormGame;
  readonly left: Restriction;
  readonly player: number;
  readonly strategy: number;
}

/** What may dominate, and how. */
export interface Search {
  readonly kind: Kind;
  readonly by: "mixed" | "pure";
}

/** What dominates the strategy: strictly if anything does, and a single strategy rather than a mixture; undefined if nothing does. */
export function dominatorOf(suspect: Suspect, { kind, by }: Search, budget: Budget): Dominator | undefined {
  const rivals = rivalsOf(suspect);
  for (const attempt of kind === "weak" ? (["strict", "weak"] as const) : (["strict"] as const)) {
    if (rivals.length === 0 || !canBeDominated(rivals, attempt)) continue;
    const single = rivals.find(({ over }) => dominates(over, attempt));
    if (single) return { mixture: mixtureOf(suspect, [single], [one]), kind: attempt, advantages: single.over };
    const mixed = by === "mixed" ? mixedDominator(suspect, rivals, attempt, budget) : undefined;
    if (mixed) return mixed;
  }
  return undefined;
}

/** Another of the player's strategies, and what it pays more than the suspect. */
interface Rival {
  readonly strategy: number;
  readonly over: readonly Rational[];
}

function rivalsOf({ game, left, player, strategy }: Suspect): Rival[] {
  const offsets = offsetsOfOthers(game, left, player);
  return left[player]!.filter((rival) => rival !== strategy).map((rival) => ({
    strategy: rival,
    over: advantages(game, player, rival, strategy, offsets),
  }));
}

const dominates = (over: readonly Rational[], kind: Kind): boolean =>
  kind === "strict"
    ? over.every((advantage) => sign(advantage) > 0)
    : over.every((advantage) => sign(advantage) >= 0) && over.some((advantage) => sign(advantage) > 0);

/** A best response to something is never strictly dominated, a unique one never even weakly: most programs need not be solved. */
function canBeDominated(rivals: readonly Rival[], kind: Kind): boolean {
  const least = kind === "strict" ? 1 : 0;
  return rivals[0]!.over.every((_, k) => rivals.some(({ over }) => sign(over[k]!) >= least));
}

/**
 * One linear program over the weights of the rivals: strictly, the largest t such that the mixture pays t more against
 * everything; weakly, the largest sum of what it pays more while it never pays less. A positive optimum dominates, and leaves no
 * weight on the strategy itself, since with more on the rivals it would be larger.
 * Source: Conitzer, Sandholm 2005, section 3.
 */
function mixedDominator(suspect: Suspect, rivals: readonly Rival[], kind: Kind, budget: Budget): Dominator | undefined {
  const outcome = maximizeExactly(kind === "strict" ? worstCaseProgram(rivals) : sumProgram(rivals), budget);
  if (outcome.status !== "optimal" || sign(outcome.value) <= 0) return undefined;
  const weights = rivals.map((_, i) => outcome.point[i]!);
  const advantages = rivals[0]!.over.map((_, k) =>
    rivals.reduce((sum, { over }, i) => add(sum, multiply(weights[i]!, over[k]!)), zero),
  );
  return { mixture: mixtureOf(suspect, rivals, weights), kind, advantages };
}

/** Its variables: the weights of the rivals, then t. */
const worstCaseProgram = (rivals: readonly Rival[]): LinearProgram<Rational> => ({
  objective: [...rivals.map(() => zero), one],
  constraints: [
    ...againstEverything(rivals, (gains) => [...gains, negate(one)]),
    { coefficients: [...rivals.map(() => one), zero], relation: "<=", limit: one },
  ],
});

const sumProgram = (rivals: readonly Rival[]): LinearProgram<Rational> => ({
  objective: rivals.map(({ over }) => over.reduce(add)),
  constraints: [
    ...againstEverything(rivals, (gains) => gains),
    { coefficients: rivals.map(() => one), relation: "<=", limit: one },
  ],
});

const againstEverything = (
  rivals: readonly Rival[],
  coefficients: (gains: readonly Rational[]) => readonly Rational[],
): Constraint<Rational>[] =>
  rivals[0]!.over.map((_, k) => ({
    coefficients: coefficients(rivals.map(({ over }) => over[k]!)),
    relation: ">=",
    limit: zero,
  }));

function mixtureOf({ game, player }: Suspect, rivals: readonly Rival[], weights: readonly Rational[]): Rational[] {
  const total = weights.reduce(add);
  const mixture = game.players[player]!.strategies.map(() => zero);
  for (const [i, { strategy }] of rivals.entries()) mixture[strategy] = divide(weights[i]!, total);
  return mixture;
}
