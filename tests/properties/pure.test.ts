import { describe, expect, it } from "vitest";
import { add, compare, fromNumber, rational } from "../../engine/arithmetic/rational";
import { createBudget, unlimited } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import { pureEnumeration, pureEquilibria } from "../../engine/concepts/nash/pure-enumeration";
import {
  exactPayoff,
  type NormalFormGame,
  normalFormGame,
  profileAt,
  profileIndex,
} from "../../engine/games/normal-form";
import { seededRandom } from "../support/bimatrix";
import { randomGame } from "../support/random-games";

/** By the definition, in fractions: no deviation of any player from the profile pays more. */
function naively(game: NormalFormGame): number[] {
  return Array.from({ length: game.profileCount }, (_, index) => index).filter((index) =>
    game.players.every(({ strategies }, player) =>
      strategies.every((_, strategy) => {
        const deviation = profileAt(game, index).map((played, i) => (i === player ? strategy : played));
        return compare(exactPayoff(game, player, profileIndex(game, deviation)), exactPayoff(game, player, index)) <= 0;
      }),
    ),
  );
}

const shapes = [[1], [4], [1, 1], [2, 2], [3, 5], [1, 4, 3], [2, 2, 2], [3, 3, 3], [4, 1, 2, 3], [2, 2, 2, 2, 2]];

describe.each(shapes.map((shape) => [shape] as const))("pure equilibria of games of shape %j", (shape) => {
  it.each([2, 3, 101])("are those of the definition, with %j different payoffs", (most) => {
    for (let number = 0; number < 40; number++) {
      const game = randomGame(shape, number, (random) => Math.floor(most * random()));
      expect([...pureEquilibria(game, unlimited)], game.title).toEqual(naively(game));
    }
  });

  it("are told apart by fractions closer than doubles", () => {
    const random = seededRandom(shape.length);
    const tiny = [rational(0n), rational(1n, 10n ** 30n), rational(1n, 3n * 10n ** 30n)];
    for (let number = 0; number < 20; number++) {
      const game = normalFormGame(randomGame(shape, number).players, () =>
        add(rational(1n, 3n), tiny[Math.floor(3 * random())]!),
      );
      expect([...pureEquilibria(game, unlimited)]).toEqual(naively(game));
    }
  });

  it("survive payoffs beyond the doubles", () => {
    const huge = (n: bigint) => rational(n * 10n ** 400n);
    const random = seededRandom(7 + shape.length);
    for (let number = 0; number < 10; number++) {
      const game = normalFormGame(randomGame(shape, number).players, () => {
        const drawn = Math.floor(5 * random());
        return drawn < 3 ? huge(BigInt(drawn)) : fromNumber(drawn);
      });
      expect([...pureEquilibria(game, unlimited)]).toEqual(naively(game));
    }
  });
});

it("a million profiles are searched in each shape, and the search can be stopped", () => {
  for (const shape of [[1000, 1000], [100, 100, 100], new Array<number>(20).fill(2)]) {
    const game = randomGame(shape, 1, (random) => random());
    const [first] = runMethod(pureEnumeration, game, unlimited).found;
    if (first) expect(first.regret).toEqual(rational(0n));
    expect(runMethod(pureEnumeration, game, createBudget({ steps: 10 })).stopped).toBe("limit");
  }
});
