import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { quantityText } from "../../engine/arithmetic/quantity";
import { coalitionText } from "../../engine/concepts/coalition-words";
import { MessageError } from "../../engine/errors";
import type { Cells } from "../../engine/formats/cells";
import { coalitional } from "../../engine/formats/coalitional-kind";
import { exactWorth } from "../../engine/games/coalitional-game";
import { ask } from "../support/coalitions";
import { fault, readingWith } from "../support/reading";

const read = (coalitions: Cells, parameters = {}) =>
  coalitional.read({ cells: { coalitions } }, readingWith(parameters));

/** Every given coalition with its worth. */
function plain(coalitions: Cells, parameters = {}) {
  const game = read(coalitions, parameters);
  const given = [...game.worths.floats.keys()].slice(1).filter((one) => !game.missing.includes(one));
  return Object.fromEntries(given.map((one) => [coalitionText(game, one), quantityText(exactWorth(game, one))]));
}

const complete = { Korea: "1", US: "2", "Korea + US": "9/2" };

describe("a table of coalitions", () => {
  it.each([
    ["commas", "Korea, US"],
    ["plus signs", "Korea + US"],
    ["ampersands", "Korea & US"],
    ["braces", "{Korea, US}"],
    ["any order and spacing", " US ,Korea"],
    ["Chinese commas", "Korea、US"],
  ])("may be written with %s", (_, label) => {
    expect(
      plain([
        ["Korea", 1],
        ["US", 2],
        [label, "9/2"],
      ]),
    ).toEqual(complete);
  });

  it("may have a row of headings, blank rows and a margin, and stand in any order", () => {
    const table: Cells = [
      [null, null, null],
      [null, "Coalition", "Worth"],
      [null, "Korea, US", 4.5],
      [null, null, null],
      [null, "US", 2],
      [null, "Korea", 1],
    ];
    expect(plain(table)).toEqual({ Korea: "1", US: "2", "Korea + US": "9/2" });
  });

  it("takes AB and 123 as coalitions where every character is a player of its own", () => {
    expect(
      plain([
        ["A", 1],
        ["B", 2],
        ["AB", 4],
      ]),
    ).toEqual({ A: "1", B: "2", "A + B": "4" });
    expect(
      plain([
        [1, 1],
        [2, 2],
        [12, 4],
      ]),
    ).toEqual({ "1": "1", "2": "2", "1 + 2": "4" });
    expect(
      plain([
        ["A", 1],
        ["AB", 2],
      ]),
    ).toEqual({ A: "1", AB: "2" });
    expect(
      plain([
        [1, 1],
        [2, 2],
        [12, 4],
        ["12, 1", 5],
      ]),
    ).toEqual({ "1": "1", "2": "2", "12": "4", "1 + 12": "5" });
  });

  it("reads fractions exactly and expressions in parameters", () => {
    const table: Cells = [
      ["A", "1/3"],
      ["B", "2 * tariff"],
    ];
    expect(plain(table, { tariff: "1/7" })).toEqual({ A: "1/3", B: "2/7" });
  });

  it("takes the empty coalition with worth 0 only", () => {
    expect(
      plain([
        ["∅", 0],
        ["A", 1],
      ]),
    ).toEqual({ A: "1" });
    expect(
      fault(() =>
        read([
          ["{}", 3],
          ["A", 1],
        ]),
      ),
    ).toBe("row 1, column 1: the empty coalition is worth 3: delete the row or write 0, since nobody gets nothing");
  });

  it.each<[string, Cells, string]>([
    ["three columns", [["A", 1, 2]], "coalitions: the table has 3 columns: give two, the coalitions and their worths"],
    [
      "a blank worth",
      [
        ["A", 1],
        ["B", null],
      ],
      "row 2, column 2: the cell is blank: type a number, 0 if it is zero",
    ],
    [
      "a blank name",
      [
        ["A", 1],
        [null, 2],
      ],
      "row 2, column 1: the name is blank: write one in every row and over every column (merged cells leave blanks)",
    ],
    [
      "the same coalition twice",
      [
        ["A", 1],
        ["B", 2],
        ["A, B", 3],
        ["B + A", 3],
      ],
      "row 4, column 1: the coalition “B + A” stands in the table already, as “A, B”: keep one of the two",
    ],
    ["a member twice", [["A, A", 1]], "row 1, column 1: “A, A” names A twice: name every member once"],
    [
      "a separator without a name",
      [
        ["A, ", 1],
        ["B", 1],
      ],
      "row 1, column 1: “A,” has a separator without a name: write a name on both sides of it",
    ],
    [
      "only headings",
      [["Coalition", "Worth"]],
      "coalitions: there is no coalition below the headings: add a row for each",
    ],
    [
      "too many players",
      Array.from({ length: 21 }, (_, i) => [`P${i}`, 1]),
      "coalitions: there are 21 players: at most 20 can be handled, since every further player doubles the coalitions",
    ],
  ])("with %s is refused at its cell", (_, table, words) => {
    expect(fault(() => read(table))).toBe(words);
  });
});

