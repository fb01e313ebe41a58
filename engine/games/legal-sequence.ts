import { allPrefer, type Coalition, type GraphModel } from "./graph-model";
import type { MoveSequence } from "./movement";

/** The state that a sequence brings about. */
export const endOf = (moves: MoveSequence): number => moves.at(-1)!.to;

/** Whether each move is an arc of one of the movers, from where the one before led, and nobody moves twice in a row. */
export function isLegal({ moves: arcs }: GraphModel, movers: Coalition, from: number, moves: MoveSequence): boolean {
  return moves.every(({ by, to }, i) => {
    const before = moves[i - 1];
    return movers.includes(by) && before?.by !== by && arcs[by]![before?.to ?? from]!.includes(to);
  });
}

/** Whether the sequence can be cut into pieces, each an improvement for a permitted coalition of at least those who move in it. */
export function isOfImprovements(
  model: GraphModel,
  permitted: readonly Coalition[],
  from: number,
  moves: MoveSequence,
): boolean {
  return (
    moves.length === 0 ||
    moves.some((_, i) => {
      const piece = moves.slice(0, i + 1);
      const isImprovement = permitted.some(
        (coalition) =>
          piece.every(({ by }) => coalition.includes(by)) && allPrefer(model, coalition, endOf(piece), from),
      );
      return isImprovement && isOfImprovements(model, permitted, endOf(piece), moves.slice(i + 1));
    })
  );
}
