import type { Budget } from "../../../budget";
import type { Component } from "../component";
import { extremeProfiles, isPartOf, type NashSubset, type Profile } from "./nash-subset";

/**
 * The components in the order of their first members. Subsets that meet have a corner in common: where they meet, the strategies played by either alone
 * are further best responses, and the set of equilibria of the smaller support on which these are is made up of its faces. Throws Stopped.
 */
export function componentsOfSubsets(
  count: number,
  subsets: readonly NashSubset[],
  positionOf: (profile: Profile) => number,
  budget: Budget,
): Component[] {
  const maximal = subsets.filter((one, i) => {
    budget.spend();
    return !subsets.some((other, j) => isCovered(one, i, other, j));
  });
  const members = maximal.map((subset) => extremeProfiles(subset).map(positionOf));
  const groupOf = Array.from({ length: count }, (_, i) => i);
  for (const [first, ...others] of members) for (const other of others) join(groupOf, first!, other);
  return [...new Set(groupOf)].map((group) => {
    const inGroup = groupOf.flatMap((other, i) => (other === group ? [i] : []));
    const within = members.filter(([first]) => groupOf[first!] === group);
    return { members: inGroup, subsets: within.length > 0 ? within : [inGroup] };
  });
}

/** Of two that are the same, the first stays. */
const isCovered = (one: NashSubset, i: number, other: NashSubset, j: number): boolean =>
  i !== j && isPartOf(one, other) && (j < i || !isPartOf(other, one));

/** Groups are called by their first members. */
function join(groupOf: number[], a: number, b: number): void {
  const kept = Math.min(groupOf[a]!, groupOf[b]!);
  const gone = Math.max(groupOf[a]!, groupOf[b]!);
  for (let i = 0; i < groupOf.length; i++) if (groupOf[i] === gone) groupOf[i] = kept;
}
