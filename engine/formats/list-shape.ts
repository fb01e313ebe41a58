import { InputError } from "../errors";
import type { Text } from "../text";
import { holdsPayoffs } from "./bimatrix-text";
import { type Cell, isBlank, isCellError, labelOf } from "./cells";
import type { Parameters } from "./game-kind";
import { namedOwners } from "./list-headings";
import { isComplete, readProfiles } from "./list-profiles";
import { isNumeric, isPayoffLike } from "./number-cell";
import { payoffTexts } from "./payoff-texts";
import { heightOf, type Region, widthOf } from "./region";

const texts = {
  noHeader: {
    en: "the table has no header row: put the players' names above their columns, or select a table with its headings, as in Table1[#All]",
    ko: "표에 머리글 행이 없습니다. 열 위에 참가자 이름을 쓰거나, Table1[#All]처럼 머리글까지 포함해 표를 선택하세요",
    zh: "表格没有标题行：请在各列上方写出参与者名称，或连同标题一起选择表格，例如 Table1[#All]",
  },
  columns: {
    en: "the table has {labels} columns of labels but {payoffs} of payoffs: list form needs one of each for every player",
    ko: "표에 이름표 열은 {labels}개, 보수 열은 {payoffs}개입니다. 목록 형식에는 참가자마다 하나씩 있어야 합니다",
    zh: "表格有 {labels} 列标签，却有 {payoffs} 列收益：列表形式要求每个参与者各有一列",
  },
  ambiguous: {
    en: "this can be read as list form and as the matrix of a zero-sum game. For list form, name the payoff columns after the players, such as “{player} payoff”, and give each profile a row; for a matrix, write the two players in the top-left cell, such as “Row \\ Column”, and label each row",
    ko: "목록 형식으로도, 제로섬 게임의 행렬로도 읽힙니다. 목록 형식이라면 보수 열의 머리글에 “{player} 보수”처럼 참가자 이름을 쓰고 전략 조합마다 한 행을 두세요. 행렬이라면 왼쪽 위 셀에 “행 \\ 열”처럼 두 참가자를 쓰고 행마다 이름표를 붙이세요",
    zh: "既可读作列表形式，也可读作零和博弈的矩阵。若为列表形式，请以参与者命名收益列，例如“{player} 收益”，并为每个策略组合设一行；若为矩阵，请在左上角写出两个参与者，例如“行 \\ 列”，并给每一行加标签",
  },
} satisfies Record<string, Text>;

type Test = (cell: Cell | undefined) => boolean;

/** What a cell is taken for, asked of every cell of a table. */
export interface Tests {
  readonly isPayoff: Test;
  readonly holdsPayoffs: Test;
}

/** A long list repeats its labels in every row: each is looked at once. */
function remembered(test: Test): Test {
  const answers = new Map<string, boolean>();
  return (cell) => {
    if (typeof cell !== "string") return test(cell);
    const answer = answers.get(cell) ?? test(cell);
    answers.set(cell, answer);
    return answer;
  };
}

export const testsWith = (parameters: Parameters): Tests => ({
  isPayoff: remembered((cell) => isPayoffLike(cell, parameters)),
  holdsPayoffs: remembered((cell) => holdsPayoffs(cell, parameters)),
});

export const holdsSeveralTexts = (cell: Cell | undefined): boolean =>
  typeof cell === "string" && payoffTexts(cell).length > 1;

/** Rule 2 of `readNormalFormCells`. Throws InputError where a table is a list but for one fault, or may be a matrix as well. */
export function isList(region: Region, tests: Tests): boolean {
  const players = widthOf(region) / 2;
  const [header = [], ...rows] = region.cells;
  if (header.some(isBlank)) return false;
  const [heads, payoffHeads] = [header.slice(0, players), header.slice(players)];
  const even = Number.isInteger(players);
  if (rows.some((row) => row.slice(players).some(tests.holdsPayoffs))) return false;
  if (even && !payoffHeads.some(isNumeric) && namedOwners(heads.map(labelOf), payoffHeads.map(labelOf))) return true;
  if (rows.length === 0 || labelOf(header[0]).includes("\\")) return false;
  checkLabelColumns(region, tests);
  if (!even || header.some(isNumeric) || header.every(tests.isPayoff)) return false;
  const inner = players === 1 ? [0] : heads.map((_, column) => column).slice(1);
  return inner.some((column) => isTextColumn(region, column, tests)) || isListOfNumbers(region, players, tests);
}

const isTextColumn = (region: Region, column: number, { isPayoff }: Tests): boolean =>
  !region.cells.some((row, i) => i > 0 && (isBlank(row[column]) || isPayoff(row[column])));

/** Two columns of text side by side are the beginning of a list and of nothing else: names what its shape lacks. */
function checkLabelColumns(region: Region, tests: Tests): void {
  const width = widthOf(region);
  const severalTexts = remembered(holdsSeveralTexts);
  const isLabels = (_: Cell, column: number) =>
    isTextColumn(region, column, tests) && !region.cells.some((row) => severalTexts(row[column]));
  const firstOther = region.cells[0]!.findIndex((cell, column) => !isLabels(cell, column));
  if (firstOther < 2) return;
  const { argument } = region;
  if (region.cells[0]!.slice(firstOther).every(tests.isPayoff)) throw new InputError(texts.noHeader, {}, { argument });
  if (width % 2 === 0 && firstOther <= width / 2) return;
  throw new InputError(texts.columns, { labels: firstOther, payoffs: width - firstOther }, { argument });
}

/** Rules c and d, where columns 2 to n may be labels that are numbers or the payoffs of a matrix. */
function isListOfNumbers(region: Region, players: number, tests: Tests): boolean {
  const rows = heightOf(region) - 1;
  if (region.cells.some((row) => row.slice(0, players).some((cell) => isBlank(cell) || isCellError(cell))))
    return false;
  const profiles = readProfiles(region, region.cells[0]!.slice(0, players).map(labelOf));
  const [first, ...others] = profiles.strategies;
  const complete = isComplete(profiles);
  if (complete && players > 1 && others.every((labels) => labels.length > 1)) return true;
  if (!complete && isTextColumn(region, 0, tests)) return first!.length < rows;
  const player = labelOf(region.cells[0]![0]);
  throw new InputError(texts.ambiguous, { player }, { argument: region.argument });
}
