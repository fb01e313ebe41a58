import { InputError } from "../errors";
import type { NormalFormGame } from "../games/normal-form";
import type { Text } from "../text";
import { readTwoMatrices, readZeroSum } from "./bimatrix-form";
import { holdsPayoffs, readBimatrixText } from "./bimatrix-text";
import { type Cell, type Cells, isBlank, isCellError, labelOf } from "./cells";
import type { Parameters, Reading } from "./game-kind";
import { readListForm } from "./list-form";
import { namedOwners } from "./list-headings";
import { isComplete, readProfiles } from "./list-profiles";
import { isNumeric, isPayoffLike } from "./payoff-cell";
import { payoffTexts } from "./payoff-texts";
import { filledRegion, heightOf, type Region, widthOf } from "./region";

/**
 * Tells a table in normal form by its shape, and never guesses: where two readings make sense, it is an error that says what to
 * add. "Payoffs" are numbers, fractions and expressions in known parameters; "text" is everything else that is not blank.
 *
 *  1. A second range: two matrices.
 *  2. Headings without a blank or a number, not all known parameters, over an even number 2n of columns: list form, if
 *     a. each of the last n headings names another one of the first n ("Korea payoff"), or
 *     b. one of columns 2 to n holds text only, or column 1 does when n = 1, or
 *     c. columns 1 to n form a complete list of profiles, with at least two labels in each of columns 2 to n, or
 *     d. column 1 holds text that repeats: the labels of a matrix do not.
 *     A backslash in the corner rules out b, c and d. Where none holds and column 1 is text, its labels are those of a matrix,
 *     unless columns 1 to n would make a complete list too, one of columns 2 to n holding a single number: ambiguous. Where
 *     column 1 is not text, the table may be a matrix without row labels or a list with a row missing: ambiguous as well.
 *  3. Cells with several payoffs ("3, 2"): a table of such cells.
 *  4. Other payoffs: the matrix of a zero-sum game.
 */
export function readNormalFormCells(game: Cells, second: Cells | undefined, reading: Reading): NormalFormGame {
  const region = filledRegion(game, "game");
  if (second) return readTwoMatrices(region, filledRegion(second, "B"), reading);
  return readers[shapeOf(region, reading.parameters)](region, reading);
}

const readers = { list: readListForm, pairs: readBimatrixText, matrix: readZeroSum };
type Shape = keyof typeof readers;

const texts = {
  unknown: {
    en: "this is no table of payoffs that can be told by its shape. Understood are: list form (a header row, a column of strategies for each player, then a column of payoffs for each player); a table with cells “3, 2”; one matrix of numbers for a zero-sum game; two matrices in two ranges. Labels are optional in all but the first",
    ko: "모양으로 알아볼 수 있는 보수표가 아닙니다. 다음을 읽을 수 있습니다. 목록 형식(머리글 행, 참가자마다 전략 열 하나, 이어서 참가자마다 보수 열 하나), “3, 2” 모양의 셀로 된 표, 제로섬 게임을 위한 숫자 행렬 하나, 두 범위에 있는 행렬 두 개. 첫째를 빼고는 이름표가 없어도 됩니다",
    zh: "无法从形状认出这是哪种收益表。可识别的有：列表形式（标题行、每个参与者一列策略、随后每个参与者一列收益）；单元格为“3, 2”的表；零和博弈的一个数字矩阵；位于两个区域的两个矩阵。除第一种外，标签均可省略",
  },
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

function shapeOf(region: Region, parameters: Parameters): Shape {
  const tests: Tests = {
    isPayoff: remembered((cell) => isPayoffLike(cell, parameters)),
    holdsPayoffs: remembered((cell) => holdsPayoffs(cell, parameters)),
  };
  if (isList(region, tests)) return "list";
  const cells = region.cells.flat();
  if (cells.some(tests.holdsPayoffs)) return "pairs";
  if (cells.some(tests.isPayoff)) return "matrix";
  if (cells.some(holdsSeveralTexts)) return "pairs";
  throw new InputError(texts.unknown, {}, { argument: region.argument });
}

type Test = (cell: Cell | undefined) => boolean;

interface Tests {
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

const holdsSeveralTexts = (cell: Cell | undefined): boolean => typeof cell === "string" && payoffTexts(cell).length > 1;

function isList(region: Region, tests: Tests): boolean {
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
