import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { coalitionParams, permittedCoalitions } from "../../engine/concepts/coalitions-param";
import { elmira } from "../../engine/concepts/stability/examples";
import type { Cell, Cells } from "../../engine/formats/cells";
import { graphModelKind } from "../../engine/formats/graph-model-kind";
import { readStatement } from "../../engine/formats/option-statement";
import type { GraphModel } from "../../engine/games/graph-model";
import { randomGraphModel } from "../support/graph-models";
import { fault, readingWith } from "../support/reading";

const read = (cells: Readonly<Record<string, Cells>>): GraphModel => graphModelKind.read({ cells }, readingWith());

/** "D1: a → b" for every move. */
const movesOf = ({ decisionMakers, states, moves }: GraphModel): string[] =>
  moves.flatMap((rows, by) =>
    rows.flatMap((targets, from) =>
      targets.map((to) => `${decisionMakers[by]!.label}: ${states[from]} → ${states[to]}`),
    ),
  );

const states: Cells = [
  ["State", "Ann", "Bob"],
  ["a", 1, "1/2"],
  ["b", 7, "1/2"],
  ["c", 7, 0.25],
];

describe("listed states", () => {
  it("turn numbers of any size into ranks, equal ones into ties", () => {
    expect(read({ states, moves: [["Ann", "a", "b"]] }).ranks).toEqual([
      [1, 2, 2],
      [2, 2, 1],
    ]);
  });

  it("take moves one way, both ways, several to a row and twice, under a heading or without one", () => {
    const moves: Cells = [
      ["Who", "From", "To", "Back"],
      ["Ann", "a", "b", null],
      ["Ann", "a", "b", ""],
      ["Bob", "a, b", "c", "<->"],
      [null, null, null, null],
      ["Ann", "c", "c", null],
    ];
    const expected = ["Ann: a → b", "Bob: a → c", "Bob: b → c", "Bob: c → a", "Bob: c → b"];
    expect(movesOf(read({ states, moves }))).toEqual(expected);
    expect(movesOf(read({ states, moves: moves.slice(1) }))).toEqual(expected);
  });

  it("may be called by numbers, and by names with commas", () => {
    const table: Cells = [
      ["", "Ann"],
      [1, 1],
      ["2, then 3", 2],
    ];
    expect(movesOf(read({ states: table, moves: [["Ann", 1, "2, then 3"]] }))).toEqual(["Ann: 1 → 2, then 3"]);
  });

  const faults: readonly [string, Cells | undefined, Cells, RegExp][] = [
    ["no moves", undefined, states, /^moves: the moves are missing/],
    ["a misspelt state", [["Ann", "a", "d"]], states, /^row 1, column 3: “d” is none of a, b, c/],
    ["a misspelt decision maker", [["Anne", "a", "b"]], states, /^row 1, column 1: “Anne” is none of Ann, Bob/],
    ["a strange fourth column", [["Ann", "a", "b", "maybe"]], states, /^row 1, column 4: “maybe” is not understood/],
    ["too few columns", [["Ann", "a"]], states, /^moves: moves need three columns/],
    [
      "a state listed twice",
      [["Ann", "a", "b"]],
      [
        ["", "Ann"],
        ["a", 1],
        ["a", 2],
      ],
      /^row 3, column 1: “a” appears twice/,
    ],
    [
      "a blank rank",
      [["Ann", "a", "b"]],
      [
        ["", "Ann"],
        ["a", 1],
        ["b", null],
      ],
      /^row 3, column 2: the cell is blank/,
    ],
  ];
  it.each(faults)("say what is wrong: %s", (_, moves, table, words) => {
    expect(fault(() => read({ states: table, ...(moves ? { moves } : {}) }))).toMatch(words);
  });
});

const options: Cells = [
  ["Decision maker", "Option", "Change"],
  ["Ann", "Lift tariff", null],
  [null, "Join pact", "N -> Y"],
  ["Bob", "Sell", "Y -> N"],
];
const preferences: Cells = [
  ["Bob", "Ann"],
  ["Lift tariff", "Sell & -Lift tariff"],
  ["", "2"],
];

