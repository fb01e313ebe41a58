import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, one, type Rational, rational, toText, zero } from "../../engine/arithmetic/rational";
import { fromResidues, moduliBeyond } from "../../engine/arithmetic/residues";
import { createBudget } from "../../engine/budget";
import { answer, callOf, cellsOf } from "../../engine/concepts/call";
import { runMethod } from "../../engine/concepts/method";
import { countsOf } from "../../engine/concepts/power/counts";
import { criticalCounts } from "../../engine/concepts/power/critical-counts";
import { power } from "../../engine/concepts/power/definition";
import { enumeratedCounts } from "../../engine/concepts/power/enumerated-counts";
import type { IndexName } from "../../engine/concepts/power/indices";
import { counting } from "../../engine/concepts/power/method";
import { swingCounts } from "../../engine/concepts/power/swing-counts";
import type { Cells } from "../../engine/formats/cells";
import { integerVoting } from "../../engine/games/weighted-voting";
import { fraction, indexNames, indexOf, powersOf, votingGame } from "../support/voting";

interface Rules {
  readonly columns: readonly (readonly number[])[];
  readonly quotas: readonly number[];
}

/** One or two columns of weights with quotas that all voters together reach. */
const rules = (mostVoters: number, mostColumns: number): fc.Arbitrary<Rules> =>
  fc
    .tuple(fc.integer({ min: 1, max: mostVoters }), fc.integer({ min: 1, max: mostColumns }))
    .chain(([voters, columns]) => {
      const column = fc
        .array(fc.integer({ min: 0, max: 6 }), { minLength: voters, maxLength: voters })
        .filter((weights) => weights.some((weight) => weight > 0));
      return fc.array(column, { minLength: columns, maxLength: columns });
    })
    .chain((columns) => {
      const totals = columns.map((weights) => weights.reduce((sum, weight) => sum + weight, 0));
      return fc
        .tuple(...totals.map((total) => fc.integer({ min: 1, max: total })))
        .map((quotas) => ({ columns, quotas }));
    });

const wins = ({ columns, quotas }: Rules, members: readonly number[]): boolean =>
  quotas.every((quota, c) => members.reduce((sum, voter) => sum + columns[c]![voter]!, 0) >= quota);

const coalitionsOf = (voters: number): number[][] =>
  Array.from({ length: 2 ** voters }, (_, bits) =>
    [...new Array(voters).keys()].filter((voter) => (bits >> voter) & 1),
  );

function* orders(voters: readonly number[]): Generator<number[]> {
  if (voters.length === 0) yield [];
  for (const first of voters)
    for (const rest of orders(voters.filter((voter) => voter !== first))) yield [first, ...rest];
}

const normalised = (values: readonly Rational[]): Rational[] => {
  const total = values.reduce(add, zero);
  return values.map(({ n, d }) => rational(n * total.d, d * total.n));
};

/** Straight from the definitions: orders for Shapley–Shubik, all coalitions for the rest. */
const byDefinition: Readonly<Record<IndexName, (game: Rules) => Rational[]>> = {
  "shapley-shubik": (game) => {
    const points = game.columns[0]!.map(() => 0n);
    for (const order of orders([...points.keys()])) {
      const pivot = order.findIndex((_, i) => wins(game, order.slice(0, i + 1)));
      points[order[pivot]!]!++;
    }
    return normalised(points.map((n) => rational(n)));
  },
  banzhaf: (game) =>
    shared(
      game,
      () => true,
      () => one,
    ),
  johnston: (game) =>
    shared(
      game,
      () => true,
      (critical) => rational(1n, BigInt(critical)),
    ),
  "deegan-packel": (game) =>
    shared(
      game,
      (size, critical) => size === critical,
      (critical) => rational(1n, BigInt(critical)),
    ),
  "public-good": (game) =>
    shared(
      game,
      (size, critical) => size === critical,
      () => one,
    ),
};

