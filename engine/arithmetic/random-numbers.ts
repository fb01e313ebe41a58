import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/*
 * The same for the same seed on every machine: xoroshiro128+ (Blackman, Vigna, ACM Transactions on Mathematical Software 47 (2021)), as the
 * library pure-rand has it.
 */

/** Numbers in [0, 1). */
export function randomNumbers(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** Gives whole numbers from 0 to `most`, both included, each as likely as any other. */
export type RandomIntegers = (most: number) => number;

export function randomIntegers(seed: number): RandomIntegers {
  const generator = xoroshiro128plus(seed);
  return (most) => uniformInt(generator, 0, most);
}
