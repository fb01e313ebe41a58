import type { Example } from "../define";

/** Run by the tests through every surface. */
export const examples: readonly Example[] = [
  {
    title: { en: "Prisoner's dilemma in list form", ko: "목록형으로 쓴 죄수의 딜레마", zh: "列表形式的囚徒困境" },
    arguments: {
      game: [
        ["Ann", "Bob", "Ann", "Bob"],
        ["Silent", "Silent", 3, 3],
        ["Silent", "Confess", 0, 4],
        ["Confess", "Silent", 4, 0],
        ["Confess", "Confess", 1, 1],
      ],
    },
    result: [
      ["Nash: unique, exact", "Ann: Silent", "Ann: Confess", "Bob: Silent", "Bob: Confess", "Ann", "Bob", "Index"],
      [1, 0, 1, 0, 1, 1, 1, 1],
    ],
  },
  {
    title: {
      en: "Matching pennies, zero-sum from one matrix",
      ko: "행렬 하나로 쓴 동전 맞추기(제로섬)",
      zh: "由单个矩阵给出的猜硬币（零和）",
    },
    arguments: {
      game: [
        [1, -1],
        [-1, 1],
      ],
      show: [["fractions"]],
    },
    result: [
      ["Nash: unique, exact", "Row: 1", "Row: 2", "Column: 1", "Column: 2", "Row", "Column", "Index"],
      [1, "1/2", "1/2", "1/2", "1/2", 0, 0, 1],
    ],
  },
  {
    title: {
      en: "Pure equilibria of a game with three players",
      ko: "3인 게임의 순수 균형",
      zh: "三人博弈的纯策略均衡",
    },
    arguments: {
      game: [
        ["A", "B", "C", "A", "B", "C"],
        ["stay", "stay", "stay", 0, 0, 0],
        ["stay", "stay", "go", 1, 1, 2],
        ["stay", "go", "stay", 1, 2, 1],
        ["stay", "go", "go", 3, 1, 1],
        ["go", "stay", "stay", 2, 1, 1],
        ["go", "stay", "go", 1, 3, 1],
        ["go", "go", "stay", 1, 1, 3],
        ["go", "go", "go", 0, 0, 0],
      ],
      find: [["pure"]],
    },
    result: [
      ["Nash: all 6 pure", "A: stay", "A: go", "B: stay", "B: go", "C: stay", "C: go", "A", "B", "C"],
      [1, 1, 0, 1, 0, 0, 1, 1, 1, 2],
      [2, 1, 0, 0, 1, 1, 0, 1, 2, 1],
      [3, 1, 0, 0, 1, 0, 1, 3, 1, 1],
      [4, 0, 1, 1, 0, 1, 0, 2, 1, 1],
      [5, 0, 1, 1, 0, 0, 1, 1, 3, 1],
      [6, 0, 1, 0, 1, 1, 0, 1, 1, 3],
    ],
  },
];
