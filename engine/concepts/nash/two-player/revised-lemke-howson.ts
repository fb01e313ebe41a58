import type { Budget } from "../../../budget";
import { type NormalFormGame, strategyCounts } from "../../../games/normal-form";
import { enter, type RevisedBasis, revisedBasisAtZero, type Variable } from "../../../linalg/revised-basis";

/** A path longer than this is left for that of the next label (capping, Codenotti et al. 2008). */
const mostPivots = 100;

/** The end of a Lemke–Howson path in doubles, for each player. */
export type PathEnd = readonly [RevisedBasis, RevisedBasis];

/** The payoffs as the paths need them, column by column of the player who mixes the columns. */
interface PathMatrices {
  readonly rows: number;
  readonly columns: number;
  readonly ofRowPlayer: Float64Array;
  readonly ofColumnPlayer: Float64Array;
}

/**
 * Lemke–Howson in doubles with inverses instead of tableaux: label by label, each path up to a cap, and the first label's to its end
 * when all others were capped. Undefined where rounding leads it astray.
 */
export function followRevisedPaths(game: NormalFormGame, budget: Budget): PathEnd | undefined {
  const matrices = pathMatrices(game);
  const labels = matrices.rows + matrices.columns;
  for (let attempt = 0; attempt < labels; attempt++) {
    const end = revisedPath(matrices, attempt, attempt, mostPivots, budget);
    if (end) return end;
  }
  return revisedPath(matrices, 0, labels, Number.POSITIVE_INFINITY, budget);
}

export function pathMatrices(game: NormalFormGame): PathMatrices {
  const [rows, columns] = strategyCounts(game) as [number, number];
  return {
    rows,
    columns,
    ofRowPlayer: scaled(game.payoffs[1]!.floats),
    ofColumnPlayer: transposed(scaled(game.payoffs[0]!.floats), rows, columns),
  };
}

/**
 * The end of the path that begins by dropping a label, or undefined where it is longer than the limit or rounding leads it astray.
 * Paths with the same seed, an integer from 0, break ties in the same way, as if through one generic game.
 */
export function revisedPath(
  { rows, columns, ofRowPlayer, ofColumnPlayer }: PathMatrices,
  label: number,
  seed: number,
  limit: number,
  budget: Budget,
): PathEnd | undefined {
  const bases: PathEnd = [
    revisedBasisAtZero(ofRowPlayer, columns, rows, pseudoRandom(2 * seed + 1)),
    revisedBasisAtZero(ofColumnPlayer, rows, columns, pseudoRandom(2 * seed + 2)),
  ];
  return followPath(bases, label, rows, limit, budget) ? bases : undefined;
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

/** Payoffs moved and scaled to 0.1 … 1.1, which changes no equilibrium. */
function scaled(payoffs: Float64Array): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const payoff of payoffs) {
    least = Math.min(least, payoff);
    most = Math.max(most, payoff);
  }
  const factor = 1 / (most - least || 1);
  return payoffs.map((payoff) => (payoff - least) * factor + 0.1);
}

/** In blocks of rows, so that both matrices stay in the cache. */
function transposed(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(matrix.length);
  for (let from = 0; from < rows; from += 16) {
    const to = Math.min(rows, from + 16);
    for (let j = 0; j < columns; j++) for (let i = from; i < to; i++) result[j * rows + i] = matrix[i * columns + j]!;
  }
  return result;
}

/** Repeatable numbers in (0, 1), the same on every machine (Lehmer's generator with the multiplier 48271). */
function pseudoRandom(seed: number): () => number {
  let state = (seed * 7919) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
