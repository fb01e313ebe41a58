import type { Quantity } from "../arithmetic/quantity";
import { InputError } from "../errors";
import type { Text } from "../text";
import { type Cell, type Cells, isBlank, labelOf } from "./cells";
import { isNumeric, readNumber } from "./number-cell";
import { filledRegion, heightOf, placeIn, type Region, widthOf } from "./region";

const texts = {
  count: {
    en: "give one number for each of {parties}, in this order, or their names with the numbers beside or below them",
    ko: "{parties} 각각에 숫자를 하나씩 이 순서대로 쓰거나, 이름과 그 옆이나 아래의 숫자로 쓰세요",
    zh: "请按此顺序为 {parties} 各给出一个数字，或给出名称及其旁边或下方的数字",
  },
  unknown: {
    en: "“{label}” is none of {parties}: correct the name",
    ko: "“{label}”은(는) {parties} 중에 없습니다. 이름을 고치세요",
    zh: "“{label}”不在 {parties} 之中：请更正名称",
  },
  twice: {
    en: "“{label}” appears twice: keep one",
    ko: "“{label}”이(가) 두 번 나옵니다. 하나만 남기세요",
    zh: "“{label}”出现了两次：请只保留一个",
  },
  missing: {
    en: "the number of {label} is missing: add the name and its number",
    ko: "{label}의 숫자가 없습니다. 이름과 숫자를 추가하세요",
    zh: "缺少 {label} 的数字：请添加其名称和数字",
  },
} satisfies Record<string, Text>;

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly label?: string;
}

/**
 * One number for each party, in the order of `parties`: a row or column of numbers in that order, or two columns (rows) of names and
 * numbers in any order. Throws InputError naming the party or the cell.
 */
export function readPartyNumbers(cells: Cells, argument: string, parties: readonly string[]): Quantity[] {
  const region = filledRegion(cells, argument);
  const entries = labelledEntries(region) ?? plainEntries(region, parties);
  const rowOf = new Map<string, Entry>();
  for (const [position, entry] of entries.entries()) {
    const label = entry.label ?? parties[position]!;
    const at = placeIn(region, entry.row, entry.column);
    if (!parties.includes(label)) throw new InputError(texts.unknown, { label, parties }, at);
    if (rowOf.has(label)) throw new InputError(texts.twice, { label }, at);
    rowOf.set(label, entry);
  }
  return parties.map((label) => {
    const entry = rowOf.get(label);
    if (!entry) throw new InputError(texts.missing, { label }, { argument });
    return readNumber(region.cells[entry.row]![entry.column] ?? null, placeIn(region, entry.row, entry.column));
  });
}

/** Two columns or two rows, the first of names. */
function labelledEntries({ cells, ...region }: Region): Entry[] | undefined {
  const isName = (cell: Cell | undefined) => !isBlank(cell) && !isNumeric(cell);
  if (widthOf({ cells, ...region }) === 2 && cells.every(([name]) => isName(name)))
    return cells.map(([name], row) => ({ row, column: 1, label: labelOf(name) }));
  if (cells.length === 2 && cells[0]!.every(isName))
    return cells[0]!.map((name, column) => ({ row: 1, column, label: labelOf(name) }));
  return undefined;
}

function plainEntries(region: Region, parties: readonly string[]): Entry[] {
  const [rows, columns] = [heightOf(region), widthOf(region)];
  if (Math.min(rows, columns) !== 1 || rows * columns !== parties.length)
    throw new InputError(texts.count, { parties }, { argument: region.argument });
  return parties.map((_, i) => (rows === 1 ? { row: 0, column: i } : { row: i, column: 0 }));
}
