import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, type Rational, sign, subtract, zero } from "../../engine/arithmetic/rational";
import { unlimited } from "../../engine/budget";
import { type DominatedStrategy, elimination, type Question } from "../../engine/concepts/dominance/elimination";
import { runMethod } from "../../engine/concepts/method";
import { vertexEnumeration } from "../../engine/concepts/nash/two-player/vertex-enumeration";
import { type NormalFormGame, normalFormGame } from "../../engine/games/normal-form";
import { inExact, payoffsByStrategy, pureAsMixed } from "../../engine/games/profile";
import { bimatrixGame, exact, solve } from "../support/bimatrix";
import { verticesByBruteForce } from "../support/bimatrix-oracle";

const dominatedIn = (game: NormalFormGame, question: Partial<Question> = {}) =>
  runMethod(elimination({ kind: "strict", by: "mixed", rounds: "iterated", ...question }), game, unlimited);

const names = (found: readonly DominatedStrategy[]) =>
  found.map(({ round, player, strategy }) => `${round}: ${player}/${strategy}`);

const matrix = (rows: number, columns: number, most: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const shape = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });
const ownPayoffs = shape.chain(({ rows, columns }) => matrix(rows, columns, 4));

/** Any number of players with two or three strategies each and few different payoffs. */
const anyGame: fc.Arbitrary<NormalFormGame> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
  .chain((counts) => {
    const profiles = counts.reduce((product, count) => product * count, 1);
    const payoffs = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: profiles, maxLength: profiles });
    return fc.tuple(...counts.map(() => payoffs)).map((all) =>
      normalFormGame(
        counts.map((count, i) => ({
          label: `P${i + 1}`,
          strategies: Array.from({ length: count }, (_, s) => `s${s + 1}`),
        })),
        (player, index) => exact(all[player]![index]!),
      ),
    );
  });

/** Mixtures of the column player at the vertices of the region in which each row is a best response. */
function bestResponseRegions(A: readonly (readonly number[])[]): Rational[][][] {
  const columns = A[0]!.map((_, j) => A.length + j);
  const vertices = verticesByBruteForce(
    A.map((row) => row.map(exact)),
    columns,
    [...A.keys()],
  );
  return A.map((_, row) => vertices.filter(({ labels }) => labels.has(row)).map(({ mixture }) => [...mixture]));
}

const rowsFound = (A: number[][], kind: "strict" | "weak") =>
  dominatedIn(
    bimatrixGame(
      A,
      A.map((row) => row.map(() => 0)),
    ),
    { kind, rounds: "once" },
  )
    .found.filter(({ player }) => player === 0)
    .map(({ strategy }) => strategy);

describe("one round of dominance by mixtures", () => {
  it("removes strictly exactly the rows that are a best response to no mixture (Pearce 1984, lemma 3)", () => {
    fc.assert(
      fc.property(ownPayoffs, (A) => {
        const never = bestResponseRegions(A).flatMap((region, row) => (region.length === 0 ? [row] : []));
        expect(rowsFound(A, "strict")).toEqual(never);
      }),
      { numRuns: 300 },
    );
  });

  it("removes weakly exactly the rows that are a best response to no mixture of full support (Pearce 1984, lemma 4)", () => {
    fc.assert(
      fc.property(ownPayoffs, (A) => {
        const cautious = bestResponseRegions(A).map((region) =>
          A[0]!.every((_, column) => region.some((mixture) => sign(mixture[column]!) > 0)),
        );
        expect(rowsFound(A, "weak")).toEqual(cautious.flatMap((isBest, row) => (isBest ? [] : [row])));
      }),
      { numRuns: 300 },
    );
  });

  it("gives a mixture that dominates as it says, in every game of any number of players", () => {
    const question = fc.record({
      kind: fc.constantFrom("strict" as const, "weak" as const),
      by: fc.constantFrom("mixed" as const, "pure" as const),
    });
    fc.assert(
      fc.property(anyGame, question, (game, asked) => {
        for (const one of dominatedIn(game, { ...asked, rounds: "once" }).found) expectToDominate(game, one);
      }),
      { numRuns: 300 },
    );
  });
});

