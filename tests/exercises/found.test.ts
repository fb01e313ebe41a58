import { readdirSync, readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { paperOf } from "../../engine/exercises/paper";
import { readExercise } from "../../engine/exercises/read";
import { languages } from "../../engine/text";
import { classRecord, handouts } from "../../src/exercises/handout/class";
import { handoutNames } from "../../src/exercises/handout/data";
import { questionSheet } from "../../src/exercises/handout/question-sheet";
import { answerCells } from "../../src/exercises/marking/locate";
import { markFile } from "../../src/exercises/marking/mark-file";
import { markedCopy } from "../../src/exercises/marking/marked-copy";
import { openReturned } from "../../src/exercises/marking/returned-workbook";

describe.each(readdirSync("exercises").map((file, i) => [file, languages[i % 3]!] as const))(
  "%s, in %s",
  (file, language) => {
    const id = file.replace(".yaml", "");
    const text = readFileSync(`exercises/${file}`, "utf8");
    const exercise = readExercise(id, text);
    const record = classRecord(id, text, [{ id: "a1", name: "Ana" }], 5, language);
    const student = record.students[0]!;
    const handout = handouts(record).next();

    it("comes back blank without a point or a note, and has a comment on every question", async () => {
      const { bytes } = (await handout).value!;
      const { marked, notes } = await markFile(record, exercise, { name: "a.xlsx", bytes: () => bytes });
      expect(notes).toEqual([]);
      expect(marked!.answers.map(({ points }) => points)).toEqual(exercise.questions.map(() => 0));
      const copy = await markedCopy(student, marked!, true);
      expect(copy.sheets[1]!.cells.filter(({ note }) => note)).toHaveLength(exercise.questions.length);
      for (const sheet of copy.sheets)
        for (const { content } of sheet.cells)
          if (content?.kind === "value") expect(String(content.value)).not.toMatch(/\{\w+\}|undefined|NaN/);
    });

    it("has every answer cell found, with its name and without", async () => {
      const paper = await paperOf(exercise, student.seed, language);
      const { sheet, names } = await questionSheet(paper);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await handout).value!.bytes as unknown as ArrayBuffer);
      for (const { name, sheet: on, box } of names.filter((one) => one.name !== handoutNames.table))
        for (let row = 0; row < box.rows; row++)
          for (let column = 0; column < box.columns; column++)
            book
              .getWorksheet(on)!
              .getCell(1 + box.row + row, 1 + box.column + column).value = `${name} ${row} ${column}`;
      const named = await openReturned(new Uint8Array(await book.xlsx.writeBuffer()));
      for (const workbook of [named, { ...named, names: new Map() }])
        for (const [question, { form }] of paper.questions.entries()) {
          const name = handoutNames.answer(question);
          const { box } = names.find((one) => one.name === name)!;
          const found = answerCells(workbook, { question, form, sheet, box });
          expect(found?.map((line) => line.map(({ value }) => value))).toEqual(
            form.rows.map((_, i) => form.columns.map((_heading, j) => `${name} ${i} ${j}`)),
          );
        }
    });
  },
);
