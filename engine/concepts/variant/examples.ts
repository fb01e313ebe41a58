import type { Example } from "../define";

export const examples: readonly Example[] = [
  {
    title: {
      en: "A 2 × 2 game with a mixed equilibrium that can be found by hand",
      ko: "손으로 구할 수 있는 혼합 균형을 가진 2 × 2 게임",
      zh: "可手算混合均衡的 2 × 2 博弈",
    },
    arguments: {
      template: [
        ["Korea / US", "Partner", "Pressure"],
        ["Align", "0..9, 0..9", "0..9, 0..9"],
        ["Autonomy", "0..9, 0..9", "0..9, 0..9"],
      ],
      seed: [[2026]],
      conditions: [["exactly one equilibrium"], ["mixed equilibrium with denominators up to 10"], ["no ties"]],
    },
    result: [
      ["Korea / US", "Partner", "Pressure"],
      ["Align", "2, 4", "7, 1"],
      ["Autonomy", "3, 4", "1, 7"],
    ],
  },
  {
    title: {
      en: "A prisoner's dilemma: the same draw in several cells",
      ko: "죄수의 딜레마: 같은 수를 여러 셀에",
      zh: "囚徒困境：多个单元格用同一抽取值",
    },
    arguments: {
      template: [
        ["Row", "Column", "Row payoff", "Column payoff"],
        ["Cooperate", "Cooperate", "reward", "reward"],
        ["Cooperate", "Defect", "0", "reward + gain"],
        ["Defect", "Cooperate", "reward + gain", "0"],
        ["Defect", "Defect", "1", "1"],
      ],
      seed: [[7]],
      conditions: [["solvable by dominance"]],
      draws: [
        ["reward", "2..6"],
        ["gain", "1..4 by 0.5"],
      ],
    },
    result: [
      ["Row", "Column", "Row payoff", "Column payoff"],
      ["Cooperate", "Cooperate", 2, 2],
      ["Cooperate", "Defect", 0, 6],
      ["Defect", "Cooperate", 6, 0],
      ["Defect", "Defect", 1, 1],
    ],
  },
];
