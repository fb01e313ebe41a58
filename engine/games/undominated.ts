/** Points with distinct values that no other point dominates, each with all the rows that share its values. */
export interface Undominated {
  /** Rows of the points given, those of one point next to each other. */
  readonly rows: Uint32Array;
  /** Where each point's rows begin; one more at the end. */
  readonly starts: Uint32Array;
}

/** Below this many comparisons, comparing each with each is faster than dividing further. */
const fewComparisons = 4096;

/**
 * The maxima of points given by columns of one length (one column for each coordinate, larger is better): those for which no other point is at least
 * as good in every coordinate and better in one. Divides and conquers in O(n log^(k−1) n) (Kung, Luccio, Preparata, J. ACM 22 (1975) 469–476).
 * `spend` is told how many points it has looked at.
 */
export function undominated(columns: readonly Float64Array[], spend: (points: number) => void): Undominated {
  const sorted = Uint32Array.from({ length: columns[0]!.length }, (_, row) => row);
  sorted.sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[b]! - column[a]!;
    return a - b;
  });
  spend(sorted.length);
  const starts = startsOfEqual(columns, sorted);
  const points = starts.subarray(0, starts.length - 1).map((start) => sorted[start]!);
  const isDominated = new Uint8Array(columns[0]!.length);
  if (columns.length === 1) isDominated.fill(1).fill(0, points[0], (points[0] ?? -1) + 1);
  else markDominated(points, { columns, isDominated, spend });
  return withoutDominated(sorted, starts, isDominated);
}

interface Marking {
  readonly columns: readonly Float64Array[];
  /** By row; written here. */
  readonly isDominated: Uint8Array;
  readonly spend: (points: number) => void;
}

function startsOfEqual(columns: readonly Float64Array[], sorted: Uint32Array): Uint32Array {
  const starts: number[] = [];
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || columns.some((column) => column[sorted[i]!] !== column[sorted[i - 1]!])) starts.push(i);
  return Uint32Array.from([...starts, sorted.length]);
}

function withoutDominated(sorted: Uint32Array, starts: Uint32Array, isDominated: Uint8Array): Undominated {
  const rows: number[] = [];
  const kept: number[] = [];
  for (let point = 0; point + 1 < starts.length; point++) {
    if (isDominated[sorted[starts[point]!]!]) continue;
    kept.push(rows.length);
    for (let i = starts[point]!; i < starts[point + 1]!; i++) rows.push(sorted[i]!);
  }
  return { rows: Uint32Array.from(rows), starts: Uint32Array.from([...kept, rows.length]) };
}

/** Distinct points in descending lexicographic order: each can only be dominated by one before it. */
function markDominated(points: Uint32Array, marking: Marking): void {
  if (points.length < 2) return;
  const middle = points.length >> 1;
  markDominated(points.subarray(0, middle), marking);
  markDominated(points.subarray(middle), marking);
  const isKept = (row: number) => marking.isDominated[row] === 0;
  markDominatedBy(
    points.subarray(0, middle).filter(isKept),
    points.subarray(middle).filter(isKept),
    marking.columns.length - 1,
    marking,
  );
}

/** Marks the rows of `lower` that a row of `upper` is at least as good as in columns 1 to `last`; in the columns outside it is known to be. */
function markDominatedBy(upper: Uint32Array, lower: Uint32Array, last: number, marking: Marking): void {
  if (upper.length === 0 || lower.length === 0) return;
  marking.spend(upper.length + lower.length);
  if (last === 1) markBelow(largest(upper, marking.columns[1]!), lower, marking);
  else if (last === 2) sweep(upper, lower, marking);
  else if (upper.length * lower.length <= fewComparisons) compareEach(upper, lower, last, marking);
  else divide(upper, lower, last, marking);
}

/** Splits both by a value of the last column: where the upper row is known to be at least as good in it, the column need not be looked at again. */
function divide(upper: Uint32Array, lower: Uint32Array, last: number, marking: Marking): void {
  const column = marking.columns[last]!;
  const threshold = middleValue(column, upper, lower) ?? Number.NEGATIVE_INFINITY;
  const isHigh = (row: number) => column[row]! >= threshold;
  const isLow = (row: number) => column[row]! < threshold;
  const [highUpper, highLower] = [upper.filter(isHigh), lower.filter(isHigh)];
  const [lowUpper, lowLower] = [upper.filter(isLow), lower.filter(isLow)];
  const allEqual = threshold === Number.NEGATIVE_INFINITY;
  markDominatedBy(highUpper, highLower, allEqual ? last - 1 : last, marking);
  markDominatedBy(lowUpper, lowLower, last, marking);
  markDominatedBy(highUpper, lowLower, last - 1, marking);
}

/** A value that some rows reach and others do not, near the middle; undefined where all are equal. */
function middleValue(column: Float64Array, upper: Uint32Array, lower: Uint32Array): number | undefined {
  const values = new Float64Array(upper.length + lower.length);
  for (let i = 0; i < upper.length; i++) values[i] = column[upper[i]!]!;
  for (let i = 0; i < lower.length; i++) values[upper.length + i] = column[lower[i]!]!;
  values.sort();
  const middle = values[values.length >> 1]!;
  return middle > values[0]! ? middle : values.find((value) => value > middle);
}

function largest(rows: Uint32Array, column: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const row of rows) if (column[row]! > most) most = column[row]!;
  return most;
}

function markBelow(most: number, lower: Uint32Array, { columns, isDominated }: Marking): void {
  for (const row of lower) if (columns[1]![row]! <= most) isDominated[row] = 1;
}

/** Columns 1 and 2: both in descending order of column 1, the best of column 2 seen so far. */
function sweep(upper: Uint32Array, lower: Uint32Array, { columns, isDominated }: Marking): void {
  const [first, second] = [columns[1]!, columns[2]!];
  const descending = (a: number, b: number) => first[b]! - first[a]!;
  const [above, below] = [upper.slice().sort(descending), lower.slice().sort(descending)];
  let most = Number.NEGATIVE_INFINITY;
  let next = 0;
  for (const row of below) {
    for (; next < above.length && first[above[next]!]! >= first[row]!; next++)
      if (second[above[next]!]! > most) most = second[above[next]!]!;
    if (second[row]! <= most) isDominated[row] = 1;
  }
}

function compareEach(upper: Uint32Array, lower: Uint32Array, last: number, { columns, isDominated }: Marking): void {
  for (const row of lower) {
    for (const other of upper) {
      let column = last;
      while (column >= 1 && columns[column]![other]! >= columns[column]![row]!) column--;
      if (column > 0) continue;
      isDominated[row] = 1;
      break;
    }
  }
}