describe("coalitions without a row", () => {
  const table: Cells = [
    ["A", 1],
    ["B", 2],
    ["C", 0],
    ["A, B", 5],
  ];
  const refusal = async (question: Promise<unknown>) => {
    const error = await question.then(
      () => undefined,
      (one) => one,
    );
    expect(error).toBeInstanceOf(MessageError);
    return error.message;
  };
  const worths = async (missing: string, costs = "gains") => {
    const { solution } = await ask("BANZHAF", table, { missing, worths: costs });
    return (solution.found[0] as { value: { n: bigint; d: bigint }[] }).value.map(quantityText);
  };

  it("are named with the remedy", async () => {
    expect(await refusal(ask("SHAPLEY", table))).toBe(
      "3 of 7 coalitions are missing: A + C, B + C, A + B + C. Add their rows, or set missing to zero or parts",
    );
  });

  it("are worth nothing or what their best parts get, as asked", async () => {
    // By hand: with zero A adds 1, 3, 0, 0; with parts v(AC) = 1, v(BC) = 2, v(ABC) = 5 and A adds 1, 3, 1, 3.
    expect(await worths("zero")).toEqual(["1", "3/2", "-2"]);
    expect(await worths("parts")).toEqual(["2", "3", "0"]);
  });

  it("cost what their cheapest parts cost", async () => {
    // A and C cost 1, B and C 2, all 1 + 2 + 0 = 3: only A and B have 1 + 2 − 5 = −2 to divide, which C spares them.
    const { solution } = await ask("SHAPLEY", table, { missing: "parts", worths: "costs" });
    const [{ shares }] = solution.found as [{ shares: { n: bigint; d: bigint }[] }];
    expect(shares.map(quantityText)).toEqual(["-1/3", "-1/3", "2/3"]);
  });
});

describe("the how-to page", () => {
  const page = readFileSync(new URL("../../docs/how-to/write-coalitions.md", import.meta.url), "utf8");
  const cellsOfLine = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [whole, pairs, questions] = [...page.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
    table
      .trim()
      .split("\n")
      .filter((_, row) => row !== 1)
      .map(cellsOfLine),
  ) as [Cells, Cells, string[][]];

  it("shows tables that are read as it says, and questions that are answered", async () => {
    expect(read(whole).missing).toEqual([]);
    const parts = await ask("SHAPLEY", pairs, { missing: "parts" });
    const [{ shares }] = parts.solution.found as [{ shares: { n: bigint; d: bigint }[] }];
    expect(shares.map(quantityText)).toEqual(["2/3", "1/6", "1/6"]);
    const asked = questions.slice(1).flatMap(([, cell]) => [...cell!.matchAll(/GAME\.([A-Z]+)/g)].map(([, id]) => id!));
    expect(asked).toHaveLength(7);
    for (const id of asked) expect((await ask(id, whole)).solution.found.length).toBeGreaterThan(0);
  });
});
