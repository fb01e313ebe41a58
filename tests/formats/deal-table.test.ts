import { describe, expect, test } from "vitest";
import { quantityText } from "../../engine/arithmetic/quantity";
import type { Cell, Cells } from "../../engine/formats/cells";
import { dealKind } from "../../engine/formats/deal-kind";
import { readDeal } from "../../engine/formats/deal-terms";
import type { DealGame } from "../../engine/games/deal";
import { fault, readingWith } from "../support/reading";

const table: Cells = [
  ["Issue", "Option", "Ann", "Bob"],
  ["Price", "Weight", 4, "1/2"],
  [null, "Low", 0, 1],
  [null, "High", 1, 0],
  ["Place", "Here", null, 3],
  ["Place", "There", null, "2*bonus"],
  ["Reservation", null, 1, -2],
];
const with_ = (row: number, column: number, cell: Cell): Cells =>
  table.map((cells, r) => cells.map((old, c) => (r === row && c === column ? cell : old)));
const without = (...rows: readonly number[]): Cells => table.filter((_, row) => !rows.includes(row));

const read = (issues: Cells, incompatible?: Cells): DealGame =>
  dealKind.read({ cells: incompatible ? { issues, incompatible } : { issues } }, readingWith({ bonus: 0.25 }));
const plain = ({ issues, parties, points }: DealGame) => ({
  issues,
  parties: parties.map(({ label, reservation }) => [label, quantityText(reservation)]),
  points: points.map((party) => party.map((issue) => issue?.map(quantityText))),
});

describe("A scoring table", () => {
  test("has issues, options, weighted points, reservation values and issues that a party does not hold", () => {
    expect(plain(read(table))).toEqual({
      issues: [
        { label: "Price", options: ["Low", "High"] },
        { label: "Place", options: ["Here", "There"] },
      ],
      parties: [
        ["Ann", "1"],
        ["Bob", "-2"],
      ],
      points: [
        [["0", "4"], undefined],
        [
          ["1/2", "0"],
          ["3", "1/2"],
        ],
      ],
    });
  });

  test("reads the same with the issue in every row, blank rows and columns around and between, and the reservation first", () => {
    const [head, weight, low, high, here, there, reservation] = table as [Cells[0], ...Cells];
    const repeated = [low!, high!].map((row) => ["Price", ...row.slice(1)]);
    const moved = [
      head,
      reservation!,
      repeated[0]!,
      repeated[1]!,
      ["Price", ...weight!.slice(1)],
      [null, null, null, null],
      here!,
      there!,
    ];
    const padded = [new Array<Cell>(6).fill(null), ...moved.map((row) => [null, ...row, ""])];
    expect(plain(read(padded))).toEqual(plain(read(table)));
  });

  test("takes the words for weight and reservation in each language", () => {
    for (const [weight, reservation] of [
      ["가중치", "유보 가치"],
      ["权重", "保留价值"],
      ["WEIGHT", " reservation "],
    ] as const) {
      const translated = with_(1, 1, weight).map((row, r) => (r === 6 ? [reservation, ...row.slice(1)] : row));
      expect(plain(read(translated))).toEqual(plain(read(table)));
    }
  });

  test("has reservation values of 0 where none are given, and points as they are without weights", () => {
    const { parties, points } = plain(read([table[0]!, ["Price", ...table[2]!.slice(1)], ...table.slice(3, 6)]));
    expect(parties.map(([, reservation]) => reservation)).toEqual(["0", "0"]);
    expect(points[0]![0]).toEqual(["0", "1"]);
  });

  test.each<[string, Cells, string]>([
    ["a blank range", [[null, null]], "issues: the range is blank"],
    ["one party", table.map((row) => row.slice(0, 3)), "issues: the table needs a row of headings"],
    ["no issue", [table[0]!, table[6]!], "issues: the table needs a row of headings"],
    [
      "a party without a name",
      with_(0, 3, null).map((r, i) => (i === 0 ? [...r, "Cy"] : [...r, 0])),
      "row 1, column 4: the name is blank",
    ],
    ["two parties of one name", with_(0, 3, "Ann"), "row 1, column 4: “Ann” appears twice"],
    ["options above the first issue", with_(1, 0, null), "row 2, column 1: the issue is not named: write its name"],
    [
      "options below the reservation values",
      [...table, [null, "Nowhere", 1, 1]],
      "row 8, column 1: the issue is not named",
    ],
    ["an issue in two places", with_(5, 0, "Price"), "row 6, column 1: the issue “Price” appears in two places"],
    ["two options of one name", with_(3, 1, "Low"), "row 4, column 2: the issue “Price” has two options called “Low”"],
    ["an option without a name", with_(3, 1, null), "row 4, column 2: the name is blank"],
    ["an issue that shows an error", with_(4, 0, { error: "#REF!" }), "row 5, column 1: the cell shows #REF!"],
    ["an issue without options", without(2, 3), "row 2, column 1: the issue “Price” has no option: add a row"],
    ["two rows of weights", with_(2, 1, "Weight"), "row 3, column 2: the issue “Price” has two rows of weights"],
    ["two rows of reservation values", [...table, table[6]!], "row 8, column 1: a second row of reservation values"],
    [
      "a blank among points",
      with_(2, 2, null),
      "row 3, column 3: Ann has points for other options of “Price” but none here: type a number, 0 if",
    ],
    ["a missing weight", with_(1, 3, null), "row 2, column 4: Bob has points for “Price” but no weight"],
    [
      "a weight without points",
      with_(2, 2, null).map((row, r) => (r === 3 ? with_(3, 2, null)[3]! : row)),
      "row 2, column 3: Ann has a weight for “Price” but no points",
    ],
    ["a word in place of points", with_(2, 2, "good"), "row 3, column 3: “good” is not a number"],
    ["a blank reservation value", with_(6, 3, null), "row 7, column 4: the cell is blank: type a number"],
  ])("with %s is refused with its place and the remedy", (_, cells, expected) =>
    expect(fault(() => read(cells))).toContain(expected),
  );
});

