import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCsv } from "hucre/csv";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { type AnyConcept, argumentsOf } from "../../engine/concepts/define";
import { concepts } from "../../engine/concepts/index";
import type { Cells } from "../../engine/formats/cells";
import { cellsOfCsv } from "../../src/cli/game-file";
import { dist } from "./bundle";

const program = join(dist, "cli/tightrope.mjs");
const folder = mkdtempSync(join(tmpdir(), "tightrope-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(words: readonly string[], input = ""): { status: number | null; out: string; err: string } {
  const environment = { ...process.env, LC_ALL: "C" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    env: environment,
    input,
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

const csv = (cells: Cells): string =>
  writeCsv(cells.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

/** The game as a file, each other argument as the flag that the program makes of it. */
function wordsFor(concept: AnyConcept, given: Readonly<Record<string, Cells>>): string[] {
  const [game, ...rest] = argumentsOf(concept);
  const flags = rest.flatMap(({ name, kind }) => {
    const cells = given[name];
    if (!cells) return [];
    if (kind === "choice" || kind === "number") return [`--${name}`, String(cells[0]![0])];
    return [kind === "parameters" ? "--set" : `--${name}`, file(`${name}.csv`, csv(cells))];
  });
  return [concept.id.toLowerCase(), file("game.csv", csv(given[game!.name]!)), ...flags];
}

const examples = concepts.flatMap((concept) =>
  concept.examples.map((example) => ({ concept, example, title: `${concept.id}: ${example.title.en}` })),
);

describe.each(examples)("the example “$title”", ({ concept, example }) => {
  test("has the result it states on the command line", () => {
    const { status, out, err } = run([...wordsFor(concept, example.arguments), "--csv"]);
    expect(err).toBe("");
    expect(status).toBe(0);
    expect(cellsOfCsv(out)).toEqual(cellsOfCsv(csv(example.result)));
  });
});

const battle: Cells = [
  ["", "Opera", "Football"],
  ["Opera", "3, 2", "0, 0"],
  ["Football", "0, 0", "2, 3"],
];
file("battle.csv", csv(battle));
const nfg = 'NFG 1 R "Battle" { "Row" "Column" } { 2 2 }\n\n3 2 0 0 0 0 2 3\n';
file("battle.nfg", nfg);
const pure = [
  [
    ["1", "0"],
    ["1", "0"],
  ],
  [
    ["3/5", "2/5"],
    ["2/5", "3/5"],
  ],
  [
    ["0", "1"],
    ["0", "1"],
  ],
];
const profiles = (json: string) =>
  JSON.parse(json)
    .found.map(({ profile }: { profile: string[][] }) => profile)
    .sort();

describe("the answer", () => {
  test("as JSON has exact numbers as text and the shape that scripts rely on", () => {
    const { status, out } = run(["nash", "battle.csv", "--json"]);
    const answer = JSON.parse(out);
    expect(status).toBe(0);
    expect(Object.keys(answer)).toEqual([
      "concept",
      "game",
      "found",
      "guarantee",
      "arithmetic",
      "method",
      "stopped",
      "notes",
    ]);
    expect(answer).toMatchObject({ concept: "NASH", guarantee: "all", arithmetic: "exact", stopped: "finished" });
    expect(answer.game.players[0]).toEqual({ label: "Row", strategies: ["Opera", "Football"] });
    expect(profiles(out)).toEqual([...pure].sort());
    const mixed = answer.found.find(({ payoffs }: { payoffs: string[] }) => payoffs[0] === "6/5");
    expect(mixed).toMatchObject({ payoffs: ["6/5", "6/5"], regret: "0" });
  });

  test("in floats has numbers", () => {
    const { out } = run(["nash", "battle.csv", "--json", "--arithmetic", "float", "--method", "lemke-howson"]);
    expect(typeof JSON.parse(out).found[0].profile[0][0]).toBe("number");
  });

  test("is a table under its headings, then sentences", () => {
    const lines = run(["nash", "battle.csv"]).out.split("\n");
    expect(lines[0]).toMatch(/^# +Row: Opera +Row: Football +Column: Opera +Column: Football +Row +Column +Index$/);
    const end = lines[0]!.indexOf("Row: Opera") + "Row: Opera".length;
    expect(lines.slice(1, 4).map((line) => line.slice(0, end).split(/\s+/)[1])).toEqual(["1", "0.6", "0"]);
    for (const line of lines.slice(1, 4)) expect(line[end - 1]).toMatch(/\d/);
    expect(lines[4]).toBe("");
    expect(lines[5]).toContain("Nash");
  });

  test("can be fractions, or words in Korean", () => {
    expect(run(["nash", "battle.csv", "--show", "fractions"]).out).toContain("3/5");
    expect(run(["nash", "battle.csv", "--show", "words", "--language", "ko"]).out).toMatch(/[가-힣]/);
  });
});

describe("the game", () => {
  test("may come from standard input in any text format, told by its first words", () => {
    for (const input of [nfg, csv(battle)]) {
      expect(profiles(run(["nash", "-", "--json"], input).out)).toEqual([...pure].sort());
    }
  });

  test("may be an .nfg file", () => {
    expect(profiles(run(["nash", "battle.nfg", "--json"]).out)).toEqual([...pure].sort());
  });

  test("may be a second matrix beside the first, in a file or written out", () => {
    file("a.csv", "3,0\n0,2\n");
    file("b.csv", "2,0\n0,3\n");
    for (const second of ["b.csv", "2,0;0,3"]) {
      expect(profiles(run(["nash", "a.csv", "--B", second, "--json"]).out)).toEqual([...pure].sort());
    }
  });

  test("may use names whose values are given", () => {
    file(
      "named.csv",
      csv([
        ["", "Opera", "Football"],
        ["Opera", "bonus + 1, 2", "0, 0"],
        ["Football", "0, 0", "2, 3"],
      ]),
    );
    for (const set of [
      ["--set", "bonus=2"],
      ["--set", file("names.csv", "bonus,2\n")],
    ]) {
      expect(profiles(run(["nash", "named.csv", ...set, "--json"]).out)).toEqual([...pure].sort());
    }
    expect(run(["nash", "named.csv"]).status).toBe(2);
  });

  test("keeps decimals that a double cannot hold", () => {
    file("long.csv", "0.1234567890123456789,0\n0,1\n");
    const { out } = run(["payoff", "long.csv", "--profile", "1,1", "--json"]);
    expect(out).toContain("1234567890123456789/10000000000000000000");
  });
});

describe("a game in a workbook", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "Notes", rows: [["Nothing here"]] },
      {
        name: "Payoffs",
        rows: [
          [null, null, null],
          [null, 3, 0, null, 2, 0],
          [null, 0, 2, null, 0, 3],
        ],
      },
      {
        name: "Half",
        rows: [
          ["Ann", "Ann"],
          ["x", 1],
          ["y", null],
        ],
      },
    ],
    namedRanges: [{ name: "Game", range: "Payoffs!$B$2:$C$3" }],
  });
  file("book.xlsx", bytes);

  test("is found by sheet and range, or by a defined name, and so is a further range", () => {
    for (const where of [
      ["--sheet", "Payoffs", "--range", "B2:C3"],
      ["--range", "game"],
      ["--range", "Payoffs!B2:C3"],
    ]) {
      const { out, err } = run(["nash", "book.xlsx", ...where, "--B", "Payoffs!E2:F3", "--json"]);
      expect(err).toBe("");
      expect(profiles(out)).toEqual([...pure].sort());
    }
  });

  test("with a blank payoff is refused by the cell's address", () => {
    const { status, err } = run(["nash", "book.xlsx", "--sheet", "Half"]);
    expect(status).toBe(2);
    expect(err).toMatch(/^Half!B3: /);
  });

  test("that is not there is refused with what is", () => {
    expect(run(["nash", "book.xlsx", "--sheet", "Payoff"]).err).toContain("Notes, Payoffs, Half");
    expect(run(["nash", "book.xlsx", "--range", "Gamma"]).err).toContain("Game");
    expect(run(["nash", "battle.csv", "--sheet", "Payoffs"]).status).toBe(2);
  });
});