describe("options", () => {
  it("make every combination a state, the first option changing fastest", () => {
    const { states, decisionMakers } = read({ states: options, preferences });
    expect(states).toEqual(["NNN", "YNN", "NYN", "YYN", "NNY", "YNY", "NYY", "YYY"]);
    expect(decisionMakers.map(({ label }) => label)).toEqual(["Ann", "Bob"]);
  });

  it("rank states by the first statement that holds in one only", () => {
    const { ranks } = read({ states: options, preferences });
    expect(ranks).toEqual([
      [4, 4, 3, 3, 2, 4, 1, 3],
      [2, 1, 2, 1, 2, 1, 2, 1],
    ]);
  });

  it("change together, each only as it can", () => {
    const moves = movesOf(read({ states: options, preferences, infeasible: [["YN-"]] }));
    expect(moves).toEqual([
      "Ann: NNN → NYN",
      "Ann: NNN → YYN",
      "Ann: NYN → YYN",
      "Ann: YYN → NYN",
      "Ann: NNY → NYY",
      "Ann: NNY → YYY",
      "Ann: NYY → YYY",
      "Ann: YYY → NYY",
      "Bob: NNY → NNN",
      "Bob: NYY → NYN",
      "Bob: YYY → YYN",
    ]);
  });

  it("say so where a range of the other layout is given, and pass over a blank one", () => {
    const moves: Cells = [["Ann", "a", "b"]];
    expect(fault(() => read({ states: options, moves: preferences }))).toMatch(/^moves: moves are for listed states/);
    expect(fault(() => read({ states, moves, infeasible: [["a"]] }))).toMatch(
      /^infeasible: infeasible is for a conflict/,
    );
    expect(read({ states: options, moves: [[null, ""]], preferences }).states).toHaveLength(8);
    expect(read({ states, moves, preferences: [[null]] }).states).toEqual(["a", "b", "c"]);
    expect(fault(() => read({ states: [[null]] }))).toMatch(/^states: the range is blank/);
    expect(fault(() => read({ states: [["State"]], moves }))).toMatch(/^states: the table needs a row of headings/);
  });

  it("are read the same where blank cells arrive as 0", () => {
    const zeros = (cells: Cells): Cells => [cells[0]!, ...cells.slice(1).map((row) => row.map((cell) => cell || 0))];
    const infeasible: Cells = [
      ["Lift tariff", "Join pact", "Sell"],
      ["Y", "N", null],
    ];
    const ranges = { states: options, preferences, infeasible };
    const asZeros = {
      states: zeros(options),
      preferences: zeros(preferences),
      infeasible: zeros(infeasible),
      moves: [[0]],
    };
    expect(read(asZeros)).toEqual(read(ranges));
  });

  it("take infeasible combinations as patterns, cells and statements alike", () => {
    const ways: Cells[] = [
      [["yn-"]],
      [["Y", "N", "-"]],
      [
        ["Lift tariff", "Join pact", "Sell"],
        ["Y", "n", null],
      ],
      [["Lift tariff and not Join pact"]],
      [["1 & ~2"]],
    ];
    const models = ways.map((infeasible) => read({ states: options, preferences, infeasible }));
    for (const model of models) expect(model).toEqual(models[0]);
    expect(models[0]!.states).toEqual(["NNN", "NYN", "YYN", "NNY", "NYY", "YYY"]);
  });

  it("merge combinations into one state that moves wherever one of them could", () => {
    const model = read({ states: options, preferences, merged: [["Join pact"]] });
    expect(model.states).toEqual(["NNN", "YNN", "Join pact", "NNY", "YNY"]);
    expect(movesOf(model).filter((move) => move.includes("Join"))).toEqual([
      "Ann: NNN → Join pact",
      "Ann: YNN → Join pact",
      "Ann: NNY → Join pact",
      "Ann: YNY → Join pact",
    ]);
  });

  it("leave a decision maker without options standing still", () => {
    const { moves } = read({
      states: [...options, ["Cho", "", ""]],
      preferences: [
        ["Ann", "Bob", "Cho"],
        ["1", "2", "3"],
      ],
    });
    expect(moves[2]!.every((targets) => targets.length === 0)).toBe(true);
  });

  const faults: readonly [string, Readonly<Record<string, Cells>>, RegExp][] = [
    ["no preferences", { states: options }, /^preferences: the preferences are missing/],
    [
      "a column missing",
      { states: options, preferences: [["Ann"], ["1"]] },
      /^preferences: the column of Bob is missing/,
    ],
    [
      "a column too many",
      {
        states: options,
        preferences: [
          ["Ann", "Bib"],
          ["1", "1"],
        ],
      },
      /^row 1, column 2: “Bib” is none of Ann, Bob/,
    ],
    [
      "a misspelt option",
      {
        states: options,
        preferences: [
          ["Ann", "Bob"],
          ["Sell & Joint", "1"],
        ],
      },
      /^row 2, column 1: “Joint” is not understood in “Sell & Joint”.*1 Lift tariff/,
    ],
    [
      "half a statement",
      {
        states: options,
        preferences: [
          ["Ann", "Bob"],
          ["Sell &", "1"],
        ],
      },
      /^row 2, column 1: “Sell &” ends too early/,
    ],
    [
      "a formula that was none",
      {
        states: options,
        preferences: [
          ["Ann", "Bob"],
          [{ error: "#NAME?" }, "1"],
        ],
      },
      /begins with - is taken for a formula, so write not/,
    ],
    [
      "everything ruled out",
      { states: options, preferences, infeasible: [["Sell"], ["not Sell"]] },
      /^infeasible: every combination of options is ruled out/,
    ],
    [
      "a strange mark",
      { states: options, preferences, infeasible: [["Y", "X", "N"]] },
      /^row 1, column 2: “X” is none of Y/,
    ],
    [
      "a pattern of the wrong width",
      { states: options, preferences, infeasible: [["Y", "N"]] },
      /^infeasible: give one column .* the range has 2/,
    ],
    [
      "an option twice",
      { states: [...options, ["Bob", "sell", ""]], preferences },
      /^row 5, column 2: the option “sell” appears twice/,
    ],
    [
      "a strange change",
      { states: [...options, ["Bob", "Buy", "soon"]], preferences },
      /^row 5, column 3: “soon” is not understood/,
    ],
    [
      "an option that is nobody's",
      {
        states: [
          ["", "Option"],
          [null, "Buy"],
          ["Bob", "Sell"],
        ],
        preferences,
      },
      /^row 2, column 1: the option has no decision maker/,
    ],
    [
      "too many options",
      { states: [["", "Option"], ...Array.from({ length: 17 }, (_, i) => ["Ann", `o${i}`])], preferences },
      /^states: there are 17 options/,
    ],
    [
      "too many moves",
      {
        states: [["", "Option"], ...Array.from({ length: 14 }, (_, i) => [i < 7 ? "Ann" : "Bob", `o${i}`])],
        preferences: [
          ["Ann", "Bob"],
          ["1", "1"],
        ],
      },
      /^states: 16384 feasible states leave too many moves/,
    ],
    [
      "a state without a rank",
      {
        states: options,
        preferences: [
          ["State", "Ann", "Bob"],
          ["NNN", 1, 1],
        ],
      },
      /^preferences: the state YNN has no rank/,
    ],
  ];
  it.each(faults)("say what is wrong: %s", (_, ranges, words) => {
    expect(fault(() => read(ranges))).toMatch(words);
  });
});

