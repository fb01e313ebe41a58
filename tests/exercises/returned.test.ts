import { readFileSync } from "node:fs";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compare, parseRational, rational } from "../../engine/arithmetic/rational";
import type { AnswerCell } from "../../engine/concepts/grade/question";
import { readExercise } from "../../engine/exercises/read";
import { languages, say } from "../../engine/text";
import { type ClassRecord, classRecord, handouts } from "../../src/exercises/handout/class";
import { type Habit, readAnswerCell } from "../../src/exercises/marking/answer-cells";
import { markFiles, markRows } from "../../src/exercises/marking/class-marks";
import { identify } from "../../src/exercises/marking/identity";
import { type MarkedFile, markFile } from "../../src/exercises/marking/mark-file";
import { markTable } from "../../src/exercises/marking/mark-tables";

const usual: Habit = { dayFirst: false, commaGroups: false };
const number: AnswerCell = { kind: "number" };
const cell = (value: string | number | Date, format = "") => ({ value, format, formula: undefined });
const wide = (text: string): string =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join("");

describe("an answer cell", () => {
  it("means the same number however it is typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(4), (digits, places) => {
        const text = (digits / 10 ** places).toFixed(places);
        const expected = rational(BigInt(digits), 10n ** BigInt(places));
        const percent = (digits / 10 ** places).toFixed(places).replace(".", ",");
        for (const typed of [
          text,
          text.replace(".", ","),
          wide(text),
          `=${text}`,
          ` ${text} `,
          text.replace("-", "−"),
        ]) {
          const read = parseRational(String(readAnswerCell(cell(typed), number, usual)));
          expect(read && compare(read, expected), typed).toBe(0);
        }
        const hundredth = parseRational(String(readAnswerCell(cell(`${percent} %`), number, usual)))!;
        expect(compare(hundredth, rational(BigInt(digits), 10n ** BigInt(places + 2)))).toBe(0);
      }),
    );
  });

  it("that became a day of any year is the fraction that was typed, in the order of month and day that the country has", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1930, max: 2079 }),
        (n, d, year) => {
          const monthFirst = new Date(Date.UTC(year, n - 1, d));
          expect(readAnswerCell(cell(monthFirst, "d-mmm"), number, usual)).toBe(`${n}/${d}`);
          expect(readAnswerCell(cell(monthFirst, "d-mmm"), number, { ...usual, dayFirst: true })).toBe(`${d}/${n}`);
        },
      ),
    );
    expect(readAnswerCell(cell(new Date(Date.UTC(1932, 0, 1)), "mmm-yy"), number, usual)).toBe("1/32");
  });

  it("that shows days but holds a part of one holds that number", () => {
    const third = new Date(Date.UTC(1899, 11, 31) + 86_400_000 / 3);
    expect(readAnswerCell(cell(third, "d-mmm"), number, usual)).toBeCloseTo(1 / 3, 6);
  });

  it.each([
    ["1,234.5", "1234.5"],
    ["1.234,5", "1234.5"],
    ["1,234,567", "1234567"],
    ["⅓", "1/3"],
    ["1⁄3", "1/3"],
    ["0,5/1,5", "0.5/1.5"],
    ["about 1,5", "about 1,5"],
    ["1e999999", "1e999999"],
  ])("with %s is read as %s", (typed, read) => {
    expect(readAnswerCell(cell(typed), number, usual)).toBe(read);
  });

  it("is the choice it spells in any case and width, and any other text as it is", () => {
    const choice: AnswerCell = { kind: "choice", choices: ["Hold back", "Ship"] };
    expect(readAnswerCell(cell(" hold  BACK"), choice, usual)).toBe("Hold back");
    expect(readAnswerCell(cell(wide("Ship")), choice, usual)).toBe("Ship");
    expect(readAnswerCell(cell("Sell"), choice, usual)).toBe("Sell");
    expect(readAnswerCell(cell("3,2"), { kind: "text" }, usual)).toBe("3,2");
  });
});

const id = "chips-standoff";
const text = readFileSync(`exercises/${id}.yaml`, "utf8");
const students = [
  { id: "1", name: "Ana" },
  { id: "11", name: "Bo" },
];
const record = classRecord(id, text, students, 3, "en");
const [ana, bo] = record.students;
const dataOf = (student: { id: string; name: string; seed: number }) => ({
  exercise: id,
  text,
  seed: student.seed,
  language: "en" as const,
  student,
});
const notesOf = ({ notes }: { notes: MarkedFile["notes"] }) => notes.map((note) => say(note)).join("; ");

