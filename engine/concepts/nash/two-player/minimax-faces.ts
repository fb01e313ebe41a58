import { add, commonDenominator, divide, type Rational, rational, toText, zero } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import { exactPayoff, type NormalFormGame, strategyCounts } from "../../../games/normal-form";
import { integerTableau } from "../../../linalg/integer-tableau";
import { scaledToInteger, smallest } from "../../../linalg/integers";
import { lexicographicRatioTest, type RatioTest } from "../../../linalg/lexicographic";
import type { Dictionary, Tableau } from "../../../linalg/tableau";
import type { VertexPair } from "./fully-labelled";
import { bits, type Vertex } from "./vertices";

/**
 * All extreme equilibria of a constant-sum game: its equilibria are the pairs of minimax mixtures, and either player's form a face of a
 * polytope, that of the optimal solutions of a linear program. Throws Stopped.
 */
export function minimaxPairs(game: NormalFormGame, budget: Budget): VertexPair<Rational>[] {
  const payoffs = integerPayoffs(game);
  const [rows, columns] = strategyCounts(game);
  const rowLabels = Array.from({ length: rows }, (_, i) => i);
  const columnLabels = Array.from({ length: columns }, (_, j) => rows + j);
  const least = smallest(payoffs.flat());
  const most = -smallest(payoffs.flat().map((payoff) => -payoff));
  const ofColumnPlayer = payoffs.map((row) => row.map((payoff) => payoff - least + 1n));
  const ofRowPlayer = columnLabels.map((_, j) => rowLabels.map((i) => most - payoffs[i]![j]! + 1n));
  const mixturesOfRows = [...optimalVertices(ofRowPlayer, rowLabels, columnLabels, budget)];
  const mixturesOfColumns = [...optimalVertices(ofColumnPlayer, columnLabels, rowLabels, budget)];
  return mixturesOfRows.flatMap((row) => mixturesOfColumns.map((column) => ({ row, column })));
}

function integerPayoffs(game: NormalFormGame): bigint[][] {
  const [rows, columns] = strategyCounts(game);
  const payoffs = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => exactPayoff(game, 0, i * columns + j)),
  );
  const factor = commonDenominator(payoffs.flat());
  return payoffs.map((row) => row.map((payoff) => scaledToInteger(payoff, factor)));
}

/**
 * The vertices of {z ≥ 0, M z ≤ 1}, M positive, at which Σ z is greatest. The simplex method leads to one; the others lie with it on the
 * face where all variables stay 0 that would lower the sum, and all bases of that face are walked through.
 */
function* optimalVertices(
  matrix: readonly (readonly bigint[])[],
  ownLabels: readonly number[],
  opponentLabels: readonly number[],
  budget: Budget,
): Generator<Vertex<Rational>, void, void> {
  const tableau = integerTableau({
    basic: [...opponentLabels, ownLabels.length + opponentLabels.length],
    nonbasic: ownLabels,
    coefficients: [...matrix, ownLabels.map(() => -1n)],
    values: [...matrix.map(() => 1n), 0n],
  });
  ascend(tableau, lexicographicRatioTest(opponentLabels), budget);
  const face = optimalFace(tableau);
  const seen = new Set<string>();
  for (const basis of basesOf(face, budget)) {
    const mixture = mixtureOf(basis, face, ownLabels);
    const key = mixture.map(toText).join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    yield { mixture, labels: labelsOf(mixture, matrix, ownLabels, opponentLabels) };
  }
}

function ascend(tableau: Tableau, test: RatioTest, budget: Budget): void {
  const objective = tableau.basic.length - 1;
  for (;;) {
    budget.spend(tableau.nonbasic.length);
    const entering = tableau.nonbasic.findIndex((_, column) => tableau.sign(objective, column) < 0);
    if (entering === -1) return;
    tableau.pivot(test.leavingRow(tableau, entering), entering);
  }
}

/** A dictionary of the optimal face: its rows are multiplied by the factor, and only the first `rowCount` bound it. */
interface Face extends Dictionary<bigint> {
  readonly factor: bigint;
  readonly rowCount: number;
}

