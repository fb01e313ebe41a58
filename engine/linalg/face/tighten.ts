import { dropColumn, dropRow } from "./drop";
import { columnOfLabel, emptyFace, type Face, rowOfLabel, wholePolytope } from "./face";
import { pivotFace, type Step, Unsettled } from "./pivot";
import type { BestResponseSystem } from "./system";

/** A face, and the faces that it was cut from: a stack in which only the last is worked on. */
export interface FaceStack {
  readonly system: BestResponseSystem;
  readonly levels: Face[];
  readonly scratch: readonly [Face, Face];
  top: number;
}

export const faceStack = (system: BestResponseSystem): FaceStack => ({
  system,
  levels: [wholePolytope(system)],
  scratch: [emptyFace(system), emptyFace(system)],
  top: 0,
});

export const topFace = (stack: FaceStack): Face => stack.levels[stack.top]!;

/** Pivots allowed on the way to one label, many times what any game has been seen to need; a cycle through ties would pass it. */
const mostPivots = 1000;

/** From here on the first column by label enters, which makes long cycles less likely (Bland 1977). */
const patience = 60;

/**
 * Pushes the part of the top face on which the label's inequality is tight; false, with nothing pushed, when there is no such
 * part. The simplex method minimising the label's variable, started where the face stands. Throws Unsettled.
 */
export function tighten(stack: FaceStack, label: number): boolean {
  const { system, levels, scratch, top } = stack;
  levels[top + 1] ??= emptyFace(system);
  const to = levels[top + 1]!;
  let from = topFace(stack);
  for (let pivots = 0; pivots < mostPivots; pivots++) {
    const ofLabel = columnOfLabel(from, label);
    if (ofLabel !== -1) {
      dropColumn({ system, from, to }, ofLabel);
      return push(stack);
    }
    const row = rowOfLabel(from, label);
    if (row === -1) return false;
    if (from.entries[row * (from.columnCount + 1)] === 0) {
      makeTight(system, from, to, row);
      return push(stack);
    }
    const column = pivots < patience ? bestColumn(from, row) : firstColumn(from, row);
    if (column === -1) return false;
    let leaving = leavingRow(from, column, row);
    if (leaving === row) {
      leaving = pivotFace({ system, from, to }, row, column, true);
      if (leaving === -1) return push(stack);
    }
    const next = from === scratch[0] ? scratch[1] : scratch[0];
    enter({ system, from, to: next }, leaving, column);
    from = next;
  }
  throw new Unsettled();
}

function push(stack: FaceStack): true {
  stack.top++;
  return true;
}

/** Pivots with the column entering. A row whose value would become negative has a smaller ratio than the one tried, and leaves in its place. */
function enter(step: Step, firstLeaving: number, column: number): void {
  let leaving = firstLeaving;
  for (let attempts = 0; leaving !== -1; attempts++) {
    if (attempts > step.from.rowCount) throw new Unsettled();
    leaving = pivotFace(step, leaving, column, false);
  }
}

/** The label is tight at the vertex where the face stands; any pivot in its row keeps all values. */
function makeTight(system: BestResponseSystem, from: Face, to: Face, row: number): void {
  const start = row * (from.columnCount + 1) + 1;
  let best = -1;
  let largest = 0;
  for (let j = 0; j < from.columnCount; j++) {
    const size = Math.abs(from.entries[start + j]!);
    if (size > largest) {
      largest = size;
      best = j;
    }
  }
  if (best === -1) dropRow({ system, from, to }, row);
  else pivotFace({ system, from, to }, row, best, true);
}

/** The column that lowers the row's value most; of those that bring it to 0 at once, the one with the largest pivot. −1 where none lowers it. */
function bestColumn(face: Face, row: number): number {
  const width = face.columnCount + 1;
  const value = face.entries[row * width]!;
  let best = -1;
  let most = -1;
  let reachesZero = false;
  for (let j = 0; j < face.columnCount; j++) {
    const coefficient = face.entries[row * width + 1 + j]!;
    if (coefficient <= 0) continue;
    const ratio = smallestRatio(face, j, value / coefficient);
    const atOnce = ratio * coefficient >= value;
    if (reachesZero && !atOnce) continue;
    const gain = atOnce ? coefficient : ratio * coefficient;
    if (gain > most || atOnce !== reachesZero) {
      most = gain;
      best = j;
    }
    reachesZero ||= atOnce;
  }
  return best;
}

function firstColumn(face: Face, row: number): number {
  const start = row * (face.columnCount + 1) + 1;
  let first = -1;
  for (let j = 0; j < face.columnCount; j++) {
    if (face.entries[start + j]! > 0 && (first === -1 || face.free[j]! < face.free[first]!)) first = j;
  }
  return first;
}

/** The least value / coefficient of a column, or the bound given where that is less. */
function smallestRatio(face: Face, column: number, bound: number): number {
  const width = face.columnCount + 1;
  const end = face.rowCount * width;
  let ratio = bound;
  for (let offset = 0; offset < end; offset += width) {
    const coefficient = face.entries[offset + 1 + column]!;
    if (coefficient > 0 && face.entries[offset]! < ratio * coefficient) ratio = face.entries[offset]! / coefficient;
  }
  return ratio;
}

/** The row whose variable first reaches 0 as the column enters, `preferred` among equals as far as doubles can tell. */
function leavingRow(face: Face, column: number, preferred: number): number {
  const width = face.columnCount + 1;
  let best = preferred;
  let ratio = face.entries[preferred * width]! / face.entries[preferred * width + 1 + column]!;
  for (let row = 0; row < face.rowCount; row++) {
    const value = face.entries[row * width]!;
    const coefficient = face.entries[row * width + 1 + column]!;
    if (coefficient > 0 && value < ratio * coefficient) {
      ratio = value / coefficient;
      best = row;
    }
  }
  return best;
}
