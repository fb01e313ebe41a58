import { isExact, numberOf, type Quantity } from "../../../arithmetic/quantity";
import { compare, type Rational } from "../../../arithmetic/rational";
import type { Budget } from "../../../budget";
import { closeFractions } from "../../../games/best-response";
import type { NormalFormGame } from "../../../games/normal-form";
import { isExactProfile, type MixedProfile } from "../../../games/profile";
import { twoPlayerOutcomes } from "../../../games/two-player-outcome";
import { type Message, message, type Text } from "../../../text";
import type { Verdict } from "../../method";
import { type Component, componentNotes } from "../component";
import { type Equilibrium, equilibriumOf } from "../equilibrium";
import { bestResponsePolytopes } from "./best-response-polytope";
import { componentsOf } from "./components";
import type { VertexPair } from "./fully-labelled";
import { hasTies, indexParts, indexWithoutTies, type Ties, tiesAt, waysToBreak } from "./index-of-equilibrium";
import type { Vertex } from "./vertices";

/** All extreme equilibria of a two-player game, put in order and grouped. */
export interface EquilibriumSet {
  /** Computed as they are asked for, since exact payoffs and regrets take longer than the search where there are thousands. */
  readonly equilibria: Iterable<Equilibrium>;
  /** Whether every component is a single point, so that the extreme equilibria are all there are. */
  readonly isolated: boolean;
  /** Whether the indices, where they are known of all components, sum to 1 as they must when no equilibrium is missing. */
  readonly indicesSumToOne: boolean;
  /** One sentence for each component that is more than a point, and one for those with index 0. */
  readonly notes: readonly Message[];
}

/** Orders the equilibria by their probabilities, first strategies first, and groups them into components where these are more than points. */
export function equilibriumSet(game: NormalFormGame, pairs: readonly VertexPair[], budget: Budget): EquilibriumSet {
  const polytopes = bestResponsePolytopes(game);
  const ordered = inOrder(pairs);
  const components = componentsOf(ordered, () => budget.spend());
  const componentAt = new Map(components.flatMap(({ members }, c) => members.map((i) => [i, c + 1] as const)));
  const indices = indicesOf(
    components.map(({ members }) => members.map((i) => ordered[i]!)),
    polytopes,
    budget,
  );
  const isolated = components.every(({ members }) => members.length === 1);
  return {
    equilibria: withPayoffs(game, ordered, budget, (i) => {
      const component = componentAt.get(i)!;
      const index = indices[component - 1];
      return { ...(isolated ? {} : { component }), ...(index === undefined ? {} : { index }) };
    }),
    isolated,
    indicesSumToOne: indices.includes(undefined) || indices.reduce<number>((sum, index) => sum + index!, 0) === 1,
    notes: [...componentNotes(components), ...withoutIndex(components, indices, isolated)],
  };
}

/** In how many ways ties are broken at the most: finding the indices should not take longer than the equilibria did. */
const mostWays = 8192;

/** Of each component, given by its extreme equilibria; undefined for those with too many ties. */
function indicesOf(
  components: readonly (readonly VertexPair[])[],
  polytopes: ReturnType<typeof bestResponsePolytopes>,
  budget: Budget,
): (number | undefined)[] {
  let partOf: ReturnType<typeof indexParts> | undefined;
  let left = mostWays;
  return components.map((pairs) => {
    let index = 0;
    const tied: Ties[] = [];
    for (const pair of pairs) {
      if (!isExactProfile(profileOf(pair))) return undefined;
      if (hasTies(pair)) tied.push(tiesAt(polytopes, pair));
      else index += indexWithoutTies(pair);
    }
    const ways = tied.reduce((sum, ties) => sum + waysToBreak(ties), 0);
    if (ways > left) return undefined;
    left -= ways;
    budget.spend(ways);
    if (tied.length > 0) partOf ??= indexParts(polytopes);
    return tied.reduce((sum, ties) => sum + partOf!(ties), index);
  });
}

/** Steps that one equilibrium counts for, so that the clock is looked at after a few of them. */
const stepsPerEquilibrium = 16;

function* withPayoffs(
  game: NormalFormGame,
  pairs: readonly VertexPair[],
  budget: Budget,
  properties: (i: number) => Partial<Equilibrium>,
): Generator<Equilibrium, void, void> {
  const outcome = twoPlayerOutcomes(game);
  for (const [i, pair] of pairs.entries()) {
    budget.spend(stepsPerEquilibrium);
    const profile = profileOf(pair);
    const checked = isExactProfile(profile)
      ? { profile, ...outcome(profile as MixedProfile<Rational>) }
      : equilibriumOf(game, profile);
    yield { ...checked, ...properties(i) };
  }
}

