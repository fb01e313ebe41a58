import type { IntegerWorths } from "./integer-worths";

/**
 * The dual cover of a game, on the players and a copy of each (players n … 2n−1): a coalition S of players with copies of T is worth
 * the larger of v(S) + v*(T) and v*(S) + v(T), where v*(S) = v(N) − v(N∖S) is the dual game (Sudhölter 1996, section 4).
 */
export function dualCover({ numerators, denominator }: IntegerWorths): IntegerWorths {
  const count = numerators.length;
  const grand = count - 1;
  const dual = numerators.map((_, coalition) => numerators[grand]! - numerators[grand ^ coalition]!);
  const cover: bigint[] = [];
  for (let copies = 0; copies < count; copies++) {
    for (let coalition = 0; coalition < count; coalition++) {
      const one = numerators[coalition]! + dual[copies]!;
      const other = dual[coalition]! + numerators[copies]!;
      cover.push(one > other ? one : other);
    }
  }
  return { denominator, numerators: cover };
}
