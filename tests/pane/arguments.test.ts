import { describe, expect, it } from "vitest";
import { argumentsOf } from "../../engine/concepts/define";
import { conceptById, concepts } from "../../engine/concepts/index";
import type { ReadRange } from "../../src/workbook/port";
import { callFor, describesGame, formulaFor, gameArgument, referencesOf } from "../../taskpane/model/arguments";

const nash = conceptById("NASH")!;
const check = conceptById("CHECK")!;
const read = (address: string, ...row: (string | number)[]): ReadRange => ({
  address,
  at: { sheet: "S", row: 0, column: 0, rows: 1, columns: row.length },
  cells: [row],
});
const game = { text: "Payoffs!A1:F13", range: read("Payoffs!A1:F13", "x") };

describe("the formula that stands for a question", () => {
  it("holds the table alone when nothing else was asked", () => {
    expect(formulaFor(nash, { game })).toBe("=GAME.NASH(Payoffs!A1:F13)");
    expect(formulaFor(nash, { game, find: { text: "all" }, second: { text: "" } })).toBe("=GAME.NASH(Payoffs!A1:F13)");
  });

  it("leaves out what was left at its default, keeping its place", () => {
    const names = argumentsOf(nash).map(({ name }) => name);
    const commas = ",".repeat(names.indexOf("find"));
    expect(formulaFor(nash, { game, find: { text: "pure" } })).toBe(`=GAME.NASH(Payoffs!A1:F13${commas}"pure")`);
  });

  it("puts what the concept needs right after the table", () => {
    const profile = { text: "Payoffs!H2:I2", range: read("Payoffs!H2:I2", "a", "b") };
    expect(formulaFor(check, { game, profile })).toBe("=GAME.CHECK(Payoffs!A1:F13,Payoffs!H2:I2)");
  });

  it("names a followed table by its name", () => {
    expect(formulaFor(nash, { game: { ...game, text: "Game" } })).toBe("=GAME.NASH(Game)");
  });
});

describe("the call that stands for a question", () => {
  it("holds the cells of the ranges and the chosen words", () => {
    const call = callFor(nash, { game, find: { text: "pure" }, arithmetic: { text: "auto" } });
    expect(call).toEqual({ concept: "NASH", source: { cells: { game: [["x"]] } }, params: { find: [["pure"]] } });
  });

  it("is the same however the answer is written, so that writing it otherwise solves nothing anew", () => {
    expect(callFor(nash, { game, show: { text: "words" } })).toEqual(callFor(nash, { game }));
    expect(formulaFor(nash, { game, show: { text: "words" } })).toContain('"words"');
  });

  it("does not read a range again whose address was found wrong", () => {
    const profile = { text: "Nowhere!A1", problem: { said: { text: { en: "", ko: "", zh: "" }, values: {} } } };
    expect(referencesOf(check, { game, profile })).toEqual([{ name: "game", reference: "Payoffs!A1:F13" }]);
  });
});

describe("every concept", () => {
  it("has its table first among the arguments that describe the game", () => {
    for (const concept of concepts) {
      const [first] = argumentsOf(concept).filter((argument) => describesGame(concept, argument));
      expect(first?.name, concept.id).toBe(gameArgument(concept));
    }
  });
});
