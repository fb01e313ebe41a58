import { InputError } from "../../../engine/errors";
import type { Language, Text } from "../../../engine/text";
import { writeXlsx } from "../../workbook/plan/xlsx";
import type { HandoutData, Student } from "./data";
import { handoutPlan } from "./handout";
import { seedOf } from "./roster";

/** What a teacher keeps to mark a class by: which exercise, and who had which numbers. It holds no answer; those are computed. */
export interface ClassRecord {
  readonly version: 1;
  readonly exercise: string;
  readonly text: string;
  readonly language: Language;
  readonly students: readonly (Student & { readonly seed: number; readonly file: string })[];
}

/** A file to be written: its name without a folder, and its bytes. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const classRecordName = "class.json";

/** Who gets what. Without a roster there is one handout for all, whose numbers are those of the seed itself. */
export function classRecord(
  exercise: string,
  text: string,
  students: readonly Student[] | undefined,
  seed: number,
  language: Language,
): ClassRecord {
  const everyone = (students ?? [{ id: "", name: "" }]).map((student) => ({
    ...student,
    seed: student.id === "" ? seed : seedOf(seed, student),
    file: `${[exercise, fileName(student.id)].filter(Boolean).join("-")}.xlsx`,
  }));
  return { version: 1, exercise, text, language, students: everyone };
}

/** The handouts one by one, and last the record to mark them by. Throws InputError, Refusal before the first where the exercise cannot be made. */
export async function* handouts(record: ClassRecord): AsyncGenerator<WrittenFile, void, void> {
  const { exercise, text, language } = record;
  for (const { id, name, seed, file } of record.students) {
    const data: HandoutData = { exercise, text, seed, language, student: { id, name } };
    yield { name: file, bytes: await writeXlsx(await handoutPlan(data)) };
  }
  yield { name: classRecordName, bytes: new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`) };
}

/** Throws InputError where the text is not such a record. */
export function readClassRecord(text: string): ClassRecord {
  const record = parsed(text) as Partial<ClassRecord> | undefined;
  const isRecord = record?.version === 1 && typeof record.text === "string" && Array.isArray(record.students);
  if (!isRecord) throw new InputError(texts.noRecord, { file: classRecordName });
  return record as ClassRecord;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Signs that some file system refuses become "_". */
const fileName = (id: string): string => id.replace(/[\\/:*?"<>|.\s]+/g, "_").replace(/^_+|_+$/g, "");

const texts = {
  noRecord: {
    en: "{file} is not the record that was written with the handouts: take it from the folder of the handouts",
    ko: "{file}이(가) 과제와 함께 만든 기록이 아닙니다. 과제 폴더에 있는 것을 쓰세요",
    zh: "{file} 不是与练习一同生成的记录：请使用练习文件夹中的那份",
  },
} satisfies Record<string, Text>;
