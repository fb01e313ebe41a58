import { type Rational, rational } from "../../arithmetic/rational";
import type { Counted, Counts } from "./counts";

export const indexNames = ["shapley-shubik", "banzhaf", "deegan-packel", "johnston", "public-good"] as const;
export type IndexName = (typeof indexNames)[number];

interface PowerIndex {
  readonly heading: string;
  readonly counts: Counted;
  /** What one coalition counted under k is worth to the voter, up to a factor that is the same for all k. */
  worth(voters: number): (k: number) => bigint;
}

const perMember = (voters: number) => {
  const all = factorial(voters);
  return (k: number) => (k === 0 ? 0n : all / BigInt(k));
};

/** Every index is a voter's share of all that the coalitions are worth. */
export const powerIndices: Readonly<Record<IndexName, PowerIndex>> = {
  "shapley-shubik": {
    heading: "Shapley–Shubik",
    counts: "swings",
    worth: (voters) => (k) => factorial(k) * factorial(voters - 1 - k),
  },
  banzhaf: { heading: "Banzhaf", counts: "swings", worth: () => () => 1n },
  "deegan-packel": { heading: "Deegan–Packel", counts: "minimal", worth: perMember },
  johnston: { heading: "Johnston", counts: "shared", worth: perMember },
  "public-good": { heading: "Public good", counts: "minimal", worth: () => () => 1n },
};

/** The index of every voter; they sum to 1. */
export function powersFrom({ worth }: PowerIndex, counts: Counts): Rational[] {
  const worthOf = worth(counts.length);
  const worths = counts[0]!.map((_, k) => (counts.some((own) => own[k] !== 0n) ? worthOf(k) : 0n));
  const values = counts.map((own) => own.reduce((sum, count, k) => sum + count * worths[k]!, 0n));
  const total = values.reduce((sum, value) => sum + value, 0n);
  return values.map((value) => rational(value, total));
}

export const swingsOf = (counts: Counts): bigint[] => counts.map((own) => own.reduce((sum, count) => sum + count, 0n));

function factorial(n: number): bigint {
  let product = 1n;
  for (let k = 2; k <= n; k++) product *= BigInt(k);
  return product;
}
