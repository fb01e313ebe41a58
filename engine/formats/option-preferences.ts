import { InputError } from "../errors";
import { ranksBy, ranksOf } from "../games/graph-model";
import type { Text } from "../text";
import { type Cells, labelOf } from "./cells";
import type { Reading } from "./game-kind";
import { distinctNames, readLabelledTable } from "./labelled-table";
import { textIn } from "./option-patterns";
import { readStatement } from "./option-statement";
import { columnOf, filledRegion, placeIn, type Region, widthOf } from "./region";
import { isUnfilled, nameIndex } from "./state-words";

const texts = {
  missing: {
    en: "the column of {label} is missing: add it, with its statements below, the most important first",
    ko: "{label}의 열이 없습니다. 열을 추가하고 그 아래에 가장 중요한 것부터 문장을 쓰세요",
    zh: "缺少 {label} 的一列：请添加，并在其下从最重要的开始写出陈述",
  },
  noRank: {
    en: "the state {label} has no rank: add a row for it, or write preferences as statements under the decision makers",
    ko: "상태 {label}의 순위가 없습니다. 그 행을 추가하거나, 의사결정자 아래에 문장으로 선호를 쓰세요",
    zh: "状态 {label} 没有排名：请为它添加一行，或在各决策者下以陈述写出偏好",
  },
} satisfies Record<string, Text>;

/** Whom and what preferences are about: `taken[s][o]` says whether option o is taken in state s. */
export interface Described {
  readonly decisionMakers: readonly string[];
  readonly options: readonly string[];
  readonly states: readonly string[];
  readonly taken: readonly (readonly boolean[])[];
}

const argument = "preferences";

/**
 * Everyone's rank of every state: from a column of statements for each decision maker, the most important first, or from a table of ranks
 * like that of listed states. Throws InputError with its place.
 */
export function readPreferences(cells: Cells, described: Described, reading: Reading): number[][] {
  const region = filledRegion(cells, argument);
  const { decisionMakers } = described;
  const isOfRanks = widthOf(region) > decisionMakers.length && !decisionMakers.includes(labelOf(region.cells[0]![0]));
  if (isOfRanks) return readRanks(cells, described, reading);
  const headings = distinctNames(region.cells[0]!, (column) => placeIn(region, 0, column));
  for (const [column, heading] of headings.entries()) nameIndex(heading, decisionMakers, placeIn(region, 0, column));
  return decisionMakers.map((label) => ranksByStatements(region, columnNamed(headings, label), described));
}

function columnNamed(headings: readonly string[], label: string): number {
  const column = headings.indexOf(label);
  if (column < 0) throw new InputError(texts.missing, { label }, { argument });
  return column;
}

/** The first statement that holds in one of two states only decides between them. */
function ranksByStatements(region: Region, column: number, { options, taken }: Described): number[] {
  const statements = columnOf(region, column).flatMap((cell, row) => {
    const place = placeIn(region, row, column);
    return row === 0 || isUnfilled(cell) ? [] : [readStatement(textIn(cell, place), options, place)];
  });
  const truths = taken.map((state) => statements.map((holds) => (holds(state) ? "1" : "0")).join(""));
  return ranksBy(truths, (a, b) => (a > b ? -1 : a < b ? 1 : 0));
}

function readRanks(cells: Cells, { decisionMakers, states }: Described, reading: Reading): number[][] {
  const table = readLabelledTable(cells, argument, reading);
  for (const [row, name] of table.names.entries()) nameIndex(name, states, table.placeOfName(row));
  const rows = states.map((label) => {
    const row = table.names.indexOf(label);
    if (row < 0) throw new InputError(texts.noRank, { label }, { argument });
    return row;
  });
  return decisionMakers.map((label) => {
    const column = columnNamed(table.headings, label);
    return ranksOf(rows.map((row) => table.number(row, column)));
  });
}
