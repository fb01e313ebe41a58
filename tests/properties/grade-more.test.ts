import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unlimited } from "../../engine/budget";
import { scoreOf } from "../../engine/concepts/grade/steps";
import { gradeQuestions } from "../../engine/concepts/index";
import { readWhole } from "../../engine/concepts/variant/variant";
import type { Cells } from "../../engine/formats/cells";
import { say } from "../../engine/text";
import { cells, mark } from "../support/grade";

const payoffs = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { minLength: 3, maxLength: 3 }),
  {
    minLength: 2,
    maxLength: 2,
  },
);
const tableOf = (rows: readonly (readonly (readonly [number, number])[])[]): Cells => [
  ["Ann / Bob", "c0", "c1", "c2"],
  ...rows.map((row, i) => [`r${i}`, ...row.map(([a, b]) => `${a}, ${b}`)]),
];

describe("questions on strategies are marked as their definitions say", () => {
  it("a strictly dominant strategy, by comparing every pair", () =>
    fc.assert(
      fc.asyncProperty(payoffs, async (rows) => {
        const ann = [0, 1].find((i) => [0, 1, 2].every((j) => rows[i]![j]![0] > rows[1 - i]![j]![0]));
        const bob = [0, 1, 2].find((j) =>
          [0, 1, 2].every((other) => other === j || rows.every((row) => row[j]![1] > row[other]![1])),
        );
        const right = [ann === undefined ? "none" : `r${ann}`, bob === undefined ? "none" : `c${bob}`];
        for (const a of ["none", "r0", "r1"])
          for (const b of ["none", "c0", "c1", "c2"]) {
            const { score } = await mark({ table: tableOf(rows), question: [["dominant-strategy"]], answer: [[a, b]] });
            expect(score).toBe((Number(a === right[0]) + Number(b === right[1])) / 2);
          }
      }),
      { numRuns: 30 },
    ));

  it("a security strategy, ties included, and its level", () =>
    fc.assert(
      fc.asyncProperty(payoffs, async (rows) => {
        const worst = rows.map((row) => Math.min(...row.map(([a]) => a)));
        const worstOfBob = [0, 1, 2].map((j) => Math.min(...rows.map((row) => row[j]![1])));
        const [most, mostOfBob] = [Math.max(...worst), Math.max(...worstOfBob)];
        for (const i of [0, 1])
          for (const j of [0, 1, 2]) {
            const answer: Cells = [
              [`r${i}`, most],
              [`c${j}`, mostOfBob + 1],
            ];
            const { score } = await mark({ table: tableOf(rows), question: [["security-strategy"]], answer });
            expect(score).toBe((Number(worst[i] === most) + 1 + Number(worstOfBob[j] === mostOfBob)) / 4);
          }
      }),
      { numRuns: 30 },
    ));

  it("a surviving profile: what GAME.DOMINATED removes is wrong, all else right", () =>
    fc.assert(
      fc.asyncProperty(payoffs, async (rows) => {
        const table = tableOf(rows);
        const [, ...gone] = await cells("DOMINATED", { game: table });
        const isLeft = (label: string) => !gone.some((row) => row[2] === label);
        for (const a of ["r0", "r1"])
          for (const b of ["c0", "c1", "c2"]) {
            const { score } = await mark({ table, question: [["surviving-profile"]], answer: [[a, b]] });
            expect(score).toBe((Number(isLeft(a)) + Number(isLeft(b))) / 2);
          }
      }),
      { numRuns: 30 },
    ));
});

const worths = fc.tuple(
  ...[3, 3, 3, 9, 9, 9].map((most) => fc.integer({ min: 0, max: most })),
  fc.integer({ min: 6, max: 15 }),
) as fc.Arbitrary<number[]>;
const coalitions = ["A", "B", "C", "A, B", "A, C", "B, C", "A, B, C"];
const coalitionTable = (values: readonly number[]): Cells => coalitions.map((name, i) => [name, values[i]!]);
const members = coalitions.map((name) => name.split(", ").map((one) => "ABC".indexOf(one)));

