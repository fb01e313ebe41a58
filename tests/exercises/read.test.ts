import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InputError, sayError } from "../../engine/errors";
import type { Exercise } from "../../engine/exercises/exercise";
import { markAnswer, paperOf, workedSolution } from "../../engine/exercises/paper";
import { readExercise } from "../../engine/exercises/read";
import { languages, say } from "../../engine/text";

const small = `
# a comment
title: {en: Small, ko: 작은 것}
story: Two firms.
table: |
  A / B | L          | R
  T     | 0..9, 0..9 | 0..9, 0..9
  B     | gain, 0..9 | 0..9, 0..9
draws:
  gain: 1..4
conditions: [no ties]
words:
  A: {en: A, ko: 가}
  L: {en: L, ko: 왼쪽}
questions:
  - ask: pure-equilibria
    points: 2
  - ask: is-equilibrium
    about: T | L
    points: 1
`;

function fault(text: string): string {
  try {
    readExercise("small", text);
  } catch (error) {
    if (error instanceof InputError) return sayError(error, "en");
    throw error;
  }
  return "";
}

describe("an exercise file", () => {
  it("is read with its comments, blocks and shorthand", () => {
    const { title, story, table, questions } = readExercise("small", small);
    expect(title).toEqual({ en: "Small", ko: "작은 것", zh: "Small" });
    expect(story.ko).toBe("Two firms.");
    expect(table[2]).toEqual(["B", "gain, 0..9", "0..9, 0..9"]);
    expect(questions.map(({ ask, points }) => [ask, points])).toEqual([
      ["pure-equilibria", 2],
      ["is-equilibrium", 1],
    ]);
    expect(questions[1]!.about).toEqual([["T", "L"]]);
  });

  it.each([
    ["a missing field", small.replace("    points: 2\n", ""), "line 16: points is missing in questions 1"],
    ["a field that does not exist", `${small}ponts: 3\n`, "line 21: ponts is no field that stands here"],
    ["an unknown question", small.replace("ask: pure-equilibria", "ask: pure"), "line 16: there is no question “pure”"],
    ["an unknown condition", small.replace("no ties", "no tie"), "line 11: “no tie” is no condition"],
    ["a range that is none", small.replace("gain: 1..4", "gain: many"), "line 10: give a name and a range"],
    ["points below zero", small.replace("points: 2", "points: -2"), "line 17: points is -2: write a number above 0"],
    ["YAML that cannot be read", small.replace("questions:", "questions"), "the file cannot be read as YAML"],
    ["an empty file", "", "line 1: title is missing in the file"],
  ])("names the line of %s", (_, text, said) => expect(fault(text)).toContain(said));

  it("gives the same paper for the same seed, in any language, and another for another", async () => {
    const exercise = readExercise("small", small);
    const [one, again, korean, other] = await Promise.all([
      paperOf(exercise, 5, "en"),
      paperOf(exercise, 5, "en"),
      paperOf(exercise, 5, "ko"),
      paperOf(exercise, 6, "en"),
    ]);
    expect(again.table).toEqual(one.table);
    expect(other.table).not.toEqual(one.table);
    expect(korean.table[0]).toEqual(["가 / B", "왼쪽", "R"]);
    expect(korean.table.slice(1).map((row) => row.slice(1))).toEqual(one.table.slice(1).map((row) => row.slice(1)));
    expect(korean.questions[1]!.asked.about).toEqual([["T", "왼쪽"]]);
  });

  it("is refused with the reason where its conditions cannot be met", async () => {
    const flat = small.replaceAll("0..9", "1..1").replace("gain: 1..4", "gain: 1..1");
    await expect(paperOf(readExercise("small", flat), 1, "en")).rejects.toThrow(
      "of 1000 that came to “no ties”, 0 met it",
    );
  });
});

const shipped = readdirSync("exercises").map((file): [string, Exercise] => [
  file,
  readExercise(file.replace(/\.yaml$/, ""), readFileSync(`exercises/${file}`, "utf8")),
]);

describe.each(shipped)("exercises/%s", (_, exercise) => {
  it("can be made for any seed, asks everything in every language, and marks a blank as nothing", async () => {
    for (const seed of [1, 2, 2026, -7])
      for (const language of languages) {
        const paper = await paperOf(exercise, seed, language);
        for (const question of paper.questions) {
          const solution = await workedSolution(paper, question);
          expect(solution.length).toBeGreaterThan(0);
          for (const said of [
            say({ text: question.text, values: {} }, language),
            ...solution.map((one) => say(one, language)),
          ])
            expect(said).not.toMatch(/^$|\{\w+\}|undefined|NaN/);
          const { rows, columns } = question.form;
          const blank = rows.map(() => columns.map(() => null));
          expect((await markAnswer(paper, question, blank)).points).toBe(0);
        }
      }
  });
});
