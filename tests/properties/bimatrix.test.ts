import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Rational, zero } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import { isPure, supportsOf } from "../../engine/concepts/nash/equilibrium";
import { exactProfile } from "../../engine/concepts/nash/two-player/basis-profile";
import {
  lemkeHowson,
  lemkeHowsonInFloats,
  profileByIntegers,
} from "../../engine/concepts/nash/two-player/lemke-howson";
import { followRevisedPaths } from "../../engine/concepts/nash/two-player/revised-lemke-howson";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { vertexEnumeration, vertexEnumerationInFloats } from "../../engine/concepts/nash/two-player/vertex-enumeration";
import { zeroSum } from "../../engine/concepts/nash/two-player/zero-sum";
import { largestRegret, regrets } from "../../engine/games/regret";
import {
  bimatrixGame,
  componentLines,
  type Matrix,
  profileLine,
  profileLines,
  randomMatrix,
  seededRandom,
  solve,
} from "../support/bimatrix";
import { extremeEquilibriaByBruteForce } from "../support/bimatrix-oracle";

interface Bimatrix {
  readonly A: number[][];
  readonly B: number[][];
}

/** Two matrices of one shape with few different payoffs, so that most games are degenerate. */
const bimatrix = (most: number, size = 4): fc.Arbitrary<Bimatrix> =>
  fc.tuple(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size })).chain(([rows, columns]) => {
    const row = fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns });
    const matrix = fc.array(row, { minLength: rows, maxLength: rows });
    return fc.record({ A: matrix, B: matrix });
  });

const exactMethods = [treeSearch, vertexEnumeration];
const transposed = (matrix: Matrix) => matrix[0]!.map((_, j) => matrix.map((row) => row[j]!));

describe.each(exactMethods.map((method) => [method.id, method] as const))("%s on games full of ties", (_id, method) => {
  it("finds exactly the extreme equilibria that brute force finds", () => {
    fc.assert(
      fc.property(bimatrix(2), ({ A, B }) => {
        expect(profileLines(solve(method, bimatrixGame(A, B)))).toEqual(extremeEquilibriaByBruteForce(A, B));
      }),
      { numRuns: 300 },
    );
  });

  it("finds profiles from which nobody gains anything by leaving, and at least one", () => {
    fc.assert(
      fc.property(bimatrix(2), ({ A, B }) => {
        const { found } = solve(method, bimatrixGame(A, B));
        expect(found.length).toBeGreaterThan(0);
        for (const { regret } of found) expect(compare(regret as Rational, zero)).toBe(0);
      }),
    );
  });

  it("says “all” only where each equilibrium stands alone: no two share a player's mixture", () => {
    fc.assert(
      fc.property(bimatrix(3), ({ A, B }) => {
        const { found, guarantee } = solve(method, bimatrixGame(A, B));
        const mixtures = (player: number) => new Set(found.map(({ profile }) => profileLine([profile[player]!]))).size;
        const alone = mixtures(0) === found.length && mixtures(1) === found.length;
        expect(guarantee).toBe(alone ? "all" : "extreme");
      }),
    );
  });

  it("finds the same when each player's payoffs are moved and scaled, also beyond 2⁵³ and below 10⁻⁹", () => {
    const scale = fc.constantFrom("1000000000000", "9007199254740993", "1/3", "0.000000001", "7/1000000000000");
    fc.assert(
      fc.property(bimatrix(2), scale, scale, fc.integer(), ({ A, B }, scaleA, scaleB, moved) => {
        const changed = (matrix: number[][], factor: string) =>
          matrix.map((row) => row.map((payoff) => scaledText(payoff, factor, moved)));
        expect(profileLines(solve(method, bimatrixGame(changed(A, scaleA), changed(B, scaleB))))).toEqual(
          profileLines(solve(method, bimatrixGame(A, B))),
        );
      }),
    );
  });

  it("finds the same when players change places", () => {
    fc.assert(
      fc.property(bimatrix(2), ({ A, B }) => {
        const swapped = solve(method, bimatrixGame(transposed(B), transposed(A)));
        const back = swapped.found.map(({ profile }) => profileLine([profile[1]!, profile[0]!])).sort();
        expect(back).toEqual(profileLines(solve(method, bimatrixGame(A, B))));
      }),
    );
  });

  it("finds the same, in the same components, when strategies are listed backwards", () => {
    const reversed = (matrix: Matrix) => matrix.map((row) => [...row].reverse()).reverse();
    fc.assert(
      fc.property(bimatrix(2), ({ A, B }) => {
        const backwards = solve(method, bimatrixGame(reversed(A), reversed(B)));
        const found = backwards.found.map((one) => ({
          ...one,
          profile: one.profile.map((mixture) => [...mixture].reverse()),
        }));
        expect(componentLines({ ...backwards, found })).toEqual(componentLines(solve(method, bimatrixGame(A, B))));
      }),
    );
  });

  it("gives pure equilibria of games without ties the index 1, and indices that sum to 1", () => {
    fc.assert(
      fc.property(bimatrix(1_000_000, 5), ({ A, B }) => {
        const { found, guarantee } = solve(method, bimatrixGame(A, B));
        // A tie is possible, if hardly.
        if (guarantee !== "all" || found.some(({ index }) => index === 0)) return;
        expect(found.reduce((sum, { index }) => sum + index!, 0)).toBe(1);
        for (const { profile, index } of found) if (isPure(profile)) expect(index).toBe(1);
      }),
    );
  });

  it("gives the equilibria of a coordination game the index (−1)^(k+1) for a support of size k", () => {
    const { found } = solve(
      method,
      bimatrixGame(
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      ),
    );
    for (const { profile, index } of found) expect(index).toBe(supportsOf(profile)[0]!.length % 2 === 1 ? 1 : -1);
  });

  it("finds every pair of pure strategies when all payoffs are equal", () => {
    const { found, guarantee, notes } = solve(
      method,
      bimatrixGame(
        [
          [5, 5, 5],
          [5, 5, 5],
        ],
        [
          [1, 1, 1],
          [1, 1, 1],
        ],
      ),
    );
    expect(found).toHaveLength(6);
    expect(guarantee).toBe("extreme");
    expect(notes).toHaveLength(1);
  });

  it("sees what a double cannot: 2⁶⁰ + 1 is better than 2⁶⁰", () => {
    const big = 2n ** 60n;
    const A = [
      [`${big}`, `${big}`],
      [`${big + 1n}`, `${big + 1n}`],
    ];
    const { found, guarantee } = solve(
      method,
      bimatrixGame(A, [
        [1, 0],
        [1, 0],
      ]),
    );
    expect(found.map(({ profile }) => profileLine(profile))).toEqual(["0 1 ; 1 0"]);
    expect(guarantee).toBe("all");
  });
});

