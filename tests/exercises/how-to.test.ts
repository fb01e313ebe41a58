import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { paperOf } from "../../engine/exercises/paper";
import { readExercise } from "../../engine/exercises/read";
import { classRecord, handouts } from "../../src/exercises/handout/class";
import { readRoster } from "../../src/exercises/handout/roster";

const page = readFileSync("docs/how-to/hand-out-and-mark.md", "utf8");
const exercise = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
const roster = /```\n(id,name\n[\s\S]*?)```/.exec(page)![1]!;

it("The exercise and the roster of the guide for teachers make a handout for each student", async () => {
  const record = classRecord("plugs", exercise, readRoster(roster), 7, "en");
  const names: string[] = [];
  for await (const { name } of handouts(record)) names.push(name);
  expect(names).toEqual(["plugs-2026-001.xlsx", "plugs-2026-002.xlsx", "class.json"]);
});

it("The exercise of the guide can be drawn for any student", async () => {
  for (const seed of [1, 2, 3, 99, -5]) {
    const { table } = await paperOf(readExercise("plugs", exercise), seed, "ko");
    expect(table[0]).toEqual(["North / South", "Round", "Square"]);
  }
});
