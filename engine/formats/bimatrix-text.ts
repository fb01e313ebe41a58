import type { Quantity } from "../arithmetic/quantity";
import { InputError, type Place, Refusal } from "../errors";
import type { NormalFormGame } from "../games/normal-form";
import type { Text } from "../text";
import { twoPlayerGame } from "./bimatrix-form";
import type { Cell, Cells } from "./cells";
import type { Parameters, Reading } from "./game-kind";
import { readMatrixTable } from "./matrix-labels";
import { isPayoffLike, readNumber } from "./number-cell";
import { payoffTexts } from "./payoff-texts";
import { placeIn, type Region } from "./region";
import { writtenPayoff } from "./written-payoff";

const texts = {
  one: {
    en: "the cell holds one payoff: type both players' payoffs with a comma and a space between them, such as “3, 2” (Excel reads 3,200 as one number: type “3, 200”)",
    ko: "셀에 보수가 하나뿐입니다. “3, 2”처럼 쉼표와 빈칸으로 나누어 두 참가자의 보수를 입력하세요(Excel은 3,200을 한 숫자로 읽으므로 “3, 200”으로 입력하세요)",
    zh: "单元格中只有一个收益：请用逗号加空格隔开两个参与者的收益，例如“3, 2”（Excel 会把 3,200 当作一个数，请输入“3, 200”）",
  },
  many: {
    en: "the cell holds {count} payoffs, but a table of cells “3, 2” is for two players: use the list form for more (one row per profile)",
    ko: "셀에 보수가 {count}개 있지만 “3, 2” 모양의 표는 두 참가자만을 위한 것입니다. 더 많으면 목록 형식(전략 조합마다 한 행)을 쓰세요",
    zh: "单元格中有 {count} 个收益，但“3, 2”这种表只适用于两个参与者：人数更多时请使用列表形式（每个策略组合一行）",
  },
  twoPlayers: {
    en: "a table of cells “3, 2” shows two players, and this game has {count}: write it in list form",
    ko: "“3, 2” 모양의 표는 두 참가자만 나타내는데 이 게임의 참가자는 {count}명입니다. 목록 형식으로 쓰세요",
    zh: "“3, 2”这种表只能表示两个参与者，而此博弈有 {count} 个：请用列表形式书写",
  },
} satisfies Record<string, Text>;

/** Whether the cell holds two or more payoffs, numbers or expressions in known parameters, as "3, 2" does. */
export function holdsPayoffs(cell: Cell | undefined, parameters: Parameters): boolean {
  if (typeof cell !== "string") return false;
  const parts = payoffTexts(cell);
  return parts.length > 1 && parts.every((part) => isPayoffLike(part, parameters));
}

/** One range whose cells read "3, 2": the row player's payoff, then the column player's. */
export function readBimatrixText(region: Region, reading: Reading): NormalFormGame {
  const table = readMatrixTable(region, (cell) => holdsPayoffs(cell, reading.parameters));
  const { body } = table;
  const pairs = body.cells.flatMap((row, i) => row.map((cell, j) => readPair(cell, placeIn(body, i, j), reading)));
  return twoPlayerGame(table, (player, index) => pairs[index]![player]!);
}

function readPair(cell: Cell, place: Place, reading: Reading): readonly Quantity[] {
  const parts = typeof cell === "string" ? payoffTexts(cell) : [cell];
  if (parts.length > 2) throw new InputError(texts.many, { count: parts.length }, place);
  const payoffs = parts.map((part) => readNumber(part, place, reading));
  if (payoffs.length < 2) throw new InputError(texts.one, {}, place);
  return payoffs;
}

/**
 * A two-player game as a table of cells "3, 2" with labels, the corner "Korea \ China". Throws Refusal for more or fewer players.
 * The names of players may not hold a backslash, or the corner cannot be read back.
 */
export function writeBimatrixText(game: NormalFormGame): Cells {
  const [row, column, ...others] = game.players;
  if (!row || !column || others.length > 0) throw new Refusal(texts.twoPlayers, { count: game.players.length });
  const pair = (index: number) => [0, 1].map((player) => String(writtenPayoff(game, player, index))).join(", ");
  return [
    [`${row.label} \\ ${column.label}`, ...column.strategies],
    ...row.strategies.map((label, i) => [label, ...column.strategies.map((_, j) => pair(i * game.strides[0]! + j))]),
  ];
}
