import { numberOf, type Quantity } from "../arithmetic/quantity";
import { InputError, type Place } from "../errors";
import { type CoalitionalGame, coalitionalGame, mostPlayers } from "../games/coalitional-game";
import type { Text } from "../text";
import { type Cells, isBlank } from "./cells";
import { membersOfLabels } from "./coalition-labels";
import type { Reading } from "./game-kind";
import { nameIn } from "./labelled-table";
import { isPayoffLike, readNumber } from "./number-cell";
import { filledRegion, placeIn, type Region, widthOf } from "./region";

const texts = {
  columns: {
    en: "the table has {columns} columns: give two, the coalitions and their worths",
    ko: "표의 열이 {columns}개입니다. 연합과 그 가치, 두 열을 지정하세요",
    zh: "该表有 {columns} 列：请给出两列，即联盟及其价值",
  },
  noRows: {
    en: "there is no coalition below the headings: add a row for each",
    ko: "머리글 아래에 연합이 없습니다. 연합마다 행을 추가하세요",
    zh: "标题下没有联盟：请为每个联盟添加一行",
  },
  blankMember: {
    en: "“{label}” has a separator without a name: write a name on both sides of it",
    ko: "“{label}”에 이름 없는 구분 기호가 있습니다. 양쪽에 이름을 쓰세요",
    zh: "“{label}”中有缺少名称的分隔符：请在其两侧都写上名称",
  },
  memberTwice: {
    en: "“{label}” names {player} twice: name every member once",
    ko: "“{label}”에 {player}이(가) 두 번 나옵니다. 구성원마다 한 번만 쓰세요",
    zh: "“{label}”中 {player} 出现了两次：每个成员只写一次",
  },
  coalitionTwice: {
    en: "the coalition “{label}” stands in the table already, as “{first}”: keep one of the two",
    ko: "연합 “{label}”은(는) 표에 “{first}”(으)로 이미 있습니다. 하나만 남기세요",
    zh: "联盟“{label}”已在表中（写作“{first}”）：请只保留一个",
  },
  empty: {
    en: "the empty coalition is worth {worth}: delete the row or write 0, since nobody gets nothing",
    ko: "공집합 연합의 가치가 {worth}입니다. 아무도 없는 연합은 아무것도 얻지 못하므로 행을 지우거나 0을 쓰세요",
    zh: "空联盟的价值为 {worth}：没有成员就一无所得，请删除该行或写 0",
  },
  tooMany: {
    en: "there are {count} players: at most {most} can be handled, since every further player doubles the coalitions",
    ko: "참가자가 {count}명입니다. 한 명이 늘 때마다 연합이 두 배가 되므로 {most}명까지만 다룰 수 있습니다",
    zh: "共有 {count} 名参与者：每增加一人联盟数翻倍，最多支持 {most} 名",
  },
} satisfies Record<string, Text>;

/** One row: the label, its members by name, and where to look. */
interface Row {
  readonly label: string;
  readonly members: readonly string[];
  readonly place: Place;
  readonly worth: Quantity;
}

/**
 * Reads two columns, coalitions and worths, in any order, below a row of headings or not; wholly blank rows are passed over. Players
 * are those named, in the order in which they first are. Throws InputError at the cell at fault; coalitions left out are no fault yet.
 */
export function readCoalitionTable(cells: Cells, argument: string, reading?: Reading): CoalitionalGame {
  const rows = readRows(filledRegion(cells, argument), reading);
  const players = playersIn(rows);
  if (players.length > mostPlayers)
    throw new InputError(texts.tooMany, { count: players.length, most: mostPlayers }, { argument });
  const byCoalition = rowsByCoalition(rows, players);
  return coalitionalGame(
    players.map((label) => ({ label })),
    (coalition) => byCoalition.get(coalition)?.worth,
  );
}

/** In the order in which the rows name them first. */
function playersIn(rows: readonly Row[]): string[] {
  const players = new Set<string>();
  for (const { members } of rows) for (const name of members) players.add(name);
  return [...players];
}

function readRows(region: Region, reading: Reading | undefined): Row[] {
  if (widthOf(region) !== 2)
    throw new InputError(texts.columns, { columns: widthOf(region) }, { argument: region.argument });
  const parameters = reading?.parameters ?? new Map();
  const [first] = region.cells;
  const isHeading = !isBlank(first![1]) && !isPayoffLike(first![1], parameters);
  const filled = region.cells.flatMap((row, i) =>
    (i === 0 && isHeading) || row.every(isBlank) ? [] : [{ row: i, label: nameIn(row[0], placeIn(region, i, 0)) }],
  );
  if (filled.length === 0) throw new InputError(texts.noRows, {}, { argument: region.argument });
  const members = membersOfLabels(filled.map(({ label }) => label));
  return filled.map(({ row, label }, i) => {
    const place = placeIn(region, row, 0);
    checkMembers(label, members[i]!, place);
    const worth = readNumber(region.cells[row]![1] ?? null, placeIn(region, row, 1), reading);
    return { label, members: members[i]!, place, worth };
  });
}

function checkMembers(label: string, members: readonly string[], place: Place): void {
  if (members.includes("")) throw new InputError(texts.blankMember, { label }, place);
  const player = members.find((name, i) => members.indexOf(name) < i);
  if (player !== undefined) throw new InputError(texts.memberTwice, { label, player }, place);
}

function rowsByCoalition(rows: readonly Row[], players: readonly string[]): ReadonlyMap<number, Row> {
  const bitOf = new Map(players.map((label, i) => [label, 2 ** i]));
  const byCoalition = new Map<number, Row>();
  for (const row of rows) {
    const coalition = row.members.reduce((sum, name) => sum + bitOf.get(name)!, 0);
    const before = byCoalition.get(coalition);
    if (before) throw new InputError(texts.coalitionTwice, { label: row.label, first: before.label }, row.place);
    if (coalition === 0 && numberOf(row.worth) !== 0)
      throw new InputError(texts.empty, { worth: String(numberOf(row.worth)) }, row.place);
    byCoalition.set(coalition, row);
  }
  return byCoalition;
}
