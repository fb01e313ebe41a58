import { InputError } from "../errors";
import type { Text } from "../text";
import { labelOf } from "./cells";
import { checkPlayers, playerLabel } from "./labels";
import { placeIn, type Region, widthOf } from "./region";

const texts = {
  odd: {
    en: "the table has {count} columns: list form needs one column of strategies for each player and then as many columns of payoffs, in the same order",
    ko: "표에 열이 {count}개 있습니다. 목록 형식에는 참가자마다 전략 열 하나씩, 그 뒤에 같은 순서로 같은 수의 보수 열이 있어야 합니다",
    zh: "表格有 {count} 列：列表形式需要每个参与者一列策略，随后按相同顺序有同样多列收益",
  },
  elsewhere: {
    en: "this payoff column is headed “{heading}” but stands in the place of {player}: name every payoff column after its player, or none",
    ko: "이 보수 열의 머리글은 “{heading}”인데 {player}의 자리에 있습니다. 모든 보수 열에 참가자 이름을 붙이거나, 하나도 붙이지 마세요",
    zh: "此收益列的标题是“{heading}”，却位于 {player} 的位置：请让每个收益列都以其参与者命名，或都不用",
  },
} satisfies Record<string, Text>;

/** The players' names: the headings of the label columns. Throws InputError for an odd number of columns, a blank or a doubled name. */
export function playerNames(region: Region): string[] {
  const count = widthOf(region);
  if (count % 2 !== 0) throw new InputError(texts.odd, { count }, { argument: region.argument });
  const headings = region.cells[0]!.slice(0, count / 2);
  const names = headings.map((cell, player) => playerLabel(cell, placeIn(region, 0, player)));
  checkPlayers(names, (player) => placeIn(region, 0, player));
  return names;
}

/** The column of each player's payoffs: matched by name where each payoff heading names another player, else by position. */
export function payoffColumns(region: Region, names: readonly string[]): number[] {
  const headings = region.cells[0]!.slice(names.length).map(labelOf);
  const owners = namedOwners(names, headings);
  if (owners) return names.map((_, player) => names.length + owners.indexOf(player));
  for (const [position, heading] of headings.entries()) {
    const player = names.indexOf(heading);
    if (player >= 0 && player !== position)
      throw new InputError(
        texts.elsewhere,
        { heading, player: names[position]! },
        placeIn(region, 0, names.length + position),
      );
  }
  return names.map((_, player) => names.length + player);
}

/**
 * The player whom each payoff heading names ("Korea", "Korea payoff", "u(Korea)"), if each names one and no two the same. Of several
 * names in a heading a word of its own counts before a part of a word (a player called "ay" is not meant by "payoff"), then the
 * longest ("Player 10" is not "Player 1"), then the one of its own place.
 */
export function namedOwners(names: readonly string[], headings: readonly string[]): number[] | undefined {
  const owners = headings.map((heading, position) => {
    const named = names.flatMap((name, player) => (heading.includes(name) ? [player] : []));
    const rank = (player: number) => {
      const name = names[player]!;
      return [Number(isWordIn(heading, name)), name.length, Number(player === position)];
    };
    return named.reduce((best, one) => (best < 0 || isHigher(rank(one), rank(best)) ? one : best), -1);
  });
  return owners.includes(-1) || new Set(owners).size < owners.length ? undefined : owners;
}

/** Whether the name stands in the heading with no letter or digit at either side. */
function isWordIn(heading: string, name: string): boolean {
  const parts = heading.split(name);
  return parts.some(
    (before, i) => i + 1 < parts.length && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(parts[i + 1]!),
  );
}

/** Compares as words are compared: the first difference decides. */
function isHigher(one: readonly number[], other: readonly number[]): boolean {
  const first = one.findIndex((value, i) => value !== other[i]);
  return first >= 0 && one[first]! > other[first]!;
}