describe("statements of preference", () => {
  const names = ["A", "B", "Not now"];
  const holds = (text: string): string =>
    Array.from({ length: 8 }, (_, i) => [0, 1, 2].map((option) => ((i >> option) & 1) === 1))
      .filter(readStatement(text, names, { argument: "preferences" }))
      .map((taken) => taken.map((one) => (one ? "Y" : "N")).join(""))
      .join(" ");
  it.each([
    ["A", "YNN YYN YNY YYY"],
    ["-A & b", "NYN NYY"],
    ["not A and B", "NYN NYY"],
    ["!(A | B)", "NNN NNY"],
    ["A | B & Not now", "YNN YYN YNY NYY YYY"],
    ["A IF B", "NNN YNN YYN NNY YNY YYY"],
    ["A iff -3", "YNN YYN NNY NYY"],
    ["not Not now & 1", "YNN YYN"],
    ["A & B | -1 if Not now", "NNN YNN NYN YYN NNY NYY YYY"],
    ["Ａ ＆ Ｂ", "YYN YYY"],
  ])("%s", (text, expected) => expect(holds(text)).toBe(expected));

  it.each(["A B", "A &", "(A", "A)", "", "4", "0", "A if B if 3", "Ab", "A + B"])("refuse %j", (text) => {
    expect(fault(() => holds(text))).toMatch(/not understood|too early/);
  });
});

