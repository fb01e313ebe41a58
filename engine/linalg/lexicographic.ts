import type { Tableau } from "./tableau";

/** Which row leaves the basis when a column enters it. */
export interface RatioTest {
  /** The row whose basic variable is the first to reach 0, or −1 when none ever does. */
  leavingRow(tableau: Tableau, column: number): number;
}

/**
 * The lexicographic ratio test: as if the values of the rows that `slacks` belong to at the start were enlarged by ε, ε², ε³, …
 * for an infinitely small ε. Ties cannot occur, so pivoting never cycles and every basis has one neighbour for each column.
 * Only the first `rowCount` rows take part, which leaves room for objective rows.
 * Source: Dantzig, Orden, Wolfe 1955; von Stengel 2002, section 2.6 (Handbook of Game Theory 3, chapter 45).
 */
export function lexicographicRatioTest(slacks: readonly number[], rowCount = slacks.length): RatioTest {
  return {
    leavingRow(tableau, column) {
      let tied = smallest(rowsWithPositive(tableau, column, rowCount), (a, b) =>
        tableau.compareValueRatios(a, b, column),
      );
      for (let k = 0; tied.length > 1 && k < slacks.length; k++) tied = breakTie(tableau, tied, column, slacks[k]!);
      return tied[0] ?? -1;
    },
  };
}

function rowsWithPositive(tableau: Tableau, column: number, rowCount: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < rowCount; row++) if (tableau.sign(row, column) > 0) rows.push(row);
  return rows;
}

/** Compares the tied rows in the power of ε that belongs to one slack: its column, or a unit vector while it is basic. */
function breakTie(tableau: Tableau, tied: readonly number[], column: number, slack: number): number[] {
  const ofSlack = tableau.nonbasic.indexOf(slack);
  if (ofSlack === -1) return tied.filter((row) => tableau.basic[row] !== slack);
  return smallest(tied, (a, b) => tableau.compareRatios(a, b, ofSlack, column));
}

/** All the smallest of the rows. */
function smallest(rows: readonly number[], compare: (a: number, b: number) => number): number[] {
  let best: number[] = [];
  for (const row of rows) {
    const order = best.length === 0 ? -1 : compare(row, best[0]!);
    if (order < 0) best = [row];
    else if (order === 0) best.push(row);
  }
  return best;
}
