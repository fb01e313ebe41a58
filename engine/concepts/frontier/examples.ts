import type { Example } from "../define";

/** Run by the tests through every surface. */
export const examples: readonly Example[] = [
  {
    title: {
      en: "Four contracts between a supplier and a customer",
      ko: "공급자와 고객의 네 가지 계약",
      zh: "供应商与客户的四份合同",
    },
    arguments: {
      outcomes: [
        ["Contract", "Supplier", "Customer"],
        ["No contract", 2, 1],
        ["Spot price", 8, 2],
        ["Fixed price", 6, 6],
        ["Cost plus", 3, 8],
      ],
      show: [["fractions"]],
    },
    result: [
      ["Frontier: all 3 corners, exact", "Outcome", "Supplier", "Customer", "Customer per Supplier"],
      [1, "Cost plus", 3, 8, "2/3"],
      [2, "Fixed price", 6, 6, 2],
      [3, "Spot price", 8, 2, ""],
    ],
  },
  {
    title: {
      en: "Efficient profiles of chicken",
      ko: "치킨 게임의 효율적인 전략 조합",
      zh: "胆小鬼博弈的有效策略组合",
    },
    arguments: {
      outcomes: [
        ["Row \\ Column", "Swerve", "Straight"],
        ["Swerve", "6, 6", "2, 8"],
        ["Straight", "7, 2", "0, 0"],
      ],
      over: [["pure"]],
    },
    result: [
      ["Frontier: all 3 efficient outcomes, exact", "Outcome", "Row", "Column", "Column per Row"],
      [1, "Swerve / Straight", 2, 8, 0.5],
      [2, "Swerve / Swerve", 6, 6, 4],
      [3, "Straight / Swerve", 7, 2, ""],
    ],
  },
  {
    title: {
      en: "Five sites for three parties",
      ko: "세 당사자의 다섯 후보지",
      zh: "三方的五个地点",
    },
    arguments: {
      outcomes: [
        ["Site", "A", "B", "C"],
        ["North", 9, 2, 3],
        ["South", 3, 9, 2],
        ["East", 4, 5, 6],
        ["West", 1, 7, 8],
        ["Centre", 4, 5, 4],
      ],
    },
    result: [
      ["Frontier: all 3 corners, exact", "Outcome", "A", "B", "C"],
      [1, "North", 9, 2, 3],
      [2, "South", 3, 9, 2],
      [3, "West", 1, 7, 8],
    ],
  },
];
