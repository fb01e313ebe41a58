import { InputError } from "../errors";
import type { NormalFormGame } from "../games/normal-form";
import type { Text } from "../text";
import { readTwoMatrices, readZeroSum } from "./bimatrix-form";
import { readBimatrixText } from "./bimatrix-text";
import type { Cells } from "./cells";
import type { Reading } from "./game-kind";
import { readListForm } from "./list-form";
import { listPartError } from "./list-part";
import { holdsSeveralTexts, isList, type Tests, testsWith } from "./list-shape";
import { filledRegion, type Region } from "./region";

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
 *
 * Where this fails and a part of the table is a complete list form, the error names that part and what to leave out.
 */
export function readNormalFormCells(
  game: Cells,
  second: Cells | undefined,
  reading: Reading,
  argument = "game",
): NormalFormGame {
  const region = filledRegion(game, argument);
  if (second) return readTwoMatrices(region, filledRegion(second, "B"), reading);
  const tests = testsWith(reading.parameters);
  try {
    return readers[shapeOf(region, tests)](region, reading);
  } catch (error) {
    throw (error instanceof InputError && listPartError(region, tests)) || error;
  }
}

const readers = { list: readListForm, pairs: readBimatrixText, matrix: readZeroSum };
type Shape = keyof typeof readers;

const texts = {
  unknown: {
    en: "this is no table of payoffs that can be told by its shape. Understood are: list form (a header row, a column of strategies for each player, then a column of payoffs for each player); a table with cells “3, 2”; one matrix of numbers for a zero-sum game; two matrices in two ranges. Labels are optional in all but the first",
    ko: "모양으로 알아볼 수 있는 보수표가 아닙니다. 다음을 읽을 수 있습니다. 목록 형식(머리글 행, 참가자마다 전략 열 하나, 이어서 참가자마다 보수 열 하나), “3, 2” 모양의 셀로 된 표, 제로섬 게임을 위한 숫자 행렬 하나, 두 범위에 있는 행렬 두 개. 첫째를 빼고는 이름표가 없어도 됩니다",
    zh: "无法从形状认出这是哪种收益表。可识别的有：列表形式（标题行、每个参与者一列策略、随后每个参与者一列收益）；单元格为“3, 2”的表；零和博弈的一个数字矩阵；位于两个区域的两个矩阵。除第一种外，标签均可省略",
  },
} satisfies Record<string, Text>;

function shapeOf(region: Region, tests: Tests): Shape {
  if (isList(region, tests)) return "list";
  const cells = region.cells.flat();
  if (cells.some(tests.holdsPayoffs)) return "pairs";
  if (cells.some(tests.isPayoff)) return "matrix";
  if (cells.some(holdsSeveralTexts)) return "pairs";
  throw new InputError(texts.unknown, {}, { argument: region.argument });
}
