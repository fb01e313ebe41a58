import type { Field } from "../../../arithmetic/field";
import type { Quantity } from "../../../arithmetic/quantity";
import type { Budget } from "../../../budget";
import { lexicographicRatioTest } from "../../../linalg/lexicographic";
import type { Tableau } from "../../../linalg/tableau";
import type { BestResponsePolytope } from "./best-response-polytope";

/** A vertex of a best-response polytope other than 0. */
export interface Vertex<T extends Quantity = Quantity> {
  /** The player's probabilities: the point divided by its sum. */
  readonly mixture: readonly T[];
  /** The labels of all tight inequalities, as bits. */
  readonly labels: bigint;
  /** The sign of the determinant that its weights solve, where that is known; 0 where it carries more labels than the polytope has dimensions. */
  readonly orientation?: -1 | 0 | 1;
}

/**
 * Every vertex once. Walks the graph of lexicographically feasible bases depth first, undoing its pivots on the way back: those
 * bases are the vertices of a slightly enlarged simple polytope, whose graph is connected, and every vertex of the polytope
 * itself has at least one of them. The tableau must stand at the point 0.
 */
export function* verticesOf<T extends Quantity>(
  { ownLabels, opponentLabels }: BestResponsePolytope,
  tableau: Tableau<T>,
  field: Field<T>,
  budget: Budget,
): Generator<Vertex<T>, void, void> {
  const seen = new Set<bigint>([tightLabels(tableau)]);
  for (const labels of tightLabelsOfBases(tableau, opponentLabels, budget)) {
    if (seen.has(labels)) continue;
    seen.add(labels);
    yield { mixture: mixtureAt(tableau, ownLabels, field), labels };
  }
}

/** Pivots the tableau through all its lexicographically feasible bases and yields the tight labels of each. */
function* tightLabelsOfBases(
  tableau: Tableau,
  slacks: readonly number[],
  budget: Budget,
): Generator<bigint, void, void> {
  const test = lexicographicRatioTest(slacks);
  let basis = bits(tableau.nonbasic);
  const visited = new Set([basis]);
  const path: { row: number; column: number }[] = [];
  for (let column = 0; ; ) {
    if (column === tableau.nonbasic.length) {
      const last = path.pop();
      if (!last) return;
      tableau.pivot(last.row, last.column);
      basis = bits(tableau.nonbasic);
      column = last.column + 1;
      continue;
    }
    budget.spend();
    const row = test.leavingRow(tableau, column);
    const neighbour = row === -1 ? basis : basis ^ bits([tableau.nonbasic[column]!, tableau.basic[row]!]);
    if (visited.has(neighbour)) {
      column++;
      continue;
    }
    visited.add(neighbour);
    tableau.pivot(row, column);
    path.push({ row, column });
    basis = neighbour;
    column = 0;
    yield tightLabels(tableau);
  }
}

export const bits = (labels: readonly number[]): bigint =>
  labels.reduce((set, label) => set | (1n << BigInt(label)), 0n);

/** Labels at a time when sets of labels are put together and taken apart: words of so many bits are integers without objects. */
const wordLength = 30;

/** The labels whose entry is not 0, as bits. */
export function labelSet(isCarried: Uint8Array): bigint {
  let set = 0n;
  for (let start = isCarried.length - (isCarried.length % wordLength); start >= 0; start -= wordLength) {
    let word = 0;
    for (let i = Math.min(start + wordLength, isCarried.length) - 1; i >= start; i--) word = 2 * word + isCarried[i];
    set = set === 0n ? BigInt(word) : (set << BigInt(wordLength)) | BigInt(word);
  }
  return set;
}

/** By label: whether it is among the bits. */
export function carries(labels: bigint): (label: number) => boolean {
  const words: number[] = [];
  for (let rest = labels; rest > 0n; rest >>= BigInt(wordLength)) {
    words.push(Number(rest & ((1n << BigInt(wordLength)) - 1n)));
  }
  return (label) => ((words[Math.floor(label / wordLength)] >> (label % wordLength)) & 1) === 1;
}

/** The places of the labels meant. */
export function indicesWhere(labels: readonly number[], isMeant: (label: number) => boolean): number[] {
  const indices: number[] = [];
  for (let i = 0; i < labels.length; i++) if (isMeant(labels[i])) indices.push(i);
  return indices;
}

const tightLabels = (tableau: Tableau): bigint =>
  bits(tableau.nonbasic) | bits(tableau.basic.filter((_, row) => tableau.signOfValue(row) === 0));

/** The probabilities of the player's own strategies at the point where a tableau stands. */
export function mixtureAt<T extends Quantity>(tableau: Tableau<T>, ownLabels: readonly number[], field: Field<T>): T[] {
  const weights = ownLabels.map((label) => {
    const row = tableau.basic.indexOf(label);
    return row === -1 || tableau.signOfValue(row) <= 0 ? field.zero : tableau.value(row);
  });
  const total = weights.reduce(field.add);
  return weights.map((weight) => field.divide(weight, total));
}
