import { supplyContract, supplyIncompatible } from "../deal/examples";
import type { Example } from "../define";

const given = {
  issues: supplyContract,
  proposal: [["High", "In 6 weeks", "None", "1 year"]],
  incompatible: supplyIncompatible,
};

export const examples: readonly Example[] = [
  {
    title: {
      en: "What the supplier would like of a supply contract",
      ko: "공급자가 바라는 공급 계약",
      zh: "供应商希望的供货合同",
    },
    arguments: given,
    result: [
      [
        "Vetoed by Customer",
        "Points",
        "Reservation",
        "Gain",
        "Decision",
        "Left on the table",
        "Most without harm",
        "Best concession",
        "It costs",
        "Others gain",
      ],
      ["Supplier", 70, 25, 45, "accepts", 9, 25, "Warranty: 3 years", 0, 20],
      ["Customer", 10, 30, -20, "vetoes", 26, 26, "", "", ""],
    ],
  },
  {
    title: { en: "Logrolling from there", ko: "거기에서 주고받기", zh: "由此出发的互让" },
    arguments: { ...given, find: [["trades"]] },
    result: [
      [
        "Vetoed by Customer",
        "Party",
        "Yields",
        "Other party",
        "Yields in return",
        "Supplier change",
        "Customer change",
      ],
      [1, "Supplier", "Price: Middle", "Customer", "Exclusivity: Two years", 9, 6],
    ],
  },
];
