import type { Cells } from "../../formats/cells";
import type { Example } from "../define";

/** A supplier and a customer, four issues; what one cares about most the other can often give up. */
export const supplyContract: Cells = [
  ["Issue", "Option", "Supplier", "Customer"],
  ["Price", "Weight", 40, 30],
  [null, "Low", 0, 1],
  [null, "Middle", 0.6, 0.7],
  [null, "High", 1, 0],
  ["Delivery", "Weight", 30, 40],
  [null, "In 2 weeks", 0, 1],
  [null, "In 6 weeks", 1, 0.25],
  ["Exclusivity", "None", 0, 0],
  [null, "Two years", 25, -15],
  ["Warranty", "1 year", null, 0],
  [null, "3 years", null, 20],
  ["Reservation", null, 25, 30],
];

export const supplyIncompatible: Cells = [["Price: Low", "Exclusivity: Two years"]];

const headings = [
  "Price",
  "Delivery",
  "Exclusivity",
  "Warranty",
  "Supplier",
  "Customer",
  "Supplier gain",
  "Customer gain",
];

export const examples: readonly Example[] = [
  {
    title: {
      en: "A supply contract of four issues",
      ko: "쟁점 네 개의 공급 계약",
      zh: "包含四个议题的供货合同",
    },
    arguments: { issues: supplyContract, incompatible: supplyIncompatible },
    result: [
      ["Deals: all solutions, exact", ...headings],
      ["Nash", "Middle", "In 2 weeks", "Two years", "3 years", 49, 66, 24, 36],
      ["Kalai–Smorodinsky", "Middle", "In 6 weeks", "None", "3 years", 54, 51, 29, 21],
      ["Egalitarian", "Middle", "In 2 weeks", "Two years", "3 years", 49, 66, 24, 36],
      ["Utilitarian", "Middle", "In 6 weeks", "Two years", "3 years", 79, 36, 54, 6],
      ["Utilitarian", "Middle", "In 2 weeks", "Two years", "3 years", 49, 66, 24, 36],
    ],
  },
  {
    title: { en: "Its efficient deals", ko: "그 효율적인 합의", zh: "其有效方案" },
    arguments: { issues: supplyContract, incompatible: supplyIncompatible, find: [["frontier"]] },
    result: [
      ["Deals: all 4 efficient, exact", ...headings],
      [1, "Middle", "In 6 weeks", "Two years", "3 years", 79, 36, 54, 6],
      [2, "High", "In 2 weeks", "Two years", "3 years", 65, 45, 40, 15],
      [3, "Middle", "In 6 weeks", "None", "3 years", 54, 51, 29, 21],
      [4, "Middle", "In 2 weeks", "Two years", "3 years", 49, 66, 24, 36],
    ],
  },
];
