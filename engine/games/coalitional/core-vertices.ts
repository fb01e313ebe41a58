import { add, compare, type Rational, rational } from "../../arithmetic/rational";
import type { Budget } from "../../budget";
import { Stopped } from "../../errors";
import { type LinearForm, simplexPart } from "../../linalg/simplex-part";
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

/**
 * Every vertex of the core, once, those that give the first players most first: the divisions of the surplus are a simplex with a corner for each player, and coalition after
 * coalition cuts off what gives it less than it is worth.
 * Throws Stopped when more than `mostVertices` corners arise on the way.
 */
export function coreVertices(worths: IntegerWorths, playerCount: number, budget: Budget): Rational[][] {
  const surplusOf = zeroNormalised(worths, playerCount);
  const total = surplusOf.at(-1)!;
  if (total < 0n) return [];
  if (total === 0n) return surplusOf.every((worth) => worth <= 0n) ? [pointOf([], worths, total, playerCount)] : [];
  const rooms = cuttingOrder(surplusOf).map((coalition) => roomOf(coalition, surplusOf[coalition]!, total));
  const corners = simplexPart(playerCount, rooms, budget, (count) => {
    if (count > mostVertices) throw new Stopped("limit", [message(tooMany, { most: mostVertices })]);
    budget.report({ done: count, unit: vertices, found: 0 });
  });
  return corners.map((surplus) => pointOf(surplus, worths, total, playerCount)).sort(firstPlayersMostFirst);
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

/** The coalitions that ask for more than their members have alone, small ones first. */
function cuttingOrder(surplusOf: readonly bigint[]): Coalition[] {
  const asking = [...surplusOf.keys()].slice(1, -1).filter((coalition) => surplusOf[coalition]! > 0n);
  const size = (coalition: Coalition) => membersOf(coalition).length;
  return asking.sort((a, b) => size(a) - size(b) || a - b);
}

/** What the coalition gets of a division of the surplus beyond its worth, times something positive. */
const roomOf =
  (coalition: Coalition, worth: bigint, total: bigint): LinearForm =>
  (surplus) => {
    let own = 0n;
    let all = 0n;
    for (const [player, part] of surplus.entries()) {
      all += part;
      if ((coalition & alone(player)) !== 0) own += part;
    }
    return total * own - worth * all;
  };

function pointOf(surplus: readonly bigint[], worths: IntegerWorths, total: bigint, playerCount: number): Rational[] {
  const all = surplus.reduce((sum, part) => sum + part, 0n) || 1n;
  return Array.from({ length: playerCount }, (_, player) =>
    add(worthIn(worths, alone(player)), rational((surplus[player] ?? 0n) * total, all * worths.denominator)),
  );
}
