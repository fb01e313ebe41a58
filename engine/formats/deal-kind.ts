import type { DealGame } from "../games/deal";
import { readDealTable } from "./deal-table";
import { readIncompatible } from "./deal-terms";
import type { GameKind } from "./game-kind";
import { rangesOf } from "./table-source";

/** Negotiations over several issues: a table of points, and the options that exclude each other. */
export const dealKind: GameKind<DealGame> = {
  id: "deal",
  title: { en: "multi-issue negotiation", ko: "다쟁점 협상", zh: "多议题谈判" },
  ranges: [
    {
      name: "issues",
      description: {
        en: "The scoring table: a header row (Issue, Option, the parties), a row for each option with every party's points, and a row “Reservation”; rows “Weight” are optional, blanks mean that a party does not hold the issue",
        ko: "점수표: 머리글 행(쟁점, 선택지, 당사자들), 선택지마다 각 당사자의 점수를 적은 행, 그리고 “Reservation”(유보 가치) 행. “Weight”(가중치) 행은 선택이며, 빈칸은 그 당사자와 무관한 쟁점을 뜻합니다",
        zh: "评分表：标题行（议题、选项、各当事方），每个选项一行并列出各方分数，以及“Reservation”（保留价值）行；“Weight”（权重）行可选，空白表示该议题与该方无关",
      },
    },
    {
      name: "incompatible",
      description: {
        en: "Options that exclude each other: in each row two or more cells such as “Tariff relief: Full”",
        ko: "함께할 수 없는 선택지: 각 행에 “관세 완화: 전면” 같은 셀을 둘 이상",
        zh: "互相排斥的选项：每行两个或更多单元格，例如“关税减免：全部”",
      },
    },
  ],
  read(source, reading) {
    const { issues = [], incompatible = [] } = rangesOf(source);
    const game = readDealTable(issues, "issues", reading);
    return { ...game, incompatible: readIncompatible(incompatible, "incompatible", game) };
  },
  players: (game) => game.parties,
  outline: ({ issues }) => ({ issues }),
};
