import type { Face } from "../../../linalg/face/face";

let bounds = new Float64Array(64);

/**
 * How likely some vertex of the face is to carry each label: 0 only where none can. For a basic variable with the value b, how far
 * the free variables could lower it if each entered alone up to its ratio bound, as a share s / (1 + s) of b; 1 for a label that
 * the vertex where the face stands carries already. It decides where to branch, so it need only be good, not exact.
 */
export function chances(face: Face, into: Float64Array): void {
  const { entries, rowCount, columnCount } = face;
  const width = columnCount + 1;
  into.fill(0);
  if (bounds.length < columnCount) bounds = new Float64Array(columnCount);
  for (let j = 0; j < columnCount; j++) {
    into[face.free[j]!] = 1;
    bounds[j] = ratioBound(face, j);
  }
  for (let row = 0, offset = 0; row < rowCount; row++, offset += width) {
    const value = entries[offset]!;
    if (value === 0) {
      into[face.basic[row]!] = 1;
      continue;
    }
    let lowered = 0;
    let canFall = false;
    for (let j = 0; j < columnCount; j++) {
      const coefficient = entries[offset + 1 + j]!;
      if (coefficient <= 0) continue;
      canFall = true;
      lowered += coefficient * bounds[j]!;
    }
    const share = lowered / value;
    // With all bounds 0 the vertex is degenerate, and the label may be carried elsewhere on the face.
    into[face.basic[row]!] = !canFall ? 0 : share === 0 ? 1e-3 : share / (1 + share);
  }
}

/** How far the column's variable can grow from 0, alone. */
function ratioBound({ entries, rowCount, columnCount }: Face, column: number): number {
  const width = columnCount + 1;
  let value = 1;
  let coefficient = 0;
  for (let row = 0, offset = 0; row < rowCount; row++, offset += width) {
    const here = entries[offset + 1 + column]!;
    if (here > 0 && (coefficient === 0 || entries[offset]! * coefficient < value * here)) {
      value = entries[offset]!;
      coefficient = here;
    }
  }
  return coefficient === 0 ? 1e9 : value / coefficient;
}
