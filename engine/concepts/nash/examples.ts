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
  {
    title: {
      en: "Selten's horse: ties make two segments of equilibria, given by their ends",
      ko: "젤텐의 말: 동점 때문에 균형이 두 선분을 이루며, 그 끝점으로 표시",
      zh: "泽尔滕的马：平局使均衡构成两条线段，以端点给出",
    },
    arguments: {
      game: [
        ["P1", "P2", "P3", "P1", "P2", "P3"],
        ["R", "R", "R", 1, 1, 1],
        ["R", "R", "L", 1, 1, 1],
        ["R", "L", "R", 4, 4, 0],
        ["R", "L", "L", 0, 0, 1],
        ["L", "R", "R", 3, 2, 2],
        ["L", "R", "L", 0, 0, 0],
        ["L", "L", "R", 3, 2, 2],
        ["L", "L", "L", 0, 0, 0],
      ],
      show: [["fractions"]],
    },
    result: [
      [
        "Nash: all 4 extreme points, exact; components: 2",
        "P1: R",
        "P1: L",
        "P2: R",
        "P2: L",
        "P3: R",
        "P3: L",
        "P1",
        "P2",
        "P3",
        "Component",
      ],
      [1, 1, 0, 1, 0, 0, 1, 1, 1, 1, 1],
      [2, 0, 1, 1, 0, 1, 0, 3, 2, 2, 2],
      [3, 0, 1, "1/3", "2/3", 1, 0, 3, 2, 2, 2],
      [4, 1, 0, 1, 0, "1/4", "3/4", 1, 1, 1, 1],
    ],
  },
];