describe("questions on divisions are marked by the inequalities of the core", () => {
  it("every coalition that gets more by itself is a right reason, and no other", () =>
    fc.assert(
      fc.asyncProperty(worths, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), async (values, a, b) => {
        const [first, second] = [Math.min(a, values[6]!), Math.min(b, values[6]! - Math.min(a, values[6]!))];
        const shares = [first, second, values[6]! - first - second];
        const objects = members.map((list, i) => values[i]! > list.reduce((sum, one) => sum + shares[one]!, 0));
        const given = { table: coalitionTable(values), question: [["in-core"]], about: [shares] };
        const isIn = !objects.includes(true);
        expect((await mark({ ...given, answer: [["TRUE", null]] })).score).toBe(isIn ? 1 : 0);
        for (const [i, name] of coalitions.entries()) {
          const { score } = await mark({ ...given, answer: [["FALSE", name.replaceAll(", ", " + ")]] });
          expect(score).toBe(isIn ? 0 : objects[i] ? 1 : 0.5);
        }
        const division = await mark({ table: coalitionTable(values), question: [["core-division"]], answer: [shares] });
        expect(division.score === 1).toBe(isIn);
      }),
      { numRuns: 40 },
    ));

  it("says first that shares do not add up, and what they should", async () => {
    const table = coalitionTable([0, 0, 0, 6, 4, 2, 12]);
    for (const question of ["shapley", "nucleolus", "core-division"]) {
      const { steps } = await mark({ table, question: [[question]], answer: [[5, 3, 3]] });
      expect(steps[0]!.isRight).toBe(false);
      expect(say(steps[0]!.said, "en")).toMatch(/^The shares add up to 11, .*12/);
    }
  });

  it("says first that somebody is given more than was claimed", async () => {
    const table: Cells = [
      ["Ann", 100],
      ["Bob", 200],
    ];
    const about: Cells = [
      ["estate", 150],
      ["row", "Proportional"],
    ];
    const more = await mark({ table, question: [["claims"]], about, answer: [[110, 40]] });
    expect(say(more.steps[0]!.said, "en")).toBe("Ann is given 110, more than the 100 that was claimed.");
    const { score } = await mark({ table, question: [["claims"]], about, answer: [[50, 90]] });
    expect(score).toBe(0.5);
    expect((await mark({ table, question: [["claims"]], about, answer: [[50, 100]] })).score).toBe(1);
  });
});

const points = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
const issues = (p: readonly number[]): Cells => [
  ["Issue", "Option", "Ann", "Bob"],
  ["X", "x0", p[0]!, p[1]!],
  [null, "x1", p[2]!, p[3]!],
  [null, "x2", p[4]!, p[5]!],
  ["Y", "y0", p[6]!, p[7]!],
  [null, "y1", p[8]!, p[9]!],
  ["Reservation", null, 4, 4],
];

describe("questions on deals accept every deal that is right", () => {
  it("efficient, best by product, and better than a proposal, by trying all", () =>
    fc.assert(
      fc.asyncProperty(points, async (p) => {
        const table = issues(p);
        const deals = [0, 1, 2].flatMap((x) =>
          [0, 1].map((y) => ({
            names: [`x${x}`, `y${y}`],
            points: [p[2 * x]! + p[6 + 2 * y]!, p[2 * x + 1]! + p[7 + 2 * y]!] as const,
          })),
        );
        const isNoWorse = (a: readonly number[], b: readonly number[]) => a[0]! >= b[0]! && a[1]! >= b[1]!;
        const isBetter = (a: readonly number[], b: readonly number[]) =>
          isNoWorse(a, b) && (a[0] !== b[0] || a[1] !== b[1]);
        const allowed = deals.filter((one) => isNoWorse(one.points, [4, 4]));
        const product = (one: (typeof deals)[number]) => (one.points[0] - 4) * (one.points[1] - 4);
        const most = Math.max(0, ...allowed.map(product));
        const proposal = deals[0]!;
        const isRight = {
          "efficient-deal": (one: (typeof deals)[number]) =>
            allowed.includes(one) && !deals.some((other) => isBetter(other.points, one.points)),
          "nash-deal": (one: (typeof deals)[number]) => most > 0 && allowed.includes(one) && product(one) === most,
          "better-deal": (one: (typeof deals)[number]) => isBetter(one.points, proposal.points),
        };
        for (const [question, right] of Object.entries(isRight)) {
          const given = { table, question: [[question]], about: [proposal.names] };
          for (const one of deals)
            expect((await mark({ ...given, answer: [one.names] })).score === 1, question).toBe(right(one));
          expect((await mark({ ...given, answer: [["none", null]] })).score === 1, question).toBe(!deals.some(right));
        }
      }),
      { numRuns: 40 },
    ));
});

describe("stability of a state", () => {
  it("by Nash: exactly the better states that can be reached are right reasons", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 }), (ranks) => {
        const table: Cells = [
          ["State", "Ann", "Bob"],
          ["s0", ranks[0]!, ranks[1]!],
          ["s1", ranks[2]!, ranks[3]!],
          ["s2", ranks[4]!, ranks[5]!],
        ];
        const moves: Cells = [
          ["Ann", "s0", "s1"],
          ["Ann", "s0", "s2"],
          ["Bob", "s1", "s2"],
        ];
        const question = gradeQuestions.find(({ id }) => id === "is-stable")!;
        const model = readWhole(question.game, { cells: table, further: { moves } });
        const about: Cells = [
          ["state", "s0"],
          ["for", "Ann"],
          ["by", "nash"],
        ];
        const score = (answer: Cells) => scoreOf(question.grade(model, answer, { about, tolerance: 0 }, unlimited));
        const better = [1, 2].filter((to) => ranks[2 * to]! < ranks[0]!);
        expect(score([["TRUE", null]])).toBe(better.length === 0 ? 1 : 0);
        for (const to of [1, 2])
          expect(score([["FALSE", `s${to}`]])).toBe(better.length === 0 ? 0 : better.includes(to) ? 1 : 0.5);
      }),
      { numRuns: 60 },
    ));
});
