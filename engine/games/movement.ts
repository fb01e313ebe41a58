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

/** Where a sequence stands, as one number: the state, and who moved last, or nobody (−1). */
type Node = number;
const nodeOf = ({ decisionMakers }: GraphModel, by: number, to: number): Node =>
  to * (decisionMakers.length + 1) + by + 1;
const startAt = ({ decisionMakers }: GraphModel, state: number): Node => state * (decisionMakers.length + 1);
const stateOf = ({ decisionMakers }: GraphModel, node: Node): number => Math.floor(node / (decisionMakers.length + 1));
const lastOf = ({ decisionMakers }: GraphModel, node: Node): number => (node % (decisionMakers.length + 1)) - 1;
const moveTo = (model: GraphModel, node: Node): Move => ({ by: lastOf(model, node), to: stateOf(model, node) });

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
  const met = new Map<string, Reached>();
  const kept = (key: string, find: () => Reached): Reached => {
    const known = met.get(key) ?? find();
    met.set(key, known);
    return known;
  };
  return {
    byMoves: (coalition, from) =>
      kept(`moves ${coalition} ${from}`, () => {
        const tree = movesFrom(model, coalition, startAt(model, from), budget);
        return reached(model, tree, (_, to) => [moveTo(model, to)]);
      }),
    byImprovements: (movers, from) =>
      kept(`improvements ${movers} ${from}`, () => {
        const able = permitted.filter((coalition) => coalition.every((member) => movers.includes(member)));
        const improvements = (node: Node) => able.map((coalition) => improvementsFrom(model, coalition, node, budget));
        const tree = search(startAt(model, from), (node) =>
          improvements(node).flatMap(({ tree, ends }) => ends.map((i) => tree.nodes[i]!)),
        );
        return reached(model, tree, (node, to) => movesBetween(model, improvements(node), to));
      }),
  };
}

function movesFrom(model: GraphModel, coalition: Coalition, start: Node, budget: Budget): Tree {
  return search(start, (node) => {
    budget.spend();
    const [last, state] = [lastOf(model, node), stateOf(model, node)];
    const neighbours: Node[] = [];
    for (const by of coalition)
      if (by !== last) for (const to of model.moves[by]![state]!) neighbours.push(nodeOf(model, by, to));
    return neighbours;
  });
}

/** The moves of a coalition from a node, and where in the tree they end in an improvement. */
interface Improvements {
  readonly tree: Tree;
  readonly ends: readonly number[];
}

function improvementsFrom(model: GraphModel, coalition: Coalition, start: Node, budget: Budget): Improvements {
  const tree = movesFrom(model, coalition, start, budget);
  const from = stateOf(model, start);
  const isBetter = (node: Node) => allPrefer(model, coalition, stateOf(model, node), from);
  return { tree, ends: tree.nodes.flatMap((node, i) => (isBetter(node) ? [i] : [])) };
}

/** The moves of the improvement that leads to a node: the first one that does. */
function movesBetween(model: GraphModel, improvements: readonly Improvements[], to: Node): MoveSequence {
  for (const { tree, ends } of improvements) {
    const end = ends.find((i) => tree.nodes[i] === to);
    if (end !== undefined) return hops(tree, end).map(([, node]) => moveTo(model, node));
  }
  throw new Error("a sequence of improvements has a gap");
}

function search(start: Node, neighbours: (node: Node) => readonly Node[]): Tree {
  const nodes = [start];
  const parents = [-1];
  const met = new Set(nodes);
  for (let i = 0; i < nodes.length; i++)
    for (const node of neighbours(nodes[i]!)) {
      if (met.has(node)) continue;
      met.add(node);
      nodes.push(node);
      parents.push(i);
    }
  return { nodes, parents };
}

function reached(model: GraphModel, tree: Tree, movesOf: (from: Node, to: Node) => MoveSequence): Reached {
  const states = [...new Set(tree.nodes.map((node) => stateOf(model, node)))].slice(1);
  const firstAt = (state: number) => tree.nodes.findIndex((node) => stateOf(model, node) === state);
  return {
    states,
    sequenceTo: (state) => hops(tree, firstAt(state)).flatMap(([from, to]) => movesOf(from, to)),
  };
}

/** The way from the root to the node at an index, hop by hop. */
function hops({ nodes, parents }: Tree, index: number): [from: Node, to: Node][] {
  const way: [Node, Node][] = [];
  for (let i = index; parents[i]! >= 0; i = parents[i]!) way.push([nodes[parents[i]!]!, nodes[i]!]);
  return way.reverse();
}
