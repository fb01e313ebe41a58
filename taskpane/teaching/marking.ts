import { InputError } from "../../engine/errors";
import { readExercise } from "../../engine/exercises/read";
import { type Language, type Message, message } from "../../engine/text";
import { type MarkRow, markFiles, markRows } from "../../src/exercises/marking/class-marks";
import type { MarkedFile } from "../../src/exercises/marking/mark-file";
import { marksCsv, marksWorkbook, markTable } from "../../src/exercises/marking/mark-tables";
import { markedCopy } from "../../src/exercises/marking/marked-copy";
import { writeXlsx } from "../../src/workbook/plan/xlsx";
import { download, zipped } from "./download";
import { strings } from "./strings";
import type { Working } from "./working";

/** Marking the workbooks of a class: the marks, and a marked copy of each, in one archive. */
export const marking = ({ run }: Working, language: () => Language) =>
  run("mark", async ({ record, returned, withSolutions }, progress) => {
    if (!record || returned.length === 0) throw new InputError(strings.missing);
    const files = new Map<string, Uint8Array>();
    const marked: MarkedFile[] = [];
    const given = returned.map((file) => ({
      name: file.name,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }));
    await progress(strings.marking, 0, given.length);
    for await (const one of markFiles(record, given)) {
      if (one.student && one.marked) {
        const copy = await markedCopy(one.student, one.marked, withSolutions);
        files.set(`copies/${one.file}`, await writeXlsx(copy));
      }
      marked.push(one);
      await progress(strings.marking, marked.length, given.length);
    }
    const exercise = readExercise(record.exercise, record.text);
    const rows = markRows(record, marked);
    files.set("marks.csv", marksCsv(markTable(exercise, rows, language())));
    files.set("marks.xlsx", await writeXlsx(marksWorkbook(exercise, rows, language())));
    return {
      said: summary(rows),
      file: download(`${record.exercise}-marked.zip`, zipped(files), "zip"),
      command: "tightrope exercise mark FOLDER",
    };
  });

/** How many of what, and every file that could not be marked with its reason. */
function summary(rows: readonly MarkRow[]): Message[] {
  const failed = rows.filter(({ file, marked }) => file !== undefined && !marked);
  const values = {
    marked: rows.filter(({ marked }) => marked).length,
    failed: failed.length,
    absent: rows.filter(({ file }) => file === undefined).length,
  };
  const reasons = failed.map(({ file, notes }) => message(strings.failedFile, { file: file!, notes }));
  return [message(strings.marked, values), ...reasons];
}