describe("coalitions", () => {
  const model = randomGraphModel(3, 2, 1);
  const { coalitions, coalition } = coalitionParams();
  const members = (cells: Cells) => coalition.read(cells, "coalition", model);
  it.each([
    [[["D1", "D3"]], [[0, 2]]],
    [[["D3"], ["D1"]], [[0, 2]]],
    [
      [["D1 + D2"], ["D2+D3+D2"]],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      [
        ["D2", "D1"],
        ["D3", ""],
        [null, null],
      ],
      [[0, 1], [2]],
    ],
  ])("are read from %j", (cells, expected) => expect(members(cells)).toEqual(expected));

  it("name who is unknown", () => {
    expect(fault(() => members([["D1", "D4"]]))).toMatch(/^row 1, column 2: “D4” is none of D1, D2, D3/);
  });

  it("are each decision maker alone, those named, or all, none of them twice", () => {
    const named = members([
      ["D1", "D2"],
      ["D3", null],
    ]);
    expect(permittedCoalitions(model, { coalitions: "none" })).toEqual([[0], [1], [2]]);
    expect(permittedCoalitions(model, { coalitions: "none", coalition: named })).toEqual([[0], [1], [2], [0, 1]]);
    expect(permittedCoalitions(model, { coalitions: "all" })).toEqual([
      [0],
      [1],
      [2],
      [0, 1],
      [0, 2],
      [1, 2],
      [0, 1, 2],
    ]);
    expect(fault(() => permittedCoalitions(randomGraphModel(9, 2, 1), { coalitions: "all" }))).toMatch(
      /9 decision makers form too many/,
    );
    expect(coalitions.read([["ALL"]], "coalitions", undefined as never)).toBe("all");
  });
});

describe("the how-to page", () => {
  const page = readFileSync(new URL("../../docs/how-to/model-a-conflict.md", import.meta.url), "utf8");
  const cellOf = (text: string): Cell => (text === "" ? null : /^\d+$/.test(text) ? Number(text) : text);
  const tables = page.match(/(?:^\|.*\n)+/gm)!.map(
    (table): Cells =>
      table
        .trim()
        .split("\n")
        .filter((row) => !row.includes("---"))
        .map((row) =>
          row
            .slice(1, -1)
            .split("|")
            .map((field): Cell => cellOf(field.trim())),
        ),
  );

  it("shows a listed conflict that can be read", () => {
    const { states, moves } = read({ states: tables[0]!, moves: tables[1]! });
    expect(states).toHaveLength(4);
    expect(moves.flat(2)).toHaveLength(8);
  });

  it("shows the nine states of Elmira in options, with their moves", () => {
    const [, , options, preferences, infeasible] = tables;
    const model = read({
      states: options!,
      preferences: preferences!,
      infeasible: infeasible!.slice(1),
      merged: [["Abandon"]],
    });
    const { states, moves } = read(elmira);
    expect(model).toMatchObject({ states, moves });
  });
});
