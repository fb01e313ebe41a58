import { describe, expect, it } from "vitest";
import { exactOf, numberOf, type Quantity, quantityText } from "../../engine/arithmetic/quantity";
import {
  add,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  zero,
} from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { banzhafValues } from "../../engine/concepts/banzhaf/definition";
import { answer, callOf, cellsOf } from "../../engine/concepts/call";
import { properties } from "../../engine/concepts/coalition/properties";
import { coreMethod } from "../../engine/concepts/core/method";
import { conceptById } from "../../engine/concepts/index";
import { runMethod } from "../../engine/concepts/method";
import { type Kind, ruleOf } from "../../engine/concepts/nucleolus/kinds";
import { lexicographicMethod } from "../../engine/concepts/nucleolus/method";
import { shapleyValue } from "../../engine/concepts/shapley/value";
import { weightedShapleyValue } from "../../engine/concepts/shapley/weighted-value";
import { tauValue } from "../../engine/concepts/tau/definition";
import { Refusal } from "../../engine/errors";
import { writeListForm } from "../../engine/formats/list-form";
import { isInCore, leastExcess, loweredBy } from "../../engine/games/coalitional/core";
import { coreVertices } from "../../engine/games/coalitional/core-vertices";
import { excess, isEfficient } from "../../engine/games/coalitional/division";
import { mixedWorth, pureWorth } from "../../engine/games/coalitional/guaranteed-worth";
import { integerWorths } from "../../engine/games/coalitional/integer-worths";
import { hasBalancedLevels } from "../../engine/games/coalitional/kohlberg";
import { utopiaGame } from "../../engine/games/coalitional/utopia";
import {
  alone,
  type CoalitionalGame,
  coalitionalGame,
  exactWorth,
  grandCoalition,
  membersOf,
} from "../../engine/games/coalitional-game";
import { exactPayoff, type NormalFormGame, profileAt } from "../../engine/games/normal-form";
import { solveLinearSystem } from "../../engine/linalg/linear-system";
import { ask, cellsOfGame, gameOf, variousGame } from "../support/coalitions";
import { randomGame } from "../support/random-games";

const numbers = Array.from({ length: 80 }, (_, i) => i);
const games = numbers.map((number) => variousGame(number));
const few = games.filter(({ players }) => players.length <= 4);

const texts = (shares: readonly Quantity[]) => shares.map(quantityText);
const whole = (n: number) => rational(BigInt(n));
const everyCoalition = (game: CoalitionalGame) => Array.from({ length: grandCoalition(game) }, (_, i) => i + 1);

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, place) => [...order.slice(0, place), count - 1, ...order.slice(place)]),
  );
}

/** What each player adds when they join in this order. */
function marginalVector(game: CoalitionalGame, order: readonly number[]): Rational[] {
  const added: Rational[] = [];
  let before = 0;
  for (const player of order) {
    added[player] = subtract(exactWorth(game, before | alone(player)), exactWorth(game, before));
    before |= alone(player);
  }
  return added;
}

const average = (vectors: readonly (readonly Rational[])[]) =>
  vectors[0]!.map((_, i) => divide(vectors.map((vector) => vector[i]!).reduce(add, zero), whole(vectors.length)));

/** Every worth multiplied, and something given to each player besides. */
const transformed = (game: CoalitionalGame, factor: Rational, gifts: readonly Rational[]) =>
  coalitionalGame(game.players, (coalition) =>
    membersOf(coalition).reduce(
      (sum, player) => add(sum, gifts[player]!),
      multiply(factor, exactWorth(game, coalition)),
    ),
  );

const gifts = [7, -3, 11, 0, 5].map(whole);
const factor = rational(3n, 2n);
const moved = (shares: readonly Rational[]) => shares.map((share, i) => add(multiply(factor, share), gifts[i]!));

