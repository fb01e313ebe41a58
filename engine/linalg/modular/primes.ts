/** Residues stay below 2²⁶ in absolute value, so that a sum of two products of them is exact in doubles. */
const below = 2 ** 26;

const primes: number[] = [];

/** The primes just below 2²⁶, largest first, each found once. */
export function prime(index: number): number {
  for (let candidate = (primes.at(-1) ?? below + 1) - 2; primes.length <= index; candidate -= 2) {
    if (isPrime(candidate)) primes.push(candidate);
  }
  return primes[index]!;
}

function isPrime(odd: number): boolean {
  for (let divisor = 3; divisor * divisor <= odd; divisor += 2) if (odd % divisor === 0) return false;
  return true;
}

const half = 1.5 * 2 ** 52;

/** A residue of least absolute value. Adding and subtracting 1.5 · 2⁵² rounds to the nearest integer; all else is exact for |value| < 2⁵³. */
export const reduce = (value: number, modulus: number, inverse: number): number =>
  value - (value * inverse + half - half) * modulus;

/** The inverse of a residue that is not 0 modulo a prime, by Euclid's algorithm. */
export function inverseModulo(residue: number, modulus: number): number {
  let [older, newer] = [modulus, residue < 0 ? residue + modulus : residue];
  let [olderFactor, newerFactor] = [0, 1];
  while (newer !== 0) {
    const quotient = Math.floor(older / newer);
    const remainder = older - quotient * newer;
    older = newer;
    newer = remainder;
    const factor = olderFactor - quotient * newerFactor;
    olderFactor = newerFactor;
    newerFactor = factor;
  }
  return olderFactor;
}
