import { describe, expect, it } from "vitest";
import { exactOf, type Quantity } from "../../engine/arithmetic/quantity";
import type { Cells } from "../../engine/formats/cells";
import { membersOf } from "../../engine/games/coalitional-game";
import { ask, exact, shown } from "../support/coalitions";
import cases from "./cases.json";

interface CoalitionCase {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly input: {
    readonly v?: Readonly<Record<string, string>>;
    readonly cost?: Readonly<Record<string, string>>;
    readonly left?: readonly string[];
    readonly right?: readonly string[];
  };
  readonly expected: Readonly<Record<string, unknown>>;
}

const published = (cases as unknown as readonly CoalitionCase[]).filter(({ kind }) =>
  ["coalition", "cost-sharing"].includes(kind),
);

/** The label of a coalition is its players' names run together, as in the sources. */
function tableOf({ input: { v, cost, left = [], right = [] } }: CoalitionCase): Cells {
  if (v ?? cost) return Object.entries((v ?? cost)!);
  const players = [...left, ...right].sort();
  return Array.from({ length: 2 ** players.length - 1 }, (_, i) => {
    const members = membersOf(i + 1).map((player) => players[player]!);
    const pairs = Math.min(...[left, right].map((side) => members.filter((name) => side.includes(name)).length));
    return [members.join(", "), pairs];
  });
}

/** Which question each published figure answers. */
const questions: Readonly<Record<string, readonly [id: string, words: Readonly<Record<string, string>>]>> = {
  shapley: ["SHAPLEY", {}],
  nucleolus: ["NUCLEOLUS", {}],
  prenucleolus: ["NUCLEOLUS", { kind: "prenucleolus" }],
  perCapitaNucleolus: ["NUCLEOLUS", { kind: "per-capita" }],
  modiclus: ["NUCLEOLUS", { kind: "modiclus" }],
  tau: ["TAU", {}],
  coreVertices: ["CORE", {}],
};

const shares = async (id: string, table: Cells, words: Readonly<Record<string, string>>) =>
  ((await ask(id, table, words)).solution.found as { shares: readonly Quantity[] }[]).map((one) =>
    one.shares.map(exactOf),
  );

it("all published coalition cases are looked at", () => {
  const ids = published.map(({ id }) => id);
  expect(ids).toEqual(["41", "42", "43", "44", "45.1", "45.2", "45.3", "49.1", "49.2", "50", "51", "52", "53"]);
});

const figuresOf = ({ expected }: CoalitionCase) => Object.entries(expected).filter(([name]) => name in questions);

describe.each(published.filter((one) => figuresOf(one).length > 0).map((one) => [one.id, one.name, one] as const))(
  "case %s, %s",
  (_id, _name, one) => {
    const figures = figuresOf(one);

    it.each(figures)("has the published %s", async (name, figure) => {
      const [id, words] = questions[name]!;
      const lists = (Array.isArray((figure as unknown[])[0]) ? figure : [figure]) as readonly string[][];
      expect(await shares(id, tableOf(one), words)).toEqual(lists.map((list) => list.map(exact)));
    });
  },
);

describe.each(published.filter(({ expected }) => "savings" in expected).map((one) => [one.id, one.name, one] as const))(
  "case %s, %s,",
  (_id, _name, one) => {
    it("divides the published savings", async () => {
      const savings = Object.entries(one.expected.savings as Record<string, string>);
      for (const id of ["SHAPLEY", "NUCLEOLUS", "TAU", "GATELY"]) {
        const ofSavings = await shares(id, savings, {});
        expect(await shares(id, tableOf(one), { worths: "costs" })).toEqual(ofSavings);
      }
      const [, saved, paid] = await shown("SHAPLEY", tableOf(one), { worths: "costs" });
      for (const [i, cost] of [300, 270, 280].entries())
        expect((saved![i + 1] as number) + (paid![i + 1] as number)).toBeCloseTo(cost, 9);
    });
  },
);
