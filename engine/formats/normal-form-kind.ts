import type { NormalFormGame } from "../games/normal-form";
import { readGameJson } from "./game-json";
import type { GameKind } from "./game-kind";
import { readNfg } from "./nfg";
import { readNormalFormCells } from "./normal-form-range";

/** Games in normal form: from one or two ranges, a .nfg file or JSON. */
export const normalForm: GameKind<NormalFormGame> = {
  id: "normal-form",
  title: { en: "game in normal form", ko: "표준형 게임", zh: "标准式博弈" },
  ranges: [
    {
      name: "game",
      description: {
        en: "The payoff table: list form (a header row, a column of strategies for each player, then a column of payoffs for each), a table of cells such as “3, 2”, or the matrix of the row player",
        ko: "보수표: 목록 형식(머리글 행, 참가자마다 전략 열, 이어서 참가자마다 보수 열), “3, 2” 모양의 셀로 된 표, 또는 행 참가자의 행렬",
        zh: "收益表：列表形式（标题行、每个参与者一列策略、随后每个参与者一列收益）、单元格为“3, 2”的表，或行参与者的矩阵",
      },
    },
    {
      name: "B",
      description: {
        en: "The column player's matrix, of the same size. Without it, a single matrix is a zero-sum game",
        ko: "같은 크기의 열 참가자 행렬. 생략하면 행렬 하나는 제로섬 게임입니다",
        zh: "列参与者的矩阵，大小相同。省略时，单个矩阵表示零和博弈",
      },
    },
  ],
  read(source, reading) {
    if ("cells" in source) return readNormalFormCells(source.cells.game ?? [], source.cells.B, reading);
    return source.format === "nfg" ? readNfg(source.text) : readGameJson(source.text, reading);
  },
  players: (game) => game.players,
};
