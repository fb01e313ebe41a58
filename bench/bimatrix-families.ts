import { randomMatrix, seededRandom } from "../tests/support/bimatrix";

/** Payoffs of the row player and of the column player, both m × n, in integers. */
export interface Bimatrix {
  readonly A: number[][];
  readonly B: number[][];
}

/** Random integers 0 … most, a different game for each number. */
export function randomBimatrix(rows: number, columns: number, most: number, number: number): Bimatrix {
  const random = seededRandom(number * 97 + rows * 13 + columns + most);
  return { A: randomMatrix(random, rows, columns, most), B: randomMatrix(random, rows, columns, most) };
}

/** Both players want the same strategy: 2ⁿ − 1 equilibria. */
export function coordination(size: number): Bimatrix {
  const identity = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => Number(i === j)));
  return { A: identity, B: identity };
}

/**
 * The games with the most equilibria known (75, 383, 2003, 10,671 for 6, 8, 10, 12 strategies each): both best-response polytopes are dual
 * cyclic, with the labels of one exchanged in neighbouring pairs. Source: von Stengel, Discrete and Computational Geometry 21
 * (1999) 557–568. Rounded to integers, which keeps the combinatorial type. For even sizes.
 */
export function dualCyclic(size: number): Bimatrix {
  const facets = Array.from({ length: 2 * size }, (_, i) => trigonometricMoment((Math.PI * i) / size, size));
  const exchanged = facets.map((_, i) => facets[i % 2 === 0 ? i + 1 : i - 1]!);
  const low = (all: number[][]) => all.slice(0, size);
  const high = (all: number[][]) => all.slice(size);
  const ofColumns = payoffsFrom(low(facets), high(facets));
  const ofRows = payoffsFrom(high(exchanged), low(exchanged));
  return { A: ofRows, B: ofColumns[0]!.map((_, i) => ofColumns.map((row) => row[i]!)) };
}

/** (cos t, sin t, cos 2t, sin 2t, …): points on this curve span a cyclic polytope around 0. */
const trigonometricMoment = (t: number, dimension: number): number[] =>
  Array.from({ length: dimension }, (_, k) => (k % 2 === 0 ? Math.cos : Math.sin)((Math.floor(k / 2) + 1) * t));

/** The polytope of all x with facet · x ≤ 1, in coordinates in which the facets `own` read z ≥ 0 and the others M z ≤ 1: M, times 10⁶. */
function payoffsFrom(own: readonly number[][], others: readonly number[][]): number[][] {
  return others.map((facet) => {
    const combination = solve(own, facet);
    const slack = 1 - combination.reduce((sum, c) => sum + c, 0);
    return combination.map((c) => Math.round((-c / slack) * 1e6));
  });
}

/** c with Σ cᵢ · basisᵢ = target. */
function solve(basis: readonly number[][], target: readonly number[]): number[] {
  const size = target.length;
  const rows = target.map((t, j) => [...basis.map((vector) => vector[j]!), t]);
  for (let c = 0; c < size; c++) {
    const pivot = rows.reduce((best, row, i) => (i > c && Math.abs(row[c]!) > Math.abs(rows[best]![c]!) ? i : best), c);
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let i = 0; i < size; i++) {
      const factor = rows[i]![c]! / rows[c]![c]!;
      if (i !== c) rows[i] = rows[i]!.map((entry, j) => entry - factor * rows[c]![j]!);
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
