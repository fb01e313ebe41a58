import type { Example } from "../define";

/** Run by the tests through every surface. */
export const examples: readonly Example[] = [
  {
    title: {
      en: "Two rounds in the prisoner's dilemma with a way out",
      ko: "빠져나갈 길이 있는 죄수의 딜레마: 두 회차",
      zh: "带退路的囚徒困境：两轮剔除",
    },
    arguments: {
      game: [
        ["Ann / Bob", "Silent", "Confess", "Leave"],
        ["Silent", "3, 3", "0, 4", "1, 0"],
        ["Confess", "4, 0", "1, 1", "0, 0"],
      ],
    },
    result: [
      ["Dominated: 3, rounds: 2; one profile remains", "Player", "Strategy", "Dominated by", "Dominance"],
      [1, "Bob", "Silent", "Confess", "strict"],
      [1, "Bob", "Leave", "Confess", "strict"],
      [2, "Ann", "Silent", "Confess", "strict"],
    ],
  },
  {
    title: {
      en: "Only a mixture dominates: neither Autonomy nor Balance alone beats Align",
      ko: "혼합 전략만이 지배하는 경우: 자율이나 균형 하나만으로는 동조를 이기지 못함",
      zh: "只有混合策略占优：单独的自主或平衡都不能胜过结盟",
    },
    arguments: {
      game: [
        ["Korea / United States", "Partner", "Pressure"],
        ["Align", "1, 1", "1, 2"],
        ["Autonomy", "4, 2", "0, 0"],
        ["Balance", "0, 0", "4, 2"],
      ],
    },
    result: [
      ["Dominated: 1, rounds: 1; 4 profiles remain", "Player", "Strategy", "Dominated by", "Dominance"],
      [1, "Korea", "Align", "1/2 Autonomy + 1/2 Balance", "strict"],
    ],
  },
  {
    title: {
      en: "Weak dominance with three players, in one round",
      ko: "3인 게임의 약열등 전략, 한 회차",
      zh: "三人博弈中的弱劣势策略，一轮",
    },
    arguments: {
      game: [
        ["A", "B", "C", "A", "B", "C"],
        ["yes", "yes", "yes", 2, 2, 2],
        ["yes", "yes", "no", 2, 2, 2],
        ["yes", "no", "yes", 2, 2, 2],
        ["yes", "no", "no", 0, 0, 0],
        ["no", "yes", "yes", 2, 2, 2],
        ["no", "yes", "no", 0, 0, 0],
        ["no", "no", "yes", 0, 0, 0],
        ["no", "no", "no", 0, 0, 0],
      ],
      kind: [["weak"]],
    },
    result: [
      ["Dominated: 3, rounds: 1; one profile remains", "Player", "Strategy", "Dominated by", "Dominance"],
      [1, "A", "no", "yes", "weak"],
      [1, "B", "no", "yes", "weak"],
      [1, "C", "no", "yes", "weak"],
    ],
  },
];
