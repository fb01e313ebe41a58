import { writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { Command } from "commander";
import { InputError } from "../../../engine/errors";
import { readExercise } from "../../../engine/exercises/read";
import { type Language, message, say } from "../../../engine/text";
import { classRecord, classRecordName, handouts } from "../../exercises/handout/class";
import { readRoster } from "../../exercises/handout/roster";
import type { Shell } from "../program";
import { newFolder, readText } from "./files";
import { texts } from "./texts";

interface MakeFlags {
  readonly students?: string;
  readonly seed: string;
  readonly out?: string;
}

/** `tightrope exercise make FILE`: one workbook for each student of the roster, or one for all. */
export function makeCommand(shell: Shell, language: Language, onFile: (done: number, total: number) => void): Command {
  return new Command("make")
    .description(texts.make[language])
    .argument("<file>", texts.file[language])
    .option("--students <file>", texts.students[language])
    .option("--seed <number>", texts.seed[language], "1")
    .option("--out <folder>", texts.out[language])
    .option("--language <en|ko|zh>", texts.language[language])
    .action(async (file: string, flags: MakeFlags) => {
      const id = basename(file, extname(file));
      const text = readText(file);
      readExercise(id, text);
      const students = flags.students === undefined ? undefined : readRoster(readText(flags.students));
      const record = classRecord(id, text, students, seedIn(flags.seed), language);
      const folder = flags.out ?? `${id}-handouts`;
      const total = record.students.length;
      let done = 0;
      for await (const { name, bytes } of handouts(record)) {
        if (done === 0) newFolder(folder);
        writeFileSync(join(folder, name), bytes, { flag: "wx" });
        if (name !== classRecordName) onFile(++done, total);
      }
      shell.progress("");
      shell.out(`${say(message(texts.made, { count: total, folder, record: classRecordName }), language)}\n`);
    });
}

function seedIn(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && Math.abs(seed) < 2 ** 31) return seed;
  throw new InputError(texts.badSeed, { seed: text });
}
