import { inverseModulo, prime, reduce } from "./primes";

/** By pair of indices: the inverse of one prime modulo another. */
const inverses: number[][] = [];

function inverseOfPrime(of: number, modulo: number): number {
  inverses[modulo] ??= [];
  inverses[modulo][of] ??= inverseModulo(prime(of) % prime(modulo), prime(modulo));
  return inverses[modulo][of];
}

/** By index of the first: the products of two neighbouring primes. */
const products: bigint[] = [];

/**
 * The integer of least absolute value with the given residues modulo the primes with the given indices, in ascending order. Garner's algorithm:
 * its digits in the mixed radix of the primes, residues of least absolute value themselves, so that negative integers are no
 * special case. Source: Knuth, The Art of Computer Programming 2, section 4.3.2. The residues stand from `start` on and are overwritten.
 */
export function integerWithResidues(residues: Float64Array, start: number, primes: readonly number[]): bigint {
  const count = primes.length;
  for (let i = 1; i < count; i++) {
    const modulus = prime(primes[i]);
    const over = 1 / modulus;
    let digit = residues[start + i];
    for (let j = 0; j < i; j++) {
      digit = reduce((digit - residues[start + j]) * inverseOfPrime(primes[j], primes[i]), modulus, over);
    }
    residues[start + i] = digit;
  }
  // Two digits at a time fit into a double, and so does the product of two primes.
  let i = (count - 1) & ~1;
  let integer = BigInt(residues[start + i] + (i + 1 < count ? residues[start + i + 1] * prime(primes[i]) : 0));
  for (i -= 2; i >= 0; i -= 2) {
    const pair = residues[start + i] + residues[start + i + 1] * prime(primes[i]);
    integer = integer * productOf(primes[i], primes[i + 1]) + BigInt(pair);
  }
  return integer;
}

function productOf(one: number, other: number): bigint {
  if (other !== one + 1) return BigInt(prime(one) * prime(other));
  products[one] ??= BigInt(prime(one) * prime(other));
  return products[one];
}
