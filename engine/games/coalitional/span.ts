import { type Coalition, membersOf } from "../coalitional-game";

/** The linear span of coalitions as 0–1 vectors: what is fixed once what these coalitions get is. */
export interface CoalitionSpan {
  readonly rank: number;
  has(coalition: Coalition): boolean;
  /** Enlarges the span; false when the coalition was in it already. */
  add(coalition: Coalition): boolean;
}

/** Fraction-free elimination: each row is 0 in the leading columns of the rows before it. */
export function coalitionSpan(playerCount: number): CoalitionSpan {
  const rows: { readonly entries: readonly bigint[]; readonly leading: number }[] = [];
  /** What is left of the coalition when all rows are taken out, and its first entry that is not 0; −1 when there is none. */
  function remainder(coalition: Coalition) {
    let entries = new Array<bigint>(playerCount).fill(0n);
    for (const player of membersOf(coalition)) entries[player] = 1n;
    for (const row of rows) {
      const factor = entries[row.leading]!;
      if (factor === 0n) continue;
      const pivot = row.entries[row.leading]!;
      entries = entries.map((entry, j) => entry * pivot - factor * row.entries[j]!);
    }
    return { entries, leading: entries.findIndex((entry) => entry !== 0n) };
  }
  return {
    get rank() {
      return rows.length;
    },
    has: (coalition) => remainder(coalition).leading === -1,
    add(coalition) {
      const left = remainder(coalition);
      if (left.leading === -1) return false;
      rows.push(left);
      return true;
    },
  };
}
