import type { Budget } from "../../../budget";
import { type NormalFormGame, strategyCounts } from "../../../games/normal-form";
import {
  type ColumnWriter,
  enter,
  type RevisedBasis,
  returnToZero,
  revisedBasis,
  type Variable,
} from "../../../linalg/revised-basis";

/**
 * A path longer than the first limit is left for that of the next label; when all were, the second limit holds. Path lengths vary so much that a
 * short one is found sooner than a long one is followed (capping, with this first limit: Codenotti, De Rossi, Pagan 2008).
 */
const limits = [10, 100];

/** Where a Lemke–Howson path has come to in doubles, for each player; it ends in an equilibrium. */
export type PathEnd = readonly [RevisedBasis, RevisedBasis];

/**
 * Lemke–Howson in doubles with inverses instead of tableaux: label by label, each path up to a limit, and the first label's to its end
 * when all others were left. Undefined where rounding leads it astray.
 */
export function followRevisedPaths(game: NormalFormGame, budget: Budget): PathEnd | undefined {
  const bases = pathBases(game);
  const labels = strategyCounts(game).reduce((sum, count) => sum + count);
  for (const limit of limits) {
    for (let label = 0; label < labels; label++) if (revisedPath(bases, label, limit, budget)) return bases;
  }
  return revisedPath(bases, 0, Number.POSITIVE_INFINITY, budget) ? bases : undefined;
}

/** The bases in which paths are followed, one after the other. All break ties in the same way, as if through one generic game. */
export function pathBases(game: NormalFormGame): PathEnd {
  const [rows, columns] = strategyCounts(game) as [number, number];
  const [ofRows, ofColumns] = game.payoffs.map(({ floats }) => floats) as [Float64Array, Float64Array];
  return [
    revisedBasis(columnsOf(ofColumns, columns, 1), columns, rows, pseudoRandom(1)),
    revisedBasis(columnsOf(ofRows, 1, columns), rows, columns, pseudoRandom(2)),
  ];
}

/**
 * Follows the path that begins by dropping a label at the artificial equilibrium; false where it is longer than the limit or rounding leads it
 * astray. Whoever holds the bases owns them: they are moved to where the path ends.
 */
export function revisedPath(bases: PathEnd, label: number, limit: number, budget: Budget): boolean {
  bases.forEach(returnToZero);
  return followPath(bases, label, bases[1].rowCount, limit, budget);
}

/** Labels: the row player's strategies from 0, then the column player's. */
function followPath(bases: PathEnd, dropped: number, rows: number, limit: number, budget: Budget): boolean {
  let side = dropped < rows ? 0 : 1;
  let entering = dropped;
  for (let pivots = 0; pivots < limit; pivots++) {
    budget.spend();
    const leaving = enter(bases[side]!, variableOf(entering, side, rows));
    if (!leaving) return false;
    entering = labelOf(leaving, side, rows);
    if (entering === dropped) return true;
    side = 1 - side;
  }
  return false;
}

/** On a player's own side a label is a column, on the other side the slack of a row. */
function variableOf(label: number, side: number, rows: number): Variable {
  const isRowPlayers = label < rows;
  return { kind: isRowPlayers === (side === 0) ? "column" : "row", at: isRowPlayers ? label : label - rows };
}

function labelOf({ kind, at }: Variable, side: number, rows: number): number {
  const isRowPlayers = (kind === "column") === (side === 0);
  return isRowPlayers ? at : rows + at;
}

/**
 * The columns of a matrix of payoffs, each moved and scaled to 0.1 … 1.1: what is added to a column changes no best response, and what it is multiplied with
 * divides its variable. `step` from one column to the next, `stride` within one.
 */
const columnsOf =
  (payoffs: Float64Array, step: number, stride: number): ColumnWriter =>
  (column, into, start, count) => {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = start, at = column * step; i < start + count; i++, at += stride) {
      const payoff = payoffs[at];
      into[i] = payoff;
      if (payoff < least) least = payoff;
      if (payoff > most) most = payoff;
    }
    const scale = 1 / (most - least || 1);
    for (let i = start; i < start + count; i++) into[i] = (into[i] - least) * scale + 0.1;
    return scale;
  };

/** Repeatable numbers in (0, 1), the same on every machine (Lehmer's generator with the multiplier 48271). */
function pseudoRandom(seed: number): () => number {
  let state = (seed * 7919) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