function shared(
  game: Rules,
  isCounted: (size: number, critical: number) => boolean,
  worth: (critical: number) => Rational,
): Rational[] {
  const values = game.columns[0]!.map(() => zero);
  for (const members of coalitionsOf(values.length).filter((all) => wins(game, all))) {
    const critical = members.filter(
      (voter) =>
        !wins(
          game,
          members.filter((other) => other !== voter),
        ),
    );
    if (!isCounted(members.length, critical.length)) continue;
    for (const voter of critical) values[voter] = add(values[voter]!, worth(critical.length));
  }
  return normalised(values);
}

describe.each(indexNames.map((name) => [name] as const))("the %s index", (name) => {
  it("is what its definition says, for every game of up to six voters under one or two rules", () => {
    fc.assert(
      fc.property(rules(6, 2), (game) => {
        const found = indexOf(votingGame(...game.columns), game.quotas, name);
        expect(found.map(toText)).toEqual(byDefinition[name](game).map(toText));
      }),
      { numRuns: 60 },
    );
  });

  it("sums to 1, gives dummies nothing, and treats equals alike", () => {
    fc.assert(
      fc.property(rules(16, 1), (game) => {
        const [weights] = game.columns;
        const found = indexOf(votingGame(weights!), game.quotas, name);
        expect(found.reduce(add, zero)).toEqual(one);
        for (const [i, weight] of weights!.entries()) {
          if (weight === 0) expect(found[i]).toEqual(zero);
          const twin = weights!.indexOf(weight);
          expect(found[i]).toEqual(found[twin]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the unit of the weights nor on the order of the voters", () => {
    fc.assert(
      fc.property(rules(8, 2), (game) => {
        const { columns, quotas } = game;
        const found = indexOf(votingGame(...columns), quotas, name);
        const scaled = columns.map((weights) => weights.map((weight) => `${weight * 3}/7`).reverse());
        const other = indexOf(
          votingGame(...scaled),
          quotas.map((quota) => `${quota * 3}/7`),
          name,
        );
        expect(other.map(toText)).toEqual(found.map(toText).reverse());
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(["shapley-shubik", "banzhaf", "johnston"] as const)("the %s index", (name) => {
  it("gives a heavier voter no less (which Deegan–Packel and the public good index do not promise)", () => {
    fc.assert(
      fc.property(rules(12, 1), ({ columns: [weights], quotas }) => {
        const found = indexOf(votingGame(weights!), quotas, name);
        const byWeight = [...weights!.keys()].sort((a, b) => weights![a]! - weights![b]!);
        for (const [k, voter] of byWeight.entries())
          if (k > 0) expect(compare(found[voter]!, found[byWeight[k - 1]!]!)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("counting by tables", () => {
  const all = new Set(["swings", "minimal", "shared"] as const);

  it("gives what looking at every coalition gives, for up to twelve voters", () => {
    fc.assert(
      fc.property(rules(12, 1), ({ columns, quotas }) => {
        const game = integerVoting(votingGame(...columns), quotas.map(fraction));
        const enumerated = enumeratedCounts(game, createBudget());
        expect(swingCounts(game, createBudget())).toEqual(enumerated.swings);
        for (const kind of ["minimal", "shared"] as const)
          expect(criticalCounts(game, kind, createBudget())).toEqual(enumerated[kind]);
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same swings for two rules at once", () => {
    fc.assert(
      fc.property(rules(9, 2), ({ columns, quotas }) => {
        const game = integerVoting(votingGame(...columns), quotas.map(fraction));
        expect(swingCounts(game, createBudget())).toEqual(enumeratedCounts(game, createBudget()).swings);
      }),
      { numRuns: 40 },
    );
  });

  it("counts beyond the doubles: the swings of 120 equal voters are binomial coefficients", () => {
    const { found } = powersOf(votingGame(new Array<number>(120).fill(1)), [61], "banzhaf");
    let binomial = 1n;
    for (let k = 1n; k <= 60n; k++) binomial = (binomial * (120n - k)) / k;
    for (const { swings } of found) expect(swings).toBe(binomial);
  });

  it("gives 50 voters the same swings by sizes and by the number of critical members", () => {
    const weights = Array.from({ length: 50 }, (_, i) => 1 + ((i * 37) % 23));
    const game = integerVoting(votingGame(weights), [fraction(300)]);
    const counts = countsOf(game, all, createBudget());
    const sums = (kind: "swings" | "shared") => counts.get(kind)!.map((own) => own.reduce((a, b) => a + b));
    expect(sums("shared")).toEqual(sums("swings"));
  });

  it("looks at every coalition where weights are huge, and refuses kindly beyond twenty voters", () => {
    const huge = (count: number) => Array.from({ length: count }, (_, i) => `${10 ** 15 + 7 ** i}`);
    const few = votingGame(huge(7));
    expect(indexOf(few, [`${35 * 10 ** 14}`], "johnston").reduce(add, zero)).toEqual(one);
    const many = votingGame(Array.from({ length: 21 }, (_, i) => `${10 ** 9 + i}`));
    expect(() => powersOf(many, [11 * 10 ** 9], "johnston")).toThrow(/Round the weights/);
  });

  it("says which indices it left out when all were asked for", () => {
    const columns = [new Array<number>(27).fill(1), Array.from({ length: 27 }, (_, i) => i + 1)];
    const { found, guarantee, notes } = powersOf(votingGame(...columns), [15, 246]);
    expect(Object.keys(found[0]!.powers)).toEqual(["shapley-shubik", "banzhaf"]);
    expect([guarantee, notes.length]).toEqual(["some", 1]);
  });

  it("stops when it is told to", () => {
    const game = votingGame(Array.from({ length: 50 }, (_, i) => i + 1));
    const stopped = runMethod(counting("all", [fraction(700)]), game, createBudget({ steps: 1000 }));
    expect(stopped).toMatchObject({ found: [], stopped: "limit", guarantee: "some" });
  });
});

describe("residues", () => {
  it("give back any number below the bound", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 200n }), (value) => {
        const moduli = moduliBeyond(2n ** 200n);
        expect(
          fromResidues(
            moduli.map((modulus) => Number(value % BigInt(modulus))),
            moduli,
          ),
        ).toBe(value);
      }),
    );
  });
});

describe("GAME.POWER", () => {
  const ask = (given: Readonly<Record<string, Cells>>) => answer(power, callOf(power, given));
  const table: Cells = [
    ["A", 50],
    ["B", 49],
    ["C", 1],
  ];

  it("reads a table without headings as one with them", async () => {
    const headed = await ask({ weights: [["Party", "Weight"], ...table], quota: [[51]] });
    expect(cellsOf(headed, "en")).toEqual(cellsOf(await ask({ weights: table, quota: [[51]] }), "en"));
  });

  it.each([
    ["a missing quota", { weights: table }, "quota is missing: give a number."],
    [
      "a quota of zero",
      { weights: table, quota: [[0]] },
      "the quota 0 lets the empty coalition win: give a number above 0",
    ],
    [
      "a quota beyond all weights",
      { weights: table, quota: [[101]] },
      "all voters together have 100 of “Weight”, less than the quota 101: lower the quota or correct the weights",
    ],
    ["a negative weight", { weights: [["A", -1]], quota: [[1]] }, "the weight of A is negative: write 0 or more"],
    [
      "a blank weight",
      { weights: [...table, ["D", null]], quota: [[51]] },
      "the cell is blank: type a number, 0 if it is zero",
    ],
    [
      "a voter named twice",
      { weights: [...table, ["A", 2]], quota: [[51]] },
      "“A” appears twice: give each its own name",
    ],
    [
      "a second column without its quota",
      { weights: table.map((row) => [...row, 1]), quota: [[51]] },
      "the table has further columns of weights: give the quotas of Weight 2",
    ],
    [
      "a second quota without its column",
      { weights: table, quota: [[51]], quotas: [[2]] },
      "the table has one column of weights, whose quota is given already: leave this out",
    ],
    [
      "headings alone",
      { weights: [["Party", "Seats"]], quota: [[1]] },
      "the table has headings but no rows: write a name and its numbers below them",
    ],
  ] as const)("refuses %s", async (_, given, message) => {
    await expect(ask(given as unknown as Record<string, Cells>)).rejects.toThrow(message);
  });
});
