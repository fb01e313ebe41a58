import type { Quantity } from "../arithmetic/quantity";
import { exactOf } from "../arithmetic/quantity";
import { compare } from "../arithmetic/rational";

export interface DecisionMaker {
  readonly label: string;
}

/** Decision makers by index, ascending. */
export type Coalition = readonly number[];

/**
 * A conflict as a graph (Fang, Hipel, Kilgour 1993, chapter 2): states are nodes, and every decision maker has arcs of its own, which need
 * not lead back. `moves[i][s]` are the states that i can bring about from s in one move, ascending, never s itself. `ranks[i][s]` is 1
 * for i's best states; equal ranks are ties.
 */
export interface GraphModel {
  readonly kind: "graph-model";
  readonly decisionMakers: readonly DecisionMaker[];
  readonly states: readonly string[];
  /** What a state's name stands for, such as the options taken in it; blank where the name says all. */
  readonly meanings: readonly string[];
  readonly moves: readonly (readonly (readonly number[])[])[];
  readonly ranks: readonly (readonly number[])[];
}

/** One arc: decision maker, state left, state brought about. */
export type Arc = readonly [decisionMaker: number, from: number, to: number];

/** Builds a model; arcs that stand twice count once, and an arc from a state to itself is no move. */
export function graphModel(
  decisionMakers: readonly string[],
  states: readonly string[],
  arcs: Iterable<Arc>,
  ranks: readonly (readonly number[])[],
  meanings: readonly string[] = states.map(() => ""),
): GraphModel {
  const targets = decisionMakers.map(() => states.map(() => new Set<number>()));
  for (const [decisionMaker, from, to] of arcs) if (from !== to) targets[decisionMaker]![from]!.add(to);
  const moves = targets.map((rows) => rows.map((row) => [...row].sort((a, b) => a - b)));
  const labelled = decisionMakers.map((label) => ({ label }));
  return { kind: "graph-model", decisionMakers: labelled, states, meanings, moves, ranks };
}

/** Ranks 1, 2, … of any numbers of which the smallest is best; equal numbers share a rank. */
export const ranksOf = (values: readonly Quantity[]): number[] => ranksBy(values.map(exactOf), compare);

/** Ranks 1, 2, … in an order that puts the best first. */
export function ranksBy<T>(values: readonly T[], order: (a: T, b: T) => number): number[] {
  const ranks = new Array<number>(values.length);
  const best = values.map((_, i) => i).sort((a, b) => order(values[a]!, values[b]!));
  best.forEach((one, position) => {
    const before = best[position - 1];
    if (before === undefined) ranks[one] = 1;
    else ranks[one] = ranks[before]! + (order(values[before]!, values[one]!) < 0 ? 1 : 0);
  });
  return ranks;
}

/** Whether the decision maker likes `state` better than `than`. */
export const prefers = ({ ranks }: GraphModel, decisionMaker: number, state: number, than: number): boolean =>
  ranks[decisionMaker]![state]! < ranks[decisionMaker]![than]!;

/** Whether every member likes `state` better than `than`. */
export const allPrefer = (model: GraphModel, coalition: Coalition, state: number, than: number): boolean =>
  coalition.every((member) => prefers(model, member, state, than));

/** Those who are not in the coalition. */
export const othersOf = ({ decisionMakers }: GraphModel, coalition: Coalition): Coalition =>
  decisionMakers.map((_, i) => i).filter((i) => !coalition.includes(i));

/** Every decision maker alone: the coalitions of a conflict in which nobody cooperates. */
export const singleCoalitions = ({ decisionMakers }: GraphModel): Coalition[] => decisionMakers.map((_, i) => [i]);

/** Every coalition that is not empty, small ones first. */
export function allCoalitions({ decisionMakers }: GraphModel): Coalition[] {
  const members = decisionMakers.map((_, i) => i);
  const coalitions = Array.from({ length: 2 ** members.length - 1 }, (_, i) =>
    members.filter((member) => ((i + 1) >> member) & 1),
  );
  return coalitions.sort((a, b) => a.length - b.length || compareMembers(a, b));
}

function compareMembers(a: Coalition, b: Coalition): number {
  const at = a.findIndex((member, i) => member !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** "MoE", or "MoE + LG". */
export const coalitionLabel = ({ decisionMakers }: GraphModel, coalition: Coalition): string =>
  coalition.map((member) => decisionMakers[member]!.label).join(" + ");
