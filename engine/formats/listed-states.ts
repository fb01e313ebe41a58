import { InputError } from "../errors";
import { type Arc, type GraphModel, graphModel, ranksOf } from "../games/graph-model";
import type { Text } from "../text";
import { type Cells, labelOf } from "./cells";
import type { Reading } from "./game-kind";
import { type LabelledTable, readLabelledTable } from "./labelled-table";
import { filledRegion, placeIn, type Region, widthOf } from "./region";
import { isReversibleWord, isUnfilled, nameIndex } from "./state-words";

const texts = {
  noMoves: {
    en: "the moves are missing: give a range with the columns Decision maker, From, To",
    ko: "이동이 없습니다. 의사결정자, 출발 상태, 도착 상태의 세 열이 있는 범위를 지정하세요",
    zh: "缺少行动：请给出含决策者、起始状态、到达状态三列的区域",
  },
  columns: {
    en: "moves need three columns (Decision maker, From, To) and may have a fourth for moves that lead back; the range has {count}",
    ko: "이동에는 세 열(의사결정자, 출발, 도착)이 필요하고, 되돌아오는 이동을 위한 넷째 열을 둘 수 있습니다. 범위의 열은 {count}개입니다",
    zh: "行动需要三列（决策者、起始、到达），并可用第四列标明可返回的行动；该区域有 {count} 列",
  },
  back: {
    en: "“{label}” is not understood: write <-> where the move leads back as well, and leave the cell blank where it does not",
    ko: "“{label}”을(를) 알 수 없습니다. 되돌아올 수도 있는 이동이면 <->를 쓰고, 아니면 비워 두세요",
    zh: "无法理解“{label}”：若该行动也可返回请写 <->，否则请留空",
  },
} satisfies Record<string, Text>;

/** The argument names of the kind, as errors say them. */
const statesArgument = "states";
const movesArgument = "moves";

/**
 * States with everyone's rank (1 is best; equal ranks are ties), and moves as rows: decision maker, from, to. Several states may stand in
 * one cell with commas between; a fourth column marks moves that lead back as well. Throws InputError with its place.
 */
export function readListedStates(states: Cells, moves: Cells | undefined, reading: Reading): GraphModel {
  const table = readLabelledTable(states, statesArgument, reading);
  const ranks = table.headings.map((_, column) => ranksOf(table.names.map((_, row) => table.number(row, column))));
  if (!moves) throw new InputError(texts.noMoves, {}, { argument: movesArgument });
  return graphModel(table.headings, table.names, readMoves(filledRegion(moves, movesArgument), table), ranks);
}

function readMoves(region: Region, table: LabelledTable): Arc[] {
  const width = widthOf(region);
  if (width !== 3 && width !== 4) throw new InputError(texts.columns, { count: width }, { argument: region.argument });
  const isHeader = ([first]: Cells[number]) => !table.headings.includes(labelOf(first));
  return region.cells.flatMap((row, i) =>
    (i === 0 && isHeader(row) && !namesStates(row, table)) || row.every(isUnfilled) ? [] : arcsIn(region, i, table),
  );
}

/** A first row that names states is a move, whoever it names: a misspelt decision maker is not taken for a heading. */
const namesStates = ([, from]: Cells[number], { names }: LabelledTable): boolean => names.includes(labelOf(from));

function arcsIn(region: Region, row: number, { headings, names }: LabelledTable): Arc[] {
  const [mover = null, from = null, to = null, back = null] = region.cells[row]!;
  const at = (column: number) => placeIn(region, row, column);
  const decisionMaker = nameIndex(labelOf(mover), headings, at(0));
  const targets = statesIn(labelOf(to), names, at(2));
  const arcs = statesIn(labelOf(from), names, at(1)).flatMap((one) =>
    targets.map((other): Arc => [decisionMaker, one, other]),
  );
  if (isUnfilled(back)) return arcs;
  if (!isReversibleWord(labelOf(back))) throw new InputError(texts.back, { label: labelOf(back) }, at(3));
  return [...arcs, ...arcs.map(([by, one, other]): Arc => [by, other, one])];
}

/** One state, or several with commas or semicolons between; a name that holds a comma is itself. */
function statesIn(text: string, names: readonly string[], at: ReturnType<typeof placeIn>): number[] {
  const written = names.includes(text) ? [text] : text.split(/[,;，、；]/).map((part) => part.trim());
  return written.map((name) => nameIndex(name, names, at));
}
