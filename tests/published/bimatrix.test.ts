import { describe, expect, it } from "vitest";
import { unlimited } from "../../engine/budget";
import { accessibleEquilibria, connectedEquilibria } from "../../engine/concepts/nash/two-player/accessible";
import { lemkeHowson, profileByIntegers } from "../../engine/concepts/nash/two-player/lemke-howson";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { vertexEnumeration } from "../../engine/concepts/nash/two-player/vertex-enumeration";
import { zeroSum } from "../../engine/concepts/nash/two-player/zero-sum";
import { whenLoaded } from "../../engine/needed";
import {
  bimatrixGame,
  componentIndices,
  componentLines,
  exact,
  type Matrix,
  profileLine,
  profileLines,
  solve,
} from "../support/bimatrix";
import cases from "./cases.json";

interface BimatrixCase {
  readonly id: string;
  readonly name: string;
  readonly A: Matrix;
  readonly B: Matrix;
  readonly expected: {
    readonly extremeEquilibria: readonly {
      readonly profile: readonly (readonly string[])[];
      readonly payoffs: readonly string[];
    }[];
    readonly components: readonly (readonly number[])[];
  };
}

const bimatrixCases = (cases as readonly { readonly kind: string }[]).filter(
  ({ kind }) => kind === "bimatrix",
) as unknown as readonly BimatrixCase[];
const methods = [treeSearch, vertexEnumeration];

describe.each(bimatrixCases.map((one) => [one.id, one.name, one] as const))(
  "case %s, %s",
  (_id, _name, { A, B, expected }) => {
    const game = bimatrixGame(A, B);
    const published = expected.extremeEquilibria;

    it.each(methods.map((method) => [method.id, method] as const))(
      "has exactly the published equilibria by %s",
      (_, method) => {
        const solution = solve(method, game);
        expect(profileLines(solution)).toEqual(published.map(({ profile }) => profileLine(profile)).sort());
        const isolated = expected.components.every((component) => component.length === 1);
        expect(solution.guarantee).toBe(isolated ? "all" : "extreme");
      },
    );

    it.each(methods.map((method) => [method.id, method] as const))("groups them as published by %s", (_, method) => {
      const lines = expected.components.map((component) =>
        component.map((i) => profileLine(published[i]!.profile)).sort(),
      );
      expect(componentLines(solve(method, game))).toEqual(lines.sort());
    });

    it("has components whose indices sum to 1", () => {
      const indices = componentIndices(solve(treeSearch, game));
      expect(indices.reduce<number>((sum, index) => sum + index!, 0)).toBe(1);
    });

    it("pays what was published", () => {
      const payoffs = new Map(published.map((one) => [profileLine(one.profile), one.payoffs.map(exact)]));
      for (const { profile, payoffs: found } of solve(vertexEnumeration, game).found) {
        expect(found).toEqual(payoffs.get(profileLine(profile)));
      }
    });

    it("has the equilibrium that Lemke–Howson finds among them", () => {
      const { found, guarantee } = solve(lemkeHowson, game);
      expect(guarantee).toBe("one");
      expect(found[0]!.regret).toEqual(exact(0));
      if (expected.components.every((component) => component.length === 1)) {
        expect(published.map(({ profile }) => profileLine(profile))).toContain(profileLine(found[0]!.profile));
      }
    });
  },
);

describe("Lemke–Howson", () => {
  it("finds the first equilibrium of case 1 from label 0 and the third from label 1, as published", () => {
    const { A, B, expected } = bimatrixCases.find(({ id }) => id === "1")!;
    const game = bimatrixGame(A, B);
    const from = (label: number) => profileLine(profileByIntegers(game, unlimited, label));
    expect(from(0)).toBe(profileLine(expected.extremeEquilibria[0]!.profile));
    expect(from(1)).toBe(profileLine(expected.extremeEquilibria[2]!.profile));
  });

  it("never reaches the middle equilibrium of case 1 from any label, as published, but by continuing from the others", () => {
    const { A, B, expected } = bimatrixCases.find(({ id }) => id === "1")!;
    const published = expected.extremeEquilibria.map(({ profile }) => profileLine(profile));
    const accessible = solve(accessibleEquilibria, bimatrixGame(A, B));
    expect(profileLines(accessible)).toEqual([published[0], published[2]].sort());
    expect(accessible.guarantee).toBe("some");
    expect(profileLines(solve(connectedEquilibria, bimatrixGame(A, B)))).toEqual([...published].sort());
  });
});

