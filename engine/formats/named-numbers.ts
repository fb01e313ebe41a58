import type { Quantity } from "../arithmetic/quantity";
import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { type Cell, type Cells, isBlank, labelOf } from "./cells";
import type { Reading } from "./game-kind";
import { distinctNames } from "./labelled-table";
import { isPayoffLike, readNumber } from "./number-cell";
import { columnOf, filledRegion, heightOf, placeIn, type Region, regionFrom, widthOf } from "./region";

const texts = {
  columns: {
    en: "the table needs a column of names and at least one column of numbers",
    ko: "표에는 이름 열과 숫자 열이 적어도 하나 있어야 합니다",
    zh: "表格需要一列名称和至少一列数字",
  },
  empty: {
    en: "the table has headings but no rows: write a name and its numbers below them",
    ko: "표에 머리글만 있고 행이 없습니다. 그 아래에 이름과 숫자를 쓰세요",
    zh: "表格只有标题而没有数据行：请在其下方写上名称和数字",
  },
} satisfies Record<string, Text>;

/** A column of names with columns of numbers beside it; rows and columns of numbers count from 0. */
export interface NamedNumbers {
  readonly names: readonly string[];
  /** Over the columns of numbers, "" where there is none; undefined when the table has no row of headings. */
  readonly headings?: readonly string[];
  readonly columnCount: number;
  /** Throws InputError at the cell where there is no number. */
  number(row: number, column: number): Quantity;
  placeOf(row: number, column: number): Place;
  placeOfName(row: number): Place;
  placeOfHeading(column: number): Place;
}

/** Reads names at once and numbers when asked; a first row without numbers holds headings. Throws InputError where a name is blank or stands twice. */
export function readNamedNumbers(cells: Cells, argument: string, reading: Reading): NamedNumbers {
  const region = filledRegion(cells, argument);
  if (widthOf(region) < 2) throw new InputError(texts.columns, {}, { argument });
  const isHeaded = isHeading(region.cells[0]!.slice(1), reading);
  if (isHeaded && heightOf(region) < 2) throw new InputError(texts.empty, {}, { argument });
  const body = isHeaded ? regionFrom(region, 1, 0) : region;
  const placeOf = (row: number, column: number) => placeIn(body, row, column + 1);
  const placeOfName = (row: number) => placeIn(body, row, 0);
  return {
    names: distinctNames(columnOf(body, 0), placeOfName),
    ...(isHeaded ? { headings: headingsOf(region) } : {}),
    columnCount: widthOf(region) - 1,
    number: (row, column) => readNumber(body.cells[row]![column + 1] ?? null, placeOf(row, column), reading),
    placeOf,
    placeOfName,
    placeOfHeading: (column) => placeIn(region, 0, column + 1),
  };
}

const isHeading = (cells: readonly Cell[], { parameters }: Reading): boolean =>
  cells.some((cell) => !isBlank(cell)) && !cells.some((cell) => isPayoffLike(cell, parameters));

const headingsOf = (region: Region): string[] => region.cells[0]!.slice(1).map(labelOf);
