import { InputError, type Place } from "../errors";
import type { Text } from "../text";
import { type Cell, type Cells, labelOf } from "./cells";
import { plainSigns } from "./expression-words";
import { nameIn } from "./labelled-table";
import { filledRegion, placeIn, type Region } from "./region";
import { isReversibleWord, isUnfilled } from "./state-words";

const texts = {
  nobody: {
    en: "the option has no decision maker: write who controls it, at least in the first row of each",
    ko: "선택지에 의사결정자가 없습니다. 적어도 각자의 첫 행에 누가 통제하는지 쓰세요",
    zh: "该选项没有决策者：请至少在每位决策者的第一行写明由谁控制",
  },
  twice: {
    en: "the option “{label}” appears twice: give each its own name",
    ko: "선택지 “{label}”이(가) 두 번 나옵니다. 서로 다른 이름을 붙이세요",
    zh: "选项“{label}”出现了两次：请使用不同的名称",
  },
  change: {
    en: "“{label}” is not understood: write N -> Y if the option can only be taken, Y -> N if it can only be given up, or leave the cell blank",
    ko: "“{label}”을(를) 알 수 없습니다. 선택할 수만 있으면 N -> Y, 그만둘 수만 있으면 Y -> N을 쓰고, 아니면 비워 두세요",
    zh: "无法理解“{label}”：只能采取的选项请写 N -> Y，只能放弃的请写 Y -> N，否则请留空",
  },
  none: {
    en: "the table names no option: write decision makers in the first column and their options in the second",
    ko: "표에 선택지가 없습니다. 첫째 열에 의사결정자, 둘째 열에 선택지를 쓰세요",
    zh: "表中没有任何选项：请在第一列写决策者，第二列写其选项",
  },
} satisfies Record<string, Text>;

/** Which ways an option can change: both, or only from not taken to taken, or only back. */
export type Change = "both" | "take" | "drop";

export interface Option {
  readonly label: string;
  readonly decisionMaker: number;
  readonly change: Change;
}

export interface OptionTable {
  readonly decisionMakers: readonly string[];
  readonly options: readonly Option[];
}

/**
 * Under a row of headings: decision maker (blank: the one above), option (blank for somebody who has none), and how it can change.
 * Throws InputError at the cell.
 */
export function readOptionTable(cells: Cells, argument: string): OptionTable {
  const region = filledRegion(cells, argument);
  const decisionMakers: string[] = [];
  const options: Option[] = [];
  let current = -1;
  region.cells.forEach((row, i) => {
    if (i === 0 || row.every(isUnfilled)) return;
    const [who = null, what = null, how = null] = row;
    if (!isUnfilled(who)) current = indexAdding(decisionMakers, nameIn(who, placeIn(region, i, 0)));
    else if (current < 0) throw new InputError(texts.nobody, {}, placeIn(region, i, 0));
    if (!isUnfilled(what)) options.push(optionIn(what, how, current, options, region, i));
  });
  if (options.length === 0) throw new InputError(texts.none, {}, { argument });
  return { decisionMakers, options };
}

function indexAdding(names: string[], name: string): number {
  const index = names.indexOf(name);
  return index >= 0 ? index : names.push(name) - 1;
}

function optionIn(
  what: Cell,
  how: Cell,
  decisionMaker: number,
  before: readonly Option[],
  region: Region,
  row: number,
): Option {
  const label = nameIn(what, placeIn(region, row, 1));
  const isTaken = before.some((option) => option.label.toLowerCase() === label.toLowerCase());
  if (isTaken) throw new InputError(texts.twice, { label }, placeIn(region, row, 1));
  return { label, decisionMaker, change: changeIn(how, placeIn(region, row, 2)) };
}

function changeIn(cell: Cell, place: Place): Change {
  if (isUnfilled(cell)) return "both";
  const word = plainSigns(labelOf(cell))
    .toLowerCase()
    .replace(/→|to|>/g, ">")
    .replace(/[\s-]/g, "");
  if (word === "n>y" || word === "irreversible" || word === "once") return "take";
  if (word === "y>n") return "drop";
  if (isReversibleWord(labelOf(cell)) || word === "n<>y" || word === "y<>n") return "both";
  throw new InputError(texts.change, { label: labelOf(cell) }, place);
}
