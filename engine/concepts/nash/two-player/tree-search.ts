import { type Rational, rational, zero } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import type { NormalFormGame } from "../../../games/normal-form";
import { Unsettled } from "../../../linalg/face/pivot";
import { solveInIntegers } from "../../../linalg/linear-system";
import type { Text } from "../../../text";
import type { Method, Verdict } from "../../method";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { type BestResponsePolytope, bestResponsePolytopes } from "./best-response-polytope";
import { type EquilibriumSet, equilibriumSet, profileOf, verdictOf } from "./equilibrium-set";
import type { VertexPair } from "./fully-labelled";
import { searchLabels } from "./label-search";
import { refusesUnlessTwoPlayers } from "./refusal";
import { vertexEnumeration } from "./vertex-enumeration";
import { carries, type Vertex } from "./vertices";

const texts = {
  title: { en: "Tree search over labels", ko: "라벨 트리 탐색", zh: "标签树搜索" },
  summary: {
    en: "Branches on which player's polytope carries each label, with proven signs; finds all extreme equilibria of any two-player game, much faster than by enumerating vertices.",
    ko: "각 라벨을 어느 참가자의 다면체가 갖는지로 분기하며 부호를 증명합니다. 모든 2인 게임의 극점 균형을 전부, 꼭짓점 열거보다 훨씬 빠르게 찾습니다.",
    zh: "按每个标签归哪位参与者的多面体进行分支，且所有符号均经证明；找出任意双人博弈的全部极点均衡，比顶点枚举快得多。",
  },
  branches: { en: "branches", ko: "분기", zh: "分支" },
} satisfies Record<string, Text>;

/** All extreme equilibria in fractions, found with doubles whose every sign is proven: the list is complete. */
export const treeSearch: Method<NormalFormGame, Equilibrium> = {
  id: "tree-search",
  title: texts.title,
  summary: texts.summary,
  arithmetic: "exact",
  refuses: refusesUnlessTwoPlayers,
  *run(game, budget): Generator<Equilibrium, Verdict, void> {
    const found: VertexPair<Rational>[] = [];
    let set: EquilibriumSet;
    try {
      collectPairs(game, budget, found);
      set = equilibriumSet(game, found, budget);
    } catch (error) {
      if (error instanceof Unsettled) return yield* vertexEnumeration.run(game, budget);
      yield* found.map((pair) => equilibriumOf(game, profileOf(pair)));
      throw error;
    }
    yield* set.equilibria;
    return verdictOf(set);
  },
};

function collectPairs(game: NormalFormGame, budget: Budget, found: VertexPair<Rational>[]): void {
  const polytopes = bestResponsePolytopes(game);
  const rowVertex = vertexByLabels(polytopes[0]);
  const columnVertex = vertexByLabels(polytopes[1]);
  const reporting = reportingBranches(budget, () => found.length);
  searchLabels(polytopes, reporting, ({ row, column }) => {
    found.push({ row: rowVertex(row), column: columnVertex(column) });
  });
}

/** The budget, telling how many branches have been visited every thousand or so. */
function reportingBranches(budget: Budget, found: () => number): Budget {
  let done = 0;
  return {
    ...budget,
    spend(steps = 1) {
      budget.spend(steps);
      done += steps;
      if (done % 1024 === 0) budget.report({ done, unit: texts.branches, found: found() });
    },
  };
}

/** The vertex with the given labels in fractions, each computed once. */
function vertexByLabels(polytope: BestResponsePolytope): (labels: bigint) => Vertex<Rational> {
  const known = new Map<bigint, Vertex<Rational>>();
  return (labels) => {
    const vertex = known.get(labels) ?? { labels, mixture: exactMixture(polytope, labels) };
    known.set(labels, vertex);
    return vertex;
  };
}

/** Solves the tight inequalities of the opponent's best responses for the weights of the strategies that are played. */
function exactMixture({ matrix, ownLabels, opponentLabels }: BestResponsePolytope, labels: bigint): Rational[] {
  const isCarried = carries(labels);
  const played = ownLabels.flatMap((label, strategy) => (isCarried(label) ? [] : [strategy]));
  const tight = matrix.filter((_, i) => isCarried(opponentLabels[i]!));
  const weights = solveInIntegers(
    tight.map((row) => played.map((strategy) => row[strategy]!)),
    tight.map(() => 1n),
  );
  if (!weights) throw new Error("labels that are not those of a vertex");
  const total = weights.numerators.reduce((sum, weight) => sum + weight);
  const mixture = ownLabels.map(() => zero);
  for (const [i, strategy] of played.entries()) mixture[strategy] = rational(weights.numerators[i]!, total);
  return mixture;
}
