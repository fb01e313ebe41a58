import { type Dictionary, exchange, type Tableau } from "./tableau";

/**
 * A tableau in doubles. An entry of magnitude at most `tolerance` counts as 0, so entries should be scaled to about 1; ratios that
 * differ by less count as tied. Nothing that it says is proven.
 */
export function floatTableau(dictionary: Dictionary<number>, tolerance = 1e-10): Tableau<number> {
  const basic = [...dictionary.basic];
  const nonbasic = [...dictionary.nonbasic];
  const width = nonbasic.length + 1;
  // Row by row, each value after its coefficients.
  const entries = Float64Array.from(dictionary.coefficients.flatMap((row, i) => [...row, dictionary.values[i]!]));
  const at = (row: number, column: number): number => entries[row * width + column]!;
  const sign = (x: number): -1 | 0 | 1 => (x > tolerance ? 1 : x < -tolerance ? -1 : 0);
  const compareRatios = (one: number, other: number, column: number, by: number): -1 | 0 | 1 =>
    sign(at(one, column) / at(one, by) - at(other, column) / at(other, by));

  return {
    basic,
    nonbasic,
    value: (row) => at(row, width - 1),
    coefficient: at,
    signOfValue: (row) => sign(at(row, width - 1)),
    sign: (row, column) => sign(at(row, column)),
    compareValueRatios: (one, other, by) => compareRatios(one, other, width - 1, by),
    compareRatios,
    pivot(row, column) {
      pivotFloats(entries, width, row, column);
      exchange(basic, row, nonbasic, column);
    },
  };
}

function pivotFloats(entries: Float64Array, width: number, row: number, column: number): void {
  const start = row * width;
  const inverse = 1 / entries[start + column]!;
  for (let j = start; j < start + width; j++) entries[j]! *= inverse;
  entries[start + column] = inverse;
  for (let other = 0; other < entries.length; other += width) {
    const factor = entries[other + column]!;
    if (other === start || factor === 0) continue;
    for (let j = 0; j < width; j++) entries[other + j]! -= factor * entries[start + j]!;
    entries[other + column] = -factor * inverse;
  }
}
