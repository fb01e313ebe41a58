import { describe, expect, test } from "vitest";
import { readNfg, writeNfg } from "../../engine/formats/nfg";
import { fault, plain, readCells } from "../support/reading";

/** The sample of Gambit's documentation, "The strategic game (.nfg) file format": Selten (IJGT, 75), Figure 2. */
const outcomes = `NFG 1 R "Selten (IJGT, 75), Figure 2, normal form" { "Player 1" "Player 2" }

{
{ "1" "2" "3" }
{ "1" "2" }
}

{
{ "" 1, 1 }
{ "" 0, 2 }
{ "" 0, 2 }
{ "" 1, 1 }
{ "" 0, 3 }
{ "" 2, 0 }
}
1 2 3 4 5 6
`;
const payoffs = `NFG 1 R "Selten (IJGT, 75), Figure 2, normal form" { "Player 1" "Player 2" } { 3 2 }
1 1 0 2 0 2 1 1 0 3 2 0`;

describe("A .nfg file", () => {
  test("is read alike in payoff and outcome version, the first player's strategy changing fastest", () => {
    const game = readNfg(outcomes);
    expect(game.title).toBe("Selten (IJGT, 75), Figure 2, normal form");
    expect(plain(game)).toEqual(plain(readNfg(payoffs)));
    expect(plain(game).payoffs).toEqual([
      ["1", "1", "1", "1"],
      ["1", "2", "1", "1"],
      ["2", "1", "0", "2"],
      ["2", "2", "0", "3"],
      ["3", "1", "0", "2"],
      ["3", "2", "2", "0"],
    ]);
  });

  test("gives zeros for outcome 0, and may use an outcome twice", () => {
    const game = readNfg(
      `NFG 1 R "t" {"a" "b"} { {"x" "y" "z"} {"l" "r"} } "a comment" { {"win" 1/3 -2} } 0 1 0 1 1 0`,
    );
    expect(plain(game).payoffs.map((row) => row.slice(2).join(" "))).toEqual([
      "0 0",
      "1/3 -2",
      "1/3 -2",
      "1/3 -2",
      "0 0",
      "0 0",
    ]);
  });

  test("holds numbers as integers, decimals and fractions, parted by any white space, after a comment or none", () => {
    const body = "1, .5\r\n-2/3\t1e-2\r3.250 +4";
    const expected = ["1", "1/2", "-2/3", "1/100", "13/4", "4"];
    for (const comment of ["", '"", ', '"said \\"so\\""\n']) {
      const game = readNfg(`\ufeffNFG 1 D "" { "one" "two" }\r\n{ { "a" "b" "c" } { "x" } }\r\n${comment}${body}\n\n`);
      expect(plain(game).payoffs.flatMap((row) => row.slice(2))).toEqual(expected);
    }
  });

  test("may hold quotation marks, braces and any script in its labels", () => {
    const game = readNfg(
      `NFG 1 R "a \\"title\\"" { "한국" "中国 {2}" } { { "say \\"no\\"" "b\\\\c" } { "" } } 1 2 3 4`,
    );
    expect(game.title).toBe('a "title"');
    expect(game.players).toEqual([
      { label: "한국", strategies: ['say "no"', "b\\c"] },
      { label: "中国 {2}", strategies: ["1"] },
    ]);
  });

  test.each<[string, string, string]>([
    ["another file", 'EFG 2 R "x" { }', "line 1: this is no .nfg file: it should begin with NFG 1 R and a title"],
    ["an empty file", "", "line 1: this is no .nfg file"],
    [
      "too few payoffs",
      payoffs.slice(0, -2),
      "line 2: a number such as 3, -1.5 or 2/3 should stand here, not the end of the file",
    ],
    ["too many", `${payoffs}\n7`, "line 3: there is more in the file than the 12 numbers"],
    [
      "a word among payoffs",
      payoffs.replace("0 3", "0 x"),
      "line 2: a number such as 3, -1.5 or 2/3 should stand here, not “x”",
    ],
    ["a division by zero", payoffs.replace("0 3", "0 3/0"), "should stand here, not “3/0”"],
    ["a number too large", payoffs.replace("0 3", "0 1e999"), "should stand here, not “1e999”"],
    [
      "an outcome that is not listed",
      outcomes.replace("5 6", "5 7"),
      "line 16: the number of an outcome from 0 to 6 should stand here, not “7”",
    ],
    ["too few outcomes", outcomes.replace("5 6", "5"), "not the end of the file"],
    ["a brace left open", outcomes.replace("2, 0 }", "2, 0"), "line 16: a brace { should stand here, not “1”"],
    ["a text left open", payoffs.replace('2" }', "2 }"), "line 1: a text begins with a quotation mark and never ends"],
    [
      "a player without quotation marks",
      payoffs.replace('"Player 1"', "Player"),
      "line 1: a label in quotation marks should stand here, not “Player”",
    ],
    [
      "a player without strategies",
      payoffs.replace("3 2 }", "{ } 2 }"),
      "line 1: Player 1 has no strategy: list at least one",
    ],
    [
      "a number of strategies below 1",
      payoffs.replace("3 2 }", "0 2 }"),
      "a number of strategies from 1 should stand here, not “0”",
    ],
    [
      "lists for other than its players",
      payoffs.replace("3 2 }", "3 2 2 }"),
      "line 1: the file names 2 players but lists the strategies of 3",
    ],
    ["no player", 'NFG 1 R "t" { } { } 1', "line 1: the file names no player"],
    ["two players of one name", payoffs.replace("Player 2", "Player 1"), "line 1: two players are called “Player 1”"],
    ["two strategies of one name", outcomes.replace('"3"', '"2"'), "line 3: Player 1 has two strategies called “2”"],
  ])("is refused with the line: %s", (_, text, expected) => expect(fault(() => readNfg(text))).toContain(expected));

  test("is written with exact payoffs and without exponents", () => {
    const game = readCells([
      ["한국", "B", "u", "v"],
      ['say "hi"', "l", "2/3", 1e-7],
      ["y", "l", -1, 0.1],
      ["z", "l", 3, 1e21],
    ]);
    expect(writeNfg(game)).toBe(
      'NFG 1 R "" { "한국" "B" }\n\n{\n{ "say \\"hi\\"" "y" "z" }\n{ "l" }\n}\n""\n\n2/3 1/10000000\n-1 0.1\n3 1000000000000000000000\n',
    );
  });
});
