import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { type Cell, type Cells, isBlank } from "./cells";

/** The filled block of a range argument, without the blank rows and columns around it; `cells[0][0]` stands at row `top`, column `left` of the argument. */
export interface Region {
  readonly argument: string;
  readonly cells: Cells;
  readonly top: number;
  readonly left: number;
}

const blankRange: Text = {
  en: "the range is blank: select the cells that hold the table",
  ko: "범위가 비어 있습니다. 표가 있는 셀을 선택하세요",
  zh: "该区域为空：请选择表格所在的单元格",
};

/** Throws InputError when every cell is blank. */
export function filledRegion(cells: Cells, argument: string): Region {
  const filledRow = (row: readonly Cell[]) => row.some((cell) => !isBlank(cell));
  const top = cells.findIndex(filledRow);
  if (top < 0) throw new InputError(blankRange, {}, { argument });
  let bottom = cells.length;
  while (!filledRow(cells[bottom - 1]!)) bottom--;
  const rows = cells.slice(top, bottom);
  const width = rows[0]!.length;
  const filledColumn = (column: number) => rows.some((row) => !isBlank(row[column]));
  let left = 0;
  while (!filledColumn(left)) left++;
  let right = width - 1;
  while (!filledColumn(right)) right--;
  const whole = left === 0 && right === width - 1;
  return { argument, cells: whole ? rows : rows.map((row) => row.slice(left, right + 1)), top, left };
}

/** The part of a region from a row and column on. */
export function regionFrom({ argument, cells, top, left }: Region, row: number, column: number): Region {
  const rows = row === 0 ? cells : cells.slice(row);
  return {
    argument,
    cells: column === 0 ? rows : rows.map((one) => one.slice(column)),
    top: top + row,
    left: left + column,
  };
}

export const placeIn = ({ argument, top, left }: Region, row: number, column: number): Place => ({
  argument,
  row: top + row,
  column: left + column,
});

export const heightOf = (region: Region): number => region.cells.length;
export const widthOf = (region: Region): number => region.cells[0]?.length ?? 0;
export const columnOf = (region: Region, column: number): Cell[] => region.cells.map((row) => row[column] ?? null);