/** What may be claimed of a complete list in fractions. */
export function verdictOf({ isolated, indicesSumToOne, notes }: EquilibriumSet): Verdict {
  if (!indicesSumToOne) return { guarantee: "some", arithmetic: "exact", notes: [message(texts.wrongSum), ...notes] };
  return { guarantee: isolated ? "all" : "extreme", arithmetic: "exact", notes };
}

export const profileOf = ({ row, column }: VertexPair): MixedProfile => [row.mixture, column.mixture];

/** Larger probabilities of earlier strategies come first, those of the row player before the column player's. */
function inOrder(pairs: readonly VertexPair[]): VertexPair[] {
  const rowRank = ranks(pairs.map(({ row }) => row));
  const columnRank = ranks(pairs.map(({ column }) => column));
  const rankOf = ({ row, column }: VertexPair) => rowRank.get(row)! * pairs.length + columnRank.get(column)!;
  const keyed = pairs.map((pair) => ({ pair, rank: rankOf(pair) }));
  return keyed.sort((a, b) => a.rank - b.rank).map(({ pair }) => pair);
}

function ranks(vertices: readonly Vertex[]): ReadonlyMap<Vertex, number> {
  const keyed = [...new Set(vertices)].map((vertex) => ({ vertex, rough: vertex.mixture.map(roughly) }));
  keyed.sort((a, b) => compareMixtures(a, b));
  return new Map(keyed.map(({ vertex }, rank) => [vertex, rank]));
}

interface Keyed {
  readonly vertex: Vertex;
  readonly rough: readonly number[];
}

/** Doubles decide unless they are close: then the fractions do. */
function compareMixtures(one: Keyed, other: Keyed): number {
  for (let strategy = 0; strategy < one.rough.length; strategy++) {
    const [a, b] = [one.rough[strategy], other.rough[strategy]];
    if (Math.abs(a - b) > closeFractions * Math.max(a, b)) return b - a;
    const [ofOne, ofOther] = [one.vertex.mixture[strategy], other.vertex.mixture[strategy]];
    const order = ofOne === ofOther ? 0 : compareQuantities(ofOther, ofOne);
    if (order !== 0) return order;
  }
  return 0;
}

/** NaN where the denominator is beyond the range of doubles. */
function roughly(weight: Quantity): number {
  if (!isExact(weight)) return weight;
  if (weight.n === 0n) return 0;
  const denominator = Number(weight.d);
  return Number.isFinite(denominator) ? Number(weight.n) / denominator : Number.NaN;
}

const compareQuantities = (a: Quantity, b: Quantity): number =>
  isExact(a) && isExact(b) ? compare(a, b) : numberOf(a) - numberOf(b);

/** Components whose index is not 0 keep an equilibrium near them when payoffs change a little (Ritzberger 1994); of the others that is not known. */
function withoutIndex(
  components: readonly Component[],
  indices: readonly (number | undefined)[],
  isolated: boolean,
): Message[] {
  const numbers = [...components.keys()].filter((c) => indices[c] === 0).map((c) => c + 1);
  if (numbers.length === 0) return [];
  return [message(isolated ? texts.fleetingEquilibria : texts.fleetingComponents, { numbers })];
}

const texts = {
  wrongSum: {
    en: "not complete: the indices of the equilibria do not sum to 1, so some are missing; this is a fault of Tightrope, please report it with the game",
    ko: "완전하지 않음: 균형들의 지수 합이 1이 아니므로 빠진 균형이 있습니다. Tightrope의 결함이니 이 게임과 함께 신고해 주십시오",
    zh: "不完整：各均衡的指数之和不为 1，因此有遗漏；这是 Tightrope 的缺陷，请连同该博弈一并报告",
  },
  fleetingEquilibria: {
    en: "index 0: nothing ensures that an equilibrium stays near these when payoffs change a little: {numbers}",
    ko: "지수 0: 보수가 조금 바뀔 때 그 가까이에 균형이 남는다는 보장이 없는 균형: {numbers}",
    zh: "指数为 0：收益稍有变动时，不能保证其附近仍有均衡：均衡 {numbers}",
  },
  fleetingComponents: {
    en: "index 0: nothing ensures that an equilibrium stays near these components when payoffs change a little: {numbers}",
    ko: "지수 0: 보수가 조금 바뀔 때 그 가까이에 균형이 남는다는 보장이 없는 성분: {numbers}",
    zh: "指数为 0：收益稍有变动时，不能保证其附近仍有均衡：分支 {numbers}",
  },
} satisfies Record<string, Text>;
