import type { Quantity } from "../arithmetic/quantity";
import { negate } from "../arithmetic/rational";
import { InputError, type Place } from "../errors";
import { type NormalFormGame, normalFormGame, type Player } from "../games/normal-form";
import type { Text } from "../text";
import type { Cell } from "./cells";
import type { Reading } from "./game-kind";
import { defaultPlayers, labelsOrNumbers, type MatrixTable, readMatrixTable } from "./matrix-labels";
import { isPayoffLike, readNumber } from "./number-cell";
import { heightOf, placeIn, type Region, widthOf } from "./region";

const texts = {
  sizes: {
    en: "A has {rows} × {columns} payoffs but B has {otherRows} × {otherColumns}: both need one row for each strategy of the row player and one column for each of the column player",
    ko: "A의 보수는 {rows} × {columns}개인데 B의 보수는 {otherRows} × {otherColumns}개입니다. 둘 다 행 참가자의 전략마다 한 행, 열 참가자의 전략마다 한 열이 있어야 합니다",
    zh: "A 有 {rows} × {columns} 个收益，而 B 有 {otherRows} × {otherColumns} 个：两者都应为行参与者的每个策略设一行，为列参与者的每个策略设一列",
  },
  labels: {
    en: "A and B do not agree: A says “{label}” where B says “{other}”. Give both the same labels in the same order, or only one of them labels",
    ko: "A와 B가 서로 다릅니다. A에는 “{label}”, B에는 “{other}”(이)라고 되어 있습니다. 같은 이름표를 같은 순서로 쓰거나 한쪽에만 쓰세요",
    zh: "A 与 B 不一致：A 中为“{label}”，B 中为“{other}”。请让两者的标签及顺序相同，或只给其中一个加标签",
  },
} satisfies Record<string, Text>;

/** Two matrices, the row player's payoffs and the column player's, both with a row for each strategy of the row player. */
export function readTwoMatrices(first: Region, second: Region, reading: Reading): NormalFormGame {
  const a = readTable(first, reading);
  const b = readTable(second, reading);
  checkSizes(a.body, b.body);
  checkAgreement(a, b, { argument: second.argument });
  const payoffs = [readBody(a.body, reading), readBody(b.body, reading)];
  return twoPlayerGame(mergedTable(a, b), (player, index) => payoffs[player]![index]!);
}

/** One matrix, the row player's payoffs; the column player gets their negatives. */
export function readZeroSum(region: Region, reading: Reading): NormalFormGame {
  const table = readTable(region, reading);
  const payoffs = readBody(table.body, reading);
  return twoPlayerGame(table, (player, index) => (player === 0 ? payoffs[index]! : negative(payoffs[index]!)));
}

const negative = (payoff: Quantity): Quantity => (typeof payoff === "number" ? 0 - payoff : negate(payoff));

function readTable(region: Region, { parameters }: Reading): MatrixTable {
  return readMatrixTable(region, (cell: Cell | undefined) => isPayoffLike(cell, parameters));
}

function readBody(body: Region, reading: Reading): Quantity[] {
  return body.cells.flatMap((row, i) => row.map((cell, j) => readNumber(cell, placeIn(body, i, j), reading)));
}

function checkSizes(a: Region, b: Region): void {
  const [rows, columns, otherRows, otherColumns] = [heightOf(a), widthOf(a), heightOf(b), widthOf(b)];
  if (rows === otherRows && columns === otherColumns) return;
  throw new InputError(texts.sizes, { rows, columns, otherRows, otherColumns }, { argument: b.argument });
}

function checkAgreement(a: MatrixTable, b: MatrixTable, place: Place): void {
  for (const part of ["players", "rows", "columns"] as const) {
    const [labels, others] = [a[part], b[part]];
    const at = labels && others ? labels.findIndex((label, i) => label !== others[i]) : -1;
    if (at >= 0) throw new InputError(texts.labels, { label: labels![at]!, other: others![at]! }, place);
  }
}

const mergedTable = (a: MatrixTable, b: MatrixTable): MatrixTable => ({
  players: a.players ?? b.players,
  rows: a.rows ?? b.rows,
  columns: a.columns ?? b.columns,
  body: a.body,
});

/** The game of a table, its payoffs in the order of the body's cells. */
export function twoPlayerGame(
  { players, rows, columns, body }: MatrixTable,
  payoffAt: (player: number, index: number) => Quantity,
): NormalFormGame {
  const [rowPlayer, columnPlayer] = players ?? defaultPlayers;
  const both: Player[] = [
    { label: rowPlayer, strategies: labelsOrNumbers(rows, heightOf(body)) },
    { label: columnPlayer, strategies: labelsOrNumbers(columns, widthOf(body)) },
  ];
  return normalFormGame(both, payoffAt);
}
