import { InputError } from "../errors";
import type { Text } from "../text";
import type { Cell } from "./cells";
import { strategyLabel } from "./labels";
import { heightOf, placeIn, type Region } from "./region";

const texts = {
  twice: {
    en: "the profile {profile} appears twice (first in row {first} of the range): keep one of the two rows",
    ko: "전략 조합 {profile}이(가) 두 번 나옵니다(처음은 범위의 {first}번째 행). 두 행 중 하나만 남기세요",
    zh: "策略组合 {profile} 出现了两次（第一次在区域的第 {first} 行）：请只保留其中一行",
  },
  missing: {
    en: "the profile {profile} is missing: add a row for it or, if it does not exist, look for a label spelt in two ways",
    ko: "전략 조합 {profile}이(가) 없습니다. 그 행을 추가하세요. 없는 조합이라면 두 가지로 적힌 이름표가 있는지 확인하세요",
    zh: "缺少策略组合 {profile}：请为其添加一行；若该组合并不存在，请检查是否有写法不一致的标签",
  },
  missingMore: {
    en: "the profile {profile} and {more} more are missing: add a row for each or, if they do not exist, look for a label spelt in two ways",
    ko: "전략 조합 {profile} 외에 {more}개가 더 없습니다. 각각의 행을 추가하세요. 없는 조합이라면 두 가지로 적힌 이름표가 있는지 확인하세요",
    zh: "缺少策略组合 {profile} 以及另外 {more} 个：请为每个添加一行；若它们并不存在，请检查是否有写法不一致的标签",
  },
  noRows: {
    en: "there is a header row but no profile below it: select the rows with the payoffs as well",
    ko: "머리글 행만 있고 그 아래에 전략 조합이 없습니다. 보수가 있는 행도 함께 선택하세요",
    zh: "只有标题行，下面没有策略组合：请把有收益的行也选入区域",
  },
} satisfies Record<string, Text>;

/** The label columns of a list: each player's strategies in the order they first appear, and for each row the strategy of each player. */
export interface ListProfiles {
  readonly strategies: readonly (readonly string[])[];
  /** Row-major: the strategy of `player` in the row `row` below the header is at row·players + player. */
  readonly chosen: Int32Array;
}

/** Reads the label columns, one pass, each distinct cell value turned into a label once. */
export function readProfiles(region: Region, names: readonly string[]): ListProfiles {
  const rows = heightOf(region) - 1;
  if (rows === 0) throw new InputError(texts.noRows, {}, { argument: region.argument });
  const chosen = new Int32Array(rows * names.length);
  const strategies = names.map((name, player) => {
    const byCell = new Map<Cell, number>();
    const byLabel = new Map<string, number>();
    for (let row = 0; row < rows; row++) {
      const cell = region.cells[row + 1]![player]!;
      let strategy = byCell.get(cell);
      if (strategy === undefined) {
        const label = strategyLabel(cell, name, placeIn(region, row + 1, player));
        strategy = byLabel.get(label) ?? byLabel.size;
        byLabel.set(label, strategy);
        byCell.set(cell, strategy);
      }
      chosen[row * names.length + player] = strategy;
    }
    return [...byLabel.keys()];
  });
  return { strategies, chosen };
}

/** How many profiles the labels make, and the row of each; -1 where there is none. */
interface RowsOfProfiles {
  readonly profileCount: number;
  readonly rowOf: Int32Array;
  /** A row whose profile stands in an earlier row, -1 if none. */
  readonly repeated: number;
}

/**
 * Finds the row of each profile. Misspelt labels can make many more profiles than rows: no more than `16·rows` are tracked, among
 * which there is then a missing one for certain.
 */
function rowsOfProfiles({ strategies, chosen }: ListProfiles): RowsOfProfiles {
  const players = strategies.length;
  const rows = chosen.length / players;
  const profileCount = strategies.reduce((product, labels) => product * labels.length, 1);
  const rowOf = new Int32Array(Math.min(profileCount, 16 * rows)).fill(-1);
  let repeated = -1;
  for (let row = 0; row < rows; row++) {
    let index = 0;
    for (let player = 0; player < players; player++)
      index = index * strategies[player]!.length + chosen[row * players + player]!;
    if (index >= rowOf.length) continue;
    if (rowOf[index] === -1) rowOf[index] = row;
    else if (repeated < 0) repeated = row;
  }
  return { profileCount, rowOf, repeated };
}

/** Whether every profile that the labels make has just one row. */
export function isComplete(profiles: ListProfiles): boolean {
  const { profileCount, rowOf, repeated } = rowsOfProfiles(profiles);
  return repeated < 0 && profileCount === rowOf.length && !rowOf.includes(-1);
}

/** The row (from 0 below the header) of every profile in the order of the flat layout. Throws InputError naming a missing or doubled one. */
export function rowOfEachProfile(region: Region, profiles: ListProfiles): Int32Array {
  const { profileCount, rowOf, repeated } = rowsOfProfiles(profiles);
  if (repeated >= 0) throw repeatedProfile(region, profiles, rowOf, repeated);
  const missing = rowOf.indexOf(-1);
  if (missing < 0) return rowOf;
  const more = profileCount - profiles.chosen.length / profiles.strategies.length - 1;
  const profile = profileName(profiles.strategies, missing);
  const text = more > 0 ? texts.missingMore : texts.missing;
  throw new InputError(text, { profile, more }, { argument: region.argument });
}

function repeatedProfile(region: Region, profiles: ListProfiles, rowOf: Int32Array, row: number): InputError {
  const players = profiles.strategies.length;
  const chosen = profiles.chosen.subarray(row * players, (row + 1) * players);
  const index = profiles.strategies.reduce((sum, labels, player) => sum * labels.length + chosen[player]!, 0);
  const first = region.top + rowOf[index]! + 2;
  const profile = profileName(profiles.strategies, index);
  return new InputError(texts.twice, { profile, first }, placeIn(region, row + 1, 0));
}

function profileName(strategies: readonly (readonly string[])[], index: number): string {
  const labels: string[] = [];
  let rest = index;
  for (const own of [...strategies].reverse()) {
    labels.unshift(own[rest % own.length]!);
    rest = Math.floor(rest / own.length);
  }
  return labels.join(" / ");
}
