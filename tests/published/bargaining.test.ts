import { describe, expect, it } from "vitest";
import type { Cells } from "../../engine/formats/cells";
import { bargainOf, gainsBy } from "../support/bargaining";
import cases from "./cases.json";

interface GoodsCase {
  readonly input: Readonly<Record<"billsGoods" | "jacksGoods", Readonly<Record<string, readonly string[]>>>>;
  readonly expected: {
    readonly nash: Readonly<Record<"billGives" | "jackGives" | "gains", readonly string[]>>;
    readonly upperHull: readonly (readonly [string, string])[];
    readonly kalaiSmorodinsky: readonly string[];
    readonly egalitarian: readonly string[];
  };
}

const { input, expected } = (cases as unknown as readonly (GoodsCase & { id: string })[]).find(
  ({ id }) => id === "39",
)!;

/** Every way in which both give away some of their goods: 2⁹ outcomes with the gain of each. */
function exchanges(): Cells {
  const goods = [
    ...Object.entries(input.billsGoods).map(([name, [bill, jack]]) => ({
      name,
      bill: -Number(bill),
      jack: Number(jack),
    })),
    ...Object.entries(input.jacksGoods).map(([name, [bill, jack]]) => ({
      name,
      bill: Number(bill),
      jack: -Number(jack),
    })),
  ];
  const rows = Array.from({ length: 2 ** goods.length }, (_, set) => {
    const given = goods.filter((_good, k) => (set >> k) & 1);
    const sum = (of: "bill" | "jack") => given.reduce((total, good) => total + good[of], 0);
    return [given.map(({ name }) => name).join(", ") || "nothing", sum("bill"), sum("jack")];
  });
  return [["Exchanged", "Bill", "Jack"], ...rows];
}

describe("case 39, Bill and Jack (Nash 1950)", () => {
  const given = { outcomes: exchanges(), disagreement: [["nothing"]] };

  it("has the published exchange as its Nash agreement, of outcomes", async () => {
    const solution = await bargainOf({ ...given, over: [["pure"]], solution: [["nash"]] });
    expect(gainsBy(solution, "nash")).toEqual(expected.nash.gains);
    const names = solution.found.map(({ lottery }) => given.outcomes[lottery[0]!.outcome + 1]![0] as string);
    const published = [...expected.nash.billGives, ...expected.nash.jackGives].sort();
    expect(names.map((name) => name.split(", ").sort())).toContainEqual(published);
  });

  it("has the published agreements on lotteries", async () => {
    const solution = await bargainOf(given);
    expect(solution.arithmetic).toBe("exact");
    expect(gainsBy(solution, "nash")).toEqual(expected.nash.gains);
    expect(gainsBy(solution, "kalai-smorodinsky")).toEqual(expected.kalaiSmorodinsky);
    expect(gainsBy(solution, "egalitarian")).toEqual(expected.egalitarian);
  });
});
