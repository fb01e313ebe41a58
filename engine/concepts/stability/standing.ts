import { allPrefer, type Coalition, type GraphModel, othersOf } from "../../games/graph-model";
import type { Movement, MoveSequence } from "../../games/movement";

/** The four definitions of stability, from the one that foresees nothing to those that foresee answers. */
export const definitions = ["nash", "gmr", "smr", "seq"] as const;
export type Definition = (typeof definitions)[number];
export type Holds = Readonly<Record<Definition, boolean>>;

/** What the others can do about an improvement, where they can: moves after which it was not worth making. */
export interface Deviation {
  readonly moves: MoveSequence;
  /** Answers by which the definition keeps the coalition where it is; "nash" has none, since nobody is foreseen to answer. */
  readonly sanctions: Readonly<Partial<Record<Definition, MoveSequence>>>;
}

/** How a coalition stands at a state: every improvement that it could make, and the stability that follows. */
export interface Standing {
  readonly coalition: Coalition;
  readonly deviations: readonly Deviation[];
  readonly stable: Holds;
}

/**
 * Stability of a state for a coalition (Fang, Hipel, Kilgour 1993, chapters 3 and 4; Inohara, Hipel 2008 for coalitions).
 * Nash: no improvement. General metarational: the others can answer every improvement by moves to a state that some member likes no better
 * than the first. Symmetric: and from there the coalition cannot escape. Sequential: and the answer consists of improvements.
 */
export function standing(model: GraphModel, movement: Movement, coalition: Coalition, state: number): Standing {
  const improvements = movement.byMoves(coalition, state);
  const deviations = improvements.states
    .filter((to) => allPrefer(model, coalition, to, state))
    .map(
      (to): Deviation => ({
        moves: improvements.sequenceTo(to),
        sanctions: sanctions(model, movement, coalition, state, to),
      }),
    );
  const everyAnswered = (definition: Definition) => deviations.every(({ sanctions }) => sanctions[definition]);
  return {
    coalition,
    deviations,
    stable: {
      nash: deviations.length === 0,
      gmr: everyAnswered("gmr"),
      smr: everyAnswered("smr"),
      seq: everyAnswered("seq"),
    },
  };
}

/** Improvements of the others are looked at first, so that one answer serves several definitions where one can. */
function sanctions(model: GraphModel, movement: Movement, coalition: Coalition, state: number, improvement: number) {
  const others = othersOf(model, coalition);
  const credible = movement.byImprovements(others, improvement);
  const possible = movement.byMoves(others, improvement);
  const isNoBetter = (other: number) => !allPrefer(model, coalition, other, state);
  const isInescapable = (other: number) => movement.byMoves(coalition, other).states.every(isNoBetter);
  const harmful = [...credible.states, ...possible.states].filter(isNoBetter);
  const seq = credible.states.find(isNoBetter);
  const smr = harmful.find(isInescapable);
  const gmr = smr ?? harmful[0];
  const answer = (to: number) => (credible.states.includes(to) ? credible : possible).sequenceTo(to);
  return {
    ...(gmr === undefined ? {} : { gmr: answer(gmr) }),
    ...(smr === undefined ? {} : { smr: answer(smr) }),
    ...(seq === undefined ? {} : { seq: answer(seq) }),
  };
}
