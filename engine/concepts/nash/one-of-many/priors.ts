const paths = 8;
/** From about a twentieth to twenty times as likely as the others. */
const spread = 3;

/** Where paths begin, as logarithms of weights: all strategies alike, then at random, the same on every call. */
export function* priors(size: number): Generator<Float64Array, void, void> {
  yield new Float64Array(size);
  const random = randomNumbers(size);
  for (let path = 1; path < paths; path++) yield Float64Array.from({ length: size }, () => spread * (2 * random() - 1));
}

/** Numbers in 0..1 by a linear congruence (Park, Miller, CACM 31 (1988) 1192–1201). */
function randomNumbers(seed: number): () => number {
  let state = 1 + (seed % 2147483646);
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
