import { isExact } from "../../../arithmetic/quantity";
import { type SignsOfInverse, signsOfInverses } from "../../../linalg/signs-of-inverse";
import type { BestResponsePolytope } from "./best-response-polytope";
import type { VertexPair } from "./fully-labelled";
import { carries, type Vertex } from "./vertices";

type Polytopes = readonly [BestResponsePolytope, BestResponsePolytope];

/**
 * An extreme equilibrium's part of the index of its component. When the payoffs are changed a little so that no ties are left, it becomes some
 * equilibria near it, or none, each with the index +1 or −1; this is the sum of these. In a nondegenerate game it is the equilibrium's index.
 * Over the extreme equilibria of a component the parts add up to the component's index, and over all to 1, so that a list in
 * which they do not has lost some.
 *
 * The change is that of the lexicographic rule: the i-th inequality of M z ≤ 1 becomes one with the limit 1 + εⁱ. A label that both vertices carry is then
 * carried by one of them only, and every way to give these labels away is looked at. With k strategies in each basis and the payoffs A, B there, all positive, an
 * equilibrium's index is the sign of (−1)^(k+1) · det A · det B. Sources: Shapley 1974; von Stengel 2002, section 2.6; Ritzberger 1994 for components.
 */
export function indexParts(polytopes: Polytopes): (pair: VertexPair) => number {
  let signs: readonly PartSigns[] | undefined;
  return (pair) => {
    const { row, column } = pair;
    if (!hasTies(pair)) return signFor(row.orientation! * column.orientation!, playedIn(row));
    signs ??= polytopes.map(({ matrix }) => signsOfInverses(matrix));
    const [playedRow, playedColumn] = playedBy(polytopes, pair);
    const [mayRow, mayColumn] = carriedTwice(polytopes, pair);
    const most = Math.min(playedRow.length + mayRow.length, playedColumn.length + mayColumn.length);
    let index = 0;
    for (let size = Math.max(playedRow.length, playedColumn.length); size <= most; size++) {
      const columnBases = basesOf(playedColumn, mayColumn, size);
      for (const row of basesOf(playedRow, mayRow, size)) {
        for (const column of columnBases) index += indexOfBases(signs[0]!, signs[1]!, row, column);
      }
    }
    return index;
  };
}

type PartSigns = ReturnType<typeof signsOfInverses>;

/** Unless it is known that there are none. */
export const hasTies = ({ row, column }: VertexPair): boolean => !(row.orientation && column.orientation);

/** How many ways there are to give away the labels that both vertices carry, with equally many strategies of either player in the basis. */
export function waysToPerturb(polytopes: Polytopes, pair: VertexPair): number {
  const [mustRow, mustColumn] = playedBy(polytopes, pair);
  const [mayRow, mayColumn] = carriedTwice(polytopes, pair);
  let ways = 0;
  for (let added = 0; added <= mayRow.length; added++) {
    ways += choose(mayRow.length, added) * choose(mayColumn.length, mustRow.length + added - mustColumn.length);
  }
  return ways;
}

function choose(from: number, count: number): number {
  if (count < 0 || count > from) return 0;
  let ways = 1;
  for (let i = 0; i < count; i++) ways = (ways * (from - i)) / (i + 1);
  return ways;
}

function playedIn({ mixture }: Vertex): number {
  let count = 0;
  for (const weight of mixture) if (isExact(weight) ? weight.n !== 0n : weight !== 0) count++;
  return count;
}

/** Each player's strategies that are played. */
const playedBy = ([ofRows, ofColumns]: Polytopes, { row, column }: VertexPair): readonly [number[], number[]] => [
  strategiesWhere(ofRows.ownLabels, not(carries(row.labels))),
  strategiesWhere(ofColumns.ownLabels, not(carries(column.labels))),
];

/** Each player's strategies that are best responses and yet not played. */
function carriedTwice([ofRows, ofColumns]: Polytopes, { row, column }: VertexPair): readonly [number[], number[]] {
  const isCarriedTwice = carries(row.labels & column.labels);
  return [strategiesWhere(ofRows.ownLabels, isCarriedTwice), strategiesWhere(ofColumns.ownLabels, isCarriedTwice)];
}

const not = (isMeant: (label: number) => boolean) => (label: number) => !isMeant(label);

const strategiesWhere = (labels: readonly number[], isMeant: (label: number) => boolean): number[] =>
  labels.flatMap((label, strategy) => (isMeant(label) ? [strategy] : []));

/** One player's strategies in a basis, in order; those of them whose weight is 0; and the best responses that were left out of it. */
interface Basis {
  readonly strategies: readonly number[];
  readonly added: readonly number[];
  readonly left: readonly number[];
}

const basesOf = (played: readonly number[], may: readonly number[], size: number): Basis[] =>
  choices(may, size - played.length).map((added) => ({
    strategies: [...played, ...added].sort((a, b) => a - b),
    added,
    left: may.filter((strategy) => !added.includes(strategy)),
  }));

/** All ways to choose so many from the list. */
function choices(list: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  if (count > list.length) return [];
  const [first, ...others] = list as [number, ...number[]];
  return [...choices(others, count - 1).map((chosen) => [first, ...chosen]), ...choices(others, count)];
}

/** The index of the perturbed equilibrium that two bases give; 0 where they give none. */
function indexOfBases(ofRows: PartSigns, ofColumns: PartSigns, row: Basis, column: Basis): number {
  const one = ofRows(column.strategies, row.strategies);
  if (!one || !isFeasible(one, row, column)) return 0;
  const other = ofColumns(row.strategies, column.strategies);
  if (!other || !isFeasible(other, column, row)) return 0;
  return signFor(one.ofDeterminant * other.ofDeterminant, row.strategies.length);
}

const signFor = (product: number, played: number): number => (played % 2 === 0 ? -product : product);

/**
 * Whether what is 0 at the vertex becomes positive. The weight of a strategy in the basis changes by its row of D⁻¹ times the εⁱ of the basis, the slack of a best
 * response outside it by its own εⁱ less its row of R D⁻¹ times those; the lowest power decides.
 */
function isFeasible(signs: SignsOfInverse, own: Basis, opponent: Basis): boolean {
  const { strategies } = opponent;
  const first = (count: number, sign: (place: number) => number): number => {
    for (let place = 0; place < count; place++) if (sign(place) !== 0) return sign(place);
    return 0;
  };
  for (const strategy of own.added) {
    const column = own.strategies.indexOf(strategy);
    if (first(strategies.length, (place) => signs.ofInverse(column, place)) < 0) return false;
  }
  for (const strategy of opponent.left) {
    const earlier = strategies.filter((other) => other < strategy).length;
    if (first(earlier, (place) => signs.ofProduct(strategy, place)) > 0) return false;
  }
  return true;
}
