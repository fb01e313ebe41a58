import type { Example } from "../define";

/** Run by the tests through every surface. */
export const examples: readonly Example[] = [
  {
    title: {
      en: "Three parties, any two of which form a majority",
      ko: "어느 둘이든 과반이 되는 세 정당",
      zh: "任意两党即成多数的三党",
    },
    arguments: {
      coalitions: [
        ["A", 0],
        ["B", 0],
        ["C", 0],
        ["AB", 1],
        ["AC", 1],
        ["BC", 1],
        ["ABC", 1],
      ],
    },
    result: [
      ["Properties: 5 of 9 hold, exact", "Holds", "Against it"],
      ["Essential", true, ""],
      ["Additive", false, "A + B"],
      ["Constant-sum", true, ""],
      ["Monotonic", true, ""],
      ["Zero-monotonic", true, ""],
      ["Convex", false, "A; A + B; A + C; A + B + C"],
      ["Balanced", false, "1/2 × (A + B); 1/2 × (A + C); 1/2 × (B + C)"],
      ["Quasi-balanced", false, "A + B; B + C; A + B + C"],
      ["Superadditive", true, ""],
    ],
  },
];
