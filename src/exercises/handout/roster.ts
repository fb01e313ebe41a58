import { parseCsv } from "hucre/csv";
import { InputError } from "../../../engine/errors";
import type { Text } from "../../../engine/text";
import type { Student } from "./data";

const headings = { id: ["id", "student", "student id", "number", "학번", "学号"], name: ["name", "이름", "姓名"] };

/** The students of a roster in CSV: a column of ids and, where there is one, a column of names; with a header row or the id first. Throws InputError at its line. */
export function readRoster(csv: string): Student[] {
  const rows = parseCsv(csv.replace(/^\uFEFF/, "")).map((row) => row.map((field) => String(field ?? "").trim()));
  const head = (rows[0] ?? []).map((field) => field.toLowerCase());
  const idColumn = head.findIndex((field) => headings.id.includes(field));
  const nameColumn = head.findIndex((field) => headings.name.includes(field));
  const hasHeader = idColumn >= 0 || nameColumn >= 0;
  const [id, name] = hasHeader ? [Math.max(0, idColumn), nameColumn] : [0, 1];
  const students = rows
    .map((row, i) => ({ id: row[id] ?? "", name: row[name] ?? "", line: i + 1 }))
    .slice(hasHeader ? 1 : 0)
    .filter((one) => one.id !== "" || one.name !== "");
  checkStudents(students);
  return students.map(({ line: _, ...student }) => student);
}

function checkStudents(students: readonly (Student & { readonly line: number })[]): void {
  if (students.length === 0) throw new InputError(texts.nobody);
  const seen = new Map<string, number>();
  for (const { id, line } of students) {
    if (id === "") throw new InputError(texts.noId, {}, { line });
    const first = seen.get(id.toLowerCase());
    if (first !== undefined) throw new InputError(texts.twice, { id, first }, { line });
    seen.set(id.toLowerCase(), line);
  }
}

/** A student's own seed: FNV-1a (Fowler, Noll, Vo) of the class's seed and the student's id, as a signed 32-bit number. */
export function seedOf(classSeed: number, { id }: Student): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${classSeed}:${id}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
}

const texts = {
  nobody: {
    en: "the roster names no student: write one in a line, the id first and then the name",
    ko: "명단에 학생이 없습니다. 한 줄에 한 명씩, 학번을 먼저 쓰고 이름을 쓰세요",
    zh: "名单中没有学生：请每行写一名，先写学号再写姓名",
  },
  noId: { en: "the student's id is missing", ko: "학번이 없습니다", zh: "缺少学号" },
  twice: {
    en: "the student {id} is in the roster twice (first in line {first})",
    ko: "학생 {id}이(가) 명단에 두 번 있습니다(처음은 {first}번째 줄)",
    zh: "学生 {id} 在名单中出现两次（第一次在第 {first} 行）",
  },
} satisfies Record<string, Text>;
