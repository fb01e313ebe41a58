import type { Example } from "../define";

const seats = [
  ["Party", "Seats"],
  ["A", 50],
  ["B", 49],
  ["C", 1],
] as const;

const permanent = ["China", "France", "Russia", "United Kingdom", "United States"];
const elected = Array.from({ length: 10 }, (_, i) => `Elected ${i + 1}`);

export const examples: readonly Example[] = [
  {
    title: { en: "Weights are not power", ko: "가중치는 권력이 아니다", zh: "权重不等于权力" },
    arguments: { weights: seats, quota: [[51]], show: [["fractions"]] },
    result: [
      [
        "Power: quota 51 of 100, exact",
        "Seats share",
        "Shapley–Shubik",
        "Banzhaf",
        "Swings",
        "Deegan–Packel",
        "Johnston",
        "Public good",
      ],
      ["A", "1/2", "2/3", "3/5", 3, "1/2", "2/3", "1/2"],
      ["B", "49/100", "1/6", "1/5", 1, "1/4", "1/6", "1/4"],
      ["C", "1/100", "1/6", "1/5", 1, "1/4", "1/6", "1/4"],
    ],
  },
  {
    title: {
      en: "The UN Security Council: five vetoes, nine of fifteen votes",
      ko: "유엔 안전보장이사회: 거부권 다섯, 15표 중 9표",
      zh: "联合国安理会：五个否决权，十五票中的九票",
    },
    arguments: {
      weights: [
        ["Member", "Votes", "Permanent"],
        ...permanent.map((member) => [member, 1, 1]),
        ...elected.map((member) => [member, 1, 0]),
      ],
      quota: [[9]],
      index: [["shapley-shubik"]],
      quotas: [[5]],
      show: [["fractions"]],
    },
    result: [
      ["Power: quota 9, 5 of 15, 5, exact", "Votes share", "Permanent share", "Shapley–Shubik"],
      ...permanent.map((member) => [member, "1/15", "1/5", "421/2145"]),
      ...elected.map((member) => [member, "1/15", 0, "4/2145"]),
    ],
  },
];
