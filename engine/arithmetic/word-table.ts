/** Non-negative integers as words of 16 bits, lowest first: sums of their products with small integers are exact in doubles, and leave no big integers behind. */
export interface WordTable {
  readonly words: Uint16Array;
  /** Words that each of the integers takes. */
  readonly length: number;
}

/** Writes a non-negative integer in words of 64 bits, lowest first, and returns the place after the last. */
export function writeWords(integer: bigint, into: BigUint64Array, start: number): number {
  let at = start;
  for (let rest = integer; rest > 0n; rest >>= 64n) into[at++] = rest;
  return at;
}

export function wordTable(integers: readonly bigint[]): WordTable {
  const largest = integers.reduce((most, integer) => (integer > most ? integer : most), 0n);
  let wide = 1;
  for (let rest = largest >> 64n; rest > 0n; rest >>= 64n) wide++;
  const table = new BigUint64Array(integers.length * wide);
  for (let t = 0; t < integers.length; t++) writeWords(integers[t], table, t * wide);
  return { words: new Uint16Array(table.buffer), length: 4 * wide };
}

/** Whether Σ coefficients[t] · integers[t] is 0, for coefficients that are integers; undefined where they are too many and too large to tell. */
export function addsUpToZero({ words, length }: WordTable, coefficients: Float64Array): boolean | undefined {
  const limit = 2 ** 36 / coefficients.length;
  for (let t = 0; t < coefficients.length; t++) if (!(Math.abs(coefficients[t]) <= limit)) return undefined;
  let carry = 0;
  for (let i = 0; i < length; i++) {
    // At most 2⁵² in absolute value, and what was carried.
    let sum = carry;
    for (let t = 0, at = i; t < coefficients.length; t++, at += length) sum += coefficients[t] * words[at];
    carry = sum / 2 ** 16;
    if (!Number.isInteger(carry)) return false;
  }
  return carry === 0;
}
