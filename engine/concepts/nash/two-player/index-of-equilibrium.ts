import { isExact } from "../../../arithmetic/quantity";
import { type SignsOfInverse, signsOfInverses } from "../../../linalg/signs-of-inverse";
import type { BestResponsePolytope } from "./best-response-polytope";
import type { VertexPair } from "./fully-labelled";
import { carries, indicesWhere } from "./vertices";

type Polytopes = readonly [BestResponsePolytope, BestResponsePolytope];

/** At an extreme equilibrium: each player's strategies that are played, and those that are best responses and yet not played. */
export interface Ties {
  readonly played: readonly [readonly number[], readonly number[]];
  readonly may: readonly [readonly number[], readonly number[]];
}

/** Unless it is known that there are none: then the index is `indexWithoutTies`. */
export const hasTies = ({ row, column }: VertexPair): boolean => !(row.orientation && column.orientation);

/**
 * With k strategies played by each player and the payoffs A, B of the strategies played, all moved to be positive, the index of an equilibrium is
 * the sign of (−1)^(k+1) · det A · det B. Source: Shapley 1974.
 */
export function indexWithoutTies({ row, column }: VertexPair): number {
  let played = 0;
  for (const weight of row.mixture) if (isExact(weight) ? weight.n !== 0n : weight !== 0) played++;
  return indexBySigns(row.orientation! * column.orientation!, played);
}

const indexBySigns = (product: number, played: number): number => (played % 2 === 0 ? -product : product);

export function tiesAt([ofRows, ofColumns]: Polytopes, { row, column }: VertexPair): Ties {
  const [carriedByRow, carriedByColumn] = [carries(row.labels), carries(column.labels)];
  const isCarriedTwice = (label: number) => carriedByRow(label) && carriedByColumn(label);
  return {
    played: [
      indicesWhere(ofRows.ownLabels, (label) => !carriedByRow(label)),
      indicesWhere(ofColumns.ownLabels, (label) => !carriedByColumn(label)),
    ],
    may: [indicesWhere(ofRows.ownLabels, isCarriedTwice), indicesWhere(ofColumns.ownLabels, isCarriedTwice)],
  };
}

/** How many ways there are to add strategies that may be added to those played, so that both players have equally many. */
export function waysToBreak({ played, may }: Ties): number {
  let ways = 0;
  for (let added = 0; added <= may[0].length; added++) {
    ways += choose(may[0].length, added) * choose(may[1].length, played[0].length + added - played[1].length);
  }
  return ways;
}

function choose(from: number, count: number): number {
  if (count < 0 || count > from) return 0;
  let ways = 1;
  for (let i = 0; i < count; i++) ways = (ways * (from - i)) / (i + 1);
  return ways;
}

/**
 * An extreme equilibrium's part of the index of its component. When the payoffs are changed a little so that no ties are left, it becomes some
 * equilibria near it, or none, each with the index +1 or −1; this is the sum of these. Over the extreme equilibria of a component the parts add
 * up to the component's index, and over all to 1, so that a list in which they do not has lost some.
 *
 * The change is that of the lexicographic rule: the i-th inequality of M z ≤ 1 becomes one with the limit 1 + εⁱ. A label that both vertices carry is then
 * carried by one of them only, and every way to give these labels away is looked at. Sources: von Stengel 2002, section 2.6; Ritzberger 1994 for components.
 */
export function indexParts(polytopes: Polytopes): (ties: Ties) => number {
  const [ofRows, ofColumns] = [signsOfInverses(polytopes[0].matrix), signsOfInverses(polytopes[1].matrix)];
  return ({ played, may }) => {
    const most = Math.min(played[0].length + may[0].length, played[1].length + may[1].length);
    let index = 0;
    for (let size = Math.max(played[0].length, played[1].length); size <= most; size++) {
      const columnBases = basesOf(played[1], may[1], size);
      for (const row of basesOf(played[0], may[0], size)) {
        for (const column of columnBases) index += indexOfBases(ofRows, ofColumns, row, column);
      }
    }
    return index;
  };
}

type PartSigns = ReturnType<typeof signsOfInverses>;

/** One player's strategies in a basis, in order; those of them whose weight is 0; and the best responses that were left out of it. */
interface Basis {
  readonly strategies: readonly number[];
  readonly added: readonly number[];
  readonly left: readonly number[];
}

const basesOf = (played: readonly number[], may: readonly number[], size: number): Basis[] =>
  choices(may, size - played.length).map(({ added, left }) => ({ strategies: merged(played, added), added, left }));

type Choice = Pick<Basis, "added" | "left">;

/** All ways to add so many of the list. */
function choices(list: readonly number[], count: number): Choice[] {
  if (count > list.length) return [];
  if (count === 0) return [{ added: [], left: list }];
  const [first, ...others] = list as [number, ...number[]];
  const withFirst = choices(others, count - 1).map(({ added, left }) => ({ added: [first, ...added], left }));
  const without = choices(others, count).map(({ added, left }) => ({ added, left: [first, ...left] }));
  return [...withFirst, ...without];
}

/** Two ascending lists as one. */
function merged(one: readonly number[], other: readonly number[]): number[] {
  const all: number[] = [];
  let next = 0;
  for (const number of one) {
    while (next < other.length && other[next]! < number) all.push(other[next++]!);
    all.push(number);
  }
  while (next < other.length) all.push(other[next++]!);
  return all;
}

/** The index of the perturbed equilibrium that two bases give; 0 where they give none. */
function indexOfBases(ofRows: PartSigns, ofColumns: PartSigns, row: Basis, column: Basis): number {
  const one = ofRows(column.strategies, row.strategies);
  if (!one || !isFeasible(one, row, column)) return 0;
  const other = ofColumns(row.strategies, column.strategies);
  if (!other || !isFeasible(other, column, row)) return 0;
  return indexBySigns(one.ofDeterminant * other.ofDeterminant, row.strategies.length);
}

/**
 * Whether what is 0 at the vertex becomes positive. The weight of a strategy in the basis changes by its row of D⁻¹ times the εⁱ of the basis, the slack of a best
 * response outside it by its own εⁱ less its row of R D⁻¹ times those; the lowest power decides.
 */
function isFeasible(signs: SignsOfInverse, own: Basis, opponent: Basis): boolean {
  for (const strategy of own.added) if (signOfWeight(signs, own, strategy) < 0) return false;
  for (const strategy of opponent.left) if (signOfSlack(signs, opponent, strategy) < 0) return false;
  return true;
}

function signOfWeight(signs: SignsOfInverse, { strategies }: Basis, strategy: number): number {
  const column = strategies.indexOf(strategy);
  for (let place = 0; place < strategies.length; place++) {
    const sign = signs.ofInverse(column, place);
    if (sign !== 0) return sign;
  }
  return 0;
}

/** Its own power comes after those of the strategies before it. */
function signOfSlack(signs: SignsOfInverse, { strategies }: Basis, strategy: number): number {
  for (let place = 0; place < strategies.length && strategies[place]! < strategy; place++) {
    const sign = signs.ofProduct(strategy, place);
    if (sign !== 0) return -sign;
  }
  return 1;
}
