import { supplyContract, supplyIncompatible } from "../deal/examples";
import type { Example } from "../define";

export const examples: readonly Example[] = [
  {
    title: {
      en: "A Boulware supplier meets a conceding customer",
      ko: "불웨어 공급자와 양보형 고객",
      zh: "强硬的供应商遇上让步的客户",
    },
    arguments: {
      issues: supplyContract,
      incompatible: supplyIncompatible,
      tactics: [
        ["Supplier", "Boulware", 0.3],
        ["Customer", "Conceder", 2],
      ],
      rounds: [[10]],
    },
    result: [
      [
        "Agreement in round 8 of 10",
        "Proposer",
        "Price",
        "Delivery",
        "Exclusivity",
        "Warranty",
        "Supplier",
        "Customer",
        "Supplier accepts",
        "Customer accepts",
        "Agreement",
      ],
      [1, "Supplier", "High", "In 6 weeks", "Two years", "1 year", 95, -5, true, false, false],
      [2, "Customer", "Low", "In 2 weeks", "None", "1 year", 0, 70, false, true, false],
      [3, "Supplier", "High", "In 6 weeks", "Two years", "1 year", 95, -5, true, false, false],
      [4, "Customer", "Low", "In 2 weeks", "None", "1 year", 0, 70, false, true, false],
      [5, "Supplier", "High", "In 6 weeks", "Two years", "1 year", 95, -5, true, false, false],
      [6, "Customer", "Middle", "In 2 weeks", "Two years", "1 year", 49, 46, false, true, false],
      [7, "Supplier", "Middle", "In 6 weeks", "Two years", "1 year", 79, 16, true, false, false],
      [8, "Customer", "Middle", "In 2 weeks", "Two years", "1 year", 49, 46, true, true, true],
    ],
  },
];
