import type { Component } from "../component";
import type { VertexPair } from "./fully-labelled";
import type { Vertex } from "./vertices";

/**
 * The components in the order of their first members. The extreme equilibria are the edges of a graph between vertices of the two
 * polytopes; equilibria are connected when their edges are, and every maximal set of row vertices that all pair with all of a set
 * of column vertices gives a maximal Nash subset: its mixtures are equilibria in any combination. `tick` is called for every step of the search for subsets.
 * Source: Avis, Rosenberg, Savani, von Stengel 2010, section 4; Winkels 1979.
 */
export function componentsOf(pairs: readonly VertexPair[], tick: () => void): Component[] {
  const parent = new Map<Vertex, Vertex>();
  const root = (vertex: Vertex): Vertex => {
    const next = parent.get(vertex);
    if (next === undefined || next === vertex) return vertex;
    const last = root(next);
    parent.set(vertex, last);
    return last;
  };
  for (const { row, column } of pairs) parent.set(root(row), root(column));
  const groups = new Map<Vertex, number[]>();
  for (const [i, { row }] of pairs.entries()) {
    const group = groups.get(root(row));
    if (group) group.push(i);
    else groups.set(root(row), [i]);
  }
  return [...groups.values()].map((members) => ({ members, subsets: maximalSubsets(pairs, members, tick) }));
}

/** Every maximal subset is the set of common partners of some row vertices, so intersecting their sets of partners finds them all. */
function maximalSubsets(pairs: readonly VertexPair[], members: readonly number[], tick: () => void): number[][] {
  if (members.length === 1) return [[...members]];
  const columns = [...new Set(members.map((i) => pairs[i]!.column))];
  const partners = new Map<Vertex, bigint>();
  for (const i of members) {
    const { row, column } = pairs[i]!;
    partners.set(row, (partners.get(row) ?? 0n) | (1n << BigInt(columns.indexOf(column))));
  }
  const sets = new Set<bigint>();
  for (const ofRow of partners.values()) {
    for (const known of [...sets]) {
      tick();
      if (known & ofRow) sets.add(known & ofRow);
    }
    sets.add(ofRow);
  }
  const inSet = (set: bigint, vertex: Vertex) => (set >> BigInt(columns.indexOf(vertex))) & 1n;
  return [...sets].map((set) =>
    members.filter((i) => (partners.get(pairs[i]!.row)! & set) === set && inSet(set, pairs[i]!.column)),
  );
}