/** The division of a kind, or undefined where it is refused. */
function nucleolusOf(game: CoalitionalGame, kind: Kind): readonly Rational[] | undefined {
  try {
    return runMethod(lexicographicMethod(kind), game, unlimited).found[0]!.shares as readonly Rational[];
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const violates = (id: string, game: CoalitionalGame) =>
  properties.find((property) => property.id === id)!.violation(game, integerWorths(game), unlimited);

describe("the Shapley value", () => {
  it.each(games.filter(({ players }) => players.length <= 5).map((game, i) => [i, game] as const))(
    "of game %i is the average over all orders, and hands out everything",
    (_, game) => {
      const value = shapleyValue(game, unlimited);
      expect(value).toEqual(average(permutations(game.players.length).map((order) => marginalVector(game, order))));
      expect(isEfficient(game, value)).toBe(true);
    },
  );

  it("is additive, and the same for equal weights, whatever they are", () => {
    for (const [i, game] of games.entries()) {
      const other = variousGame(i + 1000, game.players.length);
      const sum = coalitionalGame(game.players, (s) => add(exactWorth(game, s), exactWorth(other, s)));
      const [value, otherValue] = [shapleyValue(game, unlimited), shapleyValue(other, unlimited)];
      expect(shapleyValue(sum, unlimited)).toEqual(value.map((share, player) => add(share, otherValue[player]!)));
      const weights = game.players.map(() => 0.3);
      expect(weightedShapleyValue(game, weights, unlimited)).toEqual(value);
    }
  });

  it("gives a null player nothing, and players who add the same the same; so does the Banzhaf value", () => {
    for (const game of games) {
      const count = game.players.length;
      // Player `count` adds nothing; `count + 1` stands in for player 0, and only one of the two counts.
      const wider = gameOf(count + 2, (s) => exactWorth(game, (s & grandCoalition(game)) | (s >> (count + 1) ? 1 : 0)));
      const { value, normalised } = banzhafValues(wider, unlimited);
      const weights = wider.players.map((_, i) => (i === 0 || i === count + 1 ? 2 : i + 1));
      for (const shares of [
        shapleyValue(wider, unlimited),
        value,
        normalised,
        weightedShapleyValue(wider, weights, unlimited),
      ]) {
        if (!shares) continue;
        expect(numberOf(shares[count]!)).toBe(0);
        expect(shares[0]).toEqual(shares[count + 1]);
      }
    }
  });

  it("with weights hands out everything and divides a unanimity game in proportion", () => {
    for (const game of games) {
      const weights = game.players.map((_, i) => rational(BigInt(i * i + 1), 3n));
      expect(isEfficient(game, weightedShapleyValue(game, weights, unlimited))).toBe(true);
    }
    const unanimity = gameOf(3, (s) => (s === 7 ? 60 : 0));
    expect(texts(weightedShapleyValue(unanimity, [1, 2, 3], unlimited))).toEqual(["10", "20", "30"]);
  });

  it("with weights of too many different sums is in floating point, and near the exact one", () => {
    const game = gameOf(13, (s) => membersOf(s).length ** 2);
    const even = weightedShapleyValue(
      game,
      game.players.map((_, i) => 1 + i / 8192 / 2 ** i),
      unlimited,
    );
    expect(even.every((share) => typeof share === "number")).toBe(true);
    expect(isEfficient(game, even)).toBe(true);
    for (const share of even) expect(numberOf(share)).toBeCloseTo(13, 1);
  });
});

describe("the Banzhaf value", () => {
  it("is the average of what a player adds to every coalition of the others", () => {
    for (const game of games) {
      const { value, contributions } = banzhafValues(game, unlimited);
      for (const player of game.players.keys()) {
        const others = [0, ...everyCoalition(game)].filter((s) => (s & alone(player)) === 0);
        const added = others.map((s) => subtract(exactWorth(game, s | alone(player)), exactWorth(game, s)));
        expect(contributions[player]).toEqual(added.reduce(add, zero));
        expect(value[player]).toEqual(divide(contributions[player]!, whole(others.length)));
      }
    }
  });
});

describe.each<Kind>(["nucleolus", "prenucleolus", "per-capita", "modiclus"])("the %s", (kind) => {
  it("hands out everything and is covariant: worths in another unit, with gifts to the players", () => {
    for (const game of kind === "modiclus" ? few : games) {
      const shares = nucleolusOf(game, kind);
      if (!shares) continue;
      expect(isEfficient(game, shares)).toBe(true);
      expect(nucleolusOf(transformed(game, factor, gifts), kind)).toEqual(moved(shares));
    }
  });

  it("depends on nobody's place in the table", () => {
    for (const game of few) {
      const last = game.players.length - 1;
      const reversed = coalitionalGame(game.players, (s) =>
        exactWorth(
          game,
          membersOf(s).reduce((sum, player) => sum | alone(last - player), 0),
        ),
      );
      expect(nucleolusOf(reversed, kind)).toEqual(nucleolusOf(game, kind)?.slice().reverse());
    }
  });

  it("is refused exactly where no division is individually rational", () => {
    for (const game of few) {
      const surplus = game.players.reduce(
        (left, _, i) => subtract(left, exactWorth(game, alone(i))),
        exactWorth(game, grandCoalition(game)),
      );
      const refused = ruleOf(kind).isIndividuallyRational && surplus.n < 0n;
      expect(nucleolusOf(game, kind) === undefined).toBe(refused);
    }
  });
});

/** The excesses, largest first. */
const complaints = (game: CoalitionalGame, shares: readonly Rational[]) =>
  everyCoalition(game)
    .slice(0, -1)
    .map((s) => excess(game, shares, s))
    .sort((a, b) => compare(b, a));

function lexicographic(a: readonly Rational[], b: readonly Rational[]): number {
  const differing = a.findIndex((entry, i) => compare(entry, b[i]!) !== 0);
  return differing === -1 ? 0 : compare(a[differing]!, b[differing]!);
}

describe("the nucleoli", () => {
  it("are in the core where it is not empty, and in the least core always when prenucleolus", () => {
    for (const game of games.filter(({ players }) => players.length > 1)) {
      const worths = integerWorths(game);
      const level = leastExcess(worths, game.players.length, unlimited);
      const pre = nucleolusOf(game, "prenucleolus")!;
      expect(isInCore(loweredBy(worths, level.excess), pre)).toBe(true);
      if (level.excess.n > 0n) continue;
      expect(nucleolusOf(game, "nucleolus")).toEqual(pre);
      expect(isInCore(worths, nucleolusOf(game, "per-capita")!)).toBe(true);
    }
  });

  it("have complaints that no transfer makes lexicographically smaller", () => {
    for (const game of few) {
      const shares = nucleolusOf(game, "prenucleolus")!;
      const size = numberOf(exactOf(Math.max(1, ...game.worths.floats.map(Math.abs))));
      for (const step of [size / 16, size / 1024]) {
        for (const from of game.players.keys()) {
          for (const to of game.players.keys()) {
            if (from === to) continue;
            const other = shares.map((share, i) =>
              i === from ? subtract(share, exactOf(step)) : i === to ? add(share, exactOf(step)) : share,
            );
            expect(lexicographic(complaints(game, shares), complaints(game, other))).toBeLessThan(0);
          }
        }
      }
    }
  });

  it("pass Kohlberg's criterion, which any other division fails", () => {
    for (const game of games.filter(({ players }) => players.length > 1)) {
      for (const kind of ["nucleolus", "prenucleolus", "per-capita"] as const) {
        const shares = nucleolusOf(game, kind);
        if (!shares) continue;
        const rule = ruleOf(kind);
        expect(hasBalancedLevels(integerWorths(game), shares, rule, unlimited)).toBe(true);
        const [first, second, ...rest] = shares as [Rational, Rational];
        const step = rational(1n, 64n);
        const other = [add(first, step), subtract(second, step), ...rest];
        const stays = compare(other[1]!, exactWorth(game, alone(1))) >= 0;
        if (!rule.isIndividuallyRational || stays)
          expect(hasBalancedLevels(integerWorths(game), other, rule, unlimited)).toBe(false);
      }
    }
  });

  it("the modiclus has differences of excesses that no transfer makes lexicographically smaller", () => {
    const differences = (game: CoalitionalGame, shares: readonly Rational[]) => {
      const all = [zero, ...everyCoalition(game).map((s) => excess(game, shares, s))];
      return all
        .flatMap((a, i) => all.flatMap((b, j) => (i === j ? [] : [subtract(a, b)])))
        .sort((a, b) => compare(b, a));
    };
    for (const game of few.slice(0, 50)) {
      const shares = nucleolusOf(game, "modiclus")!;
      const step = exactOf(Math.max(1, ...game.worths.floats.map(Math.abs)) / 64);
      for (const from of game.players.keys()) {
        for (const to of game.players.keys()) {
          if (from === to) continue;
          const other = shares.map((share, i) =>
            i === from ? subtract(share, step) : i === to ? add(share, step) : share,
          );
          expect(lexicographic(differences(game, shares), differences(game, other))).toBeLessThan(0);
        }
      }
    }
  });
});

/** Every point at which n independent coalitions, all together among them, get just what they are worth and none less. */
function verticesByBruteForce(game: CoalitionalGame): string[] {
  const grand = grandCoalition(game);
  const count = game.players.length;
  const vertices = new Set<string>();
  const choose = (chosen: number[], from: number): void => {
    if (chosen.length === count) {
      const worths = chosen.map((s) => exactWorth(game, s));
      const common = worths.reduce((product, { d }) => product * d, 1n);
      const rows = chosen.map((s) => game.players.map((_, i) => ((s & alone(i)) !== 0 ? common : 0n)));
      const point = solveLinearSystem(
        rows,
        worths.map(({ n, d }) => n * (common / d)),
      );
      if (point && everyCoalition(game).every((s) => excess(game, point, s).n <= 0n)) vertices.add(texts(point).join());
      return;
    }
    for (let s = from; s < grand; s++) choose([...chosen, s], s + 1);
  };
  choose([grand], 1);
  return [...vertices].sort();
}

describe("the core", () => {
  it("has the vertices that brute force finds, and none exactly where it is empty", () => {
    let empty = 0;
    for (const game of few) {
      const { found } = runMethod(coreMethod("vertices"), game, unlimited);
      expect(found.map(({ shares }) => texts(shares).join()).sort()).toEqual(verticesByBruteForce(game));
      if (found.length === 0) empty++;
      expect(violates("Balanced", game) !== undefined).toBe(found.length === 0);
    }
    expect(empty).toBeGreaterThan(5);
    expect(empty).toBeLessThan(few.length - 5);
  });

  it("is proven empty by weights under which every player takes part once, worth more than all together", () => {
    for (const game of games) {
      const violation = violates("Balanced", game);
      if (!violation) continue;
      const weights = violation.weights!;
      for (const player of game.players.keys()) {
        const taken = violation.coalitions.map((s, i) => ((s & alone(player)) !== 0 ? weights[i]! : zero));
        expect(taken.reduce(add, zero)).toEqual(one);
      }
      const worth = violation.coalitions.map((s, i) => multiply(weights[i]!, exactWorth(game, s))).reduce(add, zero);
      expect(compare(worth, exactWorth(game, grandCoalition(game)))).toBe(1);
      expect(weights.every(({ n }) => n > 0n)).toBe(true);
    }
  });

  it("of a convex game has the Shapley value inside and the marginal contributions for corners", () => {
    let convex = 0;
    for (const game of games) {
      if (violates("Convex", game)) continue;
      convex++;
      const worths = integerWorths(game);
      expect(isInCore(worths, shapleyValue(game, unlimited))).toBe(true);
      const corners = permutations(game.players.length).map((order) => texts(marginalVector(game, order)).join());
      const vertices = coreVertices(worths, game.players.length, unlimited).map((point) => texts(point).join());
      expect(vertices.sort()).toEqual([...new Set(corners)].sort());
    }
    expect(convex).toBeGreaterThan(20);
  });

  it("says when it was stopped that it is not empty", () => {
    const game = gameOf(7, (s) => membersOf(s).length ** 2);
    const all = runMethod(coreMethod("vertices"), game, createBudget({ steps: 3000 }));
    expect(all.stopped).toBe("limit");
    expect(all.notes.map(({ text }) => text.en).join()).toContain("The core is not empty");
    expect(runMethod(coreMethod("one"), game, unlimited).guarantee).toBe("one");
  });
});

describe("the properties", () => {
  it("are those of the definitions, looked at one by one", () => {
    const v = (game: CoalitionalGame, s: number) => exactWorth(game, s);
    const disjoint = (game: CoalitionalGame) =>
      everyCoalition(game).flatMap((s) =>
        everyCoalition(game).flatMap((t) => ((s & t) === 0 ? [[s, t] as const] : [])),
      );
    const pairs = (game: CoalitionalGame) =>
      everyCoalition(game).flatMap((s) => everyCoalition(game).map((t) => [s, t] as const));
    const holds: Readonly<Record<string, (game: CoalitionalGame) => boolean>> = {
      Superadditive: (g) => disjoint(g).every(([s, t]) => compare(add(v(g, s), v(g, t)), v(g, s | t)) <= 0),
      "Zero-monotonic": (g) =>
        disjoint(g).every(([s, t]) => membersOf(t).length > 1 || compare(add(v(g, s), v(g, t)), v(g, s | t)) <= 0),
      Convex: (g) => pairs(g).every(([s, t]) => compare(add(v(g, s), v(g, t)), add(v(g, s | t), v(g, s & t))) <= 0),
      Monotonic: (g) =>
        pairs(g).every(([s, t]) => (s & t) !== s || compare(v(g, s), v(g, t)) <= 0) &&
        everyCoalition(g).every((s) => v(g, s).n >= 0n),
      Additive: (g) =>
        everyCoalition(g).every(
          (s) =>
            compare(
              v(g, s),
              membersOf(s)
                .map((i) => v(g, alone(i)))
                .reduce(add, zero),
            ) === 0,
        ),
      "Constant-sum": (g) =>
        everyCoalition(g).every(
          (s) => compare(add(v(g, s), v(g, grandCoalition(g) ^ s)), v(g, grandCoalition(g))) === 0,
        ),
      Essential: (g) => compare(v(g, grandCoalition(g)), g.players.map((_, i) => v(g, alone(i))).reduce(add, zero)) > 0,
    };
    for (const game of games.filter(({ players }) => players.length <= 4)) {
      for (const [id, check] of Object.entries(holds)) {
        expect(violates(id, game) === undefined, `${id} ${JSON.stringify([...game.worths.floats])}`).toBe(check(game));
      }
    }
  });
});

describe("the tau value", () => {
  it("exists where the core is not empty, lies between its bounds and is covariant", () => {
    for (const game of games) {
      if (violates("Quasi-balanced", game)) {
        expect(runMethod(coreMethod("one"), game, unlimited).found).toEqual([]);
        continue;
      }
      const value = (of: CoalitionalGame) => tauValue(utopiaGame(of), exactWorth(of, grandCoalition(of)));
      const { utopia, rights } = utopiaGame(game);
      for (const [i, share] of value(game).entries()) {
        expect(compare(rights[i]!, share)).toBeLessThanOrEqual(0);
        expect(compare(share, utopia[i]!)).toBeLessThanOrEqual(0);
      }
      expect(isEfficient(game, value(game))).toBe(true);
      expect(value(transformed(game, factor, gifts))).toEqual(moved(value(game)));
    }
  });
});

describe("every division", () => {
  const points = ["SHAPLEY", "BANZHAF", "NUCLEOLUS", "TAU", "GATELY", "CORE", "LEASTCORE", "COALITION"];
  const degenerate: readonly (readonly [string, CoalitionalGame])[] = [
    ["one player", gameOf(1, () => 7)],
    ["two players", gameOf(2, (s) => [0, 1, 2, 5][s]!)],
    ["all worths zero", gameOf(4, () => 0)],
    ["an additive game", gameOf(4, (s) => membersOf(s).reduce((sum, i) => sum + i + 1, 0))],
    ["huge and tiny worths", gameOf(3, (s) => [0, 1e-12, 1e-9, 5, 3e-10, 7, 1e15, 3e15][s]!)],
    ["fractions no double shows", gameOf(3, (s) => rational(BigInt(s * s), 3n))],
  ];

  it.each(degenerate.flatMap(([name, game]) => points.map((id) => [id, name, game] as const)))(
    "by %s of %s is an answer or a reason",
    async (id, _, game) => {
      try {
        const { solution } = await ask(id, cellsOfGame(game));
        expect(solution.stopped).toBe("finished");
        for (const { shares } of solution.found as { shares?: readonly Quantity[] }[])
          if (shares) expect(isEfficient(game, shares)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    },
  );

  it("of an additive game gives everybody its worth alone", async () => {
    const game = gameOf(4, (s) => membersOf(s).reduce((sum, i) => sum + i + 1, 0));
    for (const id of ["SHAPLEY", "NUCLEOLUS", "TAU", "GATELY", "CORE", "LEASTCORE"]) {
      const { solution } = await ask(id, cellsOfGame(game));
      expect((solution.found as { shares: Rational[] }[]).map(({ shares }) => texts(shares))).toEqual([
        ["1", "2", "3", "4"],
      ]);
    }
  });

  it("at two players splits the surplus", async () => {
    const game = gameOf(2, (s) => [0, 1, 2, 5][s]!);
    for (const id of ["SHAPLEY", "NUCLEOLUS", "TAU", "GATELY", "LEASTCORE"]) {
      const { solution } = await ask(id, cellsOfGame(game));
      expect((solution.found as { shares: Rational[] }[]).map(({ shares }) => texts(shares))).toEqual([["2", "3"]]);
    }
  });
});

describe("worths derived from a payoff table", () => {
  const tables = [
    [2, 2],
    [3, 4],
    [2, 2, 2],
    [2, 3, 2],
    [1, 3],
    [2, 1, 3],
    [2, 2, 2, 2],
  ].flatMap((shape) => [0, 1, 2].map((number) => randomGame(shape, number, (random) => Math.floor(9 * random()))));
  const sumAt = (game: NormalFormGame, s: number, index: number) =>
    membersOf(s)
      .map((player) => exactPayoff(game, player, index))
      .reduce(add, zero);

  /** By the definition: profiles grouped by what the coalition plays in them, or by what the others play. */
  function bounds(game: NormalFormGame, s: number) {
    const groups = (own: boolean) => {
      const byPlay = new Map<string, Rational[]>();
      for (let index = 0; index < game.profileCount; index++) {
        const play = profileAt(game, index)
          .filter((_, i) => ((s & alone(i)) !== 0) === own)
          .join();
        byPlay.set(play, [...(byPlay.get(play) ?? []), sumAt(game, s, index)]);
      }
      return [...byPlay.values()];
    };
    const least = (values: readonly Rational[]) => values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
    const most = (values: readonly Rational[]) => values.reduce((a, b) => (compare(b, a) > 0 ? b : a));
    return { alpha: most(groups(true).map(least)), beta: least(groups(false).map(most)) };
  }

  it.each(tables.map((game) => [game.title, game] as const))(
    "of %s are the pure bounds, and lie between them",
    (_, game) => {
      for (let s = 1; s < 2 ** game.players.length; s++) {
        const { alpha, beta } = bounds(game, s);
        expect(pureWorth(game, s, "alpha").worth).toEqual(alpha);
        expect(pureWorth(game, s, "beta").worth).toEqual(beta);
        const { worth } = mixedWorth(game, s, unlimited);
        expect(compare(alpha, worth)).toBeLessThanOrEqual(0);
        expect(compare(worth, beta)).toBeLessThanOrEqual(0);
        if (s === 2 ** game.players.length - 1) expect(worth).toEqual(alpha);
      }
    },
  );

  it.each(tables.map((game) => [game.title, game] as const))(
    "of %s are guaranteed by what the coalition plays, and the others hold it to them",
    (_, game) => {
      for (let s = 1; s < 2 ** game.players.length; s++) {
        const { worth, play, threat } = mixedWorth(game, s, unlimited);
        const others = grandCoalition(game) ^ s;
        /** The expected sum when one side plays its mixture and the other a strategy of its own. */
        const sums = (side: number, { strategies, weights }: typeof play) => {
          const byReply = new Map<string, Rational>();
          for (let index = 0; index < game.profileCount; index++) {
            const profile = profileAt(game, index);
            const own = membersOf(side).map((player) => profile[player]!);
            const reply = profile.filter((_, player) => (side & alone(player)) === 0).join();
            const at = strategies.findIndex((strategy) => strategy.join() === own.join());
            const part = at === -1 ? zero : multiply(weights[at]!, sumAt(game, s, index));
            byReply.set(reply, add(byReply.get(reply) ?? zero, part));
          }
          return [...byReply.values()];
        };
        for (const sum of sums(s, play)) expect(compare(sum, worth)).toBeGreaterThanOrEqual(0);
        for (const sum of sums(others, threat)) expect(compare(sum, worth)).toBeLessThanOrEqual(0);
      }
    },
  );

  it("of matching pennies are its value 0, by even mixtures", () => {
    const game = randomGame([2, 2], 0);
    const pennies = {
      ...game,
      payoffs: [1, -1].map((sign) => ({ floats: Float64Array.from([sign, -sign, -sign, sign]), exact: new Map() })),
    };
    const { worth, play, threat } = mixedWorth(pennies, 1, unlimited);
    expect([worth, play.weights, threat.weights].flat().map(quantityText)).toEqual(["0", "1/2", "1/2", "1/2", "1/2"]);
  });

  it("are superadditive, and are read by the other functions as they are spilled", async () => {
    for (const game of tables) {
      const worths = coalitionalGame(game.players, (s) => mixedWorth(game, s, unlimited).worth);
      expect(violates("Superadditive", worths)).toBeUndefined();
      const concept = conceptById("WORTHS")!;
      const spilled = cellsOf(
        await answer(concept, callOf(concept, { game: writeListForm(game), show: [["fractions"]] })),
        "en",
      );
      const { solution } = await ask("SHAPLEY", spilled);
      expect((solution.found as { shares: Rational[] }[])[0]!.shares).toEqual(shapleyValue(worths, unlimited));
    }
  });
});