/** payoff · factor + moved / 7, as exact text. */
function scaledText(payoff: number, factor: string, moved: number): string {
  const [n, d = "1"] = factor.includes(".") ? ["1", "1000000000"] : factor.split("/");
  return `${BigInt(payoff) * BigInt(n!) * 7n + BigInt(moved) * BigInt(d)}/${7n * BigInt(d)}`;
}

describe("one equilibrium", () => {
  it("by Lemke–Howson is exact in fractions, and nearly so in doubles, however many ties there are", () => {
    fc.assert(
      fc.property(bimatrix(2, 6), ({ A, B }) => {
        const game = bimatrixGame(A, B);
        expect(solve(lemkeHowson, game).found.map(({ regret }) => regret)).toEqual([zero]);
        expect(solve(lemkeHowsonInFloats, game).found[0]!.regret as number).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it("by Lemke–Howson in integers is exact from every label", () => {
    fc.assert(
      fc.property(bimatrix(2, 4), ({ A, B }) => {
        const game = bimatrixGame(A, B);
        for (let label = 0; label < A.length + A[0]!.length; label++) {
          expect(largestRegret(regrets(game, profileByIntegers(game, unlimited, label)))).toEqual(zero);
        }
      }),
    );
  });

  it("by Lemke–Howson of a large game ends at a basis whose exact solution is an equilibrium", () => {
    for (const [rows, columns, most] of [
      [80, 60, 1000],
      [40, 120, 5],
      [150, 150, 1_000_000],
    ] as const) {
      const random = seededRandom(rows);
      const game = bimatrixGame(randomMatrix(random, rows, columns, most), randomMatrix(random, rows, columns, most));
      const profile = exactProfile(game, followRevisedPaths(game, unlimited)!, unlimited)!;
      expect(largestRegret(regrets(game, profile))).toEqual(zero);
    }
  });

  it("by linear programming solves every zero-sum game, and other games are refused", () => {
    fc.assert(
      fc.property(bimatrix(3, 5), ({ A }) => {
        const game = bimatrixGame(
          A,
          A.map((row) => row.map((payoff) => 10 - payoff)),
        );
        const { found } = solve(zeroSum, game);
        expect(found.map(({ regret }) => regret)).toEqual([zero]);
      }),
    );
    expect(zeroSum.refuses(bimatrixGame([[1, 0]], [[1, 0]]))).not.toBeNull();
  });
});

describe("in floating point", () => {
  it("claims only “some”, and every profile found is an equilibrium up to rounding", () => {
    fc.assert(
      fc.property(bimatrix(100, 5), ({ A, B }) => {
        const { found, guarantee, arithmetic } = solve(vertexEnumerationInFloats, bimatrixGame(A, B));
        expect([guarantee, arithmetic]).toEqual(["some", "float"]);
        expect(found.length).toBeGreaterThan(0);
        for (const { regret } of found) expect(regret as number).toBeLessThan(1e-9);
      }),
    );
  });
});
