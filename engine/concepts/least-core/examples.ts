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
      show: [["fractions"]],
    },
    result: [
      ["Least core: largest excess 1/3, a single division, exact", "A", "B", "C", "Largest excess"],
      ["Division", "1/3", "1/3", "1/3", "1/3"],
    ],
  },
  {
    title: {
      en: "Where the core is not empty: its inner part",
      ko: "코어가 비어 있지 않을 때: 코어의 안쪽",
      zh: "核心非空时：其内部",
    },
    arguments: {
      coalitions: [
        ["Coalition", "Worth"],
        ["Korea", 0],
        ["US", 0],
        ["China", 0],
        ["Korea, US", 6],
        ["Korea, China", 4],
        ["US, China", 0],
        ["Korea, US, China", 10],
      ],
    },
    result: [
      ["Least core: largest excess -2, all 2 vertices, exact", "Korea", "US", "China", "Largest excess"],
      ["Vertex 1", 6, 2, 2, -2],
      ["Vertex 2", 4, 4, 2, -2],
    ],
  },
];
