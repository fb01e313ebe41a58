import { inverseModulo, prime, reduce } from "./primes";

/** By pair of indices: the inverse of one prime modulo another. */
const inverses: number[][] = [];

function inverseOfPrime(of: number, modulo: number): number {
  inverses[modulo] ??= [];
  inverses[modulo][of] ??= inverseModulo(prime(of) % prime(modulo), prime(modulo));
  return inverses[modulo][of];
}

/**
 * The integer of least absolute value with the given residues modulo the primes with the given indices, in ascending order. Garner's algorithm:
 * its digits in the mixed radix of the primes, residues of least absolute value themselves, so that negative integers are no
 * special case. Source: Knuth, The Art of Computer Programming 2, section 4.3.2. Overwrites the residues.
 */
export function integerWithResidues(residues: Float64Array, primes: readonly number[]): bigint {
  for (let i = 1; i < primes.length; i++) {
    const modulus = prime(primes[i]);
    const over = 1 / modulus;
    let digit = residues[i];
    for (let j = 0; j < i; j++) {
      digit = reduce((digit - residues[j]) * inverseOfPrime(primes[j], primes[i]), modulus, over);
    }
    residues[i] = digit;
  }
  // Two digits at a time fit into a double, and so does the product of two primes.
  const last = (primes.length - 1) & ~1;
  const pair = (i: number) => BigInt(residues[i] + (i + 1 < primes.length ? residues[i + 1] * prime(primes[i]) : 0));
  let integer = pair(last);
  for (let i = last - 2; i >= 0; i -= 2) {
    integer = integer * BigInt(prime(primes[i]) * prime(primes[i + 1])) + pair(i);
  }
  return integer;
}
