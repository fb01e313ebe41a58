import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toNumber } from "../../engine/arithmetic/rational";
import type { Equilibrium } from "../../engine/concepts/nash/equilibrium";
import { treeSearch } from "../../engine/concepts/nash/two-player/tree-search";
import { vertexEnumeration } from "../../engine/concepts/nash/two-player/vertex-enumeration";
import { isExactProfile } from "../../engine/games/profile";
import { bimatrixGame, componentIndices, solve } from "../support/bimatrix";

/** Few values, so that most games are degenerate; and for each payoff what it is changed by, in millionths of a tenth. */
const cases = fc
  .record({
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
    most: fc.constantFrom(1, 2, 3),
  })
  .chain(({ rows, columns, most }) => {
    const matrix = (max: number) =>
      fc.array(fc.array(fc.integer({ min: 0, max }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      });
    return fc.record({ A: matrix(most), B: matrix(most), changeOfA: matrix(999), changeOfB: matrix(999) });
  });

const changed = (matrix: readonly number[][], change: readonly number[][]): string[][] =>
  matrix.map((row, i) => row.map((payoff, j) => `${payoff * 1e7 + change[i]![j]!}/10000000`));

const point = ({ profile }: Equilibrium): number[] => (isExactProfile(profile) ? profile.flat().map(toNumber) : []);

/** The extreme points and the index of each component. */
function componentsOf(
  found: readonly Equilibrium[],
): { readonly points: number[][]; readonly index: number | undefined }[] {
  const components = new Map<number, { points: number[][]; index: number | undefined }>();
  for (const [i, equilibrium] of found.entries()) {
    const number = equilibrium.component ?? -1 - i;
    const component = components.get(number) ?? { points: [], index: equilibrium.index };
    component.points.push(point(equilibrium));
    components.set(number, component);
  }
  return [...components.values()];
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((x, i) => x - b[i]!);

/** From a point to the hull of others, nearly, by steps towards the corner furthest along the way (Frank, Wolfe 1956). */
function distance(corners: readonly number[][], target: readonly number[]): number {
  let here = corners[0]!;
  for (let steps = 0; steps < 300; steps++) {
    const away = minus(here, target);
    const corner = corners.reduce((best, one) => (dot(one, away) < dot(best, away) ? one : best));
    const direction = minus(corner, here);
    const length = dot(direction, direction);
    if (length < 1e-18) break;
    const step = Math.min(1, Math.max(0, -dot(direction, away) / length));
    here = here.map((x, i) => x + step * direction[i]!);
  }
  const rest = minus(here, target);
  return Math.sqrt(dot(rest, rest));
}

describe("indices of components", () => {
  it("add up to 1, by either method", () => {
    fc.assert(
      fc.property(cases, ({ A, B }) => {
        for (const method of [treeSearch, vertexEnumeration]) {
          const indices = componentIndices(solve(method, bimatrixGame(A, B)));
          expect(indices.reduce<number>((sum, index) => sum + index!, 0)).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are the sums of those of the equilibria near them in a game without ties close by", () => {
    fc.assert(
      fc.property(cases, ({ A, B, changeOfA, changeOfB }) => {
        const components = componentsOf(solve(treeSearch, bimatrixGame(A, B)).found);
        const close = solve(treeSearch, bimatrixGame(changed(A, changeOfA), changed(B, changeOfB)));
        fc.pre(close.guarantee === "all" && close.found.every(({ index }) => index === 1 || index === -1));
        const sums = components.map(() => 0);
        for (const equilibrium of close.found) {
          const distances = components.map(({ points }) => distance(points, point(equilibrium)));
          sums[distances.indexOf(Math.min(...distances))] += equilibrium.index!;
        }
        expect(components.map(({ index }) => index)).toEqual(sums);
      }),
      { numRuns: 150 },
    );
  });

  it("are 0 where a component can vanish: both play the second strategy, which is never better, only as good", () => {
    const game = bimatrixGame(
      [
        [1, 0],
        [0, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    );
    const found = solve(treeSearch, game).found;
    expect(found.map((one) => [point(one), one.index])).toEqual([
      [[1, 0, 1, 0], 1],
      [[0, 1, 0, 1], 0],
    ]);
  });

  it("are left out where ties can be broken in too many ways", () => {
    const ties = Array.from({ length: 14 }, (_, i) => Array.from({ length: 14 }, (_, j) => Number((i * j) % 3 === 0)));
    const { found, guarantee } = solve(treeSearch, bimatrixGame(ties, ties));
    expect(guarantee).toBe("extreme");
    expect(found.some(({ index }) => index === undefined)).toBe(true);
  });
});
