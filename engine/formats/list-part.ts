import { InputError } from "../errors";
import { message, type Text } from "../text";
import { isBlank, labelOf } from "./cells";
import { namedOwners, payoffColumns, playerNames } from "./list-headings";
import { readProfiles, rowOfEachProfile } from "./list-profiles";
import { isList, type Tests } from "./list-shape";
import { filledRegion, heightOf, type Region, widthOf } from "./region";

const texts = {
  part: {
    en: "this part reads as a payoff table in list form: select it without what stands around it ({others})",
    ko: "이 부분은 목록 형식의 보수표로 읽힙니다. 그 둘레에 있는 것({others})을 빼고 선택하세요",
    zh: "这一部分可读作列表形式的收益表：请不要选入其周围的内容（{others}）",
  },
  quoted: { en: "“{label}”", ko: "“{label}”", zh: "“{label}”" },
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
    const isListAlone = heightOf(below) < heightOf(region) && attempt(() => isList(below, tests));
    const width = isListAlone ? widthOf(below) : namedWidth(below, tests);
    const part = { ...below, cells: below.cells.map((row) => row.slice(0, width)) };
    const isSmaller = heightOf(part) < heightOf(region) || width < widthOf(region);
    if (width > 0 && isSmaller && othersHaveGaps(region, part) && isComplete(part, tests))
      return partError(region, part);
  }
  return undefined;
}

/** The filled block from a row on, down to the first blank row. */
function regionBelow({ argument, cells, top, left }: Region, row: number): Region {
  const start = cells.findIndex((line, i) => i >= row && !line.every(isBlank));
  const end = cells.findIndex((line, i) => i > start && line.every(isBlank));
  const below = filledRegion(end < 0 ? cells.slice(row) : cells.slice(row, end), argument);
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

/** Titles and notes leave a gap in the columns of the part; a row without one is a header or a profile of the table itself. */
function othersHaveGaps(region: Region, part: Region): boolean {
  const left = part.left - region.left;
  const first = part.top - region.top;
  const others = region.cells.filter((_, row) => row < first || row >= first + heightOf(part));
  return others.every((row) => row.slice(left, left + widthOf(part)).some(isBlank));
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

/** Names the first cell of what is left out above the part, right of it and below it. */
function partError(region: Region, part: Region): InputError {
  const { argument, top: row, left: column } = part;
  const [rows, columns] = [heightOf(part), widthOf(part)];
  const first = row - region.top;
  const beside = column - region.left + columns;
  const leftOut = [
    region.cells.slice(0, first),
    region.cells.slice(first, first + rows).map((line) => line.slice(beside)),
    region.cells.slice(first + rows),
  ];
  const others = leftOut.flatMap((cells) => {
    const filled = cells.flat().find((cell) => !isBlank(cell));
    return filled === undefined ? [] : [message(texts.quoted, { label: labelOf(filled) })];
  });
  return new InputError(texts.part, { others }, { argument, row, column, rows, columns });
}
