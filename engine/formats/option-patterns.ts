import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { type Cell, type Cells, isCellError, labelOf } from "./cells";
import { plainSigns } from "./expression-words";
import { readStatement, type Statement } from "./option-statement";
import { filledRegion, placeIn, type Region, widthOf } from "./region";
import { isUnfilled } from "./state-words";

const texts = {
  width: {
    en: "give one column of patterns such as YN- or statements, or a column for each of the options {options}; the range has {count}",
    ko: "YN- 같은 무늬나 문장의 한 열, 또는 선택지 {options}마다 한 열을 지정하세요. 범위의 열은 {count}개입니다",
    zh: "请给出一列模式（如 YN-）或陈述，或为选项 {options} 各给一列；该区域有 {count} 列",
  },
  mark: {
    en: "“{label}” is none of Y (taken), N (not taken) and - (either): write one of them",
    ko: "“{label}”은(는) Y(선택), N(선택 안 함), -(무관) 중에 없습니다. 그중 하나를 쓰세요",
    zh: "“{label}”不是 Y（采取）、N（不采取）或 -（任意）：请写其中之一",
  },
  error: {
    en: "the cell shows {value}: a cell that begins with - is taken for a formula, so write not instead, or ? for either",
    ko: "셀에 {value} 오류가 표시됩니다. -로 시작하는 셀은 수식으로 여겨지므로 not을 쓰고, 무관함은 ?로 쓰세요",
    zh: "单元格显示 {value}：以 - 开头的单元格会被当作公式，请改写 not，任意则写 ?",
  },
} satisfies Record<string, Text>;

/** A set of states, with the words in which it was written. */
export interface StateSet {
  readonly name: string;
  readonly holds: Statement;
}

/**
 * Sets of states, one to a row: a pattern in one cell ("YN-", a mark for every option), the same with a cell for each option (under an
 * optional row of option names), or a statement as in preferences. Throws InputError at the cell.
 */
export function readStateSets(cells: Cells, argument: string, options: readonly string[]): StateSet[] {
  const region = filledRegion(cells, argument);
  const count = widthOf(region);
  if (count === 1)
    return region.cells.flatMap(([cell], row) =>
      isUnfilled(cell) ? [] : [stateSet(textIn(cell!, placeIn(region, row, 0)), options, placeIn(region, row, 0))],
    );
  if (count !== options.length) throw new InputError(texts.width, { options, count }, { argument });
  const isHeader = (row: readonly Cell[]) => row.every((cell, i) => labelOf(cell) === options[i]);
  return region.cells.flatMap((row, i) =>
    (i === 0 && isHeader(row)) || row.every(isUnfilled) ? [] : [patternInRow(region, i)],
  );
}

const patternMark = /^[YN\-?*]$/;
const pattern = /^[YN\-?*]+$/;

function patternInRow(region: Region, row: number): StateSet {
  const marks = region.cells[row]!.map((cell, column) => {
    if (isUnfilled(cell)) return "-";
    const mark = plainSigns(textIn(cell, placeIn(region, row, column))).toUpperCase();
    if (patternMark.test(mark)) return mark;
    throw new InputError(texts.mark, { label: labelOf(cell) }, placeIn(region, row, column));
  });
  return patternSet(marks.join(""));
}

function stateSet(text: string, options: readonly string[], place: Place): StateSet {
  const marks = plainSigns(text).replace(/\s/g, "").toUpperCase();
  if (marks.length === options.length && pattern.test(marks)) return patternSet(marks);
  return { name: text, holds: readStatement(text, options, place) };
}

const patternSet = (marks: string): StateSet => ({
  name: marks.replace(/[?*]/g, "-"),
  holds: (isTaken) => [...marks].every((mark, i) => (mark === "Y" ? isTaken[i] : mark === "N" ? !isTaken[i] : true)),
});

/** The text of a cell in which Excel may have met a formula that was none. Throws InputError at an error value. */
export function textIn(cell: Cell, place: Place): string {
  if (isCellError(cell)) throw new InputError(texts.error, { value: cell.error }, place);
  return labelOf(cell);
}
