import { exactOf } from "../arithmetic/quantity";
import { InputError } from "../errors";
import { type BargainingProblem, problemOfGame } from "../games/bargaining-problem";
import type { NormalFormGame } from "../games/normal-form";
import type { Text } from "../text";
import { type Cells, isBlank, labelOf } from "./cells";
import type { GameKind, Reading } from "./game-kind";
import { readLabelledTable } from "./labelled-table";
import { testsWith } from "./list-shape";
import { normalForm } from "./normal-form-kind";
import { readNormalFormCells } from "./normal-form-range";
import { isNumeric } from "./number-cell";
import { filledRegion, type Region, widthOf } from "./region";

const texts = {
  outcomes: {
    en: "What could be agreed on: a list (a header row, a column of outcomes, then a column of utilities for each party), or a payoff table in any layout that GAME.NASH reads, whose outcomes are its profiles. A table with one column of labels is a list of outcomes",
    ko: "합의할 수 있는 것: 목록(머리글 행, 결과 열, 이어서 당사자마다 효용 열) 또는 GAME.NASH가 읽는 모든 형식의 보수표(결과는 전략 조합). 이름표 열이 하나인 표는 결과 목록으로 읽습니다",
    zh: "可达成的协议：列表（标题行、一列结果、随后每个当事方一列效用），或 GAME.NASH 能读取的任何收益表（其结果为策略组合）。只有一列标签的表视为结果列表",
  },
  parties: {
    en: "bargaining needs at least two parties: add a column of utilities for each",
    ko: "협상에는 당사자가 적어도 둘 있어야 합니다. 당사자마다 효용 열을 추가하세요",
    zh: "谈判至少需要两个当事方：请为每一方各加一列效用",
  },
  size: {
    en: "the table has {count} outcomes: bargaining is computed for at most {most}",
    ko: "표에 결과가 {count}개 있습니다. 협상은 {most}개까지 계산합니다",
    zh: "表中有 {count} 个结果：谈判最多计算 {most} 个",
  },
} satisfies Record<string, Text>;

/** Beyond this, exact utilities of all outcomes take too much room. */
const mostOutcomes = 100_000;

/** Payoff tables and lists of outcomes: what parties could agree on. */
export const bargaining: GameKind<BargainingProblem> = {
  id: "bargaining",
  title: { en: "bargaining problem", ko: "협상 문제", zh: "谈判问题" },
  ranges: [
    { name: "outcomes", description: texts.outcomes },
    { name: "B", description: normalForm.ranges[1]!.description },
  ],
  read(source, reading) {
    if (!("cells" in source)) return fromGame(normalForm.read(source, reading));
    const { outcomes = [], B } = source.cells;
    if (!B && isListOfOutcomes(filledRegion(outcomes, "outcomes"), reading)) return readOutcomes(outcomes, reading);
    return fromGame(readNormalFormCells(outcomes, B, reading, "outcomes"));
  },
  players: ({ parties }) => parties,
};

function fromGame(game: NormalFormGame): BargainingProblem {
  const { players, profileCount } = game;
  const argument = "outcomes";
  if (players.length < 2) throw new InputError(texts.parties, {}, { argument });
  if (profileCount > mostOutcomes)
    throw new InputError(texts.size, { count: profileCount, most: mostOutcomes }, { argument });
  return problemOfGame(game);
}

/**
 * A header row without numbers, and numbers already in the second column. The list form of a game whose strategies are numbers looks the
 * same, but repeats the labels of its first column.
 */
function isListOfOutcomes(region: Region, { parameters }: Reading): boolean {
  const tests = testsWith(parameters);
  const [header = [], ...rows] = region.cells;
  if (widthOf(region) < 2 || header.slice(1).some((cell) => isBlank(cell) || isNumeric(cell))) return false;
  const others = rows.flatMap((row) => row.slice(1));
  if (others.some(tests.holdsPayoffs) || !rows.some((row) => tests.isPayoff(row[1]))) return false;
  const labels = rows.map((row) => labelOf(row[0]));
  return widthOf(region) % 2 === 1 || new Set(labels).size === labels.length;
}

function readOutcomes(cells: Cells, reading: Reading): BargainingProblem {
  const table = readLabelledTable(cells, "outcomes", reading);
  if (table.headings.length < 2) throw new InputError(texts.parties, {}, { argument: "outcomes" });
  return {
    kind: "bargaining",
    parties: table.headings.map((label) => ({ label })),
    outcomes: table.names,
    utilities: table.names.map((_, row) => table.headings.map((_, column) => exactOf(table.number(row, column)))),
  };
}
