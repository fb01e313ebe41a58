import type { Example } from "../define";

/** Run by the tests through every surface. */
export const examples: readonly Example[] = [
  {
    title: { en: "Three towns share an airport", ko: "공항을 함께 쓰는 세 도시", zh: "三城共用一个机场" },
    arguments: {
      coalitions: [
        ["Coalition", "Worth"],
        ["A", 6],
        ["B", 12],
        ["C", 42],
        ["A, B", 12],
        ["A, C", 42],
        ["B, C", 42],
        ["A, B, C", 42],
      ],
    },
    result: [
      ["Shapley value, exact", "A", "B", "C"],
      ["Share", 2, 5, 35],
    ],
  },
  {
    title: {
      en: "One left glove and two right ones; only pairs are written down",
      ko: "왼쪽 장갑 하나와 오른쪽 장갑 둘. 짝이 되는 연합만 적음",
      zh: "一只左手套和两只右手套；只写出能成双的联盟",
    },
    arguments: {
      coalitions: [
        ["L", 0],
        ["R1", 0],
        ["R2", 0],
        ["L + R1", 1],
        ["L + R2", 1],
      ],
      missing: [["parts"]],
      show: [["fractions"]],
    },
    result: [
      ["Shapley value, exact", "L", "R1", "R2"],
      ["Share", "2/3", "1/6", "1/6"],
    ],
  },
  {
    title: {
      en: "Two partners, one with twice the weight",
      ko: "동업자 둘, 한쪽의 가중치가 두 배",
      zh: "两位合伙人，其中一位权重加倍",
    },
    arguments: {
      coalitions: [
        ["Ann", 10],
        ["Bob", 20],
        ["Ann, Bob", 60],
      ],
      weights: [
        ["Ann", 2],
        ["Bob", 1],
      ],
    },
    result: [
      ["Shapley value, exact", "Ann", "Bob"],
      ["Share", 30, 30],
    ],
  },
  {
    title: { en: "The costs of a shared road", ko: "함께 쓰는 도로의 비용", zh: "共用道路的成本" },
    arguments: {
      coalitions: [
        ["1", 300],
        ["2", 270],
        ["3", 280],
        ["12", 410],
        ["13", 410],
        ["23", 410],
        ["123", 550],
      ],
      worths: [["costs"]],
    },
    result: [
      ["Shapley value, exact", "1", "2", "3"],
      ["Share: saves", 325 / 3, 280 / 3, 295 / 3],
      ["Share: pays", 575 / 3, 530 / 3, 545 / 3],
    ],
  },
];
