import type { Example } from "../define";

/** The prisoner's dilemma as a conflict: two states of it differ in what one of the two does. */
export const prisonersDilemma = {
  states: [
    ["State", "Ann", "Bob"],
    ["Both silent", 2, 2],
    ["Bob confesses", 4, 1],
    ["Ann confesses", 1, 4],
    ["Both confess", 3, 3],
  ],
  moves: [
    ["Decision maker", "From", "To", "Back"],
    ["Ann", "Both silent", "Ann confesses", "<->"],
    ["Ann", "Bob confesses", "Both confess", "<->"],
    ["Bob", "Both silent", "Bob confesses", "<->"],
    ["Bob", "Ann confesses", "Both confess", "<->"],
  ],
};

/** Elmira in option form: the ranges of the model by Kilgour, Fang and Hipel. */
export const elmira = {
  states: [
    ["Decision maker", "Option", "Change"],
    ["Ministry", "Modify", "N -> Y"],
    ["Uniroyal", "Delay", "Y -> N"],
    ["Uniroyal", "Accept", ""],
    ["Uniroyal", "Abandon", "N -> Y"],
    ["Local government", "Insist", ""],
  ],
  infeasible: [["Delay & Accept"], ["Delay & Abandon"], ["Accept & Abandon"], ["not Delay & not Accept & not Abandon"]],
  merged: [["Abandon"]],
  preferences: [
    ["State", "Ministry", "Uniroyal", "Local government"],
    ["NYNNN", 6, 1, 4],
    ["YYNNN", 7, 6, 8],
    ["NNYNN", 2, 7, 2],
    ["YNYNN", 3, 2, 7],
    ["NYNNY", 5, 4, 3],
    ["YYNNY", 8, 9, 6],
    ["NNYNY", 1, 8, 1],
    ["YNYNY", 4, 3, 5],
    ["Abandon", 9, 5, 9],
  ],
};

export const examples: readonly Example[] = [
  {
    title: {
      en: "The prisoner's dilemma: silence is stable when answers are foreseen",
      ko: "죄수의 딜레마: 대응을 내다보면 침묵이 안정적이다",
      zh: "囚徒困境：若预见应对，沉默是稳定的",
    },
    arguments: prisonersDilemma,
    result: [
      ["Equilibria of 4 states: Nash 1, GMR 2, SMR 2, SEQ 2", "Nash", "GMR", "SMR", "SEQ", "Ann", "Bob"],
      ["Both silent", false, true, true, true, "GMR, SMR, SEQ", "GMR, SMR, SEQ"],
      ["Bob confesses", false, false, false, false, "unstable", "Nash, GMR, SMR, SEQ"],
      ["Ann confesses", false, false, false, false, "Nash, GMR, SMR, SEQ", "unstable"],
      ["Both confess", true, true, true, true, "Nash, GMR, SMR, SEQ", "Nash, GMR, SMR, SEQ"],
    ],
  },
  {
    title: {
      en: "The Elmira conflict, in options",
      ko: "엘마이라 갈등, 선택지로",
      zh: "埃尔迈拉冲突，以选项表示",
    },
    arguments: elmira,
    result: [
      [
        "Equilibria of 9 states: Nash 3, GMR 5, SMR 5, SEQ 3",
        "Nash",
        "GMR",
        "SMR",
        "SEQ",
        "Ministry",
        "Uniroyal",
        "Local government",
      ],
      ["NYNNN", false, true, true, false, "Nash, GMR, SMR, SEQ", "Nash, GMR, SMR, SEQ", "GMR, SMR"],
      ["YYNNN", false, false, false, false, "Nash, GMR, SMR, SEQ", "unstable", "GMR, SMR, SEQ"],
      ["NNYNN", false, false, false, false, "Nash, GMR, SMR, SEQ", "unstable", "GMR, SMR, SEQ"],
      ["YNYNN", false, true, true, false, "Nash, GMR, SMR, SEQ", "Nash, GMR, SMR, SEQ", "GMR, SMR"],
      ["Abandon", true, true, true, true, "Nash, GMR, SMR, SEQ", "Nash, GMR, SMR, SEQ", "Nash, GMR, SMR, SEQ"],
      ["NYNNY", true, true, true, true, "Nash, GMR, SMR, SEQ", "Nash, GMR, SMR, SEQ", "Nash, GMR, SMR, SEQ"],
      ["YYNNY", false, false, false, false, "Nash, GMR, SMR, SEQ", "unstable", "Nash, GMR, SMR, SEQ"],
      ["NNYNY", false, false, false, false, "Nash, GMR, SMR, SEQ", "unstable", "Nash, GMR, SMR, SEQ"],
      ["YNYNY", true, true, true, true, "Nash, GMR, SMR, SEQ", "Nash, GMR, SMR, SEQ", "Nash, GMR, SMR, SEQ"],
    ],
  },
  {
    title: {
      en: "Two who may act together upset an equilibrium of Elmira",
      ko: "함께 행동할 수 있는 둘이 엘마이라의 균형을 깨뜨린다",
      zh: "可共同行动的两方打破埃尔迈拉的一个均衡",
    },
    arguments: { ...elmira, stability: [["nash"]], coalition: [["Ministry", "Uniroyal"]] },
    result: [
      ["Equilibria of 9 states: Nash 2", "Nash", "Ministry", "Uniroyal", "Local government", "Ministry + Uniroyal"],
      ["NYNNN", false, "Nash", "Nash", "unstable", "Nash"],
      ["YYNNN", false, "Nash", "unstable", "unstable", "unstable"],
      ["NNYNN", false, "Nash", "unstable", "unstable", "Nash"],
      ["YNYNN", false, "Nash", "Nash", "unstable", "Nash"],
      ["Abandon", true, "Nash", "Nash", "Nash", "Nash"],
      ["NYNNY", false, "Nash", "Nash", "Nash", "unstable"],
      ["YYNNY", false, "Nash", "unstable", "Nash", "unstable"],
      ["NNYNY", false, "Nash", "unstable", "Nash", "Nash"],
      ["YNYNY", true, "Nash", "Nash", "Nash", "Nash"],
    ],
  },
];
