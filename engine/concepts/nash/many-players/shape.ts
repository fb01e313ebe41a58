/**
 * How a region lies in one Float64Array. A region is a product of simplices, one per player, each spanned by `corners[j]` mixtures.
 * For every player it holds rows of payoff differences (a strategy's payoff minus that of the player's reference strategy) at
 * every tuple of the others' corners; being multilinear, a difference takes its extremes over the region at those tuples.
 */
export interface Shape {
  readonly players: number;
  /** Corners of each player's simplex. */
  readonly corners: Int32Array;
  /** Rows of differences of each player; the first `equations[i]` must be 0 at an equilibrium, the rest at most 0. */
  readonly rows: Int32Array;
  readonly equations: Int32Array;
  /** Rows of the players before, so that `rowStart[i] + row` numbers all rows. */
  readonly rowStart: Int32Array;
  readonly rowCount: number;
  /** Tuples of the others' corners: the length of one of player i's rows. */
  readonly tuples: Int32Array;
  /** `inner[i·n + j]`: how far apart in a row of player i two neighbouring corners of player j lie. */
  readonly inner: Int32Array;
  /** Where player i's rows start. */
  readonly offsets: Int32Array;
  /** Tuples of all players' corners, the last player's fastest, and the distance between neighbouring corners of player j in them. */
  readonly jointTuples: number;
  readonly jointInner: Int32Array;
  /** Where the coordinates of player j's corners start (corner by corner), and where the error bounds do, one per player. */
  readonly cornerOffsets: Int32Array;
  readonly errorOffset: number;
  readonly length: number;
  /** Σ (corners − 1), and where player j's unknowns start. */
  readonly unknowns: number;
  readonly unknownStart: Int32Array;
}

export function shapeOf(corners: readonly number[], rows: readonly number[], equations: readonly number[]): Shape {
  const players = corners.length;
  const joint = corners.reduce((product, count) => product * count, 1);
  const tuples = corners.map((count) => joint / count);
  const inner = new Int32Array(players * players);
  for (let i = 0; i < players; i++) {
    for (let j = players - 1, size = 1; j >= 0; j--) {
      if (j === i) continue;
      inner[i * players + j] = size;
      size *= corners[j];
    }
  }
  const jointInner = new Int32Array(players);
  for (let j = players - 1, size = 1; j >= 0; size *= corners[j--]) jointInner[j] = size;
  const offsets = startsOf(rows.map((count, i) => count * tuples[i]));
  const cornerOffsets = startsOf(
    corners.map((count) => count * count),
    offsets[players],
  );
  const unknownStart = startsOf(corners.map((count) => count - 1));
  const rowStart = startsOf(rows);
  return {
    players,
    corners: Int32Array.from(corners),
    rows: Int32Array.from(rows),
    equations: Int32Array.from(equations),
    rowStart,
    rowCount: rowStart[players],
    tuples: Int32Array.from(tuples),
    inner,
    offsets,
    jointTuples: joint,
    jointInner,
    cornerOffsets,
    errorOffset: cornerOffsets[players],
    length: cornerOffsets[players] + players,
    unknowns: unknownStart[players],
    unknownStart,
  };
}

function startsOf(lengths: readonly number[], first = 0): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  starts[0] = first;
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i] + lengths[i];
  return starts;
}