describe("Options that exclude each other", () => {
  test("are named by issue and option, with any blanks and either colon", () => {
    expect(
      read(table, [
        ["Price: Low", "Place:There"],
        [null, null],
        ["Place ： Here", "Price：High"],
      ]).incompatible,
    ).toEqual([
      [
        { issue: 0, option: 0 },
        { issue: 1, option: 1 },
      ],
      [
        { issue: 1, option: 0 },
        { issue: 0, option: 1 },
      ],
    ]);
  });

  test("may be left blank", () => expect(read(table, [[null], [""]]).incompatible).toEqual([]));

  test.each<[string, Cells, string]>([
    [
      "an unknown option",
      [["Price: Low", "Place: Nowhere"]],
      "row 1, column 2: “Place: Nowhere” names no option of an issue: write the issue, a colon and the option, such as “Price: Low”",
    ],
    ["one term", [["Price: Low", null]], "row 1, column 1: only one term in this row"],
    [
      "two options of one issue",
      [["Price: Low", "Price: High"]],
      "row 1, column 1: “Price: High” and another option of the same issue",
    ],
  ])("with %s are refused", (_, cells, expected) => expect(fault(() => read(table, cells))).toContain(expected));
});

describe("One deal", () => {
  const game = read(table);
  const deal = (cells: Cells) => readDeal(cells, "proposal", game);

  test.each<[string, Cells]>([
    ["a row", [["High", "Here"]]],
    ["a column", [["High"], ["Here"]]],
    [
      "two columns in any order",
      [
        ["Place", "Here"],
        ["Price", "High"],
      ],
    ],
    [
      "two rows in any order",
      [
        ["Place", "Price"],
        ["Here", "High"],
      ],
    ],
    [
      "headings and a row of GAME.DEAL",
      [
        ["Deals: all", "Price", "Place", "Ann", "Bob"],
        ["Nash", "High", "Here", 4, 3],
      ],
    ],
  ])("is read from %s", (_, cells) => expect(deal(cells)).toEqual([1, 0]));

  test.each<[string, Cells, string]>([
    ["too few options", [["High"]], "proposal: a deal needs one option for each of Price, Place"],
    [
      "an option that is none",
      [["High", "Nowhere"]],
      "row 1, column 2: “Nowhere” is not an option of “Place”: choose one of Here, There",
    ],
    [
      "a blank option",
      [
        ["High", null],
        ["", ""],
      ]
        .slice(0, 1)
        .map((row) => [...row]),
      "proposal: a deal needs one option",
    ],
    [
      "an issue left out",
      [
        ["Price", "High"],
        ["Venue", "Here"],
      ],
      "proposal: the issue “Place” is missing",
    ],
    [
      "an issue twice",
      [
        ["Price", "High"],
        ["Price", "Low"],
        ["Place", "Here"],
      ],
      "row 2, column 1: the issue “Price” appears twice",
    ],
  ])("with %s is refused", (_, cells, expected) => expect(fault(() => deal(cells))).toContain(expected));
});
