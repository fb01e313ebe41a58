import { greatestCommonDivisor } from "../../arithmetic/common-divisor";
import { add, compare, type Rational, rational } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { Stopped } from "../../errors";
import { message, type Text } from "../../text";
import { alone, type Coalition, membersOf } from "../coalitional-game";
import { worthIn } from "./excess-level";
import type { IntegerWorths } from "./integer-worths";

/** A list of so many divisions serves nobody, and each costs as many comparisons again. */
const mostVertices = 10_000;

const tooMany: Text = {
  en: "more than {most} vertices arose on the way; find = one gives a single division",
  ko: "계산 도중 꼭짓점이 {most}개를 넘었습니다. find를 one으로 하면 분배 하나를 알려 줍니다",
  zh: "计算中产生了超过 {most} 个顶点；将 find 设为 one 可给出一个分配",
};
const vertices: Text = { en: "vertices", ko: "꼭짓점", zh: "顶点" };

/** A vertex of the part cut so far: what each player gets beyond its worth alone up to a common factor, and which inequalities are tight there. */
interface Corner {
  readonly surplus: readonly bigint[];
  /** A bit for every player held at its worth alone, then one for every coalition that has cut, 32 to a word. */
  readonly tight: Uint32Array;
}

/**
 * Every vertex of the core, once, those that give the first players most first: the divisions of the surplus are a simplex with a corner for each player, and coalition after
 * coalition cuts off what gives it less than it is worth (the double description method of Motzkin, Raiffa, Thompson, Thrall 1953).
 * Throws Stopped when more than `mostVertices` corners arise on the way.
 */
export function coreVertices(worths: IntegerWorths, playerCount: number, budget: Budget): Rational[][] {
  const surplusOf = zeroNormalised(worths, playerCount);
  const total = surplusOf.at(-1)!;
  if (total < 0n) return [];
  if (total === 0n) return surplusOf.every((worth) => worth <= 0n) ? [pointOf([], worths, total, playerCount)] : [];
  const cutting = cuttingOrder(surplusOf);
  let corners = simplexCorners(playerCount, playerCount + cutting.length);
  for (const [i, coalition] of cutting.entries()) {
    const room = (corner: Corner) => roomAt(corner, coalition, surplusOf[coalition]!, total);
    const cut = cutCorners(corners, room, playerCount + i, playerCount, budget);
    if (cut === corners) continue;
    corners = cut;
    if (corners.length > mostVertices) throw new Stopped("limit", [message(tooMany, { most: mostVertices })]);
    budget.report({ done: corners.length, unit: vertices, found: 0 });
  }
  return corners.map(({ surplus }) => pointOf(surplus, worths, total, playerCount)).sort(firstPlayersMostFirst);
}

/** An order that does not depend on how the vertices were found. */
function firstPlayersMostFirst(a: readonly Rational[], b: readonly Rational[]): number {
  const differing = a.findIndex((share, player) => compare(share, b[player]!) !== 0);
  return differing === -1 ? 0 : compare(b[differing]!, a[differing]!);
}

/** v(S) less what its members are worth alone, over the denominator of the worths. */
function zeroNormalised({ numerators }: IntegerWorths, playerCount: number): bigint[] {
  const surplus = [...numerators];
  for (let player = 0; player < playerCount; player++) {
    const bit = alone(player);
    const worth = numerators[bit]!;
    for (let coalition = bit; coalition < surplus.length; coalition++) {
      if ((coalition & bit) !== 0) surplus[coalition]! -= worth;
    }
  }
  return surplus;
}

const simplexCorners = (playerCount: number, bitCount: number): readonly Corner[] =>
  Array.from({ length: playerCount }, (_, player) => {
    const tight = new Uint32Array(Math.ceil(bitCount / 32));
    tight[0] = (2 ** playerCount - 1) ^ alone(player);
    return { surplus: Array.from({ length: playerCount }, (_, other) => (other === player ? 1n : 0n)), tight };
  });

