import type { Budget } from "../budget";
import { allPrefer, type Coalition, type GraphModel } from "./graph-model";

/** One move: who makes it, and the state it brings about. */
export interface Move {
  readonly by: number;
  readonly to: number;
}
export type MoveSequence = readonly Move[];

/** The states that sequences of moves lead to, without the one they start from, nearest first. */
export interface Reached {
  readonly states: readonly number[];
  /** A shortest sequence to one of them. */
  sequenceTo(state: number): MoveSequence;
}

/** Moves of coalitions in one model; what was computed is kept. */
export interface Movement {
  /** By moves of the members, nobody moving twice in a row: the coalition's unilateral moves. */
  byMoves(coalition: Coalition, from: number): Reached;
  /** By improvements of the permitted coalitions among `movers`, one after another, nobody moving twice in a row. */
  byImprovements(movers: Coalition, from: number): Reached;
}

/** Where a sequence stands, as one number: the state, and who moved last (or nobody). */
type Node = number;

/** Nodes in the order in which a breadth-first search met them; the parent of each is an index into the same list. */
interface Tree {
  readonly nodes: readonly Node[];
  readonly parents: readonly number[];
}

/**
 * Unilateral moves and improvements of coalitions by Fang, Hipel, Kilgour (1993), chapter 4, generalised to
 * improvements of `permitted` coalitions (Kilgour, Hipel, Fang, Peng 2001; Inohara, Hipel 2008): a coalition improves when it moves,
 * by unilateral moves of its own, to a state that all of its members like better. With single decision makers permitted the two agree.
 * The rule that nobody moves twice in a row holds across improvements, so that every sequence of improvements is one of moves.
 */
export function movementIn(model: GraphModel, permitted: readonly Coalition[], budget: Budget): Movement {
  const nobody = model.decisionMakers.length;
  const nodeOf = (state: number, last: number): Node => state * (nobody + 1) + last;
  const stateOf = (node: Node): number => Math.floor(node / (nobody + 1));
  const lastOf = (node: Node): number => node % (nobody + 1);
  const trees = new Map<string, Tree>();

  const movesFrom = (coalition: Coalition, start: Node): Tree =>
    search(start, (node, visit) => {
      budget.spend();
      for (const by of coalition)
        if (by !== lastOf(node)) for (const to of model.moves[by]![stateOf(node)]!) visit(nodeOf(to, by));
    });

  const improvementsFrom = (coalition: Coalition, start: Node): Tree & { readonly ends: readonly number[] } => {
    const tree = movesFrom(coalition, start);
    const ends = tree.nodes.flatMap((node, i) =>
      i > 0 && allPrefer(model, coalition, stateOf(node), stateOf(start)) ? [i] : [],
    );
    return { ...tree, ends };
  };

  const isAmong = (movers: Coalition) => (coalition: Coalition) => coalition.every((member) => movers.includes(member));

  const kept = (key: string, make: () => Tree): Tree => {
    const tree = trees.get(key) ?? make();
    trees.set(key, tree);
    return tree;
  };

  /** The moves of one improvement, from one node to another that the search has met next. */
  function movesOfImprovement(movers: Coalition, from: Node, to: Node): MoveSequence {
    for (const coalition of permitted.filter(isAmong(movers))) {
      const { nodes, parents, ends } = improvementsFrom(coalition, from);
      const end = ends.find((i) => nodes[i] === to);
      if (end !== undefined) return hops({ nodes, parents }, end).map(([, node]) => moveTo(node));
    }
    throw new Error("a sequence of improvements has a gap");
  }

  const moveTo = (node: Node): Move => ({ by: lastOf(node), to: stateOf(node) });

  function reached(tree: Tree, movesOf: (from: Node, to: Node) => MoveSequence): Reached {
    const first = new Map<number, number>();
    tree.nodes.forEach((node, i) => {
      if (!first.has(stateOf(node))) first.set(stateOf(node), i);
    });
    return {
      states: [...first.keys()].slice(1),
      sequenceTo: (state) => hops(tree, first.get(state)!).flatMap(([from, to]) => movesOf(from, to)),
    };
  }

  return {
    byMoves: (coalition, from) =>
      reached(
        kept(`moves ${coalition} ${from}`, () => movesFrom(coalition, nodeOf(from, nobody))),
        (_, to) => [moveTo(to)],
      ),
    byImprovements: (movers, from) =>
      reached(
        kept(`improvements ${movers} ${from}`, () =>
          search(nodeOf(from, nobody), (node, visit) => {
            for (const coalition of permitted.filter(isAmong(movers))) {
              const { nodes, ends } = improvementsFrom(coalition, node);
              for (const end of ends) visit(nodes[end]!);
            }
          }),
        ),
        (start, to) => movesOfImprovement(movers, start, to),
      ),
  };
}

function search(start: Node, neighbours: (node: Node, visit: (node: Node) => void) => void): Tree {
  const nodes = [start];
  const parents = [-1];
  const met = new Set(nodes);
  for (let i = 0; i < nodes.length; i++) {
    neighbours(nodes[i]!, (node) => {
      if (met.has(node)) return;
      met.add(node);
      nodes.push(node);
      parents.push(i);
    });
  }
  return { nodes, parents };
}

/** The way from the root to the node at an index, hop by hop. */
function hops({ nodes, parents }: Tree, index: number): [from: Node, to: Node][] {
  const way: [Node, Node][] = [];
  for (let i = index; parents[i]! >= 0; i = parents[i]!) way.push([nodes[parents[i]!]!, nodes[i]!]);
  return way.reverse();
}
