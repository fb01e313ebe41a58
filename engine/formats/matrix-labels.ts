import { InputError } from "../errors";
import type { Text } from "../text";
import { type Cell, isBlank, labelOf } from "./cells";
import { checkPlayers, checkStrategies, strategyLabel } from "./labels";
import { isNumeric } from "./number-cell";
import { columnOf, heightOf, placeIn, type Region, regionFrom, widthOf } from "./region";

/**
 * A table of two players taken apart. Which cells are labels is told by these rules, where "payoffs" means cells that `isPayoff`
 * accepts:
 *  1. A corner with a backslash ("Korea \ China") names the players; the first row and column are labels, numbers too.
 *  2. A blank corner means a label row and a label column, if at least one of them holds no payoff. If both hold payoffs, the
 *     corner may as well be a payoff forgotten, and that is an error.
 *  3. A corner that is a payoff means no labels.
 *  4. Otherwise the rest of the first row are labels if none of it is a payoff, and the rest of the first column likewise; when
 *     both are, the corner may name the players ("Korea / China", "Korea, China").
 */
export interface MatrixTable {
  readonly players: readonly [string, string] | undefined;
  readonly rows: readonly string[] | undefined;
  readonly columns: readonly string[] | undefined;
  readonly body: Region;
}

type IsPayoff = (cell: Cell | undefined) => boolean;

const texts = {
  corner: {
    en: "the top-left cell is blank: type its payoff or, if the first row and column are labels, name the players in it, such as “Row \\ Column”",
    ko: "왼쪽 위 셀이 비어 있습니다. 보수를 입력하거나, 첫 행과 첫 열이 이름표라면 “행 \\ 열”처럼 두 참가자의 이름을 쓰세요",
    zh: "左上角单元格为空：请输入收益；若首行和首列是标签，请在其中写出参与者，例如“行 \\ 列”",
  },
  noBody: {
    en: "there are labels but no payoffs: select the payoffs as well",
    ko: "이름표만 있고 보수가 없습니다. 보수도 함께 선택하세요",
    zh: "只有标签，没有收益：请把收益也选入区域",
  },
  twoNames: {
    en: "“{corner}” does not name two players: write two names with one backslash between them, such as “Korea \\ China”",
    ko: "“{corner}”에는 두 참가자의 이름이 없습니다. “한국 \\ 중국”처럼 두 이름 사이에 역슬래시 하나를 쓰세요",
    zh: "“{corner}”没有给出两个参与者：请写两个名称并用一个反斜杠隔开，例如“韩国 \\ 中国”",
  },
} satisfies Record<string, Text>;

/** Takes a table apart into its labels and its body. Throws InputError for a missing, doubled or blank label and an ambiguous corner. */
export function readMatrixTable(region: Region, isPayoff: IsPayoff): MatrixTable {
  const { row, column } = findLabels(region, isPayoff);
  const top = row ? 1 : 0;
  const left = column ? 1 : 0;
  if (heightOf(region) <= top || widthOf(region) <= left)
    throw new InputError(texts.noBody, {}, { argument: region.argument });
  const players = row && column ? cornerPlayers(region) : undefined;
  const [rowPlayer, columnPlayer] = players ?? defaultPlayers;
  return {
    players,
    rows: column ? rowLabels(region, rowPlayer, top) : undefined,
    columns: row ? columnLabels(region, columnPlayer, left) : undefined,
    body: regionFrom(region, top, left),
  };
}

export const defaultPlayers: readonly [string, string] = ["Row", "Column"];

function findLabels(region: Region, isPayoff: IsPayoff): { row: boolean; column: boolean } {
  const [first = [], ...others] = region.cells;
  const corner = first[0];
  const across = first.slice(1);
  const down = others.map((row) => row[0] ?? null);
  const row = areLabels(across, isPayoff);
  const column = areLabels(down, isPayoff);
  if (typeof corner === "string" && corner.includes("\\")) return { row: true, column: true };
  if (isBlank(corner) && (row || column)) return { row: true, column: true };
  if (isBlank(corner)) throw new InputError(texts.corner, {}, placeIn(region, 0, 0));
  if (isPayoff(corner)) return { row: false, column: false };
  const word = !isNumeric(corner) && first.length + others.length > 1;
  return { row: row || (across.length === 0 && word), column: column || (down.length === 0 && word) };
}

const areLabels = (cells: readonly Cell[], isPayoff: IsPayoff): boolean =>
  cells.some((cell) => !isBlank(cell)) && !cells.some(isPayoff);

function cornerPlayers(region: Region): readonly [string, string] | undefined {
  const corner = labelOf(region.cells[0]?.[0]);
  const separator = ["\\", "/", ",", "，"].find((sign) => corner.includes(sign));
  if (separator === undefined) return undefined;
  const names = corner.split(separator).map((name) => name.trim());
  const [row, column] = names;
  if (names.length === 2 && row && column) {
    checkPlayers(names, () => placeIn(region, 0, 0));
    return [row, column];
  }
  if (separator === "\\") throw new InputError(texts.twoNames, { corner }, placeIn(region, 0, 0));
  return undefined;
}

function rowLabels(region: Region, player: string, top: number): string[] {
  const placeOf = (strategy: number) => placeIn(region, top + strategy, 0);
  const labels = columnOf(region, 0)
    .slice(top)
    .map((cell, strategy) => strategyLabel(cell, player, placeOf(strategy)));
  checkStrategies(player, labels, placeOf);
  return labels;
}

function columnLabels(region: Region, player: string, left: number): string[] {
  const placeOf = (strategy: number) => placeIn(region, 0, left + strategy);
  const labels = (region.cells[0] ?? [])
    .slice(left)
    .map((cell, strategy) => strategyLabel(cell, player, placeOf(strategy)));
  checkStrategies(player, labels, placeOf);
  return labels;
}

/** The labels given, or "1", "2", … */
export const labelsOrNumbers = (labels: readonly string[] | undefined, count: number): readonly string[] =>
  labels ?? Array.from({ length: count }, (_, strategy) => String(strategy + 1));