describe("families of games", () => {
  const identity = (n: number) =>
    Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => Number(i === j)));

  it.each([
    [2, 3],
    [3, 7],
    [4, 15],
  ])("identity coordination of size %i has %i equilibria, uniform on every subset (case 8)", (n, count) => {
    const { found, guarantee } = solve(vertexEnumeration, bimatrixGame(identity(n), identity(n)));
    expect(found).toHaveLength(count);
    expect(guarantee).toBe("all");
    for (const { profile } of found) {
      expect(profile[0]).toEqual(profile[1]);
      const size = profile[0]!.filter((weight) => weight !== 0 && (weight as { n: bigint }).n > 0n).length;
      for (const weight of profile[0]!)
        expect([profileLine([[exact(0)]]), `1/${size}`, "1"]).toContain(profileLine([[weight]]));
    }
  });

  it("Rock-Paper-Scissors-Lizard-Spock has only the uniform equilibrium (case 19)", () => {
    const { input, expected } = cases.find(({ id }) => id === "19") as unknown as {
      input: { A: string[][] };
      expected: { profile: string[][] };
    };
    const B = input.A.map((row) => row.map((payoff) => -Number(payoff)));
    for (const method of [vertexEnumeration, zeroSum]) {
      const { found } = solve(method, bimatrixGame(input.A, B));
      expect(found.map(({ profile }) => profileLine(profile))).toEqual([profileLine(expected.profile)]);
    }
  });

  it("stripped-down poker has the published strategies and value (case 21)", () => {
    // Professor with King, with Queen: bet or fold; Student: call or fold. The payoff to the Professor is the mean over the cards.
    const plan = (king: number, queen: number, call: number) =>
      ((king ? (call ? 2 : 1) : -1) + (queen ? (call ? -2 : 1) : -1)) / 2;
    const plans = [
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ] as const;
    const A = plans.map(([king, queen]) => [plan(king, queen, 1), plan(king, queen, 0)]);
    const B = A.map((row) => row.map((payoff) => -payoff));
    const { found, guarantee } = solve(vertexEnumeration, bimatrixGame(A, B));
    expect(guarantee).toBe("all");
    expect(found.map(({ profile }) => profileLine(profile))).toEqual(["1/3 2/3 0 0 ; 2/3 1/3"]);
    expect(found[0]!.payoffs).toEqual([exact("1/3"), exact("-1/3")]);
  });

  it("Kuhn poker is worth −1/18 to the first player (case 22)", async () => {
    const A = kuhnPoker();
    expect([A.length, A[0]!.length]).toEqual([27, 64]);
    const game = bimatrixGame(
      A,
      A.map((row) => row.map((payoff) => `-${payoff}`.replace("--", ""))),
    );
    const { found } = await whenLoaded(() => solve(zeroSum, game));
    expect(found[0]!.payoffs).toEqual([exact("-1/18"), exact("1/18")]);
    expect(found[0]!.regret).toEqual(exact(0));
  });
});

/** Payoffs to the first player by plan: for each card bet, check-fold or check-call against, for each card, fold or call and check or bet. */
function kuhnPoker(): string[][] {
  const deals = [0, 1, 2].flatMap((one) =>
    [0, 1, 2].filter((other) => other !== one).map((other) => [one, other] as const),
  );
  const digits = (plan: number, base: number) => [0, 1, 2].map((card) => Math.floor(plan / base ** card) % base);
  const outcome = (first: number, second: number, one: number, other: number): number => {
    const winner = one > other ? 1 : -1;
    if (first === 0) return second % 2 === 1 ? 2 * winner : 1; // a bet: called or folded
    if (second < 2) return winner; // check, check
    return first === 1 ? -1 : 2 * winner; // check, bet: folded or called
  };
  return Array.from({ length: 27 }, (_, first) =>
    Array.from({ length: 64 }, (_, second) => {
      const total = deals.reduce(
        (sum, [one, other]) => sum + outcome(digits(first, 3)[one]!, digits(second, 4)[other]!, one, other),
        0,
      );
      return `${total}/6`;
    }),
  );
}
