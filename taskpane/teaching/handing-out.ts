import { InputError } from "../../engine/errors";
import { readExercise } from "../../engine/exercises/read";
import { message } from "../../engine/text";
import { type ClassRecord, classRecord, classRecordName, handouts } from "../../src/exercises/handout/class";
import { readRoster } from "../../src/exercises/handout/roster";
import type { WorkbookPort } from "../../src/workbook/port";
import { download, zipped } from "./download";
import type { ExerciseFile } from "./shipped";
import type { TeachingState } from "./state";
import { strings } from "./strings";
import type { Working } from "./working";

/** Previewing one handout and making those of a class. */
export function handingOut(workbook: WorkbookPort, { run }: Working, fileOf: (state: TeachingState) => ExerciseFile) {
  /** Throws InputError at the line of the exercise or the roster. */
  function recordOf(state: TeachingState): ClassRecord {
    const { id, text } = fileOf(state);
    readExercise(id, text);
    const students = state.roster.trim() === "" ? undefined : readRoster(state.roster);
    return classRecord(id, text, students, seedIn(state.seed), state.handoutLanguage);
  }

  const preview = () =>
    run("handOut", async (state) => {
      const record = recordOf(state);
      const first = record.students[0]!;
      const { value } = await handouts(record).next();
      const { name, bytes } = value!;
      try {
        await workbook.openWorkbook(bytes);
      } catch {
        return { said: [message(strings.notOpened)], file: download(name, bytes, "xlsx") };
      }
      return { said: [message(first.id ? strings.opened : strings.openedForAll, { student: first.name || first.id })] };
    });

  const make = () =>
    run("handOut", async (state, progress) => {
      const record = recordOf(state);
      const total = record.students.length;
      const files = new Map<string, Uint8Array>();
      await progress(strings.making, 0, total);
      for await (const { name, bytes } of handouts(record)) {
        files.set(name, bytes);
        if (name !== classRecordName) await progress(strings.making, files.size, total);
      }
      return {
        said: [message(strings.made, { count: total })],
        file: download(`${record.exercise}-handouts.zip`, zipped(files), "zip"),
        command: `tightrope exercise make ${record.exercise}.yaml${state.roster.trim() ? " --students roster.csv" : ""} --seed ${state.seed.trim()}`,
      };
    });

  return { preview, make };
}

/** The seeds that the command line takes. */
function seedIn(text: string): number {
  const seed = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isInteger(seed) && Math.abs(seed) < 2 ** 31) return seed;
  throw new InputError(strings.badSeed, { seed: text });
}
