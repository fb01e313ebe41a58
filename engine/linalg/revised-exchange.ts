import type { Leaving, RevisedBasis, Variable } from "./revised-basis";

/** The four ways in which the inverse changes: it grows, shrinks, or has a column or a row of the basis matrix replaced. */
export function exchange(basis: RevisedBasis, entering: Variable, leaving: Leaving): void {
  if (entering.kind === "column" && leaving.kind === "row") grow(basis, entering.at, leaving);
  else if (entering.kind === "column") replaceColumn(basis, entering.at, leaving);
  else if (leaving.kind === "row") replaceRow(basis, entering.at, leaving);
  else shrink(basis, entering.at, leaving);
}

/** The row of M at the positive columns, times the inverse. */
function rowTimesInverse({ matrix, rowCount, positive, inverse, capacity }: RevisedBasis, row: number): Float64Array {
  const size = positive.length;
  const product = new Float64Array(size);
  for (let t = 0; t < size; t++) {
    const weight = matrix[positive[t]! * rowCount + row]!;
    if (weight === 0) continue;
    for (let q = 0; q < size; q++) product[q]! += weight * inverse[t * capacity + q]!;
  }
  return product;
}

function grow(basis: RevisedBasis, column: number, { at: row, step, smallStep }: Leaving): void {
  const size = basis.positive.length;
  const product = rowTimesInverse(basis, row);
  if (size === basis.capacity) enlarge(basis);
  const { inverse, capacity, valueFall } = basis;
  const pivot = 1 / basis.slackFall[row]!;
  for (let t = 0; t < size; t++) {
    const factor = valueFall[t]! * pivot;
    for (let q = 0; q < size; q++) inverse[t * capacity + q]! += factor * product[q]!;
    inverse[t * capacity + size] = -factor;
  }
  for (let q = 0; q < size; q++) inverse[size * capacity + q] = -product[q]! * pivot;
  inverse[size * capacity + size] = pivot;
  basis.placeOfRow[row] = size;
  basis.placeOfColumn[column] = size;
  basis.tight.push(row);
  basis.positive.push(column);
  basis.value.plain.push(step);
  basis.value.small.push(smallStep);
  clearSlack(basis, row, 0, 0);
}

function replaceColumn(basis: RevisedBasis, column: number, { at: leaving, step, smallStep }: Leaving): void {
  const { inverse, capacity, valueFall, positive, placeOfColumn, value } = basis;
  const size = positive.length;
  const place = placeOfColumn[leaving]!;
  const pivot = 1 / valueFall[place]!;
  for (let q = 0; q < size; q++) inverse[place * capacity + q]! *= pivot;
  for (let t = 0; t < size; t++) {
    const factor = valueFall[t]!;
    if (t === place || factor === 0) continue;
    for (let q = 0; q < size; q++) inverse[t * capacity + q]! -= factor * inverse[place * capacity + q]!;
  }
  placeOfColumn[leaving] = -1;
  placeOfColumn[column] = place;
  positive[place] = column;
  value.plain[place] = step;
  value.small[place] = smallStep;
}

function replaceRow(basis: RevisedBasis, entering: number, { at: row, step, smallStep }: Leaving): void {
  const { inverse, capacity, tight, placeOfRow } = basis;
  const size = tight.length;
  const place = placeOfRow[entering]!;
  const product = rowTimesInverse(basis, row);
  const pivot = 1 / product[place]!;
  for (let t = 0; t < size; t++) {
    const factor = inverse[t * capacity + place]! * pivot;
    if (factor === 0) continue;
    for (let q = 0; q < size; q++) inverse[t * capacity + q]! -= factor * product[q]!;
    inverse[t * capacity + place] = factor;
  }
  placeOfRow[entering] = -1;
  placeOfRow[row] = place;
  tight[place] = row;
  clearSlack(basis, entering, step, smallStep);
  clearSlack(basis, row, 0, 0);
}

function shrink(basis: RevisedBasis, entering: number, { at: column, step, smallStep }: Leaving): void {
  const { inverse, capacity, tight, positive, placeOfRow, placeOfColumn, value } = basis;
  const rowPlace = placeOfRow[entering]!;
  const columnPlace = placeOfColumn[column]!;
  const last = positive.length - 1;
  const pivot = 1 / inverse[columnPlace * capacity + rowPlace]!;
  for (let t = 0; t <= last; t++) {
    const factor = inverse[t * capacity + rowPlace]! * pivot;
    if (t === columnPlace || factor === 0) continue;
    for (let q = 0; q <= last; q++) inverse[t * capacity + q]! -= factor * inverse[columnPlace * capacity + q]!;
  }
  for (let q = 0; q <= last; q++) inverse[columnPlace * capacity + q] = inverse[last * capacity + q]!;
  for (let t = 0; t < last; t++) inverse[t * capacity + rowPlace] = inverse[t * capacity + last]!;
  placeOfColumn[column] = -1;
  placeOfRow[entering] = -1;
  moveLast(positive, columnPlace, placeOfColumn);
  moveLast(tight, rowPlace, placeOfRow);
  moveLast(value.plain, columnPlace);
  moveLast(value.small, columnPlace);
  clearSlack(basis, entering, step, smallStep);
}

/** The last of a list takes the given place. */
function moveLast(list: number[], place: number, placeOf?: Int32Array): void {
  const last = list.pop()!;
  if (place === list.length) return;
  list[place] = last;
  if (placeOf) placeOf[last] = place;
}

function clearSlack({ slack }: RevisedBasis, row: number, plain: number, small: number): void {
  slack.plain[row] = plain;
  slack.small[row] = small;
}

function enlarge(basis: RevisedBasis): void {
  const { inverse, capacity, valueFall } = basis;
  basis.capacity = 2 * capacity;
  basis.inverse = new Float64Array(basis.capacity * basis.capacity);
  basis.valueFall = new Float64Array(basis.capacity);
  basis.valueFall.set(valueFall);
  for (let t = 0; t < capacity; t++) {
    basis.inverse.set(inverse.subarray(t * capacity, (t + 1) * capacity), t * basis.capacity);
  }
}
