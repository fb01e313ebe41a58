import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Numbers in [0, 1), the same for the same seed on every machine: xoroshiro128+ (Blackman, Vigna, ACM Transactions on Mathematical Software 47 (2021)), as the library pure-rand has it. */
export function randomNumbers(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