/**
 * What is left of an optimal tableau when the variables go that are 0 on the whole face: those with a price, then those that a row with the
 * value 0 and no negative coefficient holds down. Rows without a positive coefficient bound nothing.
 */
function optimalFace(tableau: Tableau<Rational>): Face {
  const objective = tableau.basic.length - 1;
  const rows = [...tableau.basic.keys()].filter((row) => row !== objective);
  let columns = [...tableau.nonbasic.keys()].filter((column) => tableau.sign(objective, column) === 0);
  for (let before = -1; before !== columns.length; ) {
    before = columns.length;
    const holding = rows.filter(
      (row) => tableau.signOfValue(row) === 0 && columns.every((column) => tableau.sign(row, column) >= 0),
    );
    columns = columns.filter((column) => holding.every((row) => tableau.sign(row, column) === 0));
  }
  const isBound = (row: number) => columns.some((column) => tableau.sign(row, column) > 0);
  const bounds = rows.filter(isBound);
  const ordered = [...bounds, ...rows.filter((row) => !isBound(row))];
  const coefficients = ordered.map((row) => columns.map((column) => tableau.coefficient(row, column)));
  const values = ordered.map((row) => tableau.value(row));
  const factor = commonDenominator([...coefficients.flat(), ...values]);
  return {
    basic: ordered.map((row) => tableau.basic[row]!),
    nonbasic: columns.map((column) => tableau.nonbasic[column]!),
    coefficients: coefficients.map((row) => row.map((entry) => scaledToInteger(entry, factor))),
    values: values.map((value) => scaledToInteger(value, factor)),
    factor,
    rowCount: bounds.length,
  };
}

/** Variables that belong to rows of the face are multiplied by its factor, the others not. */
function mixtureOf(tableau: Tableau<Rational>, { basic, factor }: Face, ownLabels: readonly number[]): Rational[] {
  const weights = ownLabels.map((label) => {
    const row = tableau.basic.indexOf(label);
    if (row === -1) return zero;
    return basic.includes(label) ? divide(tableau.value(row), rational(factor)) : tableau.value(row);
  });
  const total = weights.reduce(add);
  return weights.map((weight) => divide(weight, total));
}

/** The tableau of the face at each of its lexicographically feasible bases, reached by pivots depth first; every vertex has one. */
function* basesOf(face: Face, budget: Budget): Generator<Tableau<Rational>, void, void> {
  const tableau = integerTableau(face);
  const test = lexicographicRatioTest(face.basic.slice(0, face.rowCount));
  const visited = new Set([bits(tableau.nonbasic)]);
  const path: { readonly row: number; readonly column: number }[] = [];
  yield tableau;
  for (let column = 0; ; column++) {
    if (column === tableau.nonbasic.length) {
      const last = path.pop();
      if (!last) return;
      tableau.pivot(last.row, last.column);
      column = last.column;
      continue;
    }
    budget.spend();
    const row = test.leavingRow(tableau, column);
    const neighbour = bits(tableau.nonbasic) ^ bits([tableau.nonbasic[column]!, tableau.basic[row]!]);
    if (visited.has(neighbour)) continue;
    visited.add(neighbour);
    tableau.pivot(row, column);
    path.push({ row, column });
    yield tableau;
    column = -1;
  }
}

/** The own strategies that are not played, and the opponent's that are best responses: they get the most. */
function labelsOf(
  mixture: readonly Rational[],
  matrix: readonly (readonly bigint[])[],
  ownLabels: readonly number[],
  opponentLabels: readonly number[],
): bigint {
  const factor = commonDenominator(mixture);
  const weights = mixture.map((weight) => scaledToInteger(weight, factor));
  const payoffs = matrix.map((row) => row.reduce((sum, entry, k) => sum + entry * weights[k]!, 0n));
  const most = -smallest(payoffs.map((payoff) => -payoff));
  const unplayed = ownLabels.filter((_, k) => weights[k] === 0n);
  return bits(unplayed) | bits(opponentLabels.filter((_, i) => payoffs[i] === most));
}
