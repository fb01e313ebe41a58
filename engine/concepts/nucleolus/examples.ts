import type { Example } from "../define";

const bankruptcy = [
  ["Coalition", "Worth"],
  ["A", 0],
  ["B", 0],
  ["C", 0],
  ["A, B", 0],
  ["A, C", 0],
  ["B, C", 100],
  ["A, B, C", 200],
];

const emptyCore = [
  ["1", 0],
  ["2", 0],
  ["3", 0],
  ["12", 10],
  ["13", 0],
  ["23", 0],
  ["123", 2],
];

/** Run by the tests through every surface. */
export const examples: readonly Example[] = [
  {
    title: {
      en: "An estate of 200, claims of 100, 200 and 300: the Talmud's division",
      ko: "유산 200, 청구액 100·200·300: 탈무드의 분배",
      zh: "遗产 200，债权 100、200、300：《塔木德》的分配",
    },
    arguments: { coalitions: bankruptcy },
    result: [
      ["Nucleolus, exact", "A", "B", "C"],
      ["Share", 50, 75, 75],
    ],
  },
  {
    title: {
      en: "The prenucleolus may give a player less than its worth alone",
      ko: "준핵인은 혼자일 때의 가치보다 적게 줄 수도 있음",
      zh: "预核仁可能使参与者所得少于其单独价值",
    },
    arguments: { coalitions: emptyCore, kind: [["prenucleolus"]] },
    result: [
      ["Prenucleolus, exact", "1", "2", "3"],
      ["Share", 3, 3, -4],
    ],
  },
  {
    title: { en: "Complaints per member", ko: "구성원 한 명당 불만", zh: "人均怨言" },
    arguments: {
      coalitions: [
        ["1", 0],
        ["2", 0],
        ["3", 0],
        ["13", 9],
        ["23", 10],
        ["123", 12],
      ],
      kind: [["per-capita"]],
      missing: [["zero"]],
      show: [["fractions"]],
    },
    result: [
      ["Per-capita nucleolus, exact", "1", "2", "3"],
      ["Share", "2/3", "7/6", "61/6"],
    ],
  },
];
