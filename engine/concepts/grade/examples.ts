import type { Cells } from "../../formats/cells";
import type { Example } from "../define";

const chicken: Cells = [
  ["Korea / China", "Yield", "Insist"],
  ["Yield", "3, 3", "1, 4"],
  ["Insist", "4, 1", "0, 0"],
];

export const examples: readonly Example[] = [
  {
    title: {
      en: "A mixture that leaves the other player with a favourite",
      ko: "상대에게 더 나은 전략을 남긴 혼합",
      zh: "使对方仍有偏好的混合",
    },
    arguments: {
      table: chicken,
      answer: [["1/2", "1/2", "1/4", "3/4"]],
      question: [["mixed-equilibrium"]],
    },
    result: [
      ["Score 0.5", "Score", "First wrong step"],
      [
        "Answer",
        0.5,
        "The others' mixtures give Korea 1.5 from Yield, 1 from Insist: Korea plays all of these, so they must pay the same.",
      ],
    ],
  },
  {
    title: { en: "One equilibrium of two", ko: "두 균형 중 하나", zh: "两个均衡中的一个" },
    arguments: {
      table: chicken,
      answer: [
        ["Insist", "Yield"],
        [null, null],
      ],
      question: [["pure-equilibria"]],
    },
    result: [
      ["Score 0.5", "Score", "First wrong step"],
      ["Answer", 0.5, "An equilibrium is missing: look for a cell in which nobody could do better alone."],
    ],
  },
  {
    title: {
      en: "A Shapley value with two numbers exchanged",
      ko: "두 수가 뒤바뀐 섀플리 값",
      zh: "两个数字颠倒的沙普利值",
    },
    arguments: {
      table: [
        ["Coalition", "Worth"],
        ["Korea", 0],
        ["US", 0],
        ["China", 0],
        ["Korea, US", 6],
        ["Korea, China", 4],
        ["US, China", 2],
        ["Korea, US, China", 12],
      ],
      answer: [
        ["Korea", 5],
        ["US", 3],
        ["China", 4],
      ],
      question: [["shapley"]],
    },
    result: [
      ["Score 0.3333", "Score", "First wrong step"],
      ["Answer", 1 / 3, "US: 3 is not right."],
    ],
  },
];
