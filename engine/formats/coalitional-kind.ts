import type { CoalitionalGame } from "../games/coalitional-game";
import { readCoalitionTable } from "./coalition-table";
import type { GameKind } from "./game-kind";
import { rangesOf } from "./table-source";

/** Games in coalitional form with transferable worths: a table of coalitions and what each is worth. */
export const coalitional: GameKind<CoalitionalGame> = {
  id: "coalitional",
  title: { en: "coalitional game", ko: "협조 게임", zh: "合作博弈" },
  ranges: [
    {
      name: "coalitions",
      description: {
        en: "Two columns: a coalition (Korea; Korea, US; Korea + US; or AB for players A and B) and its worth. In any order, with or without headings",
        ko: "두 열: 연합(Korea; Korea, US; Korea + US; 참가자가 A와 B이면 AB)과 그 가치. 순서는 자유이며 머리글은 있어도 없어도 됩니다",
        zh: "两列：联盟（Korea；Korea, US；Korea + US；参与者为 A 和 B 时可写 AB）及其价值。顺序不限，标题可有可无",
      },
    },
  ],
  read: (source, reading) => readCoalitionTable(rangesOf(source).coalitions ?? [], "coalitions", reading),
  players: (game) => game.players,
};
