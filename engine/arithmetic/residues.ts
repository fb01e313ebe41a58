import { greatestCommonDivisor } from "./common-divisor";

/** Two numbers below this add up to an exact double. */
const largestModulus = 2n ** 52n;

/** Pairwise coprime moduli of at most 2⁵² whose product exceeds `bound`: a count up to it is known by its residues. */
export function moduliBeyond(bound: bigint): number[] {
  const moduli: bigint[] = [];
  let product = 1n;
  for (let next = largestModulus; product <= bound; next--) {
    if (greatestCommonDivisor(next, product) !== 1n) continue;
    moduli.push(next);
    product *= next;
  }
  return moduli.map(Number);
}

/** The least non-negative integer with these residues (Chinese remainder theorem). */
export function fromResidues(residues: readonly number[], moduli: readonly number[]): bigint {
  let value = 0n;
  let product = 1n;
  for (const [k, residue] of residues.entries()) {
    const modulus = BigInt(moduli[k]!);
    const missing = remainder((BigInt(residue) - value) * inverse(product % modulus, modulus), modulus);
    value += product * missing;
    product *= modulus;
  }
  return value;
}

const remainder = (a: bigint, modulus: bigint): bigint => ((a % modulus) + modulus) % modulus;

/** b with a · b = 1 (extended Euclidean algorithm), for a coprime to the modulus. */
function inverse(a: bigint, modulus: bigint): bigint {
  let [r, s] = [modulus, a];
  let [u, v] = [0n, 1n];
  while (s !== 0n) {
    const quotient = r / s;
    [r, s] = [s, r - quotient * s];
    [u, v] = [v, u - quotient * v];
  }
  return remainder(u, modulus);
}
