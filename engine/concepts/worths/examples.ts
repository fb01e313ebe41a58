import type { Example } from "../define";

/** Run by the tests through every surface. */
export const examples: readonly Example[] = [
  {
    title: {
      en: "Chicken: alone each can be held to 2, together they get 12",
      ko: "치킨 게임: 혼자서는 2까지 눌리고, 함께는 12",
      zh: "胆小鬼博弈：单独时可被压到 2，共同可得 12",
    },
    arguments: {
      game: [
        ["Row / Column", "Swerve", "Straight"],
        ["Swerve", "6, 6", "2, 7"],
        ["Straight", "7, 2", "0, 0"],
      ],
    },
    result: [
      ["Coalition (α, exact)", "Worth"],
      ["Row", 2],
      ["Column", 2],
      ["Row + Column", 12],
    ],
  },
  {
    title: {
      en: "Matching pennies in pure strategies: nothing stops the one who moves second",
      ko: "순수 전략만 쓰는 동전 맞추기: 나중에 두는 쪽은 막을 수 없음",
      zh: "纯策略下的猜硬币：后行者无法阻止",
    },
    arguments: {
      game: [
        ["Even / Odd", "Heads", "Tails"],
        ["Heads", "1, -1", "-1, 1"],
        ["Tails", "-1, 1", "1, -1"],
      ],
      rule: [["beta"]],
      strategies: [["pure"]],
    },
    result: [
      ["Coalition (β, exact)", "Worth"],
      ["Even", 1],
      ["Odd", 1],
      ["Even + Odd", 0],
    ],
  },
];
