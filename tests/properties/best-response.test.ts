import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Quantity, quantityText } from "../../engine/arithmetic/quantity";
import { bestResponsesAmong } from "../../engine/games/best-response";
import { type NormalFormGame, normalFormGame, profileAt } from "../../engine/games/normal-form";
import { inExact, pureAsMixed } from "../../engine/games/profile";
import { regrets } from "../../engine/games/regret";

/** Few different payoffs, so that ties are common: among them thirds, and one that no double tells from a third. */
const payoff: fc.Arbitrary<Quantity> = fc.constantFrom<Quantity>(
  0,
  0.1,
  1,
  { n: 1n, d: 3n },
  { n: 333_333_333_333_333_333_333n, d: 1_000_000_000_000_000_000_000n },
);

const anyGame: fc.Arbitrary<NormalFormGame> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
  .chain((counts) => {
    const profiles = counts.reduce((product, count) => product * count, 1);
    const payoffs = fc.array(payoff, { minLength: profiles, maxLength: profiles });
    const players = counts.map((count, i) => ({
      label: `P${i + 1}`,
      strategies: Array.from({ length: count }, (_, s) => `s${s + 1}`),
    }));
    return fc.tuple(...counts.map(() => payoffs)).map((all) => normalFormGame(players, (p, index) => all[p]![index]!));
  });

describe("best responses among profiles", () => {
  it("are those that leave the player no regret, for any part of the profiles and in its order", () => {
    fc.assert(
      fc.property(anyGame, fc.array(fc.boolean()), (game, isAsked) => {
        const asked = Array.from({ length: game.profileCount }, (_, index) => index).filter((i) => isAsked[i] ?? true);
        for (const player of game.players.keys()) {
          const noRegret = asked.filter((index) => {
            const profile = pureAsMixed(game, profileAt(game, index), inExact(game).field);
            return quantityText(regrets(game, profile)[player]!.regret) === "0";
          });
          expect([...bestResponsesAmong(new Int32Array(asked), game, player)]).toEqual(noRegret);
        }
      }),
    );
  });
});
