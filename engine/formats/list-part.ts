import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { type Cells, isBlank, labelOf } from "./cells";
import { namedOwners, payoffColumns, playerNames } from "./list-headings";
import { readProfiles, rowOfEachProfile } from "./list-profiles";
import { isList, type Tests } from "./list-shape";
import { filledRegion, heightOf, type Region, widthOf } from "./region";

const texts = {
  above: {
    en: "this part reads as a payoff table in list form: select it without what stands above it (“{above}”)",
    ko: "이 부분은 목록 형식의 보수표로 읽힙니다. 그 위에 있는 것(“{above}”)을 빼고 선택하세요",
    zh: "这一部分可读作列表形式的收益表：请不要选入其上方的内容（“{above}”）",
  },
  beside: {
    en: "this part reads as a payoff table in list form: select it without what stands right of it (“{beside}”)",
    ko: "이 부분은 목록 형식의 보수표로 읽힙니다. 그 오른쪽에 있는 것(“{beside}”)을 빼고 선택하세요",
    zh: "这一部分可读作列表形式的收益表：请不要选入其右侧的内容（“{beside}”）",
  },
  both: {
    en: "this part reads as a payoff table in list form: select it without what stands above it (“{above}”) and right of it (“{beside}”)",
    ko: "이 부분은 목록 형식의 보수표로 읽힙니다. 그 위에 있는 것(“{above}”)과 오른쪽에 있는 것(“{beside}”)을 빼고 선택하세요",
    zh: "这一部分可读作列表形式的收益表：请不要选入其上方（“{above}”）和右侧（“{beside}”）的内容",
  },
} satisfies Record<string, Text>;

/** Titles, subtitles and group headings that people write above a table. */
const mostRowsAbove = 4;

/**
 * For a table that could not be read: an error with the place of the part that is a complete list form, and what to leave out for
 * it; undefined where there is none. Of several parts it is the one with the fewest rows left out above it, then the widest.
 * Columns are left out only where the payoff headings name the players: the other rules of `isList` would see lists in half a table.
 */
export function listPartError(region: Region, tests: Tests): InputError | undefined {
  for (let above = 0; above <= mostRowsAbove && heightOf(region) - above > 1; above++) {
    const below = regionBelow(region, above);
    const isListAlone = above > 0 && attempt(() => isList(below, tests));
    const width = isListAlone ? widthOf(below) : namedWidth(below, tests);
    const part = { ...below, cells: below.cells.map((row) => row.slice(0, width)) };
    const isSmaller = above > 0 || width < widthOf(region);
    if (width > 0 && isSmaller && areTitles(region, part) && isComplete(part, tests)) return partError(region, part);
  }
  return undefined;
}

/** The filled block from a row on. */
function regionBelow({ argument, cells, top, left }: Region, row: number): Region {
  const below = filledRegion(cells.slice(row), argument);
  return { ...below, top: top + row + below.top, left: left + below.left };
}

/** The most columns, from the left, whose headings are those of a list with payoff columns named after the players; 0 for none. */
function namedWidth({ cells: [header = []] }: Region, { isPayoff }: Tests): number {
  const end = header.findIndex((cell) => isBlank(cell) || isPayoff(cell));
  const headings = header.slice(0, end < 0 ? header.length : end).map(labelOf);
  for (let players = Math.floor(headings.length / 2); players > 0; players--)
    if (namedOwners(headings.slice(0, players), headings.slice(players, 2 * players))) return 2 * players;
  return 0;
}

/** A row of titles leaves a gap over the part; one without is a header or a profile of the table itself. */
function areTitles(region: Region, part: Region): boolean {
  const left = part.left - region.left;
  const above = region.cells.slice(0, part.top - region.top);
  return above.every((row) => row.slice(left, left + widthOf(part)).some(isBlank));
}

/** Whether the labels name every profile just once and payoffs stand beside them; whether these are all right is told when they are read. */
function isComplete(part: Region, { isPayoff }: Tests): boolean {
  return (
    part.cells.some((row) => row.slice(row.length / 2).every(isPayoff)) &&
    attempt(() => {
      const names = playerNames(part);
      payoffColumns(part, names);
      rowOfEachProfile(part, readProfiles(part, names));
      return true;
    })
  );
}

function attempt(test: () => boolean): boolean {
  try {
    return test();
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function partError(region: Region, part: Region): InputError {
  const rowsAbove = part.top - region.top;
  const end = part.left - region.left + widthOf(part);
  const above = firstLabel(region.cells.slice(0, rowsAbove));
  const beside = firstLabel(region.cells.slice(rowsAbove).map((row) => row.slice(end)));
  const text = above === undefined ? texts.beside : beside === undefined ? texts.above : texts.both;
  const { argument, top: row, left: column } = part;
  const place: Place = { argument, row, column, rows: heightOf(part), columns: widthOf(part) };
  return new InputError(text, { above: above ?? "", beside: beside ?? "" }, place);
}

function firstLabel(cells: Cells): string | undefined {
  const first = cells.flat().find((cell) => !isBlank(cell));
  return first === undefined ? undefined : labelOf(first);
}
