import type { Budget } from "../../budget";
import { type Face, isAlwaysTight } from "./face";
import { type FaceStack, tighten, topFace } from "./tighten";

const open = 0;
const tight = 1;
const ruledOut = 2;

/** Told of the labels of a vertex, and of an upper bound for the determinant of a basis there. */
type FoundVertex = (labels: Uint8Array, determinant: number) => void;

/**
 * Every vertex of the top face once, as a list that is not 0 for the labels of its tight inequalities: at each step some label
 * that vertices may or may not carry is made tight, and afterwards ruled out. `labels` is not 0 for the labels that are tight on
 * the whole face; it is changed on the way and then put back.
 */
export function visitVertices(stack: FaceStack, labels: Uint8Array, budget: Budget, found: FoundVertex): void {
  budget.spend();
  const face = topFace(stack);
  if (face.columnCount === 0) {
    visitVertex(face, labels, found);
    return;
  }
  const passed: number[] = [];
  for (let label = nextLabel(face, labels); label !== -1; label = nextLabel(face, labels)) {
    if (tighten(stack, label)) {
      labels[label] = tight;
      visitVertices(stack, labels, budget, found);
      stack.top--;
    }
    labels[label] = ruledOut;
    passed.push(label);
  }
  for (const label of passed) labels[label] = open;
}

/** A face without columns is a vertex, and all its rows are tight there. */
function visitVertex(face: Face, labels: Uint8Array, found: FoundVertex): void {
  const carried = face.basic.subarray(0, face.rowCount).filter((_, row) => face.entries[row] === 0);
  if (carried.some((label) => labels[label] === ruledOut)) return;
  const ofVertex = labels.map((mark) => (mark === tight ? 1 : 0));
  for (const label of carried) ofVertex[label] = 1;
  found(ofVertex, face.determinant);
}

/**
 * The label to branch on: of an inequality that few free variables can make tight, else of a free variable. −1 when no vertex of
 * the face is left: where one that is ruled out is always tight, or fewer labels are open than the face has dimensions.
 */
function nextLabel(face: Face, labels: Uint8Array): number {
  const { columnCount, rowCount, entries, basic, free } = face;
  const width = columnCount + 1;
  let best = -1;
  let fewest = width;
  let openLabels = 0;
  for (let j = 0; j < columnCount; j++) {
    if (labels[free[j]!] !== open) continue;
    openLabels++;
    best = free[j]!;
  }
  for (let row = 0; row < rowCount; row++) {
    const label = basic[row]!;
    if (labels[label] === ruledOut && isAlwaysTight(face, row)) return -1;
    if (labels[label] !== open) continue;
    openLabels++;
    const lowering = countPositive(entries, row * width + 1, columnCount);
    if (best !== -1 && (entries[row * width] === 0 || lowering >= fewest)) continue;
    fewest = lowering;
    best = label;
  }
  return openLabels < columnCount ? -1 : best;
}

function countPositive(entries: Float64Array, start: number, count: number): number {
  let positive = 0;
  for (let j = start; j < start + count; j++) if (entries[j]! > 0) positive++;
  return positive;
}
