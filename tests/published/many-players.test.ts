import { describe, expect, it } from "vitest";
import { numberOf, quantityText } from "../../engine/arithmetic/quantity";
import { parseRational } from "../../engine/arithmetic/rational";
import { createBudget } from "../../engine/budget";
import { runMethod } from "../../engine/concepts/method";
import type { Equilibrium } from "../../engine/concepts/nash/equilibrium";
import { subdivision } from "../../engine/concepts/nash/many-players/subdivision";
import { type NormalFormGame, normalFormGame, profileAt } from "../../engine/games/normal-form";
import { subsetsOf } from "../support/subsets";
import cases from "./cases.json";

type Weight = string | number;

interface NormalFormCase {
  readonly id: string;
  readonly name: string;
  readonly shape: readonly number[];
  /** One vector per profile, the first player's strategy changing fastest. */
  readonly payoffs: readonly (readonly string[])[];
  readonly expected: {
    readonly equilibria: readonly {
      readonly profile: readonly (readonly Weight[])[];
      readonly payoffs?: readonly Weight[];
    }[];
    readonly complete: boolean;
    /** The equilibria published are the ends of continua, and all there are. */
    readonly extreme?: boolean;
  };
}

const normalFormCases = (cases as readonly { readonly kind: string }[]).filter(
  ({ kind }) => kind === "normal-form",
) as unknown as readonly NormalFormCase[];

const playersOf = (shape: readonly number[]) =>
  shape.map((count, i) => ({
    label: `Player ${i + 1}`,
    strategies: Array.from({ length: count }, (_, s) => String(s + 1)),
  }));

/** A game from a rule for the payoffs of a profile of strategies from 0. */
function gameByRule(
  shape: readonly number[],
  rule: (player: number, profile: readonly number[]) => number,
): NormalFormGame {
  const players = playersOf(shape);
  const layout = normalFormGame(players, () => 0);
  return normalFormGame(players, (player, index) => rule(player, profileAt(layout, index)));
}

function gameOf({ shape, payoffs }: NormalFormCase): NormalFormGame {
  const players = playersOf(shape);
  const layout = normalFormGame(players, () => 0);
  return normalFormGame(players, (player, index) => {
    const published = profileAt(layout, index).reduceRight((sum, strategy, i) => sum * shape[i]! + strategy, 0);
    return parseRational(payoffs[published]![player]!)!;
  });
}

const solve = (game: NormalFormGame) => runMethod(subdivision, game, createBudget({ milliseconds: 30_000 }));
const weightsOf = ({ profile }: Equilibrium) => profile.flat().map(numberOf);
const published = (profile: readonly (readonly Weight[])[]) =>
  profile.flat().map((weight) => (typeof weight === "number" ? weight : numberOf(parseRational(weight)!)));
const isNear = (a: readonly number[], b: readonly number[]) => a.every((weight, k) => Math.abs(weight - b[k]!) < 1e-9);

describe.each(normalFormCases.map((one) => [one.id, one.name, one] as const))("case %s, %s", (_id, _name, one) => {
  const { found, guarantee, notes } = solve(gameOf(one));
  const { equilibria, complete, extreme } = one.expected;

  it(
    complete || extreme
      ? "has exactly the published equilibria, proven complete"
      : "has those published among them, and makes no claim to be complete",
    () => {
      if (complete || extreme) {
        expect(found).toHaveLength(equilibria.length);
        expect(guarantee).toBe(extreme ? "extreme" : "all");
        for (const { profile } of equilibria)
          expect(found.filter((equilibrium) => isNear(weightsOf(equilibrium), published(profile)))).toHaveLength(1);
      } else {
        expect(guarantee).toBe("some");
        expect(notes.length).toBeGreaterThan(0);
        for (const { profile } of equilibria)
          expect(found.filter((equilibrium) => isNear(weightsOf(equilibrium), published(profile)))).toHaveLength(1);
      }
    },
  );

  it("gives fractions where the published equilibria are fractions, and pays what was published", () => {
    for (const { profile, payoffs } of equilibria) {
      const match = found.find((equilibrium) => isNear(weightsOf(equilibrium), published(profile)));
      if (!match) continue;
      if (profile.flat().every((weight) => typeof weight === "string"))
        expect(match.profile.map((mixture) => mixture.map(quantityText))).toEqual(profile);
      payoffs?.forEach((payoff, i) => {
        expect(numberOf(match.payoffs[i]!)).toBeCloseTo(
          typeof payoff === "number" ? payoff : numberOf(parseRational(payoff)!),
          6,
        );
      });
    }
  });
});

it("the equilibria of Selten's horse are two segments (case 27)", () => {
  const { found, notes } = solve(gameOf(normalFormCases.find(({ id }) => id === "27")!));
  expect(subsetsOf({ found, notes })).toEqual([
    [0, 3],
    [1, 2],
  ]);
});

describe("families of games", () => {
  it.each([2, 3, 4])("anti-coordination of %i players has the symmetric equilibrium v^(-1/(n-1)) (case 28)", (n) => {
    const probability = 2 ** (-1 / (n - 1));
    const game = gameByRule(new Array(n).fill(2), (player, profile) =>
      profile[player] === 0 ? 1 : profile.every((strategy, other) => other === player || strategy === 0) ? 2 : 0,
    );
    const { found, guarantee } = solve(game);
    expect(guarantee).toBe("all");
    const symmetric = found.filter((one) =>
      one.profile.every((mixture) => Math.abs(numberOf(mixture[0]!) - probability) < 1e-9),
    );
    expect(symmetric).toHaveLength(1);
    for (const { regret } of found) expect(numberOf(regret)).toBeLessThan(1e-12);
  });

  it("minimum effort with three players has three pure equilibria, one for every effort (case 29)", () => {
    const game = gameByRule(
      [3, 3, 3],
      (player, profile) => 11 * (Math.min(...profile) + 1) - 10 * (profile[player]! + 1),
    );
    const { found } = solve(game);
    const pure = found.filter((one) => weightsOf(one).every((weight) => weight === 0 || weight === 1));
    expect(pure.map(({ payoffs }) => payoffs.map(numberOf)).sort()).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
    ]);
  });
});
