import { copyEntries, copyLabels, copyLabelsFixing, isNeverTight } from "./face";
import type { Step } from "./pivot";

/** Makes the free label of a column tight on the whole face: the column goes. */
export function dropColumn({ from, to }: Step, column: number): void {
  const width = from.columnCount;
  copyLabelsFixing(from, to, column, from.free[column]!);
  to.determinant = from.determinant;
  to.isFresh = from.isFresh;
  let rows = 0;
  for (let i = 0; i < from.rowCount; i++) {
    const offset = i * (width + 1);
    const start = rows * width;
    copyEntries(from, offset, to, start, width);
    if (column + 1 < width) copyEntries(from, offset + width, to, start + column + 1, 1);
    if (isNeverTight(to.entries, start, width)) continue;
    to.basic[rows] = from.basic[i]!;
    to.rowError[rows] = from.rowError[i]!;
    rows++;
  }
  to.rowCount = rows;
}

/** Forgets a row whose label is tight on the whole face as it is. */
export function dropRow({ from, to }: Step, row: number): void {
  const width = from.columnCount + 1;
  to.rowCount = from.rowCount - 1;
  to.determinant = from.determinant;
  to.isFresh = from.isFresh;
  copyLabels(from, to);
  for (let i = 0, kept = 0; i < from.rowCount; i++) {
    if (i === row) continue;
    copyEntries(from, i * width, to, kept * width, width);
    to.basic[kept] = from.basic[i]!;
    to.rowError[kept] = from.rowError[i]!;
    kept++;
  }
}
