/** Veltkamp's constant for doubles: 2²⁷ + 1. */
const splitter = 134217729;
const unit = 2 ** -53;

/**
 * limit − row · point, nearly as if computed in twice the precision and then rounded: products and sums are followed by their exact
 * errors (Ogita, Rump, Oishi, SIAM J. Sci. Comput. 26 (2005) 1955–1988, algorithm Dot2). The row is `length` entries from `start` on;
 * none may be so large (10¹⁵⁰) or small that products over- or underflow.
 */
export function preciseResidual(
  limit: number,
  matrix: Float64Array,
  start: number,
  point: Float64Array,
  length: number,
): number {
  let sum = limit;
  let error = 0;
  for (let k = 0; k < length; k++) {
    const a = -matrix[start + k];
    const b = point[k];
    const product = a * b;
    let shifted = splitter * a;
    const aHigh = shifted - (shifted - a);
    const aLow = a - aHigh;
    shifted = splitter * b;
    const bHigh = shifted - (shifted - b);
    const bLow = b - bHigh;
    const productError = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    const next = sum + product;
    const rest = next - sum;
    error += sum - (next - rest) + (product - rest) + productError;
    sum = next;
  }
  return sum + error;
}

/** How far that can be from the true residual, `size` being |limit| + |row| · |point|, itself summed in doubles. */
export function residualError(residual: number, size: number, length: number): number {
  const gamma = 2 * (length + 2) * unit;
  return 2 * unit * Math.abs(residual) + gamma * gamma * size + 1e-300;
}
