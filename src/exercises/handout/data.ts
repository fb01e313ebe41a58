import { InputError } from "../../../engine/errors";
import { type Cells, labelOf } from "../../../engine/formats/cells";
import { type Language, languageOf, type Text } from "../../../engine/text";

/** What a handout knows of itself: enough to draw its numbers again, and nothing of what is right. */
export interface HandoutData {
  readonly exercise: string;
  /** The exercise's file. */
  readonly text: string;
  readonly seed: number;
  readonly language: Language;
  readonly student: Student;
}

export interface Student {
  readonly id: string;
  readonly name: string;
}

/** Defined names by which a handout's cells are found, wherever they were moved to and whatever their sheet is called by now. */
export const handoutNames = {
  data: "Tightrope_data",
  table: "Tightrope_table",
  answer: (question: number): string => `Tightrope_answer_${question + 1}`,
} as const;

/** Excel takes 32,767 characters in a cell. */
const mostSigns = 30_000;

/** Two columns, field and value; the text of the exercise goes over as many rows as it needs. */
export function dataCells({ exercise, text, seed, language, student }: HandoutData): Cells {
  const parts = Math.ceil(text.length / mostSigns);
  const chunks = Array.from({ length: parts }, (_, i) => text.slice(i * mostSigns, (i + 1) * mostSigns));
  return [
    ["version", "1"],
    ["exercise", exercise],
    ["seed", String(seed)],
    ["language", language],
    ["student", student.id],
    ["name", student.name],
    ...chunks.map((chunk) => ["text", chunk]),
  ];
}

/** Throws InputError where the cells are not those of a handout. */
export function readData(cells: Cells): HandoutData {
  const field = (name: string) => cells.filter((row) => labelOf(row[0]) === name).map((row) => String(row[1] ?? ""));
  const [version, seed, text] = [field("version")[0], Number(field("seed")[0]), field("text").join("")];
  if (version?.trim() !== "1" || !Number.isInteger(seed) || text === "") throw new InputError(texts.noHandout);
  return {
    exercise: field("exercise")[0] ?? "",
    text,
    seed,
    language: languageOf(field("language")[0] ?? ""),
    student: { id: field("student")[0] ?? "", name: field("name")[0] ?? "" },
  };
}

const texts = {
  noHandout: {
    en: "this workbook is no handout of Tightrope, or what it knows of itself was removed",
    ko: "Tightrope가 나누어 준 통합 문서가 아니거나, 그 안의 정보가 지워졌습니다",
    zh: "此工作簿不是 Tightrope 发放的练习，或其中的信息已被删除",
  },
} satisfies Record<string, Text>;
