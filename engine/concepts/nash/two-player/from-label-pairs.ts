import { fractionsOver, type Rational, zero } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import { Stopped } from "../../../errors";
import type { NormalFormGame } from "../../../games/normal-form";
import { twoPlayerOutcomes } from "../../../games/two-player-outcome";
import { type EqualisingSolver, equalisingSolver } from "../../../linalg/modular/equalising-weights";
import type { Text } from "../../../text";
import type { Verdict } from "../../method";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { type BestResponsePolytope, bestResponsePolytopes } from "./best-response-polytope";
import { type EquilibriumSet, equilibriumSet, profileOf, verdictOf } from "./equilibrium-set";
import type { VertexPair } from "./fully-labelled";
import { carries, indicesWhere, type Vertex } from "./vertices";

/** The labels of a vertex of each polytope that together are all labels. */
export interface LabelPair {
  readonly row: bigint;
  readonly column: bigint;
  /** Upper bounds for the determinants of the two vertices' bases, where they are known. */
  readonly determinants?: readonly [number, number];
}

/** Finds the labels of every extreme equilibrium once, of the row player's vertex and the column player's. Throws Stopped. */
export type LabelPairFinder = (
  polytopes: readonly [BestResponsePolytope, BestResponsePolytope],
  budget: Budget,
  found: (pair: LabelPair) => void,
) => void;

/** All extreme equilibria in fractions, from their labels. Yields those found so far when stopped. */
export function* equilibriaFromLabels(
  game: NormalFormGame,
  budget: Budget,
  find: LabelPairFinder,
  unit: Text,
): Generator<Equilibrium, Verdict, void> {
  const found: VertexPair<Rational>[] = [];
  let set: EquilibriumSet;
  try {
    const polytopes = bestResponsePolytopes(game);
    const rowVertex = vertexByLabels(polytopes[0]);
    const columnVertex = vertexByLabels(polytopes[1]);
    find(polytopes, reporting(game, budget, unit, found), ({ row, column, determinants }) => {
      found.push({ row: rowVertex(row, determinants?.[0]), column: columnVertex(column, determinants?.[1]) });
    });
    set = equilibriumSet(game, found, budget);
  } catch (stopped) {
    if (stopped instanceof Stopped) yield* found.map((pair) => equilibriumOf(game, profileOf(pair)));
    throw stopped;
  }
  yield* set.equilibria;
  return verdictOf(set);
}

/** More equilibria than this are not told at a time: their payoffs in fractions take a while. */
const mostTold = 8;

/** The budget, telling every thousand steps or so how many have been taken, and of some of the equilibria that have been found. */
function reporting(game: NormalFormGame, budget: Budget, unit: Text, found: readonly VertexPair<Rational>[]): Budget {
  let outcomeOf: ReturnType<typeof twoPlayerOutcomes> | undefined;
  let done = 0;
  let told = 0;
  const tell = ({ row, column }: VertexPair<Rational>): void => {
    outcomeOf ??= twoPlayerOutcomes(game);
    const profile = [row.mixture, column.mixture];
    budget.found({ profile, ...outcomeOf(profile) } satisfies Equilibrium);
  };
  return {
    ...budget,
    spend(steps = 1) {
      budget.spend(steps);
      done += steps;
      if (done % 1024 !== 0) return;
      budget.report({ done, unit, found: found.length });
      const next = found.slice(told, told + mostTold);
      next.forEach(tell);
      told += next.length;
    },
  };
}

/** The vertex with the given labels in fractions, each computed once. */
function vertexByLabels(polytope: BestResponsePolytope): (labels: bigint, determinant?: number) => Vertex<Rational> {
  const known = new Map<bigint, Vertex<Rational>>();
  const solve = equalisingSolver(polytope.matrix);
  return (labels, determinant) => {
    const vertex = known.get(labels) ?? exactVertex(polytope, solve, labels, determinant);
    known.set(labels, vertex);
    return vertex;
  };
}

/** Solves the tight inequalities of the opponent's best responses for the weights of the strategies that are played. */
function exactVertex(
  { ownLabels, opponentLabels }: BestResponsePolytope,
  solve: EqualisingSolver,
  labels: bigint,
  determinant?: number,
): Vertex<Rational> {
  const isCarried = carries(labels);
  const played = indicesWhere(ownLabels, (label) => !isCarried(label));
  const tight = indicesWhere(opponentLabels, isCarried);
  const isSimple = tight.length === played.length;
  const { weights, sign } = solve(tight, played, isSimple ? determinant : undefined);
  const mixture = ownLabels.map(() => zero);
  const shares = fractionsOver(
    weights,
    weights.reduce((sum, weight) => sum + weight),
  );
  for (const [i, strategy] of played.entries()) mixture[strategy] = shares[i];
  return { labels, mixture, orientation: isSimple ? sign : 0 };
}
