import type { Example } from "../define";

const greece = [
  ["Actor", "Clout", "Position", "Salience"],
  ["Greece", 100, 40, 100],
  ["USA", 30, 60, 100],
  ["IMF", 20, 70, 100],
  ["Juncker", 10, 80, 100],
  ["Germany", 100, 100, 80],
  ["France", 70, 100, 100],
  ["Dijsselbloem", 70, 100, 40],
  ["Tusk", 70, 100, 40],
  ["Italy", 50, 100, 100],
  ["ECB", 20, 100, 70],
  ["Spain", 20, 100, 100],
] as const;

export const examples: readonly Example[] = [
  {
    title: {
      en: "Greek debt in 2015: 0 is full relief, 100 none",
      ko: "2015년 그리스 부채: 0은 전액 탕감, 100은 탕감 없음",
      zh: "2015 年希腊债务：0 为全部减免，100 为不减免",
    },
    arguments: { actors: greece, show: [["fractions"]] },
    result: [
      [
        "Forecast: median 100, mean 82.2222, exact",
        "Weighted median",
        "Weighted mean",
        "Least",
        "Most",
        ...greece.slice(1).map(([actor]) => actor),
      ],
      [0, 100, "740/9", 40, 100, 40, 60, 70, 80, 100, 100, 100, 100, 100, 100, 100],
    ],
  },
  {
    title: { en: "Three actors, two rounds", ko: "세 행위자, 두 라운드", zh: "三个行为者，两轮" },
    arguments: {
      actors: [
        ["Actor", "Position", "Clout", "Salience"],
        ["Left", 0, 10, 50],
        ["Centre", 40, 40, 50],
        ["Right", 100, 50, 100],
      ],
      rounds: [[2]],
      show: [["words"]],
    },
    result: [
      ["Forecast: median 100, mean 97.4482 after 2 rounds, a model run"],
      [
        "The weighted median is 100: at most half of the weight (Clout times salience) lies on either side of it, so no other position beats it in a weighted vote when everyone prefers what is nearer.",
      ],
      ["The weighted mean is 232/3; positions run from 0 to 100."],
      [
        "Round 1: Left moves from 0 part of the way toward Right, to 80.7873: it expects to lose by a challenge, but less than Right expects to gain.",
      ],
      [
        "Round 1: Centre moves from 40 part of the way toward Right, to 84.2587: it expects to lose by a challenge, but less than Right expects to gain.",
      ],
      [
        "Round 2: Left moves from 80.7873 part of the way toward Right, to 85.7414: it expects to lose by a challenge, but less than Right expects to gain.",
      ],
      [
        "Round 2: Centre moves from 84.2587 part of the way toward Right, to 93.9954: it expects to lose by a challenge, but less than Right expects to gain.",
      ],
      [
        "The rounds follow a published reading of Bueno de Mesquita's model. They are an interpretation, not the commercial model, and have not been validated against decisions: compare them with the median, and vary the inputs, before relying on them.",
      ],
    ],
  },
];