describe("the exit status", () => {
  const bad: [string, string[]][] = [
    ["a file that is not there", ["nash", "nowhere.csv"]],
    ["a folder instead of a file", ["nash", "."]],
    ["an unknown flag", ["nash", "battle.csv", "--fnid", "all"]],
    ["a word that is no choice", ["nash", "battle.csv", "--find", "every"]],
    ["an unknown verb", ["nahs", "battle.csv"]],
    ["no verb", []],
    ["no game", ["nash"]],
    ["a second matrix beside a whole game", ["nash", "battle.nfg", "--B", "1,2"]],
    ["a time that is none", ["nash", "battle.csv", "--seconds", "soon"]],
    ["a language that is none", ["nash", "battle.csv", "--language", "fr"]],
    ["a missing profile", ["check", "battle.csv"]],
    ["JSON and CSV at once", ["nash", "battle.csv", "--json", "--csv"]],
    ["a setting without a value", ["nash", "battle.csv", "--set", "tariff"]],
  ];
  test.each(bad)("is 2 for %s, with a message and no answer", (_, words) => {
    const { status, out, err } = run(words);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err.trim()).not.toBe("");
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("is 1 when there is nothing to find", () => {
    const { status, out } = run(["nash", "-", "--find", "pure"], "1,-1\n-1,1\n");
    expect(status).toBe(1);
    expect(out).toContain("no pure equilibrium");
  });

  test("is 1 when time runs out, with what was found until then", () => {
    file("large.csv", largeGame(24));
    const started = Date.now();
    const { status, out } = run(["nash", "large.csv", "--arithmetic", "exact", "--seconds", "0.5", "--json"]);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ stopped: "limit", guarantee: "some" });
  });

  test.runIf(process.platform !== "win32")("is 1 after Ctrl-C, with what was found until then", async () => {
    const child = spawn(process.execPath, [program, "nash", "-", "--arithmetic", "exact", "--json"]);
    let out = "";
    child.stdout.on("data", (data) => {
      out += data;
    });
    const exited = new Promise((resolve) => child.on("exit", resolve));
    // More than a pipe holds: once it is all written the program is reading, and so hears the interrupt.
    const padding = " ".repeat(4_000_000);
    await new Promise((resolve) => child.stdin.write(`${largeGame(24)}\n${padding}`, resolve));
    child.kill("SIGINT");
    child.stdin.end();
    expect(await exited).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ stopped: "cancelled" });
  });
});

