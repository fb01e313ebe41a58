import type { Example } from "../define";

/** Run by the tests through every surface. */
export const examples: readonly Example[] = [
  {
    title: {
      en: "Two parties, one more patient than the other",
      ko: "한쪽이 더 참을성 있는 두 당사자",
      zh: "两方，其中一方更有耐心",
    },
    arguments: {
      parties: [
        ["Party", "Discount factor"],
        ["Seller", 0.9],
        ["Buyer", 0.8],
      ],
      show: [["fractions"]],
    },
    result: [
      ["Offers: the equilibrium, exact", "Proposer", "Seller", "Buyer", "Answer", "Outside option binds for"],
      [1, "Seller", "5/7", "2/7", "accepted", ""],
      [2, "Buyer", "9/14", "5/14", "would be accepted", ""],
    ],
  },
  {
    title: {
      en: "The buyer has an outside option that binds",
      ko: "구매자에게 구속력 있는 외부 대안이 있음",
      zh: "买方有起作用的外部选择",
    },
    arguments: {
      parties: [
        ["Party", "Discount factor", "Outside option"],
        ["Seller", 0.9, 0],
        ["Buyer", 0.8, 0.4],
      ],
    },
    result: [
      ["Offers: the equilibrium, exact", "Proposer", "Seller", "Buyer", "Answer", "Outside option binds for"],
      [1, "Seller", 0.6, 0.4, "accepted", "Buyer"],
      [2, "Buyer", 0.54, 0.46, "would be accepted", ""],
    ],
  },
  {
    title: {
      en: "Three rounds",
      ko: "세 라운드",
      zh: "三轮",
    },
    arguments: {
      parties: [
        ["Seller", 0.9],
        ["Buyer", 0.8],
      ],
      rounds: [[3]],
    },
    result: [
      [
        "Offers: the equilibrium of 3 rounds, exact",
        "Proposer",
        "Seller",
        "Buyer",
        "Answer",
        "Outside option binds for",
      ],
      [1, "Seller", 0.92, 0.08, "accepted", ""],
      [2, "Buyer", 0.9, 0.1, "would be accepted", ""],
      [3, "Seller", 1, 0, "would be accepted", ""],
    ],
  },
  {
    title: {
      en: "No discounting, but a risk of breakdown of 1/10 each time",
      ko: "할인은 없지만 매번 결렬 위험이 1/10",
      zh: "没有贴现，但每次有 1/10 的破裂风险",
    },
    arguments: {
      parties: [
        ["Party", "Discount factor", "Outside option", "Breakdown payoff"],
        ["Korea", 1, 0, 20],
        ["US", 1, 0, 40],
      ],
      pie: [[100]],
      risk: [["1/10"]],
      show: [["fractions"]],
    },
    result: [
      ["Offers: the equilibrium, exact", "Proposer", "Korea", "US", "Answer", "Outside option binds for"],
      [1, "Korea", "780/19", "1120/19", "accepted", ""],
      [2, "US", "740/19", "1160/19", "would be accepted", ""],
    ],
  },
  {
    title: {
      en: "Three equally patient parties",
      ko: "똑같이 참을성 있는 세 당사자",
      zh: "同样有耐心的三方",
    },
    arguments: {
      parties: [
        ["A", 0.5],
        ["B", 0.5],
        ["C", 0.5],
      ],
      show: [["fractions"]],
    },
    result: [
      ["Offers: the stationary equilibrium, exact", "Proposer", "A", "B", "C", "Answer", "Outside option binds for"],
      [1, "A", "4/7", "2/7", "1/7", "accepted", ""],
      [2, "B", "1/7", "4/7", "2/7", "would be accepted", ""],
      [3, "C", "2/7", "1/7", "4/7", "would be accepted", ""],
    ],
  },
];
