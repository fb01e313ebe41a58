import type { Quantity } from "../arithmetic/quantity";
import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { type Cell, type Cells, isBlank, isCellError, labelOf } from "./cells";
import type { Reading } from "./game-kind";
import { readNumber } from "./number-cell";
import { filledRegion, heightOf, placeIn, type Region, widthOf } from "./region";

const texts = {
  small: {
    en: "the table needs a row of headings, a column of names and at least one more row and column",
    ko: "표에는 머리글 행, 이름 열, 그리고 행과 열이 적어도 하나씩 더 있어야 합니다",
    zh: "表格需要一行标题、一列名称，以及至少另外一行和一列",
  },
  blank: {
    en: "the name is blank: write one in every row and over every column (merged cells leave blanks)",
    ko: "이름이 비어 있습니다. 모든 행과 열에 이름을 쓰세요(병합한 셀은 빈칸을 남깁니다)",
    zh: "名称为空：请为每一行和每一列写上名称（合并单元格会留下空白）",
  },
  error: {
    en: "the cell shows {value}: correct its formula first",
    ko: "셀에 {value} 오류가 표시됩니다. 먼저 수식을 고치세요",
    zh: "单元格显示 {value}：请先修正其公式",
  },
  twice: {
    en: "“{label}” appears twice: give each its own name",
    ko: "“{label}”이(가) 두 번 나옵니다. 서로 다른 이름을 붙이세요",
    zh: "“{label}”出现了两次：请使用不同的名称",
  },
} satisfies Record<string, Text>;

/** A block with a row of headings and a column of names; rows and columns count from 0 behind them. */
export interface LabelledTable {
  readonly names: readonly string[];
  readonly headings: readonly string[];
  cell(row: number, column: number): Cell;
  /** Throws InputError at the cell where there is no number. */
  number(row: number, column: number): Quantity;
  placeOf(row: number, column: number): Place;
  placeOfName(row: number): Place;
  placeOfHeading(column: number): Place;
}

/** Reads names and headings at once, numbers when asked. Throws InputError where a name is blank or stands twice. */
export function readLabelledTable(cells: Cells, argument: string, reading?: Reading): LabelledTable {
  const region = filledRegion(cells, argument);
  if (heightOf(region) < 2 || widthOf(region) < 2) throw new InputError(texts.small, {}, { argument });
  const placeOf = (row: number, column: number) => placeIn(region, row + 1, column + 1);
  const placeOfName = (row: number) => placeIn(region, row + 1, 0);
  const placeOfHeading = (column: number) => placeIn(region, 0, column + 1);
  const cell = (row: number, column: number) => region.cells[row + 1]![column + 1] ?? null;
  return {
    names: distinctNames(columnBelow(region), placeOfName),
    headings: distinctNames(region.cells[0]!.slice(1), placeOfHeading),
    cell,
    number: (row, column) => readNumber(cell(row, column), placeOf(row, column), reading),
    placeOf,
    placeOfName,
    placeOfHeading,
  };
}

const columnBelow = (region: Region): Cell[] => region.cells.slice(1).map((row) => row[0] ?? null);

/** Throws InputError at a blank, an error value, or the second of two equal names. */
export function distinctNames(cells: readonly Cell[], placeOf: (index: number) => Place): string[] {
  const names = cells.map((cell, i) => nameIn(cell, placeOf(i)));
  const at = names.findIndex((name, i) => names.indexOf(name) < i);
  if (at >= 0) throw new InputError(texts.twice, { label: names[at]! }, placeOf(at));
  return names;
}

/** The name in a cell, trimmed. Throws InputError where there is none. */
export function nameIn(cell: Cell | undefined, place: Place): string {
  if (isBlank(cell)) throw new InputError(texts.blank, {}, place);
  if (isCellError(cell)) throw new InputError(texts.error, { value: cell.error }, place);
  return labelOf(cell);
}