function expectToDominate(
  game: NormalFormGame,
  { player, strategy, dominator, kind, leastAdvantage }: DominatedStrategy,
): void {
  const { field } = inExact(game);
  expect(dominator.reduce(field.add)).toEqual(field.one);
  const advantages = Array.from({ length: game.profileCount }, (_, index) => {
    const profile = game.players.map((one, i) => Math.floor(index / game.strides[i]!) % one.strategies.length);
    const payoffs = payoffsByStrategy(game, inExact(game), pureAsMixed(game, profile, field), player);
    return subtract(
      payoffs.reduce((sum, payoff, s) => field.add(sum, field.multiply(dominator[s]!, payoff)), zero),
      payoffs[strategy]!,
    );
  });
  const least = advantages.reduce((a, b) => (compare(b, a) < 0 ? b : a));
  expect(least).toEqual(leastAdvantage);
  if (kind === "strict") expect(sign(least)).toBe(1);
  else {
    expect(sign(least)).toBe(0);
    expect(advantages.some((advantage) => sign(advantage) > 0)).toBe(true);
  }
}

describe("iterated dominance", () => {
  it("never removes strictly what a Nash equilibrium plays", () => {
    fc.assert(
      fc.property(
        shape.chain(({ rows, columns }) => fc.tuple(matrix(rows, columns, 5), matrix(rows, columns, 5))),
        ([A, B]) => {
          const game = bimatrixGame(A, B);
          const { found } = dominatedIn(game);
          for (const { profile } of solve(vertexEnumeration, game).found) {
            for (const { player, strategy } of found) expect(profile[player]![strategy]).toEqual(zero);
          }
        },
      ),
    );
  });

  it("leaves every player something, and nothing dominated in what is left", () => {
    fc.assert(
      fc.property(anyGame, fc.constantFrom("strict" as const, "weak" as const), (game, kind) => {
        const { found, guarantee, notes } = dominatedIn(game, { kind });
        expect(guarantee).toBe("all");
        expect(notes).toHaveLength(kind === "weak" ? 1 : 0);
        const left = game.players.map((player, i) =>
          [...player.strategies.keys()].filter(
            (strategy) => !found.some((one) => one.player === i && one.strategy === strategy),
          ),
        );
        for (const strategies of left) expect(strategies.length).toBeGreaterThan(0);
        expect(dominatedIn(restricted(game, left), { kind }).found).toEqual([]);
      }),
    );
  });

  it("finds by single strategies no more than by mixtures", () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const byMixtures = names(dominatedIn(game, { rounds: "once" }).found);
        for (const name of names(dominatedIn(game, { rounds: "once", by: "pure" }).found))
          expect(byMixtures).toContain(name);
      }),
    );
  });

  it("removes three strategies in three rounds of a textbook game (Gibbons 1992, figure 1.1.1)", () => {
    const game = bimatrixGame(
      [
        [1, 1, 0],
        [0, 0, 2],
      ],
      [
        [0, 2, 1],
        [3, 1, 0],
      ],
    );
    expect(names(dominatedIn(game).found)).toEqual(["1: 1/2", "2: 0/1", "3: 1/0"]);
  });
});

/** The game in which only some strategies are left. */
function restricted(game: NormalFormGame, left: readonly (readonly number[])[]): NormalFormGame {
  const players = game.players.map(({ label, strategies }, i) => ({
    label,
    strategies: left[i]!.map((s) => strategies[s]!),
  }));
  const smaller = normalFormGame(players, () => exact(0));
  return normalFormGame(players, (player, index) => {
    const original = players.reduce((sum, { strategies }, i) => {
      const chosen = Math.floor(index / smaller.strides[i]!) % strategies.length;
      return sum + left[i]![chosen]! * game.strides[i]!;
    }, 0);
    return inExact(game).payoff(player, original);
  });
}