describe("whose work a file is", () => {
  it("is told by what is inside, and a file under another's name is noted with both names", () => {
    const { student, ...found } = identify(record, `x_${bo!.file}`, dataOf(ana!));
    expect(student).toBe(ana);
    expect(notesOf(found)).toContain("the name of Bo (11)'s handout, but inside it is that of Ana (1)");
  });

  it("is told by its name where nothing is inside, not taking student 11 for student 1", () => {
    expect(identify(record, "chips-standoff-11 (2).xlsx", undefined).student).toBe(bo);
    expect(identify(record, "chips-standoff-1.xlsx", undefined).student).toBe(ana);
    expect(identify(record, "mine.xlsx", undefined).student).toBeUndefined();
  });

  it("is nobody's where the student inside is not in the class", () => {
    const found = identify(record, "a.xlsx", dataOf({ id: "99", name: "Cy", seed: 5 }));
    expect(found.student).toBeUndefined();
    expect(notesOf(found)).toBe("the student 99 is not in this class");
  });

  it("notes numbers that nobody was given, and an exercise that the class did not have", () => {
    const found = identify(record, "a.xlsx", { ...dataOf({ ...ana!, seed: 5 }), text: `${text}\n# easier` });
    expect(found.student).toBe(ana);
    expect(notesOf(found)).toMatch(/numbers inside were changed.*is not that of the class/);
  });

  it("is told by the files' names only in a class with one handout for all", async () => {
    const forAll = classRecord(id, text, undefined, 3, "ko");
    const rows = await marked(forAll, (bytes) => [
      { name: "kim.xlsx", bytes: () => bytes },
      { name: "lee.xlsx", bytes: () => bytes },
      { name: "park.xlsx", bytes: () => new Uint8Array() },
    ]);
    for (const language of languages) {
      const { rows: lines } = markTable(readExercise(id, text), rows, language);
      expect(lines.map((line) => [line[2], line[6]])).toEqual([
        ["kim.xlsx", 0],
        ["lee.xlsx", 0],
        ["park.xlsx", null],
      ]);
      expect(lines[0]!.at(-1)).toBe("");
      expect(lines[2]!.at(-1)).not.toMatch(/^$|\{\w+\}/);
    }
  });
});

describe("a file with any damage", () => {
  it("is a line with marks or with a reason, and stops nothing", async () => {
    const bytes = (await handouts(record).next()).value!.bytes;
    const exercise = readExercise(id, text);
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((name) => name.endsWith(".xml"));
    const scratched = (whole: Uint8Array, places: readonly number[], sign: number): Uint8Array => {
      const copy = whole.slice();
      for (const place of places) copy[place % copy.length] = sign;
      return copy;
    };
    const places = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 });
    const damaged = fc.oneof(
      fc.tuple(places, fc.nat(255)).map(([at, sign]) => scratched(bytes, at, sign)),
      fc.nat(bytes.length).map((length) => bytes.subarray(0, length)),
      fc.uint8Array({ maxLength: 2000 }),
      // Damage inside, where the archive itself is sound.
      fc
        .tuple(
          fc.constantFrom(...names),
          places,
          fc.constantFrom(...[...'<>&"/$!9A '].map((sign) => sign.charCodeAt(0))),
        )
        .map(([name, at, sign]) => zipSync({ ...parts, [name]: scratched(parts[name]!, at, sign) })),
    );
    await fc.assert(
      fc.asyncProperty(damaged, async (broken) => {
        const one = await markFile(record, exercise, { name: ana!.file, bytes: () => broken });
        expect(one.marked !== undefined || notesOf(one) !== "").toBe(true);
        expect(notesOf(one)).not.toContain("could not be marked");
      }),
      { numRuns: 150 },
    );
  });
});

async function marked(
  forAll: ClassRecord,
  files: (bytes: Uint8Array) => Parameters<typeof markFiles>[1],
): Promise<ReturnType<typeof markRows>> {
  const first = await handouts(forAll).next();
  const done: MarkedFile[] = [];
  for await (const one of markFiles(forAll, files(first.value!.bytes))) done.push(one);
  return markRows(forAll, done);
}
