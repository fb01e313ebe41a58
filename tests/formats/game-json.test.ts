import { describe, expect, test } from "vitest";
import { readGameJson, writeGameJson } from "../../engine/formats/game-json";
import { fault, plain, readingWith } from "../support/reading";

const good = {
  title: "관세",
  players: [
    { label: "Korea", strategies: ["Align", "Hedge", "Engage"] },
    { label: "China", strategies: ["Partner", 2] },
  ],
  payoffs: [
    [
      [1, "2/3"],
      ["2*t", 0.1],
    ],
    [
      [3, 4],
      [5, 6],
    ],
    [
      [7, 8],
      [9, 10],
    ],
  ],
  parameters: { t: "1/4" },
};
const read = (value: unknown, parameters = {}) => readGameJson(JSON.stringify(value), readingWith(parameters));
const changed = (change: (copy: typeof good) => void) => {
  const copy = structuredClone(good);
  change(copy);
  return copy as unknown;
};

describe("A game in JSON", () => {
  test("has payoffs nested by player, the first outermost", () => {
    const game = read(good);
    expect(game.title).toBe("관세");
    expect(plain(game).payoffs).toEqual([
      ["Align", "Partner", "1", "2/3"],
      ["Align", "2", "1/2", "1/10"],
      ["Hedge", "Partner", "3", "4"],
      ["Hedge", "2", "5", "6"],
      ["Engage", "Partner", "7", "8"],
      ["Engage", "2", "9", "10"],
    ]);
  });

  test("takes parameters given from outside before its own", () => {
    expect(plain(read(good, { t: 3 })).payoffs[1]![2]).toBe("6");
  });

  test("may have one player", () => {
    const alone = { players: [{ label: "A", strategies: ["x", "y"] }], payoffs: [[1], [2]] };
    expect(plain(read(alone)).payoffs).toEqual([
      ["x", "1"],
      ["y", "2"],
    ]);
  });

  test.each<[string, unknown, string]>([
    ["no object", [1], "line 1: an object is needed here"],
    [
      "no players",
      changed((game) => (game.players = [])),
      "players: a list of players is needed here, with at least one entry",
    ],
    [
      "a player without strategies",
      changed((game) => (game.players[0]!.strategies = [])),
      "players[0].strategies: a list of strategies is needed here",
    ],
    [
      "a player without a label",
      changed((game) => (game.players[1]!.label = " ")),
      "players[1].label: a name in quotation marks is needed here",
    ],
    [
      "two strategies of one name",
      changed((game) => (game.players[1]!.strategies = ["x", "x"])),
      "players[1].strategies[1]: China has two strategies called “x”",
    ],
    [
      "two players of one name",
      changed((game) => (game.players[1]!.label = "Korea")),
      "players[1].label: two players are called “Korea”",
    ],
    [
      "a missing branch",
      changed((game) => game.payoffs.pop()),
      "payoffs: a list of 3 is needed here, one for each strategy of Korea, but there is a list of 2",
    ],
    [
      "a missing profile",
      changed((game) => game.payoffs[1]!.pop()),
      "payoffs[1]: a list of 2 is needed here, one for each strategy of China, but there is a list of 1",
    ],
    [
      "a missing payoff",
      changed((game) => game.payoffs[1]![0]!.pop()),
      "payoffs[1][0]: a list of 2 payoffs is needed here, one for each player, but there is a list of 1",
    ],
    [
      "no payoffs",
      changed((game) => Reflect.deleteProperty(game, "payoffs")),
      "payoffs: a list of 3 is needed here, one for each strategy of Korea, but there is —",
    ],
    [
      "null for a payoff",
      changed((game) => (game.payoffs[2]![1]![0] = null as never)),
      "payoffs[2][1][0]: null is no payoff",
    ],
    [
      "an unknown name",
      changed((game) => (game.payoffs[2]![1]![0] = "u")),
      "payoffs[2][1][0]: “u” is not a number and no parameter of that name is known; known: t",
    ],
    ["a bad parameter", changed((game) => (game.parameters.t = "much")), "parameters.t: the value of t is much"],
  ])("is refused with the path: %s", (_, value, expected) => expect(fault(() => read(value))).toContain(expected));

  test.each([
    ['{\n  "players": [1 2]\n}', "line 2: this is not JSON"],
    ['{\n  "players": [\n', "line 2: this is not JSON"],
    ['{\n  "players": [,]\n}', "this is not JSON: Unexpected token"],
  ])("is refused where %j is no JSON", (text, expected) =>
    expect(fault(() => readGameJson(text, readingWith()))).toContain(expected),
  );

  test("is written one profile to a line", () => {
    const written = writeGameJson(read(good));
    expect(written).toContain('    {"label":"China","strategies":["Partner","2"]}');
    expect(written).toContain('      [1,"2/3"],\n      [0.5,0.1]\n');
    expect(plain(readGameJson(written, readingWith()))).toEqual(plain(read(good)));
  });
});
