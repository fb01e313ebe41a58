import type { Example } from "../define";

export const examples: readonly Example[] = [
  {
    title: {
      en: "Three wives of the Talmud: 100, 200 and 300 claimed, 200 left",
      ko: "탈무드의 세 아내: 청구액 100, 200, 300, 재산 200",
      zh: "《塔木德》的三位妻子：索赔 100、200、300，遗产 200",
    },
    arguments: {
      claims: [
        ["Wife", "Claim"],
        ["First", 100],
        ["Second", 200],
        ["Third", 300],
      ],
      estate: [[200]],
      show: [["fractions"]],
    },
    result: [
      ["Claims: 200 of 600, exact", "First", "Second", "Third"],
      ["Proportional", "100/3", "200/3", 100],
      ["Equal awards", "200/3", "200/3", "200/3"],
      ["Equal losses", 0, 50, 150],
      ["Talmud", 50, 75, 75],
      ["Random arrival", "100/3", "250/3", "250/3"],
      ["Adjusted proportional", 40, 80, 80],
      ["Minimal overlap", "100/3", "250/3", "250/3"],
    ],
  },
  {
    title: { en: "The contested garment", ko: "다툼이 있는 옷", zh: "争议之衣" },
    arguments: {
      claims: [
        ["All of it", 1],
        ["Half of it", "1/2"],
      ],
      estate: [[1]],
      rule: [["talmud"]],
      show: [["fractions"]],
    },
    result: [
      ["Claims: 1 of 1.5, exact", "All of it", "Half of it"],
      ["Talmud", "3/4", "1/4"],
    ],
  },
];
