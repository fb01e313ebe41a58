import type { Example } from "../define";

/** Run by the tests through every surface. */
export const examples: readonly Example[] = [
  {
    title: {
      en: "Korea, the US and China: four corners",
      ko: "한국·미국·중국: 꼭짓점 넷",
      zh: "韩国、美国与中国：四个顶点",
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
      ["Core: all 4 vertices, exact", "Korea", "US", "China"],
      ["Vertex 1", 10, 0, 0],
      ["Vertex 2", 6, 0, 4],
      ["Vertex 3", 4, 6, 0],
      ["Vertex 4", 0, 6, 4],
    ],
  },
  {
    title: { en: "A single division", ko: "분배가 하나뿐인 경우", zh: "唯一的分配" },
    arguments: {
      coalitions: [
        ["1", 0],
        ["2", 1],
        ["3", 2],
        ["12", 3],
        ["13", 4],
        ["23", 5],
        ["123", 6],
      ],
    },
    result: [
      ["Core: a single division, exact", "1", "2", "3"],
      ["Division", 1, 2, 3],
    ],
  },
];