/** A matrix of small pseudo-random numbers, always the same. */
function largeGame(size: number): string {
  let state = 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state % 100;
  };
  const cell = () => `"${next()}, ${next()}"`;
  return Array.from({ length: size }, () => Array.from({ length: size }, cell).join(",")).join("\n");
}

describe("help", () => {
  test("lists every verb, and for every verb each argument with its choices", () => {
    const all = run(["--help"]);
    expect(all.status).toBe(0);
    for (const concept of concepts) {
      expect(all.out).toContain(`${concept.id.toLowerCase()} [options] <game>`);
      const { status, out } = run([concept.id.toLowerCase(), "--help"]);
      expect(status).toBe(0);
      for (const { name, kind, choices } of argumentsOf(concept).slice(1)) {
        expect(out).toContain(kind === "parameters" ? "--set <" : `--${name} <`);
        for (const { value } of choices) expect(out).toContain(`${value}: `);
      }
      expect(out).toContain("Examples:");
    }
  });

  test("is in the language asked for", () => {
    expect(run(["nash", "--help", "--language", "ko"]).out).toContain("사용법:");
    expect(run(["--language=zh", "--help"]).out).toContain("用法：");
  });

  test.runIf(process.platform !== "win32")("runs without naming Node", () => {
    expect(statSync(program).mode & 0o111).toBe(0o111);
    expect(spawnSync(program, ["--version"], { encoding: "utf8" }).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