const withBit = (words: Uint32Array, bit: number): Uint32Array =>
  words.map((word, i) => (i === bit >> 5 ? word | (1 << (bit & 31)) : word));

/** The coalitions that ask for more than their members have alone, small ones first. */
function cuttingOrder(surplusOf: readonly bigint[]): Coalition[] {
  const asking = [...surplusOf.keys()].slice(1, -1).filter((coalition) => surplusOf[coalition]! > 0n);
  const size = (coalition: Coalition) => membersOf(coalition).length;
  return asking.sort((a, b) => size(a) - size(b) || a - b);
}

/** What the coalition gets at the corner beyond its worth, times something positive. */
function roomAt({ surplus }: Corner, coalition: Coalition, worth: bigint, total: bigint): bigint {
  let own = 0n;
  let all = 0n;
  for (const [player, part] of surplus.entries()) {
    all += part;
    if ((coalition & alone(player)) !== 0) own += part;
  }
  return total * own - worth * all;
}

/** What is left of the polytope where there is room, or the same corners when nothing is cut off. */
function cutCorners(
  corners: readonly Corner[],
  roomOf: (corner: Corner) => bigint,
  bit: number,
  playerCount: number,
  budget: Budget,
): readonly Corner[] {
  const rooms = corners.map(roomOf);
  const beyond = corners.flatMap((corner, i) => (rooms[i]! < 0n ? [{ corner, room: rooms[i]! }] : []));
  if (beyond.length === 0) return corners;
  const within = corners.flatMap((corner, i) => (rooms[i]! > 0n ? [{ corner, room: rooms[i]! }] : []));
  const kept = corners.flatMap((corner, i) =>
    rooms[i]! > 0n ? [corner] : rooms[i] === 0n ? [{ ...corner, tight: withBit(corner.tight, bit) }] : [],
  );
  const common = new Uint32Array(corners[0]!.tight.length);
  for (const one of within) {
    for (const other of beyond) {
      budget.spend();
      intersect(common, one.corner.tight, other.corner.tight);
      if (!areNeighbours(common, corners, playerCount)) continue;
      const surplus = one.corner.surplus.map((a, i) => other.corner.surplus[i]! * one.room - a * other.room);
      kept.push({ surplus: inLowestTerms(surplus), tight: withBit(common, bit) });
    }
  }
  return kept;
}

function intersect(into: Uint32Array, one: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < into.length; i++) into[i] = one[i]! & other[i]!;
}

/** Two corners share an edge when no third one is tight wherever both are. */
function areNeighbours(common: Uint32Array, corners: readonly Corner[], playerCount: number): boolean {
  if (hasFewerBitsThan(common, playerCount - 2)) return false;
  let sharing = 0;
  for (const { tight } of corners) {
    if (isWithin(common, tight) && ++sharing > 2) return false;
  }
  return true;
}

function isWithin(words: Uint32Array, other: Uint32Array): boolean {
  for (let i = 0; i < words.length; i++) if ((words[i]! & ~other[i]!) !== 0) return false;
  return true;
}

function hasFewerBitsThan(words: Uint32Array, count: number): boolean {
  let found = 0;
  for (let i = 0; i < words.length && found < count; i++) {
    for (let rest = words[i]!; rest !== 0; rest &= rest - 1) found++;
  }
  return found < count;
}

function inLowestTerms(entries: readonly bigint[]): bigint[] {
  const divisor = entries.reduce(greatestCommonDivisor, 0n);
  return entries.map((entry) => entry / divisor);
}

function pointOf(surplus: readonly bigint[], worths: IntegerWorths, total: bigint, playerCount: number): Rational[] {
  const all = surplus.reduce((sum, part) => sum + part, 0n) || 1n;
  return Array.from({ length: playerCount }, (_, player) =>
    add(worthIn(worths, alone(player)), rational((surplus[player] ?? 0n) * total, all * worths.denominator)),
  );
}
