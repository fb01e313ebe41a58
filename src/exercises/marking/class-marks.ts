import { readExercise } from "../../../engine/exercises/read";
import { type Message, message, type Text } from "../../../engine/text";
import type { ClassRecord } from "../handout/class";
import { isForAll } from "./identity";
import { type MarkedFile, markFile, type ReturnedFile } from "./mark-file";

/** The files one after another, each marked. Throws InputError before the first where the class's own exercise cannot be read. */
export async function* markFiles(
  record: ClassRecord,
  files: readonly ReturnedFile[],
): AsyncGenerator<MarkedFile, void, void> {
  const exercise = readExercise(record.exercise, record.text);
  for (const file of files) yield await markFile(record, exercise, file);
}

/** One line of the marks: a file, or a student without one. */
export interface MarkRow extends Omit<MarkedFile, "file"> {
  readonly file: string | undefined;
  /** Whether it counts in the statistics: of several files of one student, only the first that could be marked. */
  readonly counts: boolean;
}

/** The whole class in the roster's order, then files that are nobody's; copies found by the seeds inside are noted at each of them. */
export function markRows(record: ClassRecord, files: readonly MarkedFile[]): MarkRow[] {
  const noted = files.map((one) => ({ ...one, notes: [...one.notes, ...copyNotes(record, one, files)] }));
  const rowsOf = (id: string | undefined): MarkRow[] => {
    const own = noted.filter(({ student }) => student?.id === id);
    const first = own.find(({ marked }) => marked);
    return own.map((one) => ({ ...one, counts: isForAll(record) ? one.marked !== undefined : one === first }));
  };
  const rows = record.students.flatMap((student): MarkRow[] => {
    const own = rowsOf(student.id);
    if (own.length > 0 || isForAll(record)) return own;
    const notes = [message(texts.absent)];
    return [{ file: undefined, student, seedInside: undefined, notes, marked: undefined, counts: false }];
  });
  return [...rows, ...rowsOf(undefined).map((row) => ({ ...row, counts: false }))];
}

function copyNotes(record: ClassRecord, one: MarkedFile, files: readonly MarkedFile[]): Message[] {
  if (one.seedInside === undefined || isForAll(record)) return [];
  const others = files.filter((other) => other !== one && other.seedInside === one.seedInside);
  return others.length === 0 ? [] : [message(texts.same, { files: others.map(({ file }) => file) })];
}

const texts = {
  absent: { en: "not handed in", ko: "제출하지 않음", zh: "未交" },
  same: {
    en: "the same handout came back in {files} too: handed in twice, or copied",
    ko: "같은 과제가 {files}(으)로도 제출되었습니다. 두 번 냈거나 베낀 것입니다",
    zh: "同一份练习还出现在 {files} 中：重复提交或抄袭",
  },
} satisfies Record<string, Text>;
