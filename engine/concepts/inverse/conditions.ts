import type { GraphModel } from "../../games/graph-model";
import { othersOf } from "../../games/graph-model";
import type { Movement } from "../../games/movement";
import type { Definition } from "../stability/standing";

/** States, ascending, that must all be liked no better than the target. */
export type StateList = readonly number[];

/**
 * What keeps a decision maker from one move: of at least one list, it must like no state better than the target. An empty list asks for nothing:
 * the others can bring the conflict back to the target itself.
 */
export interface Condition {
  readonly move: number;
  readonly alternatives: readonly StateList[];
}

/**
 * The preferences of one decision maker by which it stays at the target: a condition for each of its moves, all of which must hold; together they
 * are necessary and sufficient (Kinsara, Kilgour, Hipel 2015). For sequential stability they rest on what the others prefer now, since their
 * improvements are the answers; for the other definitions on nobody's preferences but its own.
 */
export function conditionsFor(
  model: GraphModel,
  movement: Movement,
  definition: Definition,
  decisionMaker: number,
  target: number,
): Condition[] {
  const others = othersOf(model, [decisionMaker]);
  const ownMoves = (state: number) => model.moves[decisionMaker]![state]!;
  const answers = (move: number): StateList[] => {
    if (definition === "nash") return [];
    if (definition === "gmr") return movement.byMoves(others, move).states.map((state) => [state]);
    if (definition === "seq") return movement.byImprovements(others, move).states.map((state) => [state]);
    return movement.byMoves(others, move).states.map((state) => [state, ...ownMoves(state)]);
  };
  const without = (list: StateList) => ascending(list.filter((state) => state !== target));
  return ownMoves(target).map((move) => ({ move, alternatives: smallest([[move], ...answers(move)].map(without)) }));
}

const ascending = (list: StateList): StateList => [...new Set(list)].sort((a, b) => a - b);

/** The lists that hold no other one, short ones first. */
export function smallest(lists: readonly StateList[]): StateList[] {
  const kept: StateList[] = [];
  for (const list of [...lists].sort(compareLists)) {
    const isNeeded = !kept.some((other) => holdsAll(list, other));
    if (isNeeded) kept.push(list);
  }
  return kept;
}

function compareLists(a: StateList, b: StateList): number {
  const at = a.findIndex((state, i) => state !== b[i]);
  return a.length - b.length || (at < 0 ? 0 : a[at]! - b[at]!);
}

const holdsAll = (list: StateList, other: StateList): boolean => other.every((state) => list.includes(state));
