import { type Message, message, type Text } from "../../../engine/text";
import type { ClassRecord } from "../handout/class";
import type { HandoutData } from "../handout/data";

export type ClassStudent = ClassRecord["students"][number];

/** Whose work a file is, and what is odd about it. */
export interface Identity {
  /** Undefined where nobody of the class can be named. */
  readonly student: ClassStudent | undefined;
  readonly notes: readonly Message[];
}

/** One handout for a class without a roster: nobody has numbers of their own, and files are told apart by their names only. */
export const isForAll = ({ students }: ClassRecord): boolean => students.length === 1 && students[0]!.id === "";

/** By what the workbook says of itself, held against the class's record; where it says nothing, by the name of the file. */
export function identify(record: ClassRecord, file: string, data: HandoutData | undefined): Identity {
  if (isForAll(record)) return { student: record.students[0], notes: data ? oddities(record, data, undefined) : [] };
  const byFile = studentOfFile(record, file);
  if (!data) {
    const notes = byFile ? [message(texts.byFile, { student: nameOf(byFile) })] : [message(texts.unknown)];
    return { student: byFile, notes };
  }
  const student = record.students.find(({ id }) => id === data.student.id);
  if (!student) return { student: undefined, notes: [message(texts.notInClass, { id: data.student.id })] };
  const isOthersFile = byFile !== undefined && byFile !== student;
  return {
    student,
    notes: [
      ...(isOthersFile ? [message(texts.othersFile, { student: nameOf(byFile), owner: nameOf(student) })] : []),
      ...oddities(record, data, student),
    ],
  };
}

function oddities(record: ClassRecord, data: HandoutData, student: ClassStudent | undefined): Message[] {
  const isOther = data.exercise !== record.exercise || data.text !== record.text;
  const expected = student ?? record.students[0]!;
  return [
    ...(data.seed === expected.seed ? [] : [seedNote(record, data.seed)]),
    ...(isOther ? [message(texts.otherExercise, { inside: data.exercise, exercise: record.exercise })] : []),
  ];
}

function seedNote({ students }: ClassRecord, seed: number): Message {
  const owner = students.find((one) => one.seed === seed);
  return owner ? message(texts.othersNumbers, { owner: nameOf(owner) }) : message(texts.strangeNumbers);
}

/** The student whose handout had this name; systems that collect work put their own words before it, browsers a number behind. */
export function studentOfFile({ students }: ClassRecord, file: string): ClassStudent | undefined {
  const stem = stemOf(file);
  const fitting = students.filter((one) => one.id !== "" && stem.endsWith(stemOf(one.file)));
  return fitting.reduce<ClassStudent | undefined>(
    (best, one) => (best && best.file.length >= one.file.length ? best : one),
    undefined,
  );
}

const stemOf = (file: string): string =>
  file
    .normalize("NFC")
    .toLowerCase()
    .replace(/\.[^./\\]*$/, "")
    .replace(/ ?\(\d+\)$/, "")
    .trim();

/** "Kim (s01)", or the id alone. */
export const nameOf = ({ id, name }: Pick<ClassStudent, "id" | "name">): string =>
  name === "" ? id : `${name} (${id})`;

const texts = {
  byFile: {
    en: "what the workbook knew of itself was removed: taken for the work of {student} by the file's name",
    ko: "통합 문서의 정보가 지워져서 파일 이름에 따라 {student}의 것으로 보았습니다",
    zh: "工作簿自身的信息已被删除：按文件名视为 {student} 的作业",
  },
  unknown: {
    en: "this is no handout, or what it knew of itself was removed, and the file's name is no student's",
    ko: "나누어 준 과제가 아니거나 정보가 지워졌고, 파일 이름으로도 학생을 알 수 없습니다",
    zh: "这不是所发的练习，或其自身信息已被删除，且无法从文件名认出学生",
  },
  notInClass: {
    en: "the student {id} is not in this class",
    ko: "학생 {id}은(는) 이 학급에 없습니다",
    zh: "学生 {id} 不在此班级中",
  },
  othersFile: {
    en: "the file has the name of {student}'s handout, but inside it is that of {owner}",
    ko: "파일 이름은 {student}의 과제이지만 내용은 {owner}의 과제입니다",
    zh: "文件名是 {student} 的练习，但内容是 {owner} 的",
  },
  othersNumbers: {
    en: "the numbers inside are those of {owner}: marked with the student's own",
    ko: "안에 있는 숫자가 {owner}의 것입니다. 학생 자신의 숫자로 채점했습니다",
    zh: "内含的数字是 {owner} 的：按该学生自己的数字批改",
  },
  strangeNumbers: {
    en: "the numbers inside were changed: marked with those that were handed out",
    ko: "안에 있는 숫자의 시드가 바뀌었습니다. 나누어 준 숫자로 채점했습니다",
    zh: "内含的数字被改动：按所发的数字批改",
  },
  otherExercise: {
    en: "the exercise inside ({inside}) is not that of the class: marked as {exercise} was handed out",
    ko: "안에 있는 과제({inside})가 학급의 것과 다릅니다. 나누어 준 {exercise}대로 채점했습니다",
    zh: "内含的练习（{inside}）与班级的不同：按所发的 {exercise} 批改",
  },
} satisfies Record<string, Text>;
