import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Command } from "commander";
import { InputError, MessageError } from "../../../engine/errors";
import { readExercise } from "../../../engine/exercises/read";
import { type Language, message, say } from "../../../engine/text";
import { type ClassRecord, classRecordName, readClassRecord } from "../../exercises/handout/class";
import { type MarkRow, markFiles, markRows } from "../../exercises/marking/class-marks";
import type { MarkedFile, ReturnedFile } from "../../exercises/marking/mark-file";
import { marksCsv, marksWorkbook, markTable } from "../../exercises/marking/mark-tables";
import { markedCopy } from "../../exercises/marking/marked-copy";
import { writeXlsx } from "../../workbook/plan/xlsx";
import type { Shell } from "../program";
import { refuseUnknownLanguage } from "../run";
import { newFolder, readText } from "./files";
import { markTexts as texts } from "./mark-texts";

interface MarkFlags {
  readonly class?: string;
  readonly out?: string;
  readonly solutions?: boolean;
  readonly language?: string;
}

/** `tightrope exercise mark FOLDER`: marks of a whole class, a marked copy of every workbook, and the statistics of the questions. */
export function markCommand(shell: Shell, language: Language): Command {
  return new Command("mark")
    .description(texts.mark[language])
    .argument("<folder>", texts.folder[language])
    .option("--class <file>", texts.class[language])
    .option("--out <folder>", texts.out[language])
    .option("--solutions", texts.solutions[language])
    .option("--language <en|ko|zh>", texts.language[language])
    .action(async (folder: string, flags: MarkFlags) => {
      refuseUnknownLanguage(flags as Readonly<Record<string, unknown>>);
      const files = filesIn(folder);
      const record = readClassRecord(readText(flags.class ?? join(folder, classRecordName), texts.noClass));
      const exercise = readExercise(record.exercise, record.text);
      if (files.length === 0) throw new InputError(texts.nothing, { folder });
      const out = flags.out ?? `${folder.replace(/[\\/]+$/, "")}-marked`;
      newFolder(out);
      const marked = await markAll(record, files, out, flags.solutions === true, shell, language);
      const rows = markRows(record, marked);
      writeNew(join(out, "marks.csv"), marksCsv(markTable(exercise, rows, language)));
      writeNew(join(out, "marks.xlsx"), await writeXlsx(marksWorkbook(exercise, rows, language)));
      shell.out(`${summary(rows, out, language)}\n`);
    });
}

/** Marks and writes one file after another, so that an interrupted run has left what it had done. */
async function markAll(
  record: ClassRecord,
  files: readonly ReturnedFile[],
  out: string,
  withSolutions: boolean,
  shell: Shell,
  language: Language,
): Promise<MarkedFile[]> {
  const done: MarkedFile[] = [];
  for await (const one of markFiles(record, files)) {
    if (one.student && one.marked) {
      const name = /\.xlsx$/i.test(one.file) ? one.file : `${one.file}.xlsx`;
      writeNew(join(out, "copies", name), await writeXlsx(await markedCopy(one.student, one.marked, withSolutions)));
    }
    done.push(one);
    const values = { done: done.length, total: files.length, file: one.file };
    shell.progress(say(message(texts.marking, values), language));
  }
  shell.progress("");
  return done;
}

function writeNew(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes, { flag: "wx" });
}

/** What operating systems and Excel leave in folders is nobody's work. */
const leftovers = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;
/** Handouts have some 15 kB; a film is not read into memory to find out that it is none. */
const mostBytes = 100_000_000;

/** All files of the folder and those below, in the order of their names. Throws InputError where there is no such folder. */
function filesIn(folder: string): ReturnedFile[] {
  const walk = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true })
      .filter(({ name }) => !leftovers.test(name) && name !== classRecordName)
      .flatMap((entry) => {
        const path = join(at, entry.name);
        return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : [];
      });
  try {
    const paths = walk(folder).map((path) => ({ path, name: relative(folder, path).replaceAll("\\", "/") }));
    paths.sort((a, b) => (a.name < b.name ? -1 : 1));
    return paths.map(({ path, name }) => ({ name, bytes: () => readLimited(path) }));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new InputError(isMissing ? texts.missing : texts.noFolder, { folder, reason: String(error) });
  }
}

function readLimited(path: string): Uint8Array {
  if (statSync(path).size > mostBytes) throw new InputError(texts.tooLarge);
  try {
    return readFileSync(path);
  } catch (error) {
    throw error instanceof MessageError ? error : new InputError(texts.unreadable, { reason: String(error) });
  }
}

/** How many of what, and every file that could not be marked with its reason. */
function summary(rows: readonly MarkRow[], folder: string, language: Language): string {
  const failed = rows.filter(({ file, marked }) => file !== undefined && !marked);
  const values = {
    marked: rows.filter(({ marked }) => marked).length,
    failed: failed.length,
    absent: rows.filter(({ file }) => file === undefined).length,
    noted: rows.filter(({ marked, notes }) => marked && notes.length > 0).length,
    folder,
  };
  const lines = failed.map(({ file, notes }) => message(texts.failed, { file: file!, notes }));
  return [message(texts.summary, values), ...lines].map((one) => say(one, language)).join("\n");
}
