import type { Budget } from "../../../budget";
import { isAlwaysTight } from "../../../linalg/face/face";
import { type BestResponseSystem, bestResponseSystem } from "../../../linalg/face/system";
import { type FaceStack, faceStack, tighten, topFace } from "../../../linalg/face/tighten";
import { visitVertices } from "../../../linalg/face/vertices";
import type { BestResponsePolytope } from "./best-response-polytope";
import type { LabelPair } from "./from-label-pairs";
import { chances } from "./label-chances";
import { labelSet } from "./vertices";

interface Search {
  readonly labelCount: number;
  readonly rowSide: FaceStack;
  readonly columnSide: FaceStack;
  /** By label: whether it has been given to one of the sides, and whether to the row side. */
  readonly given: Uint8Array;
  readonly givenToRow: Uint8Array;
  readonly rowChances: Float64Array;
  readonly columnChances: Float64Array;
  readonly budget: Budget;
  readonly found: (pair: LabelPair) => void;
}

/**
 * All extreme equilibria, by branching on labels: each label is given to the row player's point or to the column player's. Two faces
 * are kept, of points that carry the labels given to them so far. Every extreme equilibrium (x, y) is found at exactly one leaf,
 * the one where x has been given all the labels that it carries and y the others; so a branch may be cut as soon as no vertex x of
 * the one face carries none of the labels given to y, or the other face is empty. Every sign that a cut depends on is proven by the faces.
 * Sources: Audet, Hansen, Jaumard, Savard 2001 (branching on complementarity); Avis et al. 2010.
 */
export function searchLabels(
  polytopes: readonly [BestResponsePolytope, BestResponsePolytope],
  budget: Budget,
  found: (pair: LabelPair) => void,
): void {
  const labelCount = polytopes[0].ownLabels.length + polytopes[0].opponentLabels.length;
  const stackOf = (polytope: BestResponsePolytope) => faceStack(systemOf(polytope));
  branch(
    {
      labelCount,
      rowSide: stackOf(polytopes[0]),
      columnSide: stackOf(polytopes[1]),
      given: new Uint8Array(labelCount),
      givenToRow: new Uint8Array(labelCount),
      rowChances: new Float64Array(labelCount),
      columnChances: new Float64Array(labelCount),
      budget,
      found,
    },
    0,
  );
}

const systemOf = ({ matrix, opponentLabels, ownLabels }: BestResponsePolytope): BestResponseSystem =>
  bestResponseSystem(matrix, opponentLabels, ownLabels);

function branch(search: Search, depth: number): void {
  const { rowSide, columnSide, given, givenToRow, columnChances, rowChances } = search;
  search.budget.spend();
  if (depth === search.labelCount) {
    reachLeaf(search);
    return;
  }
  const label = chooseLabel(search);
  if (label === cut) return;
  const possibleForColumn = columnChances[label]! > 0;
  given[label] = 1;
  if (rowChances[label]! > 0 && tighten(rowSide, label)) {
    givenToRow[label] = 1;
    if (!carriesForeignLabel(search)) branch(search, depth + 1);
    givenToRow[label] = 0;
    rowSide.top--;
  }
  if (possibleForColumn && tighten(columnSide, label)) {
    if (!carriesForeignLabel(search)) branch(search, depth + 1);
    columnSide.top--;
  }
  given[label] = 0;
}

const cut = -1;

/** The label with the least chance on both sides together, one that a single side can carry first of all; `cut` where no equilibrium is left. */
function chooseLabel({ labelCount, rowSide, columnSide, given, rowChances, columnChances }: Search): number {
  chances(topFace(rowSide), rowChances);
  chances(topFace(columnSide), columnChances);
  let best = cut;
  let least = Number.POSITIVE_INFINITY;
  let possibleForRow = 0;
  for (let label = 0; label < labelCount; label++) {
    if (given[label]) continue;
    const forRow = rowChances[label]!;
    const forColumn = columnChances[label]!;
    if (forRow === 0 && forColumn === 0) return cut;
    if (forRow > 0) possibleForRow++;
    const chance = forRow === 0 || forColumn === 0 ? 0 : forRow + forColumn;
    if (chance < least) {
      least = chance;
      best = label;
    }
  }
  // Each label that x still gets lowers the dimension of its face by one at most, and x is to be a vertex.
  return possibleForRow < topFace(rowSide).columnCount ? cut : best;
}

/** Whether every point of the row player's face carries a label that was given to the column player. */
function carriesForeignLabel({ rowSide, given, givenToRow }: Search): boolean {
  const face = topFace(rowSide);
  for (let row = 0; row < face.rowCount; row++) {
    const label = face.basic[row]!;
    if (given[label] && !givenToRow[label] && isAlwaysTight(face, row)) return true;
  }
  return false;
}

/** All labels are given. x must be a vertex that carries no further label; then every vertex of y's face makes an equilibrium with it. */
function reachLeaf({ rowSide, columnSide, givenToRow, budget, found }: Search): void {
  const face = topFace(rowSide);
  if (face.columnCount > 0 || face.rowCount > 0 || isZero(rowSide, givenToRow)) return;
  const row = labelSet(givenToRow);
  const lacking = givenToRow.map((isGiven) => 1 - isGiven);
  visitVertices(columnSide, lacking, budget, (labels, determinant) =>
    found({ row, column: labelSet(labels), determinants: [face.determinant, determinant] }),
  );
}

/** The artificial equilibrium, in which nobody plays anything. */
const isZero = ({ system }: FaceStack, labels: Uint8Array): boolean =>
  system.columnLabels.every((label) => labels[label] === 1);
