import { add, divide, type Rational, zero } from "../../arithmetic/rational";
import { Refusal } from "../../errors";
import { integerVoting, type WeightedVoting } from "../../games/weighted-voting";
import { message } from "../../text";
import type { Method } from "../method";
import { type Counted, countsOf, mostEnumerated } from "./counts";
import { type IndexName, indexNames, powerIndices, powersFrom, swingsOf } from "./indices";
import { texts } from "./texts";

/** The power of one voter by each index asked for. */
export interface VoterPower {
  readonly voter: number;
  /** Of all weight, by column. */
  readonly shares: readonly Rational[];
  readonly powers: Readonly<Partial<Record<IndexName, Rational>>>;
  /** How many coalitions of the others the voter turns from losing to winning. */
  readonly swings?: bigint;
}

/** Exact for any number of voters, as far as a table of sums fits into memory, and otherwise by looking at every coalition. */
export function counting(index: IndexName | "all", quotas: readonly Rational[]): Method<WeightedVoting, VoterPower> {
  return {
    id: "counting",
    title: texts.method,
    summary: texts.summary,
    arithmetic: "exact",
    refuses: () => null,
    *run(game, budget) {
      const asked = index === "all" ? indexNames : [index];
      const kinds = new Set(asked.map((name): Counted => powerIndices[name].counts));
      const counts = countsOf(integerVoting(game, quotas), kinds, budget);
      const counted = asked.filter((name) => counts.has(powerIndices[name].counts));
      const missing = asked.filter((name) => !counted.includes(name)).map((name) => message(texts[name]));
      if (counted.length === 0) throw new Refusal(texts.beyond, { indices: missing, most: mostEnumerated });
      const powers = counted.map(
        (name) => [name, powersFrom(powerIndices[name], counts.get(powerIndices[name].counts)!)] as const,
      );
      const swings = asked.includes("banzhaf") && counts.has("swings") ? swingsOf(counts.get("swings")!) : undefined;
      const shares = game.columns.map(({ weights }) => sharesOf(weights));
      for (const voter of game.voters.keys()) {
        yield {
          voter,
          shares: shares.map((column) => column[voter]!),
          powers: Object.fromEntries(powers.map(([name, values]) => [name, values[voter]!])),
          ...(swings ? { swings: swings[voter]! } : {}),
        };
      }
      const notes = missing.length > 0 ? [message(texts.beyond, { indices: missing, most: mostEnumerated })] : [];
      return { guarantee: missing.length > 0 ? "some" : "all", arithmetic: "exact", notes };
    },
  };
}

function sharesOf(weights: readonly Rational[]): Rational[] {
  const total = weights.reduce(add, zero);
  return weights.map((weight) => divide(weight, total));
}
